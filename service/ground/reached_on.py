"""A mark that a running total reached on some day: "the total for the year went past 30,000 on Wednesday"."""

from decimal import Decimal

from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Vintage

_WELL_PAST = Decimal("1.1")  # beyond which nobody calls it the mark that was reached
_SINCE = frozenset(["since", "under", "ever", "overall", "altogether", "first"])


def reached_on(claim: Claim, series: Series, vintage: Vintage) -> Claim | None:
    """The claim as one of the year up to that day, where the total of the year passed the mark on it; else None.

    What is not borne out so may be the total of another time: the day itself is judged as a claim of its own.

    Args:
        claim: of a mark reached.
        series: what is counted.
        vintage: as known on the day.
    """
    period, quantity = claim.period, claim.quantity
    if claim.kind != "threshold" or claim.mark is not None or claim.rank is not None or quantity is None:
        return None
    if period is None or period.grain is not Grain.DAY or period.window is None or not series.accumulates:
        return None
    if not _SINCE.isdisjoint(claim.sentence.words):
        return None
    day = period.window.end
    year = Window(Window.year(day.year).start, day)
    total = sum(o.value * series.multiplier for o in vintage.overlapping(year))
    last = sum(o.value * series.multiplier for o in vintage.overlapping(period.window))
    if not total - last < quantity.value <= total or total > quantity.value * _WELL_PAST:
        return None
    return replace(claim, period=replace(period, window=year, role=PeriodRole.WINDOW, grain=Grain.SPAN, others=()))
