"""A month told once above a list of years: "August inflation: 2021 3.2%, 2022 9.9%, 2023 6.7%"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_SEVERAL = 2
_HEADING = 8  # items of "Net arrivals by small boat in September"
_BETWEEN = frozenset([",", ";", ":", "in", "and", "(", ")", "-", "–", "—", "."])


def read_below_months(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Bind figures beside years in a list to the month of those years that the heading of the list names.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if ":" not in items.said or len(items.dates) <= _SEVERAL:
        return
    colon = items.words.index(":")
    heading, *years = items.dates
    month, listed = items[heading].period, [items[at].period for at in years]
    if month is None or heading > colon or colon > _HEADING or not _is_part(month) or years[0] < colon:
        return
    told = [(draft, binding) for draft, binding in zip(drafts, bindings, strict=True) if draft.kind in LEVELS]
    if len(told) < len(drafts) or len(told) != len(listed) or not all(map(_is_year, listed)):
        return
    if not _alternate(items, colon, sorted([*years, *(draft.anchor for draft in drafts)])):
        return
    for (_, binding), year in zip(told, listed, strict=True):
        if year is not None and year.window is not None:
            binding.period, binding.base, binding.is_base = _of_month(year, month), None, False


def _alternate(items: Row, colon: int, places: Sequence[int]) -> bool:
    """Whether nothing but marks stands between years and figures, each beside one of the other."""
    kinds = [items[at].period is None for at in places]
    in_turn = all(one is not other for one, other in pairwise(kinds))
    gaps = pairwise([colon, *places])
    return in_turn and all(_BETWEEN.issuperset(filter(None, items.words[one + 1 : other])) for one, other in gaps)


def _is_part(period: Period) -> bool:
    window = period.window
    if window is None or period.role is not PeriodRole.WINDOW or period.grain is Grain.DAY:
        return False
    return window.start.year == window.end.year and window != Window.year(window.end.year)


def _is_year(period: Period | None) -> bool:
    if period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return False
    return period.grain is Grain.YEAR and period.year_written


def _of_month(year: Period, month: Period) -> Period:
    assert year.window is not None
    assert month.window is not None
    days = month.window.shifted_years(year.window.end.year - month.window.end.year)
    return replace(year, window=days, grain=month.grain, rule=month.rule, others=())
