"""Levels of the time before what was counted last: "The sixth cut since August 2024. Until then it had stood at 5.25%".

What "then" points to is the time from which the moves, the days of a superlative or those of a level were counted.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.bind.changes.span_ends import before
from service.claims.bind.earlier_times.before_that import TIME_BEFORE, UNTIL, tells_value_before
from service.claims.bind.periods_in_themselves import begun
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_POINTING = frozenset(["then", "that"])


def until_then(row: Sequence[Claim], items: Row, claims: Sequence[Claim]) -> Sequence[Claim]:
    """A sentence's claims, levels led in by "until then" with the time before that from which was counted.

    So it is within a sentence: "it had stood at 4% since August; until then it was 4.25%".

    Args:
        row: the claims in order.
        items: the sentence.
        claims: those of the sentences before it.
    """
    if UNTIL.isdisjoint(items.said):
        return row
    opens = items.words[0] in UNTIL and items.words[1] in _POINTING
    found: list[Claim] = []
    for claim in row:
        last = found[-1] if found else claims[-1] if opens and claims else None
        points = last is not None and (not found or _points_back(claim, items))
        found.append(_before(claim, last) if points and last is not None else claim)
    return found


def _points_back(claim: Claim, items: Row) -> bool:
    """Whether words that point to what was told last lead a figure in: "; until then it was", "and before that at"."""
    anchor = next((at for at in items.figures if items[at].quantity is claim.quantity), None)
    return anchor is not None and tells_value_before(items, anchor)


def _before(claim: Claim, last: Claim) -> Claim:
    since = _counted_from(last)
    if since is None or claim.kind not in LEVELS or not claim.is_base or claim.period is not None:
        return claim
    then = begun(since)
    return replace(claim, period=replace(before(then) or then, rule=TIME_BEFORE))


def _counted_from(claim: Claim) -> Period | None:
    """From when the moves that a claim ends with are counted; None where it ends otherwise."""
    since = None if claim.streak is None else claim.streak.since
    if since is not None:
        return since
    told = claim.period
    return told if told is not None and told.role is PeriodRole.TO_DATE and told.preposition == "since" else None
