"""Superlatives and runs that go further than the figure they are said of: "4.2%, the fastest since June 2022".

What holds for some time, though not for as long as is said, is seldom said of something else: nobody would find by
chance that the figure right beside it was the highest for three years, or fell for the third month running. So one of a
figure that is right is accused, where its own words name no measure or leave it in doubt.
"""

from collections.abc import Sequence, Set
from itertools import pairwise, takewhile

from service.ground.figures.history import history_of
from service.ground.series.moves_ranked import ranks_moves_of, ranks_unread_move
from service.judge.evidence.between_verdicts import digits_of
from service.judge.fit.trials import Trial
from service.judge.fit.without_figure import NOUGHT, worded
from service.judge.verdicts import Verdict, in_quotation
from service.judge.vintages.first_published_rank import may_be_so_long, may_have_held
from service.judge.vintages.standing import roomy
from service.model.claims import Claim, Figure
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.model.report import Label
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_IN_DOUBT = frozenset([Label.AMBIGUOUS, Label.UNVERIFIABLE])
_TELLING = 3  # digits
_SOME = 2  # periods, or moves, for which it holds


def is_known(level: Verdict, *rows: Sequence[Verdict]) -> bool:
    """Whether it is beyond doubt what a figure that is right is of: by its digits, or since most beside it are right.

    Args:
        level: the figure.
        rows: the verdicts of the sentences that it may stand in.
    """
    quantity = level.grounded.claim.quantity
    if quantity is not None and len(digits_of(quantity)) >= _TELLING:
        return True
    told = [one for row in rows if level in row for one in row if one.grounded.claim.quantity is not None]
    return sum(one.label in _IN_DOUBT for one in told) * 2 <= sum(one.label is Label.SUPPORTED for one in told)


def goes_too_far(verdict: Verdict, trials: Sequence[Trial], days: Set[Window], store: Store) -> Verdict:
    """The verdict on a rank or streak, accused by the first of its trials where it holds for some time and no longer.

    Args:
        verdict: on a rank or streak that is in doubt or was not read.
        trials: it held against the figures that it may be said of, the likeliest first.
        days: those of which the text tells the figures held, so that no other print explains them.
        store: for the histories.
    """
    claim, told = verdict.grounded.claim, trials[0]
    if any(trial.fit.label is not Label.CONTRADICTED for trial in trials) or not _is_bounded(claim):
        return verdict
    series = store.series(told.option.reading.series_id)
    moved = claim.rank is not None and claim.rank.of_change and series.growth_over is None
    moved = moved or ranks_moves_of(claim, series) or ranks_unread_move(claim, series)
    if moved or not _holds_for_some(claim, told, store):
        return verdict
    if _is_excused(claim, told, days, store):
        return verdict
    fit = told.fit
    return in_quotation(
        replace(verdict, label=fit.label, severity=fit.severity, reverses=fit.reverses, reason=None, trial=told)
    )


def _is_bounded(claim: Claim) -> bool:
    """Whether it is said for how long it has been so."""
    rank, streak = claim.rank, claim.streak
    if rank is not None:
        bounded = rank.since is not None or rank.within_months is not None
        return bounded and rank.position == 1 and rank.mark is None and not rank.among
    return streak is not None and streak.since is None and streak.within_months is None and not streak.still


def _holds_for_some(claim: Claim, trial: Trial, store: Store) -> bool:
    if claim.rank is not None:
        return _less_extreme(claim.rank, trial, store) >= _SOME
    assert claim.streak is not None
    if claim.streak.length <= _SOME:
        return False
    shorter = worded(
        replace(claim, streak=replace(claim.streak, length=_SOME)), trial.option.figures, moves=trial.option.direct
    )
    return shorter is not None and shorter[1].label is not Label.CONTRADICTED


def _is_excused(claim: Claim, trial: Trial, told: Set[Window], store: Store) -> bool:
    """Whether a revision may explain that it does not hold, of other figures than those that the text tells."""
    reading = trial.option.reading
    if reading.known_at is None:
        return True
    if claim.rank is not None:
        excused = may_have_held(claim.rank, trial, store, reading.known_at, fresh=False)
        return excused and may_be_so_long(claim.rank, trial, store, reading.known_at)
    series = store.series(reading.series_id)
    figures = [one if one.window in told else roomy(one, series, reading.known_at) for one in trial.option.figures]
    return _may_run(claim, figures, moves=trial.option.direct)


def _may_run(claim: Claim, figures: Sequence[Figure], *, moves: bool) -> bool:
    """Whether as many moves as are told may all have gone one way, and that before them not."""
    assert claim.streak is not None
    length, up = claim.streak.length, claim.direction is not Direction.DOWN
    pairs = [(one, NOUGHT) for one in figures] if moves else [*pairwise(figures)]
    if len(pairs) < length:
        return True
    may = [now.high > then.low if up else now.low < then.high for now, then in pairs]
    must = [now.low > then.high if up else now.high < then.low for now, then in pairs]
    return all(may[:length]) and not all(must[length : length + 1] or [False])


def _less_extreme(rank: Rank, trial: Trial, store: Store) -> int:
    """How many periods right before the one ranked were less extreme."""
    reading = trial.option.reading
    vintage = store.as_known(reading.series_id, reading.known_at)
    history = history_of(replace(rank, within_months=None), reading.window, vintage)
    now = trial.option.figures[0].value
    values = [figure.value for figure in reversed(history)]
    if rank.extreme is Extreme.LOWEST:
        return sum(1 for _ in takewhile(lambda value: value > now, values))
    return sum(1 for _ in takewhile(lambda value: value < now, values))
