"""Moves set against moves: "grew by 2,699 between March and June, against 12,478 in the same three months of 2022".

The days named last are of the other move, which was between its own two ends, and nothing is taken from them; so is the
second figure of "fell by 10,457 in the first quarter, against 36,625 in the last one of 2023", which is told of a span
as long. Of what adds up over days ("500 more came between January and March, against 6,000 in the same months") that is
not so.
"""

from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.series import Nature, Series
from service.records import replace

_SPANS = frozenset(["range", "rolling"])
_STANDING = frozenset([Nature.STOCK, Nature.RATE, Nature.INDEX])
_AGAINST = frozenset(["against", "compared", "versus"])
_LEADING = frozenset(["in", "for", "over", "during", "between", "through"])


class MovesCompared:
    """The moves of an article that are set against others, as they come up."""

    __slots__ = ("_first",)

    def __init__(self) -> None:
        self._first: Claim | None = None

    def read(self, claim: Claim, series: Series) -> Claim:
        """A move over a span of its own without the base of the one it is set against, and that one as a move as well.

        Args:
            claim: any claim, in the order of the text.
            series: what it is of.
        """
        first, self._first = self._first, None
        if first is not None and _is_other_move(claim, first):
            return replace(claim, kind=first.kind, direction=None, is_base=False)
        base, period = claim.base, claim.period
        if claim.kind != "difference" or series.nature not in _STANDING or period is None:
            return claim
        if base is None or not _is_of_other_move(claim, base) or not _is_as_long(base, period):
            return claim
        self._first = claim
        return replace(claim, base=None)


def _is_other_move(claim: Claim, first: Claim) -> bool:
    same = claim.sentence is first.sentence and claim.kind == "level" and claim.is_base
    return same and claim.period is not None and claim.period == first.base


def _months_of(period: Period) -> int | None:
    """How many whole months a period is of that names its days."""
    return None if period.window is None or period.role is not PeriodRole.WINDOW else period.window.whole_months


def _is_as_long(base: Period, period: Period) -> bool:
    """ "The same three months of 2022", "a year before" of a span; of a quarter, "the final one of 2023"."""
    if base.role is PeriodRole.SAME or (base.role is PeriodRole.SHIFT and base.shift_months % 12 == 0):
        return period.rule in _SPANS
    return _months_of(base) == _months_of(period) is not None


def _is_of_other_move(claim: Claim, base: Period) -> bool:
    """Whether a figure that "against" leads in stands right before the days of a base."""
    between = claim.sentence.between(claim.span.end, base.span.start)
    while between and between[-1] in _LEADING:
        between.pop()
    told = bool(between) and between[-1][:1].isdigit()
    return told and not _AGAINST.isdisjoint(between)
