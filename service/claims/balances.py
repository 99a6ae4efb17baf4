"""Balances told in words: how many more came than went, which is a level and no change of one."""

from service.model.mentions import Row

_LEFT = frozenset("left leave leaving departed depart departing emigrated emigrating went out quit".split())
_TO_LEFT = 11  # items of "more people came to the United Kingdom than"
_MORE = frozenset(["more", "fewer"])


def is_balance(items: Row, index: int) -> bool:
    """ "Some 672,000 more people came to the UK than left", "204,000 more moved in than out".

    Args:
        items: of a sentence.
        index: where a figure stands among them.
    """
    if items.words[index + 1 : index + 2] == () or items.words[index + 1] not in _MORE:
        return False
    behind = items.words[index + 1 : index + _TO_LEFT]
    than = behind.index("than") if "than" in behind else -1
    return than >= 0 and not _LEFT.isdisjoint(behind[than + 1 : than + 3])
