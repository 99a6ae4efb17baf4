"""Bounds that the level right before them breaks: "the queue was 95,252, below 90,000 for the first time in years"."""

from collections.abc import Sequence
from itertools import groupby

from service.judge.evidence.between_verdicts import days_of, is_bound
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_JOINTS = frozenset(
    "in at on , – — - so thus still now well just comfortably far below under beneath above over past less fewer more"
    " lower higher than no at most least has have been".split()
)
"""Words between a level and the bound of it, those of the bound included."""
_STILL = frozenset(["still", "remains", "remained", "staying", "remaining"])
_TURNS = frozenset(["though", "although", "albeit", "but", "yet", "if", "and", "while"])
_ANEW = _TURNS | frozenset(["as", "when", "whereas", "which", "with", ";", ":"])
_GOING_ON = _JOINTS | _STILL | frozenset(["it", "is", "was", "that", "stands", "stood", "the"])
"""Words from "but" to a bound by which it is told of what the sentence tells first: "but it is still well above"."""
_CLOSING = frozenset([".", ",", ";", ")", "again", "once", "since"])
_NOW = frozenset("is are has have now remains stays stands".split())
"""Words by which a bound is told as of the day."""
_NOT_NOW = frozenset("was were had once when if could may might would will ever never not before".split())
_SOMEWHERE = frozenset("in at across among of on around throughout".split())
_IN_A_ROW = ["in", "a", "row"]
_MARKS = frozenset(",;:.()")
_FIRST = ["for", "the", "first", "time"]
_FIRST_TIME = ["the", "first", "time"]
_FIRST_REACH = 8  # words of "the first time that unemployment has been above"
_BEEN = frozenset("has have had been was is it that the rate dipped fallen dropped gone come risen climbed".split())
"""What stands between "the first time" and a bound, beside the name of what is so for the first time."""
_NAMES = 1  # words of such a name
_RUNNING = frozenset(["days", "weeks", "months", "quarters", "years"])


def is_bound_of_level(verdict: Verdict, beside: Sequence[Verdict], told: Sequence[Verdict]) -> bool:
    """Whether a bound only goes on about a level that stands right before it, and is what was published.

    Args:
        verdict: on the bound, which does not hold.
        beside: those on all claims of its sentence, in the order of the text.
        told: those on all claims of the text, in its order.
    """
    claim = verdict.grounded.claim
    if claim.kind != "level" or claim.quantity is None or not is_bound(verdict):
        return False
    if _is_of_now(verdict, told):
        return True
    behind = claim.sentence.behind(claim.span.end)
    if _is_so_first(claim):
        ahead = [one for one in beside if _stands_ahead(one.grounded.claim, claim)][-1:]
        return any(_tells_level_of(one, verdict) for one in ahead)
    if _is_still_so(claim, behind):
        levels = [one for one in beside if _tells_level_of(one, verdict)]
        return any(_turns_once(one.grounded.claim, claim) for one in levels)
    lasting = behind[:1] == ["for"] and not _RUNNING.isdisjoint(behind[1:4])
    if not lasting and behind[: len(_FIRST)] != _FIRST and not _CLOSING.issuperset(behind[:1]):
        return False  # "3.8% in July, above 4.5% for food"
    ahead = [one for one in beside if one.grounded.claim.span.end <= claim.span.start][-1:]
    return any(
        _tells_level_of(one, verdict) and _JOINTS.issuperset(_between(one.grounded.claim, claim)) for one in ahead
    )


def _is_so_first(claim: Claim) -> bool:
    """ "1.7% in September, the first time that inflation has been over 2%": what the sentence has told, it says."""
    ahead = claim.sentence.before(claim.span.start)
    near = ahead[-_FIRST_REACH:]
    at = next((n for n in range(len(near)) if near[n : n + len(_FIRST_TIME)] == _FIRST_TIME), None)
    if at is None:
        return False
    said = [word for word in near[at + len(_FIRST_TIME) :] if word not in _BEEN and word not in _JOINTS]
    return len(said) <= _NAMES and all(map(str.isalpha, said))


def _stands_ahead(one: Claim, claim: Claim) -> bool:
    return one.quantity is not None and not one.is_base and one.span.end <= claim.span.start


def _is_still_so(claim: Claim, behind: Sequence[str]) -> bool:
    """ "29,437, 36% below the 45,755 of 2022, though still above 31,000 and so ahead of 2021": said of the first."""
    if not (behind[:1] == ["and"] or _CLOSING.issuperset(behind[:1])):
        return False  # "but still above 4% in Germany"
    ahead = claim.sentence.before(claim.span.start)
    turn = max((at for at, word in enumerate(ahead) if word in _TURNS), default=-1)
    lead = ahead[turn + 1 :]
    return turn > 0 and not _STILL.isdisjoint(lead) and _GOING_ON.issuperset(lead)


def _turns_once(level: Claim, claim: Claim) -> bool:
    """Whether no clause stands between: "inflation slowed to 2%, and pay is rising faster, though still above 5%"."""
    between = claim.sentence.between(level.span.end, claim.span.start)
    return level.span.end < claim.span.start and sum(word in _ANEW for word in between) == 1


def _tells_level_of(one: Verdict, verdict: Verdict) -> bool:
    """Whether a figure is rightly the level, of the same series and days, of which another tells a bound."""
    return (
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and not is_bound(one)
        and days_of(one) == days_of(verdict)
    )


def _is_of_now(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """ "Gasoline has climbed above $3. Regular cost $2.985 on Monday": as of the day that the next sentence tells."""
    claim = verdict.grounded.claim
    ahead = claim.sentence.before(claim.span.start)
    if claim.period is not None or claim.is_base or _NOW.isdisjoint(ahead) or not _NOT_NOW.isdisjoint(ahead):
        return False
    if _is_of_some(claim.sentence.behind(claim.span.end)):
        return False
    rows = [list(row) for _, row in groupby(told, key=lambda one: id(one.grounded.claim.sentence))]
    at = next(n for n, row in enumerate(rows) if any(one is verdict for one in row))
    if rows[at][0] is not verdict:
        return False
    near = [one for row in (rows[at - 1 : at] if at else []) + rows[at + 1 : at + 2] for one in row]
    near = [one for one in near if one.grounded.claim.block is claim.block]
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and one.grounded.claim.period is not None
        and not one.grounded.claim.is_base
        and not is_bound(one)
        and days_of(one) == days_of(verdict)
        for one in near
    )


def _is_of_some(behind: Sequence[str]) -> bool:
    """ "Below $2.80 at most stations", "above $4 in California"; but "for five weeks in a row"."""
    closes = next((at for at, word in enumerate(behind) if word in _MARKS), len(behind))
    words = behind[:closes]
    return any(word in _SOMEWHERE and words[at : at + 3] != _IN_A_ROW for at, word in enumerate(words))


def _between(level: Claim, claim: Claim) -> Sequence[str]:
    """The words between a level and the figure behind it, but for those that tell its days."""
    days = level.period.span if level.period is not None else level.span
    gap = [one for one in claim.sentence.tokens if level.span.end <= one.start and one.end <= claim.span.start]
    return [one.lower for one in gap if not days.start <= one.start < days.end]
