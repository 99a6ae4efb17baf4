"""Goods that only name what something else is of: "gasoline demand was down", "energy use fell", "food exports rose".

The bare name of a good stands for its price, "gasoline fell 2%", unless another noun follows it that is no price.
"""

from bisect import bisect_left
from operator import attrgetter

from service.claims.kind import is_predicate
from service.claims.subject.light_words import names
from service.claims.subject.parts.narrowed import PRICES
from service.model.mentions import Analysis, MeasureMention
from service.model.shelf import Shelf

_OF_GOODS = frozenset(["fuel-prices", "oil", "energy", "price-components"])
"""The topics of series of what some good costs."""
_PRICED = PRICES | frozenset("inflation index component components futures contract contracts benchmark".split())
"""What the name of a good before it is of the price of."""
_NO_MATTER = _PRICED | frozenset(
    "the a an and or but nor so yet as that which who when where while if because although though is are was were"
    " be been has have had do does did will would can could may might must shall should not no it its he she they"
    " amid despite we i you there this these those last next of in on at by for from to with than over under since"
    " after before during into off up down through until between against per via about around above below".split()
)
_STUFF = frozenset(["gas"])
_NO_NOUNS = ("ed", "ing", "ly")
_SUBJECT = 5  # items of "demand in the country was"

_start = attrgetter("start")


def only_names_what_is_of_it(mention: MeasureMention, analysis: Analysis, shelf: Shelf) -> bool:
    """ "Gasoline demand in the country was down 2%": whether a good is told of in the noun behind it, which is moved.

    Args:
        mention: a measure of the sentence.
        analysis: the sentence.
        shelf: the catalogue.
    """
    if mention.strong or len(mention.words) > 1:
        return False
    items = analysis.items
    past = bisect_left(items, mention.span.end, key=_start)
    noun = items[past] if past < len(items) else None
    if noun is None or _are_things(items[past - 1].word) or noun.word in _NO_MATTER or noun.word.endswith(_NO_NOUNS):
        return False
    if not names(noun, analysis):
        return False
    behind = items[past + 1 : past + 1 + _SUBJECT]
    verb = next((item for item in behind if is_predicate(item) or item.quantity is not None), None)
    if verb is None or verb.quantity is not None:
        return False
    return all(shelf.family(family).topic in _OF_GOODS for family in mention.weak)


def _are_things(word: str) -> bool:
    """ "Bills", which are what is told of themselves, where "energy" and "gas" may go with another noun."""
    return word.endswith("s") and word not in _STUFF
