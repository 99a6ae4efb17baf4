"""Running totals up to a day told right before: "the day before, 13 June, 919 came. That takes the total to 16,183"."""

from collections.abc import Sequence
from datetime import date

from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.model.windows import Window
from service.store.interface import Store

_POINTING = frozenset(["that", "this", "it", "they", "those", "these"])


def to_day_told(verdict: Verdict, before: Sequence[Verdict], store: Store, known_at: date | None) -> Verdict:
    """The verdict, where a total that was held against that of a later day is that of a day told in front of it.

    Args:
        verdict: on the total.
        before: those on the last figures before it.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    if verdict.label is not Label.CONTRADICTED or trial is None or claim.kind != "level" or claim.quantity is None:
        return verdict
    reading = trial.option.reading
    if reading.cutoff is None or reading.base is not None or not _POINTING.issuperset(claim.sentence.words[:1]):
        return verdict
    if any(one.grounded.claim.sentence is claim.sentence for one in before):
        return verdict
    for one in before[-1:]:
        if one.label is not Label.SUPPORTED or one.trial is None or one.grounded.claim.block is not claim.block:
            continue
        day = one.trial.option.reading.window
        if day.days != 1 or not reading.window.start < day.end < reading.window.end:
            continue
        found = tried(claim, Place(reading.series_id, Window(reading.window.start, day.end)), store, known_at)
        if found is not None and fits_at(found, claim.quantity):
            return supported(verdict, found)
    return verdict
