"""Slips: what a hand makes of a figure that it means to write; what is asked, and of whom, when one is looked for."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from service.hints import Protocol
from service.model.quantities import Direction, Quantity
from service.model.windows import Window
from service.numeric.rounding import half_up, unit_of
from service.records import dataclass

#: Thousand against million or billion, and a slipped point.
MAGNITUDES = (3, -3, 6, -6, 1, -1)
_REORDERED = 4  # digits that stand in another order hardly do so by chance
_KEPT = 3  # … nor do as many that stand there but for one


class Slip(StrEnum):
    """What became of the digits."""

    SWAPPED = "two digits have changed places"
    REORDERED = "the digits stand in another order"
    WRONG = "one digit is off"
    MISSING = "a digit is missing"
    ADDED = "there is a digit too many"


def slip_of_digits(stated: Decimal, actual: Decimal, place: int) -> Slip | None:
    """The slip that turns one figure into another, both written to ``place``; None where it takes more than one."""
    one, other = digits_of(stated, place), digits_of(actual, place)
    apart = [at for at, (first, second) in enumerate(zip(one, other, strict=False)) if first != second]
    if abs(len(one) - len(other)) == 1:
        shorter, longer = sorted((one, other), key=len)
        needed = _KEPT if shorter is one else _REORDERED
        dropped = len(shorter) >= needed and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
        return None if not dropped else Slip.MISSING if len(one) < len(other) else Slip.ADDED
    if len(one) != len(other) or not apart:
        return None
    if len(apart) == 2 and all(one[apart[at]] == other[apart[1 - at]] for at in (0, 1)):
        return Slip.SWAPPED
    if len(one) >= _REORDERED and sorted(one) == sorted(other):
        return Slip.REORDERED
    return Slip.WRONG if len(apart) == 1 else None


def digits_of(value: Decimal, place: int) -> str:
    """The digits of a figure written to ``place``."""
    return str(int(half_up(value, place) / unit_of(place)))


@dataclass(frozen=True, slots=True)
class Sister:
    """A series that could be taken for another.

    Attributes:
        series_id: the series.
        label: how a message names it.
        code: what the mix-up is called: ``wrong_unit`` (people and boats), ``wrong_measure`` (CPI and RPI),
            ``wrong_area`` (the same measure of another area) or ``annualised`` (its growth on the year).
        over: of a level whose growth could be taken for the series, over how many months.
        leeway: how far its figure as first published may lie from the one held, in its unit.
    """

    series_id: str
    label: str
    code: str
    over: int | None = None
    leeway: Decimal = Decimal(0)


class Probe(Protocol):
    """What a diagnosis may ask of the data; every answer is of the vintage by which the article is judged."""

    def level(self, series_id: str, window: Window) -> Decimal | None:
        """The figure of a window in single units (a flow summed), None where it is not held."""
        ...

    def sisters(self, series_id: str) -> Sequence[Sister]:
        """The series that could be taken for this one, likeliest first."""
        ...

    def superseded(self, series_id: str, window: Window) -> Sequence[Decimal]:
        """Values of the window, in single units, that were released before the vintage judged by, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Case:
    """A contradiction to explain.

    Attributes:
        kind: the kind of claim.
        stated: the stated figure, None for a rank.
        direction: of the change asserted, None for a level.
        series_id: the series that it was checked against.
        label: how a message names that series.
        window: the days that it was checked for.
        base: the days compared with, None for a level, and where the series itself is a rate of growth.
        actual: the computed figure in the unit of ``stated``, signed; None for a rank.
        rate: whether the series is in per cent.
        finding: for a rank, the truth in words ("the lowest since 2021").
        apart: whether it is of two areas, so that other days and other series explain nothing.
        leeway: how far what was first published may lie from ``actual``, in its unit.
        dated: whether its one day is named by a date.
    """

    kind: str
    stated: Quantity | None
    direction: Direction | None
    series_id: str
    label: str
    window: Window
    base: Window | None
    actual: Decimal | None
    rate: bool = False
    finding: str = ""
    apart: bool = False
    leeway: Decimal = Decimal(0)
    dated: bool = False
