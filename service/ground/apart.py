"""Two areas set against each other: the second figure is that of another area, for the same days."""

from collections.abc import Iterator

from service.ground.evidence import Missing, figure
from service.model.claims import Claim, Figure
from service.model.report import Reason
from service.store.interface import Store, Vintage


def set_against(
    claim: Claim, figures: tuple[Figure, ...], vintage: Vintage, store: Store
) -> Iterator[tuple[str, tuple[Figure, ...] | Missing]]:
    """The figure with that of each area it may be compared with, and the label of that area's series.

    Args:
        claim: what is said of two areas.
        figures: the figure of its own area.
        vintage: its series as known on the day.
        store: the series.
    """
    first = figures[0]
    for series_id in claim.against:
        other = store.as_known(series_id, vintage.known_at)
        found = Missing(Reason.NO_PERIOD) if first.window is None else figure(other, first.window)
        yield store.series(series_id).label, found if isinstance(found, Missing) else (first, found)
