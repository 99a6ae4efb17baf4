"""The level that words right behind a change set it against: "8,000 below the 19,982", "5% fewer than the 640"."""

from collections.abc import Sequence

from service.model.claims import Claim

_SIDES = frozenset("than above below under beneath over from".split())
_LEADING = frozenset(
    "the a an its their his her our this that last current present previous old former new record peak high low level"
    " total figure year month week season quarter 's ’s of just some about then only".split()
)
_LED = 3  # words from a change to the one that sets it against a level: "192 pupils fewer than"
_MARKS = frozenset(",;:()–—")


def tied_base(change: Claim, levels: Sequence[Claim]) -> Claim | None:
    """The level that a change is said to lie above or below; None where other words stand between.

    Args:
        change: the change.
        levels: those that it may be of.
    """
    if change.quantity is None:
        return None
    for one in levels:
        if one.sentence is not change.sentence or one.span.start < change.quantity.span.end:
            continue
        words = change.sentence.between(change.quantity.span.end, one.span.start)
        at = next((n for n, word in enumerate(words[:_LED]) if word in _SIDES), None)
        if at is not None and _LEADING.issuperset(words[at + 1 :]) and _MARKS.isdisjoint(words):
            return one
    return None
