"""Intervals of Decimals, and the formulas of news over them.

Each formula gives the range that its result may have when each input may lie anywhere in its own interval. All of them
are monotonic in every input (a base that may be zero has no range), so the extremes lie at the ends.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.records import dataclass

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from ``low`` to ``high``, both included."""

    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, value: Decimal) -> "Interval":
        """The interval that holds one value."""
        return cls(value, value)

    @classmethod
    def around(cls, value: Decimal, half_width: Decimal) -> "Interval":
        """``value`` ± ``half_width``; for a negative value the ends stay in order."""
        return cls(value - half_width, value + half_width)

    @property
    def width(self) -> Decimal:
        """The distance between the ends."""
        return self.high - self.low

    def holds(self, value: Decimal) -> bool:
        """Whether ``value`` lies inside, ends included."""
        return self.low <= value <= self.high

    def negated(self) -> "Interval":
        """The interval mirrored at zero."""
        return Interval(-self.high, -self.low)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)


def product(one: Interval, other: Interval) -> Interval:
    """The product of two intervals of which neither goes below nothing."""
    return Interval(one.low * other.low, one.high * other.high)


def ratio(above: Interval, below: Interval) -> Interval | None:
    """``above`` ÷ ``below``; None where the divisor may be zero."""
    if below.holds(Decimal(0)):
        return None
    ends: list[Decimal] = [a / b for a in (above.low, above.high) for b in (below.low, below.high)]
    return Interval(min(ends), max(ends))


def share(part: Interval, whole: Interval) -> Interval | None:
    """``part`` in per cent of ``whole``; None where the whole may be zero."""
    quotient = ratio(part, whole)
    return None if quotient is None else Interval(quotient.low * _HUNDRED, quotient.high * _HUNDRED)


def percent_change(now: Interval, base: Interval) -> Interval | None:
    """The change from ``base`` to ``now``, in per cent of ``base``; None where the base may be zero."""
    percentage = share(now, base)
    return None if percentage is None else Interval(percentage.low - _HUNDRED, percentage.high - _HUNDRED)


def total(parts: Sequence[Interval]) -> Interval:
    """The sum of ``parts``; zero for none."""
    return Interval(sum((part.low for part in parts), Decimal(0)), sum((part.high for part in parts), Decimal(0)))


def mean(parts: Sequence[Interval]) -> Interval | None:
    """The mean of ``parts``; None for none."""
    if not parts:
        return None
    whole, count = total(parts), len(parts)
    return Interval(whole.low / count, whole.high / count)
