"""Levels that fail on the days that they were read of, loosely, and are what the series gave on days told beside them.

"In July 2008, with Brent at $132.72 (this July: $64.44), inflation touched 5.6%", "America's, for the record, was
2.7%": a comma, a bracket or another sentence parts such a figure from the days that it was taken to be of. Where words
bind the two ("2.3% in May", "May's 2.3%") the figure is held to them, and so is one whose days another has that is
like it ("the 14,732 of last year and the 14,732 of 2023").
"""

from collections.abc import Iterator, Sequence
from datetime import date

from service.judge.bench import Verdict
from service.judge.chance import digits_written
from service.judge.counted_on import is_counted_later
from service.judge.places import Place, fits_at, supported, tried
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Grain, Window
from service.store.interface import Store

_KINDS = frozenset(["level", "average"])
_PARTING = frozenset(",;:()—–")
_FIRST, _LAST = 1900, 2100
_MOST_OF_YEAR = 200  # days
_WHOLE = frozenset(["full", "full-year", "whole", "entire"])
_DOUBTED = {Label.CONTRADICTED: 2, Label.AMBIGUOUS: 3}
"""The digits that a figure must have, by what it is held for: fewer are what too many days give."""
_MONTHS = {
    name: at
    for at, name in enumerate(
        "january february march april - june july august september october november december".split(), 1
    )
}
_NEAR = 6  # claims ahead of it, and behind it, whose days it may be of


def of_days_beside(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a level that is accused or in doubt, of days told loosely, is right of others told near it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [_moved(at, verdicts, store, known_at) if _may_be_moved(one) else one for at, one in enumerate(verdicts)]


def _may_be_moved(verdict: Verdict) -> bool:
    return _is_level_failing(verdict) and (_is_loose(verdict) or _is_of_year(verdict.grounded.claim))


def _is_of_year(claim: Claim) -> bool:
    """ "The lowest July since 2020's 1,111", "9.9% in 2022", behind figures of months: of these of the year named."""
    period = claim.period
    return period is not None and (period.grain is Grain.YEAR or period.role is PeriodRole.SAME)


def _is_level_failing(verdict: Verdict) -> bool:
    claim, series = verdict.grounded.claim, verdict.grounded.series
    most = _DOUBTED.get(verdict.label)
    if most is None or verdict.trial is None or claim.kind not in _KINDS:
        return False
    if verdict.article is not None or series is None or series.nature is Nature.STEP:
        return False  # what words set against another is wrong by these, and a rate in force is right of many days
    return claim.quantity is not None and digits_written(claim.quantity) >= most


def _is_loose(verdict: Verdict) -> bool:
    """Whether nothing but its place in the text says of which days a figure is."""
    claim = verdict.grounded.claim
    period, sentence = claim.period, claim.sentence.span
    if period is None or not sentence.start <= period.span.start < sentence.end:
        return True
    first, other = sorted((period.span, claim.span), key=lambda span: span.start)
    return not _PARTING.isdisjoint(claim.block.text[first.end : other.start])


def _moved(at: int, verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    verdict = verdicts[at]
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None
    assert claim.quantity is not None
    series_id, own = trial.option.reading.series_id, trial.option.reading.window
    beside = [*_days_beside(at, verdicts)]
    named = _months_named(claim, own.end.year) if verdict.label is Label.AMBIGUOUS else ()
    loose = [*beside, *named] if _is_loose(verdict) else []
    for days in dict.fromkeys((*loose, *(_in_years(beside, claim) if _is_of_year(claim) else ()))):
        found = None if days == own else tried(claim, Place(series_id, days), store, known_at)
        if found is not None and fits_at(found, claim.quantity) and not _is_taken(days, series_id, claim, verdicts):
            return supported(verdict, found)
    return verdict


def _days_beside(at: int, verdicts: Sequence[Verdict]) -> Iterator[Window]:
    """The days that the claims near one speak of, those of its own sentence first."""
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


def _in_years(beside: Sequence[Window], claim: Claim) -> Iterator[Window]:
    """The months and weeks spoken of near a figure, in the years that its sentence names."""
    years = [int(word) for word in claim.sentence.words if word.isdecimal() and len(word) == len("2022")]
    for days in beside:
        if days.days < _MOST_OF_YEAR:
            yield from (days.shifted_years(year - days.end.year) for year in years if _FIRST < year < _LAST)


def _is_taken(days: Window, series_id: str, claim: Claim, verdicts: Sequence[Verdict]) -> bool:
    """Whether another figure of the same value is right of the days."""
    return any(
        one.trial is not None
        and one.label is Label.SUPPORTED
        and (one.trial.option.reading.series_id, one.trial.option.reading.window) == (series_id, days)
        and one.grounded.claim.quantity is not None
        and claim.quantity is not None
        and one.grounded.claim.quantity.value == claim.quantity.value
        for one in verdicts
    )
