"""Every way to put an amount into another unit: another money at a rate told, weeks for days, pence in the pound."""

from collections.abc import Callable, Iterator, Sequence

from service.claims.relate.quoted import figure_of
from service.claims.scene import unit_of
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Beside, Figures, Working, as_they_are, constant, multiplied, shared_out
from service.model.claims import Claim
from service.model.quantities import CURRENCIES
from service.records import replace

_DAYS = {"days": 1, "weeks": 7}
_MONTHS = {"months": 1, "quarters": 3, "years": 12}
_MINUTES = {"minutes": 1, "hours": 60, "days": 1440}
TIMES = frozenset({**_DAYS, **_MONTHS, **_MINUTES})
"""Units of stretches of time."""


def in_other_units(claim: Claim, row: Sequence[Beside]) -> Iterator[Working]:
    """The ways.

    Args:
        claim: the amount.
        row: the figures beside it, with their values and units.
    """
    assert claim.quantity is not None
    own = unit_of(claim)
    if own in TIMES:
        yield from _of_times(own, row)
    elif _is_money(own):
        yield from _of_moneys(claim, row)


def _is_money(unit: str) -> bool:
    """Whether a unit is a currency, by its code: that of one that no series is in, too."""
    return unit in CURRENCIES or (len(unit) == len("NOK") and unit.isupper())


def _of_times(own: str, row: Sequence[Beside]) -> Iterator[Working]:
    """ "Shut for 91 days, or 13 weeks"."""
    for one, value, unit in row:
        for table in (_DAYS, _MONTHS, _MINUTES):
            if unit == own or unit not in table or own not in table:
                continue
            many, each = sorted((table[unit], table[own]), reverse=True)
            number = many // each
            if table[unit] > table[own]:
                yield Working("units", "total", value * number, (one,), _times_so_many(one, number))
            else:
                yield Working("units", "average", value / number, (one,), shared_out(one, number))


def _times_so_many(one: Seen, number: int) -> Callable[[], Figures]:
    return lambda: (figure_of(one.claim), replace(constant(number), text=f"× {number}"))


def _of_moneys(claim: Claim, row: Sequence[Beside]) -> Iterator[Working]:
    """ "€1.35m (£1.16m, at 86p to the euro)", "36p in every pound"."""
    assert claim.quantity is not None
    own = unit_of(claim)
    moneys = [told for told in row if _is_money(told[2])]
    for one, value, unit in moneys:
        for other, second, other_unit in moneys:
            if one is other or not second:
                continue
            if unit != own and other_unit == own and value > second:
                yield Working("exchange", "total", value * second, (one, other), multiplied(one, other))
            elif unit != own and other_unit == unit and value > second:
                yield Working("exchange", "average", value / second, (one, other), as_they_are(one, other))
            elif unit == own == other_unit and value < second and claim.quantity.value < 1:
                yield Working("in the pound", "average", value / second, (one, other), as_they_are(one, other))
