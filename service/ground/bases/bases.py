"""The days that a figure is compared with: named, pointed to, lent by the sentence, or usual for the measure."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from service.claims.bind.changes.over_both import UNIT_BEFORE
from service.claims.bind.peaks.peak_words import SUMMIT_RULES
from service.claims.moved_in_words import MOVED, is_told_of_rate
from service.claims.ranks.superlatives import is_superlative
from service.ground.bases.peaks_behind import peaks_behind
from service.ground.bases.same_days_of_base import is_whole, on_last_year
from service.ground.bases.values_at_events import at_event
from service.ground.bases.values_before import (
    about_then,
    comes_on_that_day,
    in_force_until,
    in_force_within,
    period_before,
    unchanged_from,
    unnamed_bases,
    values_replaced,
)
from service.ground.days.peaks import summits_of
from service.ground.days.seasons import bases_in_season
from service.ground.days.told_as_today import NEWEST, is_told_as_today
from service.ground.days.weeks_about import weeks_about
from service.ground.days.windows import Target, in_step, targets_of
from service.ground.figures.evidence import Missing, figure
from service.ground.memory import Memory
from service.ground.values_in_force.announced import also_coming, is_ahead, is_yet_to_come
from service.ground.values_in_force.since_moves_began import since_run
from service.model.claims import Claim
from service.model.periods import MOVING, Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Window
from service.records import replace
from service.store.interface import Vintage

_NAMED_BY_LENGTH = frozenset([("annual", "rate"), ("annual", "pace"), ("annual", "inflation"), ("yearly", "rate")])
_WEEK = 7  # days
_WAYS = frozenset(["up", "down", "more", "fewer", "less", "higher", "lower"])
_UNITS = frozenset("day days week weeks month months quarter quarters year years".split())
_TIME_REACH = 6  # words of "on the holiday-shortened first week"
_YEAR = 12  # months
_CONCEDING = frozenset("despite although though albeit but yet whereas while even after following".split())


def bases_of_change(
    claim: Claim, series: Series, vintage: Vintage, main: Target, memory: Memory, published: date | None
) -> Sequence[Target]:
    """What a change is taken from; a comparative ("13% more") without a base named compares with nothing known."""
    if claim.period is not None and claim.period.rule == "moved-since" and claim.base is None:
        return (main.moved(-claim.period.shift_months),)
    counted = _week_before_average(claim, main) or _counted_on(claim, main)
    if counted is not None:
        return (counted,)
    run = since_run(claim, series, vintage, main)
    run = run if run is not None else peaks_behind(claim, series, vintage, main) or None
    if run is not None:
        return run
    if claim.base is not None:
        named = _of_named(claim, claim.base, series, vintage, main, published)
        return (
            named if _lies_so_far_back(named, claim, main) else _so_long_before(claim.over or 0, series, vintage, main)
        )
    lent = memory.base(claim, series)
    stepped = lent is not None and comes_on_that_day(claim, series, vintage, main)
    over_span = lent is not None and series.nature is Nature.STOCK and _is_over_own_span(claim, lent)
    if lent is not None and not stepped and not over_span and _may_lend(claim, lent, main) and not _is_owned(claim):
        return (lent, *(unnamed_bases(series, vintage, main) if _is_in_own_clause(claim) else ()))
    if claim.kind == "no_change":
        return unchanged_from(series, vintage, main)
    from service.ground.values_in_force.several_moves import before_that_time  # noqa: PLC0415  (seldom needed)

    over_time = before_that_time(claim, series, vintage, main)
    if over_time:
        return over_time
    if claim.kind == "multiple" and series.unit == PERCENT and series.nature is not Nature.STEP and claim.over is None:
        return ()  # "inflation has doubled to 3.8%": since when, the text does not say
    if claim.shape == MOVED:
        return _of_move_in_words(claim, series, vintage, main)
    if claim.compares and (claim.over is None or claim.kind != "point_change"):
        return unnamed_bases(series, vintage, main) if is_ahead(claim, main, series, published) else ()
    if claim.over is not None and not _is_named_by_length(claim, series):
        return _so_long_before(claim.over, series, vintage, main)
    if _names_other_base(claim):
        return ()
    if series.comparison is not None and not (claim.kind == "point_change" and series.growth_over is not None):
        usual = replace(in_step(main, -series.comparison, series), assumption="compared as is usual for this measure")
        return (usual, *_otherwise(series, vintage, main, usual))
    if series.nature is Nature.FLOW:
        return (main.moved(-12), *_otherwise(series, vintage, main, main.moved(-12)))
    return unnamed_bases(series, vintage, main)


def _of_move_in_words(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
    """ "Inflation slowed in August": how fast something grows, and what is counted by the week, on the period before.

    "Prices rose" is no move of how fast they do.
    """
    if series.growth_over is not None and not is_told_of_rate(claim):
        return ()
    found = unnamed_bases(series, vintage, main)
    return found[:1] if series.growth_over is not None or series.frequency is Frequency.WEEKLY else found


def _of_named(
    claim: Claim, base: Period, series: Series, vintage: Vintage, main: Target, published: date | None
) -> Sequence[Target]:
    """The days of a base that the text names: of a peak, the highest; of a value in force, any that fits its days."""
    newest = vintage.last() if is_told_as_today(base, claim, series) else None
    if newest is not None:
        return (Target(newest.window, named=True, assumption=NEWEST),)
    summit = next((extreme for extreme, rule in SUMMIT_RULES.items() if rule == base.rule), None)
    summits = summits_of(replace(claim, period=base, summit=summit), series, vintage) if summit else ()
    if summits:
        return summits
    named = at_event(base, series, vintage) or weeks_about(base, series, vintage)
    named = named or bases_in_season(base, series, vintage)
    named = named or targets_of(base, series, published, main)
    named = _other_than(main, named)
    if base.rule == "this-time" and is_yet_to_come(series, main, published):
        named = [replace(main, window=Window.day(main.window.start)).moved(-_YEAR), *named]
    if (
        series.nature is Nature.STEP and named and base.rule != UNIT_BEFORE
    ):  # "up by 5.15 points since December 2021", when it rose from 0.1%
        told_than = "than" in claim.block.text[claim.span.end : base.span.start].lower().split()
        # "£208 lower than in July", when it was cut: than what it was cut to
        replaced = () if told_than else values_replaced(series, vintage, named)
        named = [*named, *in_force_within(vintage, named), *replaced]
        named = [*named, *(in_force_until(vintage, named) if base.role is PeriodRole.CUTOFF else ())]
    ahead = also_coming(base, named, series, vintage, published)
    on_a_day = base.role is PeriodRole.SAME and bool(base.others) and series.nature is not Nature.FLOW
    return [*(named if on_a_day or is_whole(base, claim) else on_last_year(named, base, main, series, vintage)), *ahead]


def _lies_so_far_back(named: Sequence[Target], claim: Claim, main: Target) -> bool:
    """ "It was 2.6% in June, and has gone up by 1.1 points in a year": a length told counts, and not the month."""
    if claim.over is None or not claim.current or not named:
        return True
    return any(months_between(one.window, main.window) == claim.over for one in named)


def _is_named_by_length(claim: Claim, series: Series) -> bool:
    """ "The annual rate jumped by 0.5% to 3.0% in January": what is called annual is the rate, not how long it took."""
    if claim.kind != "percent_change" or series.unit != PERCENT or claim.over != series.growth_over:
        return False
    return any(pair in _NAMED_BY_LENGTH for pair in pairwise(claim.sentence.before(claim.span.start)))


def _so_long_before(months: int, series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
    """So many months before some days; of a value in force before the day from which it is, which may have no end."""
    if series.nature is not Nature.STEP:
        return (in_step(main, -months, series),)
    return about_then(replace(main, window=Window.day(main.window.start)).moved(-months), vintage)


def _may_lend(claim: Claim, lent: Target, main: Target) -> bool:
    """Whether a base named beside a change may be its own: "from 2.3%, and has put on 0.9 points in two months"."""
    if claim.over is not None and months_between(lent.window, main.window) != claim.over:
        return False
    if claim.period is not None and claim.period.rule == "the-month" and months_between(lent.window, main.window) != 1:
        return False  # "not since August 2022, when it was $100.45; in March it leapt by $32 in the month"
    own, other = main.window.whole_months, lent.window.whole_months
    if main.named and not lent.running and own is not None and other is not None and own > other:
        return False  # "fewer than the 4,586 of March last year, and the first quarter was down by a third"
    later = main.named and claim.period is not None and lent.window.end > main.window.end
    if _explains_rank(claim):
        return False
    return not later and not _is_conceded(claim) and (lent.running or lent.window != main.window)


def _explains_rank(claim: Claim) -> bool:
    """ "The biggest reduction since the £129 of last July: a fall of £117": how far back that reaches."""
    ahead = claim.sentence.before(claim.span.start)
    if ":" not in ahead:
        return False
    mark = max(n for n, word in enumerate(ahead) if word == ":")
    since = max((n for n, word in enumerate(ahead[:mark]) if word == "since"), default=0)
    return any(map(is_superlative, ahead[:since])) and not any(word[:1].isdecimal() for word in ahead[mark:])


def _is_in_own_clause(claim: Claim) -> bool:
    """ "Not since August 2022, when it was $100.45; in March it leapt by $32": from then, or from the month before."""
    period, ahead = claim.period, claim.sentence.before(claim.span.start)
    if period is None or period.role is not PeriodRole.WINDOW or ";" not in ahead or "since" in ahead[_turn(ahead) :]:
        return False
    between = claim.block.text[period.span.start : claim.span.start]
    return claim.sentence.span.contains(period.span) and ";" not in between


def _turn(words: Sequence[str]) -> int:
    return max(n for n, word in enumerate(words) if word == ";")


def _is_conceded(claim: Claim) -> bool:
    """ "Have fallen by 48% since 1990, despite rising by 5% in 2021": within the year, and not since then."""
    period = claim.period
    own = period is not None and period.role is PeriodRole.WINDOW and claim.sentence.span.contains(period.span)
    if not own or period is None or period.span.start < claim.span.end:
        return False
    ahead = claim.sentence.before(claim.span.start)
    return not _CONCEDING.isdisjoint(ahead) and not any(word.isdecimal() for word in ahead[_last(ahead) :])


def _last(words: Sequence[str]) -> int:
    return max(n for n, word in enumerate(words) if word in _CONCEDING)


def _is_over_own_span(claim: Claim, lent: Target) -> bool:
    """ "A third fewer than the 172,758 of a year before, but the total fell by only 10,457 in the opening quarter".

    A move of what is there at one time is over the span that its own words name, whatever was compared before it.
    """
    period = claim.period
    if period is None or period.window is None or period.role is not PeriodRole.WINDOW or claim.kind != "difference":
        return False
    named = claim.sentence.span.contains(period.span) and period.span.start > claim.span.end
    return named and (period.window.whole_months or 0) > 1 and lent.window.end < period.window.start - DAY


def _week_before_average(claim: Claim, main: Target) -> Target | None:
    """ "The four-week average edged up by 1,750": from as many weeks that ended a week before."""
    period, base = claim.period, claim.base
    if period is None or base is None or period.rule != MOVING or not base.shift_days:
        return None
    apart = timedelta(days=base.shift_days)
    return replace(main, window=Window(main.window.start + apart, main.window.end + apart))


def _counted_on(claim: Claim, main: Target) -> Target | None:
    """ "In 2002 … Eight years later it had halved": from the days that the years are counted from."""
    period = claim.period
    if claim.base is not None or period is None or period.role is not PeriodRole.SHIFT or claim.over is not None:
        return None
    return main.moved(-period.shift_months) if period.shift_months > 0 else None


def _is_owned(claim: Claim) -> bool:
    """ "To £1,720 from £1,849 in July, reversing April's £111": a change of days that own it began before them."""
    if claim.kind != "difference" or claim.quantity is None:
        return False
    start = claim.quantity.span.start
    ahead = claim.sentence.before(start)[-1:]
    return ahead in (["'s"], ["’s"])


def _names_other_base(claim: Claim) -> bool:
    """ "18% up on the first week": words name what it is compared with, but not so that its days can be told."""
    words = claim.block.text[claim.span.end : claim.sentence.span.end].lower().split()
    if words[:1] and words[0] in _WAYS:
        words = words[1:]
    tied = words[:2] in (["on", "the"], ["from", "the"]) or words[:3] in (["than", "in", "the"],)
    named = [word.strip(".,;:") in _UNITS for word in words[2:_TIME_REACH]]
    return tied and any(named) and not named[0]  # "up on the week": on the one before


def _other_than(main: Target, named: Sequence[Target]) -> Sequence[Target]:
    """ "$80 in July, $12 more than last July": not than that July itself."""
    others = [target for target in named if target.window != main.window or target.running]
    return others or named


def _otherwise(series: Series, vintage: Vintage, main: Target, usual: Target) -> Sequence[Target]:
    """ "Applications rose 16% in the fourth quarter": on the year as is usual, but it may be on the quarter before.

    Only beside a usual base that is held: what cannot be compared as is usual is not accused by another comparison.
    """
    months = main.window.whole_months
    if series.frequency is Frequency.DAILY and main.window.days == _WEEK and not main.running:
        week = Window(main.window.start - _WEEK * DAY, main.window.end - _WEEK * DAY)
        note = "compared with the week before, as the text names no base"
        return (replace(main, window=week, assumption=note, plausibility=main.plausibility + 1),)
    if series.frequency is Frequency.WEEKLY and main.window.days == _WEEK:
        earlier = period_before(series, vintage, main.window)
        note = "compared with the week before, as the text names no base"
        one = None if earlier is None else replace(main, window=earlier, assumption=note)
        return () if one is None else (replace(one, plausibility=main.plausibility + 1),)
    if main.running or months not in (1, 3):
        return ()
    if broken(series, usual.window, main.window) or isinstance(figure(vintage, usual.window), Missing):
        return ()
    notes = {1: "on the month before", 3: "on the three months before", 12: "on the year"}
    return [
        replace(
            main.moved(-other),
            assumption=f"compared {notes[other]}, as the text names no base",
            plausibility=main.plausibility + 1,
        )
        for other in (months, 12)
        if other != (series.comparison or 12)
    ]


def months_between(base: Window, now: Window) -> int:
    """Calendar months from the end of one window to the end of another."""
    return (now.end.year - base.end.year) * 12 + now.end.month - base.end.month


def broken(series: Series, base: Window, now: Window) -> bool:
    """Whether the series was redefined between the two, so that they do not compare."""
    first, last = sorted((base.start, now.start))
    return any(first < change.day <= last for change in series.breaks)
