"""Retail sales without places to eat and drink, however they are left out: "retail sales in the US, bars apart".

The catalogue names them in one way, "retail sales excluding food services". So they are named where the two stand
apart, or the other way round, "leaving out restaurants, American retail sales rose", and where it is said last:
"retail sales came to $633.2bn, not counting bars and restaurants".
"""

from collections.abc import Iterator, Sequence

from service.extract.measures.taken_away import taken_away
from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS
from service.model.spans import Span
from service.model.tokens import Token
from service.records import replace

NAME = ("retail", "sales", "excluding", "food", "services")
_SALES = word_set("sales spending receipts takings turnover")
_PLACES = word_set("restaurant restaurants bars pubs cafes cafés diners eateries takeaways catering dining hospitality")
_OF_TWO = frozenset([("food", "services"), ("food", "service"), ("eating", "places"), ("drinking", "places")])
_EATING_AND_DRINKING = ("eating", "and", "drinking", "places")
_HEADS = _PLACES | {"food", "places"}
_JOINING = frozenset(["and", "or", ",", "the"])
_NOT_ALL = word_set("and or as nor plus")
"""Behind the places: "excluding restaurants and cars" is of other sales."""
_LISTED = ([","], ["and"], ["or"])
_WITHOUT = (["less"], ["but", "not"])
_BETWEEN = word_set("in the us u.s u.s. united states america american for of last this month year , ( —") | set(MONTHS)
"""Between the two: "retail sales in the US in October, leaving out restaurants"."""
_AHEAD = word_set(", the us u.s u.s. american america america's total overall its country's nation's")
"""Between the two told the other way round: "leaving out restaurants, American retail sales"."""
_PARTING = word_set(". ; : ( ) — and or but while whereas with including after against from than")
_LAST = frozenset([".", ";", "!", "?"])
_REACH = 9  # tokens of "in the United States in October 2025,"
_FAR = 24  # … and between the sales and what is said last


def without_places_to_eat(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[tuple[Sequence[Token], Span]]:
    """The tokens of each name as the catalogue puts it, and the place of the words that take the rest away.

    Args:
        tokens: the block.
        words: their words, in lower case.
    """
    if "retail" not in words or _HEADS.isdisjoint(words):
        return
    floor = 0
    for at in range(len(words)):
        past = _list_from(words, at) if at >= floor else at
        place = _left_out(words, at, past, floor) if past > at else None
        if place is None:
            continue
        first, floor = place
        named = _named_beside(words, first, floor)
        listed = first == at and words[at - 1 : at] in _LISTED  # "cars, bars and restaurants apart, retail sales"
        if named is not None and not (listed and named[0] > first):
            ends = [named[0], *[named[0] + 1] * (len(NAME) - 2), named[1]]
            row = [replace(tokens[n], text=word, lower=word) for n, word in zip(ends, NAME, strict=True)]
            yield row, Span(tokens[first].start, tokens[floor - 1].end)


def _list_from(words: Sequence[str], at: int) -> int:
    """Where the places to eat and drink are over that are listed from ``at`` on; ``at`` if there are none."""
    past = place = at
    while length := _length_of_item(words, place):
        past = place = place + length
        while place < len(words) and words[place] in _JOINING:
            place += 1
    return past


def _length_of_item(words: Sequence[str], at: int) -> int:
    if tuple(words[at : at + len(_EATING_AND_DRINKING)]) == _EATING_AND_DRINKING:
        return len(_EATING_AND_DRINKING)
    return 2 if tuple(words[at : at + 2]) in _OF_TWO else int(words[at : at + 1] != [] and words[at] in _PLACES)


def _left_out(words: Sequence[str], at: int, past: int, floor: int) -> tuple[int, int] | None:
    """Where the words are that take away what lies from ``at`` to ``past``, and nothing else with it."""
    if past < len(words) and words[past] in _NOT_ALL:
        return None
    without = next((one for one in _WITHOUT if words[max(floor, at - len(one)) : at] == one), None)
    return taken_away(words, at, past, floor) if without is None else (at - len(without), past)


def _named_beside(words: Sequence[str], first: int, past: int) -> tuple[int, int] | None:
    """Where retail sales are named that lie beside what is taken away, and where their name is over."""
    for at in range(first - 2, max(-1, first - _REACH - 2), -1):
        if _are_sales(words, at):
            return at, past - 1
        if words[at + 1] not in _BETWEEN and not words[at + 1].isdecimal():
            break
    for at in range(past, min(len(words), past + _REACH)):
        if _are_sales(words, at):
            return at, at + 1
        if words[at] not in _AHEAD:
            break
    return _named_before(words, first, past)


def _named_before(words: Sequence[str], first: int, past: int) -> tuple[int, int] | None:
    """ "Retail sales came to $633.2bn in October, leaving out restaurants.": where what is said last is of them."""
    if words[first - 1 : first] != [","] or (past < len(words) and words[past] not in _LAST):
        return None
    for at in range(first - 2, max(-1, first - _FAR), -1):
        if _are_sales(words, at):
            return at, at + 1
        if words[at] in _PARTING:
            return None
    return None


def _are_sales(words: Sequence[str], at: int) -> bool:
    return words[at] == "retail" and words[at + 1 : at + 2] != [] and words[at + 1] in _SALES
