"""Weeks told by their number or their last day: "week two of 2018", "the one to 21 December", "w/e 12 January"."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.calendar.years import year_after
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.spans.rolling import named_end
from service.extract.periods.words import MARKS, ORDINALS, UNITS
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_WEEK = 7
_YEAR = 12  # months
_BEING, _BEING_REACH = frozenset(["is", "was", "remains", "remained"]), 8  # words of "the best week for the police is"
_PREVIOUS = frozenset(["previous", "prior", "preceding"])
_TOLD_YEARS = _PREVIOUS | frozenset("last past current same financial fiscal calendar full whole latest".split())
_LATEST_REACH = 14  # tokens of "the latest week, 16,000 fewer than in the one before"
_LATEST = frozenset(["week", "month", "quarter", "year"])
_MOST_WEEKS = 53
_FEWEST, _MOST = 14, 42  # days of a stretch of weeks whose weeks are told by number
_GOES_ON = frozenset(["and", "but", "alone", "while", "when", "after"])


def numbered_week(line: Line, index: int) -> Found | None:
    """Read "week two of 2018", "week 14 of the year": as statisticians number them, by the year they begin in."""
    place = index + 1 + is_dash(line.low[index + 1])
    number = line.number(place)
    if number is None or not 1 <= number <= _MOST_WEEKS:
        return None
    place = line.skip(place + 1, ",")
    of = place + 1 if line.low[place] in ("of", "in") else place
    from service.extract.periods.calendar.starts_and_ends import days_within  # noqa: PLC0415  (seldom needed)

    if line.low[of] == "the" and line.low[of + 1] == "year":
        windows = days_within(Window.year(line.today.year), number, _WEEK, last=False)
        return Found(index, of + 2, Grain.WEEK, "week-numbered", windows[0], others=tuple(windows[1:]), relative=True)
    year = year_after(line, of) or year_after(line, place)
    if year is None:
        return None
    windows = days_within(Window.year(year.number), number, _WEEK, last=False)
    return Found(
        index,
        year.end,
        Grain.WEEK,
        "week-numbered",
        windows[0],
        others=tuple(windows[1:]),
        relative=year.relative,
        written=year.written,
    )


def week_of_stretch(line: Line, index: int) -> Found | None:
    """Read "in the second week" behind "in the four weeks to 26 January": that week of those."""
    number, last = ORDINALS.get(line.low[index], 0), line.last
    final = line.low[index] in ("final", "last", "closing")
    if not (number or final) or line.low[index + 1] != "week" or line.low[index - 1] != "the":
        return None
    after = line.low[index + 2]
    if after and after not in MARKS and after not in _GOES_ON:
        return None
    if last is None or last is line.previous or last.days % _WEEK or not _FEWEST <= last.days <= _MOST:
        return None
    begin = last.end - (_WEEK - 1) * DAY if final else last.start + timedelta(days=_WEEK * (number - 1))
    window = Window(begin, begin + (_WEEK - 1) * DAY)
    return Found(index - 1, index + 2, Grain.WEEK, "week-of-stretch", window) if last.contains(window) else None


def week_ending(line: Line, index: int) -> Found | None:
    """Read "w/e 12 January" as statisticians write it."""
    if line.low[index + 1] != "/" or line.low[index + 2] != "e" or not line.joined(index + 2):
        return None
    day = name_at(line, index + 3)
    if day is None or day.grain is not Grain.DAY or day.window is None:
        return None
    return _week_to(index, day)


def the_one_ended(line: Line, index: int) -> Found | None:
    """Read "the one ended on 21 December", "that ending March 21": a week like the one named before it.

    So is "the best week remains that ending 1 September 2024", of which the sentence says itself that it is one.
    """
    last, that = line.last, line.low[index] == "that"
    of_weeks = last is not None and last.days == _WEEK
    if not (that or line.low[index - 1] == "the") or not (of_weeks or _is_one(line, index)):
        return None
    day = named_end(line, index + 1)
    if day is None or day.grain is not Grain.DAY or day.window is None:
        return None
    if day.floating and last is not None:  # of the year nearest to the week named before it
        years = last.end.year - day.window.end.year
        near = [day.window.shifted_years(years + step) for step in (-1, 0, 1)]
        day = replace(day, window=min(near, key=lambda window: abs(window.end - last.end)), others=())
    return _week_to(index if that else index - 1, day)


def _is_one(line: Line, index: int) -> bool:
    """ "The best week for the police remains that": whether what stands behind is said to be a week."""
    verb = index - 1 - (line.low[index - 1] == "the")
    return line.low[verb] in _BEING and "week" in line.low[max(0, verb - _BEING_REACH) : verb]


def the_one_before(line: Line, index: int) -> Found | None:
    """Read "20,868 in the one before", "the previous one": as long as the weeks or months named before it.

    "25% up on the year before and 41% on the one before that" goes back once more.
    """
    last, end = line.last, line.skip(index + 2, "that")
    start = index - 1
    if line.low[index - 2] == "the" and line.low[index - 1] in _PREVIOUS:
        start, end = index - 2, index + 1
    elif line.low[index - 1 : index + 2] != ["the", "one", "before"]:
        return None
    if line.low[end] and line.low[end] not in MARKS and line.low[end] not in ("and", "but"):
        return None
    lead = line.low[max(0, index - _LATEST_REACH) : index]
    latest = next((unit for word, unit in pairwise(lead) if word == "latest" and unit in _LATEST), None)
    if latest == "week":  # "199,000 in the latest week, 16,000 fewer than in the one before"
        return Found(start, end, Grain.WEEK, "days-moved", None, role=PeriodRole.SHIFT, shift_days=-_WEEK)
    if latest is not None:
        months, _, grain = UNITS[latest]
        return Found(start, end, grain, "moved", None, role=PeriodRole.SHIFT, shift_months=-months)
    if line.back is not None:
        return replace(line.back, start=start, end=end, shift_months=2 * line.back.shift_months)
    if last is None or last is line.previous:
        return None
    if _names_another_year(lead):
        return Found(start, end, Grain.SPAN, "left-open", None)
    if last.whole_months:
        window, *others = _months_before(line, last, last.whole_months)
        return Found(start, end, Grain.SPAN, "one-before", window, others=tuple(others))
    if last.days % _WEEK == 0:
        window = Window(last.start - last.days * DAY, last.start - DAY)
    elif last.days == 1 and ("the", "week") in pairwise(lead):
        return Found(start, end, Grain.WEEK, "left-open", None)  # "160 on Saturday: the week had 1,067, the one before"
    else:
        return None
    return Found(start, end, Grain.SPAN, "one-before", window)


def _names_another_year(lead: Sequence[str]) -> bool:
    """ "9.5 in the pandemic year and 11.4 in the one before that": before a year of which no date is told."""
    years = (at for at, word in enumerate(lead) if word == "year" and at >= len(("the", "pandemic")))
    return any(lead[at - 2] == "the" and lead[at - 1] not in _TOLD_YEARS for at in years)


def _months_before(line: Line, last: Window, months: int) -> Sequence[Window]:
    """ "70% more than last June and 35% more than the one before": the one of the year before, or the month before."""
    alike = last.shifted_months(-_YEAR), last.shifted_months(-months)
    if months >= _YEAR:
        return alike[1:]
    start, end = last.start, last.end
    again = any(one.start.month == start.month and one.start.year != start.year for one in line.spoken)
    again = again and any(one.end.month == end.month and one.whole_months == months for one in line.spoken)
    return alike if again else alike[::-1]


def _week_to(start: int, day: Found) -> Found:
    assert day.window is not None
    windows = [Window(window.end - (_WEEK - 1) * DAY, window.end) for window in (day.window, *day.others)]
    return day.reached_by(start, Grain.WEEK, "rolling", windows)
