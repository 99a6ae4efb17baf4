"""Workings that words rule out: what is in front of a figure, or when its base was, says that it is of other ends."""

from collections.abc import Sequence

from service.claims.relate.rates.number_of_then import are_of_two_times
from service.judge.article.same_time_of_year import are_of_no_such_time
from service.model.claims import Claim

_MOVES = frozenset(["gap", "move", "change"])


def is_of_other_ends(name: str, claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "£17m in May. So far it is £132m, £16m more than at this time in 2019": of neither day nor year.

    Args:
        name: that of the working.
        claim: the figure.
        parts: what it would be worked out from.
    """
    if name == "average":
        return are_of_two_times(parts)
    return name in _MOVES and are_of_no_such_time(claim, parts)
