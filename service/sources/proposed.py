"""A range for the values of a series that states none, made of the values it holds, for a person to confirm."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from service.model.series import Expect

_ROOM = Decimal("0.5")
"""How much further than the values held a range goes on either side, as a part of the larger of their spread and the
greatest; and a step, of the longest held. Half again leaves room for years of growth, and none for thousands taken for
single units."""

_MANY = 24
"""Values from which a usual step can be told."""

_CALM = 3
"""A step is worth stating where three of the longest go into the range: elsewhere the range says as much."""


def proposed(values: Sequence[Decimal], unit: str) -> Expect:
    """A range round the values held; not below zero where only rates ever are.

    Args:
        values: those of the file, at least one, in order of period.
        unit: of the series.
    """
    least, most = min(values), max(values)
    room = max(most - least, abs(most)) * _ROOM or Decimal(1)
    low = least - room if least < 0 or unit == "percent" else max(Decimal(0), least - room)
    low, high = _outward(low, ROUND_FLOOR), _outward(most + room, ROUND_CEILING)
    basis = f"proposed from the values held, {least:f} to {most:f}"
    longest = max((abs(later - earlier) for earlier, later in pairwise(values)), default=Decimal(0))
    step = _outward(longest * (1 + _ROOM), ROUND_CEILING)
    if len(values) < _MANY or not 0 < step * _CALM <= high - low:
        return Expect(low, high, basis)
    return Expect(low, high, f"{basis}, with steps to {longest:f}", step)


def plain(expect: Expect) -> dict[str, str]:
    """The range as a ``datapackage.json`` holds it."""
    step = {} if expect.step is None else {"step": f"{expect.step:f}"}
    return {"low": f"{expect.low:f}", "high": f"{expect.high:f}", **step, "basis": expect.basis}


def _outward(value: Decimal, rounding: str) -> Decimal:
    """Two leading digits, so that a bound reads as one."""
    if not value:
        return Decimal(0)
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 1), rounding).normalize() + 0
