"""Changes apposed to a level that is told right in front of them: "leavers fell to 630, or down 33"."""

from collections.abc import Sequence

from service.extract.changes import change_of
from service.model.claims import Claim

_OPENING = ([","], ["("], ["–"])
_APPOSING = frozenset("or a an of by about some around just only nearly almost more than".split())


def is_past_level(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "Posts are 925, from 562. Leavers numbered 630, 33 fewer": whether others are taken than the level in front.

    Args:
        claim: the change.
        parts: what would give it.
    """
    ahead = claim.sentence.before(claim.span.start)
    last = max((n for n, word in enumerate(ahead) if word[:1].isdigit()), default=None)
    if claim.direction is None or last is None:
        return False
    words = ahead[last + 1 :]
    if not _is_apposed(words[1:] if words[:1] and words[0].isalpha() else words):  # "6.3m, or down", "630 people, 33"
        return False
    own = [part for part in parts if part.sentence is claim.sentence and part.span.end < claim.span.start]
    return not any(_is_apposed(claim.sentence.between(part.span.end, claim.span.start)) for part in own)


def _is_apposed(words: Sequence[str]) -> bool:
    """Whether no more than a mark and the word of change parts a change from what stands in front of it."""
    return words[:1] in _OPENING and all(word in _APPOSING or change_of(word) is not None for word in words[1:])
