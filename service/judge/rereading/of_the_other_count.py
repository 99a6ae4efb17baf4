"""Sentences that count one thing by another's name: "Boats landing are up 45% on 2024, when the count was 7,167".

None of the figures is one of boats, and each is what the people who came in them give for its days. So what the
sentence names is wrong, and the first of its figures is accused.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.evidence.between_verdicts import digits_of
from service.judge.evidence.counted_with import COUNTED_WITH
from service.judge.rereading.candidates import CLEARLY
from service.judge.rereading.places import Place, fits_at, tried
from service.judge.verdicts import Verdict, in_quotation
from service.model.report import Label, Severity
from service.model.series import Series
from service.records import replace
from service.store.interface import Store

_FEWEST = 3  # figures that fit the other count
_TELLING = 3  # digits of one of them at least


def of_the_other_count(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, the first figure of a sentence accused all of whose figures are of what it does not name.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    rows: dict[int, list[int]] = {}
    for at, one in enumerate(verdicts):
        rows.setdefault(id(one.grounded.claim.sentence), []).append(at)
    found = list(verdicts)
    for places in rows.values():
        row = [verdicts[at] for at in places]
        if len(row) >= _FEWEST and all(map(_is_in_doubt, row)) and _are_of_other(row, store, known_at):
            wrong = replace(row[0], label=Label.CONTRADICTED, severity=Severity.ERROR, reason=None)
            found[places[0]] = in_quotation(wrong)
    return found


def _is_in_doubt(verdict: Verdict) -> bool:
    return verdict.label is Label.AMBIGUOUS and verdict.trial is not None and not verdict.trial.holds


def _are_of_other(row: Sequence[Verdict], store: Store, known_at: date | None) -> bool:
    """Whether words name the first count outright, and all figures of a sentence are those of the other."""
    named = row[0].grounded.claim.candidates[:1]
    series = row[0].grounded.series
    if series is None or not named or named[0].carried or named[0].weight < CLEARLY:
        return False
    other = _counterpart(series, store)
    if other is None or any(one.grounded.series is None or one.grounded.series.id != series.id for one in row):
        return False
    telling = any(
        one.grounded.claim.quantity and len(digits_of(one.grounded.claim.quantity)) >= _TELLING for one in row
    )
    return telling and all(_fits(one, other, store, known_at) for one in row)


def _counterpart(series: Series, store: Store) -> Series | None:
    """What is counted beside a series, and may be taken for it: the people in the boats."""
    siblings = (store.series(one) for one in series.siblings)
    return next((one for one in siblings if COUNTED_WITH.get(series.unit) == one.unit), None)


def _fits(verdict: Verdict, series: Series, store: Store, known_at: date | None) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.quantity is None:
        return False
    reading = trial.option.reading
    meant = tried(claim, Place(series.id, reading.window, reading.base), store, known_at)
    return meant is not None and fits_at(meant, claim.quantity)
