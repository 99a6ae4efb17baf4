"""What a text counts without a figure that could be checked: "tens of thousands of homes", "one of the banks".

Only the full list of quantities has them (``crossfoot extract --all``); no claim is made of them.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.extract.numbers.line import Line
from service.extract.numbers.numeral import SCALES
from service.extract.units.nouns import STOPS, read_noun
from service.extract.units.units import Unit, read_unit
from service.extract.vocabulary import word_set
from service.model.quantities import Form, Hedge, Quantity
from service.model.spans import Span
from service.model.tokens import Sentence

_PLURALS = {f"{word}s": 10**power for word, power in SCALES.items() if word.isalpha() and len(word) > 3} | {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
}
"""Each stands for anything up to ten times as much."""
_CUES = frozenset(_PLURALS) | {"one"}
_NOT_ONE = word_set(
    "no this that which the any every each another day time only number not first last new old big good bad next",
    "wrong right other someone anyone everyone",
)
_IDIOMS = ("another", "day", "time", "by")
"""Behind "one", where it counts nothing: "one another", "one day"."""
_ENDS = STOPS | frozenset(". , ; : ! ? )".split())


def find_vague(
    sentence: Sentence, text: str, taken: Sequence[Span] = (), language: str = "en-GB"
) -> tuple[Quantity, ...]:
    """The vague quantities of a sentence: plurals of scale words as the range they leave open, and "one" that counts.

    Args:
        sentence: the sentence.
        text: the text it belongs to.
        taken: spans of the figures and periods found before; nothing inside them is read again.
        language: BCP 47 tag.
    """
    if _CUES.isdisjoint(sentence.words):
        return ()
    line = Line.of(sentence, taken, language)
    found: list[Quantity] = []
    past = 0
    for index in range(len(line.tokens)):
        word = line.words[index]
        if index < past:
            continue
        quantity = None
        if word in _PLURALS:
            quantity, past = _plural(line, index)
        elif word == "one":
            quantity, past = _one(line, index)
        if quantity is not None:
            found.append(quantity)
    return tuple(found)


def _plural(line: Line, index: int) -> tuple[Quantity | None, int]:
    """``dozens of``, ``tens of thousands of``: what follows the last "of" is what is counted."""
    low, here = 1, index
    while line.words[here] in _PLURALS and line.words[here + 1] == "of":
        low, here = low * _PLURALS[line.words[here]], here + 2
    if here == index:
        return None, index + 1
    what = read_unit(line, here) or read_noun(line, here, one=False, within=here) or Unit(here, "")
    past = what.past if what.name else here - 1
    value = Decimal(low)
    return _quantity(line, (index, here - 1), past, value, what, high=value * 10), past


def _one(line: Line, index: int) -> tuple[Quantity | None, int]:
    """``one man``, ``one of the largest banks``; "no one", "the one", "BBC One" and "one day" are none."""
    name = line.capital(index) and index > 0 and (line.capital(index - 1) or line.capital(index + 1))
    if name or line.words[index - 1] in _NOT_ONE or line.glued(index):
        return None, index + 1
    here = index + 1
    if line.words[here] == "of":
        here += 1 + (line.words[here + 1] in ("the", "his", "her", "their", "its", "our", "my", "these", "those"))
        what = read_noun(line, here, one=False, within=here) or Unit(here, "")
        return _quantity(line, (index, index + 1), what.past if what.name else index + 1, Decimal(1), what), here
    if line.words[here] in _IDIOMS:
        return None, here
    counted = read_noun(line, here, one=True, within=here)
    if counted is None or not counted.known:
        counted = _singular(line, here)
    if counted is None:
        return None, here
    return _quantity(line, (index, here), counted.past, Decimal(1), counted), counted.past


def _singular(line: Line, index: int) -> Unit | None:
    """A noun that no table has, behind at most one describing word: it ends where a word of grammar follows."""
    for past in (index + 1, index + 2):
        words = line.words[index:past]
        ends = line.words[past] in _ENDS or not line.words[past] or line.words[past].endswith("s")  # a verb
        if ends and all(word.isalpha() and word not in _ENDS for word in words):
            return Unit(past, words[-1], noun=words[-1], known=False)
    return None


def _quantity(
    line: Line, number: tuple[int, int], past: int, value: Decimal, what: Unit, high: Decimal | None = None
) -> Quantity:
    return Quantity(
        span=line.span(number[0], past),
        figure=line.span(*number),
        value=value,
        decimals=0,
        unit=what.name,
        noun=what.noun,
        high=high,
        hedge=Hedge.EXACT if high is None else Hedge.BETWEEN,
        form=Form.WORDS,
        written=value,
    )
