"""Changes of the total, behind a part: "330 came. ¶ From Wales came 180. ¶ The total is over three times the 100"."""

from collections.abc import Iterator, Sequence

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import agree
from service.judge.evidence.between_verdicts import AGAINST_BASE
from service.model.claims import Claim, Figure

_TOTALS = frozenset(["total", "overall", "sum", "whole"])
_PAIR = 2


def of_the_total(claim: Claim, above: Sequence[Claim]) -> Iterator[tuple[Figure, Figure]]:
    """ "It was 333,000. ¶ From Europe it was 184,000. ¶ The total is over three times the 100,000": of the 333,000.

    Args:
        claim: a change or a multiple that was worked out from two figures.
        above: the levels that the sentences before it tell, in its paragraph and in those ahead of it.
    """
    told = claim.sentence.words[:2]
    if claim.kind not in AGAINST_BASE or len(claim.inputs) != _PAIR or told[:1] != ("the",):
        return
    part = next((one for one in reversed(above) if quotes(one, claim.inputs[0])), None)
    if _TOTALS.isdisjoint(told) or part is None or part.sentence is claim.sentence:
        return
    for one in above:
        if agree(one, part) and value_of(one) > value_of(part) and not one.is_base:
            yield figure_of(one), claim.inputs[1]
