"""A comparison that goes on as the one before it: "0.6% lower than a year before; in December they were 0.2% lower"."""

from collections.abc import Sequence

from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.windows import Window
from service.records import replace

_YEAR = 12  # months
_SHIFTED = frozenset([PeriodRole.SHIFT, PeriodRole.SAME])


def with_base_told(row: Sequence[Claim], before: Scene) -> tuple[Claim, ...]:
    """A sentence's claims, comparatives of another time than the one before compared with as long before.

    Args:
        row: the claims in order.
        before: the sentence before it.
    """
    found: list[Claim] = []
    last = next((claim for claim in reversed(before.row) if claim.kind == "percent_change"), None)
    for claim in row:
        told = claim
        if last is not None and _goes_on(claim, last):
            told = _compared_alike(claim, last)
        found.append(told)
        if claim.kind == "percent_change" and (last is None or _tells_base(told) or told.period is not last.period):
            last = told
    return tuple(found)


def _goes_on(claim: Claim, last: Claim) -> bool:
    """Whether a comparative leaves its base to the one before: of other days, or another measure."""
    open_base = claim.kind == "percent_change" and claim.compares and claim.base is None and claim.over is None
    if not open_base or claim.block is not last.block or not (last.compares or _is_yearly(last)):
        return False
    if claim.period is not None and claim.period.role is not PeriodRole.WINDOW:
        return False
    return claim.period is None or claim.period is not last.period or _subject(claim) != _subject(last)


def _tells_base(claim: Claim) -> bool:
    """Whether a change tells what it is taken from; "with gasoline up 59.9%" leaves that to the one before it."""
    return claim.base is not None or claim.over is not None or _is_yearly(claim)


def _compared_alike(claim: Claim, last: Claim) -> Claim:
    """The claim with the base of the one before: as long before its own days, where a date was named a year before."""
    base, window = last.base, None if last.period is None else last.period.window
    if base is None:
        return replace(claim, over=_YEAR) if _is_yearly(last) else claim
    if base.role in _SHIFTED and base.window is None and base.shift_months:
        return replace(claim, base=base, over=last.over)
    yearly = window is not None and base.window is not None and base.window == window.shifted_years(-1)
    return replace(claim, over=_YEAR) if yearly else claim


def _is_yearly(last: Claim) -> bool:
    """ "Prices rose 2.9% in the year to July. Energy was 8% cheaper": over that year, too; so for "up 8% in a year"."""
    if last.over is not None:
        return last.over == _YEAR
    if last.base is not None:
        return last.base.role in _SHIFTED and last.base.shift_months == -_YEAR
    window = None if last.period is None else last.period.window
    return window is not None and window.whole_months == _YEAR and window != Window.year(window.end.year)


def _subject(claim: Claim) -> str:
    return claim.candidates[0].series_id if claim.candidates else ""
