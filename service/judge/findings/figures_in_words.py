"""Figures and days in words, in the style of the original."""

from datetime import date
from decimal import Decimal

from service.judge.findings.figure_style import restyled
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction, Form, Quantity
from service.model.report import Discrepancy
from service.model.windows import Window
from service.numeric.rounding import half_up, last_place
from service.records import replace

_SYMBOLS = {"GBP": "£", "USD": "$", "EUR": "€"}
_HUNDREDTHS = {"GBP": "p", "USD": " cents", "EUR": " cents"}
#: Figures rounded this far are written with a scale word: "£2.4 billion", "4.2 million".
_PRINTED = 2  # decimals with which rates are published at most
_SCALED = -5
_MILLION = 1_000_000
_TOLD = 3  # digits of a figure far smaller than the text gives
_MONTHS = ("January February March April May June July August September October November December").split()
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def in_words(value: Decimal, stated: Quantity) -> str:
    """A computed figure with its unit, with one decimal more than the text gives where it is no whole count."""
    if stated.unit in _HUNDREDTHS and stated.written == stated.value * 100 and abs(value) < 1:  # "14.6p"
        places = max(stated.decimals - 2, last_place(value * 100), 0)
        return f"{number(value * 100, min(places, _PRINTED))}{_HUNDREDTHS[stated.unit]}"
    # A published rate has no further digits to show: 2.2% is not 2.20%.
    decimals = min(_finer(value, stated), max(last_place(value), stated.decimals))
    return _with_unit(value, stated.unit, decimals, stated.noun)


def in_unit(stated: Quantity, unit: str) -> Quantity:
    """The stated figure in the unit of its computation: per cent, where the text says points of a count."""
    return replace(stated, unit=unit) if unit and unit != stated.unit else stated


def in_style_of(value: Decimal, stated: Quantity, quote: str = "", *, mend: bool = False) -> str:
    """A computed figure as the text would write it: same decimals, same scale word, same unit; the hedge is dropped.

    Args:
        value: the figure.
        stated: the figure that the text gives.
        quote: how the text writes it; without one the usual way of writing its unit is taken.
        mend: whether the result is to replace the quote, and so must be true of ``value`` and differ from the quote.
    """
    text = restyled(quote, stated, abs(value), mend=mend)
    if text is not None:
        return f"−{text}" if value < 0 else text
    if stated.form in (Form.FRACTION, Form.MULTIPLE):
        return _with_unit(value, stated.unit, 1 if stated.form is Form.MULTIPLE else 0, stated.noun)
    return _with_unit(
        value,
        stated.unit,
        max(stated.decimals, _TOLD - 1 - value.adjusted()) if value else stated.decimals,
        stated.noun,
    )


def number(value: Decimal, decimals: int) -> str:
    """A number with thousands separators, rounded half up; "−" for a minus; scale words from a million on."""
    rounded = half_up(value, decimals)
    sign = "−" if rounded < 0 else ""
    size = abs(rounded)
    if decimals <= _SCALED + 1:  # one digit finer than such a figure still takes the word
        for power, word in _SCALES:
            if size >= Decimal(10) ** power:
                return f"{sign}{half_up(size.scaleb(-power), max(power + decimals, 0)):,f} {word}"
    return f"{sign}{size:,.{max(decimals, 0)}f}"


def discrepancy(
    stated: Quantity, direction: Direction | None, actual: Decimal, *, within_rounding: bool
) -> Discrepancy:
    """Claimed minus actual, signed; for percentages in points; ``relative`` is to the actual."""
    falls = stated.negative or (direction is Direction.DOWN and stated.unit != MULTIPLE)
    claimed = -stated.value if falls else stated.value
    if direction is None and actual < 0 and not stated.negative and stated.unit in (PERCENT, POINTS):
        claimed = -claimed
    gap = claimed - actual
    relative = None if actual == 0 else gap / abs(actual)
    side = "none" if gap == 0 else "overstated" if abs(claimed) > abs(actual) else "understated"
    unit = POINTS if stated.unit == PERCENT else stated.unit
    return Discrepancy(gap, relative, unit, side, within_rounding)


def days_in_words(window: Window, *, running: bool = False) -> str:
    """Days as a message names them: "in September 2024", "from 1 January to 30 September 2024", "on 22 August 2022"."""
    start, end = window.start, window.end
    months = window.whole_months
    if window.days == 1:
        return f"on {day_in_words(start)}"
    if end == date.max:
        return f"since {day_in_words(start)}"
    if months == 12 and start.month == 1:
        return f"in {start.year}"
    if months == 12:
        return f"in the year to {_month(end)} {end.year}"
    if months == 1:
        return f"in {_month(start)} {start.year}"
    if months == 3 and start.month in (1, 4, 7, 10) and not running:
        return f"in the {('first', 'second', 'third', 'fourth')[start.month // 3]} quarter of {start.year}"
    if months == 3:
        return f"in the three months to {_month(end)} {end.year}"
    if start.year == end.year:
        return f"from {start.day} {_month(start)} to {day_in_words(end)}"
    return f"from {day_in_words(start)} to {day_in_words(end)}"


def day_in_words(day: date) -> str:
    """The day as British news writes it: 30 September 2024."""
    return f"{day.day} {_month(day)} {day.year}"


def _month(day: date) -> str:
    """The month's English name, whatever the locale."""
    return _MONTHS[day.month - 1]


def _finer(value: Decimal, stated: Quantity) -> int:
    if stated.unit in (PERCENT, POINTS):
        exact = max(0, -int(value.normalize().as_tuple().exponent))  # Bank Rate of 4.25% is not 4.3%
        return max(stated.decimals + 1, exact if exact <= _PRINTED else 1)
    if stated.unit == MULTIPLE:
        return 2
    if stated.decimals <= _SCALED and abs(value) >= _MILLION:
        return max(stated.decimals + 1, _TOLD - 1 - value.adjusted())  # 340 million for "340 billion", not 0
    if value == value.to_integral_value():
        return 0
    return max(stated.decimals + 1, 1)


def _with_unit(value: Decimal, unit: str, decimals: int, noun: str) -> str:
    if unit == PERCENT:
        return f"{number(value, decimals)}%"
    if unit == POINTS:
        told = number(value, decimals)
        return f"{told} percentage point{'' if told == '1' else 's'}"
    if unit == MULTIPLE:
        return f"{number(value, decimals)} times"
    if unit in _SYMBOLS:
        text = number(value, decimals)
        return f"−{_SYMBOLS[unit]}{text[1:]}" if text.startswith("−") else f"{_SYMBOLS[unit]}{text}"
    words = noun or unit
    return f"{number(value, decimals)} {words}".strip()


def fine(value: Decimal) -> str:
    """A computed percentage with two decimals: one more than news gives, so that its rounding can be followed."""
    return number(value, 2)


def places_of_rate(value: Decimal) -> int:
    """The decimals of a published rate, at most two."""
    return min(max(last_place(value), 1), 2)


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]
