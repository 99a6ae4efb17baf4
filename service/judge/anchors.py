"""The days that "since" names: a month or year as a whole, though what is counted from then on runs to the article."""

from datetime import date

from service.model.periods import Period
from service.model.windows import Window


def anchor_of(since: Period | None) -> Window | None:
    """The period that "since" names; None without one, or where its days are not known."""
    if since is None or since.window is None:
        return None
    return since.window if since.role.value != "to_date" else Window(since.window.start, _first_end(since))


def _first_end(since: Period) -> date:
    """The end of the period that "since" names: a running window begins with it."""
    assert since.window is not None
    start = since.window.start
    match since.grain.value:
        case "year":
            return Window.year(start.year).end
        case "quarter":
            return Window.months(start.year, start.month + 2, 3).end
        case "month":
            return Window.month(start.year, start.month).end
        case _:
            return start
