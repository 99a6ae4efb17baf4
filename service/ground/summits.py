"""The month or week of a figure that is told as the highest or lowest of a longer time."""

from collections.abc import Sequence
from decimal import Decimal

from service.ground.windows import Target
from service.model.claims import Claim, Extreme
from service.model.series import Nature, Observation, Series
from service.model.windows import Window
from service.store.interface import Vintage

_OF_A_TIME = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])
"""What has a value at any time; what arrives in a month has no height in it but that of its days."""


def summits_of(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "Peaked at 9.1% in 2022", of a rate that comes out by months: the highest month of that year.

    Args:
        claim: the figure.
        series: what it may be of.
        vintage: the series as known then.

    Returns:
        The month or week meant; nothing where the figure is told as no peak, or its days are those of one observation.
    """
    period = claim.period
    if claim.summit is None or period is None or period.window is None or series.nature not in _OF_A_TIME:
        return ()
    found: list[Target] = []
    for place, window in enumerate((period.window, *period.others)):
        inside = [one for one in vintage.overlapping(window) if _is_inside(one, window)]
        if len(inside) > 1:
            note = "the highest" if claim.summit is Extreme.HIGHEST else "the lowest"
            top = (max if claim.summit is Extreme.HIGHEST else min)(inside, key=_value)
            found.append(Target(top.window, assumption=f"{note} of that time", plausibility=place))
    return found


def _is_inside(one: Observation, window: Window) -> bool:
    return window.start <= one.window.end <= window.end and one.window.days < window.days


def _value(one: Observation) -> Decimal:
    return one.value
