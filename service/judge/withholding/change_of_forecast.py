"""Changes that lead to what was only foreseen: "we predict a cap of £1,736. This is a rise of 1% from today's".

So do those that tell again a move that is not out: "20,000 fewer today …, a reduction of 36%".
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict
from service.model.claims import Mood
from service.model.report import Reason

_LEVELS = frozenset(["level", "average", "threshold"])
_POINTING = frozenset(["this", "that", "it"])
_BEING = frozenset(["is", "would", "represents", "marks", "means", "'s"])
_NAMED = 5  # words of ", a further reduction of"
_APPOSED = 10  # words of "a year for a typical dual fuel household,"
_TURNS = frozenset(["and", "but", "while", "whereas", "after", "following", ";", "though", "although"])


def is_of_forecast(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused change is apposed to a forecast, or points back to one.

    Args:
        at: the place of the change.
        verdicts: of all claims, in the order of the text.
    """
    claim = verdicts[at].grounded.claim
    if not at or claim.kind not in AGAINST_BASE or claim.quantity is None or verdicts[at].trial is None:
        return False  # "support for the plan is 23%, 19 points less than in 2019" is no matter of forecasts
    if _is_of_what_is_not_out(at, verdicts):
        return True
    ahead = verdicts[at - 1].grounded.claim
    if ahead.mood is not Mood.FORECAST or ahead.kind not in _LEVELS or ahead.block is not claim.block:
        return False
    if ahead.sentence is not claim.sentence:
        return not _POINTING.isdisjoint(claim.sentence.words[:1]) and not _BEING.isdisjoint(claim.sentence.words[1:2])
    between = claim.sentence.between(ahead.span.end, claim.span.start)
    return "," in between and len(between) <= _APPOSED and _TURNS.isdisjoint(between)


def _is_of_what_is_not_out(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "There are 20,000 fewer today, down from 56,000 in September, a reduction of 36%": of today, too."""
    claim = verdicts[at].grounded.claim
    lead = claim.sentence.before(claim.span.start)
    if lead[-1:] != ["of"] or "," not in lead[-_NAMED:]:
        return False
    own = [one for one in verdicts[:at] if one.grounded.claim.sentence is claim.sentence]
    moves = [one for one in own if one.grounded.claim.kind in AGAINST_BASE]
    return bool(moves) and moves[-1].reason is Reason.NOT_PUBLISHED_YET
