"""A comparison that goes on as the one before it: "0.6% lower than a year before; in December they were 0.2% lower"."""

from collections.abc import Sequence

from service.claims.relate.changes.so_many_more import is_so_many_more
from service.claims.scene import Scene
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.shelf import Shelf
from service.model.windows import Window
from service.records import replace

_CHANGES = frozenset(["multiple", "percent_change"])
_YEAR = 12  # months
_SHIFTED = frozenset([PeriodRole.SHIFT, PeriodRole.SAME])
#: Words behind a comparative that say what it is compared with.
_OTHERS = frozenset(["than", "than,", "since", "from", "on"])


def with_base_told(row: Sequence[Claim], before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """A sentence's claims, comparatives of another time than the one before compared with as long before.

    "Inflation eased to 2.9%. Gasoline was 2.2% cheaper": than a year before, as the rate is one over the year.

    Args:
        row: the claims in order.
        before: the sentence before it.
        shelf: the series that they may be of.
    """
    row = [_of_change_before(claim, before) if claim.kind == "difference" else claim for claim in row]
    row = [_as_beside(claim, row[at - 1]) if at else claim for at, claim in enumerate(row)]
    if not any(_is_open(claim) for claim in row):
        return row
    last: Claim | None = None
    for claim in before.row:
        last = _later(claim, last, shelf)
    found: list[Claim] = []
    for claim in row:
        told = _compared_alike(claim, last, shelf) if last is not None and _goes_on(claim, last, shelf) else claim
        found.append(told)
        last = _later(told, last, shelf)
    return found


def _of_change_before(claim: Claim, before: Scene) -> Claim:
    """ "Compared with 2010 there are twice as many. It's 2,899 more people": from the days that this was taken from."""
    last = next((one for one in reversed(before.row) if one.kind in _CHANGES), None)
    if last is None or last.base is None or not last.candidates or not is_so_many_more(claim):
        return claim
    return replace(claim, candidates=last.candidates, period=last.period, base=last.base, compares=last.compares)


def _as_beside(claim: Claim, last: Claim) -> Claim:
    """ "Food was 2.5% dearer than in January 2024 and energy 1%": over the same year, whatever the verb left out."""
    if claim.kind != "level" or claim.over is not None or claim.period is not None or claim.base is not None:
        return claim
    if last.base is None or last.kind != "percent_change" or claim.quantity is None or claim.quantity.unit != PERCENT:
        return claim
    words = claim.sentence.between(last.base.span.end, claim.span.start)
    if not claim.candidates or last.base.span.start < last.span.end or _subject(claim) == _subject(last):
        return claim
    if words != ["and", *claim.candidates[0].words.split()]:
        return claim  # "and energy overall 16%"
    return replace(claim, kind=last.kind, direction=last.direction, base=last.base, compares=last.compares)


def _is_open(claim: Claim) -> bool:
    """Whether a comparative tells nothing that it is compared with, be it in words that are not read."""
    if claim.kind != "percent_change" or not claim.compares or claim.base is not None or claim.over is not None:
        return False
    behind = claim.block.text[claim.span.end :].split(None, 2)[:2]
    return _OTHERS.isdisjoint(behind) or behind[0].endswith(";")


def _later(claim: Claim, last: Claim | None, shelf: Shelf) -> Claim | None:
    """Of two that are told one after the other, the one whose base holds for what follows.

    "Were 0.1% higher than a year before. Energy fell 18.9%. Food cost 4.0% more": that of the first, as one of no days.
    """
    if _is_yearly_rate(claim, shelf):
        return claim
    if claim.kind != "percent_change" or (claim.aside and last is not None):
        return last  # "dearer than a year before, compared with a 0.5% drop in May, with gasoline 5% lower"
    other = last is None or (claim.period is not None and claim.period is not last.period)
    return claim if other or _tells_base(claim, shelf) else last


def _goes_on(claim: Claim, last: Claim, shelf: Shelf) -> bool:
    """Whether a comparative leaves its base to the one before: of other days, or another measure."""
    if not _is_open(claim) or claim.block is not last.block or not (last.compares or _is_yearly(last, shelf)):
        return False
    if claim.period is not None and claim.period.role is not PeriodRole.WINDOW:
        return False
    return claim.period is None or claim.period is not last.period or _subject(claim) != _subject(last)


def _tells_base(claim: Claim, shelf: Shelf) -> bool:
    """Whether a change tells what it is taken from; "with gasoline up 59.9%" leaves that to the one before it."""
    return claim.base is not None or claim.over is not None or _is_yearly(claim, shelf)


def _compared_alike(claim: Claim, last: Claim, shelf: Shelf) -> Claim:
    """The claim with the base of the one before: as long before its own days, where a date was named a year before."""
    base, window = last.base, None if last.period is None else last.period.window
    if base is None or last.kind != "percent_change":
        return replace(claim, over=_YEAR) if _is_yearly(last, shelf) else claim
    if base.role in _SHIFTED and base.window is None and base.shift_months:
        return replace(claim, base=base, over=last.over)
    yearly = window is not None and base.window is not None and base.window == window.shifted_years(-1)
    return replace(claim, over=_YEAR) if yearly else claim


def _is_yearly(last: Claim, shelf: Shelf) -> bool:
    """ "Prices rose 2.9% in the year to July. Energy was 8% cheaper": over that year, too; so for "up 8% in a year"."""
    if _is_yearly_rate(last, shelf):
        return True
    if last.over is not None:
        return last.over == _YEAR
    if last.base is not None:
        return last.base.role in _SHIFTED and last.base.shift_months == -_YEAR
    window = None if last.period is None else last.period.window
    return window is not None and window.whole_months == _YEAR and window != Window.year(window.end.year)


def _is_yearly_rate(claim: Claim, shelf: Shelf) -> bool:
    """ "Inflation was 2.9%": a level of what is itself a growth on the year."""
    quantity = claim.quantity
    if claim.kind != "level" or quantity is None or quantity.unit != PERCENT or not claim.candidates:
        return False
    return shelf.series(claim.candidates[0].series_id).growth_over == _YEAR


def _subject(claim: Claim) -> str:
    return claim.candidates[0].series_id if claim.candidates else ""
