"""Counts of some kind of people beside figures of all: "the difference includes 187,000 students"."""

from collections.abc import Sequence

from service.extract.units.nouns import GROUPS
from service.model.claims import Claim

_STEM = 4  # letters by which a word is known again


def counts_group(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a figure counts a kind of people of whom the figures that might give it do not tell.

    "Much of the fall is 187,000 students", behind two figures of all who came; but not "the number of nurses rose from
    300,000 to 333,000, a rise of 33,000 nurses".

    Args:
        claim: the figure.
        parts: what it might be worked out from.
    """
    noun = "" if claim.quantity is None else claim.quantity.noun
    if noun not in GROUPS:
        return False
    told = {word[:_STEM] for part in parts for word in part.sentence.before(part.span.end)}
    counted = {part.quantity.noun[:_STEM] for part in parts if part.quantity is not None}
    return noun[:_STEM] not in told | counted
