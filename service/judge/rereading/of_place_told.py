"""Levels of places that no series is of: "Batavia, $3.39 (down eight cents); Elmira, $3.42", "in Utica it is $3.44".

A slip of the hand would make the one or the other what the country's was some day; each is told of its own place.
"""

from collections.abc import Sequence

from service.claims.subject.light_words import LIGHT, NO_NAMES
from service.extract.areas.areas import find_areas
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT
from service.model.tokens import Token

_SETTING_OFF = frozenset([",", ":", "(", "-", "–", "—"])
_MARKS = frozenset([";", ",", ":", "(", ")", "and", "while", "whereas", "but", "–", "—"])
_IN = frozenset(["in", "across", "around"])
_FILLING = (LIGHT - _IN) | {"nonetheless", "nevertheless", "as", "a", "result", "still", "also"}
_MOST_FILLING = 5  # words of "it is as a result"
_INSIDE = "-"  # in "US-OH", a part of a country
_MOST = 3  # words of "Salt Lake City"


def is_of_place_told(claim: Claim) -> bool:
    """ "Elmira, $3.42 (down four)": whether a level follows a name at once that opens its part of the sentence.

    Args:
        claim: the figure.
    """
    quantity = claim.quantity
    if quantity is None or claim.kind != "level" or not all(one.carried for one in claim.candidates):
        return False
    if quantity.unit != PERCENT and quantity.unit not in CURRENCIES:
        return False
    before = [token for token in claim.sentence.tokens if token.end <= quantity.span.start]
    return _is_set_off(before, claim) or _is_in_place(before, claim)


def _is_set_off(before: Sequence[Token], claim: Claim) -> bool:
    """ "; Elmira, " or "Elmira: ", right before the figure."""
    if before and before[-1].lower in _SETTING_OFF:
        before = before[:-1]
    name = _name_at_end(before, claim)
    opens = before[len(before) - name - 1].lower if len(before) > name else ";"
    return name > 0 and opens in _MARKS


def _is_in_place(before: Sequence[Token], claim: Claim) -> bool:
    """ "In Utica it is ", "in Troy "."""
    light = 0
    while light < min(_MOST_FILLING, len(before)) and _fills(before[-1 - light].text):
        light += 1
    before = before[: len(before) - light]
    name = _name_at_end(before, claim)
    return 0 < name < len(before) and before[-1 - name].lower in _IN


def _fills(word: str) -> bool:
    return word in _FILLING or (word.islower() and word.endswith("ly"))


def _name_at_end(tokens: Sequence[Token], claim: Claim) -> int:
    """How many words of a name some tokens end with; nought for a country, and for words of when or how it was."""
    found = 0
    while found < min(_MOST, len(tokens)) and _is_of_name(tokens[-1 - found]):
        found += 1
    name = tokens[len(tokens) - found :]
    known = [area.span for area in find_areas(claim.sentence) if _INSIDE not in area.area] if name else []
    known += [claim.period.span] if claim.period is not None else []
    told = any(span.start <= token.start < span.end for token in name for span in known)
    return 0 if told or all(token.lower in NO_NAMES for token in name) else found


def _is_of_name(token: Token) -> bool:
    return token.text.istitle() and token.text.isalpha() and token.lower not in _IN
