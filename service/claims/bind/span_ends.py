"""The ends of a span over which something moved: "leapt 25% between February and March", "in the four years to 2014".

A change over a span is that of its last unit on its first; figures that tell where it led to are of the last one, and
those that tell where it came from are of the first.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import replace

_LEVELS = frozenset(["level", "average", "threshold"])
_YEAR = 12


def ends_of(period: Period | None, window: Window | None) -> tuple[Window, Window] | None:
    """The last and the first unit of a span that is told by both its ends, or by its length in years and its end.

    Args:
        period: the words.
        window: the days that they mean.
    """
    if period is None or period.role is not PeriodRole.WINDOW or period.window is None or window is None:
        return None
    months = window.whole_months
    if months is None or months <= 1:
        return None
    if period.rule == "range":
        unit = _YEAR if months % _YEAR == 0 and window.start.month == 1 else 1
        last = Window.months(window.end.year, window.end.month, unit)
        return (last, last.shifted_months(unit - months)) if months > unit else None
    if period.rule == "rolling" and months > _YEAR and months % _YEAR == 0:
        last = Window.months(window.end.year, window.end.month, _YEAR)
        return last, last.shifted_months(-months)
    return None


def before(period: Period | None) -> Period | None:
    """The unit before the one in which something "went from 10.1% to 10.4%"."""
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}.get(period.grain) if period is not None else None
    if period is None or period.window is None or months is None:
        return period
    return replace(period, window=period.window.shifted_months(-months), rule="end-of-span", others=())


def led_from_and_to(
    drafts: Sequence[Draft],
    periods: Sequence[Period | None],
    bases: Sequence[bool],
    inherited: Sequence[bool],
    compared: Sequence[Period | None],
) -> Sequence[Period | None]:
    """The periods of a sentence's figures, levels beside a change over a span with the end of it that is theirs.

    "Between 2022 and 2023 arrivals fell by 36%, from 45,755 to 29,437": of 2022 and of 2023, not of both years.

    Args:
        drafts: the figures.
        periods: what was bound to each.
        bases: which of them are what another is compared with.
        inherited: which of them took their period over from a neighbour.
        compared: what each of them is compared with, where that is named.
    """
    found = list(periods)
    moved: Period | None = None
    left = False  # whether the figure before is where the change came from
    for n, draft in enumerate(drafts):
        period = periods[n]
        if draft.kind in CHANGE_KINDS:
            moved = period if compared[n] is None else None
            continue
        if moved is None or draft.kind not in _LEVELS or draft.rank is not None:
            continue
        ends = ends_of(moved, moved.window)
        own = period is None and (bases[n] or left)
        left = False
        if ends is None or not (own or (period is moved and inherited[n])):
            continue
        window = ends[1] if bases[n] else ends[0]
        left = bases[n]
        grain = Grain.MONTH if window.whole_months == 1 else Grain.YEAR
        found[n] = replace(moved, window=window, grain=grain, rule="end-of-span", others=())
    return found
