"""Rates told for another stretch of time than the one that a total is told over: "4,200 in 35 days, 840 a week"."""

from decimal import Decimal

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Figure
from service.records import replace

_JOINED = ([","], [",", "or"], ["or"], ["("], ["–"])
#: The stretch that a rate is told for, the unit of the time told → how many of the one are in one of the other.
_IN_ONE = {
    ("week", "days"): Decimal(1) / 7,
    ("day", "weeks"): Decimal(7),
    ("month", "years"): Decimal(12),
    ("year", "months"): Decimal(1) / 12,
    ("week", "years"): Decimal(52),
    ("quarter", "years"): Decimal(4),
}


def over_stretch(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total and the time that rate ``at`` spreads it over, in the stretch that the rate is told for.

    Weeks may be working weeks: a rate that the time as told would not give either is left alone.
    """
    claim = scene.row[at]
    if at < len(("total", "time")) or scene.words(at) not in _JOINED or claim.quantity is None:
        return None
    whole, time = scene.row[at - 2], scene.row[at - 1]
    times = _IN_ONE.get((claim.quantity.per, unit_of(time)))
    timed = scene.words(at - 1) in (["in"], ["over"], ["within"], ["in", "the"], ["over", "the"])
    told = scene.is_count(at - 2) and unit_of(whole) not in APART and unit_of(claim) in ("", unit_of(whole))
    if times is None or not (timed and told) or not value_of(time):
        return None
    span = figure_of(time)
    spread = replace(span, value=span.value * times, low=span.low * times, high=span.high * times)
    stated, total = figure_of(claim), figure_of(whole)
    fits = any(
        total.low / one.high <= stated.high and stated.low <= total.high / one.low for one in (spread, span) if one.low
    )
    return (total, spread) if fits else None
