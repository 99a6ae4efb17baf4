"""What a figure was at another time, in brackets behind it: "CPI: 2.0% (June: 2.5%)", "£35.10 (£31.40 in 2022)"."""

from service.model.mentions import Row

_LONGEST = 4  # items of "in the year before)"
_BRACKETS = ("(", ")")
_DATING = frozenset([":", "in", "the", "for", "was", "on", ".", "+", "-", "–", "−"])
#: What says over how long a figure moved, or how it is counted: "4.2% y/y (April: 3.8%)".
_OVER_HOW_LONG = frozenset(
    "y m q / yoy mom qoq year-on-year month-on-month year over on a month quarter annualised annualized saar".split()
)


def is_aside_of_then(items: Row, anchor: int) -> bool:
    """Whether a figure stands in brackets with nothing but its days, right behind one that counts the same.

    Args:
        items: of the sentence.
        anchor: the figure.
    """
    first = told_in_front(items, anchor) if "(" in items.said else None
    if first is None:
        return False
    told, own = items[first].quantity, items[anchor].quantity
    assert told is not None
    return own is not None and told.unit == own.unit and _is_dated(items, anchor)


def told_in_front(items: Row, anchor: int) -> int | None:
    """Where the figure stands that the bracket around this one is right behind; None without one."""
    opens = next((at for at in range(anchor - 1, 0, -1) if items.words[at] in _BRACKETS), 0)
    if items.words[opens] != "(":
        return None
    at = opens - 1
    while at > 0 and items.words[at] in _OVER_HOW_LONG:
        at -= 1
    return at if items[at].quantity is not None else None


def _is_dated(items: Row, anchor: int) -> bool:
    """Whether the bracket around a figure holds one period, and nothing but words that tie the two."""
    opens = next(at for at in range(anchor - 1, 0, -1) if items.words[at] == "(")
    aside = items[opens + 1 : anchor] + items[anchor + 1 : anchor + 1 + _LONGEST]
    end = next((n for n, item in enumerate(aside) if item.word == ")"), None)
    if end is None:
        return False
    dated = [item for item in aside[:end] if item.period is not None]
    return len(dated) == 1 and all(item in dated or item.word in _DATING for item in aside[:end])
