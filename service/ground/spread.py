"""People for each boat: an average that two series give together, the one of the total and the one of the count."""

from service.ground.evidence import Missing, figure
from service.ground.kin import spread_over
from service.model.claims import Candidate, Claim, Figure
from service.model.report import Reason
from service.model.series import Series
from service.store.interface import Store, Vintage


def total_of(claim: Claim, store: Store) -> Candidate | None:
    """The candidate that counts what is spread ("people"); None where the figure is no average that two series give."""
    found = _pair(claim, store)
    return None if found is None else Candidate(found[0].id, claim.candidates[0].weight, f"spread over {found[1].unit}")


def spread(figures: tuple[Figure, ...], claim: Claim, total: Vintage, store: Store) -> tuple[Figure, ...] | Missing:
    """The figures of a reading with the number of things over which the first is spread in place of any others."""
    found = _pair(claim, store)
    first = figures[0]
    if found is None or first.window is None:
        return Missing(Reason.NO_SERIES)
    count = figure(store.as_known(found[1].id, total.known_at), first.window)
    return count if isinstance(count, Missing) else (first, count)


def _pair(claim: Claim, store: Store) -> tuple[Series, Series] | None:
    """The series of the total and of the count, which are siblings."""
    if not claim.candidates or not spread_over(claim):
        return None
    assert claim.quantity is not None
    per = {claim.quantity.per, f"{claim.quantity.per}s"}
    first = store.series(claim.candidates[0].series_id)
    kin = [
        first,
        *(one for one in map(store.series, first.siblings) if (one.area, one.nature) == (first.area, first.nature)),
    ]
    counts = [one for one in kin if not per.isdisjoint(one.phrases.nouns)]
    totals = [one for one in kin if one not in counts and one.unit == (claim.quantity.unit or "people")]
    return (totals[0], counts[0]) if totals and counts else None
