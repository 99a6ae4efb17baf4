"""Periods counted from the publication date: "yesterday", "last month", "the weekend", "the past 12 months"."""

from collections.abc import Sequence
from datetime import date, timedelta

from service.extract.periods.calendar.dates import in_year, month_first
from service.extract.periods.calendar.months import month_name
from service.extract.periods.calendar.weekdays import weekday_name
from service.extract.periods.choose_year import looks_ahead
from service.extract.periods.line import Found, Line
from service.extract.periods.relative.lulls import is_lull
from service.extract.periods.relative.unit_windows import rolling_back, unit_window
from service.extract.periods.words import UNITS, word_set
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_PARTS_OF_DAY = word_set("morning afternoon evening lunchtime")
# A month as near as this before the publication date is "this", so that "last" is a year earlier.
_NEAR_MONTHS = 3
_NEWS_MONTHS = 8  # after which no figure of a month is told as news
_QUARTER = 3  # months

_PRINTS = word_set("reading figure print number")
_READINGS = word_set("averages readings figures totals levels counts tallies means prints numbers")
_PRINT_REACH = 3  # tokens of "headline inflation figure"
_CLAUSE = 14  # words behind "last year"
_CLAUSE_ENDS = word_set(", ; : . ( ) – — and but while") | {""}
_POINTS = word_set("time point stage date day moment")
_CLOSING = word_set(", . ; : ( ) – — and but") | {""}


def near_day(line: Line, index: int) -> Found | None:
    """Read "today", "yesterday", "tomorrow", "the day before yesterday"."""
    word, start = line.low[index], index
    offset = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    step = {"before": -1, "after": 1}.get(line.low[index - 1], 0)
    if offset and step == offset and line.low[index - 2] == "day":
        offset, start = 2 * offset, index - 2 - (line.low[index - 3] == "the")
    return Found(start, index + 1, Grain.DAY, word, Window.day(line.today + offset * DAY), relative=True)


def last(line: Line, index: int) -> Found | None:
    """Read "last year", "last Friday", "last October", "the last three months"."""
    low, following = line.low, line.low[index + 1]
    if following == "night":
        return Found(index, index + 2, Grain.DAY, "last-night", Window.day(line.today - DAY), relative=True)
    if following == "weekend":
        return _weekend(line, index, index + 2, "last-weekend")
    if low[index - 1] in ("the", "these"):
        return _last_before(line, index) or past(line, index)
    if following == "year" and _tells_by_now(low[index + 2 : index + 2 + _CLAUSE]):
        window = Window.year(line.today.year - 1)
        return Found(index, index + 2, Grain.SPAN, "this-time", window, role=PeriodRole.SAME, relative=True)
    if _is_last_of_years(line, index):
        window = Window.year(line.today.year - 1)
        return Found(index, index + 1, Grain.YEAR, "same-last", window, role=PeriodRole.SAME, relative=True)
    day = weekday_name(line, index + 1)
    if day is not None:
        back = (line.today.weekday() - day) % 7 or 7
        found = line.today - timedelta(days=back)
        return _relative(index, index + 2, Grain.DAY, "last-weekday", Window.day(found), (Window.day(found - 7 * DAY),))
    if month_name(line, index + 1)[0]:
        return _last_month_name(line, index)
    if following in UNITS:
        return _unit(line, index, -1)
    return past(line, index) if line.number(index + 1) is not None else None


def _last_before(line: Line, index: int) -> Found | None:
    """ "The last May before the election": of a year that no date tells."""
    number, end = month_name(line, index + 1)
    named = number and line.low[end] == "before"
    return Found(index - 1, end, Grain.MONTH, "left-open", None) if named else None


def _is_last_of_years(line: Line, index: int) -> bool:
    """ "This year is running ahead of last", "fewer this year than last": the same days of the year before."""
    low = line.low
    if low[index + 1] not in _CLOSING or low[index - 1] not in ("of", "than", "on", "from"):
        return False
    return any(low[at : at + 2] == ["this", "year"] for at in range(index))


def _tells_by_now(words: Sequence[str]) -> bool:
    """ "Last year 1,766 people had crossed by now": of the days of that year that are over in this one."""
    at = next((n for n, word in enumerate(words) if word in _CLAUSE_ENDS), len(words))
    clause = words[:at]
    return any(
        clause[n - 1] == "by" and (clause[n] == "now" or (clause[n] == "this" and clause[n + 1] in _POINTS))
        for n in range(1, len(clause) - 1)
    ) or clause[-2:] == ["by", "now"]


def this(line: Line, index: int) -> Found | None:
    """Read "this year" (to date), "this morning", "this October", "this weekend"."""
    following = line.low[index + 1]
    if following in _PARTS_OF_DAY:
        return Found(index, index + 2, Grain.DAY, "this-morning", Window.day(line.today), relative=True)
    if following == "weekend":
        return _weekend(line, index, index + 2, "this-weekend")
    day = weekday_name(line, index + 1)
    if day is not None:
        found = line.today + timedelta(days=day - line.today.weekday())
        return _relative(index, index + 2, Grain.DAY, "this-weekday", Window.day(found), (Window.day(found - 7 * DAY),))
    number = month_name(line, index + 1)[0]
    if number:
        window = Window.month(line.today.year, number)
        early = line.today.month <= 2 and number >= 11
        before = window.shifted_years(-1)
        chosen, others = (before, (window,)) if early else (window, ())
        return _relative(index, index + 2, Grain.MONTH, "this-month-name", chosen, others)
    if following == "past":
        return past(line, index + 1)
    if following == "decade":
        window = Window(date(line.today.year // 10 * 10, 1, 1), line.today)
        return Found(index, index + 2, Grain.SPAN, "this-decade", window, role=PeriodRole.TO_DATE, relative=True)
    return _unit(line, index, 0)


def coming(line: Line, index: int) -> Found | None:
    """Read "next month", "the coming week", "next Tuesday"."""
    day = weekday_name(line, index + 1)
    if day is not None:
        monday = line.today + timedelta(days=7 - line.today.weekday())
        found = monday + timedelta(days=day)
        return _relative(index, index + 2, Grain.DAY, "next-weekday", Window.day(found), (Window.day(found - 7 * DAY),))
    number = month_name(line, index + 1)[0]
    if number:
        window = Window.month(line.today.year + (number <= line.today.month), number)
        return _relative(index, index + 2, Grain.MONTH, "next-month-name", window, ())
    if line.low[index - 1] == "the" and line.low[index] == "next":
        return None
    return _unit(line, index, 1)


def latest(line: Line, index: int) -> Found | None:
    """Read "the latest quarter", "the latest three months": those that figures are out for, which no text tells."""
    if line.low[index - 1] == "the" and line.number(index + 1) == _QUARTER and line.low[index + 2] == "months":
        ends = line.low[index + 3] not in ("to", "ending", "ended", "through", "until", "up")
        return Found(index - 1, index + 3, Grain.QUARTER, "latest-unit", None) if ends else None
    unit = UNITS.get(line.low[index + 1])
    if unit is None or line.low[index - 1] != "the" or line.low[index + 1][-1] == "s" or unit[2] is Grain.SPAN:
        return None
    return Found(index - 1, index + 2, unit[2], "latest-unit", None)


def current(line: Line, index: int) -> Found | None:
    """Read "the current year": this one."""
    return _unit(line, index, 0, start=index - (line.low[index - 1] == "the"))


def weekend(line: Line, index: int) -> Found | None:
    """Read "the weekend": the last Saturday and Sunday that had begun."""
    if line.low[index - 1] != "the":
        return None
    found = _weekend(line, index - 1, index + 1, "weekend")
    behind = line.low[index + 1 : index + 4]
    on = behind[:3] == ["and", "on", "monday"]
    if found.window is None or not (on or behind[:2] == ["and", "monday"]) or found.window.end >= line.today:
        return found
    window = found.window.to(found.window.end + DAY)  # "at the weekend and on Monday": one stretch of days
    return replace(found, end=index + 3 + on, window=window, others=())


def past(line: Line, index: int) -> Found | None:
    """Read "the past week", "the last three months", "the past two monthly readings": up to the publication date."""
    low = line.low
    count = line.number(index + 1)
    place, count = (index + 1, 1) if count is None else (index + 2, count)
    readings = place > index + 1 and low[place] == "monthly" and low[place + 1] in _READINGS
    unit, place = (UNITS["months"], place + 1) if readings else (UNITS.get(low[place]), place)
    start = index - (low[index - 1] in ("the", "this", "these"))
    if unit is None or (start == index and count == 1 and low[index] == "last") or count > 400:
        return None
    months, days, grain = unit
    if days and place > index + 1 and is_lull(line, index):
        return None
    if low[index] == "last" and low[place + 1] in ("of", "in", "before") and not readings:
        return None  # "2019, the last year before the pandemic"
    if low[index] == "last" and grain is Grain.QUARTER and count == 1:
        return _unit(line, index, -1, start=start)
    if days:
        length = timedelta(days=days * count)
        window = Window(line.today - length, line.today - DAY)
        others: tuple[Window, ...] = (Window(window.start + DAY, line.today),)
    else:
        window = rolling_back(line.today, months * count)
        whole = Window.months(line.today.year, line.today.month - 1, months * count)
        others = (rolling_back(line.today - DAY, months * count), whole)
    rule = "past-units-read" if readings else "past-units"
    return Found(start, place + 1, Grain.SPAN, rule, window, others=others, relative=True)


def most_recent(line: Line, index: int) -> Found | None:
    """Read "the most recent three months" as the past three."""
    if line.low[index - 1] != "most":
        return None
    found = past(line, index)
    start = index - 1 - (line.low[index - 2] in ("the", "these"))
    return None if found is None else replace(found, start=start)


def _unit(line: Line, index: int, offset: int, start: int | None = None) -> Found | None:
    """Read "last", "this" or "next" with a unit, "this calendar year"; "this" runs to the day of the article."""
    end = line.skip(index + 1, "calendar") + 1
    unit = UNITS.get(line.low[end - 1])
    if unit is None or line.low[end - 1][-1] == "s":
        return None
    months, days, grain = unit
    start = index if start is None else start
    if grain is Grain.SPAN or grain is Grain.DAY:
        return None
    now = unit_window(line.today, grain)
    day = weekday_name(line, line.skip(end, "on")) if grain is Grain.WEEK else None
    if day is not None:
        found = now.start + timedelta(days=7 * offset + day)
        return _relative(start, line.skip(end, "on") + 1, Grain.DAY, "week-and-day", Window.day(found), ())
    if offset == 0:
        before = unit_window(now.start - DAY, grain)
        return _this_unit(line, start, end, grain, Window(now.start, line.today), before)
    if grain is Grain.WEEK:
        window = Window(now.start + offset * days * DAY, now.end + offset * days * DAY)
    else:
        window = now.shifted_months(offset * months)
    name = "last" if offset < 0 else "next"
    others = (Window(line.today - 7 * DAY, line.today - DAY),) if grain is Grain.WEEK and offset < 0 else ()
    if grain is Grain.MONTH and offset < 0 and _is_of_print(line, end):
        others = (window.shifted_months(-1),)
    return _relative(start, end, grain, f"{name}-{grain}", window, others)


def _is_of_print(line: Line, index: int) -> bool:
    """ "Last month's reading was 3.3%": before the new figure is out, the one that came out last month is meant."""
    return line.low[index] == "'s" and not _PRINTS.isdisjoint(line.low[index + 1 : index + 1 + _PRINT_REACH])


def _this_unit(line: Line, start: int, end: int, grain: Grain, window: Window, before: Window) -> Found:
    """In its first days "this month" may still be the one just gone; "earlier this month" names no running total."""
    others = (before,) if window.days <= (7 if grain is Grain.YEAR else 2) else ()
    before_it = line.low[start - 1]
    if before_it not in ("earlier", "later"):
        return Found(start, end, grain, f"this-{grain}", window, role=PeriodRole.TO_DATE, others=others, relative=True)
    # "Earlier this month" leaves open the days: no total can be checked for them, but the values that held in them.
    return Found(start - 1, end, grain, "vague" if before_it == "earlier" else "later", None, others=(window,))


def _last_month_name(line: Line, index: int) -> Found | None:
    """Read "last October": the latest one, or the year before's where that of this year has only just passed.

    What lies in last year and is long past is no other: "at the start of last December", told in December.
    In August it can be no other than the latest, of which ten months later nothing is news.
    """
    number = month_name(line, index + 1)[0]
    latest = Window.month(line.today.year - (number >= line.today.month), number)
    distance = (line.today.year - latest.start.year) * 12 + line.today.month - number
    before = latest.shifted_years(-1)
    near, this_year = distance <= _NEAR_MONTHS, latest.start.year == line.today.year
    either = (near or this_year) and distance <= _NEWS_MONTHS
    window, others = (before, (latest,)) if near and this_year else (latest, (before,) if either else ())
    day = month_first(line, index + 1)
    if day is not None and day.window is not None:
        return _day_of_last(index, day, day.window, window, others)
    return _relative(index, index + 2, Grain.MONTH, "last-month-name", window, others)


def _day_of_last(index: int, day: Found, named: Window, month: Window, others: Sequence[Window]) -> Found:
    """ "Last June 14": the day of the June that is meant; one that is given its year is of that."""
    if day.written:
        return replace(day, start=index)
    days = [in_year(one.start.month, named.start.day, one.start.year) for one in (month, *others)]
    return _relative(index, day.end, Grain.DAY, "last-day-name", days[0], tuple(days[1:]))


def _weekend(line: Line, start: int, end: int, rule: str) -> Found:
    back = (line.today.weekday() - 5) % 7
    saturday = line.today - timedelta(days=back)
    if rule == "last-weekend" and back < 2:
        saturday -= 7 * DAY
    windows = [Window(saturday + shift * DAY, saturday + (shift + 1) * DAY) for shift in (0, 7)]
    if looks_ahead(line, start) and back >= 2:
        windows.reverse()
    others = tuple(windows[1:]) if rule == "this-weekend" or windows[0].start > line.today else ()
    return _relative(start, end, Grain.SPAN, rule, windows[0], others)


def _relative(start: int, end: int, grain: Grain, rule: str, window: Window, others: tuple[Window, ...]) -> Found:
    return Found(start, end, grain, rule, window, others=others, relative=True)
