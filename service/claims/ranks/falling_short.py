"""Ranks that something only comes near: "close to its all-time high", "just short of the record", "nearing a peak"."""

from service.claims.kind import Draft
from service.model.mentions import Row

_OWNING = frozenset("a an the its their his her our that this".split())
_NEARING = frozenset("near nearing approaching towards toward nudging rivalling".split())
_NEAR = (("close", "to"), ("closer", "to"), ("short", "of"), ("shy", "of"), ("far", "off"), ("far", "from"))


def falls_short(items: Row, draft: Draft) -> bool:
    """Whether the words right before a rank say that it is only come near to.

    Not so of what the record is told to be: "4,283 short of the record 45,755 of 2022".

    Args:
        items: those of the sentence.
        draft: the rank.
    """
    if any(items[at].quantity is not None for at in range(draft.anchor, min(draft.last + 2, len(items)))):
        return False
    ahead = [item.word for item in items if item.end <= draft.span.start]
    while ahead and ahead[-1] in _OWNING:
        ahead.pop()
    return bool(ahead) and (ahead[-1] in _NEARING or tuple(ahead[-2:]) in _NEAR)
