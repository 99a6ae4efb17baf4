"""Workings that words rule out: what is in front of a figure, or when its base was, says that it is of other ends."""

from collections.abc import Sequence

from service.claims.relate.rates.number_of_then import are_of_two_times
from service.model.claims import Claim


def is_of_other_ends(name: str, parts: Sequence[Claim]) -> bool:
    """ "20 shops took £480,000 this week. In 2019 they took £390,000, or £21,667 each": of as many as there were then.

    Args:
        name: that of the working.
        parts: what it would be worked out from.
    """
    return name == "average" and are_of_two_times(parts)
