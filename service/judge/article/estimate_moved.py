"""Estimates said to have been moved the other way than they were: "lowered it to 745,000, above the 606,000 of May".

Who moved its figure to what it is now tells with the former one which way that was.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.judge.changes.two_right import accused
from service.judge.evidence.by_sentence import rows_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Mood
from service.model.quantities import Direction
from service.model.report import Label

_UP = frozenset("raised lifted increased upgraded raises lifts increases upgrades".split())
_DOWN = frozenset("lowered cut reduced trimmed downgraded lowers cuts reduces trims downgrades".split())
_OF_ESTIMATES = frozenset("figure estimate number count tally total reading".split())
_REACH = 10  # words of "lowered its figure for calendar 2022 to"


def held_to_estimate_moved(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, with estimates accused that lie on the other side of the former one than they were moved to.

    Args:
        verdicts: of all claims, in the order of the text.
    """
    wrong: dict[int, Verdict] = {}
    for row in rows_of(verdicts):
        for at, now in enumerate(row):
            way = _way_moved(now.grounded.claim) if now.label is Label.SUPPORTED else None
            former = next((one for one in row[at + 1 :] if _is_former(one, now)), None) if way is not None else None
            if former is not None and _lies_otherwise(
                now.grounded.claim, former.grounded.claim, up=way is Direction.UP
            ):
                wrong[id(now)] = accused(now, now, former)[1]
    return [wrong.get(id(one), one) for one in verdicts]


def _way_moved(claim: Claim) -> Direction | None:
    """ "It lowered its figure for 2022 to": which way a verb of somebody who estimates says that its figure went."""
    lead = claim.sentence.before(claim.span.start)[-_REACH:]
    if claim.kind != "level" or lead[-1:] != ["to"]:
        return None
    at = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] in _UP | _DOWN), None)
    if at is None or _OF_ESTIMATES.isdisjoint(lead[at + 1 :]) or {",", ";", "from"} & {*lead[at:]}:
        return None
    return Direction.UP if lead[at] in _UP else Direction.DOWN


def _is_former(verdict: Verdict, now: Verdict) -> bool:
    one, other = verdict.grounded.claim, now.grounded.claim
    alike = one.quantity is not None and other.quantity is not None and one.quantity.unit == other.quantity.unit
    return alike and one.kind == "level" and one.mood is Mood.EARLIER and verdict.label is Label.SUPPORTED


def _lies_otherwise(now: Claim, former: Claim, *, up: bool) -> bool:
    one, other = figure_of(now), figure_of(former)
    return one.high < other.low if up else one.low > other.high
