"""Levels that fail on the days that they were read of, loosely, and are what the series gave on days told beside them.

"In July 2008, with Brent at $132.72 (this July: $64.44), inflation touched 5.6%", "America's, for the record, was
2.7%": a comma, a bracket or another sentence parts such a figure from the days that it was taken to be of. Where words
bind the two ("2.3% in May", "May's 2.3%") the figure is held to them, and so is one whose days another has that is
like it ("the 14,732 of last year and the 14,732 of 2023").
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from service.judge.doubt.undated import is_passed_on_way
from service.judge.evidence.between_verdicts import count_together
from service.judge.evidence.chance import digits_written
from service.judge.evidence.ranked_behind import is_ranked_behind
from service.judge.evidence.relative_days import is_counted_later
from service.judge.rereading.days_of_years import in_years, is_so_long_ago
from service.judge.rereading.days_read_later import days_read_later
from service.judge.rereading.excluded import is_outdated, is_whole_told
from service.judge.rereading.own_days import is_of_days_before, is_of_days_compared, is_told, is_told_twice
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.calendar import MONTH_NAMES
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.report import Label
from service.model.series import Frequency, Nature
from service.model.windows import Grain, Window
from service.store.interface import Store

_KINDS = frozenset(["level", "average"])
_PARTING = frozenset(",;:()—–")
_GOING_ON = (["and"], ["but"], ["or"], ["while"], ["with"])
_LEADING = frozenset(["with", "at"])
_BEING = (["was"], ["is"], ["became"], ["were"], ["has"], ["saw"])
_APPOSED = ([","], [",", "has"], [",", "have"], [",", "is"], [",", "was"], [",", "were"])
_ASIDE = re.compile(r"\([^()]*\)")
_MOST_OF_YEAR = 200  # days
_WHOLE = frozenset(["full", "full-year", "whole", "entire"])
_DOUBTED = {Label.CONTRADICTED: 2, Label.AMBIGUOUS: 3}
"""The digits that a figure must have, by what it is held for: fewer are what too many days give …"""
_PINNED = frozenset(["same-month", "same-quarter"])
_LEAST = 2  # … but where hardly any are tried
_LAST_TOLD = 2  # figures before it whose series it may be of
_MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1) if name != "may"}
_NEAR = 6  # claims ahead of it, and behind it, whose days it may be of


def of_days_beside(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a level that is accused or in doubt, of days told loosely, is right of others told near it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        _moved(at, verdicts, store, known_at) if _may_be_moved(at, verdicts) else one for at, one in enumerate(verdicts)
    ]


def _may_be_moved(at: int, verdicts: Sequence[Verdict]) -> bool:
    verdict = verdicts[at]
    if not _is_level_failing(verdict) or _came_with_others(verdict, verdicts) or _is_ranked_behind(at, verdicts):
        return False
    of_year = _is_of_year(verdict.grounded.claim) and not _goes_on_of_years(at, verdicts)
    return _is_loose(verdict) or (of_year and not _goes_on_alike(at, verdicts))


def _came_with_others(verdict: Verdict, verdicts: Sequence[Verdict]) -> bool:
    """ "In September 34,087 came in 72 boats": of the days on which those boats came."""
    sentence = verdict.grounded.claim.sentence
    beside = (one for one in verdicts if one.label is Label.SUPPORTED and one.grounded.claim.sentence is sentence)
    return any(count_together(one, verdict) for one in beside)


def _is_ranked_behind(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "RPI stands at 5.6%, the highest since June 1991": of the days for which the rank right behind it holds.

    So is "at 5.6%, has not been as high since June 1991".
    """
    verdict, rank = verdicts[at], verdicts[at + 1] if at + 1 < len(verdicts) else None
    if is_ranked_behind(verdict, verdicts):
        return True
    if rank is None or rank.label is not Label.SUPPORTED or rank.trial is None or verdict.trial is None:
        return False
    claim, ranked = verdict.grounded.claim, rank.grounded.claim
    apposed = claim.block.text[claim.span.end : ranked.span.start].split() in _APPOSED
    own, read = verdict.trial.option.reading, rank.trial.option.reading
    alike = (own.series_id, own.window) == (read.series_id, read.window)
    return alike and apposed and ranked.rank is not None and ranked.sentence is claim.sentence


def _goes_on_alike(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "621 had arrived, compared with 280 in 2023 and 1,339 in 2022": of the days of the right one before it."""
    verdict, before = verdicts[at], verdicts[at - 1] if at else None
    if before is None or before.label is not Label.SUPPORTED or before.trial is None or verdict.trial is None:
        return False
    claim, told = verdict.grounded.claim, before.grounded.claim
    if told.sentence is not claim.sentence or told.kind != claim.kind or not (told.is_base and claim.is_base):
        return False
    own, read = verdict.trial.option.reading, before.trial.option.reading
    years = own.window.end.year - read.window.end.year
    alike = own.series_id == read.series_id and read.window.shifted_years(years) == own.window
    return alike and years != 0  # "4,192 last year and 4,729 the year before"


def _goes_on_of_years(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Across 2024 as a whole prices rose by 2.5% on average, after 4.0% in 2023": of all of it, as before it."""
    verdict, before = verdicts[at], verdicts[at - 1] if at else None
    if before is None or before.label is not Label.SUPPORTED or before.trial is None or verdict.trial is None:
        return False
    own, read = verdict.trial.option.reading, before.trial.option.reading
    here = before.grounded.claim.sentence is verdict.grounded.claim.sentence
    whole = read.window == Window.year(read.window.end.year) and own.window == Window.year(own.window.end.year)
    return here and whole and own.series_id == read.series_id


def _is_of_year(claim: Claim) -> bool:
    """ "The lowest July since 2020's 1,111", "9.9% in 2022", behind figures of months: of these of the year named."""
    period = claim.period
    if period is not None and is_whole_told(claim, period):
        return False
    if claim.kind == "average" and claim.quantity is not None and not claim.quantity.per:
        return False  # "averaged 3.4% in 2025": over all of it
    if period is None or period.role is PeriodRole.TO_DATE:
        return False  # "so far in 2025 it has brought 5,084"
    counted = claim.quantity is not None and bool(claim.quantity.noun) and not claim.is_base
    if counted and (_opens_clause(claim, period) or not claim.sentence.before(period.span.start)[1:]):
        return False  # "In 2023 some 27,424 people claimed asylum": of all of it
    if period.rule in _PINNED:
        return False  # "2.9% in October, down from September's 4.3%. In the same month of 2022": in October
    return period.grain is Grain.YEAR or period.role is PeriodRole.SAME


def _is_level_failing(verdict: Verdict) -> bool:
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if verdict.label not in _DOUBTED or verdict.trial is None or not (claim.kind in _KINDS or _is_of_growth(verdict)):
        return False
    article = verdict.article  # "went up to 3.7% from 3.4%" goes as it says, of whatever month
    by_words = article is not None and not (claim.period is None and article.of_way and not article.fit.reverses)
    if by_words or is_passed_on_way(verdict) or series is None or series.nature is Nature.STEP:
        return False  # what words set against another is wrong by these, and a rate in force is right of many days
    return claim.quantity is not None and digits_written(claim.quantity) >= _LEAST


def _is_of_growth(verdict: Verdict) -> bool:
    """ "In 2023 they had shot up by 8.5%": a change that is told as the rate of growth, of its own days alone."""
    series, trial = verdict.grounded.series, verdict.trial
    growing = series is not None and series.growth_over is not None
    told = verdict.grounded.claim.kind == "percent_change"
    return growing and told and trial is not None and trial.option.reading.base is None


def _is_loose(verdict: Verdict) -> bool:
    """Whether nothing but its place in the text says of which days a figure is."""
    claim = verdict.grounded.claim
    if claim.period is None or claim.period.rule == "the-month":
        return True  # "It had been flat in July. Core prices rose 0.1% in the month and 1.9% over twelve"
    opens = _opens_clause(claim, claim.period) or _leads_into(claim, claim.period)
    return is_parted(claim, claim.period) and not opens


def _leads_into(claim: Claim, period: Period) -> bool:
    """ "With 5,170 arrivals, June was the busiest month": a figure told of what the clause behind it is about."""
    text, sentence = claim.block.text, claim.sentence.span
    led = text[sentence.start : claim.span.start].strip().lower() in _LEADING
    between = text[claim.span.end : period.span.start].strip()
    return led and between == "," and text[period.span.end : sentence.end].split()[:1] in _BEING


def _opens_clause(claim: Claim, period: Period) -> bool:
    """ "Twelve months ago, in October last year, the rate was 5.1%": days that lead in all that the clause tells."""
    text, start = claim.block.text, claim.sentence.span.start
    if period.role is not PeriodRole.WINDOW or not start <= period.span.start < claim.span.start:
        return False
    ahead = text[start : period.span.start].rstrip().lower().removesuffix(period.preposition).rstrip()
    mark, _, rest = text[period.span.end : claim.span.start].partition(",")
    parted = mark or not _PARTING.isdisjoint(rest) or rest.split()[:1] in _GOING_ON
    return (not ahead or ahead[-1] in _PARTING) and not parted


def is_parted(claim: Claim, period: Period) -> bool:
    """Whether a mark, or the end of a sentence, stands between a figure and some days.

    Args:
        claim: the figure.
        period: the days.
    """
    sentence = claim.sentence.span
    if not sentence.start <= period.span.start < sentence.end:
        return True
    first, other = sorted((period.span, claim.span), key=lambda span: span.start)
    between = _ASIDE.sub("", claim.block.text[first.end : other.start])
    return not _PARTING.isdisjoint(between)


def _moved(at: int, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None
    assert claim.quantity is not None
    series_id, own = trial.option.reading.series_id, trial.option.reading.window
    beside = [*days_told_beside(at, verdicts)]
    named = _months_named(claim, own.end.year) if verdict.label is Label.AMBIGUOUS else ()
    loose = [*beside, *named, *days_read_later(at, verdicts)] if _is_loose(verdict) else []
    years = in_years(_to_count_from(beside, at, verdicts), claim) if _is_of_year(claim) else ()
    few = digits_written(claim.quantity) < _DOUBTED[verdict.label] or claim.kind not in _KINDS
    told = _counted_on(at, verdicts) if few else (*loose, *_counted_on(at, verdicts), *years)
    like = (series_id, *_series_beside(at, verdicts))
    here = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    places = [Place(one, days) for days in told for one in like if (one, days) != (series_id, own)]
    for place in dict.fromkeys((*places, *_once_a_year(verdict, store, known_at))):
        found = tried(claim, place, store, known_at)
        if found is None or not fits_at(found, claim.quantity) or is_told(place, claim, verdicts, store):
            continue
        if is_told_twice(place, claim, here) or is_outdated(claim, place, store, known_at):
            continue
        if is_of_days_compared(place, claim, trial.option.reading, here):
            continue
        if not is_of_days_before(place, claim, trial.option.reading, verdicts, store):
            return supported(verdict, found)
    return verdict


def _series_beside(at: int, verdicts: Sequence[Verdict]) -> Iterator[str]:
    """ "3.1% in August, against 3.8% a year ago and 2022's 9.9%", read of the year: the same, as told right before."""
    own = verdicts[at].grounded.series
    told = [one.grounded.series for one in verdicts[max(0, at - _LAST_TOLD) : at] if one.label is Label.SUPPORTED]
    for other in reversed(told):
        if other is not None and own is not None and (other.concept, other.area) == (own.concept, own.area):
            if other.id != own.id and other.unit == own.unit:
                yield other.id
            return


def _counted_on(at: int, verdicts: Sequence[Verdict]) -> Iterator[Window]:
    """ "5,084, against 4,192 last year and 4,729 the year before": before the days of the figure right before it.

    Not "from 2.2% a month earlier and 4.3% a year earlier": both are counted from the same days; nor "a year earlier
    it took 119 boats to carry 6,642", of one year earlier.
    """
    period, told = verdicts[at].grounded.claim.period, verdicts[at - 1] if at else None
    if period is None or told is None or told.trial is None or period.role is not PeriodRole.SHIFT:
        return
    before = told.grounded.claim.period
    if before is not None and before.span == period.span:
        return
    if not period.shift_months or (before is not None and before.shift_months % period.shift_months):
        return
    if told.grounded.claim.sentence is verdicts[at].grounded.claim.sentence:
        yield told.trial.option.reading.window.shifted_months(period.shift_months)


def _once_a_year(verdict: Verdict, store: Store, known_at: date | None) -> Iterator[Place]:
    """ "In 2023 it was wages that decided, at 8.5%": what the same is told for once a year, of a year or its season."""
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    period = claim.period
    if period is None or series is None or trial is None or series.nature is not Nature.RATE:
        return
    own = trial.option.reading.window
    of_year = (_is_of_year(claim) and not is_so_long_ago(claim, period)) or period.rule in ("season", "last-season")
    if own.days > _MOST_OF_YEAR or not of_year:
        return
    for other in store.of_concept(series.concept, series.area):
        if other.id != series.id and other.unit == series.unit and other.frequency is Frequency.ANNUAL:
            inside = store.as_known(other.id, known_at).between(Window.year(own.end.year))
            yield from (Place(other.id, one.window) for one in inside)


def days_told_beside(at: int, verdicts: Sequence[Verdict]) -> Iterator[Window]:
    """The days that the claims near one speak of, those of its own sentence first.

    Args:
        at: its place among them.
        verdicts: of all claims, in the order of the text.
    """
    claim = verdicts[at].grounded.claim
    places = (place for n in range(1, _NEAR + 1) for place in (at - n, at + n))  # the nearest first
    near = [verdicts[place] for place in places if 0 <= place < len(verdicts)]
    for one in sorted(near, key=lambda one: one.grounded.claim.sentence is not claim.sentence):
        other = one.grounded.claim
        if other.block is claim.block and not is_counted_later(one, claim):
            periods = (other.period, other.base, other.frame)
            yield from (p.window for p in periods if p is not None and p.role is PeriodRole.WINDOW and p.window)
            if one.trial is not None:
                yield one.trial.option.reading.window
                if one.trial.option.reading.base is not None:
                    yield one.trial.option.reading.base
                if not _WHOLE.isdisjoint(claim.sentence.words):  # "the full-year figure then was 28,526"
                    yield Window.year(one.trial.option.reading.window.end.year)


def _months_named(claim: Claim, year: int) -> Iterator[Window]:
    """ "And in April – there has been nothing like it – $18.38": the months that the sentence names, of a year.

    There may be so many that two digits prove nothing.
    """
    if claim.quantity is not None and digits_written(claim.quantity) >= _DOUBTED[Label.AMBIGUOUS]:
        yield from (Window.month(year, _MONTHS[word]) for word in claim.sentence.words if word in _MONTHS)


def _to_count_from(beside: Sequence[Window], at: int, verdicts: Sequence[Verdict]) -> Sequence[Window]:
    """Days told near a figure, those of its own sentence only where it is counted from them: "3.7% a year earlier"."""
    claim = verdicts[at].grounded.claim
    if claim.period is None or claim.period.role is not PeriodRole.SHIFT:
        return beside
    here = (one.grounded.claim.period for one in verdicts if one.grounded.claim.sentence is claim.sentence)
    named = {period.window for period in here if period is not None}
    return [days for days in beside if days in named]
