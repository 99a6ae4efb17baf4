"""Quantities as news writes them."""

from decimal import Decimal
from enum import StrEnum

from service.model.spans import Span
from service.records import dataclass


class Hedge(StrEnum):
    """How firmly a figure is stated."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    BETWEEN = "between"


class Direction(StrEnum):
    """The direction of a change."""

    UP = "up"
    DOWN = "down"


class Form(StrEnum):
    """How a figure is written, which decides how exactly it is meant."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    MULTIPLE = "multiple"


PERCENT = "percent"
POINTS = "points"
MULTIPLE = "multiple"
CURRENCIES = frozenset(["GBP", "USD", "EUR"])
"""The units of money, by their ISO 4217 codes."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, as written.

    Attributes:
        span: the figure with its unit word or sign, hedge and direction outside.
        figure: the numeral alone.
        value: unsigned, in single units: £75 million is 75000000, 25 basis points 0.25 points, a third 33.3333 percent,
            "doubled" 2, 13 cents 0.13 USD.
        high: the upper end of a range in the same units, else None.
        decimals: the place of the last digit written, as a power of ten negated: 2 for "3.25%", 0 for "2%", −3 for
            "25,000", −6 for "£75 million", −8 for "£2.4bn".
        unit: percent, points, multiple, a currency code (GBP, USD, EUR), days, ppm, or the thing counted as a class
            (people, boats, cases…); empty for a bare number.
        noun: the counted noun as written, in lower case ("migrants"), else empty.
        hedge: how firmly it is stated.
        hedge_span: the hedge's words, None when exact.
        negative: whether a minus sign or the word "minus" stands before it.
        form: digits, words, a fraction in words, or a multiple in words.
        per: what it is a rate per, when it is one ("day", "boat", "gallon", "100000"), else empty.
        written: the value as the numeral alone says it: 0.3333 for "a third", 25 for "25 basis points", 2.4 billion in
            full for "£2.4bn".
    """

    span: Span
    figure: Span
    value: Decimal
    decimals: int
    unit: str
    noun: str = ""
    high: Decimal | None = None
    hedge: Hedge = Hedge.EXACT
    hedge_span: Span | None = None
    negative: bool = False
    form: Form = Form.DIGITS
    per: str = ""
    written: Decimal = Decimal(0)
