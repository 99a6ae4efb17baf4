"""What a figure was at another time, in brackets behind it: "CPI: 2.0% (June: 2.5%)", "£35.10 (£31.40 in 2022)"."""

from service.model.mentions import Row

_LONGEST = 4  # items of "in the year before)"
_DATING = frozenset([":", "in", "the", "for", "was", "on"])


def is_aside_of_then(items: Row, anchor: int) -> bool:
    """Whether a figure stands in brackets with nothing but its days, right behind one that counts the same.

    Args:
        items: of the sentence.
        anchor: the figure.
    """
    if "(" not in items.said:
        return False
    first = anchor
    while first > 0 and items.words[first] != "(":
        first -= 1
    told, own = items[first - 1].quantity, items[anchor].quantity
    aside = items[first + 1 : anchor] + items[anchor + 1 : anchor + 1 + _LONGEST]
    end = next((n for n, item in enumerate(aside) if item.word == ")"), None)
    if not first or told is None or own is None or told.unit != own.unit or end is None:
        return False
    dated = [item for item in aside[:end] if item.period is not None]
    return len(dated) == 1 and all(item in dated or item.word in _DATING for item in aside[:end])
