"""Average speeds with the distance and the time that they were worked out from."""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.cues import AVERAGES
from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.records import replace

DISTANCES = {"mph": "miles", "km/h": "km", "knots": "nautical miles"}
HOURS = {"hours": Decimal(1), "minutes": Decimal(1) / 60, "seconds": Decimal(1) / 3600}
_NEAR = 4  # words of "an average speed of"
_JOINTS: tuple[list[str], ...] = ([], ["and"], [","])
_SHORT = frozenset(["minutes", "seconds"])


def distance_and_time(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The 213 miles in 2 hours 8 minutes at an average of 100mph": the miles, and the time in hours."""
    wanted = DISTANCES.get(unit_of(scene.row[at]))
    if wanted is None or not (AVERAGES | {"which"}) & {*scene.words(at)[-_NEAR - 1 :], *scene.words(at + 1)[:2]}:
        return None
    distances = [n for n in range(at) if scene.is_level(n) and unit_of(scene.row[n]) == wanted]
    times = [n for n in range(at) if scene.is_level(n) and unit_of(scene.row[n]) in HOURS]
    if scene.is_narrowed(at) or len(distances) != 1 or not times or times != list(range(times[0], at)):
        return None
    if not all(_goes_on(scene, n) for n in times[1:]):
        return None
    return figure_of(scene.row[distances[0]]), in_hours([scene.row[n] for n in times])


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a time goes on from the figure before it in a smaller unit: "2 hours 8 minutes", "two hours and 8"."""
    larger, own = unit_of(scene.row[at - 1]), unit_of(scene.row[at])
    return scene.words(at) in _JOINTS and HOURS[own] < HOURS[larger]


def in_hours(times: Sequence[Claim]) -> Figure:
    """One stretch of time in hours, told in one unit or several; as finely told as its smallest unit."""
    figures = [figure_of(one) for one in times]
    factors = [HOURS[unit_of(one)] for one in times]
    value = sum((f.value * factor for f, factor in zip(figures, factors, strict=True)), Decimal(0))
    half = factors[-1] / 2 if unit_of(times[-1]) in _SHORT else Decimal(0)
    text = " ".join(f.text for f in figures)
    return replace(figures[0], value=value, low=value - half, high=value + half, text=text, unit="hours")
