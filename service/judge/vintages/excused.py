"""Whether a revision may explain a mismatch: "inflation fell to 3.8%", of which that day's vintage is not held."""

from datetime import date, timedelta
from itertools import chain

from service.ground.series.moves_ranked import ranks_moves_of
from service.judge.fit.lasting_records import still_standing
from service.judge.fit.since import lies_ahead
from service.judge.fit.trials import Trial, as_set, retried
from service.judge.vintages.revision_envelope import is_print_held, months_summed, tolerance
from service.judge.vintages.slips_within_revisions import is_slip
from service.judge.vintages.standing import widened, widened_alternates
from service.model.claims import Claim
from service.model.quantities import PERCENT, Hedge
from service.model.report import Label
from service.model.series import Frequency, Nature
from service.numeric.rounding import half_up, unit_of
from service.store.interface import Store

_SMALL = 20  # per cent; of a larger rate its points are near to what they are in per cent
_ROUND = 50  # to which counts are told roundly
_LATER = timedelta(days=180)  # from an article to the newest figures held, by which what it tells was revised
_TOLD = frozenset(["level", "average"])
_CAPTURED_ROUGHLY = date(2017, 1, 1)  # until then growth by levels lies by one from what was printed
_REVISED_AT_ONCE = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY])
_FRESH = timedelta(days=14)  # within which no second print of a figure comes out


def is_excused(claim: Claim, best: Trial, store: Store, published: date | None) -> bool:
    """Whether a revision may explain the mismatch, because the vintage of the day is not held."""
    reading = best.option.reading
    series = store.series(reading.series_id)
    if series.envelope is None or published is None:
        return False
    if claim.kind == "point_change" and series.unit != PERCENT and not best.option.direct:
        return False  # an amount has no points, in whatever print
    if (
        claim.kind == "percent_change"
        and series.unit == PERCENT
        and not best.option.direct
        and _is_of_points(claim, best)
    ):
        return False  # "0.2 per cent up on a year before", at 4.9% after 4.7%
    if _is_next_to_capture(claim, best, store, published):
        return True
    if claim.rank is not None and (claim.rank.among or lies_ahead(claim.rank.since, reading.known_at)):
        return False  # what is close was left open; what is ahead is no matter of prints
    if claim.rank is not None and ranks_moves_of(claim, series):
        return bool(tolerance(series, reading.window, published, best.option.figures[0].value))
    if claim.rank is not None:
        from service.judge.vintages.first_published_rank import may_have_held  # noqa: PLC0415  (seldom asked)

        vintage = store.as_known(series.id, reading.known_at)
        rank = still_standing(claim, claim.rank, reading.window, vintage)
        return may_have_held(rank, best, store, published, fresh=is_fresh(best, published))
    if claim.tally is not None:
        from service.judge.vintages.first_published_tally import may_have_counted  # noqa: PLC0415  (seldom asked)

        return may_have_counted(claim, best, store, published, fresh=is_fresh(best, published))
    if not reading.stands_in and (is_fresh(best, published) or not _single_vintage(store, best)):
        return False
    if reading.base is None and (is_print_held(series, published) or is_slip(claim, best)):
        return False  # while a change may be from what was printed before
    months = months_summed(claim, series, reading.window)
    read = as_set(claim, best.option, store)
    own = widened(best, series, published, months)
    rows = chain([own], widened_alternates(best, store, published))
    tried = (retried(read, best.option, figures) for figures in rows)
    return any(one is not None and one.fit.label is not Label.CONTRADICTED for one in tried)


def _is_next_to_capture(claim: Claim, best: Trial, store: Store, published: date) -> bool:
    """ "GDP grew by 0.7% in the second quarter of 2016", of which the vintage captured gives 0.6%.

    Vintages of which only a day is known by which they were out are worked out of levels: until 2017 such growth lies
    by one in its last decimal from what was printed, either way.
    """
    told, actual, window = claim.quantity, best.computation.value, best.option.figures[0].window
    if claim.kind not in ("level", "percent_change") or told is None or actual is None or window is None:
        return False
    series = store.series(best.option.reading.series_id)
    if series.unit != PERCENT or series.growth_over is None or series.derived is not None:
        return False
    if published >= _CAPTURED_ROUGHLY or told.hedge is not Hedge.EXACT or len(best.option.figures) > 1:
        return False
    off = abs(told.value - half_up(abs(actual), series.decimals))
    return off == unit_of(series.decimals) and any(one.released_by for one in store.vintages(series.id, window))


def is_strained_by_revision(claim: Claim, best: Trial, store: Store, published: date | None) -> bool:
    """Whether what fits only by a stretch may have fitted what was printed: "3%" of growth that is 3.6% by now.

    Args:
        claim: the figure.
        best: the reading under which it is strained.
        store: for the vintages.
        published: the day of the article.
    """
    reading = best.option.reading
    series = store.series(reading.series_id)
    if series.envelope is None or published is None or claim.quantity is None or claim.rank is not None:
        return False
    newest = store.as_known(series.id, None).last()
    told = claim.kind in _TOLD or best.option.direct or series.nature is Nature.INDEX
    if not told or series.frequency not in _REVISED_AT_ONCE or claim.quantity.hedge not in (Hedge.EXACT, Hedge.ABOUT):
        return False
    if newest is None or newest.window.end - published <= _LATER:
        return False  # held as it was printed
    if not reading.stands_in and (is_fresh(best, published) or not _single_vintage(store, best)):
        return False
    read = as_set(claim, best.option, store)
    figures = widened(best, series, published, months_summed(claim, series, reading.window))
    found, stated = retried(read, best.option, figures), claim.quantity
    if found is None or found.computation.low is None or found.computation.high is None:
        return False
    if not stated.value % _ROUND and abs(found.computation.low + found.computation.high - 2 * stated.value) <= _ROUND:
        return False  # "1,850 people" are the 1,843 held, in fifties
    low, high = sorted([abs(found.computation.low), abs(found.computation.high)])
    return (low if found.computation.low * found.computation.high > 0 else 0) <= abs(stated.value) <= high


def _is_of_points(claim: Claim, best: Trial) -> bool:
    """Whether a change told in per cent is just the points by which one rate lies from the other.

    In per cent they would be many times as much in whatever print.
    """
    quantity, figures = claim.quantity, best.option.figures
    if quantity is None or quantity.hedge is not Hedge.EXACT or len(figures) != len(("now", "base")):
        return False
    now, base = (figure.value for figure in figures)
    return 0 < base < _SMALL and abs(now - base) == quantity.value


def is_fresh(best: Trial, published: date) -> bool:
    """Whether every figure came out, on a day that is known, shortly before the article: no other was printed then."""
    days = [figure.released for figure in best.option.figures]
    return all(day is not None and day <= published <= day + _FRESH for day in days)


def _single_vintage(store: Store, best: Trial) -> bool:
    reading = best.option.reading
    return all(len(store.vintages(reading.series_id, f.window)) <= 1 for f in best.option.figures if f.window)
