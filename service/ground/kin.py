"""Series that a claim means besides the one named: its growth, its annual averages; and what a series itself states."""

from collections.abc import Sequence
from dataclasses import replace

from service.model.claims import Candidate, Claim
from service.model.quantities import PERCENT
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain
from service.store.interface import Store

_CURRENCIES = frozenset(["GBP", "USD", "EUR"])
_EACH = frozenset(["head", "person", "household", "home", "pupil", "patient", "visitor", "boat"])


def meant(claim: Claim, store: Store) -> Sequence[Candidate]:
    """The candidates of a claim with the kin that its words ask for, most plausible first."""
    candidates = claim.candidates
    if claim.rank is not None and claim.rank.of_change:
        candidates = _growth(candidates, store)
    return _annual(claim, candidates, store)


def states_growth(claim: Claim, series: Series) -> bool:
    """Whether the series itself is the change claimed.

    "Prices rose 3%" states the published rate; "inflation rose 3%" would be a change of that rate.
    """
    if claim.kind == "percent_change":
        return series.unit == PERCENT and publishes_moves(claim, series)
    return claim.kind == "difference" and series.derived is not None and series.derived.transform == "difference"


def publishes_moves(claim: Claim, series: Series) -> bool:
    """Whether the words name a level ("prices", "payrolls") of which the series gives the growth or the change."""
    changes = series.derived is not None and series.derived.transform == "difference"
    if not changes and (series.growth_over is None or series.unit != PERCENT):
        return False
    return not any(word in claim.candidates[0].words for word in ("inflation", "rate", "growth"))


def months_of_growth(series: Series) -> int | None:
    """Over how many months a rate of growth is; None for other series."""
    return series.growth_over or (series.derived.lag if series.derived is not None else None)


def spread_over(claim: Claim) -> bool:
    """Whether it is a figure per something ("64 people per boat"): no series holds it, the text's own figures may."""
    quantity = claim.quantity
    if claim.kind != "average" or quantity is None or not quantity.per:
        return False
    # Prices are money per year, barrel or gallon; money per head is an average.
    return quantity.unit not in _CURRENCIES or quantity.per in _EACH


def _growth(candidates: Sequence[Candidate], store: Store) -> tuple[Candidate, ...]:
    """ "The steepest fall" ranks the growth of a series, over the months that are usual for it."""
    found: list[Candidate] = []
    for candidate in candidates:
        series = store.series(candidate.series_id)
        if series.growth_over is not None or (series.derived is not None and series.derived.transform == "growth"):
            found.append(candidate)
            continue
        found += [
            replace(candidate, series_id=other.id)
            for other in store.catalogue()
            if other.derived is not None
            and (other.derived.source, other.derived.transform) == (series.id, "growth")
            and other.derived.lag == series.comparison
        ]
    return tuple(found)


def _annual(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "Averaged 421 ppm in 2023": where a whole year is named, the annual series of the same concept as well."""
    if claim.period is None or claim.period.grain is not Grain.YEAR or not candidates:
        return candidates
    first = store.series(candidates[0].series_id)
    if first.nature is not Nature.RATE or first.frequency is Frequency.ANNUAL:
        return candidates
    held = {c.series_id for c in candidates}
    kin = [
        replace(candidates[0], series_id=other.id)
        for other in store.catalogue()
        if (other.concept, other.area, other.frequency) == (first.concept, first.area, Frequency.ANNUAL)
        and other.id not in held
    ]
    return [*kin, *candidates]
