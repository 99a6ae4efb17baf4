"""Figures that were the newest at some time: "10.7% in the last figures published before his promise in January".

The days that such words name are those on which it was known; it is of one of the months before.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_NEWEST = frozenset(["last", "latest", "newest", "recent"])
_FIGURES = frozenset("figure figures data numbers reading readings statistics release estimate".split())
_THEN = frozenset(["before", "when", "by", "published", "available", "known", "released", "out"])
_BACK = 4  # months in which what was newest then may lie


def as_known_then(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, levels that were the newest at a time without its days.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if _NEWEST.isdisjoint(items.said) or _FIGURES.isdisjoint(items.said) or _THEN.isdisjoint(items.said):
        return row
    return [_known(claim) for claim in row]


def _known(claim: Claim) -> Claim:
    period = claim.period
    if claim.kind != "level" or period is None or period.window is None or period.span.start < claim.span.end:
        return claim
    if period.role is not PeriodRole.WINDOW or period.grain is not Grain.MONTH:
        return claim
    words = claim.sentence.between(claim.span.end, period.span.start)
    at = next((n for n, word in enumerate(words) if word in _FIGURES), 0)
    if not at or words[at - 1] not in _NEWEST or _THEN.isdisjoint(words[at + 1 :]):
        return claim
    end = period.window.end
    return replace(
        claim, period=replace(period, rule="vague", window=None, others=(Window.months(end.year, end.month, _BACK),))
    )
