"""Pounds that weigh, as what they are put over into shows: "a pumpkin of 2,500 pounds (1,134 kilograms)"."""

import re
from collections.abc import Sequence

from service.model.quantities import Quantity
from service.records import replace

_POUNDS = frozenset(["pound", "pounds"])
_BESIDE = r"\s{,2}(?:\(|/|,? or )\s{,2}(?:or |about |around |some |nearly |roughly |almost |just (?:over|under) )?"
_MASS = r"(?:kg|kgs|kilos?|kilograms?|grams?|g|tonnes?|(?:metric )?tons?|stone|lbs?)\b"
_WEIGHED = re.compile(
    rf"\d[ -](?:\w{{1,12}} )?pounds?{_BESIDE}[\d.,]++[ -]?{_MASS}|\d[ -]?{_MASS}{_BESIDE}[\d.,]++[ -]pounds?\b",
    re.IGNORECASE,
)


def with_weights(text: str, words: Sequence[str], found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities, pounds in words as a weight where the paragraph gives any of them in kilograms or the like.

    Args:
        text: the paragraph.
        words: those of the sentence.
        found: its quantities.
    """
    if _POUNDS.isdisjoint(words) or not _WEIGHED.search(text):
        return found
    return [replace(one, unit="pounds") if _is_in_words(one, text) else one for one in found]


def _is_in_words(one: Quantity, text: str) -> bool:
    """ "2,500 pounds", "a 220-pound guard"; "£5 a pound" is money."""
    behind = text[one.figure.end : one.span.end].lower().replace("-", " ").split()
    return one.unit == "GBP" and not _POUNDS.isdisjoint(behind) and not one.per
