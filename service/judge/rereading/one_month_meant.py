"""Figures told of one word for a month are of one and the same month: "October's 2.7% was half a point less".

Of which year it is, each figure decides by itself where the text does not say. If one fits the latest October, and the
other only that of the year before, the two are of the latest all the same, and the other is wrong.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from service.judge.fit.trials import retried
from service.judge.verdicts import Verdict, in_quotation
from service.judge.vintages.standing import widened
from service.model.periods import PeriodRole
from service.model.report import Label, Severity
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Store

_GRAINS = frozenset([Grain.MONTH, Grain.QUARTER])
_YEAR = 12  # months


def of_one_month(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, what fits another year of a month than the figures beside it do held against theirs.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    undated = [one for one in verdicts if _is_of_undated_month(one)]
    if len(undated) < len(("one", "other")):
        return verdicts
    found = {id(one): one for one in verdicts}
    words: dict[tuple[int, int, str], list[Verdict]] = {}
    for one in undated:
        words.setdefault(_word(one), []).append(one)
    for group in words.values():
        latest = _latest(group)
        for one in group if latest is not None else ():
            if latest is not None and _window(one) != latest:
                found[id(one)] = _held_to(one, latest, store, known_at)
    return [found[id(one)] for one in verdicts]


def _is_of_undated_month(verdict: Verdict) -> bool:
    period, trial = verdict.grounded.claim.period, verdict.trial
    if verdict.label is not Label.SUPPORTED or trial is None or period is None or verdict.article is not None:
        return False
    if verdict.grounded.claim.is_base or verdict.grounded.series is None:
        return False  # "raised from 5% to 5.25% in August"
    return period.role is PeriodRole.WINDOW and period.grain in _GRAINS and not period.year_written


def _word(verdict: Verdict) -> tuple[int, int, str]:
    """Which word for which month, and of which series."""
    claim, trial = verdict.grounded.claim, verdict.trial
    assert claim.period is not None
    assert trial is not None
    return id(claim.sentence), claim.period.span.start, trial.option.reading.series_id


def _window(verdict: Verdict) -> Window:
    assert verdict.trial is not None
    return verdict.trial.option.reading.window


def _latest(group: Iterable[Verdict]) -> Window | None:
    """The month as it is read first, where a figure fits that."""
    first = [one for one in group if one.trial is not None and not one.trial.option.reading.plausibility]
    return _window(first[0]) if first else None


def _held_to(verdict: Verdict, days: Window, store: Store, known_at: date | None) -> Verdict:
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if trial is None or series is None or claim.rank is not None or claim.quantity is None or known_at is None:
        return verdict
    from service.judge.rereading.places import Place, tried  # noqa: PLC0415  (seldom needed)

    read = trial.option.reading
    months = (days.end.year - read.window.end.year) * _YEAR + days.end.month - read.window.end.month
    if not months or months % _YEAR:
        return verdict  # of a run up to that month
    base = None if read.base is None else read.base.shifted_months(months)
    again = tried(claim, Place(read.series_id, days, base), store, known_at)
    if again is None or again.holds:
        return verdict
    roomy = retried(claim, again.option, widened(again, series, known_at))
    if roomy is None or roomy.fit.label is not Label.CONTRADICTED:
        return verdict
    wrong = replace(verdict, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=again)
    return in_quotation(replace(wrong, reverses=again.fit.reverses))
