"""Every quantity of a sentence: the figure, its unit, its hedge.

The order of reading is fixed: a multiple in words, a fraction in words, then a numeral. A numeral's unit is read to
its right and its sign to its left, it is asked whether it is a name or a date, a range is joined, and last come the
words that hedge it, on both sides. Nothing is guessed from the value.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from service.extract.numbers.fractions import SINGULAR, read_fraction
from service.extract.numbers.line import Line
from service.extract.numbers.multiples import STARTS, read_multiple
from service.extract.numbers.number_words import NUMBER_WORDS
from service.extract.numbers.numeral import DASHES, SCALES, Numeral
from service.extract.numbers.numerals import VULGAR, is_digits, read_numeral
from service.extract.quantities.degrees_told import with_scales
from service.extract.quantities.figures import Figure, fraction_figure, fraction_of_unit, measure, multiple_figure
from service.extract.quantities.hedges import HedgeWords, hedge_after, hedge_before
from service.extract.quantities.points_and_parts import is_point_and_part, with_part_behind
from service.extract.quantities.pounds_weighed import with_weights
from service.extract.quantities.ranges import after_between, read_range
from service.extract.quantities.two_units import with_two_units
from service.extract.text.sentences import split_sentences
from service.extract.text.tokens import tokenize
from service.extract.units.units import SIGNS, read_sign, read_unit
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Hedge, Quantity
from service.model.spans import Span
from service.model.tokens import Sentence
from service.records import replace

_OPENS = NUMBER_WORDS | STARTS | frozenset(VULGAR) | frozenset(("a", "an", "half", "quarter"))
_ARTICLES = frozenset(("a", "an"))
_OWNING = frozenset(["its", "the", "their"])
_AVERAGES = frozenset(["average", "level", "mean", "base"])
_BASE_REACH, _BASED = 30, 3  # characters and words of "of its 2017 average"
_WHOLE = frozenset(["dozen", "full", "whole", "percentage", "point", "cent", "penny"])
_AFTER_ARTICLE = frozenset(SCALES) | frozenset(SINGULAR) | frozenset(DASHES) | _WHOLE
_CUES = (_OPENS - _ARTICLES) | (_AFTER_ARTICLE - frozenset(DASHES))  # words without which only digits are read
_DIGIT = re.compile(r"\d")
_DECIMALS = re.compile(r"\.(\d+)")
_MILLIONS = 5  # places: of "0.9 billion", "3.6 million"
_SIZES = 10  # times that figures of one scale may differ by
_MINUS = ("-", "−", "–")
_SIGN_WORDS = ("minus", "negative", "plus")

_LISTING = frozenset([",", "and", ", and", "or", "&"])
_EQUALLING = frozenset("is are was were at to be been being now still , – — - just only barely scarcely".split())
_PART_REACH, _FURTHEST = 30, 2  # characters around "half the 8.1%", and words between its figures
_NAMED = 3  # words of "the rate of"
_RECORDED = tuple([seen, "in"] for seen in ("recorded", "seen", "reached", "registered", "posted", "notched"))
_PACES = frozenset(["rate", "pace", "average", "level", "figure", "reading", "peak", "high", "speed"])
_POINTING = frozenset(["the", "its", "their", "that", "a", "last", "this", "what"])
_MOVED = frozenset("rise rises increase gain jump climb advance growth fall drop decline share".split())


def find_quantities(
    sentence: Sentence, text: str, taken: Sequence[Span] = (), language: str = "en-GB"
) -> tuple[Quantity, ...]:
    """Read every quantity of a sentence.

    Args:
        sentence: the sentence.
        text: the text it belongs to.
        taken: spans found before (periods); nothing inside them is a quantity, nor part of one.
        language: BCP 47 tag: it decides what points and commas between digits mean, and whose dollar "$" is.

    Returns:
        The quantities in order; none overlaps another or a span of ``taken``. Names, dates, years, times, scores and
        list marks are not among them. Never raises.
    """
    words = sentence.words
    if _CUES.isdisjoint(words) and not _DIGIT.search(text, sentence.span.start, sentence.span.end):
        return ()
    line = Line.of(sentence, taken, language)
    found: list[Quantity] = []
    read_to = floor = 0
    for index in [at for at, word in enumerate(words) if word in _OPENS or not word.isalpha()]:
        if index < read_to or not _opens(line, index):
            continue
        figure, past = _read(line, index, floor)
        if figure is not None:
            found.append(_quantity(line, figure, floor))
            floor = past
        read_to = past
    told = with_scales(text, with_two_units(text, _of_rates(text, _with_shared_nouns(text, found))))
    return tuple(_of_base_years(text, with_weights(text, words, told)))


def scan(text: str, language: str = "en-GB") -> tuple[Quantity, ...]:
    """Read every quantity of a whole text, claim or not, in order.

    Args:
        text: any prose.
        language: BCP 47 tag.
    """
    sentences = split_sentences(text, tokenize(text))
    return tuple(quantity for sentence in sentences for quantity in find_quantities(sentence, text, (), language))


def _with_shared_nouns(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, bare numbers in a list with the noun behind its last: "621, 648, 503 and 349 arrivals"."""
    for at in range(len(found) - 2, -1, -1):
        found[at] = _scaled_alike(text, found[at], found[at + 1])
        one, following = found[at], found[at + 1]
        listed = not one.unit and following.noun and _are_listed(text, found[: at + 1], following)
        if listed and one.form is following.form is Form.DIGITS and following.span.start == following.figure.start:
            found[at] = replace(one, unit=following.unit, noun=following.noun)
    return found


def _are_listed(text: str, before: Sequence[Quantity], following: Quantity) -> bool:
    """Whether a number shares the noun behind it: "621, 648, and 349 boats", not "there were 47, and 9 people died"."""
    joint = text[before[-1].span.end : following.figure.start].strip()
    if joint != ", and":
        return joint in _LISTING
    return len(before) > 1 and text[before[-2].span.end : before[-1].figure.start].strip() == ","


def _of_rates(text: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities; fractions of another rate are multiples of it: "it was less than half the 8.1% of 2020".

    So is "half the rate of 4.0% a year before". "Half of the 3.8% rise came from energy", "and energy was a third of
    the 3.8%" tell a part of it.
    """
    for at, (one, rate) in enumerate(pairwise(found)):
        if one.form is not Form.FRACTION or one.unit != PERCENT or rate.unit != PERCENT or rate.form is not Form.DIGITS:
            continue
        between = text[one.span.end : rate.span.start].lower().split()
        first = one.span.start if one.hedge_span is None else min(one.span.start, one.hedge_span.start)
        lead = text[max(0, first - _PART_REACH) : first].lower().replace(",", " ,").split()
        behind = text[rate.span.end : rate.span.end + _PART_REACH].lower().split()
        pointing = between[1:] if between[:1] == ["of"] else between
        apart = bool(pointing) and pointing[0] in _POINTING and _leads_to_rate(pointing)
        moved = bool(behind) and behind[0].rstrip(".,;") in _MOVED
        again = any(told.value == rate.value for told in found[:at])
        # "and less than half the 7.1% rate of May 2025"; not "and less than half the 3.7% pace of the first" quarter
        paced = behind[:1] != [] and behind[0] in _PACES and behind[1:3] != ["of", "the"]
        joined = lead[-1:] == ["and"] and (paced or (behind[:2] in _RECORDED and _ends_soon(behind[2:])))
        if apart and lead and (lead[-1] in _EQUALLING or joined) and not moved and not again:
            found[at] = replace(one, value=one.value / 100, unit=MULTIPLE)
    return found


def _ends_soon(behind: Sequence[str]) -> bool:
    """ "Recorded in November 2024.", and not "recorded in September came from food"."""
    return any(word[-1] in ".,;)" for word in behind[:2])


def _leads_to_rate(between: Sequence[str]) -> bool:
    """ "The", "the latest", "the rate of", "its average of"."""
    return len(between) <= _FURTHEST or (len(between) == _NAMED and between[1] in _PACES and between[2] == "of")


def _scaled_alike(text: str, one: Quantity, following: Quantity) -> Quantity:
    """The first of "83.5 and 68.6 million people", "412, 268 and 155 million litres" in millions of them as well.

    All must be written to decimals, or all to none.
    """
    places, power = one.decimals, _places(text, following) - following.decimals
    alike = places == _places(text, one) and (places > 0) == (_places(text, following) > 0)
    joined = text[one.span.end : following.span.start].strip() in _LISTING and one.unit in ("", following.unit)
    scaled = power > 0 and (places > 0 or (following.decimals <= -_MILLIONS and "000" not in following.figure.of(text)))
    if not (alike and joined and scaled and one.span.end == one.figure.end) or one.high is not None:
        return one
    size = following.value.scaleb(-power)
    if not size / _SIZES < one.value < size * _SIZES:
        return one
    value, written = one.value.scaleb(power), one.written.scaleb(power)
    told = replace(one, value=value, written=written, decimals=places - power, unit=following.unit)
    return replace(told, noun=following.noun)


def _places(text: str, one: Quantity) -> int:
    """How many decimals the digits of a figure are written with."""
    found = _DECIMALS.search(text, one.figure.start, one.figure.end)
    return len(found[1]) if found else 0


def _of_base_years(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities; per cent of what a base year's average is are an index: "101.8 percent of its 2017 average"."""
    for one in found:
        behind = text[one.span.end : one.span.end + _BASE_REACH].split() if one.unit == PERCENT else []
        based = behind[:1] == ["of"] and behind[1:2] and behind[1] in _OWNING and len(behind) > _BASED
        year = based and behind[2].isdecimal() and behind[_BASED].rstrip(",.;") in _AVERAGES
        yield replace(one, unit="index") if year else one


def _opens(line: Line, index: int) -> bool:
    """Whether a figure may begin at ``index``; most often "a" and "an" are articles and no more."""
    word = line.words[index]
    if word in _ARTICLES:
        return line.words[index + 1] in _AFTER_ARTICLE
    return word in _OPENS or is_digits(word)


def _read(line: Line, index: int, floor: int) -> tuple[Figure | None, int]:
    """The figure that begins at ``index`` (or with the currency sign before it), and where to read on."""
    if line.words[index] in STARTS:
        multiple = read_multiple(line, index)
        return (multiple_figure(index, multiple), multiple.past) if multiple else (None, index + 1)
    part = read_fraction(line, index)
    if part is not None:
        numeral = fraction_of_unit(line, part)
        if numeral is None:
            return fraction_figure(index, part), part.past
        figure = measure(line, index, floor, numeral)
        return figure, figure.past if figure else part.past
    between = after_between(line, index, floor)
    money = index > floor and read_sign(line, index) is not None
    whole = _full_point(line, index) or read_numeral(line, index, joins_and=not between, money=money)
    if whole is None:
        return None, index + 1
    figure = with_part_behind(line, measure(line, index, floor, whole))
    return read_range(line, index, figure, whole, between=between)


def _full_point(line: Line, index: int) -> Numeral | None:
    """``a full point``, ``a percentage point``: the article counts as one, and a full one is told to the tenth."""
    if line.words[index] != "a" or line.words[index + 1] not in ("full", "whole", "percentage"):
        return Numeral(index + 1, Decimal(1), 0, False, spelled=True) if is_point_and_part(line, index) else None
    unit = read_unit(line, index + 1)
    places = int(line.words[index + 1] != "percentage")
    return Numeral(index + 1, Decimal(1), places, False, spelled=True) if unit and unit.name == POINTS else None


def _quantity(line: Line, figure: Figure, floor: int) -> Quantity:
    negative, first = _minus(line, figure.first, floor)
    hedge, words = _hedge(line, figure, first, floor)
    return Quantity(
        span=line.span(figure.first, figure.past),
        figure=line.span(*figure.number),
        value=figure.value,
        decimals=figure.decimals,
        unit=figure.unit,
        noun=figure.noun,
        high=figure.high,
        hedge=hedge,
        hedge_span=line.span(words.first, words.past) if words else None,
        negative=negative,
        form=figure.form,
        per=figure.per,
        written=figure.written,
    )


def _minus(line: Line, first: int, floor: int) -> tuple[bool, int]:
    """Whether the figure is negative, and where it begins with its plus or minus."""
    before = line.words[first - 1]
    if first <= floor:
        return False, first
    if before in _SIGN_WORDS:
        return before != "plus", first - 1
    if before == "-" and line.glued(first - 1) and line.words[first - 2] in _SIGN_WORDS:
        return line.words[first - 2] != "plus", first - 2  # "minus-5"
    if line.words[first] in SIGNS and line.words[first + 1] in _MINUS and line.glued(first):
        return True, first  # "$-50bn"
    free = not line.glued(first - 2) or line.words[first - 2] == "("
    if before in _MINUS and line.glued(first - 1) and free:
        return True, first - 1
    return False, first - (before == "+")


def _hedge(line: Line, figure: Figure, first: int, floor: int) -> tuple[Hedge, HedgeWords | None]:
    before = hedge_before(line, first, floor, figure.unit, line.words[figure.past])
    if figure.high is not None:
        between = first - 1 if line.words[first - 1] == "between" else None
        return Hedge.BETWEEN, before if between is None else HedgeWords(Hedge.BETWEEN, between, first)
    words = before or figure.hedge or hedge_after(line, figure.past)
    if words is None or words.hedge is Hedge.EXACT:
        return Hedge.EXACT, None
    return words.hedge, words
