"""Changes accused of the wrong way that are of another move: "it rose to 832 from 640, making up for a drop of 192".

A change may go on from the later of two levels ("83 rooms in 2015 and 96 in 2019, and 13 fewer today"), or be one that
the move between them made good.
"""

from collections.abc import Sequence

from service.judge.article.claims_of_inputs import ToldBy
from service.judge.article.of_a_third_time import may_go_on
from service.judge.article.word_of_way import clause_ahead, makes_good, way_told
from service.judge.verdicts import Verdict, left_open
from service.model.quantities import Direction
from service.model.report import Label
from service.records import replace

_ENDS = 2
_MOVES = frozenset(["difference", "percent_change", "point_change"])


def without_other_moves(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, in the order of the text, those left open that the two levels need not be the ends of.

    Args:
        verdicts: of all claims.
    """
    told = ToldBy(verdicts)
    return [replace(left_open(one), article=None) if _is_of_others(one, verdicts, told) else one for one in verdicts]


def _is_turned(verdict: Verdict) -> bool:
    """Whether a figure is accused of going the other way than two of the text do."""
    of_text = verdict.label is Label.CONTRADICTED and verdict.article is not None and verdict.trial is None
    if not of_text or verdict.article is None or not verdict.article.fit.reverses:
        return False
    moved, way = verdict.article.computation.value, verdict.grounded.claim.direction
    return moved is None or way is None or (moved > 0) is not (way is Direction.UP)  # and not by less than is told


def _is_of_others(verdict: Verdict, verdicts: Sequence[Verdict], told: ToldBy) -> bool:
    claim = verdict.grounded.claim
    if not _is_turned(verdict) or claim.quantity is None or claim.kind not in _MOVES:
        return False
    way, places = way_told(claim), [told.of(figure, verdict)[:1] for figure in claim.inputs]
    pair = sorted((verdicts[at].grounded.claim for row in places for at in row), key=lambda one: one.span.start)
    if way is None or len(pair) != _ENDS or any(one.span.end > claim.span.start for one in pair):
        return False
    return may_go_on(claim, way, pair) or (not way.compares and makes_good(clause_ahead(way)))
