"""Months or years told one by one behind their number: "the two months of October and November"."""

from service.extract.periods.calendar.months import month, month_name
from service.extract.periods.line import Found, Line
from service.model.windows import Grain, Window


def listed(line: Line, start: int, place: int, count: int, unit: str) -> Found | None:
    """Read "the two months of October and November", "the three months of June, July and August", "both years".

    Args:
        line: the sentence.
        start: where the expression begins.
        place: the place behind its unit.
        count: how many there are.
        unit: of what length.
    """
    place = line.skip(place, "of", ":")
    if unit == "years":
        return _years_listed(line, start, place, count)
    if unit != "months":
        return None
    names: list[Found] = []
    while (found := month(line, place)) is not None and len(names) < count:
        names.append(found)
        place = found.end
        if len(names) < count:
            place = line.skip(place, ",", "and", "to", "through")
            place = line.skip(place, "and")
    if len(names) < 2 or names[-1].window is None:
        return None
    last = names[-1]
    windows = [Window.months(window.end.year, window.end.month, count) for window in (names[-1].window, *last.others)]
    first = month_name(line, names[0].start)[0]
    if windows[0].start.month != first:
        return None
    return last.reached_by(start, Grain.SPAN, "listed-months", windows)


def _years_listed(line: Line, start: int, place: int, count: int) -> Found | None:
    """Read "the two years 2024 and 2025", "the three years 2019, 2020 and 2021"."""
    first = line.year(place)
    if first is not None and count == 1 and line.low[place - 2 : place] == ["the", "years"]:
        count = _run_of_years(line, place)  # "the years 2021 and 2022"
    if first is None or count < 2:
        return None
    for step in range(1, count):
        place = line.skip(line.skip(place + 1, ","), "and", "to")
        if line.year(place) not in (first + step, first + count - 1):
            return None
        if line.year(place) == first + count - 1:
            break
    window = Window(Window.year(first).start, Window.year(first + count - 1).end)
    return Found(start, place + 1, Grain.SPAN, "listed-years", window, written=True)


def _run_of_years(line: Line, place: int) -> int:
    """How many years one after the other a list at ``place`` holds."""
    count, first = 1, line.year(place)
    while first is not None and line.year(after := line.skip(line.skip(place + 1, ","), "and")) == first + count:
        count, place = count + 1, after
    return count
