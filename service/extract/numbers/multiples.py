"""Multiples in words: "doubled", "twice", "tenfold", "four times"."""

from decimal import Decimal

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import Numeral
from service.extract.vocabulary import word_set
from service.records import dataclass

_VERBS = {
    "doubled": "2", "doubling": "2", "doubles": "2", "trebled": "3", "trebling": "3", "trebles": "3", "tripled": "3",
    "tripling": "3", "triples": "3", "quadrupled": "4", "quadrupling": "4", "quadruples": "4", "quintupled": "5",
    "quintupling": "5", "sextupled": "6", "halved": "0.5", "halving": "0.5", "halves": "0.5",
}  # fmt: skip
_PLAIN = {"double": "2", "treble": "3", "triple": "3", "quadruple": "4", "halve": "0.5"}
_FOLD = {
    "twofold": "2", "threefold": "3", "fourfold": "4", "fivefold": "5", "sixfold": "6", "sevenfold": "7",
    "eightfold": "8", "ninefold": "9", "tenfold": "10", "elevenfold": "11", "twelvefold": "12",
    "fifteenfold": "15", "twentyfold": "20", "thirtyfold": "30", "fortyfold": "40", "fiftyfold": "50",
    "hundredfold": "100", "thousandfold": "1000",
}  # fmt: skip
_TWICE = {"twice": "2", "thrice": "3"}
STARTS = frozenset(_VERBS) | frozenset(_PLAIN) | frozenset(_FOLD) | frozenset(_TWICE)
"""The words with which a multiple begins."""

# "Double the rate", "to double", "more than triple last year's": the word multiplies. "Double glazing" does not.
_MULTIPLIED = word_set(
    "the that those what its their his her this last in by since from over again , . ; )",
)
_WILL = word_set(
    "to will would could can may might should than nearly almost about roughly around over",
)
_ENDING = word_set(", . ; ) and")
_LONGEST_OWNER = 5  # words of "the first half of 2023"
_SPANS = word_set("second minute hour day week month year night season decade century millennium parliament")
_COMPARES = word_set(
    "more higher larger bigger greater faster longer stronger fewer less lower smaller cheaper slower worse",
    "better as the that those its their his her what this last last's our your likelier likely over a",
)


_HEDGING = word_set("about around nearly almost some roughly more less than over just at least well under")
_GONE = ("this", "last")
_OWNING = ("'s", "’s", "'", "’")
_CURRENCY = word_set("£ $ €")
_NEARLY = word_set("than nearly almost about roughly")
_SUBJECTS = word_set("he she it they we i you the a an his her its their our there")


@dataclass(frozen=True, slots=True)
class Times:
    """A multiple as read: how often, and the index just past its last token."""

    past: int
    value: Decimal


def read_multiple(line: Line, index: int) -> Times | None:
    """The multiple whose word stands at ``index``; None where the word means something else ("double glazing")."""
    word, before, after = line.words[index], line.words[index - 1], line.words[index + 1]
    if word in _FOLD:
        return Times(index + 1, Decimal(_FOLD[word]))
    if word in _TWICE:
        fits = after in _COMPARES and after != "over" and not (after == "a" and line.words[index + 2] in _SPANS)
        if after == "as" and (line.capital(index + 2) or line.words[index + 2] in _SUBJECTS):
            fits = False  # "scored twice as United won"
        if after == "more" and line.words[index + 2] in _ENDING:
            fits = False  # "was cut twice more, to 4.25%"
        fits = fits and not _is_within(line, index + 1)
        return Times(index + 1, Decimal(_TWICE[word])) if fits else None
    if word in _VERBS:
        noun = word.endswith("s") and not _is_verb(line, index)
        return None if noun or after == "-" else Times(index + 1, Decimal(_VERBS[word]))
    if word in _PLAIN and after != "-" and (after in _MULTIPLIED or after == "" or before in _WILL):
        return Times(index + 1, Decimal(_PLAIN[word]))
    return None


def _is_verb(line: Line, index: int) -> bool:
    """ "The rate more than halves to 4.6%", "its debt doubles in a year", not "mixed doubles", "both halves"."""
    words = line.words
    before, after, far = words[index - 1], words[index + 1], words[index + 2]
    if before in ("'s", "mixed", "the"):
        return False
    if after == "to":
        return far[:1].isdecimal() or far in _CURRENCY
    return after in _MULTIPLIED and (words[index] != "halves" or before in _NEARLY)


def times(line: Line, numeral: Numeral) -> int | None:
    """The index past "times" where the numeral before it multiplies ("four times more"), else None.

    "Three times" by itself, "three times a week" and "1.2 million times" count occasions.
    """
    past = numeral.past
    past += line.words[past] == "-"
    after = line.words[past + 1]
    if _is_within(line, past + 1):
        return None
    if line.words[past] == "times" and after == "" and _is_owner(line, past + 1):
        return past + 1  # "three times last year's $30,000"
    if line.words[past] != "times" or (after not in _COMPARES and (numeral.scaled or not numeral.pointed)):
        return None
    return None if after == "a" and line.words[past + 2] in _SPANS else past + 1


def _is_within(line: Line, index: int) -> bool:
    """ "Sailed 1,860 times last season", "twice this century": how often in such a time, and not "last season's"."""
    gone, span, owner = line.words[index : index + 3]
    return gone in _GONE and span in _SPANS and owner not in _OWNING


def is_factor(line: Line, index: int) -> bool:
    """Whether the numeral at ``index`` multiplies: "has multiplied by 5.4", "grew by a factor of about four"."""
    here = index - 1
    while here > 0 and line.words[here] in _HEDGING:
        here -= 1
    words = (line.words[here - 1], line.words[here])
    return here > 0 and words in (("factor", "of"), ("multiplied", "by"))


def _is_owner(line: Line, index: int) -> bool:
    """Whether a period, whose words are blank by now, begins at ``index`` and owns what follows: "last year's"."""
    end = next((at for at in range(index, index + _LONGEST_OWNER) if line.words[at]), index)
    return end > index and line.words[end] in _OWNING
