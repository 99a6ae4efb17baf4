"""Changes on the year listed with others of one release: "gasoline was 60% dearer, food 10.4% and shelter 5.6%".

A word that may name a price or the published rate of it means that rate beside others of its publisher, even where the
article goes on to tell the price.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Analysis
from service.model.quantities import CURRENCIES, PERCENT
from service.model.series import Series
from service.model.shelf import Shelf
from service.records import replace

_YEAR = 12  # months


def with_rates_listed(
    chosen: tuple[Candidate, ...], named: Sequence[Candidate], draft: Draft, analysis: Analysis, shelf: Shelf
) -> tuple[Candidate, ...]:
    """The candidates of a change of some price, with the rate published beside others that the sentence names.

    Args:
        chosen: those that the words name best.
        named: all that they name.
        draft: the change.
        analysis: its sentence.
        shelf: the catalogue.
    """
    if draft.kind != "percent_change" or not chosen or len(named) == len(chosen) or len(analysis.measures) < 2:
        return chosen
    if shelf.series(chosen[0].series_id).unit not in CURRENCIES:
        return chosen
    rates = [c for c in named if c not in chosen and _is_yearly(shelf.series(c.series_id))]
    own = {shelf.family_of(c.series_id) for c in named}
    beside = {
        f for m in analysis.measures for f in (*m.strong, *m.weak) if f not in own and _is_yearly(shelf.series(f))
    }
    publishers = {_publisher(family) for family in beside}
    return (
        *chosen,
        *(replace(c, weight=chosen[0].weight) for c in rates if _publisher(c.series_id) in publishers),
    )


def _is_yearly(series: Series) -> bool:
    return series.unit == PERCENT and series.growth_over == _YEAR


def _publisher(series_id: str) -> str:
    return series_id.partition("/")[0]
