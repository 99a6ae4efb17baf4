"""What values in force, and other figures, stood before a time, in it and until it: bases that no words name."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from service.ground.bases.so_long_before import on_its_week
from service.ground.days.fitting import fitted
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import Period
from service.model.series import Frequency, Nature, PeriodKind, Series
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Vintage

_AHEAD = frozenset("will would shall 'll due set announced next coming from".split())
"""Words of a sentence that may tell of a value to come."""
_CURRENT = frozenset(["current", "present", "existing"])
_NOW = (["now"], ["currently"])
_POINTED = 5  # words of "before that it was"
_NEAR = 3  # words of "current level of"
_MONTH = timedelta(days=31)
_FEW_DAYS = timedelta(days=3)  # by which "two weeks ago" is not exact
#: The days at most between a period and the one before it, one missing between the two.
_GAPS = {
    Frequency.DAILY: 7,
    Frequency.WEEKLY: 14,
    Frequency.MONTHLY: 62,
    Frequency.QUARTERLY: 95,
    Frequency.ANNUAL: 370,
}
_WEEK = 7  # days

_AS_TOLD = (1, 3)  # months


def in_force_before(
    claim: Claim, series: Series, vintage: Vintage, published: date | None, antecedent: Target | None
) -> Sequence[Target]:
    """ "Was cut from £1,720 to £1,663 in July", once the value of October is announced: what that of now replaced.

    But "will be £1,849 instead of £1,738": what that to come replaces.
    """
    last = None if is_current(claim) else vintage.last()
    if antecedent is not None and published is not None and antecedent.window.start > published:
        ahead = antecedent.named or not _AHEAD.isdisjoint(claim.sentence.words)
        last = None if ahead else last
    if series.nature is not Nature.STEP or published is None or last is None or last.window.start <= published:
        return ()
    before = period_before(series, vintage, Window.day(published))
    return () if before is None else (Target(before, named=False, assumption="the value before the one in force"),)


def values_replaced(series: Series, vintage: Vintage, named: Sequence[Target]) -> Sequence[Target]:
    """ "cut from 5.25% in August": the value that the one of August replaced."""
    found: list[Target] = []
    for target in named[:1]:
        now = vintage.at(target.window)
        before = period_before(series, vintage, target.window)
        if now is not None and before is not None and target.window.start <= now.window.start:
            found.append(replace(target, window=before, assumption="the value that was replaced then"))
    return found


def before_all(series: Series, vintage: Vintage, target: Target) -> Iterator[Target]:
    """ "Cut twice in March, from 0.75%", "over the past year it has risen, from £1,277": before the first of them."""
    held = vintage.overlapping(target.window) if series.nature is Nature.STEP else ()
    if len(held) > 1 and held[0].window.start < target.window.start:
        note = "the value before that time"
        yield replace(target, window=held[0].window, named=False, assumption=note, plausibility=1)


def as_it_began(series: Series, vintage: Vintage, target: Target) -> Iterator[Target]:
    """ "Fell from 4.75% to 3.75% between January and December": what was in force as the first of them began."""
    held = vintage.at(Window.day(target.window.start)) if series.nature is Nature.STEP else None
    if held is not None and held.window.start < target.window.start:
        note = "the value in force as that time began"
        yield replace(target, window=held.window, named=False, assumption=note, plausibility=1)


def in_force_within(vintage: Vintage, named: Sequence[Target]) -> Sequence[Target]:
    """ "From 5.25% in 2024": any other value that was in force on some of the days named."""
    return [
        replace(named[0], window=o.window)
        for o in (vintage.overlapping(named[0].window) if named else ())
        if o.window.end < named[0].window.end and all(o.window != target.window for target in named)
    ]


def replaced_on_day(period: Period, vintage: Vintage) -> Sequence[Target]:
    """ "It was 5% before 7 November": the value in force until then, where another came into force on the day named."""
    eve = period.others[0] if len(period.others) == 1 else None
    if eve is None or eve.days > 1 or vintage.series.nature is not Nature.STEP:
        return ()
    held = vintage.at(eve)
    return () if held is None or held.window.end != eve.end else (Target(held.window),)


def replaced_after(vintage: Vintage, named: Sequence[Target]) -> Sequence[Target]:
    """ "0.1% since March 2020; until then 0.25%": any value replaced in the month that comes after the days named."""
    months = named[0].window.whole_months if named else None
    return () if months is None else in_force_within(vintage, [named[0].moved(months)])


def in_force_until(vintage: Vintage, named: Sequence[Target]) -> Sequence[Target]:
    """ "From the 0.1% that it was held at until December 2021": any value in force in the month that it ends with."""
    end = named[0].window.end
    held = vintage.overlapping(Window(end - _MONTH, end))
    return [replace(named[0], window=one.window) for one in held if one.window.end < end]


def about_then(then: Target, vintage: Vintage) -> Sequence[Target]:
    """ "In a year Bank Rate has gone up by 3.5 points", "a year ago it was 0.5%": any value within a month of then."""
    near = Window(then.window.start - _MONTH, then.window.end + _MONTH)
    held = vintage.at(then.window)
    others = [o.window for o in vintage.overlapping(near) if held is None or o.window != held.window]
    return [then, *(replace(then, window=window) for window in others)]


def value_before_that(claim: Claim, vintage: Vintage, told: Target | None) -> Target | None:
    """ "Before that it was 1.25%, and before that 1%": what the value told last had replaced in its turn.

    Args:
        claim: a level that is a base.
        vintage: the values as then known.
        told: the base that the sentence told last.
    """
    if told is None or vintage.series.nature is not Nature.STEP or claim.period is not None:
        return None
    ahead = [token.lower for token in claim.sentence.tokens if token.end <= claim.span.start][-_POINTED:]
    behind = claim.sentence.behind(claim.span.end)[:2]  # "the £1,971 of April and the £1,277 before it"
    if ("before", "that") not in pairwise(ahead) and behind not in (["before", "it"], ["before", "that"]):
        return None
    before = period_before(vintage.series, vintage, told.window)
    return None if before is None else replace(told, window=before, assumption="the value before the one told last")


def values_ago(claim: Claim, vintage: Vintage, published: date | None) -> Sequence[Target]:
    """ "It is 4%, and the one before it was 4.25%": so many values before the one in force, or the one announced.

    Of what is published month by month that many months before the last; of a total nobody can tell.
    """
    held, series = vintage.observations, vintage.series
    if series.nature is Nature.FLOW or published is None:
        return ()
    last = next((n for n in range(len(held) - 1, -1, -1) if held[n].window.start <= published), -1)
    lasts = [last, last + 1] if series.nature is Nature.STEP and last + 1 < len(held) else [last]
    note = "so many values before the present one"
    return [
        Target(held[n - claim.replaced].window, named=False, assumption=note, plausibility=place)
        for place, n in enumerate(lasts)
        if n >= claim.replaced
    ]


def in_force_so_long_ago(claim: Claim, vintage: Vintage, published: date | None) -> Sequence[Target]:
    """ "In a year Bank Rate has come down from 4.75%", "a year has taken it from 4.75% to 4%": any value about then."""
    told = claim.kind == "level" and claim.period is None and claim.over is not None
    if not told or claim.over is None or published is None or vintage.series.nature is not Nature.STEP:
        return ()
    return about_then(Target(Window.day(published)).moved(-claim.over), vintage)


def period_before(series: Series, vintage: Vintage, window: Window) -> Window | None:
    """The period before: of values in force, the one that the value in force at the end of ``window`` replaced.

    None where the figures held end long before it: the last of them is then not "the 3.2% that it was up from". Of a
    series of years none may be missing: "rose by 26% in 2022" is not measured from 2020.
    """
    stands = series.nature is Nature.STEP
    now = vintage.at(window) if stands else None
    start = window.start if now is None else now.window.start
    before = next((o.window for o in reversed(vintage.observations) if o.window.end < start), None)
    begins = window.end if series.frequency is Frequency.ANNUAL else start
    near = before is None or stands or (begins - before.end).days <= _GAPS.get(series.frequency, max(_GAPS.values()))
    return before if near else None


def unnamed_bases(series: Series, vintage: Vintage, antecedent: Target | None) -> Sequence[Target]:
    """ "… from 4.8%": the period before, or the same one a year earlier, whichever the figure names."""
    last = vintage.last()
    main = antecedent or (Target(last.window) if last is not None else None)
    if main is None:
        return ()
    if series.growth_over is not None and main.window.whole_months == series.growth_over:
        main = replace(main, window=fitted(main.window, series, vintage)[0])  # "7.7% in the year to October, from 8.2%"
    found: list[Target] = []
    earlier = period_before(series, vintage, main.window)
    weekly = series.frequency is Frequency.WEEKLY and main.window.days == _WEEK
    adjusted = series.comparison == 1  # of such a flow the month before is meant
    if (weekly or adjusted or series.nature is not Nature.FLOW) and earlier is not None:
        found.append(Target(earlier, named=False, assumption="the period before"))
    if series.nature is Nature.STEP:
        found += _replaced_soon(vintage, main)
    if series.period_kind is PeriodKind.ROLLING_3M_CENTRE:
        found.append(replace(main.moved(-3), named=False, assumption="the three months before"))
        found.append(replace(main.moved(-1), named=False, assumption="the figure published a month before"))
    elif series.nature is Nature.FLOW and not main.running and main.window.whole_months in _AS_TOLD:
        # "Down to 1,664 in May, from 2,153": news sets a month against the one before, too.
        before = main.moved(-(main.window.whole_months or 0))
        found.append(replace(before, named=False, assumption="the period before"))
    if series.nature is not Nature.STEP:
        year_earlier = on_its_week(main.moved(-12), series, vintage)
        found.append(replace(year_earlier, named=False, assumption="the same period a year earlier"))
    if antecedent is None and series.nature in (Nature.RATE, Nature.INDEX):
        # "Unemployment, at 6.2%, is above the 1.5% inflation rate": the first that is told of it, and so the latest.
        found.append(replace(main, named=False, assumption="the latest figure then published"))
    if series.nature is Nature.FLOW and not main.running and main.window.days <= _WEEK:
        days = main.window.days * DAY
        just_before = Window(main.window.start - days, main.window.end - days)
        found.insert(0, Target(just_before, named=False, assumption="the same length of time before"))
    return found


def _replaced_soon(vintage: Vintage, main: Target) -> Iterator[Target]:
    """ "Two weeks ago the Bank cut its rate to 4% from 4.25%", of a cut that was 13 days ago: what it replaced."""
    held, end = vintage.at(main.window), main.window.end
    if main.window.days == 1 and held is not None and end <= held.window.end < end + _FEW_DAYS:
        yield replace(main, window=held.window, named=False, assumption="the value replaced about then")


def unchanged_from(series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
    """ "Held at 3.4%": the period before; of a value in force the day before. A flow has no such period."""
    if series.nature is Nature.STEP:
        note = "compared with the value in force the day before"
        return (Target(Window.day(main.window.start - DAY), named=False, assumption=note),)
    if series.nature is Nature.FLOW:
        return ()
    # Three-month figures come out every month: the one before, or the one that shares no month with it.
    last = next((o.window for o in reversed(vintage.observations) if o.window.end < main.window.end), None)
    found = [] if last is None else [Target(last, named=False, assumption="the period before")]
    return [*found, *unnamed_bases(series, vintage, main)[:1]]


def comes_on_that_day(claim: Claim, series: Series, vintage: Vintage, main: Target) -> bool:
    """ "A year ago it was 4.5%, and the latest cut, on 18 December, was of 0.25 points": from the day before."""
    if series.nature is not Nature.STEP or claim.compares or claim.period is None or not main.named:
        return False
    held = vintage.at(main.window) if claim.period.grain is Grain.DAY else None
    return held is not None and held.window.start == main.window.start


def is_current(claim: Claim) -> bool:
    """ "From its current £1,738", "up from £1,663 now": what is in force on the day."""
    ahead = [token.lower for token in claim.sentence.tokens if token.end <= claim.span.start][-_NEAR:]
    behind = [token.lower for token in claim.sentence.tokens if token.start >= claim.span.end][:_NEAR]
    return not _CURRENT.isdisjoint(ahead) or behind[:1] in _NOW or behind[:2] == ["at", "present"]
