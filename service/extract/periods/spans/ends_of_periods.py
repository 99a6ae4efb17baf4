"""The ends of a period, and what is left of it: "the end of June", "the start of the year", "the rest of the week"."""

from collections.abc import Sequence
from datetime import date

from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.calendar.years import what_is_left
from service.extract.periods.line import LONGEST_MONTH, Found, Line, is_dash
from service.extract.periods.relative.unit_windows import unit_window
from service.extract.periods.relative.what_had_been import year_of_same
from service.extract.periods.relative.years_on import years_on
from service.extract.periods.words import UNITS, word_set
from service.model.windows import DAY, Grain, Window
from service.records import replace

ENDS = word_set("end close")
STARTS = word_set("start beginning turn")
_CLAUSES = word_set("when as once")
_STARTING = word_set("began begun started opened dawned")
_CLOSING = word_set("ended closed finished")
_HEADS = word_set(". ; : , and but – —") | {""}
_VERBS = _STARTING | _CLOSING
_TOLD = 6  # tokens of "when the 2025 year began"
_TO = word_set("to until through")
_FRESH = 3  # months at the head of a year in which figures of the one before come out
_EARLY = 10  # days of a month in which the one before is told of
RESTS = word_set("rest remainder")
MIDDLES = word_set("middle midpoint")
_AGES = word_set("century millennium")
_TURNED = 2000
_LATE = 9  # the month from which the next turn of the year is the one in sight
_PAST = word_set("was were had did")
EDGES = (*ENDS, *STARTS, *RESTS, *MIDDLES, *_CLAUSES)


def edge(line: Line, index: int) -> Found | None:
    """The last or first day of a period: "the end of June", "end-June", "the start of the year"."""
    low = line.low
    if low[index] in _CLAUSES:
        return _edge_told(line, index)
    hyphened = is_dash(low[index + 1]) and line.joined(index + 2)  # "end-September"
    if low[index + 1] != "of" and not hyphened:
        return None
    if low[index] == "turn" and low[index + 2] == "the" and low[index + 3] in _AGES:
        return _turn_of_century(line, index)
    whole = name_at(line, index + 2) or (None if hyphened else _bare_unit(line, index + 2))
    if whole is None or whole.window is None:
        whole = _year_on(line, index + 1)
    if whole is None or whole.window is None:
        return None
    windows = (whole.window, *whole.others)
    if low[index] in MIDDLES:
        return _middle(whole, index - (low[index - 1] == "the"))
    if low[index] in STARTS:
        days = [Window.day(window.start) for window in windows]
    else:
        last = _unit_end(line, whole)
        days = [Window.day(last), *(Window.day(window.end) for window in whole.others)]
    if low[index] == "turn":
        if whole.grain is not Grain.YEAR:
            return None
        if not whole.written:
            days = [Window.day(Window.year(_turned(line, whole, index)).start), *days]
    start = index - (low[index - 1] == "the")
    if low[index] in RESTS:
        if days[0].end < line.today and whole.written:
            return what_is_left(line, start, whole.end, whole.window)
        window = Window(line.today, days[0].end)
        return Found(start, whole.end, whole.grain, "rest-of", window, relative=True)
    begun = low[index] in STARTS
    if begun and whole.grain is Grain.MONTH and low[start - 1] == "from":
        return replace(whole, start=start)  # "£3,549 from the start of October": in force from then on
    return _one_end(
        whole,
        start,
        whole.end,
        (*(_as_it_had_been(line, whole, days) if begun and low[index] != "turn" else days), whole.window),
        begun=begun,
    )


def _year_on(line: Line, index: int) -> Found | None:
    """ "Bank Rate was 0.1% in March 2020; at the end of the following year it was 0.25%"."""
    told = years_on(line, index)
    return None if told is None else Found(index + 1, told[1], Grain.YEAR, "year", Window.year(told[0]))


def _turned(line: Line, whole: Found, index: int) -> int:
    """ "The cap will go up at the turn of the year": in January this one, in November that to come, but of the past."""
    year = line.today.year
    if line.today.month <= _FRESH or whole.window is None:
        return year
    told = "since" in line.low[max(0, index - 2) : index] or not _PAST.isdisjoint(line.low)
    ahead = whole.window.start.year == year and line.today.month >= _LATE and (not told or "will" in line.low)
    return year + 1 if ahead else whole.window.start.year


def _edge_told(line: Line, index: int) -> Found | None:
    """The same in a clause: "when the year began", "as 2025 opened"."""
    if _VERBS.isdisjoint(line.low[index + 1 : index + _TOLD]):
        return None
    year = line.year(index + 1)
    whole = name_at(line, index + 1) or _bare_unit(line, index + 1)
    if year is not None:
        whole = Found(index + 1, index + 2, Grain.YEAR, "year", Window.year(year), written=True)
    if whole is None or whole.window is None or whole.grain is Grain.DAY:
        return None
    verb = line.low[whole.end]
    if verb not in _STARTING and verb not in _CLOSING:
        return None
    begun = verb in _STARTING
    days = [Window.day(window.start if begun else window.end) for window in (whole.window, *whole.others)]
    if days[0].end > line.today:
        return None
    return _one_end(whole, index, whole.end + 1, _as_it_had_been(line, whole, days) if begun else days, begun=begun)


def year_began(line: Line, index: int) -> Found | None:
    """Read "the year began at $3.223", at the head of a clause: its first day."""
    low = line.low
    verb = index + 1 + (low[index + 1] == "had")
    if low[verb] not in _STARTING or low[verb + 1] != "at" or low[index - 1] != "the" or low[index - 2] not in _HEADS:
        return None
    whole = _bare_unit(line, index - 1)
    if whole is None or whole.window is None or (line.today.month <= _FRESH and line.frame is None):
        return None  # in February of the year before, may be
    return _one_end(whole, index - 1, verb + 1, [Window.day(whole.window.start), whole.window], begun=True)


def _as_it_had_been(line: Line, whole: Found, days: Sequence[Window]) -> Sequence[Window]:
    """ "It had stood at 160,919 when the year began", in February: when the year began of which the news is told.

    Args:
        line: the sentence.
        whole: the year.
        days: its first day, and that of other years that may be meant.
    """
    fresh = whole.grain is Grain.YEAR and not whole.written and line.today.month <= _FRESH
    low = line.low
    before = "had" in low or ("from" in low and "to" in low[: low.index("from")])  # "to 128,786 from 160,919 when"
    if not fresh or not before or days[0].start.year != line.today.year:
        return days
    return (days[0].shifted_years(-1), *(day for day in days if day.start.year >= line.today.year))


def _one_end(whole: Found, start: int, end: int, days: Sequence[Window], *, begun: bool) -> Found:
    return Found(
        start,
        end,
        whole.grain,
        "start-of" if begun else "end-of",
        days[0],
        others=(*days[1:],),
        relative=whole.relative,
        written=whole.written,
        floating=whole.floating,
    )


def _middle(whole: Found, start: int) -> Found | None:
    """ "The middle of 2015" is 30 June, as mid-2015 is; which days "the middle of June" is nobody says."""
    window = whole.window
    if whole.grain is Grain.MONTH:
        return replace(whole, start=start, rule="mid-month")
    if window is not None and whole.rule == "this-year":
        window = Window.year(window.start.year)
    if window is None or window != Window.year(window.start.year):
        return None
    middle = Window.day(date(window.start.year, 6, 30))
    return Found(
        start,
        whole.end,
        Grain.YEAR,
        "mid-year",
        middle,
        others=(window,),
        relative=whole.relative,
        written=whole.written,
    )


def _turn_of_century(line: Line, index: int) -> Found:
    """ "At the turn of the century", which readers take for the year 2000, or the first of the new one."""
    first = Window.year(_TURNED)
    start = index - (line.low[index - 1] == "the")
    return Found(start, index + 4, Grain.YEAR, "year", first, others=(Window.year(_TURNED + 1),), relative=True)


def earlier_in(line: Line, index: int) -> Found | None:
    """Read "earlier in the year", "later in the week", which leave open the days that are meant."""
    low = line.low
    unit = UNITS.get(low[index + 3])
    if low[index + 1] != "in" or low[index + 2] not in ("the", "this") or unit is None or unit[2] is Grain.SPAN:
        return None
    return Found(index, index + 4, unit[2], f"{low[index]}-in-{unit[2]}", None)


def _bare_unit(line: Line, index: int) -> Found | None:
    """Read "the year" after "the end of": the publication date's, unless the text has set another."""
    place = line.skip(index, "the", "that")
    unit = UNITS.get(line.low[place])
    if unit is None or place == index or unit[2] is Grain.SPAN:
        return None
    day, others = line.today, tuple[Window, ...]()
    since = line.low[index - 4] == "since" and line.low[place - 1] == "the"  # "Since the start of the year … has"
    same = year_of_same(line, index) if line.low[place - 1] == "that" and unit[2] is Grain.YEAR else None
    if same is not None:
        return Found(place, place + 1, Grain.YEAR, "the-year", same, relative=True)
    year = line.frame or (None if since else line.whole_year_before())
    if unit[2] is Grain.YEAR and year is not None and year < day.year:
        return Found(
            place, place + 1, Grain.YEAR, "the-year", Window.year(year), others=(Window.year(day.year),), relative=True
        )
    told = (line.told or line.last or Window.day(day)).end
    ends = line.low[index - 2] in ENDS and unit[2] is Grain.YEAR
    if ends and told.year < day.year:  # "9.1% in June 2022. At the end of the year"
        others = () if line.low[place - 1] == "that" else (unit_window(day, Grain.YEAR),)
        return Found(place, place + 1, Grain.YEAR, "the-year", Window.year(told.year), others=others, relative=True)
    if unit[2] is Grain.MONTH and line.month is not None:
        day = line.month.end
        if line.month.start.month != day.month:  # "in the week of Dec. 29, down from $2.98 at the start of the month"
            others = (unit_window(line.month.start, Grain.MONTH),)
        others += _other_months(line, day) or _just_over(line, day)
    elif unit[2] is Grain.MONTH and line.last is not None and _has_ended(line.last, day):
        day = line.last.end  # "in the year to September …. At the end of the month"
    elif unit[2] is Grain.MONTH and line.low[index - 4] in _TO and day.day <= _EARLY:
        day = day.replace(day=1) - DAY  # "the total to the end of the month", in the first days of the next
    elif unit[2] is Grain.WEEK and (weeks := _weeks_of_days(line)):
        others = (*weeks[1:], *((unit_window(day, Grain.WEEK),) if line.low[place - 1] == "the" else ()))
        day = weeks[0].start
    return Found(place, place + 1, unit[2], "the-unit", unit_window(day, unit[2]), others=others, relative=True)


def _weeks_of_days(line: Line) -> list[Window]:
    """ "230 came on 10 August, and by the end of that week": the weeks of the days told, the last of them first."""
    weeks = [unit_window(one.start, Grain.WEEK) for one in reversed(line.spoken) if one.days == 1]
    return [week for week in dict.fromkeys(weeks) if week.end < line.today] if line.dated else []


def _other_months(line: Line, day: date) -> tuple[Window, ...]:
    """ "August's 3,567 compare with 8,631 in August 2022, and 29,003 had come by the end of the month": of 2025."""
    months = [unit_window(one.end, Grain.MONTH) for one in line.spoken if one.days <= LONGEST_MONTH]
    return tuple(one for one in dict.fromkeys(months) if one != unit_window(day, Grain.MONTH))


def _just_over(line: Line, day: date) -> tuple[Window, ...]:
    """ "September's 5,084 came after August's 3,567. At the end of the month", in early October: of September."""
    over = line.today.replace(day=1) - DAY
    return (unit_window(over, Grain.MONTH),) if line.today.day <= _EARLY and day < over.replace(day=1) else ()


def _has_ended(window: Window, today: date) -> bool:
    """Whether several months, told of last, ended with one before this month."""
    return window.end < today.replace(day=1) and (window.end + DAY).day == 1


def _unit_end(line: Line, whole: Found) -> date:
    """The last day; of a unit that still runs ("the end of this month") the unit's own, not the publication date."""
    assert whole.window is not None
    if whole.rule.startswith("this-") and whole.grain is not Grain.DAY:
        return unit_window(whole.window.start, whole.grain).end
    return whole.window.end
