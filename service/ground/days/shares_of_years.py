"""The days of a share of a year's total: those of the part, and the year as far as it had come."""

from collections.abc import Iterator
from datetime import date

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.windows import Window
from service.store.interface import Vintage

#: The figure's days, its base's, and the cut-off of a running total.
Days = tuple[Window, Window | None, date | None]


def is_of_year(claim: Claim) -> bool:
    """Whether a share is of the total of a year, which the series itself gives."""
    return claim.kind == "share" and claim.base is not None and bool(claim.candidates)


def parts_of_year(claim: Claim, vintage: Vintage, main: Target, published: date | None) -> Iterator[Days]:
    """The days of the part and of the year, which ends on the last day then published."""
    last = vintage.last()
    if claim.base is None or claim.base.window is None or last is None:
        return
    year = claim.base.window
    if published is not None and year.end >= published and year.start <= last.window.end < year.end:
        year = year.to(last.window.end)
    yield main.window, year, None
