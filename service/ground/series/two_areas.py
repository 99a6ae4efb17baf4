"""Two areas set against each other: the second figure is that of another area, for the same days."""

from collections.abc import Iterator

from service.ground.figures.evidence import Missing, figure
from service.model.claims import Claim, Figure, Reading
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
        own = store.series(first.series_id or series_id)
        if not claim.inputs and store.series(series_id).period_kind is not own.period_kind:
            found = Missing(Reason.NO_SERIES)  # of three months in the one country, and of one in the other
        yield store.series(series_id).label, found if isinstance(found, Missing) else (first, found)


def those_of(claim: Claim, reading: Reading, store: Store) -> Iterator[Figure]:
    """The figures of the other areas that one is given a place among, for its days; of some there may be none."""
    for series_id in claim.against:
        found = figure(store.as_known(series_id, reading.known_at), reading.window)
        if not isinstance(found, Missing):
            yield found
