"""How a stated figure stands to the other vintages of what it is about."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from service.ground.figures.evidence import Missing, as_told, figure
from service.judge.fit.trials import Trial, retried
from service.judge.vintages.revision_envelope import tolerance
from service.model.claims import Claim, Figure
from service.model.report import Dated, Label
from service.model.series import Nature, Series
from service.records import dataclass, replace
from service.store.interface import Store

_MOST_VINTAGES = 24  # earlier vintages looked through for one figure; the longest history held has 90

_CAPTURED = timedelta(days=92)  # between two captures of a series that is captured each quarter
_REVISED = timedelta(days=14)  # within which no second print of a figure comes out
_LONGEST = 366  # days of a window whose vintages are looked through: a year


@dataclass(frozen=True, slots=True)
class Standing:
    """Other vintages, as far as they matter to the verdict.

    Attributes:
        as_published: the figure known on the day of the article.
        latest: the figure known today.
        fits_today: whether the stated figure fits today's, None where they are the same.
        fits_earlier: the release (or first capture) day of an earlier vintage that it fits, None where none does.
    """

    as_published: Dated | None = None
    latest: Dated | None = None
    fits_today: bool | None = None
    fits_earlier: date | None = None


#: Nothing known of other vintages.
NO_OTHERS = Standing()


def standing_of(claim: Claim, trial: Trial, store: Store, known_at: date | None) -> Standing:
    """Try the figure on today's vintage and, where it does not fit the one of the day, on earlier ones."""
    if trial.computation.value is None or known_at is None:
        return Standing(latest=_dated(trial))
    today = _at(claim, trial, store, None) or _last_held(claim, trial, store, known_at)
    changed = today is not None and today.computation.value != trial.computation.value
    fits_today = today.holds if today is not None and changed else None
    earlier = None if trial.holds else _earlier(claim, trial, store, known_at)
    return Standing(_dated(trial), None if today is None else _dated(today), fits_today, earlier)


def may_have_come(claim: Claim, trial: Trial, store: Store, known_at: date) -> bool:
    """Whether the figure fits a value first captured soon after the day, which may have come out before it.

    One that lies between that value and the one held may have been printed between the two captures: growth of −0.3
    held in December and of −0.1 in March was put at −0.2 in February.
    """
    series_id = trial.option.reading.series_id
    if store.series(series_id).derived is not None:
        return False
    days = {
        observation.released_by
        for used in trial.option.figures
        if used.window is not None
        for observation in store.vintages(series_id, used.window)
        if observation.released is None and observation.released_by is not None
    }
    coming = [day for day in days if known_at < day <= known_at + _CAPTURED]
    found = _at(claim, trial, store, min(coming)) if coming else None
    if found is None or not _differs(found, trial):
        return False
    held = max((day for day in days if day <= known_at), default=known_at)
    return found.fit.label is Label.SUPPORTED or (held + _REVISED < known_at and _lies_between(claim, trial, found))


def _lies_between(claim: Claim, trial: Trial, later: Trial) -> bool:
    """Whether a level fits some value between those of two vintages."""
    if len(trial.option.figures) != 1:
        return False
    now, then = trial.option.figures[0], later.option.figures[0]
    spanned = replace(now, low=min(now.value, then.value), high=max(now.value, then.value))
    found = retried(claim, trial.option, (spanned,))
    return found is not None and found.fit.label is not Label.CONTRADICTED


def widened(trial: Trial, series: Series, published: date, months: int = 1) -> tuple[Figure, ...]:
    """The official figures with the room that the series' revision envelope leaves them.

    Args:
        trial: the reading.
        series: whose envelope it is.
        published: the day of the article.
        months: how many monthly changes each of them is the sum of.
    """
    return tuple(roomy(figure, series, published, months) for figure in trial.option.figures)


def widened_alternates(trial: Trial, store: Store, published: date) -> Iterator[tuple[Figure, ...]]:
    """The same days' figures of the series that news uses as well: "32,414 asylum claims, or 38,878 with dependants".

    Of values that were announced there is no doubt which is meant.

    Args:
        trial: the reading.
        store: the series.
        published: the day of the article.
    """
    reading = trial.option.reading
    series = store.series(reading.series_id)
    for other in () if series.nature is Nature.STEP else series.alternates:
        vintage = store.as_known(other.series, reading.known_at)
        found = [None if old.window is None else figure(vintage, old.window) for old in trial.option.figures]
        held = [one for one in found if one is not None and not isinstance(one, Missing)]
        if len(held) == len(trial.option.figures):
            yield tuple(roomy(one, vintage.series, published) for one in held)


def roomy(figure: Figure, series: Series, published: date, months: int = 1) -> Figure:
    """One official figure with the room that the series' revision envelope leaves it."""
    if figure.window is None:
        return figure
    room = tolerance(series, figure.window, published, figure.value / series.multiplier)
    if room is None:
        return figure
    room *= series.multiplier * months
    return replace(figure, low=figure.value - room, high=figure.value + room)


def _at(claim: Claim, trial: Trial, store: Store, known_at: date | None) -> Trial | None:
    """The same reading on another day's vintage."""
    figures: list[Figure] = []
    for old in trial.option.figures:  # of an average they are of two series
        vintage = store.as_known(old.series_id or trial.option.reading.series_id, known_at)
        found = None if old.window is None else figure(vintage, old.window)
        if found is None or isinstance(found, Missing):
            return None
        figures += as_told([found], claim, vintage.series)
    if claim.kind != "point_change" and tuple(figures) == trial.option.figures:
        return trial  # not revised; points of what is no rate are tried otherwise the second time
    return retried(claim, trial.option, tuple(figures))


def _last_held(claim: Claim, trial: Trial, store: Store, known_at: date) -> Trial | None:
    """The newest later vintage, of a figure that has been withdrawn since for one that is not held."""
    series_id = trial.option.reading.series_id
    for day in _days_of_release(trial.option.figures, store, series_id):
        if day <= known_at:
            return None
        found = _at(claim, trial, store, day)
        if found is not None:
            return found
    return None


def _earlier(claim: Claim, trial: Trial, store: Store, known_at: date) -> date | None:
    days = [d for d in _days_of_release(trial.option.figures, store, trial.option.reading.series_id) if d < known_at]
    for day in days[:_MOST_VINTAGES]:
        found = _at(claim, trial, store, day)
        if found is not None and found.fit.label is Label.SUPPORTED and _differs(found, trial):
            return day
    return None


def _days_of_release(figures: Sequence[Figure], store: Store, series_id: str) -> Sequence[date]:
    """The days on which some figure of the reading was released, newest first; none for a derived series."""
    if store.series(series_id).derived is not None:
        return ()
    days = {
        day
        for used in figures
        if used.window is not None and used.window.days <= _LONGEST
        for observation in store.vintages(series_id, used.window)
        if (day := observation.released or observation.released_by) is not None
    }
    return sorted(days, reverse=True)


def _differs(one: Trial, other: Trial) -> bool:
    return one.computation.value != other.computation.value


def _dated(trial: Trial) -> Dated | None:
    value: Decimal | None = trial.computation.value
    if value is None:
        return None
    released = [f.released for f in trial.option.figures if f.released is not None]
    return Dated(value, max(released) if released else None)
