"""Bases told as the time before another base: "up 48% on the same period of 2024 and 75% on the year before that".

So are the days of a change behind those of a figure of which the words do not say that it is one.
"""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.records import replace

_BEFORE, _BEFORE_THAT = "moved", "moved-that"
_CHANGES = frozenset(["percent_change", "difference", "multiple", "point_change"])


def before_bases(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, changes compared with "the year before that" a year before the base named last.

    Args:
        row: the claims in order.
    """
    if not any(_points_on(claim.base) or _points_on(claim.period) for claim in row):
        return row
    found: list[Claim] = []
    for claim in row:
        former = next((one.base for one in reversed(found) if one.base is not None and one.kind in _CHANGES), None)
        if _points_on(claim.base) and claim.kind in _CHANGES and former is not None:
            claim = replace(claim, base=_moved(former, claim.base))  # noqa: PLW2901
        elif claim.is_base and _points_on(claim.period) and former is not None and _is_told_again(found, claim):
            claim = replace(claim, period=former)  # noqa: PLW2901
        elif claim.kind in _CHANGES and found and _points_on(claim.period) and _is_year_of_some(found[-1]):
            claim = replace(claim, period=_moved(found[-1].period, claim.period))  # noqa: PLW2901
        found.append(claim)
    return found


def _is_year_of_some(former: Claim) -> bool:
    """ "Up 4%, after 37% the year before and a near-quadrupling the year before that": a figure of no series yet."""
    period = former.period
    return not former.candidates and period is not None and period.rule == _BEFORE and period.window is None


def _is_told_again(found: Sequence[Claim], claim: Claim) -> bool:
    """ "43% more than the 1.73 million of the year before that": the base of the change in front, by its figure."""
    change, period = found[-1], claim.period
    return change.base is not None and period is not None and change.base.span == period.span


def _points_on(base: Period | None) -> bool:
    return base is not None and base.rule == _BEFORE_THAT and base.window is None and base.shift_months < 0


def _moved(former: Period | None, base: Period | None) -> Period:
    """The base as long before the former one as it is said to be; as it is where that is not known."""
    assert base is not None and former is not None
    if former.role is PeriodRole.SHIFT and former.window is None and former.shift_months < 0:
        return replace(base, rule=former.rule, shift_months=former.shift_months + base.shift_months)
    if former.window is None:
        return replace(base, shift_months=base.shift_months * 2) if former.shift_months else base
    moved = former.window.shifted_months(base.shift_months)
    others = tuple(one.shifted_months(base.shift_months) for one in former.others)
    return replace(former, span=base.span, window=moved, others=others)
