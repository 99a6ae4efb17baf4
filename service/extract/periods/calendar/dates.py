"""Single days by their date: "22 September 2024", "Sept. 22", "2024-09-22", "the tenth of September", "on the 28th"."""

from collections.abc import Callable
from datetime import date, timedelta

from service.extract.periods.calendar.months import month, month_name
from service.extract.periods.calendar.years import year_after
from service.extract.periods.choose_year import in_some_year
from service.extract.periods.line import LONGEST_MONTH, Found, Line, is_dash
from service.extract.periods.words import FUNCTION_WORDS, MARKS, ORDINALS, WEEKDAYS, word_set
from service.model.calendar import MONTH_NAMES
from service.model.windows import Grain, Window
from service.records import replace

_BEFORE_NTH = word_set("on for by until till to since from and through between")


def day_first(line: Line, index: int) -> Found | None:
    """A day before its month: "22 September 2024", "22nd of September"."""
    day = line.day_number(index)
    if day is None:
        return None
    place = line.skip(index + 1, "of")
    month, place = month_name(line, place, sure=True)
    return _on_day(line, index, place, month, day) if month else None


def month_first(line: Line, index: int) -> Found | None:
    """A month before its day: "September 22", "Sept. 22, 2024"."""
    month, place = month_name(line, index, sure=line.day_number(index + 1) is not None)
    day = line.day_number(place) if month else None
    if day is None or place - index > 2:
        return None
    before, following = line.low[index - 1], line.low[place + 1]
    # "In September 22 boats came": outside "on", a number is a day only where nothing follows that it could count.
    if before in ("in", "during", "for") and not (following in MARKS or following in ("", "'s")):
        return None
    if before != "on" and line.counts(place + 1):
        return None
    if is_dash(following) and line.joined(place + 1) and not line.low[place + 2].isdecimal():
        return None
    return _on_day(line, index, place + 1, month, day)


def numeric_day(line: Line, index: int) -> Found | None:
    """A date in numerals: ISO 8601, or with slashes, dots or hyphens in the order of the language."""
    low = line.low
    if "." in low[index]:
        parts, end = low[index].split("."), index + 1
    else:
        mark = low[index + 1]
        if low[index + 3] != mark or not (mark == "/" or is_dash(mark)):
            return None
        if not all(line.joined(place) for place in range(index + 1, index + 5)):
            return None
        parts, end = [low[index], low[index + 2], low[index + 4]], index + 5
    if len(parts) != 3 or not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        year, month, day = first, second, third
    elif len(parts[2]) == 4 and len(parts[0]) <= 2:
        year = third
        month, day = _in_order(line, first, second)
    elif low[index + 1] == "/" and all(len(part) == 2 for part in parts):
        month, day = _in_order(line, first, second)
        year = 2000 + third if 2000 + third <= line.today.year + 1 else 1900 + third
    else:
        return None
    if not 1900 <= year <= 2100:
        return None
    return Found(index, end, Grain.DAY, "numeric-date", Window.day(date(year, month, day)), written=True)


def _in_order(line: Line, first: int, second: int) -> tuple[int, int]:
    """Month and day from two numbers in the order of the language, or in the only one that is possible."""
    return (first, second) if (line.us and first <= 12) or second > 12 else (second, first)


_PAST_NTH = word_set("'s alone") | {""}
_DAYS = 31
_ENDS = word_set("end close late days")
_FORTNIGHT, _SURE_DAYS = 14, 28  # days of the end of a month, and those that every month has
_AHEAD_OF = (["ahead", "of"], ["followed", "by"])
_NAMED_DAY = 9  # words from "the busiest day of the month was" to the day


def the_nth(line: Line, index: int) -> Found | None:
    """A day of a month named before: "on the 28th"; "the 28th of last month"."""
    day, low = line.day_number(index), line.low
    if day is None or low[index].isdecimal():
        return None
    if low[index + 1] == "of":
        return _of_month(line, index, day)
    if low[index - 1] != "the":
        return None
    following = low[index + 1]
    named = low[index - 2] in ("was", "being", "been") and "day" in low[max(0, index - _NAMED_DAY) : index - 2]
    named = named or _is_one_day(line, index - 2) or _is_outdone(line, index)
    if not (named or low[index - 2] in _BEFORE_NTH) or not (
        following in MARKS or following in FUNCTION_WORDS or following in _PAST_NTH or _is_count(line, index + 1)
    ):
        return None
    month = _month_spoken_of(line, day)
    window = Window.day(month.start.replace(day=day))
    # "Up on the 958 of February 2025; 605 came on one day, the 25th": of the February that the text may be about
    this = window.shifted_years(line.today.year - window.start.year - (window.start.month > line.today.month))
    others = (this,) if this.end <= line.today and this != window and line.dated else ()
    after = _past_the_end(line, day, month)
    if after is not None:
        window, others = (after, (window, *others)) if line.last and line.last.days > 1 else (window, (after, *others))
    return Found(index - 1, index + 1, Grain.DAY, "nth", window, others=others, relative=line.last is None)


def _past_the_end(line: Line, day: int, month: Window) -> Window | None:
    """ "The last week of December is quiet. In the week to the 12th there were 15,050": of January, by then over."""
    told = line.last
    part = told is not None and told.days <= _FORTNIGHT and told.start.day > day
    if told is None or told.end != month.end or not (part or _is_end_of(line, month)):
        return None
    after = Window.day(month.shifted_months(1).start.replace(day=day)) if day <= _SURE_DAYS else None
    return after if after is not None and line.dated and after.end <= line.today else None


def _is_end_of(line: Line, month: Window) -> bool:
    """ "After a quiet end to August, 1,097 people crossed on the 6th", "few came in the last days of August"."""
    name = MONTH_NAMES[month.start.month - 1]
    at = line.low.index(name) if name in line.low else 0
    return not _ENDS.isdisjoint(line.low[max(0, at - 2) : at])


def _is_one_day(line: Line, mark: int) -> bool:
    """ "659 came on a single day, the 25th", "on one day alone, the 29th,", "on one day – the 3rd –"."""
    if line.low[mark] != "," and not is_dash(line.low[mark]):
        return False
    return line.low[mark - 1 - (line.low[mark - 1] == "alone")] == "day"


def _is_count(line: Line, place: int) -> bool:
    """ "On the 29th 1,072 arrived", "on the 12th 615 came": a figure that is no day, and no year."""
    told = line.low[place]
    if "," in told:
        return told[:1].isdecimal()
    return told.isdecimal() and int(told) > _DAYS and line.year(place) is None


def _is_outdone(line: Line, index: int) -> bool:
    """ "The busiest day was the 13th, when 919 came, ahead of the 30th, with 879": a day behind the first."""
    low = line.low
    return low[index - 3 : index - 1] in _AHEAD_OF and "day" in low[: index - 3] and low[index + 1] in (",", "(")


def _month_spoken_of(line: Line, day: int) -> Window:
    """The month told last that has such a day; where none has, the latest that had it by now.

    So "this year's total was 1,098 by the 31st" is of January in news of 10 March.
    """
    told = _month_told(line)
    if told is not None and day <= told.days:
        return told
    month = _month(line.today)
    while day > month.days or month.start.replace(day=day) > line.today:
        month = Window.month(month.start.year, month.start.month - 1)
    return month


def _month_told(line: Line) -> Window | None:
    """The month told last, in the year that is told since: "5,417 in October; this year's total by the 31st"."""
    anchor, months = line.last, (line.month, line.told)
    near = next((one for one in months if one is not None and one.days <= LONGEST_MONTH), None)
    if anchor is None:
        return None
    if anchor.days <= LONGEST_MONTH:
        return _month((line.month or anchor).end)  # not the month that another was only set beside
    if near is None and anchor.end < line.today:
        return _month(anchor.end)
    if near is None:
        return None
    of_year = near.shifted_years(anchor.end.year - near.end.year)
    return _month(of_year.end if of_year.end <= line.today else near.end)


def _month(day: date) -> Window:
    return Window.month(day.year, day.month)


def nth_of_month(line: Line, index: int) -> Found | None:
    """Read "the tenth of September" and "the first Friday of July"."""
    low = line.low
    if line.low[index - 1] in ("a", "an", "one"):
        return None  # "less than a third of January's total"
    number = ORDINALS[low[index]]
    start = index - (low[index - 1] == "the")
    if low[index + 1] == "of":
        month, place = month_name(line, index + 2, sure=True)
        return _on_day(line, start, place, month, number) if month else None
    day = WEEKDAYS.get(low[index + 1])
    if day is None or low[index + 2] not in ("of", "in"):
        return None
    whole = month_of(line, index + 3)
    if whole is None or number > 4:
        return None
    days = []
    for window in (whole.window, *whole.others):
        if window is not None:
            first = window.start + timedelta(days=(day - window.start.weekday()) % 7 + 7 * number - 7)
            days.append(Window.day(first))
    return replace(whole, start=start, grain=Grain.DAY, rule="nth-weekday", window=days[0], others=tuple(days[1:]))


def month_of(line: Line, place: int) -> Found | None:
    """The month that a day or a week is said to be of: by name, or "this", "last" or "next" month."""
    named = month(line, place)
    if named is not None:
        return named
    offset = {"last": -1, "previous": -1, "this": 0, "next": 1}.get(line.low[place])
    if offset is None or line.low[place + 1] != "month":
        return None
    window = Window.month(line.today.year, line.today.month + offset)
    return Found(place, place + 2, Grain.MONTH, "month-of", window, relative=True)


def in_year(month: int, day: int, year: int) -> Window:
    """A day of the year; 29 February of a year without one is that of the last year that had one."""
    while month == 2 and day == 29 and year % 4:
        year -= 1
    return Window.day(date(year, month, day))


def _on_day(line: Line, start: int, end: int, month: int, day: int) -> Found | None:
    return dated(line, start, end, lambda number: in_year(month, day, number))


def dated(line: Line, start: int, end: int, at: Callable[[int], Window]) -> Found | None:
    """A day that every year has, of the year behind its name, or of that which the text means.

    Args:
        line: the sentence.
        start: index of the name's first token.
        end: index just past its last.
        at: the day in a given year.
    """
    year = year_after(line, end)
    if year is not None:
        window = at(year.number)
        if window.end.year != year.number:
            return None  # "29 February 2023"
        return Found(start, year.end, Grain.DAY, "date", window, relative=year.relative, written=year.written)
    if line.low[end : end + 3] == ["of", "that", "year"] and line.last is not None:
        return Found(start, end + 3, Grain.DAY, "date", at(line.last.end.year), written=True)
    end -= line.low[end - 1] == "."  # "on 2 Aug." ends the sentence too
    window, others = in_some_year(line, start, end, at)
    return Found(start, end, Grain.DAY, "day-of-month", window, others=others, relative=True, floating=True)


def _of_month(line: Line, index: int, day: int) -> Found | None:
    whole = month_of(line, index + 2)
    if whole is None or whole.rule != "month-of" or whole.window is None:
        return None
    start = index - (line.low[index - 1] == "the")
    return Found(start, index + 4, Grain.DAY, "nth", Window.day(whole.window.start.replace(day=day)), relative=True)
