"""Ways of telling an average in a sentence of its own, put into those that rules know.

"The average was 76 a game" and "so it averaged 76 a game" are "that is 76 a game". Only what means the same wherever it
stands so is put otherwise.
"""

from collections.abc import Iterator, Mapping, Sequence

from service.extract.text.putting import MONEY, Putting, behind_hedge
from service.extract.vocabulary import word_set

_BEING = word_set("was is")
_EACH = word_set("a an per each every for")
_POINTING = word_set("it that this they")
_CLOSING = word_set(". , ; )")
_OF_RATE = 3  # words from a figure to the end of "a game", past its unit


def _is_rate(words: Sequence[str], at: int) -> bool:
    """Whether so much "a game" or "per pupil" stands from a place on, and the statement ends there."""
    told = behind_hedge(words, at)
    past = told + 1 + (bool(told) and words[told] in MONEY)
    each = next((n for n in range(past, min(past + _OF_RATE, len(words))) if words[n] in _EACH), 0) if told else 0
    return bool(each) and (len(words) <= each + 2 or words[each + 2] in _CLOSING)


def _the_average(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "The average was 76 a game.", at the head of a sentence: that is 76 a game."""
    if at == 1 and words[0] == "the" and _BEING.intersection(words[2:3]) and _is_rate(words, 3):
        yield 0, ["that", "", "is"]


def _averaged(words: Sequence[str], at: int) -> Iterator[tuple[int, Sequence[str]]]:
    """ "So it averaged 76 a game.", "That averages out at 76 a game.": that is 76 a game."""
    out = tuple(words[at + 1 : at + 3]) in (("out", "at"), ("out", "to"))
    led = tuple(words[: at - 1])
    if (
        at
        and words[at - 1] in _POINTING
        and led in ((), ("so",))
        and (out or led)
        and _is_rate(words, at + 1 + 2 * out)
    ):
        yield 0, [*[""] * (at - 1), "that", "is", *[""] * (2 * out)]


BY_CUE: Mapping[str, Putting] = {
    "average": _the_average,
    **dict.fromkeys(("averaged", "averages"), _averaged),
}
"""What is put for a phrase, by a word of it."""
