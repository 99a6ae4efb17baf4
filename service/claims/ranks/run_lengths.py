"""How many moves a run is told to have: "the second", "the 14th", "three months", "14 consecutive rises".

And the words that say of so many moves that they followed one another: "in a row", "without a break".
"""

from collections.abc import Sequence

from service.model.mentions import Change, Row
from service.model.quantities import Direction

ORDINALS = {
    word: number
    for number, words in enumerate(
        "second/2nd third/3rd fourth/4th fifth/5th sixth/6th seventh/7th eighth/8th ninth/9th tenth/10th eleventh/11th"
        " twelfth/12th thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=2,
    )
    for word in words.split("/")
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_UNITS = 10
_ENDINGS = frozenset(["th", "st", "nd", "rd"])
IN_DIGITS = [f"{number}{ending}" for number in range(100) for ending in _ENDINGS]  # "the 14th rise in a row"
STRAIGHT = frozenset(["consecutive", "successive", "straight"])
_RUNNING = (
    ("in", "a", "row"),
    ("in", "succession"),
    ("running",),
    ("on", "the", "trot"),
    ("on", "end"),
    ("without", "interruption"),
    ("without", "pause"),
)
_WITHOUT = (("without", "a"), ("without", "any"))
_BREAKS = frozenset("break pause interruption stop respite".split())
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
    noun + ending: Change(
        Direction.DOWN if noun in ("fall", "decline", "drop", "cut", "reduction") else Direction.UP, "noun"
    )
    for noun in "fall decline drop cut reduction rise increase gain hike".split()
    for ending in ("", "s")
}
_LONGEST = 60  # five years of months
_EACH = frozenset(["each", "every"])
_RUNS = frozenset(["run", "streak", "series", "sequence", "string"])
_TO_RUN = 4  # items of "run of falls to"


def ordinal(items: Row, index: int) -> tuple[int, int]:
    """The number of "the fourteenth", "the 14th", "the twenty-second", and the item that it begins with; 0 for others.

    Args:
        items: the sentence.
        index: the last item of it.
    """
    word = items.words[index]
    number = 1 if word == "first" else ORDINALS.get(word) or in_digits(word)
    if index > 1 and 0 < number < _UNITS and items.words[index - 1] == "-" and items.words[index - 2] in _TENS:
        return _TENS[items.words[index - 2]] + number, index - 2
    return number, index


def running(words: Sequence[str]) -> int:
    """How many of the words say that moves followed one another: "in a row", "without a break"; 0 for other words.

    Args:
        words: three words of the text.
    """
    if (*words[:2],) in _WITHOUT and words[2:] and words[2] in _BREAKS:
        return 3
    return next((len(tail) for tail in _RUNNING if (*words[: len(tail)],) == tail), 0)


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
    bare = bare or (
        not quantity.unit and straight in COUNTED_MOVES and bool(running(items.words[index + 2 : index + 5]))
    )
    bare = bare or (quantity.unit == "times" and bool(running(items.words[index + 1 : index + 4])))
    told = quantity.unit.rstrip("s") in STEPS or quantity.noun in COUNTED_MOVES
    if not told and not bare:
        return 0
    return int(quantity.value) if 1 < quantity.value <= _LONGEST else 0


def is_each(lead: Sequence[str], step: str) -> bool:
    """ "Has fallen every week for six weeks": whether each of so many is told of.

    Args:
        lead: the words before the number.
        step: of what there are so many.
    """
    return lead[-1:] == ["for"] and len(lead) > 2 and lead[-2] == step and lead[-3] in _EACH


def extends_run(items: Row, index: int) -> bool:
    """ "Extending a run of falls to six weeks".

    Args:
        items: the sentence.
        index: the place of the number.
    """
    lead = items.words[max(0, index - _TO_RUN) : index]
    run = lead[-1:] == ("to",) and lead[-3:-2] == ("of",) and lead[-4:-3] != () and lead[-4] in _RUNS
    return run and any(change.part == "noun" for change in items[index - 2].changes)
