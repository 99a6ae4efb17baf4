"""Days told in an aside on the subject: "the rate, just 3.5% in February, hit 14.8%"."""

from service.claims.kind import is_predicate
from service.model.mentions import Row

_LED = 4  # items of ", which was only"
_MARKS = frozenset([",", "–", "—"])
_REACHED = frozenset(["hit", "reached", "topped", "touched", "peaked", "stood", "came"])


def closes_aside(items: Row, before: int, anchor: int) -> bool:
    """Whether a figure stands behind the verb of a sentence whose subject an aside with a figure of its own parts.

    Args:
        items: the sentence.
        before: the place of the aside's figure, the first of the sentence.
        anchor: the place of the one behind the verb.
    """
    if items.figures[:1] != (before,) or not any(before < at < anchor for at in items.dates):
        return False
    opens = next((at for at in range(before - 1, max(0, before - _LED) - 1, -1) if items.words[at] in _MARKS), 0)
    closes = next((at for at in range(before + 1, anchor) if items.words[at] in _MARKS), 0)
    if not opens or not closes or items.dates[0] > closes or items.dates[0] < before:
        return False
    verb = items[closes + 1]
    return anchor > closes + 1 and (is_predicate(verb) or verb.word in _REACHED)
