"""Balances told in words: how many more came than went, which is a level and no change of one."""

from service.model.mentions import Row

_LEFT = frozenset("left leave leaving departed depart departing emigrated emigrating went out quit".split())
_TO_LEFT = 11  # items of "more people came to the United Kingdom than"
_MORE = frozenset(["more", "fewer"])
_ADDING = frozenset("gained gains gaining gain added adds adding add lost losing lose".split())
_GAINED = frozenset((word,) for word in _ADDING)
_BEING = frozenset(["was", "were", "been", "being"])
_TO_ADDED = 4  # items of "of them were being"
_OPENING = frozenset([";", ":", ".", "–", "—"])
_THROUGH = frozenset(["through", "from", "via", "by", "to", "thanks"])
_MIGRATION = frozenset(["migration", "immigration", "emigration"])
_TO_MIGRATION = 10  # items of "people to its population through net migration"


def tells_count(items: Row, index: int) -> bool:
    """Whether a figure is told in words of change, and is a level all the same.

    Args:
        items: of a sentence.
        index: where a figure stands among them.
    """
    return is_gained(items, index) or is_balance(items, index) or _is_put_to(items, index)


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


def _is_put_to(items: Row, index: int) -> bool:
    """ "On Thursday 609 came; add 160 on Saturday and the week produced 1,067": a reader is told to add a count."""
    if "add" not in items.said or items.words[max(0, index - 1) : index] != ("add",):
        return False
    return index == 1 or items.words[index - 2] in _OPENING


def is_gained(items: Row, index: int) -> bool:
    """ "The UK gained 204,000 people through migration", "added 672,000 to its population from net migration".

    So are those whom migration "added to the population", and those who "were added" to it by migration, or net.

    Args:
        items: of a sentence.
        index: where a figure stands among them.
    """
    if _ADDING.isdisjoint(items.said) or (_MIGRATION.isdisjoint(items.said) and "net" not in items.said):
        return False
    behind = items[index + 1 : index + 1 + _TO_MIGRATION]
    if items.words[max(0, index - 1) : index] not in _GAINED:
        added = next((at for at, item in enumerate(behind[:_TO_ADDED]) if item.word in _ADDING), 0)
        if not added or behind[added - 1].word not in _BEING:
            return False
        if items.words[max(0, index - 1) : index] == ("net",):
            return True
        behind = behind[added:]
    elif not _MIGRATION.isdisjoint(items.words[max(0, index - _TO_ADDED) : index]):
        return True
    named = next((at for at, item in enumerate(behind) if item.word in _MIGRATION), 0)
    led = behind[:named]
    plain = all((item.word.isalpha() and item.word not in _MORE) or item.period is not None for item in led)
    return plain and any(item.word in _THROUGH for item in led[-2:])
