"""The days that the stated figure itself belongs to."""

from collections.abc import Sequence
from datetime import date

from service.claims import KIND_BY_NAME
from service.ground.bases.days_of_bases import days_of_base
from service.ground.bases.levels_since import come_to_since, kept_since
from service.ground.bases.same_days_of_base import is_last_year_of_it, is_whole, on_last_year
from service.ground.bases.values_before import value_before_that, values_ago
from service.ground.days.answers import is_answer
from service.ground.days.counted_from_others import from_others
from service.ground.days.ends_and_starts import is_edge_of_whole
from service.ground.days.latest import before_latest, latest_reading, latest_unit
from service.ground.days.peaks import (
    day_of_record,
    in_that_year,
    is_a_year_ago,
    is_about,
    may_peak,
    perhaps_of,
    summits_about,
    summits_of,
)
from service.ground.days.seasons import months_of_season
from service.ground.days.so_long_ago import from_today, so_long_ago
from service.ground.days.told_back import now_and_then, to_this_day
from service.ground.days.undated import day_or_year, is_cumulative, is_of_all, is_tally
from service.ground.days.unnamed_days import takes_frame, to_day_of_article, unnamed_days, was_left_out
from service.ground.days.weeks_about import moving_weeks, weeks_about
from service.ground.days.windows import Target, same_days_this_year, targets_of, whole_year_of
from service.ground.figures.lulls import is_lasting_still
from service.ground.memory import Memory
from service.ground.values_in_force.announced import coming, either
from service.ground.values_in_force.where_moves_began import leads_to, on_day_of_step, turns_of
from service.model.claims import Claim
from service.model.periods import MOVING, ONE_INSIDE, TOP_INSIDE, Period, PeriodRole
from service.model.series import Nature, Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Vintage

_AFAR = 2  # how much less plausible the latest figures are than the days that another series was spoken of
_IS, _NEAR = frozenset(["is", "are", "remains", "remain"]), 6  # words of "is still, on average, almost"
_POINTING = frozenset([PeriodRole.SAME, PeriodRole.SHIFT])


def mains_of(
    claim: Claim, series: Series, vintage: Vintage, memory: Memory, published: date | None
) -> Sequence[Target]:
    """The days meant, most plausible first; empty where the text leaves them open."""
    if claim.instead is not None:
        either = [
            mains_of(replace(claim, period=one, instead=None), series, vintage, memory, published)
            for one in (claim.period, claim.instead)
        ]
        return [*either[0], *(replace(one, plausibility=one.plausibility + 1) for one in either[1])]
    if published is not None and is_lasting_still(claim) and series.accumulates:
        return (to_day_of_article(published),)
    if is_edge_of_whole(claim.period, series):
        return ()
    if claim.period is not None and claim.period.rule in ONE_INSIDE.values():
        from service.ground.days.one_inside import one_inside  # noqa: PLC0415  (seldom needed)

        return one_inside(claim, claim.period, series, vintage)
    if claim.period is not None and claim.period.rule in TOP_INSIDE.values():
        from service.ground.days.tops_inside import tops_inside  # noqa: PLC0415  (seldom needed)

        return tops_inside(claim.period, series, vintage)
    if claim.replaced and claim.period is None:
        return values_ago(claim, vintage, published)
    if claim.is_base and (further := value_before_that(claim, vintage, memory.base(claim, series))):
        return [further]
    if is_about(claim, series):
        summits = summits_about(claim, series, vintage)
        if not summits and not is_a_year_ago(claim):
            return []
        exact = _mains(claim, series, vintage, memory, published)
        return [*summits, *(replace(one, plausibility=1) for one in exact)] if summits else [*exact]
    if may_peak(claim, series):
        perhaps = perhaps_of(claim, series, vintage)
        if perhaps or claim.period is None:
            return perhaps
    if of_day := day_of_record(claim, series, vintage):
        return of_day
    seasonal = months_of_season(claim, series, vintage) if claim.summit else ()
    summits = seasonal or summits_of(claim, series, vintage)
    if summits:
        return summits
    told = [*_mains(claim, series, vintage, memory, published), *in_that_year(claim, series, vintage)]
    return [*_of_those_of_text(claim, series, memory, told), *_in_year_when(claim, series, vintage)]


def _of_those_of_text(claim: Claim, series: Series, memory: Memory, told: Sequence[Target]) -> Sequence[Target]:
    """ "… the year to June 2023 now stands at 906,000. ¶ Crossings came to 31,500 in the same 12 months".

    Of another measure, paragraphs on: as likely the days that the text is about as those gone back to last.
    """
    if claim.period is None or claim.period.rule != "same":
        return told
    latest = memory.latest(series)
    if latest is None:
        return (memory.spans_of_text if series.accumulates else None) or told
    if not told or not memory.is_afar(claim, series) or told[0].window.days != latest.window.days:
        return told
    return [latest, *(replace(one, plausibility=one.plausibility + 1) for one in told if one.window != latest.window)]


def _in_year_when(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    if "when" not in claim.sentence.words:
        return ()
    from service.ground.days.days_left_open import in_year_when  # noqa: PLC0415  (seldom needed)

    return in_year_when(claim, series, vintage)


def _loosely(
    claim: Claim, period: Period, series: Series, vintage: Vintage, published: date | None
) -> Sequence[Target]:
    """The days of "early this year"; "since early last year it has gone up by 5 points, to 5.25%" tells what is now."""
    if series.nature is Nature.STEP and period.role is PeriodRole.TO_DATE and leads_to(claim):
        return unnamed_days(replace(claim, period=None), series, vintage, published)
    from service.ground.days.days_left_open import partly  # noqa: PLC0415  (seldom needed)

    return partly(claim, series, vintage)


def _mains(claim: Claim, series: Series, vintage: Vintage, memory: Memory, published: date | None) -> Sequence[Target]:
    afar = claim.period is None and memory.is_afar(claim, series)
    spoken = _antecedent(claim, series, memory, published, afar=afar) or memory.of_rates(claim, series, vintage)
    antecedent = None if spoken is not None and was_left_out(spoken, claim, series, vintage) else spoken
    turns = turns_of(claim, series, vintage, published)
    if turns and claim.peak and not _is_dated(claim):
        return turns
    if claim.period is not None and claim.period.rule == MOVING and claim.period.window is None:
        return moving_weeks(claim, claim.period, series, vintage, (antecedent, memory.latest(series)))
    weekly = weeks_about(claim.period, series, vintage)
    if weekly:
        return weekly
    if claim.is_base:
        ago = so_long_ago(claim, series, vintage, antecedent, published) if series.nature is Nature.RATE else ()
        named = [*(ago or days_of_base(claim, series, vintage, antecedent, published))]
        named = [*named, *from_today(claim, series, vintage, published), *from_others(claim, series, vintage, memory)]
        named = [*named, *before_latest(claim, series, vintage, memory, antecedent)]
        other = memory.of_another(series) if claim.period is None and not afar else None
        if other is not None:
            return [other, *named]  # "83.5 million, compared with 68.6 million in France"
        return [*turns, *either(claim, named, series, vintage, published)]
    if reached := come_to_since(claim, series, vintage) or kept_since(claim, series, vintage):
        return reached
    if claim.period is not None and claim.period.rule == "vague":
        return _loosely(claim, claim.period, series, vintage, published)
    if latest := latest_unit(claim, series, vintage) or latest_reading(claim, memory.latest(series)):
        return (latest,)
    targets = _told(claim, series, vintage, antecedent, published)
    if claim.period is None and series.accumulates and published is not None:
        if series.begins is not None and is_of_all(claim, vintage, published):
            return (
                Target(Window(series.begins, published), running=True, assumption="counted from the first day held"),
            )
        targets = [whole_year_of(published), *targets] if is_tally(claim) or is_cumulative(claim) else targets
    if not targets and claim.period is None:
        told = memory.latest(series) if claim.current and series.nature is not Nature.STEP else None
        last = vintage.last()
        if told is not None and last is not None and told.window.end > last.window.end:
            return (told,)  # "slowed to 2.2% in October. It is now at its lowest": of October, out that very day
        return unnamed_days(claim, series, vintage, published)
    targets = now_and_then(claim, targets, from_others(claim, series, vintage, memory))
    targets = _latest_first(claim, [*targets, *_latest(claim, targets, series, memory)])
    targets = on_day_of_step(claim, day_or_year(claim, targets, vintage, published), vintage)
    if afar or _is_of_today(claim, series):
        newest = unnamed_days(claim, series, vintage, published)
    else:
        newest = _newer(claim, series, vintage, memory, published)
    targets = [*targets, *(replace(one, plausibility=_AFAR) for one in newest)]
    return either(claim, targets, series, vintage, published)


def _is_of_today(claim: Claim, series: Series) -> bool:
    """ "Cut to 3.75% in December. It has dropped by 0.75 points in a year": of a value in force, up to now."""
    return series.nature is Nature.STEP and claim.period is None and KIND_BY_NAME[claim.kind].compares


def _newer(claim: Claim, series: Series, vintage: Vintage, memory: Memory, published: date | None) -> Sequence[Target]:
    """ "The CPI rate was 3.0% in October. The RPI rate is 3.9%": of October, or of the latest figure of the second."""
    other = (
        None
        if claim.period is not None or memory.lists(claim)
        else memory.of_another(series) or memory.of_rates(claim, series, vintage)
    )
    if other is None:
        return ()
    return [one for one in unnamed_days(claim, series, vintage, published) if one.window.end >= other.window.end]


def _is_dated(claim: Claim) -> bool:
    """ "The peak of 5.75% that it reached in July 2007": of a month or year that is written out."""
    period = claim.period
    return period is not None and period.role is PeriodRole.WINDOW and period.window is not None and period.year_written


def _antecedent(claim: Claim, series: Series, memory: Memory, published: date | None, *, afar: bool) -> Target | None:
    """The days that a claim without days of its own goes on about."""
    if afar and claim.is_base:
        return None  # "inflation was 2.6% in June. ¶ In the euro zone it slowed from 2.2% to 1.9%"
    antecedent = memory.antecedent(claim, series)
    told_next = _set_before(claim) if claim.kind == "level" else None
    if antecedent is None and told_next is not None:
        return told_next
    if published is not None and _counts_to_day(claim, series, antecedent):
        return whole_year_of(published)  # "23,628 by the same point in 2024", after no total but a day's
    return _set_before(claim) if antecedent is None else antecedent


def _set_before(claim: Claim) -> Target | None:
    """ "That is how fast pay grew in May to July. It is more than the 5.5% of the same months of 2022"; or behind."""
    same = claim.period is not None and claim.period.role in _POINTING
    return Target(claim.frame.window) if same and claim.frame is not None and claim.frame.window is not None else None


def _told(
    claim: Claim, series: Series, vintage: Vintage, antecedent: Target | None, published: date | None
) -> Sequence[Target]:
    """The days that the words of a claim tell, those of its sentence's frame, or those spoken of."""
    targets = months_of_season(claim, series, vintage) or _framed(claim, series, vintage, published, antecedent)
    targets = targets or [
        *same_days_this_year(claim.period, series, published, antecedent),
        *targets_of(claim.period, series, published, antecedent, claim.cutoff),
    ]
    targets = targets or so_long_ago(claim, series, vintage, antecedent, published)
    now = from_today(claim, series, vintage, published)
    targets = [*targets, *(one for one in now if all(one.window != other.window for other in targets))]
    targets = [_published(target, claim, series, vintage) for target in targets]
    targets = [*_coming(claim, series, vintage, targets, published), *targets]
    carried = (claim.candidates[0].carried and claim.mark is None) or is_last_year_of_it(claim)
    if claim.period is not None and carried and not is_whole(claim.period, claim):
        targets = on_last_year(targets, claim.period, antecedent, series, vintage)
    alone = not targets and claim.period is not None and not claim.period.needs_date and antecedent is None
    if alone and series.accumulates and published is not None:
        return targets_of(claim.period, series, published, whole_year_of(published))
    return targets


def _framed(
    claim: Claim, series: Series, vintage: Vintage, published: date | None, antecedent: Target | None
) -> Sequence[Target]:
    """ "Numbers are sharply down in 2026. 7,576 have arrived": what was set last, unless that is longer ago."""
    frame = claim.frame
    if claim.period is not None or frame is None or frame.window is None:
        return ()
    if claim.kind == "level" and not claim.current and is_answer(claim) and vintage.at(frame.window) is not None:
        return targets_of(frame, series, published, None)
    if not (_is_more_than_then(claim) if frame.grain is Grain.SPAN else takes_frame(frame, series, vintage)):
        return ()
    if antecedent is not None and antecedent.window.end > frame.window.end:
        return ()
    return targets_of(frame, series, published, None)


def _is_more_than_then(claim: Claim) -> bool:
    """ "Grew in May to July. It is three points more than in the same months of 2022": of those months."""
    return claim.base is not None and claim.base.role is PeriodRole.SAME


def _counts_to_day(claim: Claim, series: Series, antecedent: Target | None) -> bool:
    if not series.accumulates or not (to_this_day(claim.period) or to_this_day(claim.base)):
        return False
    if antecedent is None or antecedent.window.days == 1:
        return True
    return claim.base is not None and claim.base.window == antecedent.window  # "36,816 in 2024. At this point"


def _published(target: Target, claim: Claim, series: Series, vintage: Vintage) -> Target:
    """ "So far this year" of a rate or a count: to the last of its periods that had been published."""
    running = claim.period is not None and claim.period.role is PeriodRole.TO_DATE
    last = vintage.last()
    if not running or last is None or series.nature in (Nature.FLOW, Nature.STEP):
        return target
    end = last.window.end
    return replace(target, window=target.window.to(end)) if target.window.start <= end < target.window.end else target


def _latest(claim: Claim, targets: Sequence[Target], series: Series, memory: Memory) -> Sequence[Target]:
    """ "In April it was 3.8%. On the month, prices climbed 0.5%": of April or of the days the text is mainly about."""
    latest = memory.latest(series)
    if claim.period is not None or latest is None or latest in targets:
        return ()
    return (replace(latest, assumption="the latest days spoken of"),)


def _latest_first(claim: Claim, targets: list[Target]) -> list[Target]:
    """ "… and 8.5% in July 2024. The index is a quarter higher than in 2023": what is so now is no more of 2024."""
    base = claim.base
    if len(targets) < 2 or claim.period is not None or base is None or base.role is not PeriodRole.WINDOW:
        return targets
    lead = claim.sentence.before(claim.span.start)[-_NEAR:]
    latest = targets[-1]
    if not claim.compares or _IS.isdisjoint(lead) or any(one.window.end > latest.window.end for one in targets):
        return targets
    return [latest, *(replace(one, plausibility=one.plausibility + 1) for one in targets[:-1])]


def _coming(
    claim: Claim, series: Series, vintage: Vintage, targets: Sequence[Target], published: date | None
) -> Sequence[Target]:
    ahead = coming(claim.period, series, vintage, published) if targets else None
    return () if ahead is None else (replace(targets[0], window=ahead),)
