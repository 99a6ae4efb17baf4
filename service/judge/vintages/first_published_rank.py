"""Whether a rank that does not hold on the figures held could have held on those first published."""

from collections.abc import Iterator, Sequence
from datetime import date

from service.ground.figures.history import history_of
from service.judge.fit.since import anchor_of
from service.judge.fit.trials import Trial
from service.judge.vintages.standing import roomy
from service.model.claims import Figure, Reading
from service.model.quantities import Quantity
from service.model.ranks import Extreme, Rank
from service.model.windows import Window
from service.store.interface import Store


def may_have_held(rank: Rank, trial: Trial, store: Store, published: date, *, fresh: bool) -> bool:
    """Whether revisions, as large as the series' envelope admits, may explain that a rank does not hold.

    Args:
        rank: what the text asserts.
        trial: the reading under which it does not.
        store: for the history, and which of its figures stand in for older ones.
        published: the day of the article.
        fresh: whether the figure ranked came out on a known day shortly before, so that the others are of its print.
    """
    reading = trial.option.reading
    vintage = store.as_known(reading.series_id, reading.known_at)
    history: Sequence[Figure] = history_of(rank, reading.window, vintage)
    anchor = anchor_of(rank.since)
    if anchor is not None:
        history = [figure for figure in history if figure.window is not None and figure.window.start > anchor.end]
    now, *others = _roomy([trial.option.figures[0], *history], reading, store, published, fresh=fresh)
    lowest = rank.extreme is Extreme.LOWEST
    if rank.mark is not None and not rank.either:
        return _may_be_first(rank, rank.mark, now, others)
    surely = sum(f.high < now.low if lowest else f.low > now.high for f in others)
    maybe = sum(f.low < now.high if lowest else f.high > now.low for f in others)
    return surely < rank.position <= maybe + 1


def may_be_so_long(rank: Rank, trial: Trial, store: Store, published: date) -> bool:
    """Whether revisions of the others may explain "the highest since May", of a figure that the text itself tells.

    Those between would all have to be less extreme, and that of May as extreme.

    Args:
        rank: what the text asserts, since when.
        trial: the reading under which it does not hold, of the figure told.
        store: for the history.
        published: the day of the article.
    """
    reading, now = trial.option.reading, trial.option.figures[0].value
    history = history_of(rank, reading.window, store.as_known(reading.series_id, reading.known_at))
    anchor = anchor_of(rank.since)
    if anchor is None or not history:
        return True
    _, *others = _roomy([trial.option.figures[0], *history], reading, store, published, fresh=True)
    lowest = rank.extreme is Extreme.LOWEST
    since = [f for f in others if f.window is not None and f.window.end >= anchor.start]
    then = [f for f in since if f.window is not None and f.window.start <= anchor.end]
    between = all(f.high > now if lowest else f.low < now for f in since if f not in then)
    return between and (not then or any(f.low <= now if lowest else f.high >= now for f in then))


def _may_be_first(rank: Rank, mark: Quantity, now: Figure, others: Sequence[Figure]) -> bool:
    """ "Above 2% for the first time since July": whether it may be past the mark now, and none surely was between."""
    limit = -mark.value if mark.negative else mark.value
    if rank.extreme is Extreme.LOWEST:
        return now.low <= limit and all(f.high >= limit for f in others)
    return now.high >= limit and all(f.low <= limit for f in others)


def _roomy(
    figures: Sequence[Figure], reading: Reading, store: Store, published: date, *, fresh: bool
) -> Iterator[Figure]:
    """The figures, those held in one print only, of whatever day, with the room that the envelope leaves them."""
    series = store.series(reading.series_id)
    for place, figure in enumerate(figures):
        window = figure.window
        old = window is not None and (
            store.stands_in(series.id, window, reading.known_at)
            # Revisions move neighbours together: of figures held in one print only that ranked has room.
            or (not place and not fresh and _is_only_print(series.id, window, store))
        )
        yield roomy(figure, series, published) if old else figure


def _is_only_print(series_id: str, window: Window, store: Store) -> bool:
    """Whether one value is held whose day of release is only worked out: another may have been printed first."""
    held = store.vintages(series_id, window)
    return len(held) == 1 and held[0].inferred
