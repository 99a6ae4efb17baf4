"""How many periods lay past a mark: which days they are counted in, and what each of them came to."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, takewhile

from service.ground.days.windows import Target
from service.ground.figures.evidence import Missing, figure, missing
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Direction, Hedge, Quantity
from service.model.ranks import Extreme, Tally
from service.model.report import Reason
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Vintage

_OWN = {
    Frequency.DAILY: "day",
    Frequency.WEEKLY: "week",
    Frequency.MONTHLY: "month",
    Frequency.QUARTERLY: "quarter",
}
_DAYS = {"day": 1, "week": 7, "month": 30.4375, "quarter": 91.3125}
_MONTHS = {"month": 1, "quarter": 3}
_DIP = 4  # periods
_PAST = "past-units"
_LATE = timedelta(days=45)  # by which the figure of a year's last month may be late


def spans_counted(claim: Claim, vintage: Vintage, main: Target, published: date | None) -> Iterator[Window]:
    """The days in which periods are counted, where they do not run to a cut-off.

    Args:
        claim: how many periods are said to lie past a mark.
        vintage: the series as known on the day.
        main: the days named.
        published: the publication date.
    """
    tally, series, last = claim.tally, vintage.series, vintage.last()
    assert tally is not None
    if last is None:
        return
    window = main.window
    if tally.running:
        yield run_to(claim, tally, vintage, min(window.end, last.window.end)) or window
        return
    if claim.period is not None and claim.period.rule == _PAST:
        step = tally.step or _OWN.get(series.frequency, "")
        if step in _DAYS:
            yield from _latest(step, round(window.days / _DAYS[step]), vintage, window)
        return
    if tally.upto is not None and tally.upto.window is not None and window.start <= tally.upto.window.end:
        window = window.to(min(window.end, tally.upto.window.end))
    unfinished = last.window.end < window.end and published is not None and published <= window.end + _LATE
    if unfinished and series.nature is not Nature.FLOW and last.window.end >= window.start:
        window = window.to(last.window.end)
    yield window


def run_to(claim: Claim, tally: Tally, vintage: Vintage, end: date) -> Window | None:
    """The days of the periods past the mark that follow one another up to a day; None where there are none.

    Args:
        claim: how many they are said to be.
        tally: what is counted.
        vintage: the series as known on the day.
        end: the last of the days.
    """
    periods = periods_of(tally, vintage, whole_history(vintage, end))
    if isinstance(periods, Missing):
        return None
    length = _counted(claim, tally, vintage, [one.value for one in periods])
    starts = periods[-length].window if 0 < length <= len(periods) else None
    before = periods[-length - 1].window if length < len(periods) else None
    if starts is None:
        return None
    return Window(starts.start if before is None else max(starts.start, before.end + DAY), end)


def whole_history(vintage: Vintage, end: date) -> Window:
    """All days held up to a day, in which a run may have begun."""
    first = vintage.first()
    return Window(end if first is None else first.window.start, end)


def _latest(step: str, count: int, vintage: Vintage, window: Window) -> Iterator[Window]:
    """ "In nine of the past twelve months": the last twelve published, of what comes day by day the last whole ones."""
    if vintage.series.frequency is not Frequency.DAILY:
        held = vintage.observations[-count - 1 :]
        if len(held) == count + 1:
            yield Window(held[0].window.end + DAY, held[-1].window.end)
    elif step in _MONTHS:
        months = _MONTHS[step]
        first = (window.end + DAY).replace(day=1) - DAY
        if (first.month % months) == 0:
            yield Window.months(first.year, first.month, months * count)
    else:
        yield window


def counted_periods(claim: Claim, vintage: Vintage, window: Window) -> tuple[Figure, ...] | Missing:
    """The number of periods past the mark, and how many there were.

    Args:
        claim: how many periods are said to lie past a mark.
        vintage: the series as known on the day.
        window: the days in which they are counted.
    """
    tally = claim.tally
    assert tally is not None
    undated = claim.period is None and not tally.running
    if undated and tally.count.value:
        return Missing(Reason.NO_PERIOD)
    periods = periods_of(tally, vintage, window)
    if isinstance(periods, Missing):
        return periods
    count = _counted(claim, tally, vintage, [one.value for one in periods])
    if count == 0 and tally.room != (0, 0):
        return Missing(Reason.NO_PERIOD)  # "has been above 3% for five months", told when it was until last month
    if _may_count_spells(claim, tally, vintage, [one.value for one in periods], count):
        return Missing(Reason.NO_PERIOD)
    if undated and count:
        return Missing(Reason.NO_PERIOD)  # "a quiet week. On no day did more than 100 come", behind the year's total
    anchor = _anchor(claim)
    if anchor is not None and not tally.running and not _is_told(tally, count, len(periods)):
        # "The third time since 2022" may leave out those of 2022, or count but the last of them.
        later = [one for one in periods if one.window is not None and one.window.start > anchor]
        least = _counted(claim, tally, vintage, [one.value for one in later])
        if _is_told(tally, least, len(later)) or (not tally.every and tally.count.value == least + 1):
            periods, count = later, int(tally.count.value) or least
        elif not tally.every and least < tally.count.value < count:
            return Missing(Reason.NO_PERIOD)
    told = tally.upto is not None or _runs_to_day(claim) or tally.running
    if tally.ordinal and count > tally.count.value and not told:
        return Missing(Reason.NO_PERIOD)  # "the third time this year" may be said of an earlier day
    released = max((one.released for one in periods if one.released is not None), default=None)
    provisional = any(one.provisional for one in periods)
    # No revision envelope covers a number of periods, hence no window.
    count = _as_length(tally, count)
    return tuple(
        Figure(number, number, number, "official", None, vintage.series.id, released, provisional)
        for number in (Decimal(count), Decimal(len(periods)))
    )


def _as_length(tally: Tally, count: int) -> int:
    """A run as a length of time is told of it: "two years" of 27 months, "more than four weeks" of the fifth."""
    more, fewer = tally.room
    told = int(tally.count.value)
    if tally.room == (0, 0) or not told - fewer <= count <= told + more:
        return count
    match tally.count.hedge:
        case Hedge.NEARLY | Hedge.LESS_THAN:
            return min(count, told - 1)
        case Hedge.MORE_THAN | Hedge.JUST_OVER:
            return max(count, told + 1)
        case _:
            return told


def _may_count_spells(claim: Claim, tally: Tally, vintage: Vintage, values: Sequence[Decimal], count: int) -> bool:
    """ "In double figures three times since 1980: for ten months, one, and four": of spells and not of months."""
    if tally.step or tally.every or tally.running or count == tally.count.value or vintage.series.nature is Nature.FLOW:
        return False
    past = [_is_past(replace(tally, reached=True), claim.mark, value) for value in values]
    return 0 < tally.count.value <= sum(1 for inside, _ in groupby(past) if inside)


def _anchor(claim: Claim) -> date | None:
    """The last day of what periods are counted since ("since 2022", "since April 2021"); None where none is told."""
    period, text = claim.period, claim.block.text
    if period is None or period.window is None:
        return None
    if period.preposition != "since" and not text[: period.span.start].rstrip().lower().endswith("since"):
        return None
    start = period.window.start
    if period.grain is Grain.YEAR:
        return Window.year(start.year).end
    return Window.month(start.year, start.month).end if period.grain is Grain.MONTH else start


def _runs_to_day(claim: Claim) -> bool:
    """Whether the text names the day that is reported on."""
    return claim.cutoff is not None and claim.cutoff.grain is Grain.DAY


def _counted(claim: Claim, tally: Tally, vintage: Vintage, values: Sequence[Decimal]) -> int:
    """How many lie past the mark, in the sense that fits the number stated where there is more than one."""
    count = number_past(tally, claim.mark, values)
    of_years = tally.room[0] > 1
    if of_years and count < tally.count.value <= _with_dips(tally, claim.mark, values):
        return int(tally.count.value)
    if claim.mark is not None and vintage.series.unit == PERCENT and not tally.reached:
        # A rate that equals the mark is itself rounded, and may lie on either side of it.
        touching = number_past(replace(tally, reached=True), claim.mark, values)
        if tally.room != (0, 0):
            return min(count, touching, key=lambda one: abs(one - tally.count.value))
        return touching if _is_told(tally, touching, len(values)) else count
    if claim.mark is None and tally.extreme is Extreme.LOWEST:
        longest = _longest_run(values)  # "20 days with no crossings": of all, or of those that follow one another
        return longest if _is_told(tally, longest, len(values)) else count
    return count


def _with_dips(tally: Tally, mark: Quantity | None, values: Sequence[Decimal]) -> int:
    """How many years' periods a run has if a few short of the mark are left out: of carbon dioxide, each autumn's."""
    length = missed = 0
    for at, value in enumerate(reversed(values), start=1):
        missed = 0 if _is_past(tally, mark, value) else missed + 1
        if missed > _DIP:
            break
        length = length if missed else at
    return length


def _is_told(tally: Tally, count: int, whole: int) -> bool:
    return count == (whole if tally.every else tally.count.value)


def _longest_run(values: Sequence[Decimal]) -> int:
    return max((sum(1 for _ in run) for empty, run in groupby(values, lambda one: one == 0) if empty), default=0)


def number_past(tally: Tally, mark: Quantity | None, values: Sequence[Decimal]) -> int:
    """How many values lie past a mark, of a run those at its end; without a mark, past nought or at it.

    Args:
        tally: what is counted.
        mark: the mark.
        values: what the periods came to, oldest first.
    """
    past = [_is_past(tally, mark, value) for value in values]
    return sum(1 for _ in takewhile(bool, reversed(past))) if tally.running else sum(past)


def _is_past(tally: Tally, mark: Quantity | None, value: Decimal) -> bool:
    if mark is None:
        return value == 0 if tally.extreme is Extreme.LOWEST else value > 0
    fell = tally.moved is Direction.DOWN
    limit = -mark.value if fell or mark.negative else mark.value
    if value == limit:
        return tally.reached
    below = (tally.extreme is Extreme.LOWEST) is not fell  # "fell by more than 0.5%"
    return value < limit if below else value > limit


def periods_of(tally: Tally, vintage: Vintage, window: Window) -> Sequence[Figure] | Missing:
    """What each of the periods counted came to, oldest first.

    Args:
        tally: what is counted.
        vintage: the series as known on the day.
        window: the days in which they lie; of what is published for longer periods those that end in it.
    """
    series = vintage.series
    own = _OWN.get(series.frequency, "")
    step = tally.step or ("" if own == "day" else own)  # "four times" of what comes day by day: of days or months
    if series.nature is Nature.STEP or not step or (tally.moved is not None and not _is_of_moves(series)):
        return Missing(Reason.NO_SERIES)
    if step == own:
        windows = [o.window for o in vintage.overlapping(window) if window.start <= o.window.end <= window.end]
    elif own == "day" and series.nature is Nature.FLOW and step in _MONTHS:
        windows = [*_months_in(window, _MONTHS[step])]
    else:
        return Missing(Reason.NO_SERIES)
    last = vintage.last()
    ends = window.end if last is None else last.window.end
    if not windows or (step == own and (_gap(window.start, windows[0].end, step) or ends < window.end)):
        return missing(vintage, window)
    found = [figure(vintage, one) for one in windows]
    failed = next((one for one in found if isinstance(one, Missing)), None)
    return failed or [one for one in found if isinstance(one, Figure)]


def _gap(start: date, first: date, step: str) -> bool:
    """Whether the first period held ends later than the first of the time."""
    return (first - start).days > _DAYS[step] + 1


def _is_of_moves(series: Series) -> bool:
    return series.growth_over is not None or (series.derived is not None and series.derived.transform == "difference")


def _months_in(window: Window, months: int) -> Iterator[Window]:
    """The whole months, or quarters, of a time that begins with one; the last as far as the time goes."""
    end = window.start
    while window.start.day == 1 and (window.start.month - 1) % months == 0 and end <= window.end:
        one = Window.months(end.year, end.month + months - 1, months)
        if one.end > window.end:
            return
        yield one
        end = one.end + DAY
