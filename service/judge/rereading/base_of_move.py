"""What a move is set against is a move as well: "prices rose 1.1% in March, compared with 0.3% the year before".

The words name what moved, and read of a figure that stands alone they mean its rate over a year; behind a move that is
one month's, what it is compared with is that of another month.
"""

from collections.abc import Iterator
from datetime import date

from service.judge.rereading.places import Place, contradicted, fits_at, supported, tried
from service.judge.verdicts import Verdict, in_quotation
from service.model.report import Label
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_LEFT = frozenset([Label.CONTRADICTED, Label.AMBIGUOUS, Label.UNVERIFIABLE])


def of_move_ahead(verdict: Verdict, ahead: Verdict | None, store: Store, known_at: date | None) -> Verdict:
    """The verdict, of the measure of the move before it where that gives it for its days, or where no other does.

    Args:
        verdict: on a figure.
        ahead: that on the figure before it.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
    """
    claim, move = verdict.grounded.claim, None if ahead is None else ahead.grounded.claim
    if verdict.label not in _LEFT or not claim.is_base or claim.kind != "level" or claim.quantity is None:
        return verdict
    if ahead is None or move is None or ahead.trial is None or ahead.label is not Label.SUPPORTED:
        return verdict
    read = ahead.trial.option.reading
    if move.kind != "percent_change" or move.sentence is not claim.sentence or not ahead.trial.option.direct:
        return verdict
    if verdict.grounded.series is not None and verdict.grounded.series.id == read.series_id:
        return verdict
    told = replace(verdict, grounded=replace(verdict.grounded, series=store.series(read.series_id)))
    for window in _days(verdict, read.window):
        found = tried(claim, Place(read.series_id, window), store, known_at)
        if found is not None and fits_at(found, claim.quantity):
            return supported(told, found)
        if found is not None and verdict.label is Label.CONTRADICTED and found.fit.label is Label.CONTRADICTED:
            return in_quotation(contradicted(told, found))
    return verdict


def _days(verdict: Verdict, now: Window) -> Iterator[Window]:
    """Those that it was read of, and those so long before the move as it says."""
    period = verdict.grounded.claim.period
    if period is not None and period.window is not None:
        yield period.window
    elif period is not None and period.shift_months:
        yield now.shifted_months(period.shift_months)
    elif verdict.trial is not None:
        yield verdict.trial.option.reading.window
