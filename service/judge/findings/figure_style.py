"""A figure written in the style of another: same decimals, same scale word, same separators, sign and unit in place."""

import re
from decimal import Decimal, InvalidOperation

from service.extract.numbers.number_words import SMALL
from service.judge.fit.figure import fit
from service.judge.fit.hedges import is_whole
from service.model.quantities import Form, Hedge, Quantity
from service.model.report import Label
from service.numeric.rounding import half_up, last_place
from service.records import replace

_NUMERAL = re.compile(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
#: How many more digits than the original a replacement may need: "20,000" for 24,380 must become at least "24,000".
_FINEST = 6
_TIMES = 5
_THOUSAND = 1000


def restyled(quote: str, stated: Quantity, value: Decimal, *, mend: bool = False) -> str | None:
    """``value`` as the writer of ``quote`` would have put it.

    Args:
        quote: the figure with its unit, as it stands in the text.
        stated: the same, as read.
        value: the size to write, unsigned, in the unit of ``stated.value``.
        mend: whether it is to replace the quote: it is then written finer than the original where the round figure
            would still not be true of ``value``, or would be the original again.

    Returns:
        The quote with its numeral exchanged; None where it holds no single one ("a third", "20 to 25").
    """
    found = _NUMERAL.findall(quote)
    if not found and stated.form is Form.WORDS:
        return _in_words(quote, stated, value) if mend else None
    found = found[:1] if stated.per.isdecimal() else found  # "11.7 per 100,000"
    numeral = _parsed(found[0]) if len(found) == 1 else None
    if not numeral or stated.high is not None or stated.form in (Form.FRACTION, Form.MULTIPLE) or not stated.value:
        return None
    factor = stated.value / numeral  # what one of the numeral stands for: a billion in "£2.4bn", 0.01 in basis points
    places = _places(found[0], stated, numeral)
    if mend and factor >= _THOUSAND and not factor <= value < factor * _THOUSAND:
        return None  # 340 million for "340 billion", not 0.34 billion
    places += _digits_fewer(value, stated) if mend else 0
    written = _mended(value, factor, places, stated) if mend else _fixed(half_up(value / factor, places), places)
    grouped = "," in found[0] or numeral < 1000
    text = f"{written:,f}" if grouped else f"{written:f}"
    return _NUMERAL.sub(text, quote, count=1)


def _in_words(quote: str, stated: Quantity, value: Decimal) -> str | None:
    """ "Nine points" for "seven points", "0.5 points" where no word would do; None for "a third"."""
    words = quote.split()
    places = [at for at, word in enumerate(words) if SMALL.get(word.lower()) == stated.value]
    sizes = (_mended(value, Decimal(1), place, stated) for place in range(2))
    size = next((one for one in sizes if one not in (1, stated.value)), None)  # "one point" has no plural
    if len(places) != 1 or size is None:
        return None
    word = next((name for name, small in SMALL.items() if small == size), f"{size:,f}")
    words[places[0]] = word.capitalize() if words[places[0]][0].isupper() else word
    return " ".join(words)


def _digits_fewer(value: Decimal, stated: Quantity) -> int:
    """How many digits fewer a figure has before the point, where it is many times smaller: 2,316 for "23,160"."""
    return stated.value.adjusted() - value.adjusted() if 0 < value * _TIMES <= stated.value else 0


def _parsed(numeral: str) -> Decimal | None:
    try:
        return Decimal(numeral.replace(",", ""))
    except InvalidOperation:
        return None


def _places(text: str, stated: Quantity, numeral: Decimal) -> int:
    """The decimals of the numeral as written; a whole count's trailing zeros are no digits."""
    decimals = len(text.partition(".")[2])
    return last_place(numeral) if is_whole(stated) and not decimals and numeral >= 100 else decimals


def _mended(value: Decimal, factor: Decimal, places: int, stated: Quantity) -> Decimal:
    """``value`` in numerals, at the first place from the original's on at which it is a fair rounding."""
    for place in range(places, places + _FINEST):
        written = half_up(value / factor, place)
        size = written * factor
        offered = replace(stated, value=size, decimals=last_place(size), hedge=Hedge.EXACT, negative=False)
        if size != stated.value and fit(offered, None, value, exact_count=True).label is Label.SUPPORTED:
            break
    return _fixed(written, place)


def _fixed(written: Decimal, place: int) -> Decimal:
    """With the zeros after the point that the place asks for."""
    return written.quantize(Decimal(1).scaleb(-max(place, 0)))
