"""Periods in what a measure is called behind its name: "July's RPI, the yardstick for January's fares, was 3.6%"."""

from service.model.mentions import Row

_NAMING = frozenset(["the", "a", "an", "which", "used"])
_FOR = frozenset(["for", "of", "behind", "in", "to"])
_REACH = 10  # items of ", the figure that goes into the formula for"
_OWN = 7  # items of "January's rise in regulated rail fares,"


def dates_apposition(items: Row, index: int) -> bool:
    """ "July's RPI, the yardstick for January's fares, was 3.6%": days of what it is for, and none of its own.

    Args:
        items: the sentence.
        index: the period.
    """
    if items.words[index + 1 : index + 2] != ("'s",) or items.words[index - 1] not in _FOR:
        return False
    opens = next((at for at in range(index - 1, max(0, index - _REACH), -1) if items.words[at] == ","), 0)
    closes = next((at for at in range(index + 2, index + 2 + _OWN) if items.words[at : at + 1] == (",",)), 0)
    if not opens or not closes or items.words[opens + 1] not in _NAMING:
        return False
    if any(at in range(opens, closes) for at in items.figures):
        return False
    return items.dates[0] < opens and not any(opens < at < closes and at != index for at in items.dates)
