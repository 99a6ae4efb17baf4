"""Weekdays, with or without their date: "Tuesday", "Wednesday of last week", "on Saturday and Sunday"."""

from datetime import date, timedelta

from service.extract.periods.calendar.dates import day_first, month_first
from service.extract.periods.calendar.months import month_name
from service.extract.periods.choose_year import looks_ahead
from service.extract.periods.line import Found, Line
from service.extract.periods.words import FUNCTION_WORDS, MARKS, ORDINALS, SHORT_WEEKDAYS, WEEKDAYS, word_set
from service.model.windows import DAY, Grain, Window

# Days whose name ends in a weekday's, newspapers and clubs.
_NOT_AFTER = word_set(
    "black good easter super ash bloody cyber palm shrove maundy whit giving fat holy every each any sheffield man"
)
_PAPERS = word_set("times mirror telegraph express mail post world people independent sport herald business")
_WEEK = timedelta(days=7)
_FIRST = word_set("first opening")
_EDGES = _FIRST | word_set("last final closing")
_BANK_HOLIDAY = ["bank", "holiday"]
_WEEKS_OF_ANY = 26
_WEEKENDS = word_set("one weekend")
_PREVIOUS = word_set("previous prior preceding")
#: Behind an ordinal, what it counts: "on Thursday, the 14th consecutive increase".
_COUNTED = frozenset(
    "consecutive successive straight time such rise increase cut fall reduction month week quarter year in".split()
)


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
    if line.low[index - 1] in _EDGES and (edge := _edge_of(line, index, place, number)) is not None:
        return edge
    if line.low[index - 1] == "the" and line.low[place] in ("before", "earlier"):
        return _weekday_before(line, index, place, number)
    if line.low[index - 2] == "the" and line.low[index - 1] in _PREVIOUS and line.last is not None:
        return _weekday_before(line, index - 1, place - 1, number)
    if line.low[index - 1] == "the" and (inside := _weekday_inside(line, index, place, number)) is not None:
        return inside
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
    if line.low[place] == "last" and (line.low[place + 1] in MARKS or not line.low[place + 1]):
        place += 1  # "Wednesday last, when 605 came"
    if _is_any(line, index):
        before = tuple(day - ago * _WEEK for ago in range(1, _WEEKS_OF_ANY))
        return _weekday(index, place, day, before, "weekday-of-any")
    if day == line.today - DAY and _is_before_yesterday(line, place):
        return _weekday(index, place, day - _WEEK, (day,), "weekday")
    return _weekday(index, place, day, (day - _WEEK,) if day == line.today else (), "weekday")


def _is_before_yesterday(line: Line, place: int) -> bool:
    """ "It had seen 172 on Wednesday and 366 on Thursday, and jumped yesterday": days that led up to another one."""
    if "yesterday" not in line.low[place:]:
        return False
    between = line.low[place : place + line.low[place:].index("yesterday")]
    return any(word in WEEKDAYS for word in between)


def _is_any(line: Line, index: int) -> bool:
    """ "A Friday on which 394 arrived, a bank holiday Monday with 77": of which week is not told."""
    start = index - len(_BANK_HOLIDAY) if line.low[index - len(_BANK_HOLIDAY) : index] == _BANK_HOLIDAY else index
    return line.low[start - 1] == "a"


def _edge_of(line: Line, index: int, place: int, number: int) -> Found | None:
    """ "The last Monday of 2024", "the opening Sunday of June 2023": counted from that end of the year or month."""
    if line.low[place] not in ("of", "in"):
        return None
    month, at = month_name(line, place + 1, sure=True)
    year = line.year(at)
    if year is None:
        return None
    whole = Window.month(year, month) if month else Window.year(year)
    first, last = whole.start.weekday(), whole.end.weekday()
    ahead = whole.start + timedelta(days=(number - first) % 7)
    day = ahead if line.low[index - 1] in _FIRST else whole.end - timedelta(days=(last - number) % 7)
    return Found(index - 1, at + 1, Grain.DAY, "weekday-of", Window.day(day), written=True)


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


def _weekday_before(line: Line, index: int, place: int, number: int) -> Found | None:
    """Read "the Tuesday before", "the previous Tuesday": the last one before the day named before."""
    anchor = line.last
    following = line.low[place + 1]
    if anchor is None or anchor.days > 7 or (following.isalpha() and following not in FUNCTION_WORDS):
        return None
    back = (anchor.start.weekday() - number) % 7 or 7
    window = Window.day(anchor.start - timedelta(days=back))
    return Found(index - 1, place + 1, Grain.DAY, "weekday-before", window)


def _weekday_inside(line: Line, index: int, place: int, number: int) -> Found | None:
    """ "1,497 came between 10 and 14 June, 549 of them on the Sunday alone": the one of the days told just before."""
    following = line.low[place]
    told = (one for one in (line.origin, line.last) if one is not None and 1 < one.days <= _WEEK.days)
    days = next((one for one in told if one.end <= line.today), None)  # rather than "the week before"
    if days is None or _is_of_latest(line, index):
        return None
    if following.isalpha() and following not in FUNCTION_WORDS and following != "alone":
        return None
    day = days.start + timedelta(days=(number - days.start.weekday()) % 7)
    return Found(index - 1, place, Grain.DAY, "weekday-inside", Window.day(day)) if day <= days.end else None


def _is_of_latest(line: Line, index: int) -> bool:
    """ "Unlike the weekend of 8 and 9 August, the latest one was quiet: 82 came on the Saturday"."""
    places = (at for at in range(index) if line.low[at] == "latest")
    return any(line.low[at + 1] in _WEEKENDS for at in places)


def _weekday(start: int, end: int, day: date, others: tuple[date, ...], rule: str) -> Found:
    rest = tuple(Window.day(other) for other in others)
    return Found(start, end, Grain.DAY, rule, Window.day(day), others=rest, relative=True)
