"""Every way to work a figure out of those beside it that their units allow, whatever the words."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.judge.worked_out.seen import Seen
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction
from service.records import dataclass, replace

Figures = tuple[Figure, ...]
ALL = Decimal(100)
_TIMES = APART - NO_COUNTS
_SHARES = frozenset([PERCENT, POINTS])
_MOST_ADDED = 5  # percentages that are added up


@dataclass(frozen=True, slots=True)
class Working:
    """A way to work a figure out.

    Attributes:
        name: what sort of working it is, of which a kind of claim may have several.
        kind: the kind of claim whose formula works it out.
        given: what it gives, unsigned, in single units.
        parts: the figures that it takes.
        figures: makes of them what the formula takes.
    """

    name: str
    kind: str
    given: Decimal
    parts: tuple[Seen, ...]
    figures: Callable[[], Figures]


Beside = tuple[Seen, Decimal, str]
"""A figure beside another, its value and its unit."""


def workings(seen: Seen, beside: Sequence[Seen]) -> Iterator[Working]:
    """The ways.

    Args:
        seen: the figure.
        beside: the figures beside it, in the order of the text.
    """
    from service.judge.worked_out.workings_of_amounts import of_amounts  # noqa: PLC0415  (which takes the names of this)

    claim = seen.claim
    assert claim.quantity is not None
    own = per_so_many(claim)
    row = [(one, value_of(one.claim), unit_of(one.claim)) for one in beside if per_so_many(one.claim) in (0, own)]
    unit = unit_of(claim)
    if unit == PERCENT and not claim.quantity.per:
        yield from _of_two_amounts(claim, row)
        yield from _of_percentages(row)
    elif unit == POINTS:
        yield from _between_rates(claim, row)
    elif unit == MULTIPLE:
        yield from _so_many_times(row)
    elif unit not in NO_COUNTS:
        yield from of_amounts(claim, row)
        if not unit and not claim.quantity.per:
            yield from _between_rates(claim, row, "bare points")  # "up nine to 41% from 32%"
            yield from _rests_of(ALL, PERCENT, row)  # "59 per cent are content and 41 are not"
        elif claim.quantity.value < 1:
            pence = [told for told in row if told[1] < 1]
            yield from _rests_of(Decimal(1), unit, pence)  # "15p of the pound goes on debt … so 42p"


def per_so_many(claim: Claim) -> int:
    """Of how many a rate is told: 1,000 of "3.7 per 1,000"; 0 of what is no such rate."""
    quantity = claim.quantity
    return int(quantity.per) if quantity is not None and quantity.per.isdecimal() else 0


def as_they_are(*parts: Seen) -> Callable[[], Figures]:
    """Takes the figures as the text has them."""
    return lambda: tuple(figure_of(part.claim) for part in parts)


def less(whole: Figure, parts: Sequence[Seen]) -> Figures:
    """A whole less some parts of it."""
    return (whole, *(figure_of(part.claim, -1) for part in parts))


def constant(number: int, unit: str = "") -> Figure:
    """A number that no text needs to tell."""
    value = Decimal(number)
    return Figure(value, value, value, "constant", text=f"{number}", unit=unit)


def runs(row: Sequence[Beside], least: int, most: int) -> Iterator[Sequence[Beside]]:
    """All figures in a row that are so many at least and at most."""
    for first in range(len(row)):
        for past in range(first + least, min(len(row), first + most) + 1):
            yield row[first:past]


def _of_two_amounts(claim: Claim, row: Sequence[Beside]) -> Iterator[Working]:
    """ "40% of them", "up 40%": what a figure is of another, and how far it lies from it."""
    for now, value, unit in row:
        for base, other, base_unit in row:
            if now is base or value == other or not _are_compared((now, unit), (base, base_unit)):
                continue
            if value < other:
                yield Working("share", "share", value / other * ALL, (now, base), as_they_are(now, base))
            if claim.direction is None or (claim.direction is Direction.UP) == (value > other):
                moved = abs(value / other - 1) * ALL
                yield Working("change", "percent_change", moved, (now, base), as_they_are(now, base))


def _are_compared(one: tuple[Seen, str], other: tuple[Seen, str]) -> bool:
    (now, unit), (base, base_unit) = one, other
    if unit in NO_COUNTS or base_unit in NO_COUNTS:
        return unit in _SHARES and base_unit in _SHARES
    rates = [each.claim.quantity.per for each in (now, base) if each.claim.quantity is not None]
    if rates[0] != rates[1] and all(rates):
        return False
    return agree(now.claim, base.claim) or (_are_things(unit) and _are_things(base_unit))


def _are_things(unit: str) -> bool:
    return unit not in CURRENCIES and unit not in _TIMES


def _of_percentages(row: Sequence[Beside]) -> Iterator[Working]:
    """ "29.9% and 11.4%: together 41.3%", "31% are retired, 40% in middle age, and the other 29%"."""
    for run in runs([told for told in row if told[2] == PERCENT], 2, _MOST_ADDED):
        parts, total = tuple(one for one, _, _ in run), sum((value for _, value, _ in run), Decimal(0))
        if total <= ALL:
            yield Working("sum of shares", "total", total, parts, as_they_are(*parts))
    yield from _rests_of(ALL, PERCENT, row)


def _rests_of(whole: Decimal, unit: str, row: Sequence[Beside]) -> Iterator[Working]:
    for run in runs([told for told in row if told[2] == unit], 1, _MOST_ADDED):
        parts, total = tuple(one for one, _, _ in run), sum((value for _, value, _ in run), Decimal(0))
        if total < whole:
            yield Working("rest of all", "total", whole - total, parts, _rest_of_all(whole, unit, parts))


def _rest_of_all(whole: Decimal, unit: str, parts: Sequence[Seen]) -> Callable[[], Figures]:
    return lambda: less(constant(int(whole), unit), parts)


def _between_rates(claim: Claim, row: Sequence[Beside], name: str = "points") -> Iterator[Working]:
    """ "45%, seven points up from 38%", "down ten points to 20% from 30"."""
    rates = [(one, _signed(one), unit) for one, value, unit in row if unit == PERCENT or (not unit and value < ALL)]
    for now, value, unit in rates:
        for base, other, base_unit in rates:
            up = value > other
            if now is base or value == other or not (unit or base_unit) or up is (claim.direction is Direction.DOWN):
                continue
            yield Working(name, "point_change", abs(value - other), (now, base), as_they_are(now, base))


def _signed(one: Seen) -> Decimal:
    quantity = one.claim.quantity
    return -value_of(one.claim) if quantity is not None and quantity.negative else value_of(one.claim)


def _so_many_times(row: Sequence[Beside]) -> Iterator[Working]:
    """ "Three times as many"."""
    for larger, value, unit in row:
        for smaller, other, base_unit in row:
            if value <= other or POINTS in (unit, base_unit) or MULTIPLE in (unit, base_unit):
                continue
            if (unit == PERCENT) is (base_unit == PERCENT) and _are_compared((larger, unit), (smaller, base_unit)):
                yield Working("times", "multiple", value / other, (larger, smaller), as_they_are(larger, smaller))


def multiplied(one: Seen, number: Seen) -> Callable[[], Figures]:
    """Takes a figure so many times.

    Args:
        one: the figure.
        number: how many times.
    """

    def figures() -> Figures:
        told = figure_of(number.claim)
        return figure_of(one.claim), replace(told, text=f"× {told.text}")

    return figures


def shared_out(one: Seen, number: int) -> Callable[[], Figures]:
    """Takes a figure and the number of parts that it is shared out in.

    Args:
        one: the figure.
        number: how many.
    """
    return lambda: (figure_of(one.claim), constant(number))


def scaled(one: Seen, rate: Seen, add: int, sign: int, *, times: bool = True) -> Callable[[], Figures]:
    """A figure and what its rate makes of it: so many per cent of it, or so many more or fewer.

    Args:
        one: the figure.
        rate: the percentage.
        add: 1 where it is added to or taken from the whole, 0 where it is a part of it.
        sign: −1 where it is taken off.
        times: whether the figure is multiplied by it; else it is divided.
    """

    def figures() -> Figures:
        told = figure_of(rate.claim)
        low, high = sorted((add + sign * told.low / ALL, add + sign * told.high / ALL))
        text = f"× {told.text}" if times else told.text
        return figure_of(one.claim), replace(
            told, value=add + sign * told.value / ALL, low=low, high=high, text=text, unit=""
        )

    return figures
