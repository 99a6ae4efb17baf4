"""The days that a figure is compared with: named, pointed to, lent by the sentence, or usual for the measure."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from service.claims.bind.changes.span_ends import ends_of, is_time_back
from service.claims.bind.earlier_times.before_that import TIME_BEFORE
from service.claims.bind.peaks.peak_words import SUMMIT_RULES
from service.claims.bind.period_words import begun
from service.ground.bases.peaks_behind import peaks_behind
from service.ground.bases.starting_levels import starts_of
from service.ground.bases.values_before import (
    about_then,
    as_it_began,
    before_all,
    comes_on_that_day,
    in_force_before,
    in_force_so_long_ago,
    in_force_until,
    in_force_within,
    is_current,
    period_before,
    replaced_after,
    replaced_on_day,
    unchanged_from,
    unnamed_bases,
    values_replaced,
)
from service.ground.days.peaks import summits_of
from service.ground.days.seasons import bases_in_season, first_of_season, months_of_season
from service.ground.days.weeks_about import weeks_about
from service.ground.days.windows import Target, in_step, targets_of
from service.ground.figures.evidence import Missing, figure
from service.ground.memory import Memory
from service.ground.values_in_force.announced import also_coming, is_ahead, is_yet_to_come
from service.ground.values_in_force.since_moves_began import since_run
from service.ground.values_in_force.where_moves_began import leads_to
from service.model.claims import Claim, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Vintage

_WHOLE = frozenset(["whole", "full", "entire", "all"])
_WEEK = 7  # days
_WAYS = frozenset(["up", "down", "more", "fewer", "less", "higher", "lower"])
_UNITS = frozenset("day days week weeks month months quarter quarters year years".split())
_TIME_REACH = 6  # words of "on the holiday-shortened first week"
_YEAR = 12  # months
_FEW = 3  # words of ", up from"
_HOLDING = frozenset("applied applies held prevailed stood force effect place ran lasted charged was were".split())


def bases_of_change(
    claim: Claim, series: Series, vintage: Vintage, main: Target, memory: Memory, published: date | None
) -> Sequence[Target]:
    """What a change is taken from; a comparative ("13% more") without a base named compares with nothing known."""
    if claim.period is not None and claim.period.rule == "moved-since" and claim.base is None:
        return (main.moved(-claim.period.shift_months),)
    counted = _counted_on(claim, main)
    if counted is not None:
        return (counted,)
    run = since_run(claim, series, vintage, main)
    run = run if run is not None else peaks_behind(claim, series, vintage, main) or None
    if run is not None:
        return run
    if claim.base is not None:
        named = _of_named(claim, claim.base, series, vintage, main, published)
        return named if _lies_so_far_back(named, claim, main) else (in_step(main, -(claim.over or 0), series),)
    lent = memory.base(claim, series)
    stepped = lent is not None and comes_on_that_day(claim, series, vintage, main)
    if lent is not None and not stepped and _may_lend(claim, lent, main) and not _is_owned(claim):
        return (lent,)
    if claim.kind == "no_change":
        return unchanged_from(series, vintage, main)
    from service.ground.values_in_force.several_moves import before_that_time  # noqa: PLC0415  (seldom needed)

    over_time = before_that_time(claim, series, vintage, main)
    if over_time:
        return over_time
    if claim.kind == "multiple" and series.unit == PERCENT and series.nature is not Nature.STEP and claim.over is None:
        return ()  # "inflation has doubled to 3.8%": since when, the text does not say
    if claim.compares and (claim.over is None or claim.kind != "point_change"):
        return unnamed_bases(series, vintage, main) if is_ahead(claim, main, series, published) else ()
    if claim.over is not None and series.nature is Nature.STEP:  # in force from a day that may have no end yet
        return about_then(replace(main, window=Window.day(main.window.start)).moved(-claim.over), vintage)
    if claim.over is not None:
        return (in_step(main, -claim.over, series),)
    if _names_other_base(claim):
        return ()
    if series.comparison is not None and not (claim.kind == "point_change" and series.growth_over is not None):
        usual = replace(in_step(main, -series.comparison, series), assumption="compared as is usual for this measure")
        return (usual, *_otherwise(series, vintage, main, usual))
    if series.nature is Nature.FLOW:
        return (main.moved(-12), *_otherwise(series, vintage, main, main.moved(-12)))
    return unnamed_bases(series, vintage, main)


def _of_named(
    claim: Claim, base: Period, series: Series, vintage: Vintage, main: Target, published: date | None
) -> Sequence[Target]:
    """The days of a base that the text names: of a peak, the highest; of a value in force, any that fits its days."""
    summit = next((extreme for extreme, rule in SUMMIT_RULES.items() if rule == base.rule), None)
    summits = summits_of(replace(claim, period=base, summit=summit), series, vintage) if summit else ()
    if summits:
        return summits
    named = weeks_about(base, series, vintage) or bases_in_season(base, series, vintage)
    named = named or targets_of(base, series, published, main)
    named = _other_than(main, named)
    if base.rule == "this-time" and is_yet_to_come(series, main, published):
        named = [replace(main, window=Window.day(main.window.start)).moved(-_YEAR), *named]
    if series.nature is Nature.STEP and named:  # "up by 5.15 points since December 2021", when it rose from 0.1%
        told_than = "than" in claim.block.text[claim.span.end : base.span.start].lower().split()
        # "£208 lower than in July", when it was cut: than what it was cut to
        replaced = () if told_than else values_replaced(series, vintage, named)
        named = [*named, *in_force_within(vintage, named), *replaced]
        named = [*named, *(in_force_until(vintage, named) if base.role is PeriodRole.CUTOFF else ())]
    ahead = also_coming(base, named, series, vintage, published)
    on_a_day = base.role is PeriodRole.SAME and bool(base.others) and series.nature is not Nature.FLOW
    return [*(named if on_a_day or is_whole(base, claim) else beside(named, base.grain, main, series)), *ahead]


def _lies_so_far_back(named: Sequence[Target], claim: Claim, main: Target) -> bool:
    """ "It was 2.6% in June, and has gone up by 1.1 points in a year": a length told counts, and not the month."""
    if claim.over is None or not claim.current or not named:
        return True
    return any(months_between(one.window, main.window) == claim.over for one in named)


def _may_lend(claim: Claim, lent: Target, main: Target) -> bool:
    """Whether a base named beside a change may be its own: "from 2.3%, and has put on 0.9 points in two months"."""
    if claim.over is not None and months_between(lent.window, main.window) != claim.over:
        return False
    later = main.named and claim.period is not None and lent.window.end > main.window.end
    return not later and (lent.running or lent.window != main.window)


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


def days_of_base(
    claim: Claim, series: Series, vintage: Vintage, antecedent: Target | None, published: date | None
) -> Sequence[Target]:
    """The days of a figure that is itself a base ("from 4.8%", "against 36,566 in 2024")."""
    named: Sequence[Target] = ()
    if claim.mood is Mood.EARLIER and claim.period is None and antecedent is not None:
        return (antecedent,)  # "139,000 above the 606,000 published in May": of the same days
    if claim.mood is Mood.EARLIER and claim.period is not None and claim.period.role is PeriodRole.WINDOW:
        return targets_of(
            claim.period, series, published, antecedent
        )  # "in the year to June revised from 740,000 to …"
    if claim.period is not None and claim.period.preposition == "since" and series.nature is Nature.STOCK:
        # "since the end of last year it has risen from 35,855"
        claim = replace(claim, period=replace(begun(claim.period), rule="end-of-span"))
    if claim.period is not None and claim.period.rule == "vague":
        from service.ground.days.days_left_open import partly  # noqa: PLC0415  (seldom needed)

        # "Below its peak of 11.1% in late 2022", "0.25% before 19 March".
        return [*replaced_on_day(claim.period, vintage), *partly(claim, series, vintage)]
    if series.nature is Nature.STEP and claim.period is None and published is not None and is_current(claim):
        held = vintage.overlapping(Window.day(published))
        return [Target(one.window) for one in held[-1:]]
    if claim.period is not None and claim.period.rule == "left-open":
        return ()  # "against 2,881 in the last May before the election"
    started = starts_of(claim, series, vintage, antecedent) or in_force_so_long_ago(claim, vintage, published)
    if started:
        return started
    if claim.period is not None:
        seasonal = months_of_season(claim, series, vintage)
        named = targets_of(claim.period, series, published, antecedent)
        if named and _left_behind(claim):
            span = ends_of(claim.period, named[0].window)
            if span is not None:  # "rose between June and September, from 29,585"
                return [replace(named[0], window=span[1]), *unnamed_bases(series, vintage, named[0])]
            ahead = [*also_coming(claim.period, named, series, vintage, published), *named]
            firsts = first_of_season(claim.period, series, vintage)
            told = [*before_all(series, vintage, ahead[0]), *as_it_began(series, vintage, ahead[0])]
            return [*unnamed_bases(series, vintage, ahead[0]), *told, *firsts]
        if seasonal:
            return seasonal
        if series.nature is Nature.STEP and not leads_to(claim):
            later = [*also_coming(claim.period, named, series, vintage, published)]
            replaced = partial(values_replaced, series, vintage)
            earlier = [] if _was_in_force(claim) else [*replaced(named), *replaced(later)]
            until = claim.period.role is PeriodRole.CUTOFF  # "down from £1,690 until July"
            named = [*named, *earlier, *(in_force_until(vintage, named) if until and named else ())]
            named = [*named, *in_force_within(vintage, named)]
            named = [*named, *(replaced_after(vintage, named) if claim.period.rule == TIME_BEFORE else ())]
        elif series.nature is not Nature.STEP:
            named = named if is_whole(claim.period, claim) else beside(named, claim.period.grain, antecedent, series)
    if named:
        return named
    from service.ground.values_in_force.several_moves import earlier_values  # noqa: PLC0415  (seldom needed)

    return [
        *unnamed_bases(series, vintage, antecedent),
        *(() if claim.mood is Mood.ANNOUNCED else in_force_before(claim, series, vintage, published, antecedent)),
        *earlier_values(claim, series, vintage, antecedent),
        *(() if antecedent is None else before_all(series, vintage, antecedent)),
    ]


def _was_in_force(claim: Claim) -> bool:
    """ "Below the £1,928 that applied from January to March": a value told to have held then, and not one replaced."""
    period = claim.period
    if period is None or period.span.start < claim.span.end:
        return False
    behind = claim.sentence.between(claim.span.end, period.span.start)
    return behind[:1] in (["that"], ["which"], ["in"], ["then"], ["charged"]) and not _HOLDING.isdisjoint(behind)


def _left_behind(claim: Claim) -> bool:
    """ "Picked up last month, from 3.4%", "from 5% to 4.5% in May": what is compared with it is of the period."""
    period, text = claim.period, claim.block.text
    if period is None or not (period.role is PeriodRole.WINDOW or is_time_back(period)):
        return False
    if period.span.start >= claim.span.end:
        ahead = text[: claim.span.start].split()[-1:]
        between = text[claim.span.end : period.span.start].split()  # "up from 2.6% to March" is of March
        return ahead == ["from"] and between[:1] == ["to"] != between
    if period.span.end > claim.span.start:
        return False
    if period.rule == "end-of-span":
        return False
    words = text[period.span.end : claim.span.start].split()
    if words[-1:] == ["from"] and is_time_back(period):
        return True  # "a year ago it was cut to 5%, from 5.25%"
    return words[-1:] == ["from"] and (len(words) <= _FEW or text[claim.span.end :].lstrip().startswith("to "))


def is_whole(period: Period, claim: Claim) -> bool:
    """ "The whole of 2021", "the full year 2021": all of it, however far this year has come."""
    return not _WHOLE.isdisjoint(period.span.of(claim.block.text).lower().split())


def beside(targets: Sequence[Target], grain: Grain, main: Target | None, series: Series) -> Sequence[Target]:
    """ "up 79% on 2023": a running total is compared with the same days of the year named."""
    days = grain is Grain.DAY or (bool(targets) and targets[0].window.days == 1)
    # "more than on 8 October 2024", "up on the end of May 2024"
    to_day = days and main is not None and (main.running or _ends_alike(main.window, targets))
    targets = targets[:1] if to_day and grain is not Grain.DAY else targets
    if main is None or not (to_day or (grain is Grain.YEAR and (main.running or main.window.whole_months != 12))):
        return targets
    found: list[Target] = []
    for target in targets:
        years = target.window.end.year - main.window.end.year  # "the year to July 2025" is of 2025
        dated = target.window.whole_months == _YEAR and target.window.start.month != 1  # "the year to July"
        # "the end of 2020", be it the last quarter
        single = (target.window.days == 1 or 0 < (target.window.whole_months or 0) < _YEAR) and not to_day
        if years and not target.running and not dated and not single:
            note = "compared with the same days of that year"
            found.append(
                replace(in_step(main, _YEAR * years, series), assumption=note, plausibility=target.plausibility)
            )
            found.append(replace(target, plausibility=target.plausibility + 1))
        else:
            found.append(target)
    return found


def _ends_alike(window: Window, targets: Sequence[Target]) -> bool:
    """ "The seven-month total is lower than at the end of July last year": days that end as longer ones do."""
    end = targets[0].window.end if targets else window.end
    return (
        window.days > 1 and end.year != window.end.year and (end.month, end.day) == (window.end.month, window.end.day)
    )


def base_window(base: Target, main: Target, now: Window) -> Window:
    """The days of the base that match ``now``: of a running total the same stretch, cut off on the same day."""
    if not base.running:
        return base.window
    months = (base.window.start.year - main.window.start.year) * 12 + base.window.start.month - main.window.start.month
    return now.shifted_months(months)


def months_between(base: Window, now: Window) -> int:
    """Calendar months from the end of one window to the end of another."""
    return (now.end.year - base.end.year) * 12 + now.end.month - base.end.month


def broken(series: Series, base: Window, now: Window) -> bool:
    """Whether the series was redefined between the two, so that they do not compare."""
    first, last = sorted((base.start, now.start))
    return any(first < change.day <= last for change in series.breaks)
