"""The measure that all areas named have: "in 2023 inflation was 6.8% in Britain and 5.9% in Germany"."""

from service.claims.subject.carried.discourse import Discourse
from service.model.claims import Candidate
from service.model.mentions import Analysis
from service.model.windows import Grain
from service.records import replace


def held_for_all(rows: tuple[Candidate, ...], analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """ "In 2023 inflation was 6.8% in Britain and 5.9% in Germany": as well of the measure that both areas have."""
    if len(rows) < 2 or len(discourse.near) < 2 or not _is_of_years(analysis):
        return rows
    shelf = discourse.shelf
    concepts = [shelf.series(c.series_id).concept for c in rows]
    best = max(c.weight for c in rows)
    apart = discourse.near.difference(
        *[shelf.areas_of(name) for c, name in zip(rows, concepts, strict=True) if c.weight == best]
    )
    if not apart:
        return rows
    return tuple(
        replace(c, weight=best) if apart & shelf.areas_of(name) else c for c, name in zip(rows, concepts, strict=True)
    )


def _is_of_years(analysis: Analysis) -> bool:
    """Whether the only periods that a sentence names are years."""
    periods = [period for at in analysis.items.dates if (period := analysis.items[at].period) is not None]
    return bool(periods) and all(period.grain is Grain.YEAR for period in periods)
