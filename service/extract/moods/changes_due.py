"""Changes that are due: "£1,758 until the end of the month, when it falls by £117 to £1,641"."""

from service.model.mentions import Row

UNTIL = frozenset(["until", "till"])
_ITSELF = frozenset(["it", "they", "that", "this"])
_COMING = frozenset("falls fall rises rise drops drop goes go climbs climb increases increase jumps jump comes".split())


def is_due(items: Row, index: int) -> bool:
    """Whether a figure is that of a change told in the present behind "until …, when it"."""
    until = next((at for at in range(index - 1, -1, -1) if items.words[at] in UNTIL), None)
    if until is None:
        return False
    when = next((at for at in range(until + 1, index) if items.words[at] == "when"), None)
    if when is None or when + 2 >= index:
        return False
    return items.words[when + 1] in _ITSELF and items.words[when + 2] in _COMING
