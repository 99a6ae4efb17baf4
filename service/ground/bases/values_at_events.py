"""Stocks and rates at an event: "up 6,066 since Labour took office", "1.8 points higher than at the election".

Between two counts nobody knows how many there were: the last before the event is meant, or the first after it. Of a
rate it may be that of the month of the event, or one of the two before it, which were all that was known on the day.
"""

from collections.abc import Sequence

from service.ground.days.windows import Target
from service.model.periods import Period
from service.model.series import Nature, Series
from service.records import replace
from service.store.interface import Vintage

_AT = "as it stood about the event"
_EVENT = "event:"
_AREAS = {"uk": "GB", "us": "US"}
_KNOWN = 2  # of the figures of a rate that end before an event
_NATURES = frozenset([Nature.STOCK, Nature.RATE])


def at_event(base: Period, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The figures about an event that a change is told since; nothing for other bases and other series.

    Args:
        base: what the change is taken from.
        series: what the change is of.
        vintage: its figures as then known.
    """
    if series.nature not in _NATURES or not base.rule.startswith(_EVENT) or base.window is None:
        return ()
    country = base.rule.removeprefix(_EVENT).partition("-")[0]
    if not series.area.startswith(_AREAS.get(country, "")):
        return ()  # American inflation is 0.3 points higher than at another election than Britain's
    day, rate = base.window.start, series.nature is Nature.RATE
    before = [one.window for one in vintage.observations if one.window.end <= day][-(_KNOWN if rate else 1) :]
    after = [one.window for one in vintage.observations if one.window.end > day][:1]
    about = [*after, *reversed(before)] if rate else [*before, *after]
    return [replace(Target(one, assumption=_AT), plausibility=at) for at, one in enumerate(about)]
