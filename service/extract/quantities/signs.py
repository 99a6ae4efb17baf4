"""Which way a figure is said to have moved, told by the words right before it, for figures that no claim is made of."""

from service.extract.changes import change_of
from service.extract.text.tokens import tokenize
from service.extract.vocabulary import word_set
from service.model.quantities import PERCENT, POINTS, Direction, Quantity

_OF_CHANGE = ("", PERCENT, POINTS)
"""Units of which a minus sign tells a fall; "minus 5C" is a temperature."""
_ADVERBS = {
    "up": Direction.UP, "upward": Direction.UP, "upwards": Direction.UP,
    "down": Direction.DOWN, "downward": Direction.DOWN, "downwards": Direction.DOWN,
}  # fmt: skip
_REACH = 80  # characters before the figure that are looked at
_PASSED_OVER = word_set(
    "a an the another further extra some about around roughly nearly almost just only over than more"
)
_GIVEN = word_set("give gives gave given giving make makes made making raise raised raises raising")
"""Before "up", or instead of it: what was given up or raised did not rise by that."""
_OBJECT = 3  # words that may stand between a verb and "by": "grew its sales by 4%"


def direction_before(text: str, quantity: Quantity) -> Direction | None:
    """The direction of "up 4%", "fell about 4%", "grew its sales by 4%", "+4%", "-4%"; None where no such word is near.

    Args:
        text: the text that the quantity's spans point into.
        quantity: the figure.
    """
    start = quantity.span.start
    if quantity.negative and (quantity.unit in _OF_CHANGE or quantity.unit.isupper()):
        return Direction.DOWN
    if text[start - 1 : start] == "+" or text[start : start + 1] == "+":
        return Direction.UP
    if quantity.hedge_span is not None:
        start = min(start, quantity.hedge_span.start)
    words = [token.lower for token in tokenize(text[max(0, start - _REACH) : start])]
    while words and words[-1] in _PASSED_OVER:
        words.pop()
    if words[-1:] == ["by"]:
        return next((found for word in words[-2 : -3 - _OBJECT : -1] if (found := _moved(word))), None)
    if not words or words[-1] in _GIVEN or (words[-1] == "up" and words[-2:-1] and words[-2] in _GIVEN):
        return None
    return _moved(words[-1])


def _moved(word: str) -> Direction | None:
    if word in _ADVERBS:
        return _ADVERBS[word]
    change = change_of(word, "verb")
    return change.direction if change else None
