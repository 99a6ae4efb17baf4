"""Quarters and halves told by their number alone: "after 0.7% in the first"."""

from service.model.mentions import Row

_NUMBERED = (("first",), ("second",), ("third",), ("fourth",), ("final",), ("last",))
_NTH = frozenset(word for (word,) in _NUMBERED)
_LED = 8  # items of "in the first of this it shrank by"


def is_elliptic(items: Row, anchor: int) -> bool:
    """ "… after 0.7% in the first": a quarter or half told by its number alone."""
    if _led_by_number(items, anchor):
        return True
    words = items.words[anchor + 1 : anchor + 5]
    return (
        words[:2] in (("in", "the"), ("in", "its"))
        and words[2:3] in _NUMBERED
        and (words[3:] or (",",))[0] in (",", ".", ";", "and")
    )


def _led_by_number(items: Row, anchor: int) -> bool:
    """ "In the first of this it shrank by 0.6%": likewise, before the figure."""
    words = items.words
    if _NTH.isdisjoint(items.said):
        return False
    for at in range(anchor - 1, max(1, anchor - _LED), -1):
        if words[at] in (";", ",", "(", "") or items[at].quantity is not None:
            return False
        if (words[at],) in _NUMBERED and words[at - 2 : at] == ("in", "the"):
            return words[at + 1] in ("of", "it", "they")
    return False
