"""What each way of stating a figure admits: one table of intervals, each limit with its reason.

A statement is a size ``x`` (unsigned) with a hedge. Its cells are intervals of the true size, best first: the first
cell that holds the truth gives the label and the grade. What no cell holds does not fit. Because the cells are
intervals, the same table answers whether a whole range (the rounding of the inputs, the revision of a series) leaves
room for the statement.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Hedge, Quantity
from service.model.report import Label, Severity
from service.numeric.intervals import Interval
from service.numeric.rounding import half_even, last_place, significant_digits, unit_of
from service.numeric.unrounding import half_unit, is_capped, written_place
from service.records import dataclass

#: "About 40%" is printed for 39 and 41; one part in forty is what a reader of a round figure grants.
ABOUT = Decimal("0.025")
#: "Some 41,472" is no round figure; with four digits told the hedge grants no more than a revision would.
NOMINAL = Decimal("0.005")
_DIGITS = 4
#: "Nearly" and "just over" promise to be close: a twentieth. Past a tenth another round figure would have been nearer.
CLOSE = Decimal("0.05")
#: The most that any hedge stretches to.
STRETCHED = Decimal("0.10")
#: A figure that is reached already and called "nearly" is a slip of wording, not of arithmetic, while it is this near.
OVERSHOT = Decimal("0.025")
#: Rounded up further than half a unit ("1,850" for 1,843) is forgiven up to a twentieth of the true figure.
ROUNDED_UP = Decimal("0.05")
#: "A third" is a round share: 31 to 35.8 per cent. Small ones ("1 in 40") are held to a tenth of themselves.
FRACTION_POINTS = Decimal("2.5")
FRACTION_PART = Decimal("0.10")
#: "Doubled" is said of 1.9 to 2.1 times; a writer who meant more than a tenth off would say "nearly" or "more than".
MULTIPLE_PART = Decimal("0.05")
#: … and loosely of what more than doubled, by up to 2.3 times, while the next such word is further off.
MULTIPLE_OVERSHOT, TO_NEXT_MULTIPLE = Decimal("0.15"), Decimal("0.5")
#: "A full point" is no less than one, and may be said of what lies short of a point and a half.
FULL = Decimal("0.5")
#: "Zero" in words is said of what rounds to it at the tenth, as rates are told; 0.3 is not zero.
ZERO = Decimal("0.05")
#: Computed values carry 28 digits; a fraction computed two ways may differ in the last ones.
_NOISE = Decimal("1e-18")

TO_THE_UNIT = frozenset([PERCENT, POINTS, MULTIPLE])
"""Units whose figures are written to the unit: a zero at their end is a digit."""
BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST])
"""Hedges that only bound a figure."""
#: Beyond any figure that is printed.
_ENDLESS = Decimal("1e60")
_UNHEDGED = frozenset([Hedge.EXACT, Hedge.BETWEEN])
_WORDED = frozenset([Form.FRACTION, Form.MULTIPLE])


class Grade(StrEnum):
    """How a statement fits."""

    EXACT = "exact"
    ROUNDS = "rounds"
    HEDGE = "hedge"
    TRUNCATED = "truncated"
    ROUNDED_UP = "rounded_up"
    STRAINED = "strained"
    ROUNDED_INPUTS = "rounded_inputs"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Cell:
    """An interval of true sizes under which a statement has this grade.

    Attributes:
        low: lower end.
        high: upper end.
        grade: how the statement then fits.
        low_in: whether the lower end itself belongs to it.
        high_in: whether the upper end does.
    """

    low: Decimal
    high: Decimal
    grade: Grade
    low_in: bool = True
    high_in: bool = True

    @property
    def label(self) -> Label:
        """Supported for the first three grades, imprecise for the others."""
        return Label.SUPPORTED if self.grade in _SUPPORTED else Label.IMPRECISE

    @property
    def severity(self) -> Severity:
        """None when supported; a stretch is a warning."""
        return Severity.NONE if self.grade in _SUPPORTED else Severity.WARNING

    def holds(self, size: Decimal) -> bool:
        """Whether the true size lies in the cell."""
        return self.meets(size, size)

    def meets(self, low: Decimal, high: Decimal) -> bool:
        """Whether any size from ``low`` to ``high`` lies in the cell."""
        above = high > self.low
        if above is not self.low_in and _same(high, self.low):
            above = self.low_in
        below = low < self.high
        if above and below is not self.high_in and _same(low, self.high):
            below = self.high_in
        return above and below


_SUPPORTED = frozenset([Grade.EXACT, Grade.ROUNDS, Grade.HEDGE])


def is_whole(stated: Quantity) -> bool:
    """Whether the figure is a count or amount, whose trailing zeros may hide digits."""
    return stated.unit not in TO_THE_UNIT


def place_of(stated: Quantity) -> int:
    """The decimals to which the stated figure is meant to be exact."""
    return written_place(stated.value, stated.decimals, whole=is_whole(stated))


def half_of(stated: Quantity) -> Decimal:
    """Half a unit of the last written place of the stated figure."""
    hedged = stated.hedge not in _UNHEDGED
    return half_unit(stated.value, stated.decimals, whole=is_whole(stated), hedged=hedged)


def cells(stated: Quantity, *, exact_count: bool) -> Iterator[Cell]:
    """The cells of a statement, best first; each is worked out when it is asked for.

    Args:
        stated: the figure with its hedge; its sign plays no part.
        exact_count: whether the true figure is an exact count, for which "more than x" is plainly wrong at x; a
            published rate that equals x was itself rounded and may have been more.
    """
    x, hedge = stated.value, stated.hedge
    if stated.high is not None:
        yield from _range(stated, stated.high)
    elif hedge in BOUNDS:
        yield from _bound(x, hedge, exact_count)
    elif stated.form is Form.FRACTION:
        near = x * FRACTION_PART
        near = min(FRACTION_POINTS, near) if stated.unit == PERCENT else near
        yield from _round_words(x, hedge, near, exact_count)
    elif stated.form is Form.MULTIPLE:
        yield from _round_words(x, hedge, x * MULTIPLE_PART, exact_count)
        if hedge is Hedge.EXACT and x > 1:
            yield Cell(x, x + min(x * MULTIPLE_OVERSHOT, TO_NEXT_MULTIPLE), Grade.STRAINED, high_in=False)
    elif hedge is Hedge.NEARLY:
        near = max(x * (STRETCHED if _is_full_point(stated) else CLOSE), half_of(stated))  # rates are told to the tenth
        yield from _nearly(x, near, max(near, x * STRETCHED), half_of(stated))
    elif hedge is Hedge.JUST_OVER:
        yield from _just_over(x, x * CLOSE, x * STRETCHED, exact_count)
    elif _is_full_point(stated):
        yield Cell(x - half_of(stated), x + FULL, Grade.HEDGE, high_in=False)
    elif hedge is Hedge.EXACT:
        yield from _plain(stated)
    else:
        near = max(x * (NOMINAL if _is_to_the_digit(stated) else ABOUT), half_of(stated))
        yield from _about(x, near, max(near, x * STRETCHED))


def is_beyond(stated: Quantity, span: Interval) -> bool:
    """Whether a range lies so far from a plain figure that no cell need be worked out: most that are tried do."""
    if stated.hedge is not Hedge.EXACT or stated.high is not None or stated.form in _WORDED:
        return False
    if _is_full_point(stated):
        return False
    room = 3 * half_of(stated)  # no cell reaches further than two
    return span.high < stated.value - room or span.low > stated.value + room


def _is_full_point(stated: Quantity) -> bool:
    """ "A full point": told to the tenth, though in words."""
    return stated.unit == POINTS and stated.form is Form.WORDS and stated.decimals == 1 and stated.value == 1


def _is_to_the_digit(stated: Quantity) -> bool:
    """ "Some 41,472 people", "an estimated 3,898": the count itself, which no writer rounded."""
    return significant_digits(stated.value, place_of(stated)) >= _DIGITS


def _plain(stated: Quantity) -> Iterator[Cell]:
    """Exact, rounded half up or half even, cut off, rounded up too far; in that order."""
    x = stated.value
    yield Cell(x, x, Grade.EXACT)
    half = ZERO if not x and stated.form is Form.WORDS else half_of(stated)
    unit = 2 * half
    if not x:
        yield Cell(-half, half, Grade.ROUNDS)
        yield Cell(-unit, unit, Grade.TRUNCATED, low_in=False, high_in=False)
        return
    yield Cell(x - half, x + half, Grade.ROUNDS, high_in=_takes_upper_tie(stated, half))
    yield Cell(x + half, x + unit, Grade.TRUNCATED, high_in=False)
    nearest = x / (1 + ROUNDED_UP)
    if nearest < x - half:
        yield Cell(max(x - unit, nearest), x - half, Grade.ROUNDED_UP, low_in=nearest > x - unit, high_in=False)


def _takes_upper_tie(stated: Quantity, half: Decimal) -> bool:
    """Whether the tie above the figure rounds to it.

    Half even sends a tie to the even digit. Where the half unit is limited to a part of the figure there is no tie, and
    the limit itself is in.
    """
    place = place_of(stated)
    limited = is_capped(stated.value, stated.decimals, whole=is_whole(stated)) and half < unit_of(place) / 2
    return limited or half_even(stated.value + half, place) == stated.value


def _bound(x: Decimal, hedge: Hedge, exact_count: bool) -> Iterator[Cell]:
    inclusive = hedge in (Hedge.AT_LEAST, Hedge.AT_MOST)
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        yield Cell(x, _ENDLESS, Grade.HEDGE, low_in=inclusive)
    else:
        yield Cell(-_ENDLESS, x, Grade.HEDGE, high_in=inclusive)
    if not inclusive and not exact_count:
        yield Cell(x, x, Grade.STRAINED)


def _about(x: Decimal, near: Decimal, far: Decimal) -> Iterator[Cell]:
    yield Cell(x, x, Grade.EXACT)
    yield Cell(x - near, x + near, Grade.HEDGE)
    yield Cell(x - far, x + far, Grade.STRAINED)


def _nearly(x: Decimal, near: Decimal, far: Decimal, half: Decimal) -> Iterator[Cell]:
    yield Cell(x - near, x, Grade.HEDGE, high_in=False)
    yield Cell(x - far, x, Grade.STRAINED)
    yield Cell(x, x + min(half, x * OVERSHOT), Grade.STRAINED)


def _just_over(x: Decimal, near: Decimal, far: Decimal, exact_count: bool) -> Iterator[Cell]:
    yield Cell(x, x + near, Grade.HEDGE, low_in=False)
    # A published rate that equals x may have been rounded down to it, as under "more than".
    yield Cell(x, x + far, Grade.STRAINED, low_in=not exact_count)


def _round_words(x: Decimal, hedge: Hedge, near: Decimal, exact_count: bool) -> Iterator[Cell]:
    """Fractions and multiples in words are round by nature; half a unit plays no part."""
    far = 2 * near
    if hedge is Hedge.NEARLY:
        yield from _nearly(x, near, far, near)
    elif hedge is Hedge.JUST_OVER:
        yield from _just_over(x, near, far, exact_count)
    else:
        yield from _about(x, near, far)


def _range(stated: Quantity, high: Decimal) -> Iterator[Cell]:
    """Inside, after un-rounding the ends, each at its own last written place."""
    whole = is_whole(stated)
    place = max(last_place(high), stated.decimals) if whole and stated.decimals <= 0 else stated.decimals
    yield Cell(stated.value, high, Grade.HEDGE)
    yield Cell(stated.value - half_of(stated), high + half_unit(high, place, whole=whole), Grade.ROUNDS)


def _same(one: Decimal, other: Decimal) -> bool:
    """Equal but for the noise of division, which goes with the size of the figures."""
    return one == other or abs(one - other) <= _NOISE * max(abs(one), abs(other))
