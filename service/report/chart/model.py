"""A chart before it is drawn: what is shown, in which scale, and what is marked."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from service.model.series import Series
from service.model.windows import Window
from service.numeric.rounding import half_up

_SYMBOLS = {"GBP": "£", "USD": "$", "EUR": "€"}
_WORDS = {"GBP": "pounds", "USD": "dollars", "EUR": "euros", "percent": "per cent"}
_LARGE = {6: "million", 9: "billion", 12: "trillion"}


class Shape(StrEnum):
    """How the figures of a series are drawn."""

    BARS = "bars"  # flows: a bar for each period, from nought
    LINE = "line"  # rates, stocks and indices
    STEPS = "steps"  # values that hold until the next


@dataclass(frozen=True, slots=True)
class Scale:
    """In what the figures of a chart are given.

    Attributes:
        unit: of the series, as ``Series.unit``.
        power: the power of ten by which single units are divided: 6 for millions.
        places: the decimals to which they are rounded.
    """

    unit: str
    power: int
    places: int

    @property
    def words(self) -> str:
        """The unit in words, for an axis: "people", "per cent", "billion pounds"."""
        return f"{_LARGE.get(self.power, '')} {_WORDS.get(self.unit, self.unit)}".strip()

    def of(self, value: Decimal, multiplier: Decimal = Decimal(1)) -> Decimal:
        """A value in the scale: of single units, or of a file whose unit is ``multiplier`` of them."""
        return half_up((value * multiplier).scaleb(-self.power), self.places)

    def text(self, value: Decimal) -> str:
        """A figure of this scale without its unit: "4,192", "2.0%", "£702.3"; as many decimals as it has."""
        places = max(-_exponent(value), 0)
        if self.unit in _SYMBOLS and not self.power and places:
            places = max(places, 2)  # pence
        digits = f"{abs(value):,.{places}f}"
        sign = "−" if value < 0 else ""
        if self.unit == "percent":
            return f"{sign}{digits}%"
        return f"{sign}{_SYMBOLS.get(self.unit, '')}{digits}"

    def full(self, value: Decimal) -> str:
        """A figure of this scale with its unit: "4,192 people", "2.0%", "£702.3 billion"."""
        large = f" {_LARGE[self.power]}" if self.power else ""
        noun = "" if self.unit in {*_SYMBOLS, "percent", "index"} else f" {self.unit}"
        return f"{self.text(value)}{large}{noun}"


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a chart, in the chart's scale.

    Attributes:
        window: its days; the end of a step still in force is ``date.max``.
        value: None where no figure is held.
        low: the lowest value ever published for it, up to the day the chart knows of; None as ``value`` is.
        high: the highest.
        asked: whether it lies in the window asked about.
        base: whether it lies in the window that this is compared with.
    """

    window: Window
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    asked: bool = False
    base: bool = False

    @property
    def revised(self) -> bool:
        """Whether more than one value was published."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Chart:
    """A series around a period. Figures are in ``scale``.

    Attributes:
        series: the metadata.
        shape: how it is drawn.
        scale: in what its figures are given.
        per: what one bar covers, in words ("a month", "in the same days of each year"); empty for others.
        points: the periods, oldest first.
        window: the days asked about, None for none.
        base: the days that they are compared with, None for none.
        official: the figure of ``window``; None where no figure of exactly these days is held.
        before: the figure of ``base``.
        stated: the figure to be compared with ``official``, None for none.
        known_at: the day by whose knowledge it is drawn; None for today's figures.
        stands_in: whether an oldest held value stands in for one of that day.
        last_day: the last day drawn; a step in force is drawn up to it.
    """

    series: Series
    shape: Shape
    scale: Scale
    per: str
    points: tuple[Point, ...]
    window: Window | None
    base: Window | None
    official: Decimal | None
    before: Decimal | None
    stated: Decimal | None
    known_at: date | None
    stands_in: bool
    last_day: date

    @property
    def gap(self) -> Decimal | None:
        """The stated figure less the official one; None where one of them is missing."""
        return None if self.stated is None or self.official is None else self.stated - self.official


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
