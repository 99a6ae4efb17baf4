"""Shares that another share of their sentence tells already: each part has its own set off behind it."""

from collections.abc import Sequence

from service.judge.verdicts import Verdict
from service.model.claims import Claim, Figure
from service.model.report import Label

_SET_OFF = ([","], ["("], [",", "or"])
_OF_WHOLE = (["of"], ["of", "the"], ["out", "of"], ["out", "of", "the"], ["of", "its"], ["of", "their"])
_NAMED = 4  # words of "62 of 408 on placebo ("


def is_told_of_another(claim: Claim, pair: Sequence[Figure], own: Sequence[Verdict]) -> bool:
    """ "£131m, or 42%, went on care and £78m, more than a third, on roads": a third is not of the £131m.

    Args:
        claim: a share, worked out from the part that it is set off behind and the whole.
        pair: another part and its whole, that would give it.
        own: the verdicts of its sentence.
    """
    part, quantity = claim.inputs[0].span, claim.quantity
    if part is None or quantity is None:
        return False
    start = quantity.span.start if quantity.hedge_span is None else quantity.hedge_span.start
    if _is_of_its_whole(claim, start):
        return part != pair[0].span
    if part.end > start or claim.sentence.between(part.end, start) not in _SET_OFF:
        return False
    spans = [figure.span for figure in pair]
    told = (one.grounded.claim for one in own if one.label is Label.SUPPORTED and one.grounded.claim.kind == "share")
    return any([figure.span for figure in other.inputs] == spans for other in told if other is not claim)


def _is_of_its_whole(claim: Claim, start: int) -> bool:
    """ "62 of 408 on placebo (15.2%)": whether brackets right behind a part of its whole hold a share alone."""
    part, whole = (figure.span for figure in claim.inputs)
    if part is None or whole is None or not part.end < whole.start < whole.end <= start or claim.direction is not None:
        return False
    lead, behind = claim.sentence.between(whole.end, start), claim.sentence.behind(claim.span.end)
    tied = claim.sentence.between(part.end, whole.start) in _OF_WHOLE and behind[:1] == [")"]
    return tied and lead[-1:] == ["("] and len(lead) <= _NAMED and all(word.isalpha() for word in lead[:-1])
