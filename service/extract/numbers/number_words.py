"""Numbers in words: "two million three hundred thousand", "a hundred and six", "twenty-one", "two point five"."""

from decimal import Decimal

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import DASHES, SCALES, Numeral
from service.extract.vocabulary import ordered, word_set

_UNITS = {word: value for value, word in enumerate(ordered("zero one two three four five six seven eight nine"))} | {
    "nought": 0,
    "naught": 0,
}
_TEENS = {
    word: value
    for value, word in enumerate(
        ordered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"), start=10
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(ordered("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SMALL = _UNITS | _TEENS
"""Number words below twenty."""
NUMBER_WORDS = frozenset(SMALL) | frozenset(_TENS)
"""The words with which a number in words begins."""
_ORDINALS = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth firsts thirds fifths",
)
_LARGE_ORDINALS = word_set("hundredth thousandth millionth billionth")
_POINTS_OUT = word_set("the this that its their his her our")
_PARTS = word_set("half halves third thirds quarter quarters fourth fifth fifths sixths eighth eighths tenths ninths")
_TOO_LARGE = 10**18


def read_spelled(line: Line, index: int, *, joins_and: bool) -> Numeral | None:
    """The number in words that begins at ``index``, ``a`` counting as one before a scale word.

    Args:
        line: the sentence.
        index: the token to begin at.
        joins_and: whether "and" may join parts of one number ("two hundred and six"); not after "between".
    """
    words = line.words
    if words[index] in ("a", "an"):
        fits = words[index + 1] in SCALES or words[index + 1] == "dozen"
        return _sum(line, index + 1, 1, joins_and=joins_and) if fits else None
    return _sum(line, index, 0, joins_and=joins_and)


def _sum(line: Line, index: int, group: int, *, joins_and: bool) -> Numeral | None:
    """Add words up; ``group`` is what stands before the next thousand, 1 where "a" has opened it."""
    words, here, total, power, scaled = line.words, index, 0, 0, False
    last = "unit" if group else "start"
    while True:
        word = words[here]
        if word in _UNITS and last in ("start", "tens", "hundred", "scale", "and"):
            group, last, power = group + _UNITS[word], "unit", 0
        elif word in _TEENS and last in ("start", "hundred", "scale", "and"):
            group, last, power = group + _TEENS[word], "teen", 0
        elif word in _TENS and last in ("start", "hundred", "scale", "and"):
            group, last, power = group + _TENS[word], "tens", 0
        elif word == "hundred" and 0 < group < 100:
            group, last, power, scaled = group * 100, "hundred", 2, True
        elif word in SCALES and 0 < total + group < _TOO_LARGE and last not in ("and", "hyphen") and word != "hundred":
            total, group, last, scaled = _closed(total, group, 10 ** SCALES[word]), 0, "scale", True
            power = SCALES[word]
        elif word in ("dozen", "dozens") and 0 < group < 1000:
            return Numeral(here + 1, Decimal(total + group * 12), 0, False, spelled=True, scaled=True)
        elif word == "and" and joins_and and last in ("hundred", "scale") and _continues(words, here + 1):
            last = "and"
        elif not (word in DASHES and line.glued(here - 1) and line.glued(here) and _ties(words[here + 1], last)):
            break
        here += 1
    if word in DASHES and line.glued(here - 1) and words[here + 1] in _ORDINALS:
        return None  # "twenty-first"
    if word in _LARGE_ORDINALS and words[index - 1] in _POINTS_OUT:
        return None  # "the ten thousandth arrival"; but "two millionths", "by one thousandth of it"
    if word == "point" and power < 3 and words[here + 1] in SMALL:
        return _pointed(line, here + 1, Decimal(total + group))
    if here == index:
        return None
    return Numeral(here, Decimal(total + group), -power, False, spelled=True, scaled=scaled, power=power)


def _closed(total: int, group: int, scale: int) -> int:
    """Close a group: "two million | three thousand" adds, "two thousand | million" multiplies."""
    return total + group * scale if total == 0 or (total % scale == 0 and group) else (total + group) * scale


def _continues(words: list[str], index: int) -> bool:
    """Whether what follows "and" belongs to the same number: less than a hundred, with no larger scale of its own."""
    if words[index] not in NUMBER_WORDS:
        return False
    past = index + 1
    if words[past] in DASHES and words[past + 1] in _UNITS:
        past += 2
    before, scale = words[index - 2], words[past]
    if scale not in SCALES:
        return scale != "dozen" and scale not in _PARTS
    return (before == "hundred" != scale) or SCALES[scale] < SCALES[before]


def _ties(word: str, last: str) -> bool:
    """Whether a hyphen may stand between what was read last and the word."""
    return (last == "tens" and word in _UNITS) or (word in SCALES and last != "start") or word == "dozen"


def _pointed(line: Line, index: int, whole: Decimal) -> Numeral:
    digits = ""
    while line.words[index] in SMALL and len(digits) < 10:
        digits += str(SMALL[line.words[index]])
        index += 1
    return Numeral(index, Decimal(f"{whole}.{digits}"), len(digits), True, spelled=True)
