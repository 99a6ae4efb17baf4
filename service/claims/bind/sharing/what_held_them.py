"""What people came in, told in an aside: "another 113 people, in two boats, followed on Sunday"."""

from service.claims.kind import Draft
from service.model.mentions import Row

_LED_BY = ((",", "in"), (",", "on"), (",", "aboard"))


def is_what_held_them(items: Row, draft: Draft, behind: Draft) -> bool:
    """Whether a figure is an aside of the one before it, whose verb and days follow: "…, in two boats, followed".

    Args:
        items: the sentence.
        draft: the figure that something is told of.
        behind: the next one.
    """
    led = items.words[draft.last + 1 : behind.anchor]
    return led in _LED_BY and items.words[behind.last + 1 : behind.last + 2] == (",",)
