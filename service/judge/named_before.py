"""Whether words name what a figure is of, though no series is known by them."""

from service.claims.subject.light_words import NO_NAMES
from service.model.claims import Claim

CLOSING = frozenset(",;:.()–—")
"""Marks that part a figure from words that are not of it."""


def names_something(claim: Claim, position: int) -> bool:
    """ "The number of evictions was the highest since 2019", "its deposit rate stands at 2.0%": something is named.

    A figure alone in brackets is of what stands in front of them: "petrol rather than food (2.7%)".

    Args:
        claim: a figure, or words that assert something.
        position: where these begin, in the block; the words right before are looked at, up to a mark.
    """
    own = () if claim.period is None else (claim.period.span,)
    before = [one for one in claim.sentence.tokens if one.end <= position]
    if before and before[-1].text == "(" and claim.block.text[claim.span.end : claim.span.end + 1] == ")":
        before.pop()
    for token in reversed(before):
        if token.text in CLOSING:
            return False
        light = not token.text.isalpha() or token.lower in NO_NAMES
        if not light and not any(span.start <= token.start < span.end for span in own):
            return True
    return False
