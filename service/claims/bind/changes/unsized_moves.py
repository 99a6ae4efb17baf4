"""What leads up to a period: past brackets, and the moves without a size that are taken from it alone.

"427 million tonnes, a rise from 2020", "£1,717, up on July".
"""

from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import Grain

_FROM = frozenset(["from", "on"])
_TOLD_OF = frozenset(["'s", "(", "to", "when", "which", "with"])
_NAMED = 5  # items of "rise in carbon dioxide emissions"
_BETWEEN = frozenset([",", ";", ":", "(", ")", "and", "but", "to", "by", "at", "after", "for"])
_ARTICLES = 4  # items of "a fairly big"
_BRACKETED = 6  # items of "(Covid-19)"
_WAYS = frozenset(["up", "down"])


def takes_from(items: Row, index: int) -> bool:
    """ "The UK emitted 427 million tonnes, marking a rise in emissions from 2020": not the year of the tonnes."""
    period = items[index].period
    if period is None or not index or items.words[index - 1] not in _FROM or not _is_of_months(items, index):
        return False
    if not _TOLD_OF.isdisjoint(items.words[index + 1 : index + 3]):
        return False  # "a drop on last year, when 25,065 had come", "a rise on 2020 (406.3 million)"
    for at in range(index - 2, max(0, index - 2 - _NAMED), -1):
        item = items[at]
        if item.word in _BETWEEN or item.quantity is not None or item.period is not None:
            return False
        if at == index - 2 and item.word in _WAYS:
            return items.words[at - 1] == ","
        if any(change.part == "noun" for change in item.changes):
            named = at == index - 2 or items.words[at + 1] in ("in", "of")
            return named and any(word in ("a", "an") for word in items.words[max(0, at - _ARTICLES) : at])
    return False


def _is_of_months(items: Row, index: int) -> bool:
    """Whether a whole year, quarter or month is named; a move from a day, or on it, is one that happens then."""
    period = items[index].period
    assert period is not None
    if period.role is not PeriodRole.WINDOW or period.rule == "range":
        return False
    return period.grain is Grain.YEAR or (period.grain is not Grain.DAY and items.words[index - 1] == "on")


def past_brackets(items: Row, index: int, reach: int) -> tuple[list[str], int]:
    """ "From the pre-coronavirus (Covid-19) level in": what leads to a period, and how much is left out.

    Args:
        items: the sentence.
        index: the place of the period.
        reach: how many words to take.
    """
    words, at, left_out = [*items.words[max(0, index - reach) : index]], index - 1, 0
    if ")" not in words or any(items[n].period is not None for n in range(max(0, index - reach), index)):
        return words, 0
    words = []
    while at >= 0 and len(words) < reach:
        opening = _opening(items, at) if items.words[at] == ")" else None
        if opening is not None:
            left_out, at = left_out + at + 1 - opening, opening - 1
            continue
        words.insert(0, items.words[at])
        at -= 1
    return words, left_out


def _opening(items: Row, closing: int) -> int | None:
    """Where the brackets that hold no figure and are closed there were opened."""
    for at in range(closing - 1, max(-1, closing - _BRACKETED), -1):
        if items[at].quantity is not None or items[at].period is not None:
            return None
        if items.words[at] == "(":
            return at
    return None
