"""The months of a season, of what comes out every month: "5.2% in the winter", "over the summer, from 3.6% to 3.8%".

What is told of it is told of one of its months; what moved over it counts from its first month or from the one before.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.ground.days.peaks import top
from service.ground.days.windows import SEASONS, Target
from service.ground.figures.averages import is_averaged
from service.model.claims import Claim
from service.model.periods import Period
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Observation, PeriodKind, Series
from service.model.windows import Window
from service.store.interface import Vintage

_HEIGHTS = frozenset(["level", "threshold", "rank"])
_MIDDLE = "mid-year"
_LOOSE = SEASONS | {"edge-months", "edge-months-year", _MIDDLE}  # "in the opening months of 2023", as loosely
_MONTH = 31  # days
_ABOUT = (7, 3)  # "in the middle of 2010": the three months to July
_MOVES = frozenset(["difference", "point_change", "percent_change"])


def months_of_season(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The months that a figure told of a season may be of: those that it fits first; of a peak the highest.

    Args:
        claim: the figure.
        series: what it may be of.
        vintage: the series as known then.
    """
    period = claim.period
    if period is None or claim.kind not in _HEIGHTS or is_averaged(claim):
        return ()
    extreme = claim.summit if claim.rank is None else claim.rank.extreme
    if extreme is not None:
        return [top(extreme, inside, place) for place, inside in enumerate(_inside(period, series, vintage))]
    found = _targets(period, series, vintage)
    if claim.quantity is None or not found:
        return found
    from service.ground.days.days_left_open import fitting  # noqa: PLC0415  (seldom needed)

    fits = [
        one.window for part in (period.window, *period.others) if part for one in fitting(claim, part, series, vintage)
    ]
    return sorted(found, key=lambda one: (one.window not in fits, one.window != period.window))


def bases_in_season(base: Period | None, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The months that "0.6 points lower than in the summer" may be taken from."""
    return () if base is None else _targets(base, series, vintage)


def first_of_season(period: Period, series: Series, vintage: Vintage) -> Iterator[Target]:
    """The month from which "over the summer it rose from 3.6%" counts, if not from the one before."""
    for inside in _inside(period, series, vintage):
        yield Target(inside[0].window, assumption="the first month of that season", plausibility=1)


def ends_of_season(claim: Claim, series: Series, vintage: Vintage) -> Iterator[tuple[Window, Window]]:
    """ "Over the summer it rose by half a point": the last of its months on the one before it, or on the first."""
    period = claim.period
    if period is None or claim.base is not None or claim.kind not in _MOVES or claim.over is not None:
        return
    if claim.compares or (claim.kind == "percent_change" and series.unit == PERCENT):
        return
    for inside in _inside(period, series, vintage):
        before = next((one for one, first in pairwise(vintage.observations) if first is inside[0]), inside[0])
        for base in (before, inside[0]):
            if base is not inside[-1]:
                yield inside[-1].window, base.window


def _targets(period: Period, series: Series, vintage: Vintage) -> Sequence[Target]:
    return [
        Target(one.window, assumption="of a month of that season", plausibility=place)
        for place, inside in enumerate(_inside(period, series, vintage))
        for one in inside
    ]


def _inside(period: Period, series: Series, vintage: Vintage) -> Iterator[Sequence[Observation]]:
    """The months of each season that is meant; of three-month averages those that end in it or lie around its last."""
    if period.rule not in _LOOSE or period.window is None or not _has_months(series):
        return
    middle = period.rule == _MIDDLE
    windows = (Window.months(period.window.end.year, *_ABOUT),) if middle else (period.window, *period.others)
    for window in windows:
        end = window.shifted_months(1).end if series.period_kind is PeriodKind.ROLLING_3M_CENTRE else window.end
        inside = [one for one in vintage.overlapping(window) if window.start <= one.window.end <= end]
        if middle:  # the nearest to it first
            midst = end.toordinal() - _MONTH
            inside.sort(key=lambda one: abs(one.window.end.toordinal() - midst))
        if inside:
            yield inside


def _has_months(series: Series) -> bool:
    """Whether it has a height every month or week, unlike what is published as a change on the month before."""
    height = series.nature in (Nature.RATE, Nature.INDEX) and series.growth_over != 1
    return height and series.frequency in (Frequency.MONTHLY, Frequency.WEEKLY)
