"""Totals of the months that the paragraph names: "a record for the first four months … beating the 7,567 of last year".

By the day of the article that year had fewer, and so many by the end of those months, whose record is told of.
"""

import re
from datetime import date

from service.extract.numbers.number_words import SMALL
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.report import Label
from service.model.windows import Window
from service.store.interface import Store

_MONTHS = re.compile(rf"\bfirst ({'|'.join(SMALL)}|1?\d) months\b", re.IGNORECASE)
_YEAR = 12  # months
_HALF, _QUARTER = re.compile(r"\bfirst half\b", re.IGNORECASE), re.compile(r"\bfirst quarter\b", re.IGNORECASE)


def to_months_told(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    """The verdict, a total of the same days of another year supported where it is that of the months told.

    Args:
        verdict: on any figure.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or claim.kind != "level" or trial is None or claim.quantity is None:
        return verdict
    series, window = verdict.grounded.series, trial.option.reading.window
    if claim.period is None or claim.period.role is not PeriodRole.SAME or series is None or not series.accumulates:
        return verdict
    months = _months_told(claim.block.text)
    if months is None or (window.start.month, window.start.day) != (1, 1):
        return verdict
    place = Place(trial.option.reading.series_id, Window.months(window.start.year, months, months))
    found = tried(claim, place, store, known_at)
    return verdict if found is None or not fits_at(found, claim.quantity) else supported(verdict, found)


def _months_told(text: str) -> int | None:
    if told := _MONTHS.search(text):
        word = told[1].lower()
        count = int(word) if word.isdecimal() else SMALL[word]
        return count if 1 < count < _YEAR else None
    if _HALF.search(text):
        return _YEAR // 2
    return _YEAR // 4 if _QUARTER.search(text) else None
