"""How many people a boat carried, told right behind the boats: "in nine boats, an average of 76 on each".

Without days of its own such an average may be of the year so far. Behind boats that are rightly counted it is of these,
and the year's is no excuse.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.claims.scene import VESSELS
from service.judge.verdicts import Verdict, days_read, in_quotation
from service.model.report import Label, Severity
from service.records import replace
from service.store.interface import Store

_REACH = 6  # words of ", that is an average of"
_OTHERS = frozenset([";", ":", "year", "so", "while", "whereas", "but", "against", "than"])


def of_boats_beside(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> Sequence[Verdict]:
    """The verdicts, where an average that names no days fits others than those of the boats right before it.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    found = list(verdicts)
    for at, (boats, load) in enumerate(pairwise(verdicts), start=1):
        if _is_load(load) and _are_its_boats(boats, load):
            found[at] = _as_theirs(load, boats, store, known_at)
    return found


def _is_load(verdict: Verdict) -> bool:
    claim, trial = verdict.grounded.claim, verdict.trial
    if claim.kind != "average" or claim.quantity is None or claim.quantity.per not in VESSELS:
        return False
    return verdict.label is Label.SUPPORTED and trial is not None and claim.period is None and not claim.is_base


def _are_its_boats(boats: Verdict, load: Verdict) -> bool:
    told, claim = boats.grounded.claim, load.grounded.claim
    if told.sentence is not claim.sentence or told.kind != "level" or boats.label is not Label.SUPPORTED:
        return False
    if told.quantity is None or told.quantity.unit != "boats" or days_read(boats) == days_read(load):
        return False
    between = claim.sentence.between(told.span.end, claim.span.start)
    return len(between) <= _REACH and _OTHERS.isdisjoint(between)


def _as_theirs(load: Verdict, boats: Verdict, store: Store, known_at: date | None) -> Verdict:
    from service.judge.rereading.places import Place, tried  # noqa: PLC0415  (seldom needed)

    days = days_read(boats)
    assert load.trial is not None and days is not None
    trial = tried(load.grounded.claim, Place(load.trial.option.reading.series_id, days), store, known_at)
    if trial is None or trial.holds:
        return load
    wrong = replace(load, label=Label.CONTRADICTED, severity=Severity.ERROR, trial=trial, reverses=False)
    return in_quotation(wrong)
