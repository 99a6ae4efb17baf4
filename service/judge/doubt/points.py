"""How many points each sign is worth, for the writer to have erred (above nought) or the reading (below).

Hundredths of a natural logarithm of the odds. They were fitted to a thousand figures of true news that a reading did
not bear out, and to several thousand into which a slip was put (``docs/adr/0012-signs-weighed.md``): a boosted sum of
cuts at one value each, with no two signs asked together.
"""

from collections.abc import Mapping
from decimal import Decimal

Steps = tuple[tuple[Decimal, ...], tuple[int, ...]]
"""Bounds in ascending order, each the last value of its step; the points of each step, and of what lies beyond."""


def _steps(bounds: str, *points: int) -> Steps:
    return tuple(map(Decimal, bounds.split())), points


POINTS: Mapping[str, Steps] = {
    # the text
    "left open in the text": _steps("0 1 15", 105, 24, -17, -8),
    "borne out in the text": _steps("0 3 4 12", -101, -73, 22, 105, 99),
    "refuted in the text": _steps("1 5", 14, -8, -12),
    "refuted of the series": _steps("0", -18, 4),
    # the sentence
    "left open in the sentence": _steps("0 1", 18, -12, -46),
    "words of the sentence": _steps("26 27 31 39", 9, 2, -21, -39, -13),
    "words to its days": _steps("-1 0", -27, 20, 24),
    # the figure
    "weight of the series": _steps("15 30 70 90", -78, -18, -10, -4, 44),
    "digits": _steps("1 5", -30, 9, -6),
    "hedged": _steps("0", 3, -77),
    "in words": _steps("0", 1, -45),
    "of a length of time": _steps("0", 1, -22),
    "published as such": _steps("0", -9, 2),
    # how it fails
    "relative gap": _steps("0.47 0.58 0.91 0.995", 23, 12, -7, -53, -103),
    "gap in last places": _steps("2", -16, 4),
    "overstated": _steps("0", -12, 11),
    # what the rules say of it
    "sure": _steps("0", -56, 93),
    "misread": _steps("0", 15, -26),
    "measure and days beside it": _steps("0", -1, 9),
    "of no day": _steps("0", 8, -23),
}
SLIPS: Mapping[str, int] = {"digit_slip": 237, "order_of_magnitude": 127, "wrong_period": 4}
"""What the slip that would explain it is worth; any other, and none, ``NO_SLIP``."""
NO_SLIP = -27
ENOUGH = 25
"""Points below which nobody is accused."""
