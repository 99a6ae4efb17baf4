"""A figure with its sign, unit, noun and rate."""

from decimal import Decimal

from service.extract.numbers.fractions import Part
from service.extract.numbers.line import Line
from service.extract.numbers.multiples import Times, is_factor, times
from service.extract.numbers.number_words import NUMBER_WORDS
from service.extract.numbers.numeral import DASHES, SCALES, Numeral, scaled_by
from service.extract.numbers.numerals import PLACES
from service.extract.quantities.dates_and_times import is_date
from service.extract.quantities.hedges import HedgeWords, hedge_after, tops
from service.extract.quantities.names_with_numbers import is_name, is_vague, one_stands_alone
from service.extract.units.nouns import MORE, noun_ahead, read_noun
from service.extract.units.rates_per import read_per, read_per_ahead
from service.extract.units.units import Unit, read_abroad, read_sign, read_unit
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Form
from service.records import dataclass

_TO_THE_UNIT = frozenset((PERCENT, POINTS, MULTIPLE))  # zeros at their end are digits, not rounding
_AT = (
    "to",
    "at",
    "was",
    "is",
    "of",
    "near",
    "from",
    "reached",
    "above",
    "below",
    "than",
    "nearly",
    "exactly",
    "averaged",
    "averaging",
)
_BASE = 100  # of an index
_TURNED = ("turned", "turns", "turning")
#: Those of whom "over 70" is an age, where no unit follows and none of a sum ("men over 90 per cent").
_AGED = (
    "people",
    "women",
    "men",
    "adults",
    "pensioners",
    "patients",
    "residents",
    "those",
    "everyone",
    "anyone",
    "voters",
)
_AFTER_LIMIT = ("", ".", ",", ";", ")", "who", "were", "are", "have", "had", "was", "is")
_AFTER_AGE = ("", ".", ",", ";", "when", "at", "in", "on", "this", "next", "last")
_PLACES = ("in", "at", "from", "of", "on", "to", "near", "for")
_RUNNING = ("previous", "consecutive", "straight", "successive", "full", "whole", "solid")
_OF_AGES = 7  # words of "- to 64-year-olds"
_OLD = (["year", "olds"], ["year", "old"], ["years", "old"])
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
    """The figure of "a third": its percent, and the fraction as written, to four figures where it does not end."""
    share = Decimal(part.numerator) / part.denominator
    written = share
    if len(share.as_tuple().digits) > 10:
        written = share.quantize(Decimal(1).scaleb(share.adjusted() - 3))
    percent = Decimal(part.numerator * 100) / part.denominator
    return Figure(index, part.past, (index, part.past), percent, written, 0, PERCENT, form=Form.FRACTION)


def fraction_of_unit(line: Line, part: Part) -> Numeral | None:
    """The numeral of "half a million", "a quarter of a point", "half a mile": so much of a unit, not a share."""
    if part.ratio:
        return None
    words, here = line.words, part.past
    if words[here] == "of" and words[here + 1] in ("a", "an", "one", "1"):
        here += 2  # "a quarter of 1 percent"
    elif words[here] in DASHES and line.glued(here - 1):
        here += 1 + (words[here + 1] == "a") * 2
    elif words[here] in ("a", "an"):
        here += 1
    value, word = Decimal(part.numerator) / part.denominator, words[here]
    if word == "dozen":
        return Numeral(here + 1, Decimal(int(value * 12)), 0, False, spelled=True, scaled=True)
    if word in SCALES and word != "hundred":
        power = SCALES[word]
        return Numeral(here + 1, scaled_by(value, power), -power, False, spelled=True, scaled=True, power=power)
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
    if line.words[index - 1] == "=" and numeral.value == _BASE:
        return None  # "January 2023 = 100"
    sign = read_sign(line, index) if index > floor else None
    if sign is not None and sign[0] < floor:
        sign = None
    after = hedge_after(line, numeral.past)
    if sign is not None:
        what = read_abroad(line, numeral.past, sign[1])
    else:
        what = _counted(line, index, numeral, after.past if after else numeral.past)
    unread = what.noun not in ("", line.words[numeral.past]) or what.past == numeral.past
    if unread and after is None and _runs_on(line, numeral.past):
        return None
    if not _counts(line, index, numeral, what, money=sign is not None):
        return None
    unit, past, per = what.name or _age(line, index, numeral), what.past, ""
    rate = None if unit == MULTIPLE else read_per(line, past)
    if rate is None and unit in CURRENCIES and after is not None and past <= after.first:
        rate = read_per(line, after.past)  # "£12 or so a month"
    if rate is not None:
        past, per = rate
    elif unit in CURRENCIES:
        per = read_per_ahead(line, sign[0] if sign else index) or ""
    value = scaled_by(numeral.value, -what.shift)
    written = numeral.value if what.shift > 0 else value
    exact = unit in _TO_THE_UNIT or what.shift > 0
    decimals = numeral.places + what.shift if exact else numeral.decimals + min(what.shift, 0)
    first, noun = sign[0] if sign else index, what.noun
    form = Form.WORDS if numeral.spelled else Form.DIGITS
    if unit == MULTIPLE and not numeral.pointed:
        form = Form.MULTIPLE
    return Figure(first, past, (index, numeral.past), value, written, decimals, unit, noun, per, form, hedge=after)


def _counted(line: Line, index: int, numeral: Numeral, start: int) -> Unit:
    """What stands behind the numeral: "times", a unit, a noun; a unit without a name where nothing does.

    A hedge between the two ("20 or so boats") ends at ``start``. Behind "more" or "fewer" the unit is outside the span.
    """
    words, past = line.words, numeral.past
    multiple = times(line, numeral)
    if multiple is not None:
        return Unit(multiple, MULTIPLE)
    unit = read_unit(line, start)
    if unit is None and words[start] == "of" and words[start + 1] in ("a", "an", "one"):
        unit = read_unit(line, start + 2)  # "0.3 of a point"
        unit = unit if unit is not None and unit.name in _TO_THE_UNIT else None
    if unit is None and words[start] in MORE and (unit := read_unit(line, start + 1)) is not None:
        unit = Unit(past, unit.name, unit.shift)
    if unit is None and words[start] in _RUNNING:
        unit = read_unit(line, start + 1)  # "three consecutive months"
    noun = unit or read_noun(line, start, one=numeral.value == 1, within=past)
    if noun is None and is_factor(line, index):
        return Unit(past, MULTIPLE)
    return noun or noun_ahead(line, index, past) or Unit(past, "", known=False)


def _runs_on(line: Line, past: int) -> bool:
    """Whether a word that is no unit touches the numeral: "5G", "1e10", "4x4", "two-bedroom"."""
    if not line.glued(past - 1):
        return False
    if line.words[past] in DASHES and line.glued(past):
        return line.words[past + 1].isalpha() and line.words[past + 1] not in ("a", "an", "the", "strong")
    return line.words[past][:1].isalpha()


def _counts(line: Line, index: int, numeral: Numeral, what: Unit, *, money: bool) -> bool:
    """Whether the numeral counts or measures something."""
    if is_vague(line, index) or is_name(line, index, numeral, counted=what.known or money):
        return False
    if money:
        return True
    if line.words[index - 1] in ("top", "bottom") and not what.name and not tops(line, index - 1):
        return False  # a place in a table
    if numeral.is_word and numeral.value <= 1 and not _stands_as_zero(line, index):
        lone = line.words[index] == "one" and what.name == "days" and line.words[index - 1] not in _SINGLE
        alone = lone or not (what.known or _begins_range(line, numeral.past))
        if alone or one_stands_alone(line, index):
            return False
    noun = (what.noun or what.name) if what.known else ""
    return what.name in _TO_THE_UNIT or not is_date(line, index, numeral, noun=noun)


def _begins_range(line: Line, past: int) -> bool:
    """``one to two years``: the upper end says what "one" counts."""
    return line.words[past] in ("to", "or") and line.words[past + 1] in NUMBER_WORDS and line.words[past + 1] != "one"


def _stands_as_zero(line: Line, index: int) -> bool:
    """``fell to zero``, ``minus one``: a figure without a unit, where "one" and "net zero" are none."""
    before = line.words[index - 1]
    return before in ("minus", "negative") or (line.words[index] != "one" and before in _AT)


def _age(line: Line, index: int, numeral: Numeral) -> str:
    """``years`` for "aged 45" and for "Jane Smith, 45, said"."""
    before, after = line.words[index - 1], line.words[numeral.past]
    if not numeral.plain or not 0 < numeral.value <= 110:
        return ""
    person = before == "," and line.capital(index - 2) and (line.capital(index - 3) or index == 2)
    named = person and line.words[index - 3] not in _PLACES and after in (",", "from", "of", "who")
    told = before == "of" and line.words[index - 2] == "age"  # "over the age of 21"
    told = told or (before in _TURNED and after in _AFTER_AGE)
    told = told or (before in ("was", "is") and line.words[index - 2] == "who" and after in _AFTER_AGE)
    told = told or (before in ("over", "under") and line.words[index - 2] in _AGED and after in _AFTER_LIMIT)
    lead = line.words[index - 3] if index > 2 and line.words[index - 2].isdecimal() else ""
    told = told or (before in ("to", "and", "-") and lead in ("aged", "ages", "age"))  # "aged 16 to 64"
    told = told or _begins_ages(line, numeral.past)
    return "years" if before in ("aged", "age", "ages") or named or told else ""


def _begins_ages(line: Line, past: int) -> bool:
    """``16- to 64-year-olds``, ``16 to 64 year olds``: the first of two ages."""
    rest = [word for word in line.words[past : past + _OF_AGES] if word != "-"]
    return rest[:1] == ["to"] and rest[1:2] != [] and rest[1].isdecimal() and rest[2:4] in _OLD
