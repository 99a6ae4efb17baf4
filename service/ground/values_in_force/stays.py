"""The times that a value was in force: those that "at 5.25% for almost a year" may be told of."""

from datetime import timedelta
from itertools import groupby

from service.ground.figures.evidence import Missing, figure
from service.model.claims import Claim, Figure
from service.model.ranks import Stay
from service.model.report import Reason
from service.model.series import Nature
from service.model.windows import Window
from service.records import replace
from service.store.interface import Vintage

_LATELY = timedelta(days=92)
_NEWS = timedelta(days=21)  # fewer days than lie between two meetings


def times_in_force(claim: Claim, stay: Stay, vintage: Vintage, now: Window) -> tuple[Figure, ...] | Missing:
    """The times that it may be told of, newest first, each up to the day of the article at most.

    What is said to last is the value in force, or the one before where that has only just been set.

    Args:
        claim: how long a value is said to have stayed.
        stay: the same, in months.
        vintage: the series as known on the day.
        now: the days of the claim.
    """
    if vintage.series.nature is not Nature.STEP:
        return Missing(Reason.NO_SERIES)
    day = vintage.known_at or now.end
    told = None if claim.mark is None else -claim.mark.value if claim.mark.negative else claim.mark.value
    found = [one for one in _runs(vintage, Window.day(day)) if told is None or one.value == told]
    if not any(one.window is not None and one.window.end >= day - _LATELY for one in found):
        return Missing(Reason.NO_PERIOD)  # of another time, or the value is wrong
    if not stay.ended:
        found = [one for one in found if one.window is not None and one.window.end >= day - _NEWS]
    return tuple(reversed(found)) or Missing(Reason.NO_PERIOD)


def _runs(vintage: Vintage, day: Window) -> list[Figure]:
    """Each value with the time in which it was in force without a break; not the first held, whose start is not."""
    held = [one for one in vintage.observations if one.window.start <= day.end]
    found: list[Figure] = []
    for _, run in groupby(held, lambda one: one.value):
        spell = [*run]
        value = figure(vintage, Window.day(spell[0].window.start))
        if isinstance(value, Figure):
            found.append(replace(value, window=Window(spell[0].window.start, min(spell[-1].window.end, day.end))))
    return found[1:]
