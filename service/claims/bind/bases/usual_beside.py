"""What is usual, set beside what there was: "33,600 vehicles to the customary 28,000", "1,150 to its usual 1,000"."""

from service.model.mentions import Row

USUAL = frozenset(["usual", "customary", "normal", "typical", "average", "accustomed", "habitual"])
_OWNING = frozenset(["the", "its", "their", "his", "her", "our", "a", "an"])
_SET_BESIDE = 4  # items from a figure to the usual one: "to the customary"


def is_usual_beside(items: Row, anchor: int) -> bool:
    """Whether a figure is the usual one that the one right before it is set beside.

    What moves to what is usual is none: "put up from 40 to the usual 50".

    Args:
        items: the sentence.
        anchor: the figure.
    """
    if anchor < _SET_BESIDE or USUAL.isdisjoint(items.said):
        return False
    led, owning, usual = items.words[anchor - 3 : anchor]
    if led != "to" or owning not in _OWNING or usual not in USUAL:
        return False
    now, base = items[anchor - _SET_BESIDE].quantity, items[anchor].quantity
    if now is None or base is None or base.unit not in ("", now.unit):
        return False
    return items.words[anchor - _SET_BESIDE - 1 : anchor - _SET_BESIDE] != ("from",)
