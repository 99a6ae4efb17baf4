"""How far a printed figure may honestly lie from the oldest value held: a series' revision envelope.

It is measured per series, by length of window and by the era in which the article was printed, and stated in the
series' metadata with its basis. It matters only where the vintage of the article's day is not held.
"""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from service.ground.figures.averages import ADDED
from service.model.claims import Claim
from service.model.series import Envelope, EnvelopeRow, Series
from service.model.windows import Window

_WEEK = 7
_MONTH = 31
_MOST_SUMMED = 6  # months
_NEWS = timedelta(days=93)  # in which a release is told of
_JUST_BEFORE = timedelta(days=31)  # what ended so long before an era was first printed in it


def tolerance(series: Series, window: Window, published: date | None, value: Decimal) -> Decimal | None:
    """How far a figure printed on ``published`` may lie from ``value``.

    Args:
        series: whose envelope is asked for.
        window: the days that the figure covers; their number chooses the column.
        published: the article's day, which chooses the row; None reads the newest row.
        value: the oldest value held, in the file's unit.

    Returns:
        The tolerance in the file's unit, zero for a series that is never revised, None where none is stated. A row in
        which nothing is revised holds for what was first printed in its era.
    """
    row = None if series.envelope is None else row_of(series.envelope, published)
    if row is None or series.envelope is None:
        return None
    rows = series.envelope.rows
    since = next((one.published_before for one, other in pairwise(rows) if other is row), None)
    if row.absolute == 0 and since is not None and window.end < since - _JUST_BEFORE:
        row = rows[-1]
    if row.absolute is not None:
        return row.absolute
    return max(abs(value) * _fraction(row, window.days), row.at_least)


def is_print_held(series: Series, published: date) -> bool:
    """Whether the release held was the newest, and news, on the day of an article: what was printed then is held.

    Args:
        series: whose release it is.
        published: the article's day.
    """
    released, due = series.source.released, series.stale_after
    if released is None or due is None:
        return False
    return released <= published < min(due, released + _NEWS)


def months_summed(claim: Claim, series: Series, window: Window) -> int:
    """How many monthly changes are told together, each of which may be revised: half a year's at most.

    What is revised further back is the level that they lead to, all at once.

    Args:
        claim: what tells them.
        series: of which.
        window: the months.
    """
    adds = series.derived is not None and series.derived.transform == "difference" and claim.kind in ADDED
    return min(window.whole_months or 1, _MOST_SUMMED) if adds and not (claim.quantity and claim.quantity.per) else 1


def row_of(envelope: Envelope, published: date | None) -> EnvelopeRow | None:
    """The row of an envelope for what was printed on a day, the newest where the day is not known."""
    for row in envelope.rows:
        if row.published_before is None or (published is not None and published < row.published_before):
            return row
    return None


def _fraction(row: EnvelopeRow, days: int) -> Decimal:
    if days == 1:
        return row.day
    if days <= _WEEK:
        return row.week
    return row.month if days <= _MONTH else row.longer
