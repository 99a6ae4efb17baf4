"""Days that a sentence goes back to and leaves again: what is told behind it is not of them.

"The rate shot up to 14.7%. In February it had been 3.5%. A broader gauge came in at 22.8%": of the days of the 14.7%.
What is told in the same tense, or points at what was told ("that was a low"), goes on about the earlier ones.
"""

from service.model.claims import Claim

_HAD = frozenset(["had", "hadn't"])
_HAD_REACH = 6  # words of "the rate had in fact already been"
_POINTING = frozenset("it its that this these those they which even then".split())
_OPENING = 2  # words of "But that"


def is_told_back(claim: Claim) -> bool:
    """Whether the words before a figure tell it as what had been so by then: "in February it had been 3.5%"."""
    lead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    return not _HAD.isdisjoint(lead[-_HAD_REACH:])


def goes_on(claim: Claim) -> bool:
    """Whether a figure may be of days that were told back: it is so told itself, or its sentence points at them."""
    return is_told_back(claim) or not _POINTING.isdisjoint(claim.sentence.words[:_OPENING])
