"""Whether a move leads to a figure from a right level: "goes up to £149 in October from £1,568" tells of no change."""

from service.claims.relate.quoted import value_of
from service.claims.scene import agree
from service.extract.changes import change_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label

_LEAD = 4  # words of "goes up again to"
_BETWEEN = 7  # words of "a year in October from"
_MANY = 5  # times; "the increase rose to 3.53 ppm from 2.74" is of two changes


def leads_from(claim: Claim, base: Verdict) -> bool:
    """Whether a figure is where a move led to from the level right behind it, which is right.

    Args:
        claim: the figure.
        base: the verdict on the one behind it.
    """
    told, ahead = base.grounded.claim, claim.sentence.before(claim.span.start)[-_LEAD:]
    if told.sentence is not claim.sentence or base.label is not Label.SUPPORTED or base.trial is None:
        return False
    if ahead[-1:] != ["to"] or told.quantity is None or claim.quantity is None or not agree(claim, told):
        return False
    between = claim.sentence.between(claim.span.end, told.span.start)
    led = between[-1:] == ["from"] and len(between) <= _BETWEEN
    moved = any(change_of(word, "verb") or change_of(word, "more") for word in ahead)
    return led and moved and value_of(told) >= _MANY * value_of(claim)
