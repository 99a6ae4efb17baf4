"""A reading of a claim in a series, with what it assumes in words: "counted through 5 August 2025"."""

from datetime import date

from service.claims.subject.carried.implied import TOLD_BY_FIGURES, is_told_by_figures
from service.ground.days.cutoffs import named_late
from service.ground.days.shares_of_years import Days
from service.ground.days.windows import Target
from service.model.claims import Claim, Figure, Reading
from service.store.interface import Store, Vintage

PLACE = 10
"""By how much a series further down is less plausible."""


def reading_of(
    claim: Claim,
    vintage: Vintage,
    main: Target,
    place: int,
    figures: tuple[Figure, ...],
    days: Days,
    store: Store,
    known_at: date | None,
) -> Reading:
    """The reading of a claim in a series, and in words what it assumes.

    Args:
        claim: what was read.
        vintage: the series as known on the day.
        main: the days meant.
        place: how many series come before this one, by which it is less plausible.
        figures: the stated figure's own, and that of its base where it has one.
        days: their days, and the day to which they were counted.
        store: which tells what stands in for a vintage that is not held.
        known_at: the day whose knowledge the article is judged by.
    """
    series = vintage.series
    now, base, cutoff = days
    windows = [f.window for f in figures if f.window is not None]
    stands_in = (
        known_at is not None
        and not vintage.complete
        and any(store.stands_in(series.id, window, known_at) for window in windows)
    )
    notes = [main.assumption] if main.assumption else []
    if cutoff is not None:
        day = f"{cutoff.day} {cutoff:%B %Y}"
        late = ", the latest day then published" if named_late(claim.cutoff, cutoff) else ""
        notes.append(f"counted through {day}{late}")
    if place or is_told_by_figures(claim):
        notes.append(f"read as {series.label}" + (f", as {TOLD_BY_FIGURES}" if not place else ""))
    return Reading(
        series.id,
        figures[0].window or now,
        figures[1].window if base is not None else None,
        known_at,
        tuple(notes),
        main.plausibility + PLACE * place,
        cutoff,
        stands_in,
    )
