"""Periods of a count that another is compared with: "52% higher than the number estimated in 2010"."""

from collections.abc import Sequence

from service.model.mentions import Item

_COMPARING = frozenset(["than", "against", "versus", "vs", "above", "below", "on"])
_OPENING = frozenset(["the", "that", "those"])
_COUNTS = frozenset(
    "number figure total count tally rate level amount proportion share numbers figures totals counts levels reading"
    " sum volume toll".split()
)
_LEADING = frozenset(["in", "on", "at", "during", "for", "of", "from", "by", "between"])
_UNREAL = frozenset(
    "expected forecast predicted planned projected targeted promised feared needed allowed anticipated envisaged hoped"
    " thought believed assumed intended budgeted usual normal".split()
)
_BEING = frozenset(["was", "were", "had"])
_DONE = frozenset("came come made took there seen sold held found born sent".split())
_SETTING = (
    ("compared", "with"),
    ("compared", "to"),
    ("against",),
    ("set", "against"),
    ("set", "beside"),
    ("measured", "against"),
    ("beside",),
    ("versus",),
    ("relative", "to"),
    ("next", "to"),
)
"""What opens a sentence, or a clause, that sets one figure against another."""
_ASKING = frozenset("compare set put measure stand hold place judge stack line".split())
_SET = frozenset("it them that this those these".split())
_BESIDE = (
    ("with",),
    ("to",),
    ("against",),
    ("up", "against"),
    ("beside",),
    ("alongside",),
    ("next", "to"),
    ("up", "with"),
)
_TURNING = frozenset(["but", "and", "yet", "or", "now", "instead", ","])
_OF_PERIOD = frozenset(["the", "that", "of", "in"])
_LONG = 14  # items of "than the number of people who were recorded as sleeping rough in"


def asks_to_compare(words: Sequence[str]) -> bool:
    """ "Compare it with 2022, though, and arrivals are down": whether words before a period ask for that.

    Args:
        words: those between the beginning of the sentence and the period.
    """
    row = [word for word in words if word not in _OF_PERIOD or word == "that"]
    while row and row[0] in _TURNING:
        row = row[1:]
    return row[:1] != [] and row[0] in _ASKING and row[1:2] != [] and row[1] in _SET and tuple(row[2:]) in _BESIDE


def is_of_count_compared(items: Sequence[Item], index: int, anchor: int, *, multiple: bool) -> bool:
    """ "Double the number of people recorded as sleeping rough in 2010": whether a period is of what is compared with.

    Args:
        items: the sentence.
        index: the period.
        anchor: the figure before it.
        multiple: whether that figure is "double", which needs no "than".
    """
    if index - anchor > _LONG or items[index - 1].word not in _LEADING:
        return False
    if _is_clause(items, anchor, index):
        return True
    for at in range(index - 2, anchor, -1):
        item = items[at]
        if item.word in _COUNTS and items[at - 1].word in _OPENING:
            led = items[at - 2].word in _COMPARING or (
                multiple and items[at - 1].word == "the" and at - 2 - (items[at - 2].word == ")") == anchor
            )
            source = items[at - 2].word == "on" and items[at - 3].word == ","  # "4.4%, on the figures for February"
            return led and not source and _is_plain(items[at:index])
        if not _is_plain(items[at : at + 1]):
            return False
    return False


def _is_clause(items: Sequence[Item], anchor: int, index: int) -> bool:
    """ "19% more than were lodged in the year to June": not "than were men", "than were lodged in France in June"."""
    words = [item.word for item in items[anchor + 1 : index]]
    at = next((n for n, word in enumerate(words[:-1]) if word == "than"), None)
    if at is None or not _is_plain(items[anchor + 2 + at : index]):
        return False
    told = words[at + 1 : -1]
    verb = told[1:2] if told[:1] != [] and told[0] in _BEING else told[:1]
    done = bool(verb) and (verb[0] in _DONE or (verb != told[:1] and verb[0].endswith(("ed", "ing"))))
    return done and "in" not in told


def sets_count_against(items: Sequence[Item], index: int) -> bool:
    """ "Against the number housed at the end of June 2023, that is a drop": whether a sentence opens so.

    Args:
        items: the sentence.
        index: a period in it.
    """
    words = tuple(item.word for item in items[:index])
    if asks_to_compare(words):
        return True
    opening = next((one for one in _SETTING if words[: len(one)] == one), None)
    if opening is None or index - len(opening) > _LONG:
        return False
    rest = words[len(opening) :]
    if not rest:
        return True
    counted = rest[0] in _OPENING and not _COUNTS.isdisjoint(rest) and rest[-1] in _LEADING
    return counted and _is_plain(items[len(opening) : index])


def _is_plain(items: Sequence[Item]) -> bool:
    """Whether some words tell of what happened, without another clause, figure or period among them."""
    plain = all(one.word.isalpha() and one.quantity is None and one.period is None for one in items)
    words = {one.word for one in items}
    return plain and words.isdisjoint(("and", "but", "while", "or")) and _UNREAL.isdisjoint(words)
