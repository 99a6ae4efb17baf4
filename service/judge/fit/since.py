"""The days that "since" names: a month or year as a whole, though what is counted from then on runs to the article."""

from datetime import date, timedelta

from service.model.periods import Period
from service.model.windows import Grain, Window

_BESIDE = 2  # months on either side of "early 2023" that a writer may mean
_HALF = 6  # months
_WEEK = timedelta(days=6)  # from its first day to its last
_AUGUST, _MIDDLE = 8, 4  # the last month, and how many there are, of the middle of a year


def anchor_of(since: Period | None) -> Window | None:
    """The period that "since" names; None without one, or where its days are not known.

    "Since early 2023" leaves its months open: any that might be called so, and one or two on either side.
    """
    if since is None:
        return None
    if since.rule == "vague" and since.others and since.grain is not Grain.DAY:
        return _around(since.others[0]) if since.grain is Grain.YEAR else since.others[0]
    if since.window is None:
        return None
    if since.rule == "mid-year":
        return _around(Window.months(since.window.start.year, _AUGUST, _MIDDLE))
    return since.window if since.role.value != "to_date" else Window(since.window.start, _first_end(since))


def lies_ahead(since: Period | None, known_at: date | None) -> bool:
    """ "The lowest since March 2032", told in 2023: whether a year that is written can only be a slip.

    Args:
        since: the days named by "since".
        known_at: the day whose knowledge the article is judged by.
    """
    anchor = anchor_of(since)
    if since is None or anchor is None or known_at is None:
        return False
    return since.year_written and anchor.start > known_at


def _around(part: Window) -> Window:
    """The months of a part of a year, and those beside it."""
    return Window(part.shifted_months(-_BESIDE).start, part.shifted_months(_BESIDE).end)


def _first_end(since: Period) -> date:
    """The end of the period that "since" names: a running window begins with it."""
    assert since.window is not None
    start = since.window.start
    match since.grain.value:
        case "year":
            return Window.year(start.year).end
        case "half":
            return Window.months(start.year, start.month + _HALF - 1, _HALF).end
        case "week":
            return start + _WEEK  # "the most since the week before Christmas": on whichever day of it
        case "quarter":
            return Window.months(start.year, start.month + 2, 3).end
        case "month":
            return Window.month(start.year, start.month).end
        case _:
            return start
