"""Figures that no other of their text bears out, and whether their own words leave no doubt of what they are of."""

from service.claims.subject.light_words import NO_NAMES
from service.ground.values_in_force.said_of_now import is_named_as_now
from service.judge.doubt.far_off import is_plain
from service.judge.doubt.named_measure import OPENING
from service.judge.doubt.signs_of_misreading import SEVERAL
from service.judge.doubt.undated import grew_over_longer, is_of_now
from service.judge.evidence.areas_named import is_of_area, is_only_of
from service.judge.evidence.between_verdicts import AGAINST_BASE, IN_WORDS, series_of, series_used, stand_ins
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import OUTRIGHT, Claim, Mood
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain

_INDEX = "index"
_YEAR = 12  # months
_LIMITS = frozenset("in inside within under over at for".split())
"""Words of a measure's name that nothing ahead of them can make a part: "were treated inside four hours"."""
_NOT_TOLD = frozenset([Mood.FORECAST, Mood.ANNOUNCED, Mood.HYPOTHETICAL])
_IT_WAS = (["it", "was"], ["it", "is"], ["stands", "at"], ["stood", "at"], ["it", "hit"], ["it", "reached"])
_AVERAGED = frozenset(["averaged", "average", "averaging", "averages"])
_TOLD = 5  # words of "of 2022 it came to"
_CLOSING = frozenset([".", ",", ";", "in", "over", "during", "for", "and", "but", "on", "average", "–", "—"])
_LED = 4  # words of "to a low of"
_CLAUSE = 8  # words of "by the end of the year,"
_PARTING = frozenset("and but while whereas with as ; :".split())


def stands_alone(verdict: Verdict, witnesses: Witnesses) -> bool:
    """Whether of several figures in a text no other is what the series gives that this one is read of.

    Where one series only can be meant, an assertion in words stands with the figure that it is about, and a figure
    alone in its sentence with the measure and the days that this names outright.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.article is not None or trial is None:
        return False
    worded = claim.kind in IN_WORDS
    if claim.current and claim.candidates[0].weight >= OUTRIGHT:
        return False  # "Bank Rate, now 4.5%", in an article on inflation
    if is_of_now(claim, verdict.grounded.series) or _is_in_force_now(verdict) or grew_over_longer(verdict, witnesses):
        return False
    if claim.candidates[0].weight >= OUTRIGHT and witnesses.tell_of_one_time(verdict):
        return False
    if (worded or is_plain(verdict, witnesses)) and len(
        {option.reading.series_id for option in verdict.grounded.options}
    ) == 1:
        return False
    if witnesses.told + worded < SEVERAL:
        return False
    if names_both(verdict, witnesses) and not worded and witnesses.failing(verdict) <= 1:
        return False
    if claim.kind in AGAINST_BASE and claim.base is not None and witnesses.tell_of_days(verdict):
        return False  # "3% fewer boats than in 2024", of the days of the people
    if claim.kind in AGAINST_BASE and _has_both_ends(claim, direct=trial.option.direct):
        return False  # "consumer prices rose 0.7% in August from July", "are 1.8% higher than in October 2018"
    series = verdict.grounded.series
    index = series is not None and series.nature is Nature.INDEX and (series.unit != _INDEX or _is_from_named(claim))
    growth = series.siblings if series is not None and index else ()
    if series is not None and series.growth_over == _YEAR and series.derived is not None:
        growth = (series.derived.source,)  # "rents rose 4.0% in the year to December, down from growth of 4.4%"
    if series is not None and ((claim.kind == "average" and claim.is_base) or _is_average_of_year(claim, series)):
        growth = series.siblings  # "averaged 2.9% in those months, compared with 3.4% for 2025 as a whole"
    unknown = witnesses.right.isdisjoint(series_used(verdict).union(growth, stand_ins(verdict)))
    told = witnesses.count_rightly(verdict) or witnesses.tell_alike(verdict) or witnesses.tell_of_other_areas(verdict)
    return unknown and not (told or _goes_on_elsewhere(verdict, witnesses))


def _is_in_force_now(verdict: Verdict) -> bool:
    """ "Inflation was 3.6% in October, and Bank Rate is 4%": of the day of the article."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    step = series is not None and series.nature is Nature.STEP
    return step and series is not None and is_named_as_now(claim) and is_only_of(claim, series.area)


def _is_average_of_year(claim: Claim, series: Series) -> bool:
    """ "It was 10.5% in December. Averaged over the whole of 2022 it came to 9.1%": of the months told rightly."""
    period = claim.period
    if period is None or (period.grain, period.role) != (Grain.YEAR, PeriodRole.WINDOW):
        return False
    told = "it" in claim.sentence.before(claim.span.start)[-_TOLD:] and not _AVERAGED.isdisjoint(claim.sentence.words)
    between = claim.sentence.between(claim.span.end, period.span.start) if claim.span.end < period.span.start else []
    behind = between or claim.sentence.behind(claim.span.end)[:1]  # and not "8.4% across the G7"
    of_year = series.frequency is Frequency.ANNUAL and series.nature is Nature.RATE
    return told and of_year and _CLOSING.issuperset(behind)


def _goes_on_elsewhere(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "Britain's CPI rate for May was 9.1%. In the euro zone it was 8.6% in June": the same, of the area named."""
    claim, series, before = verdict.grounded.claim, verdict.grounded.series, witnesses.told_before(verdict)
    period, told = claim.period, claim.sentence.before(claim.span.start)
    if not before or series is None or period is None or told[:1] != ["in"] or told[-2:] not in _IT_WAS:
        return False
    last = before[-1].grounded.claim.sentence
    near = before[-1].grounded.claim.block is claim.block and last is not claim.sentence
    dated = period.window is not None and claim.sentence.span.start <= period.span.start
    if not (near and dated and is_of_area(claim, series.area)):
        return False
    if claim.block.text[last.span.end : claim.sentence.span.start].strip(" ."):
        return False
    row = [one for one in before if one.grounded.claim.sentence is last and one.grounded.claim.mood not in _NOT_TOLD]
    named = {None if one.grounded.series is None else one.grounded.series.concept for one in row}
    return named == {series.concept} and all(one.label is Label.SUPPORTED for one in row)


def names_both(verdict: Verdict, witnesses: Witnesses) -> bool:
    """ "With CPI inflation at 0.5% in June and the jobless rate at 4.9%": what and when it is of stand beside it.

    Not so "11.1% at its highest in 2022", where the average of that year was read, nor where another figure stands
    between: "CPI rose 0.4% in December and 2.9% from a year earlier",
    nor of what another word makes a part: "services CPI was 4.2%".
    """
    claim = verdict.grounded.claim
    named, period = claim.candidates[0], claim.period
    if named.weight < OUTRIGHT or named.carried or series_of(verdict) != named.series_id or period is None:
        return False
    others = [
        one.grounded.claim.span
        for one in witnesses.beside(verdict)
        if one is not verdict
        and one.grounded.claim.span.of(claim.block.text).lower() not in named.words
        and not _leads_past(one.grounded.claim, claim)
    ]  # the "four hours" of "seen within four hours" are no figure
    first = max((one.end for one in others if one.end <= claim.span.start), default=claim.sentence.span.start)
    last = min((one.start for one in others if one.start >= claim.span.end), default=claim.sentence.span.end)
    lead, found, _ = claim.block.text[first:last].lower().partition(named.words)
    dated = period.span.start < first + len(lead) <= period.span.end + 1  # "In June inflation was 2.4%"
    whole = (
        dated
        or named.words.split()[0] in _LIMITS
        or all(not word.isalpha() or word in NO_NAMES | OPENING for word in lead.split()[-1:])
    )
    return bool(found) and whole and first <= period.span.start and period.span.end <= last


def _leads_past(other: Claim, claim: Claim) -> bool:
    """Whether what is said of a measure goes on past a figure to the next, which is of it as well.

    "The jobless rate, forecast to hold at 3.8%, climbed to 4.0%", "it slipped by a tenth of a point to 3.5%".
    """
    if other.span.end > claim.span.start or other.candidates[:1] != claim.candidates[:1]:
        return False
    between = claim.sentence.between(other.span.end, claim.span.start)
    if other.kind in AGAINST_BASE:
        return between[:1] == ["to"] and len(between) <= _LED
    told = other.mood in _NOT_TOLD and "," in between[:_CLAUSE]
    return told and _PARTING.isdisjoint(between)


def _has_both_ends(claim: Claim, *, direct: bool) -> bool:
    """Whether a change of a measure that is named outright names the days it led to and those it is taken from."""
    named = claim.candidates[0]
    windows = all(end is not None and end.window is not None for end in (claim.period, claim.base))
    windows = windows or (direct and claim.period is None and _is_from_named(claim))
    return windows and named.weight >= OUTRIGHT and not named.carried


def _is_from_named(claim: Claim) -> bool:
    """ "Nearly a fifth more than in January 2023", "rose 4% in the 12 months to May": from days that the text tells."""
    told = None if claim.period is None or claim.period.rule != "rolling" else claim.period.window
    if told is not None and told.whole_months == _YEAR:
        return True
    return claim.base is not None and claim.base.window is not None and claim.base.year_written
