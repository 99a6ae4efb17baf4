"""Two changes told one after the other are over as long: "rose 2.5% in November after a dip of 0.1% in October".

Where the words say over how long neither, each is read as it fits. If the one of the month before fits on the month
alone, the other is no rate on the year: it is held against what moved on the month as well. And one that fits neither
is no rate on the month where it follows one on the year: "rose 9.1% in the year to June, following 8.3% in May".
"""

from collections.abc import Sequence
from datetime import date

from service.ground.bases.bases import months_between
from service.judge.fit.trials import Trial, retried
from service.judge.verdicts import Verdict, days_read, in_quotation
from service.judge.vintages.standing import widened
from service.model.periods import PeriodRole
from service.model.report import Label, Severity
from service.model.series import months_of_growth
from service.model.windows import Grain
from service.records import replace
from service.store.interface import Store

_AFTER = frozenset(["after", "following", "reversing", "having", "erasing", "undoing"])
_LENGTHS = frozenset(["annual", "annually", "yearly", "year-on-year", "year", "monthly", "12-month", "12"])
_YEAR = 12  # months
_DATED = (PeriodRole.WINDOW, PeriodRole.CUTOFF)  # "in May", "through May"


def over_same_span(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where a change that fits on the year only follows, or is followed by, one on the month.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at in range(1, len(found)):
        one, other = found[at - 1], found[at]
        if not _is_open(other) or not _are_in_turn(one, other):
            continue
        if other.label is Label.CONTRADICTED and one.label is Label.SUPPORTED and _length(one, store) == _YEAR:
            found[at] = _as_long(other, one, _YEAR, store, known_at)
        told = not _LENGTHS.isdisjoint(one.grounded.claim.sentence.words) or not _is_open(one)
        if told or other.label is not Label.SUPPORTED or one.label is not Label.SUPPORTED:
            continue
        lengths = _length(one, store), _length(other, store)
        for place, short, length, yearly in ((at - 1, other, lengths[1], lengths[0]), (at, one, *lengths)):
            if yearly == _YEAR and length in (1, 3):
                found[place] = _as_long(found[place], short, length, store, known_at)
    return found


def _is_open(verdict: Verdict) -> bool:
    """Whether it is a change whose words do not say over how long it is."""
    claim = verdict.grounded.claim
    if claim.kind != "percent_change" or verdict.trial is None:
        return False
    told = claim.base is not None or claim.over is not None or claim.compares
    period = claim.period
    dated = period is not None and period.role in _DATED and period.grain in (Grain.MONTH, Grain.QUARTER)
    return dated and not told


def _are_in_turn(one: Verdict, other: Verdict) -> bool:
    """Whether the second is told as what went before the first, and is of the month or quarter before."""
    first, last = one.grounded.claim, other.grounded.claim
    days, before = days_read(one), days_read(other)
    if first.sentence is not last.sentence or days is None or before is None or days.whole_months not in (1, 3):
        return False
    between = first.sentence.between(first.span.end, last.span.start)
    return not _AFTER.isdisjoint(between) and ";" not in between and days.shifted_months(-days.whole_months) == before


def _length(verdict: Verdict, store: Store) -> int | None:
    """Over how many months the reading that fits takes a change."""
    assert verdict.trial is not None
    reading = verdict.trial.option.reading
    if reading.base is None:
        return months_of_growth(store.series(reading.series_id))
    return months_between(reading.base, reading.window)


def _as_long(verdict: Verdict, short: Verdict, length: int, store: Store, known_at: date | None) -> Verdict:
    """The verdict on a change over as long as another one is."""
    assert verdict.trial is not None and short.trial is not None
    now, reading = verdict.trial.option.reading, short.trial.option.reading
    own, other = store.series(now.series_id), store.series(reading.series_id)
    if (own.topic, own.area) != (other.topic, other.area):
        return verdict
    from service.judge.rereading.places import Place, tried  # noqa: PLC0415  (seldom needed)

    claim = replace(verdict.grounded.claim, over=length)
    base = None if reading.base is None else now.window.shifted_months(-length)
    trial = tried(claim, Place(other.id, now.window, base), store, known_at)
    if trial is None or known_at is None or trial.holds:
        return verdict
    roomy: Trial | None = retried(claim, trial.option, widened(trial, other, known_at))
    if roomy is None or roomy.fit.label is not Label.CONTRADICTED:
        return verdict
    grounded = replace(verdict.grounded, claim=claim, series=other)
    wrong = replace(verdict, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial)
    return in_quotation(replace(wrong, reverses=trial.fit.reverses))
