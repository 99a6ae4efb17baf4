"""Bounds that the level right before them breaks: "the queue was 95,252, below 90,000 for the first time in years"."""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import days_of, is_bound
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_JOINTS = frozenset(
    "in at on , – — - so thus still now well just comfortably far below under beneath above over past less fewer more"
    " lower higher than no at most least".split()
)
"""Words between a level and the bound of it, those of the bound included."""
_CLOSING = frozenset([".", ",", ";", ")", "again", "once", "since"])
_FIRST = ["for", "the", "first", "time"]


def is_bound_of_level(verdict: Verdict, beside: Sequence[Verdict]) -> bool:
    """Whether a bound only goes on about a level that stands right before it, and is what was published.

    Args:
        verdict: on the bound, which does not hold.
        beside: those on all claims of its sentence, in the order of the text.
    """
    claim = verdict.grounded.claim
    if claim.kind != "level" or claim.quantity is None or not is_bound(verdict):
        return False
    behind = claim.sentence.behind(claim.span.end)
    if behind[: len(_FIRST)] != _FIRST and not _CLOSING.issuperset(behind[:1]):
        return False  # "3.8% in July, above 4.5% for food"
    ahead = [one for one in beside if one.grounded.claim.span.end <= claim.span.start][-1:]
    return any(
        one.label is Label.SUPPORTED
        and one.grounded.claim.kind == "level"
        and not is_bound(one)
        and days_of(one) == days_of(verdict)
        and _JOINTS.issuperset(_between(one.grounded.claim, claim))
        for one in ahead
    )


def _between(level: Claim, claim: Claim) -> Sequence[str]:
    """The words between a level and the figure behind it, but for those that tell its days."""
    days = level.period.span if level.period is not None else level.span
    gap = [one for one in claim.sentence.tokens if level.span.end <= one.start and one.end <= claim.span.start]
    return [one.lower for one in gap if not days.start <= one.start < days.end]
