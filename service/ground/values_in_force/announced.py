"""Values told before they come into force: in May, the price cap of July.

News tells them in any tense ("the cap falls to £1,720", "drops by 7% from July") and beside the value of the day
itself, so a figure of such a series without days of its own may be of either. And whether figures that were due by the
day of the article are held.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from service.claims.bind.changes.span_ends import is_time_back
from service.claims.complete.days.after_that import TIME_AFTER
from service.ground.days.windows import Target
from service.ground.values_in_force.moves_ahead import FLOATING, VALUE_NOW, from_value_now, starts_move_ahead
from service.ground.values_in_force.said_of_now import is_named_as_now, is_said_of_now, of_now, until_that_day
from service.model.claims import Claim, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import CURRENCIES
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Vintage

_OF_YEAR = "-year"  # how the rules of periods end that tell which year is meant
_FRESH = timedelta(days=3)  # as long as an announcement is the news of the day
_SOON = timedelta(days=2)  # from a decision to the day from which it holds
_WEEK = timedelta(days=7)
_ABOUT = timedelta(days=10)
_AHEAD = timedelta(days=70)  # from an announcement to the day from which it holds
_QUARTER = timedelta(days=85)  # for at least so long a price that is set holds
_CLOSING = 40  # characters of "or 7.4% more than the current one"
_REPLACED = frozenset(["predecessor", "replaces", "replaced", "succeeds", "supersedes", "supplants"])
_POINTED = 6  # words of "below the one that it replaces"
_COMPARED = 6  # words of "a year more than they pay now"
_AS_IT_IS = frozenset("at it is they are does do pay pays stands was".split())
_SETTING = frozenset(["than", "from", "on", "below", "above", "under", "over", "the", "its"])
_FROM = frozenset(["from", "against", "than"])
_AT_PRESENT = (["now"], ["currently"], ["today"], ["at", "present"])
_LED = 2  # words of "at present"
_PRESENT = frozenset(["now", "today", "today's", "today’s", "present", "current", "existing", "currently"])
#: Days from one period's end to the next one's. A series whose next figure is overdue by more than the grace is not
#: current.
_STEPS = {
    Frequency.DAILY: 1,
    Frequency.WEEKLY: 7,
    Frequency.MONTHLY: 31,
    Frequency.QUARTERLY: 92,
    Frequency.ANNUAL: 366,
}
_GRACE = 14
_EARLY = 3  # days that a release may come before its usual lag


def coming(period: Period | None, series: Series, vintage: Vintage, published: date | None) -> Window | None:
    """ "The cap goes up on 1 October", in August: the next 1 October, as its value has been announced by then."""
    if series.nature is not Nature.STEP or published is None or period is None or period.window is None:
        return None
    named = period.window
    if period.rule == "weekday":
        return _next_week(named, vintage, published)
    floating = period.role is PeriodRole.WINDOW and period.rule.startswith(FLOATING) and not period.year_written
    if not floating or period.rule.endswith(_OF_YEAR) or named.end >= published:  # "in July last year"
        return None
    ahead = named.shifted_years(1)
    if period.rule == "range" and ahead.start <= published <= ahead.end:
        return ahead  # "the fall for July to September", in August
    found = vintage.at(ahead)
    if found is None or not published < found.window.start <= ahead.end:
        return None
    return ahead if ahead.start - published < published - named.end else None


def _next_week(named: Window, vintage: Vintage, published: date) -> Window | None:
    """ "The cap falls to £1,690 on Monday", on the Thursday before: the next one, where the new value holds from it."""
    ahead = Window.day(named.end + _WEEK)
    found = vintage.at(ahead)
    return ahead if found is not None and published < found.window.start == ahead.start else None


def dated_from(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> Claim:
    """ "Goes up by 1.2% from January", in November: no base, but the day from which the new value holds."""
    base = claim.base
    if series.nature is not Nature.STEP or base is None or claim.period is not None or base.preposition != "from":
        return claim
    if base.window is None or base.role is not PeriodRole.WINDOW or published is None:
        return claim
    begins = base.window.end >= published or coming(base, series, vintage, published) is not None
    return replace(claim, period=base, base=None) if begins else claim


def either(
    claim: Claim, targets: Sequence[Target], series: Series, vintage: Vintage, published: date | None
) -> Sequence[Target]:
    """The days of a figure that names none, with those of the value in force and of the one announced beside them."""
    if series.nature is not Nature.STEP or published is None:
        return targets
    if _is_of_now(claim):
        return [*targets, *of_now(vintage, published)]
    if claim.mood is Mood.ANNOUNCED and not claim.is_base and not _is_gone_by(claim.period, published):
        return _ahead(claim, targets, vintage, published)
    if starts_move_ahead(claim):
        return from_value_now(targets, published)
    if is_said_of_now(claim):
        return [*of_now(vintage, published)]
    if claim.period is not None:
        found = [*targets, *_otherwise(claim, claim.period, targets, series, vintage, published)]
        if claim.period.rule == TIME_AFTER:
            found += _next_value(targets, vintage)
        if claim.kind == "level" and not claim.is_base and is_time_back(claim.period) and _is_led_to(claim):
            found += _announced_then(found, vintage)
        return [*found, *(() if claim.is_base else _decided(targets, vintage))]
    ahead = next((o for o in vintage.observations if o.window.start > published), None)
    if ahead is None:
        return [*targets, *(until_that_day(vintage, published) if is_named_as_now(claim) else ())]
    now = Target(Window.day(published), named=False, assumption=VALUE_NOW)
    next_one = Target(Window.day(ahead.window.start), named=False, assumption="the next value announced")
    fresh = ahead.released is not None and published - ahead.released <= _FRESH
    if claim.current and not (claim.kind == "level" and (_is_led_to(claim) or (fresh and claim.direction is not None))):
        if claim.is_base or not fresh or claim.kind == "level":
            return targets if targets and claim.is_base else (now,)
        return now, replace(next_one, plausibility=1)  # "the cap is now 2.8 times that", once told what it goes up to
    usual = (next_one, now) if fresh and not claim.is_base else (now, next_one)
    if not targets or targets[0].window == now.window:
        targets = ()
    return [
        *targets,
        *(replace(t, plausibility=n + len(targets)) for n, t in enumerate(usual) if not _holds(targets, t)),
    ]


def _is_of_now(claim: Claim) -> bool:
    """ "Will rise to £1,758 in January from £1,755 now": what is in force, though it is told of what is to come."""
    ahead, behind = claim.sentence.before(claim.span.start)[-_LED:], claim.sentence.behind(claim.span.end)[:_LED]
    return claim.period is None and not _FROM.isdisjoint(ahead) and (behind[:1] in _AT_PRESENT or behind in _AT_PRESENT)


def _is_led_to(claim: Claim) -> bool:
    """ "The price cap rises from £1,834 to £1,928": in the present, of what is in force or comes into force."""
    told = claim.span if claim.quantity is None else claim.quantity.hedge_span or claim.quantity.span
    return claim.block.text[: told.start].split()[-1:] == ["to"]


def is_yet_to_come(series: Series, main: Target, published: date | None) -> bool:
    """ "It will be 9.4% higher than at this time last year", of the cap of April: than what was in force then."""
    return series.nature is Nature.STEP and published is not None and main.window.start > published


def is_ahead(claim: Claim, main: Target, series: Series, published: date | None) -> bool:
    """ "From October it is £1,717, £149 more": of a value to come, and more than what it replaces if than no other.

    So is "£3 or 0.2% more than now", "£122 below the present one".
    """
    if series.nature is not Nature.STEP or published is None or main.window.start < published:
        return False
    words = claim.block.text[claim.span.end : claim.span.end + _CLOSING].split()
    if words[:1] == ["or"] and len(words) > len(("or", "7%")):
        words = words[2:]
    ends = bool(words) and words[0][-1:] in ".,;)"
    told = [word for said in words[:_COMPARED] if (word := said.strip(".,;")) not in _AS_IT_IS]  # "than at present"
    replaced = not _REPLACED.isdisjoint(word.strip(".,;") for word in words[:_POINTED])  # "than the one it replaces"
    return ends or replaced or any(word in _PRESENT and before in _SETTING for before, word in pairwise(told))


def _is_gone_by(period: Period | None, published: date) -> bool:
    """ "It will be £1,862 (it was £1,720 in July last year)": days of a year that is told, and over."""
    if period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return False
    return (period.year_written or period.rule.endswith(_OF_YEAR)) and period.window.end < published


def _ahead(claim: Claim, targets: Sequence[Target], vintage: Vintage, published: date) -> Sequence[Target]:
    """ "On the old basis it would be £1,862": what is to come is of no day gone by."""
    undated = claim.period is None and _is_led_to(claim)  # "one more cut would take it from 5% to 4.75%"
    today = None if undated else Window.day(published)  # "will fall to 4% this year" is of what is left of it
    late = [target for target in targets if target.window.end > published or target.window == today]
    if late or not targets:
        return late
    following = next((o for o in vintage.observations if o.window.start > published), None)
    if following is None:
        return ()
    return (Target(Window.day(following.window.start), named=False, assumption="the next value announced"),)


def _decided(targets: Sequence[Target], vintage: Vintage) -> Iterator[Target]:
    """ "Voted on 10 March to cut Bank Rate to 0.25%": what is decided on a day may be in force from the next.

    What came out on that day is, however much later it comes into force: "Ofgem today raised the cap to £1,717".
    """
    for target in targets[:1]:
        day = target.window
        later = vintage.overlapping(Window(day.end, date.max))
        following = next((o for o in later if o.window.start > day.end), None)
        if day.days != 1 or following is None:
            continue
        if following.window.start - day.end <= _SOON or following.released == day.end:
            note, begins = "decided on that day, in force later", Window.day(following.window.start)
            yield replace(target, window=begins, assumption=note, plausibility=target.plausibility + 1)


def _otherwise(
    claim: Claim, period: Period, targets: Sequence[Target], series: Series, vintage: Vintage, published: date
) -> Iterator[Target]:
    """ "A year ago" counts from the day of the article; "the £1,758 that applies from January" is of the next one.

    "With inflation at 8.7% in May and Bank Rate at 5%": the rate may be that of the day, and the month that of prices.
    """
    if period.role is PeriodRole.SHIFT and period.shift_months and targets:
        ago = Target(Window.day(published).shifted_months(period.shift_months))
        counted = period.span.of(claim.block.text).endswith("ago") or targets[0].window.start > ago.window.start
        if counted and not _holds(targets, ago):
            yield replace(ago, plausibility=targets[0].plausibility + 1)
        if period.span.of(claim.block.text).endswith("year ago"):  # nobody counts the days: it was cut a week before
            around = Window(ago.window.start - _ABOUT, ago.window.end + _ABOUT)
            for one in vintage.overlapping(around):
                yield replace(ago, window=one.window, plausibility=targets[0].plausibility + 2)
        yield from _ago_then(period, targets, vintage, published)
    between = claim.block.text[period.span.end : claim.span.start].split()
    if claim.kind == "level" and not claim.is_base and "and" in between and targets:
        yield Target(Window.day(published), named=False, assumption=VALUE_NOW, plausibility=targets[0].plausibility + 1)
    if claim.is_base:
        yield from also_coming(period, targets, series, vintage, published)


def _ago_then(period: Period, targets: Sequence[Target], vintage: Vintage, published: date) -> Iterator[Target]:
    """ "The cap rises to £1,717, against £1,834 a year ago", in August: a year before the October that it is for."""
    ahead = next((o for o in vintage.observations if o.window.start > published), None)
    if ahead is not None:
        window = Window.day(ahead.window.start).shifted_months(period.shift_months)
        yield replace(targets[0], window=window, plausibility=targets[0].plausibility + 2)


def also_coming(
    period: Period, targets: Sequence[Target], series: Series, vintage: Vintage, published: date | None
) -> Iterator[Target]:
    """The coming days of the name of a base, less likely than those gone by."""
    ahead = coming(period, series, vintage, published) if targets else None
    if ahead is not None:
        yield replace(targets[0], window=ahead, plausibility=targets[0].plausibility + 1)


def _announced_then(targets: Sequence[Target], vintage: Vintage) -> Iterator[Target]:
    """ "This time last year it was coming down, to £1,720": what had been announced by then, or came soon after."""
    for target in targets[:1]:
        later = vintage.overlapping(Window(target.window.end + DAY, target.window.end + _AHEAD))
        following = next((one for one in later if one.window.start > target.window.end), None)
        if following is not None:
            note = "the next value, announced about then"
            window = Window.day(following.window.start)
            yield replace(target, window=window, assumption=note, plausibility=target.plausibility + 1)


def _next_value(targets: Sequence[Target], vintage: Vintage) -> Iterator[Target]:
    """ "It was 5.25% in August 2023 and 5% after that": what came next, where the first lasted beyond its month."""
    for target in targets[:1]:
        now = vintage.at(target.window)
        if now is None or now.window.start >= target.window.start or now.window.end == date.max:
            continue
        window = Window.day(now.window.end + DAY)
        yield replace(target, window=window, assumption="the next value", plausibility=target.plausibility + 1)


def _holds(targets: Sequence[Target], target: Target) -> bool:
    return any(one.window == target.window for one in targets)


def is_superseded(series: Series, vintage: Vintage, published: date | None) -> bool:
    """Whether a newer figure than the last one held must have been published by the day of the article."""
    return _is_due(series, vintage, published, _GRACE)


def is_overdue(series: Series, vintage: Vintage, today: Vintage, published: date | None) -> bool:
    """Whether the store ends with the last figure then known, though the next was due by the day of the article."""
    ends = today.last() is not None and today.last() == vintage.last()
    return ends and _is_due(series, vintage, published, -_EARLY)


def _is_due(series: Series, vintage: Vintage, published: date | None, grace: int) -> bool:
    last, step = vintage.last(), _STEPS.get(series.frequency)
    if last is None or step is None or published is None or series.nature is Nature.STEP:
        return False
    return published > last.window.end + timedelta(days=step + max(series.lag_days, 0) + grace)


def is_announced(series: Series, vintage: Vintage, main: Target, published: date | None) -> bool:
    """Whether a value that is to come into force after the article had been announced by then.

    A cap told for October is not that of January: "one consultancy fears £5,387 from January".
    """
    if series.nature is not Nature.STEP or published is None or main.window.end <= published:
        return True
    found = vintage.at(main.window)
    if found is not None and series.unit in CURRENCIES and main.window.start - found.window.start >= _QUARTER:
        return False
    if found is not None and found.window.start == published and series.unit not in CURRENCIES:
        return main.window.start <= published  # "will be 3.75% by the end of the year", on the day of a cut
    return found is not None and found.window.start >= min(main.window.start, published)
