"""Moves of a value in force told when they were announced: "the cap is to fall by 7%", "confirmed a 13% rise".

The days beside them are those of the announcement; the value moved on the next day from which another was in force.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.rereading.places import Place, fits_at, supported, tried
from service.judge.verdicts import Verdict
from service.model.report import Label
from service.model.series import Nature
from service.model.windows import Window
from service.store.interface import Store

_ANNOUNCING = frozenset(
    "announced announces announce announcing announcement confirmed confirms confirming confirmation unveiled unveils"
    " revealed reveals set due will".split()
)
_TO = frozenset(["is", "are"])


def of_steps_announced(verdicts: Sequence[Verdict], store: Store, known_at: date | None) -> list[Verdict]:
    """The verdicts, changes that fail supported where they are those of the next step behind the days read.

    Args:
        verdicts: of all claims, in the order of the text.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [_of_step_announced(one, store, known_at) for one in verdicts]


def _of_step_announced(verdict: Verdict, store: Store, known_at: date | None) -> Verdict:
    claim, series, trial = verdict.grounded.claim, verdict.grounded.series, verdict.trial
    if verdict.label is not Label.CONTRADICTED or series is None or trial is None or claim.quantity is None:
        return verdict
    if series.nature is not Nature.STEP or claim.kind not in AGAINST_BASE or claim.base is not None:
        return verdict
    ahead = claim.sentence.before(claim.span.start)
    is_to = any(one in _TO and other == "to" for one, other in pairwise(ahead))
    if not is_to and _ANNOUNCING.isdisjoint(ahead):
        return verdict
    day = trial.option.reading.window.end
    for series_id in (series.id, *(one.series for one in series.alternates)):
        told = store.as_known(series_id, known_at).observations
        steps = ((before, now) for before, now in pairwise(told) if now.window.start > day)
        before, now = next(steps, (None, None))
        if before is None or now is None or store.series(series_id).nature is not Nature.STEP:
            continue
        found = tried(claim, Place(series_id, Window.day(now.window.start), before.window), store, known_at)
        if found is not None and fits_at(found, claim.quantity):
            return supported(verdict, found)
    return verdict
