"""Single days: "22 September 2024", "Sept. 22", "2024-09-22", "Monday, 11 August", "on the 28th"."""

from collections.abc import Callable
from datetime import date, timedelta

from service.extract.periods.calendar.months import month, month_name
from service.extract.periods.calendar.years import year_after
from service.extract.periods.choose_year import in_some_year, looks_ahead
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.words import FUNCTION_WORDS, MARKS, ORDINALS, SHORT_WEEKDAYS, WEEKDAYS, word_set
from service.model.windows import Grain, Window
from service.records import replace

# Days whose name ends in a weekday's, newspapers and clubs.
_NOT_AFTER = word_set(
    "black good easter super ash bloody cyber palm shrove maundy whit giving fat holy every each any sheffield man"
)
_PAPERS = word_set("times mirror telegraph express mail post world people independent sport herald business")
_BEFORE_NTH = word_set("on for by until till to since from and through between")
_WEEK = timedelta(days=7)
_PREVIOUS = word_set("previous prior preceding")


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


#: Behind an ordinal, what it counts: "on Thursday, the 14th consecutive increase".
_COUNTED = frozenset(
    "consecutive successive straight time such rise increase cut fall reduction month week quarter year in".split()
)


_NAMED_DAY = 9  # words from "the busiest day of the month was" to the day


def weekday(line: Line, index: int) -> Found | None:
    """A weekday, with or without its date: "Tuesday", "Wednesday of last week", "Friday the 11th"."""
    number = weekday_name(line, index)
    if number is None:
        return None
    stop = line.low[index] in SHORT_WEEKDAYS and line.day_number(index + 2) is not None
    place = line.skip(index + 1, ".") if stop else index + 1
    full = _with_date(line, place, number)
    if full is not None:
        return Found(
            index,
            full.end,
            Grain.DAY,
            "weekday-date",
            full.window,
            others=full.others,
            relative=full.relative,
            written=full.written,
            floating=full.floating,
        )
    if line.low[index - 1] in ("first", "last") and (edge := _edge_of(line, index, place, number)) is not None:
        return edge
    if line.low[index - 1] == "the" and line.low[place] in ("before", "earlier"):
        return _weekday_before(line, index, place, number)
    if line.low[index - 2] == "the" and line.low[index - 1] in _PREVIOUS and line.last is not None:
        return _weekday_before(line, index - 1, place - 1, number)
    monday = line.today - timedelta(days=line.today.weekday())
    week = line.skip(place, "of", "in")
    if line.low[week + 1] == "week" and line.low[week] in ("last", "this", "next"):
        offset = {"last": -7, "this": 0, "next": 7}[line.low[week]]
        day = monday + timedelta(days=number + offset)
        return Found(index, week + 2, Grain.DAY, "weekday-of-week", Window.day(day), relative=True)
    day = line.today - timedelta(days=(line.today.weekday() - number) % 7)
    if looks_ahead(line, index):
        following = day if day == line.today else day + _WEEK
        return _weekday(index, place, following, (day if following != day else day + _WEEK,), "weekday-ahead")
    return _weekday(index, place, day, (day - _WEEK,) if day == line.today else (), "weekday")


def _edge_of(line: Line, index: int, place: int, number: int) -> Found | None:
    """ "The last Monday of 2024", "the first Sunday of June 2023": counted from that end of the year or month."""
    if line.low[place] not in ("of", "in"):
        return None
    month, at = month_name(line, place + 1, sure=True)
    year = line.year(at)
    if year is None:
        return None
    whole = Window.month(year, month) if month else Window.year(year)
    first, last = whole.start.weekday(), whole.end.weekday()
    ahead = whole.start + timedelta(days=(number - first) % 7)
    day = ahead if line.low[index - 1] == "first" else whole.end - timedelta(days=(last - number) % 7)
    return Found(index, at + 1, Grain.DAY, "weekday-of", Window.day(day), written=True)


def weekday_list(line: Line, index: int) -> Found | None:
    """Days one after the other, taken together or each by itself: "on Saturday and Sunday"."""
    first = weekday_name(line, index)
    if first is None or line.low[index - 1] in ("between", "both", "either", "last", "this", "next"):
        return None
    place, count, linked = index + 1, 1, False
    while not linked:
        after = line.skip(place, ",")
        linked = line.low[after] == "and"
        apart = after > place and linked and line.low[after + 1] == "on"  # "came on Tuesday, and on Wednesday 294"
        if (after == place and not linked) or count == _WEEK.days or (apart and count == 1):
            return None
        following = weekday_name(line, line.skip(after + linked, "on"))
        if following != (first + count) % 7:
            return None
        count, place = count + 1, line.skip(after + linked, "on") + 1
    if _with_date(line, place, (first + count - 1) % 7) is not None or line.low[place] in ("'s", "of"):
        return None
    last = line.today - timedelta(days=(line.today.weekday() - first - count + 1) % 7)
    days = [last - timedelta(days=back) for back in range(count)]
    each = tuple(Window.day(day) for day in days)
    return Found(index, place, Grain.SPAN, "listed-days", Window(days[-1], last), others=each, relative=True)


def weekday_name(line: Line, index: int) -> int | None:
    """The weekday named at ``index`` (Monday is 0), None where the word is part of another name."""
    word, low = line.low[index], line.low
    number = WEEKDAYS.get(word)
    if (
        number is None
        or low[index - 1] in _NOT_AFTER
        or (low[index - 1] in ORDINALS and low[index + 1] not in ("of", "in"))
    ):
        return None
    if low[index + 1] in _PAPERS and line.capital(index + 1):
        return None
    if low[index - 1] == "on" and low[index - 2] == "mail":
        return None
    if word in SHORT_WEEKDAYS:
        dated = low[index + 1] in (",", ".") and line.day_number(index + 2) is not None
        ranged = low[index - 1] in ("from", "to", "on", "until", "next", "last") and word not in ("sun", "sat")
        return number if line.capital(index) and (dated or ranged) else None
    return number


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
    named = named or low[index - 3 : index - 1] == ["day", ","]  # "659 came on a single day, the 25th"
    if not (named or low[index - 2] in _BEFORE_NTH) or not (
        following in MARKS or following in FUNCTION_WORDS or following in ("", "'s")
    ):
        return None
    anchor = line.last or Window.day(line.today)
    month = Window.month(anchor.end.year, anchor.end.month)
    if line.last is None and month.start.replace(day=day) > line.today:
        month = Window.month(anchor.end.year, anchor.end.month - 1)
    window = Window.day(month.start.replace(day=day))
    # "Up on the 958 of February 2025; 605 came on one day, the 25th": of the February that the text may be about
    this = window.shifted_years(line.today.year - window.start.year - (window.start.month > line.today.month))
    others = (this,) if this.end <= line.today and this != window and line.dated else ()
    return Found(index - 1, index + 1, Grain.DAY, "nth", window, others=others, relative=line.last is None)


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


def _with_date(line: Line, place: int, number: int) -> Found | None:
    """The date that follows a weekday: "Monday, 11 August", "Friday the 22nd"."""
    place = line.skip(place, ",")
    full = day_first(line, place) or month_first(line, place)
    if full is not None:
        return full
    day = line.day_number(place + 1)
    if line.low[place] != "the" or day is None or line.low[place + 2] in _COUNTED:
        return None
    if line.low[place + 2] == "of":
        return day_first(line, place + 1)
    latest = line.today.month - (day > line.today.day)
    months = [Window.month(line.today.year, near) for near in (latest, latest + 1, latest - 1)]
    days = [near.start + timedelta(days=day - 1) for near in months if day <= near.days]
    chosen = next((near for near in days if near.weekday() == number), days[0])
    return Found(place, place + 2, Grain.DAY, "nth", Window.day(chosen), relative=True)


def _of_month(line: Line, index: int, day: int) -> Found | None:
    whole = month_of(line, index + 2)
    if whole is None or whole.rule != "month-of" or whole.window is None:
        return None
    start = index - (line.low[index - 1] == "the")
    return Found(start, index + 4, Grain.DAY, "nth", Window.day(whole.window.start.replace(day=day)), relative=True)


def _weekday_before(line: Line, index: int, place: int, number: int) -> Found | None:
    """Read "the Tuesday before", "the previous Tuesday": the last one before the day named before."""
    anchor = line.last
    following = line.low[place + 1]
    if anchor is None or anchor.days > 7 or (following.isalpha() and following not in FUNCTION_WORDS):
        return None
    back = (anchor.start.weekday() - number) % 7 or 7
    window = Window.day(anchor.start - timedelta(days=back))
    return Found(index - 1, place + 1, Grain.DAY, "weekday-before", window)


def _weekday(start: int, end: int, day: date, others: tuple[date, ...], rule: str) -> Found:
    rest = tuple(Window.day(other) for other in others)
    return Found(start, end, Grain.DAY, rule, Window.day(day), others=rest, relative=True)
