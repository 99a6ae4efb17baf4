"""Moves told with the high that something has come down from: "fell 0.2 points to 8.3%, from a high of 10% in 2009".

The move is from what was last published; the high is named beside it.
"""

from collections.abc import Sequence
from datetime import date

from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.store.interface import Store

_SUMMITS = frozenset("high peak low trough top record height".split())
_REACH = 5  # words of "from its recent pandemic high"
_MARKS = frozenset([";", ":", ".", "and", "but", "while"])


def of_step_beside_high(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> list[Verdict]:
    """The verdicts, moves held against a high supported where they are those from the period before.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [_from_last(one, store, known_at) if _is_beside_high(one) else one for one in verdicts]


def _is_beside_high(verdict: Verdict) -> bool:
    claim = verdict.grounded.claim
    if verdict.label is not Label.CONTRADICTED or verdict.trial is None or claim.kind not in AGAINST_BASE:
        return False
    if verdict.trial.option.reading.base is None or claim.quantity is None:
        return False
    behind = claim.sentence.behind(claim.span.end)
    closed = next((at for at, word in enumerate(behind) if word in _MARKS), len(behind))
    led = [at for at, word in enumerate(behind[:closed]) if word == "from"]
    return any(not _SUMMITS.isdisjoint(behind[at : at + _REACH]) for at in led)


def _from_last(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    claim, trial = verdict.grounded.claim, verdict.trial
    assert trial is not None and claim.quantity is not None
    reading = trial.option.reading
    told = store.as_known(reading.series_id, known_at).observations
    last = next((one.window for one in reversed(told) if one.window.end < reading.window.end), None)
    if last is None:
        return verdict
    found = tried(claim, Place(reading.series_id, reading.window, last), store, known_at)
    return verdict if found is None or not fits_at(found, claim.quantity) else supported(verdict, found)
