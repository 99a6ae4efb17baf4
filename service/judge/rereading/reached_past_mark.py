"""Totals told behind the mark that they went past: "went past 200,000 on Saturday, reaching 200,186".

The mark is right of a total to that day, and what was reached is that total, whatever day stands between them.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.ground.grounded import Option
from service.judge.evidence.between_verdicts import digits_of
from service.judge.fit.trials import trial_of
from service.judge.rereading.places import fits_at, supported
from service.judge.verdicts import Verdict, in_quotation
from service.model.claims import Mood
from service.model.quantities import Hedge
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_REACHING = (["reaching"], ["it", "reached"], ["and", "reached"], ["hitting"], ["to", "reach"])
_TELLING = 4  # digits of a total that no other has


def past_mark(verdicts: Sequence[Verdict], store: Store) -> Sequence[Verdict]:
    """The verdicts, unread totals that a right mark is said to have been passed by held against that total.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
    """
    found = list(verdicts)
    for at, (mark, total) in enumerate(pairwise(verdicts), start=1):
        if _goes_past(mark, total):
            found[at] = _held(mark, total, store)
    return found


def _goes_past(mark: Verdict, total: Verdict) -> bool:
    told, claim = mark.grounded.claim, total.grounded.claim
    if mark.label is not Label.SUPPORTED or mark.trial is None or total.label is not Label.UNVERIFIABLE:
        return False
    if told.kind != "threshold" or claim.kind != "level" or told.sentence is not claim.sentence:
        return False
    if claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT or claim.mood is not Mood.ASSERTED:
        return False
    lead = claim.sentence.between(told.span.end, claim.span.start)
    led = any(lead[-len(words) :] == words for words in _REACHING)
    return led and len(digits_of(claim.quantity)) >= _TELLING


def _held(mark: Verdict, total: Verdict, store: Store) -> Verdict:
    claim = total.grounded.claim
    assert mark.trial is not None and claim.quantity is not None
    reading, reached = mark.trial.option.reading, mark.trial.computation.value
    figures = [one for one in mark.trial.option.figures if one.value == reached]
    trial = trial_of(claim, Option(reading, tuple(figures[:1]), direct=True)) if figures else None
    if trial is None:
        return total
    if fits_at(trial, claim.quantity):
        return supported(total, trial)
    if trial.fit.label is not Label.CONTRADICTED:
        return total
    grounded = replace(total.grounded, series=store.series(reading.series_id))
    wrong = replace(total, grounded=grounded, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial)
    return in_quotation(replace(wrong, reason=None))
