"""Whether a number of periods past a mark could have fitted the figures that were first published."""

from datetime import date
from decimal import Decimal

from service.ground.figures.counted_periods import number_past, periods_of, whole_history
from service.ground.figures.evidence import Missing
from service.judge.fit.trials import Trial
from service.judge.vintages.standing import roomy
from service.model.claims import Claim, Figure
from service.model.quantities import Hedge, Quantity
from service.store.interface import Store

_DAYS, _PART = Decimal(2), Decimal("0.05")


def may_have_counted(claim: Claim, trial: Trial, store: Store, published: date, *, fresh: bool) -> bool:
    """Whether revisions, as large as the series' envelope admits, may explain that another number is counted.

    Args:
        claim: how many periods are said to lie past a mark.
        trial: the reading under which they are not as many.
        store: for what the periods came to, and which of them stand in for older figures.
        published: the day of the article.
        fresh: whether all figures came out on a known day shortly before.
    """
    reading, tally = trial.option.reading, claim.tally
    assert tally is not None
    vintage, series = store.as_known(reading.series_id, reading.known_at), store.series(reading.series_id)
    window = whole_history(vintage, reading.window.end) if tally.running else reading.window
    periods = periods_of(tally, vintage, window)
    if isinstance(periods, Missing):
        return True

    def with_room(figure: Figure) -> Figure:
        window = figure.window
        old = window is not None and (
            store.stands_in(series.id, window, reading.known_at)
            or (not fresh and len(store.vintages(series.id, window)) <= 1)
        )
        return roomy(figure, series, published) if old else figure

    room = periods if claim.mark is None else [with_room(figure) for figure in periods]
    one, other = (
        Decimal(number_past(tally, claim.mark, values)) for values in ([f.low for f in room], [f.high for f in room])
    )
    low, high = min(one, other), max(one, other)
    if tally.every:
        return high == len(periods)
    if claim.mark is None:  # a day or two may have been dated anew
        room_of_days = max(_DAYS, _PART * low)
        low, high = low - room_of_days, high + room_of_days
    return _fits(tally.count, low, high)


def _fits(count: Quantity, low: Decimal, high: Decimal) -> bool:
    """Whether some number of a range is what is stated."""
    match count.hedge:
        case Hedge.MORE_THAN:
            return high > count.value
        case Hedge.LESS_THAN:
            return low < count.value
        case Hedge.AT_LEAST:
            return high >= count.value
        case Hedge.AT_MOST:
            return low <= count.value
        case _:
            return low <= count.value <= high
