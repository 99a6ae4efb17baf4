"""Levels accused in one series that are right of the sister whose things stand before them.

"Arrivals in small boats fell by 41%, from 19,982 to 11,884, and boats by 47%, from 343 to 182": of the boats. Where the
sister gives a long figure to its last digit, its things may stand anywhere before it ("the number of cases in the
backlog, which counts people and their dependants, hit 132,182"), and so may what is counted besides.
"""

from collections.abc import Sequence, Set
from datetime import date

from service.judge.evidence.chance import digits_written
from service.judge.evidence.counted_ahead import nouns_of
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict, left_open
from service.model.report import Label
from service.model.series import Series
from service.store.interface import Store

_DOUBTED = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS])
_REACH = 9  # words of "boats by 47%, from 343 to"
_LONG = 4  # digits that no other series has by chance
_BESIDES, _ALONE = frozenset(["dependants", "dependents"]), "main applicants"
"""Who is counted with those who apply, and a label of what leaves them out."""
_COUNTED = 3  # words of "19,982 more people"
_LEAVING_OUT = frozenset(["excluding", "without", "not", "besides", "apart"])


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
    read = store.series(trial.option.reading.series_id)
    told = _told_exactly(verdict, read, store, known_at)
    if told is not None:
        return told
    if claim.quantity.unit or claim.quantity.noun or not trial.option.direct:
        return verdict
    words = claim.sentence.before(claim.span.start)[-_REACH:]
    for sister in map(store.series, read.siblings):
        if sister.unit == read.unit or (sister.nature, sister.area) != (read.nature, read.area):
            continue
        if nouns_of(sister, read).isdisjoint(words) or not nouns_of(read, sister).isdisjoint(words):
            continue
        found = tried(claim, Place(sister.id, trial.option.reading.window), store, known_at)
        if found is not None and fits_at(found, claim.quantity):
            return supported(verdict, found)
    return verdict


def _told_exactly(verdict: Verdict, read: Series, store: Store, known_at: date | None) -> Verdict | None:
    """The verdict of a sister that gives a long figure to the digit and is named before it; None without one."""
    claim, trial = verdict.grounded.claim, verdict.trial
    if trial is None or claim.quantity is None or digits_written(claim.quantity) < _LONG:
        return None
    ahead = claim.sentence.before(claim.span.start)
    figure = max((at for at, word in enumerate(ahead) if word[:1].isdecimal()), default=-1)
    words = {*ahead[figure + _COUNTED :]} if figure >= 0 else {*ahead}  # not "175,457 people", who are of another
    if not _LEAVING_OUT.isdisjoint(ahead):
        return None
    for sister in map(store.series, read.siblings):
        besides = _ALONE in read.label and _ALONE not in sister.label and not _BESIDES.isdisjoint(ahead)
        if not besides and (nouns_of(sister, read).isdisjoint(words) or _are_numbered(nouns_of(read, sister), ahead)):
            continue
        found = tried(claim, Place(sister.id, trial.option.reading.window), store, known_at)
        if found is not None and found.computation.value == claim.quantity.value:
            return supported(verdict, found)
        if besides:
            return left_open(verdict)  # of both it is, and none of the figures held
    return None


def _are_numbered(nouns: Set[str], words: Sequence[str]) -> bool:
    """ "The number of cases, each of which can cover several people, was": whether it is those that are counted."""
    return any(words[at : at + 2] == ["number", "of"] and words[at + 2] in nouns for at in range(len(words) - 2))
