"""Workings that words rule out: what is in front of a figure, or when its base was, says that it is of other ends."""

from collections.abc import Sequence

from service.claims.relate.rates.number_of_then import are_of_two_times
from service.judge.article.base_in_brackets import is_base_in_brackets
from service.judge.article.level_in_front import is_past_level
from service.judge.article.same_time_of_year import are_of_no_such_time
from service.judge.article.since_another_time import is_since_another_time
from service.model.claims import Claim

_MOVES = frozenset(["gap", "move", "change"])


def is_of_other_ends(name: str, claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "Posts are 925, from 562. Leavers fell to 630, or down 33", "£17m in May; £16m more than at this time in 2019".

    Args:
        name: that of the working.
        claim: the figure.
        parts: what it would be worked out from.
    """
    if name == "average":
        return are_of_two_times(parts)
    if name not in _MOVES:
        return False
    if is_past_level(claim, parts) or are_of_no_such_time(claim, parts):
        return True
    if name == "change":
        return is_since_another_time(claim, parts[1])
    return is_base_in_brackets(claim, parts)
