"""Seasons: "last summer", "the winter of 2023"; and weeks told by a holiday: "in the week of Thanksgiving".

"At Easter" is of no one day.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from service.extract.periods.calendar.parts_of_years import CLOSING, TELLING
from service.extract.periods.calendar.years import year_after
from service.extract.periods.choose_year import in_some_year
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.words import FUNCTION_WORDS, MARKS, SEASONS, UNITS, word_set
from service.model.windows import DAY, Grain, Window

_THURSDAY, _MONDAY, _SUNDAY = 3, 0, 6
_WEEK = 7 * DAY
_POINTING = word_set("last this the next")
_OWN = word_set("'s ’s")
_TOLD = word_set("pace rate figure total tally number count reading level growth expansion rise fall increase drop")
_WITHIN = word_set("in over during since")
_GOES_ON = CLOSING | TELLING | word_set("had has have as or than which")


def _weekday_from(day: date, weekday: int) -> date:
    """The first of a weekday on a day or after it."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


#: The day of each holiday in a year.
_DAYS: dict[tuple[str, ...], Callable[[int], date]] = {
    ("thanksgiving",): lambda year: _weekday_from(date(year, 11, 22), _THURSDAY),
    ("christmas",): lambda year: date(year, 12, 25),
    ("labor", "day"): lambda year: _weekday_from(date(year, 9, 1), _MONDAY),
    ("memorial", "day"): lambda year: _weekday_from(date(year, 5, 25), _MONDAY),
    ("independence", "day"): lambda year: date(year, 7, 4),
}
HOLIDAYS = tuple(dict.fromkeys(words[0] for words in _DAYS))
_ITSELF = frozenset("holiday weekend they it claims there the a only just".split())
_WHICH = frozenset(["that", "which"])
_INCLUDING = frozenset("included includes including contained contains has had took takes covered covers".split())
_OTHER_TIMES = frozenset("each every any most usual typical a last next previous".split())
_VAGUE = frozenset(["at", "around", "by"])
_LATE = 9  # the month from which on what is told of a year is of its last part


def holiday_week(line: Line, index: int) -> Found | None:
    """Read "the week of Thanksgiving", "that included" it: Sunday to Saturday; "after" it the next, "before" 7 days."""
    included = line.low[index + 1] in _WHICH and line.low[index + 2] in _INCLUDING
    side, place = "of" if included else line.low[index + 1], line.skip(index + 2 + included, "the")
    named = _holiday(line, place)
    if named is None or line.low[index - 1] != "the" or _names_more(line.low[named[1]]):
        return None
    day, end = named
    sunday = _weekday_from(day - 6 * DAY, _SUNDAY)
    if side == "of":
        window = Window(sunday, sunday + _WEEK - DAY)
    elif side in ("after", "following"):
        window = Window(sunday + _WEEK, sunday + 2 * _WEEK - DAY)
    elif side == "before":
        window = Window(day - _WEEK, day - DAY)
    else:
        return None
    return Found(index - 1, end, Grain.WEEK, "holiday-week", window, relative=True)


def week_of_holiday(line: Line, index: int) -> Found | None:
    """Read "Thanksgiving week", "the Labor Day week": Sunday to Saturday."""
    named = _holiday(line, index)
    if named is None or line.low[named[1]] != "week" or line.low[index - 1] in _OTHER_TIMES:
        return None
    following = line.low[named[1] + 1]
    names_more = following.isalpha() and following not in FUNCTION_WORDS and following not in _GOES_ON
    if names_more or year_after(line, named[1] + 1) is not None:
        return None  # "Christmas week sales"
    sunday = _weekday_from(named[0] - 6 * DAY, _SUNDAY)
    start = index - (line.low[index - 1] == "the")
    return Found(start, named[1] + 1, Grain.WEEK, "holiday-week", Window(sunday, sunday + _WEEK - DAY), relative=True)


def at_holiday(line: Line, index: int) -> Found | None:
    """Read "at Thanksgiving", alone at the head or the end of a clause: about then, and on no day that is told."""
    named = _holiday(line, index)
    if named is None or line.low[index - 1] not in _VAGUE:
        return None
    following = line.low[named[1]]
    if index != 1 and following and following not in MARKS:
        return None
    return Found(index, named[1], Grain.SPAN, "vague", None)


def new_year(line: Line, index: int) -> Found | None:
    """Read "in the new year", behind months or a year before it: the first months of the next; else of no days.

    "Since New Year" is since this one began.
    """
    low, end = line.low, index + 2
    start = index - (low[index - 1] == "the")
    if low[start - 1] == "since" and low[index + 1] == "year" and low[end] != "'s" and not _names_more(low[end]):
        return Found(start, end, Grain.YEAR, "start-of", Window.day(Window.year(line.today.year).start), relative=True)
    if low[index - 1] != "the" or low[index + 1] != "year" or low[end] == "'s" or _names_more(low[end]):
        return None
    before = line.last
    if before is None or before.end.month < _LATE:
        return Found(index - 1, end, Grain.SPAN, "vague", None)
    first, *others = (Window.months(before.end.year + 1, at, span) for at, span in ((1, 1), (1, 2), (2, 1), (1, 3)))
    return Found(index - 1, end, Grain.MONTH, "new-year", first, others=tuple(others), relative=True)


def _names_more(following: str) -> bool:
    """ "The week after the Thanksgiving low of 192,000": counted from a thing of the holiday, not from the holiday."""
    return following.isalpha() and following not in FUNCTION_WORDS and following not in _ITSELF


def _holiday(line: Line, place: int) -> tuple[date, int] | None:
    """The last of a holiday that is named, and where its name ends; not "Christmas Day", which is a date."""
    for words, day_of in _DAYS.items():
        end = place + len(words)
        if tuple(line.low[place:end]) == words and line.low[end] not in ("day", "eve"):
            day = day_of(line.today.year)
            return day if day <= line.today else day_of(line.today.year - 1), end
    return None


def _ends(word: str) -> bool:
    """Whether nothing that happened is named: "the winter before", "the summer after that"."""
    return not word or word in MARKS or word in ("that", "it", "this")


def season(line: Line, index: int) -> Found | None:
    """Read "last summer", "the summer of 2023", "winter 2022", "this spring", "by spring", "that autumn"."""
    low, word = line.low, line.low[index]
    before = low[index - 1]
    first = SEASONS[word]
    quarter = low[index + 1] == "quarter"
    year = year_after(line, index + 1 + quarter)
    if word == "fall" and not (
        before in ("last", "this") or (year is not None and (line.us or low[index + 1] == "of"))
    ):
        return None

    def at(number: int) -> Window:
        return Window.months(number, first + 2, 3)

    if year is not None:
        start, end = index - (before == "the"), year.end
        if is_dash(line.low[end]) and line.joined(end) and len(line.low[end + 1]) == 2:
            end += 2  # "winter 2022-23"
        before_it = (at(year.number - 1),) if first == 12 else ()
        named = at(year.number).shifted_months(1) if quarter else at(year.number)
        calendar = (at(year.number),) if quarter else ()
        return Found(
            start,
            end,
            Grain.QUARTER,
            "season-year",
            named,
            others=(*before_it, *calendar),
            relative=year.relative,
            written=year.written,
        )
    if before == "that" and line.last is not None and word != "fall":
        return Found(index - 1, index + 1, Grain.QUARTER, "season", at(line.last.start.year))
    bare = (
        (before in _WITHIN or before == "by")
        and word != "fall"
        and low[index - 2] not in UNITS
        and not _qualifies(line, index)
    )
    bare = bare or (before not in _POINTING and word != "fall" and _owns(low[index + 1 : index + 3]))
    if before not in _POINTING and not bare:
        return None
    if before == "the" and low[index + 1 : index + 3] == ["before", "last"]:
        latest = next(one for ago in range(3) if (one := at(line.today.year - ago)).end < line.today)
        window = latest.shifted_years(-1)  # "the winter before last"
        return Found(index - 1, index + 3, Grain.QUARTER, "season", window, relative=True, floating=True)
    if before == "the" and low[index + 1] in ("before", "after") and not _ends(low[index + 2]):
        return Found(index - 1, index + 1, Grain.QUARTER, "vague", None)  # "the winter before Russia invaded Ukraine"
    if before == "the" and (word == "fall" or (_qualifies(line, index) and low[index - 2] not in _WITHIN)):
        return None
    window, others = in_some_year(line, index, index + 1, at)
    if before == "last" and (window.end >= line.today or line.last == window):
        window, others = window.shifted_years(-1), ()  # "this summer … last summer"
    elif before == "last" and window.start.year == line.today.year:
        others = (window.shifted_years(-1),)  # "It peaked last summer", said in the autumn: in that of the year before
    ahead = window.shifted_years(1)
    if before == "this" and window.end < line.today and ahead.start - line.today < line.today - window.end:
        window, others = ahead, (window,)  # "this autumn", in August
    if quarter:
        window, others = window.shifted_months(1), (*others, window)  # "the spring quarter's share": April to June
    start = index if bare else index - 1
    rule = "last-season" if before == "last" else "season"
    end = index + 1 + quarter  # "31% up on the spring quarter (24,825)"
    return Found(start, end, Grain.QUARTER, rule, window, others=others, relative=True, floating=True)


def _owns(behind: Sequence[str]) -> bool:
    """ "Spring's pace had been 3.8%", "beating spring's 3.8%": not "winter's grip"."""
    return behind[0] in _OWN and (behind[1] in _TOLD or behind[1][:1].isdecimal())


def _qualifies(line: Line, index: int) -> bool:
    """Whether a season tells what the next word is of: "the spring budget", not "the 3.8% of the spring and"."""
    following = line.low[index + 1]
    return following.isalpha() and following not in _GOES_ON and following != "quarter"


def seasons_ago(line: Line, index: int) -> Found | None:
    """Read "two summers ago": counted from the one that is on, or from the last; of that the text may leave out."""
    low, count = line.low, line.number(index)
    first = SEASONS.get(low[index + 1].removesuffix("s"))
    if count is None or first is None or low[index + 1] in SEASONS or low[index + 2] != "ago" or not line.dated:
        return None
    ends = (Window.months(line.today.year - ago, first + 2, 3) for ago in range(3))
    latest = next(one for one in ends if one.start <= line.today)
    on = latest.end >= line.today
    near, far = latest.shifted_years(1 - count), latest.shifted_years(-count)
    window, others = (far, ()) if on else (near, (far,))
    return Found(index, index + 3, Grain.QUARTER, "season", window, others=others, relative=True)


def qualified_season(line: Line, index: int) -> Found | None:
    """Read "last summer", "this spring" from its first word."""
    return season(line, index + 1) if line.low[index + 1] in SEASONS else None
