"""A figure with its sign, unit, noun and rate."""

from dataclasses import dataclass
from decimal import Decimal

from service.extract.fractions import Part
from service.extract.hedges import HedgeWords, hedge_after
from service.extract.line import Line
from service.extract.multiples import Times, times
from service.extract.names import is_date, is_name, is_vague, one_stands_alone
from service.extract.nouns import read_noun
from service.extract.numeral import DASHES, SCALES, Numeral, scaled_by
from service.extract.numerals import PLACES
from service.extract.units import read_per, read_sign, read_unit
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form

_TO_THE_UNIT = frozenset((PERCENT, POINTS, MULTIPLE))  # zeros at their end are digits, not rounding
_FOUR_PLACES = Decimal("0.0001")
_AT = ("to", "at", "was", "is", "of", "near", "from", "reached", "above", "below", "than", "nearly", "exactly")
_SINGLE = ("just", "only", "than", "single")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on its way to a ``Quantity``; indexes of tokens, ``past`` exclusive.

    Attributes:
        first: first token of the figure with its currency sign.
        past: past its unit, noun and rate.
        number: first and past of the numeral alone.
        value: in single units.
        written: as the numeral alone says it.
        decimals: as in ``Quantity``.
        unit: canonical unit or class of things counted.
        noun: the counted noun.
        per: what it is a rate per.
        form: how it is written.
        high: upper end of a range, in single units.
        hedge: the hedge right behind the numeral, as in "100-odd boats".
    """

    first: int
    past: int
    number: tuple[int, int]
    value: Decimal
    written: Decimal
    decimals: int
    unit: str = ""
    noun: str = ""
    per: str = ""
    form: Form = Form.DIGITS
    high: Decimal | None = None
    hedge: HedgeWords | None = None


def multiple_figure(index: int, multiple: Times) -> Figure:
    """The figure of "doubled" and the like."""
    value = multiple.value
    places = 1 if value < 1 else 0
    number = (index, multiple.past)
    return Figure(index, multiple.past, number, value, value, places, MULTIPLE, form=Form.MULTIPLE)


def fraction_figure(index: int, part: Part) -> Figure:
    """The figure of "a third": its percent, and the fraction as written to four places (more where it ends sooner)."""
    share = Decimal(part.numerator) / part.denominator
    written = share if len(share.as_tuple().digits) <= 10 else share.quantize(_FOUR_PLACES)
    percent = Decimal(part.numerator * 100) / part.denominator
    return Figure(index, part.past, (index, part.past), percent, written, 0, PERCENT, form=Form.FRACTION)


def fraction_of_unit(line: Line, part: Part) -> Numeral | None:
    """The numeral of "half a million", "a quarter of a point", "half a mile": so much of a unit, not a share."""
    if part.ratio:
        return None
    words, here = line.words, part.past
    if words[here] == "of" and words[here + 1] in ("a", "an", "one"):
        here += 2
    elif words[here] in DASHES and line.glued(here - 1):
        here += 1 + (words[here + 1] == "a") * 2
    elif words[here] in ("a", "an"):
        here += 1
    value, word = Decimal(part.numerator) / part.denominator, words[here]
    if word == "dozen":
        return Numeral(here + 1, value * 12, 0, False, spelled=True, scaled=True)
    if word in SCALES and word != "hundred":
        return Numeral(
            here + 1, scaled_by(value, SCALES[word]), 0, False, spelled=True, scaled=True, power=SCALES[word]
        )
    if here == part.past and words[here] in ("days", "weeks", "months", "years", "points"):
        return None
    return Numeral(here, value, PLACES.get(part.denominator, 2), True, spelled=True) if read_unit(line, here) else None


def measure(line: Line, index: int, floor: int, numeral: Numeral) -> Figure | None:
    """The figure of a numeral.

    Args:
        line: the sentence.
        index: the numeral's first token.
        floor: index that the sign may not reach below.
        numeral: the numeral as read.

    Returns:
        The figure, None where the numeral is a name, a date, a time or a pronoun.
    """
    sign = read_sign(line, index) if index > floor else None
    if sign is not None and sign[0] < floor:
        sign = None
    after = hedge_after(line, numeral.past)
    start = after.past if after else numeral.past
    first, past, unit, noun, shift, known = index, numeral.past, "", "", 0, False
    multiple = times(line, numeral) if sign is None else None
    if sign is not None:
        first, unit = sign
    elif multiple is not None:
        past, unit = multiple, MULTIPLE
    elif (found := read_unit(line, start)) is not None:
        past, unit, shift = found.past, found.name, found.shift
    elif (counted := read_noun(line, start, one=numeral.value == 1)) is not None:
        unit, noun, known = counted.unit, counted.text, counted.known
        past = past if counted.apart else counted.past
    if past == numeral.past and _runs_on(line, past):
        return None
    if not _counts(line, index, numeral, unit, money=sign is not None, known=known or (unit != "" and noun == "")):
        return None
    unit = unit or _age(line, index, numeral)
    per = ""
    if unit != MULTIPLE and (rate := read_per(line, past)) is not None:
        past, per = rate
    exact = unit in _TO_THE_UNIT or shift > 0
    decimals = numeral.places + shift if exact else numeral.decimals + min(shift, 0)
    value, written = scaled_by(numeral.value, -shift), numeral.value if shift > 0 else scaled_by(numeral.value, -shift)
    form = _form(numeral, unit)
    return Figure(first, past, (index, numeral.past), value, written, decimals, unit, noun, per, form, hedge=after)


def _runs_on(line: Line, past: int) -> bool:
    """Whether a word that is no unit touches the numeral: "5G", "1e10", "4x4"."""
    return line.glued(past - 1) and line.words[past][:1].isalpha()


def _form(numeral: Numeral, unit: str) -> Form:
    if unit == MULTIPLE and not numeral.pointed:
        return Form.MULTIPLE
    return Form.WORDS if numeral.spelled else Form.DIGITS


def _counts(line: Line, index: int, numeral: Numeral, unit: str, *, money: bool, known: bool) -> bool:
    """Whether the numeral counts or measures something; ``known``: by a unit or a noun that is often counted."""
    if is_vague(line, index) or is_name(line, index, numeral, counted=known or money):
        return False
    if money:
        return True
    if numeral.is_word and numeral.value <= 1 and not _stands_as_zero(line, index):
        lone = line.words[index] == "one" and unit == "days" and line.words[index - 1] not in _SINGLE
        if not known or lone or one_stands_alone(line, index):
            return False
    return unit in _TO_THE_UNIT or not is_date(line, index, numeral, noun=known)


def _stands_as_zero(line: Line, index: int) -> bool:
    """``fell to zero``, ``minus one``: a figure without a unit, where "one" and "net zero" are none."""
    before = line.words[index - 1]
    return before in ("minus", "negative") or (line.words[index] != "one" and before in _AT)


def _age(line: Line, index: int, numeral: Numeral) -> str:
    """``years`` for "aged 45" and for "Jane Smith, 45, said"."""
    before, after = line.words[index - 1], line.words[numeral.past]
    if not numeral.plain or not 0 < numeral.value <= 110:
        return ""
    named = (
        before == "," and line.capital(index - 2) and line.capital(index - 3) and after in (",", "from", "of", "who")
    )
    return "years" if before in ("aged", "age", "ages") or named else ""
