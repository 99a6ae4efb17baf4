"""Shares told of others than those who were counted before: "in a survey he had 24 percent", "in Utah she got 31%"."""

from service.claims.relate.meant.sight import before_of
from service.model.claims import Claim

_ASKING = frozenset("poll polls polling survey surveys pollsters".split())
_SETTING = frozenset(["in", "at", "across", "among", "within", "around"])
_OF_THE_SAME = frozenset(
    "the a an all total short other words fact sum turn effect percentage percent terms relative cash money end event"
    " practice result results final tally count proportion and of its their that this".split()
)


def is_set_elsewhere(claim: Claim) -> bool:
    """Whether a sentence sets what it tells in a poll, or a place, of which nothing was said before.

    Args:
        claim: the share.
    """
    ahead, known = before_of(claim), claim.block.text[: claim.sentence.span.start].lower()
    if any(word not in known for word in _ASKING.intersection(ahead)):
        return True
    if "," not in ahead or ahead[0] not in _SETTING:
        return False
    named = [word for word in ahead[1 : ahead.index(",")] if word.isalpha() and word not in _OF_THE_SAME]
    return any(word not in known for word in named)
