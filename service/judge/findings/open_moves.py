"""Moves told without a figure that nothing settles, which a report of figures need not tell of."""

from service.claims.moved_in_words import MOVED
from service.judge.verdicts import Verdict
from service.model.report import Label

_SETTLED = frozenset([Label.SUPPORTED, Label.CONTRADICTED])
_SAME = "the same"


def is_open_move(verdict: Verdict) -> bool:
    """ "Inflation eased in August", where it was 3.8% in both months: no figure, and neither right nor quite wrong.

    Args:
        verdict: on any claim.
    """
    if verdict.grounded.claim.shape != MOVED:
        return False
    return verdict.label not in _SETTLED or (verdict.trial is not None and verdict.trial.computation.finding == _SAME)
