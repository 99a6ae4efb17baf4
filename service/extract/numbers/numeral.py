"""What a numeral is, and the scale words that multiply it."""

from decimal import Decimal

from service.records import dataclass

DASHES = ("-", "‐", "‑")
"""Hyphens that tie words together."""
SCALES = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "lakh": 5,
    "crore": 7,
    "mn": 6,
    "mln": 6,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "trn": 12,
    "tln": 12,
}
"""Powers of ten by the words and abbreviations that may stand apart from their number."""
SUFFIXES = SCALES | {"k": 3, "m": 6, "b": 9, "mm": 6, "mil": 6}
"""The same with the letters that count only where they touch their number or follow money ("£5m")."""
LARGEST = Decimal(10) ** 30
"""No number of the news is as large; what is, is noise."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as read; signs, units and hedges are read around it.

    Attributes:
        past: index just past its last token.
        value: the number.
        places: decimals written, less the power of ten of its scale word: 1 for "2.5", −8 for "2.4 billion".
        pointed: whether digits follow a decimal point (or a fraction was added), so that it is written to the unit.
        spelled: whether it is in words.
        scaled: whether a scale word or letter belongs to it.
        plain: whether it is a bare run of digits, which may as well be a year, a time or a code.
        power: the power of ten of the scale word or letter that ends it, 0 without one.
    """

    past: int
    value: Decimal
    places: int
    pointed: bool
    spelled: bool = False
    scaled: bool = False
    plain: bool = False
    power: int = 0

    @property
    def is_word(self) -> bool:
        """Whether it is one number word without scale or fraction, such as "one"."""
        return self.spelled and not self.scaled and not self.pointed

    @property
    def decimals(self) -> int:
        """The place of the last digit that says something, negated: −3 for 25,000; 0 for whole numbers below 100."""
        if self.pointed:
            return self.places
        return -trailing_zeros(self.value) if self.value >= 100 else 0


def scaled_by(value: Decimal, power: int) -> Decimal:
    """``value`` times ten to the ``power``, without an exponent where it is whole."""
    product = value.scaleb(power)
    return Decimal(int(product)) if power > 0 and product == product.to_integral_value() else product


def trailing_zeros(value: Decimal) -> int:
    """How many zeros end a whole number."""
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))
