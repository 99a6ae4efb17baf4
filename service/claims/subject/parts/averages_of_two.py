"""Averages of two measures: "the average of GDP and GDI rose by the same 2.1%", which is neither of them."""

from service.claims.kind import Draft
from service.model.mentions import Row

_AVERAGES = frozenset(["average", "mean"])
_TAKEN = frozenset(["averaging", "averaged"])
_REACH = 14  # items from the average to its figure
_PARTING = frozenset([",", ";", ":", "(", "–", "—", "while", "but", "whereas", "as", "than", "which"])


def is_of_average_of_two(draft: Draft, items: Row) -> bool:
    """ "An average of it and GDP was up 3.2%", "GDP averaged with GDI grew by 1.4%"; not "the average of May and June".

    Args:
        draft: the figure.
        items: its sentence.
    """
    if _AVERAGES.isdisjoint(items.said) and _TAKEN.isdisjoint(items.said):
        return False
    for at in range(draft.anchor - 1, max(-1, draft.anchor - _REACH), -1):
        item = items[at]
        if not item.word or item.word in _PARTING:
            return False
        led = items.words[at + 1] if at + 1 < draft.anchor else ""
        if (item.word in _AVERAGES and led == "of") or item.word == "averaging":
            return "and" in items.words[at + 1 : draft.anchor]
        if item.word == "averaged" and led == "with":
            return True
    return False
