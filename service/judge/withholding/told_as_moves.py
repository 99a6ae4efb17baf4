"""Levels accused that are exactly what a stock moved by: "more than it had ever gone up, the record being 21,164".

Where the sentence tells of a move, and no word says that the figure is where it stood, it may be of the move.
"""

from collections.abc import Sequence
from datetime import date

from service.claims.relate.quoted import figure_of
from service.extract.changes import change_of
from service.judge.evidence.chance import digits_written
from service.judge.verdicts import Verdict, days_read, left_open
from service.judge.weighing import Weighed
from service.model.quantities import Hedge
from service.model.report import Label
from service.model.series import Nature
from service.store.interface import Store

_TELLING = 4  # digits that are hardly those of a move by chance
_STANDING = frozenset("to at was were is are stood stands standing reached reaching hit numbered totalled".split())
_GOING = frozenset(["gone", "went", "added", "joined", "left", "change", "move", "swing", "up", "down"])


def left_open_as_moves(judged: Sequence[Weighed], store: Store, known_at: date | None) -> Sequence[Weighed]:
    """The verdicts, in the order of the text, such levels left open.

    Args:
        judged: the verdicts on all claims, with the slips that explain them.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    return [
        Weighed(left_open(one.verdict), None) if _is_of_move(one.verdict, store, known_at) else one for one in judged
    ]


def _is_of_move(verdict: Verdict, store: Store, known_at: date | None) -> bool:
    claim, series, own = verdict.grounded.claim, verdict.grounded.series, days_read(verdict)
    if verdict.label is not Label.CONTRADICTED or claim.kind != "level" or claim.quantity is None or own is None:
        return False
    if series is None or series.nature is not Nature.STOCK or claim.quantity.hedge is not Hedge.EXACT:
        return False
    ahead = [word for word in claim.sentence.before(claim.span.start) if word not in ("the", "a")]
    if digits_written(claim.quantity) < _TELLING or not _STANDING.isdisjoint(ahead[-1:]):
        return False
    if not any(change_of(word) is not None or word in _GOING for word in claim.sentence.words):
        return False
    vintage = store.as_known(series.id, known_at)
    now = vintage.at(own)
    before = [one for one in vintage.observations if now is not None and one.window.end < now.window.end]
    if now is None or not before:
        return False
    told = figure_of(claim)
    return told.low <= abs(now.value - before[-1].value) * series.multiplier <= told.high
