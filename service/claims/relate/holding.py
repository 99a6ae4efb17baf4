"""Whether figures give what is stated of them: what doubtful words are held to."""

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of
from service.model.claims import Claim, Figure


def holds(claim: Claim, kind: str, inputs: tuple[Figure, ...]) -> bool:
    """Whether the figures give the one stated, as far as all of them are rounded.

    Args:
        claim: the figure stated.
        kind: the kind of claim that it is read as.
        inputs: the figures that it would rest on.
    """
    formula = KIND_BY_NAME[kind].formula
    computation = None if formula is None else formula(inputs)
    if computation is None or computation.low is None or computation.high is None:
        return False
    stated, ends = figure_of(claim), sorted((abs(computation.low), abs(computation.high)))
    return ends[0] <= stated.high and stated.low <= ends[1]
