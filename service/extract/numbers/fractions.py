"""Fractions as news writes them: "a third", "two-thirds", "half", "3/4", "one in five", "nine out of ten"."""

from service.extract.numbers.line import Line
from service.extract.numbers.number_words import NUMBER_WORDS, SMALL
from service.extract.numbers.numeral import DASHES
from service.extract.numbers.numerals import VULGAR, read_numeral, read_slash
from service.extract.vocabulary import ordered, word_set
from service.records import dataclass

SINGULAR = {
    word: value
    for value, word in enumerate(
        ordered("third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth"), start=3
    )
} | {"half": 2, "fourth": 4, "fifteenth": 15, "twentieth": 20, "hundredth": 100, "thousandth": 1000}
"""Denominators by the words for one such part."""
_PLURAL = {f"{word}s": value for word, value in SINGULAR.items() if word != "half"} | {"halves": 2}
_MOST = 10_000_000
_WORDED = 10  # the greatest of "nine out of ten"
_ROUND = frozenset([20, 100, 1_000, 10_000, 100_000])  # what "35 out of 100" and "45 out of every 1,000" are of
_ONES = word_set(
    "person adult child pupil student patient woman man boy girl voter household home family worker employee driver",
    "respondent firm company business school farm train flight death job house teacher nurse doctor parent tenant",
    "customer passenger reader viewer resident citizen candidate applicant prisoner user shop pub",
)
_RATIO_SIGNS = frozenset(("in", "out", *DASHES))  # what stands behind the first number of a ratio

# "A third of voters", "a third more", "by a third", "a third said": what may follow a fraction that is one, where
# "a third term", "a quarter earlier" and "half time" are not.
_FOLLOWS = word_set(
    "of more fewer less higher lower greater larger bigger smaller below above on in from to since compared than",
    "as at were was are is have has had do did say said says think thought believe believed live lived lost came",
    "went come go voted felt feel report reported expect expected want wanted would could will now still also",
    "with for or and but over during between down up off again after before against cheaper dearer faster slower",
    "ahead behind longer shorter among by that who which because while if when despite compared fell rose need",
    "needed use used know knew pay paid work worked own owned rent rented support supported back backed oppose",
    'opposed . , ; : ! ? ) ” ’ " – — (',
)
_HALF_OF = word_set(
    "of the a an its their his her our that this what those these as all million billion thousand hundred dozen",
    "were was are is have has had do did say said says think believe live now in by on to from since and or but",
    "lower higher smaller larger bigger shorter longer cheaper dearer below above ahead behind compared against when",
    'more fewer less per percent point percentage way people . , ; : ! ? ) ” ’ " – — (',
)
_NOT_HALF = word_set(
    "first second other better bottom top latter earlier last next final opening closing this",
)
_BEHIND_HALF_YEAR = word_set('. , ; : ! ? ) " ” – — ( to ended was were')  # "profit fell in the half, to £3m"
_HEDGES = word_set("nearly almost about around roughly over than under by up down approximately some")
_ORDINAL_OF = word_set(
    "term time party person place year quarter day week month round child man woman country lockdown wave dose season",
    "goal option way element runway consecutive successive straight time-slot son daughter victim suspect",
)
_TIMES = word_set(
    "day days week weeks month months year years hour hours minute minutes second seconds quarter quarters decade",
    "decades season seasons game games match matches goal goals seat seats",
)
_STRETCH = word_set(
    "past last previous consecutive successive first next straight for over in two four",
)
_OF_ALL = word_set("it them these those the its their all")  # "just over three quarters of the money"
_COURSE = word_set("growth decline contraction recession falls rises losses expansion")


@dataclass(frozen=True, slots=True)
class Part:
    """A fraction as read.

    Attributes:
        past: index just past its last token.
        numerator: above the line.
        denominator: below the line.
        ratio: whether it is said as "one in five".
    """

    past: int
    numerator: int
    denominator: int
    ratio: bool = False


def read_fraction(line: Line, index: int) -> Part | None:
    """The fraction that begins at ``index``, if one does.

    Ordinals ("a third term"), stretches of time ("three quarters of growth", "half an hour" is left to the units) and
    halves of a whole that has names ("the first half") are none.
    """
    word = line.words[index]
    if word in VULGAR:
        return Part(index + 1, *VULGAR[word])
    if word == "half":
        return _half(line, index)
    if word in ("a", "an", "one"):
        part = _single(line, index)
        if part is not None:
            return part
    elif word == "quarter" and _quarter_of(line, index):
        return Part(index + 1, 1, 4)
    if word in SMALL:
        part = _several(line, index)
        if part is not None:
            return part
    if word in SMALL or word.isdecimal():
        return _slashed(line, index) or _ratio(line, index)
    return None


def _half(line: Line, index: int) -> Part | None:
    before, after = line.words[index - 1], line.words[index + 1]
    if before in _NOT_HALF or (before == "-" and line.glued(index - 1)):
        return None
    if after in DASHES and line.glued(index):
        far = line.words[index + 2]
        return Part(index + 1, 1, 2) if far in ("a", "point", "percentage", "million", "dozen") else None
    if after in ("past", "term", "time", "year", "day", "back") or (before == "the" and after in _BEHIND_HALF_YEAR):
        return None
    return Part(index + 1, 1, 2) if after in _HALF_OF or after == "" or before == "by" else None


def _single(line: Line, index: int) -> Part | None:
    """``a third``, ``one fifth``, ``one-third``, ``a half``."""
    words, here = line.words, index + 1
    if words[here] in DASHES and line.glued(index):
        here += 1
    if words[here] not in SINGULAR:
        return None
    denominator, past = SINGULAR[words[here]], here + 1
    if words[past] in DASHES and line.glued(here):
        tied = words[past + 1] in ("of", "point", "percentage")
        return Part(past, 1, denominator) if tied else None
    if denominator == 4 and words[past] in ("and", "to") and words[past + 1 : past + 3] == ["the", "next"]:
        return None  # "between one quarter and the next"
    if denominator == 4 and index == 1 and words[0] in ("only", "just") and words[past] in ("since", "in", "has"):
        return None  # "Only one quarter since 2001 has seen more"
    if words[past] in _FOLLOWS or words[past] == "":
        return Part(past, 1, denominator)
    fits = words[past] in ("point", "percentage", "million", "billion", "per", "percent")
    fits = fits or (words[index - 1] in _HEDGES and words[past] not in _ORDINAL_OF)
    fits = fits or (words[index] == "one" and here > index + 1)  # "one-third" is never an ordinal
    return Part(past, 1, denominator) if fits else None


def _quarter_of(line: Line, index: int) -> bool:
    """``quarter-point``, ``quarter of a percentage point``, ``quarter million``."""
    words = line.words
    after = words[index + 1]
    if words[index - 1] in DASHES or words[index - 1] in _NOT_HALF:
        return False
    if after in DASHES:
        return words[index + 2] in ("point", "percentage") and line.glued(index)
    if after == "of":
        return words[index + 2] in ("a", "an", "one")
    return after in ("point", "percentage", "million", "billion")


def _several(line: Line, index: int) -> Part | None:
    """``two-thirds``, ``three quarters``, ``nine tenths``."""
    words, here = line.words, index + 1
    hyphen = words[here] in DASHES and line.glued(index)
    here += hyphen
    numerator, denominator = SMALL[words[index]], _PLURAL.get(words[here])
    if denominator is None:
        denominator = SINGULAR.get(words[here]) if hyphen and words[here] in ("quarter", "third") else None
        if denominator is None or words[here + 1] not in DASHES:
            return None
    if numerator >= denominator and denominator < 100:
        return None
    if words[here] == "quarters" and not hyphen:
        course = words[here + 1] == "of" and words[here + 2] in _COURSE
        over = words[index - 1] == "over" and words[here + 1] == "of" and words[here + 2] in _OF_ALL
        if numerator == 2 or (words[index - 1] in _STRETCH and not over) or course:
            return None
    return Part(here + 1, numerator, denominator)


def _slashed(line: Line, index: int) -> Part | None:
    slashed = read_slash(line, index)
    return Part(slashed[2], slashed[0], slashed[1]) if slashed else None


def _ratio(line: Line, index: int) -> Part | None:
    """``one in five``, ``1 in 4,000``, ``nine out of 10``, ``one-in-ten``; but ``60 out of 800`` are two counts."""
    words = line.words
    if words[index] == "one" and words[index + 1] in _ONES and words[index + 2] == "in":
        return _below(line, index + 3 + (words[index + 3] == "every"), 1)  # "one respondent in eight"
    if words[index + 1] not in _RATIO_SIGNS:
        return None
    top = read_numeral(line, index)
    if top is None or not 0 < top.value <= 99 or top.pointed or top.scaled:
        return None
    here = top.past
    tied = words[here] in DASHES and line.glued(here - 1)
    here += tied
    if words[here] == "out" and words[here + 1] == "of":
        here += 2
    elif words[here] == "in":
        here += 1
        if top.value > _WORDED and words[here] != "every":
            return None
    else:
        return None
    here += tied and words[here] in DASHES
    here += words[here] == "every"
    found = _below(line, here, int(top.value))
    if found is None or (top.value > _WORDED and words[here - 1] == "of" and found.denominator not in _ROUND):
        return None
    return found


def _below(line: Line, here: int, top: int) -> Part | None:
    """A ratio whose second number begins at ``here``; years and stretches of time are none."""
    words = line.words
    below = read_numeral(line, here)
    if below is None or not top < below.value <= _MOST or below.value != int(below.value):
        return None
    year = below.plain and 1900 <= below.value <= 2100
    after = words[below.past]
    if year or after in _TIMES or after in ("%", "per", "percent") or (line.glued(below.past - 1) and after.isalpha()):
        return None
    if words[below.past] in DASHES and line.glued(below.past - 1) and words[below.past + 1] not in NUMBER_WORDS:
        return None
    return Part(below.past, top, int(below.value), ratio=True)
