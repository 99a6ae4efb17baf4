"""Levels accused in one series that are right of the sister whose things stand right before them.

"Arrivals in small boats fell by 41%, from 19,982 to 11,884, and boats by 47%, from 343 to 182": of the boats.
"""

from datetime import date

from service.judge.evidence.counted_ahead import nouns_of
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.store.interface import Store

_DOUBTED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_REACH = 9  # words of "boats by 47%, from 343 to"


def of_sister_named(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    """The verdict, right of the sister series where the words right before name what only that one counts.

    Args:
        verdict: on a level.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label not in _DOUBTED or trial is None or claim.kind != "level" or claim.quantity is None:
        return verdict
    if claim.quantity.unit or claim.quantity.noun or not trial.option.direct:
        return verdict
    words = claim.sentence.before(claim.span.start)[-_REACH:]
    read = store.series(trial.option.reading.series_id)
    for sister in map(store.series, read.siblings):
        if sister.unit == read.unit or (sister.nature, sister.area) != (read.nature, read.area):
            continue
        if nouns_of(sister, read).isdisjoint(words) or not nouns_of(read, sister).isdisjoint(words):
            continue
        found = tried(claim, Place(sister.id, trial.option.reading.window), store, known_at)
        if found is not None and fits_at(found, claim.quantity):
            return supported(verdict, found)
    return verdict
