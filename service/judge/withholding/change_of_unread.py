"""Changes of a level that was not read: "the number drawing benefits rose to 3,029,000, up 1,245,000".

No series measures the level that its clause tells, and a change that is only set off behind it is of that as well,
whatever was spoken of before.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.judge.doubt.far_off import misses_by
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label, Reason

_FAR = Decimal("0.2")
_SET_OFF = 4  # words of ", an increase of just"


def is_of_unread_level(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "… numbered 3,029,000 in the week to March 21, up 1,245,000": whether a change is set off behind such a level.

    Args:
        at: the place of the change, which is accused.
        verdicts: of all claims, in the order of the text.
    """
    claim, ahead = verdicts[at].grounded.claim, verdicts[at - 1] if at else None
    if ahead is None or claim.kind not in AGAINST_BASE or verdicts[at].trial is None:
        return False
    told = ahead.grounded.claim
    if _is_apposed(told, claim) and _is_of_another(ahead):
        return claim.direction is not None
    if not all(one.carried for one in claim.candidates):
        return False
    unread = ahead.label is Label.UNVERIFIABLE and ahead.reason is Reason.NO_SERIES and ahead.trial is None
    if not unread or told.kind != "level" or told.is_base or told.sentence is not claim.sentence:
        return False
    between = claim.sentence.between(told.span.end, claim.span.start)
    return claim.direction is not None and "," in between[-_SET_OFF - 1 :] and between.count(",") == 1


def _is_of_another(level: Verdict) -> bool:
    """Whether a level could not be read, or not as what it was read as, which is far from it."""
    if level.label is Label.AMBIGUOUS:
        return level.trial is not None and misses_by(level, _FAR)
    return level.label is Label.UNVERIFIABLE and level.reason is Reason.NO_SERIES


def _is_apposed(told: Claim, claim: Claim) -> bool:
    """ "November's 4.6% jobless rate becomes 8.7%, seven-tenths more than in September": of the 8.7%, of whatever."""
    return told.sentence is claim.sentence and claim.sentence.between(told.span.end, claim.span.start) == [","]
