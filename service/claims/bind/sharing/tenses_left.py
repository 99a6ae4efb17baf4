"""Second verbs that leave what had been: "had been at 1.43 million in July, and were 6% lower than a year ago"."""

from service.model.mentions import Row

_SIMPLE = frozenset("was were is are fell rose dropped climbed jumped slid stood came".split())
_TENSES = _SIMPLE | {"had", "has", "have"}
_REACH = 9  # items of "had until then been at a pace of"


def leaves_what_had_been(items: Row, told: int, anchor: int) -> bool:
    """Whether a figure stands behind a verb that goes back to the time of the text, of which the one before is not.

    Args:
        items: the sentence.
        told: the figure before, which "had been" so.
        anchor: the figure.
    """
    if "had" not in items.said:
        return False
    verb = next((at for at in range(told - 1, max(-1, told - _REACH), -1) if items.words[at] in _TENSES), None)
    if verb is None or items.words[verb] != "had":
        return False
    joint = next((at for at in range(told + 1, anchor) if items.words[at] in ("and", "but")), anchor)
    return joint + 1 < anchor and items.words[joint + 1] in _SIMPLE
