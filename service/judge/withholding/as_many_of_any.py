"""Multiples that name nothing that they are of: "It was 238, and 202 in May. The record is 2,200, nine times as many".

Which of the figures told before it there are so many times of is left open: where it is so of any, nobody is accused.
"""

from service.claims.multiple import is_times_more
from service.claims.relate.quoted import figure_of, quotes
from service.claims.scene import agree
from service.judge.article.check import article_check
from service.judge.article.ways_to_work_out import are_things
from service.judge.evidence.by_sentence import Around
from service.model.claims import Claim
from service.records import replace

_LEVELS = frozenset(["level", "threshold", "average", "total"])
_NAMING = frozenset(["as", "than", "of"])
_NEAR = 5  # words of "as many people in May as"


def is_as_many_of_any(claim: Claim, around: Around) -> bool:
    """ "Leeds let 41 flats, Hull 33. Bristol let 160, almost four times as many": whether it is so of any figure told.

    Args:
        claim: the multiple, with the two figures that were found for it.
        around: what stands around its sentence.
    """
    if claim.kind != "multiple" or not _names_no_base(claim):
        return False
    told = [one.grounded.claim for one in (*around.before, *around.near)]
    here = [one for one in told if one.sentence is claim.sentence and one.span.end <= claim.span.start]
    own = next((one for one in here[::-1] if any(quotes(one, figure) for figure in claim.inputs)), None)
    if own is None:
        return False
    first = quotes(own, claim.inputs[0])
    for one in told:
        before = one.block is not claim.block or one.span.end <= own.span.start
        if before and one.kind in _LEVELS and one.quantity is not None and (agree(one, own) or are_things(one, own)):
            pair = (figure_of(own), figure_of(one))
            check = article_check(replace(claim, inputs=pair if first else pair[::-1]))
            if check is not None and check.fit.fits:
                return True
    return False


def _names_no_base(claim: Claim) -> bool:
    """ "Four times as many.", "twice as long", "six times more": whether no words say of what."""
    behind = claim.sentence.behind(claim.span.end)
    return (behind[:1] == ["as"] or is_times_more(claim)) and _NAMING.isdisjoint(behind[1:_NEAR])
