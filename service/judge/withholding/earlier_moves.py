"""Figures accused of the last move, told of one before it: "after falling by 0.2 points inflation has risen"."""

from service.ground.values_in_force.where_moves_began import moves_counted
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict
from service.model.series import Nature

_OPENING = frozenset(["after", "since", "having", "following", "despite"])
_STEPS = frozenset("times steps stages moves cuts rises increases reductions falls".split())
_CLAUSE = 8  # words of "having gone up in the month before by"


def is_of_earlier_move(verdict: Verdict) -> bool:
    """Whether an accused change is told in a clause with which its sentence opens, and of no days.

    Or an accused level is that from which several moves began, or what something had been.

    Args:
        verdict: of one claim.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    begun = claim.sentence.before(claim.span.start)
    lasted = claim.sentence.behind(claim.span.end)[:1] == ["for"] and begun[:1] == ["having"]
    if claim.kind == "level" and claim.period is None and lasted and "," not in begun:
        return True  # "having stood at 5.25% for a year, it has come down"
    if claim.turn and claim.is_base and claim.period is None:  # "three rises have taken it from 2,443 to 4,667"
        lasting = series is not None and series.nature is Nature.STEP  # whose moves are known
        return not lasting and moves_counted(claim.sentence.words, _STEPS) > 1
    if claim.kind not in AGAINST_BASE or claim.period is not None or claim.base is not None or verdict.trial is None:
        return False
    opened = begun[:1] != [] and begun[0] in _OPENING and "," not in begun and len(begun) <= _CLAUSE
    return opened and not any(word[:1].isdecimal() for word in begun)
