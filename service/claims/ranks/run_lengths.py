"""How many moves a run is told to have: "the second", "the 14th", "three months", "14 consecutive rises"."""

from service.model.mentions import Change, Row
from service.model.quantities import Direction

ORDINALS = {
    word: number
    for number, words in enumerate(
        "second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th ninth/9th tenth/10th eleventh/11th"
        " twelfth/12th".split(),
        start=2,
    )
    for word in words.split("/")
}
_ENDINGS = frozenset(["th", "st", "nd", "rd"])
IN_DIGITS = [f"{number}{ending}" for number in range(100) for ending in _ENDINGS]  # "the 14th rise in a row"
STRAIGHT = frozenset(["consecutive", "successive", "straight"])
STEPS = {
    "day": "day",
    "daily": "day",
    "week": "week",
    "weekly": "week",
    "month": "month",
    "monthly": "month",
    "quarter": "quarter",
    "quarterly": "quarter",
    "year": "year",
    "yearly": "year",
    "annual": "year",
    "meeting": "period",
}
COUNTED_MOVES = {
    noun: Change(
        Direction.DOWN if noun in ("falls", "declines", "drops", "cuts", "reductions") else Direction.UP, "noun"
    )
    for noun in "falls declines drops cuts reductions rises increases gains hikes".split()
}
_LONGEST = 60  # five years of months


def in_digits(word: str) -> int:
    """ "The 14th rise in a row".

    Args:
        word: a word of the text.
    """
    if not word[:1].isdecimal():
        return 0
    number = word[:-2]
    return int(number) if word[-2:] in _ENDINGS and number.isdecimal() and len(number) < 3 else 0


def counted(items: Row, index: int) -> int:
    """ "Three months in a row", "two quarterly declines in a row", "14 consecutive rises": the number of them.

    Args:
        items: the sentence.
        index: the place of the number.
    """
    quantity = items[index].quantity
    if quantity is None or quantity.value != int(quantity.value):
        return 0
    straight, moves = (*items.words[index + 1 : index + 3], "", "")[:2]
    bare = not quantity.unit and straight in STRAIGHT and moves in COUNTED_MOVES
    if quantity.unit.rstrip("s") not in STEPS and quantity.noun not in COUNTED_MOVES and not bare:
        return 0
    return int(quantity.value) if 1 < quantity.value <= _LONGEST else 0
