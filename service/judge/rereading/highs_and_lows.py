"""Where a series was highest and lowest: told of without their days ("as high as 11.1%", "the record of 1,305")."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from operator import attrgetter

from service.model.windows import Window
from service.store.interface import Vintage

_REMEMBERED = 15  # years
_MANY = 3
_value = attrgetter("value")


def heights(vintage: Vintage, own: Window | None) -> Iterator[Window]:
    """The periods in which a series was highest and lowest, of the days of a figure or of those remembered."""
    last = vintage.last()
    if last is not None:
        end = min(last.window.end, date(last.window.start.year + 1, 12, 31))  # what is in force has no end yet
        yield from _ends_of(vintage, own or Window(end.replace(year=end.year - _REMEMBERED, day=1), end))


@lru_cache(maxsize=256)
def _ends_of(vintage: Vintage, within: Window) -> tuple[Window, ...]:
    inside = vintage.overlapping(within)
    if len(inside) < _MANY:
        return ()
    return tuple(end(inside, key=_value).window for end in (max, min))
