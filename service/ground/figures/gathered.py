"""The figures that a reading of a claim needs, beyond the one or two of its own days."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, islice, pairwise, repeat, takewhile

from service.ground.figures.averages import is_averaged, over_parts
from service.ground.figures.evidence import Missing, figure
from service.ground.figures.history import is_whole
from service.ground.figures.lulls import days_in, is_first_since
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Streak
from service.model.report import Reason
from service.model.series import Frequency, Nature, months_of_growth
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Vintage

_MONTHS = {"month": 1, "quarter": 3, "year": 12, "same_month": 12}
_DAYS = {"day": 1, "week": 7}
_FAR = 1000  # steps back, further than any series that comes in day by day reaches
_NEWS = 21  # days, fewer than lie between two meetings
_UP_TO_NOW = frozenset(["past", "last"])
_SLACK = timedelta(days=31)  # by which "in six months" may be taken to begin earlier
_RUNS_ON = frozenset(
    "for after of past last previous consecutive straight successive row running succession end".split()
)
_RUN_TOLD = 40  # characters of "without a single crossing in a row"
_OWN_STEP = {
    Frequency.DAILY: "day",
    Frequency.WEEKLY: "week",
    Frequency.MONTHLY: "month",
    Frequency.QUARTERLY: "quarter",
}


def gathered(
    claim: Claim, vintage: Vintage, now: Window, base: Window | None, *, moves: bool = False
) -> tuple[Figure, ...] | Missing:
    """The figures of a reading: that of its days, then that of its base; more for some kinds.

    A streak has the figures of the periods before, newest first, one more than its length; a day on which a mark was
    reached the running totals to that day, the two before and the one after; a duration the number of days counted.

    Args:
        claim: the claim.
        vintage: the series as known on the day.
        now: its days.
        base: the days compared with.
        moves: whether the series gives the moves of what the words name, not its level ("prices rose": their rate of
            growth). Then two levels cannot be compared, and of a streak only one whose step is that of the rate.
    """
    if claim.streak is not None and claim.streak.stay is not None:
        from service.ground.values_in_force.stays import times_in_force  # noqa: PLC0415  (seldom told)

        return times_in_force(claim, claim.streak.stay, vintage, now)
    if moves and not _steps_alike(claim.streak, vintage):
        return Missing(Reason.NO_SERIES)
    if claim.tally is not None:
        from service.ground.figures.counted_periods import counted_periods  # noqa: PLC0415  (for articles that count periods)

        return counted_periods(claim, vintage, now)
    if claim.kind == "duration":
        counted = _days_at_nought(claim, vintage, now)
        if isinstance(counted, Missing) or claim.quantity is None:
            return counted if isinstance(counted, Missing) else (counted,)
        long = counted.value / days_in(claim.quantity)
        long += claim.quantity.value == long + 1 and is_first_since(claim)
        return (replace(counted, value=long, low=long, high=long),)
    if claim.kind == "threshold" and claim.mark is not None:
        return _around(vintage, now)
    windows = (now,) if base is None else (now, base)
    figures: list[Figure] = []
    for window in windows:
        # "Averaging $3.38 so far this month" is of all the weeks, not of the one with which those days end.
        spans = vintage.series.frequency is Frequency.WEEKLY and window.days > _DAYS["week"] and is_averaged(claim)
        found = Missing(Reason.OUT_OF_RANGE) if spans else figure(vintage, window)
        if isinstance(found, Missing) and not _is_spoken_of_longer(claim, window, base):
            mean = over_parts(claim, vintage, window)
            found = mean if isinstance(mean, Figure) else found
        if isinstance(found, Missing):
            return found
        figures.append(found)
    if claim.streak is not None:
        steps = vintage.series.nature is Nature.STEP
        plain = vintage.series.nature is Nature.RATE or vintage.series.frequency is Frequency.ANNUAL
        by_step = _counts_steps(claim.streak, vintage)
        first = claim.streak.length == 1 and (plain or by_step)  # "the first rise since February"
        first = first or (by_step and claim.streak.step == "year")  # "the third annual fall since records began"
        tells_start = claim.streak.since is not None or claim.streak.within_months is not None
        if (tells_start and not (steps or first or claim.streak.every)) or (claim.streak.still and steps):
            return Missing(Reason.NO_SERIES)  # moves are counted of a value in force, meetings by no series
        if steps and claim.streak.within_months is not None and claim.period is None:
            figures = [_at_last_move(claim, figures[0], vintage)]
        figures += _before(claim, claim.streak, figures[0], vintage)
        if _ends_short(claim.streak, figures[-1], vintage):
            return Missing(Reason.OUT_OF_RANGE)
        if claim.streak.past:
            run = 0 if moves else _run_of(claim, figures)
            # "After 14 rises in succession", on the day of the 14th: that is one of them, or the 15th follows.
            before = _is_news(vintage, now) and run in (0, claim.streak.length + 1)
            return _to_the_turn(claim, figures[before:], moves=moves)
    return tuple(figures)


def _is_spoken_of_longer(claim: Claim, now: Window, base: Window | None) -> bool:
    """ "Up 4.0% in the year to December. On average they are 22.8% higher than in December 2022": not all that year."""
    if claim.period is not None or base is None:
        return False
    return 0 < (base.whole_months or 0) < (now.whole_months or 0)


def _at_last_move(claim: Claim, now: Figure, vintage: Vintage) -> Figure:
    """ "Fourteen increases in under 20 months took it to 5.25%", told when a cut has followed: at the last increase."""
    for then, later in pairwise(reversed(vintage.observations)):
        known = now.window is not None and then.window.start <= now.window.start
        if known and (claim.direction is None or (then.value > later.value) is (claim.direction is Direction.UP)):
            found = figure(vintage, Window.day(then.window.start))
            newest = now.window is not None and then.window.contains(now.window)
            return now if newest or isinstance(found, Missing) else found
    return now


def _run_of(claim: Claim, figures: Sequence[Figure]) -> int:
    """How many of the last moves all went the way that is told."""
    way = 1 if claim.direction is not Direction.DOWN else -1
    return sum(1 for _ in takewhile(lambda pair: (pair[0].value - pair[1].value) * way > 0, pairwise(figures)))


def _is_news(vintage: Vintage, now: Window) -> bool:
    """Whether the last move is what the article tells of, before which a run was over: not a value that was held."""
    held = vintage.at(now) if vintage.series.nature is Nature.STEP else None
    return held is None or (now.start - held.window.start).days < _NEWS


def _to_the_turn(claim: Claim, run: Sequence[Figure], *, moves: bool) -> tuple[Figure, ...] | Missing:
    """A run that is over, from its last move on; its end is not known where that was no such move."""
    if len(run) > 1:
        moved = run[0].value if moves else run[0].value - run[1].value
        if moved and (moved < 0) is (claim.direction is Direction.DOWN):
            return tuple(run)
    return Missing(Reason.NO_PERIOD)


def _counts_steps(streak: Streak, vintage: Vintage) -> bool:
    """ "The first quarterly rise in a year", of a count at each quarter's end or of what comes in day by day."""
    own = _OWN_STEP.get(vintage.series.frequency)
    if vintage.series.nature is Nature.STOCK:
        return streak.step == own
    steps = ("month", "quarter", "year")
    return vintage.series.nature is Nature.FLOW and streak.step in steps and own in ("day", streak.step)


def _ends_short(streak: Streak, oldest: Figure, vintage: Vintage) -> bool:
    """ "The first rise since 2012", of a count that some years since have none of."""
    since = None if streak.since is None else streak.since.window
    if streak.since is not None and streak.since.role is PeriodRole.HISTORY:  # "the first fall since records began"
        return not is_whole(vintage)
    annual = vintage.series.frequency is Frequency.ANNUAL and vintage.series.nature is not Nature.STEP
    return annual and since is not None and oldest.window is not None and oldest.window.start > since.start


def _steps_alike(streak: Streak | None, vintage: Vintage) -> bool:
    months = months_of_growth(vintage.series)
    own = _MONTHS.get(_OWN_STEP.get(vintage.series.frequency, ""))
    return streak is not None and months == own == (own if streak.step == "period" else _MONTHS.get(streak.step))


def _before(claim: Claim, streak: Streak, now: Figure, vintage: Vintage) -> Iterator[Figure]:
    """The figures of the periods before ``now``, newest first, as many as tell whether the streak was longer."""
    assert now.window is not None
    windows = _windows(streak, now.window, vintage)
    since = None if streak.since is None or streak.since.window is None else streak.since.window.start
    if streak.within_months is not None:
        since = _counted_back(claim, streak.within_months, now.window, vintage)
    if since is None and streak.step == "month" and vintage.series.nature is Nature.STEP:
        windows = _month_by_month(now.window, windows)
    counted = streak.since is not None or streak.within_months is not None
    for window in windows if counted else islice(windows, streak.length + 1 + streak.past):
        found = figure(vintage, window)
        if isinstance(found, Missing):
            return
        yield found
        if since is not None and window.start < since:
            return


def _counted_back(claim: Claim, months: int, now: Window, vintage: Vintage) -> date:
    """ "Six cuts in sixteen months", told later: how far back, from the last one where this makes as many.

    So it is not where the time is told to reach up to now: "in the past sixteen months".
    """
    since = now.shifted_months(-months).start - _SLACK
    held = vintage.at(now) if vintage.series.nature is Nature.STEP else None
    length = 0 if claim.streak is None else claim.streak.length
    moves = sum(since <= one.window.start <= now.end for one in vintage.observations)
    if held is None or moves >= length or not _UP_TO_NOW.isdisjoint(claim.span.of(claim.block.text).lower().split()):
        return since
    return Window.day(held.window.start).shifted_months(-months).start - _SLACK


def _month_by_month(now: Window, windows: Iterator[Window]) -> Iterator[Window]:
    """Of the values in force before ``now`` those that were set in one month after the other, then the one before them.

    "The third month running in which it was cut" counts the months that had a cut, not all the cuts: in the months
    before them it stayed what it was.
    """
    later = now.start
    for window in windows:
        yield window
        if (later.year - window.start.year) * 12 + later.month - window.start.month > 1:
            yield from repeat(window)
        later = window.start


def _windows(streak: Streak, now: Window, vintage: Vintage) -> Iterator[Window]:
    """The periods before ``now``, newest first."""
    series = vintage.series
    if series.nature is Nature.STEP:
        held = vintage.at(now)  # of a month the value in force on its last day, which was set in it
        start = now.start if held is None else max(held.window.start, now.start)
        return (Window.day(o.window.start) for o in reversed(vintage.observations) if o.window.end < start)
    if series.frequency is Frequency.ANNUAL and streak.step in ("year", "period"):  # counted on whichever day of it
        years = (o.window for o in reversed(vintage.observations) if o.window.end < now.start)
        return years if streak.since is None else _without_gap(years, now)
    if series.nature is Nature.FLOW or streak.step in ("year", "same_month"):
        return _moved(streak, now, vintage)
    if streak.step not in ("period", _OWN_STEP.get(series.frequency)):
        return iter(())
    return (o.window for o in reversed(vintage.observations) if o.window.end < now.end)


def _without_gap(years: Iterator[Window], now: Window) -> Iterator[Window]:
    """The years before ``now``, as far back as none is missing."""
    last = now.start.year
    for window in years:
        if last - window.start.year > 1:
            return
        yield window
        last = window.start.year


def _moved(streak: Streak, now: Window, vintage: Vintage) -> Iterator[Window]:
    """The window moved back step by step; a flow without a unit named by its own length."""
    step = streak.step
    months = _MONTHS.get(step) or (now.whole_months if step == "period" else None)
    days = _DAYS.get(step) or (now.days if step == "period" and now.days in _DAYS.values() else None)
    if step in ("month", "quarter") and now.whole_months != _MONTHS[step]:
        return
    counted = streak.since is not None or streak.within_months is not None
    for count in range(1, _FAR if counted else streak.length + 2):
        if months:
            yield now.shifted_months(-months * count)
        elif days and now.days == days:
            back = timedelta(days=days * count)
            yield Window(now.start - back, now.end - back)


def _around(vintage: Vintage, now: Window) -> tuple[Figure, ...] | Missing:
    """The year's running totals to a day, to the two days before it, and to the day after where that is held."""
    start = Window.year(now.end.year).start
    figures: list[Figure] = []
    for end in (now.end, now.end - DAY, now.end - 2 * DAY, now.end + DAY):
        if end < start:
            continue
        found = figure(vintage, Window(start, end))
        if isinstance(found, Missing):
            if not figures:
                return found
            continue
        figures.append(found)
    return tuple(figures)


def _days_at_nought(claim: Claim, vintage: Vintage, window: Window) -> Figure | Missing:
    """The longest run of days at nought in the window.

    "There were also 16 days with no crossings" need not follow one another: it is all of them, if they are so many,
    unless "for 16 days", "after" them or "in a row" says that they ran on.
    """
    series = vintage.series
    if series.frequency is not Frequency.DAILY or series.nature is not Nature.FLOW:
        return Missing(Reason.NO_SERIES)
    whole = figure(vintage, window)
    if isinstance(whole, Missing):
        return whole
    values = [o.value for o in vintage.between(window)]
    number = Decimal(max((len(list(run)) for empty, run in groupby(values, lambda one: one == 0) if empty), default=0))
    if claim.quantity is not None and claim.quantity.value == values.count(Decimal(0)) and not _is_of_a_run(claim):
        number = claim.quantity.value
    # No revision envelope covers a number of days, hence no window.
    return Figure(number, number, number, "official", None, series.id, whole.released, whole.provisional)


def _is_of_a_run(claim: Claim) -> bool:
    """ "For 16 days nobody came", "a lull of 16 days", "16 days in a row without a crossing"."""
    sentence = claim.sentence
    lead = sentence.between(sentence.span.start, claim.span.start)[-1:]
    return not _RUNS_ON.isdisjoint([*lead, *sentence.between(claim.span.start, claim.span.end + _RUN_TOLD)])
