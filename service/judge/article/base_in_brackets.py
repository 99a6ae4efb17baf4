"""Figures in brackets behind what something is compared with: "404, an increase compared with week 29 (327)"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.relate.quoted import value_of
from service.extract.changes import change_of
from service.model.claims import Claim

_LEADING = frozenset("compared than from against versus".split())
_REACH = 8  # words of "compared with the week before that"
_LIKE = 2  # times that one may be of what it was then


def is_base_in_brackets(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "404 of them, an increase compared with week 29 (327 deaths)": how much that was, and no gap between two others.

    So is that of "a rise on the week before (327)", where the 404 may have risen from so many.

    Args:
        claim: the figure.
        parts: two others that lie about so far apart.
    """
    ahead = claim.sentence.before(claim.span.start)
    if ahead[-1:] != ["("]:
        return False
    named = ahead[-_REACH - 1 : -1]
    moved = (n + 1 for n, (word, then) in enumerate(pairwise(named)) if then == "on" and change_of(word, "noun"))
    led = max((*moved, *(n for n, word in enumerate(named) if word in _LEADING)), default=None)
    if led is None or not all(word.isalnum() for word in named[led:]):
        return False
    now = [value_of(part) for part in parts if part.sentence is claim.sentence and part.span.end <= claim.span.start]
    return claim.kind == "level" or any(value_of(claim) < _LIKE * one and one < _LIKE * value_of(claim) for one in now)
