"""Windows named by their length and their end.

"The three months to September", "the year ending June 2025", "the week ended Dec. 27", "the two months of October and
November", "the four weeks up to and including Friday".
"""

from datetime import date, timedelta

from service.extract.periods.calendar.fiscal_year_ended import FISCAL, fiscal_year_to
from service.extract.periods.calendar.months import month
from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.relative.unit_windows import rolling_back, unit_window
from service.extract.periods.roles import vague
from service.extract.periods.spans.ends_of_periods import ENDS, MIDDLES, edge
from service.extract.periods.spans.units_listed import listed
from service.extract.periods.words import TENS, UNITS, word_set
from service.model.windows import DAY, Grain, Window
from service.records import replace

_PART_OF_NAME = word_set("the a latest rolling full tax financial fiscal academic")
_ENDING = word_set("ending ended finishing")
_UP_TO = word_set("to through until till")
_CLOSING = frozenset([",", ".", ";", ")"])
_BEGINNING = word_set("beginning commencing starting of")
_LASTING = word_set("in over during for across throughout of")
_EACH = word_set("every each single")
_AGO = word_set("ago earlier before previously")
_YEAR = 12  # months
_TEN = 10
_SUNDAY = 6  # of date.weekday
_CENTURY_PARTS = {"half": 50, "quarter": 25}  # years
_CENTURY_REACH = 3  # tokens of "of a century"


def counted(line: Line, index: int) -> tuple[int, str, int] | None:
    """A length at ``index``: how many, the unit, the place after it ("12-month period", "three months", "year")."""
    if index not in line.lengths:
        line.lengths[index] = _counted(line, index)
    return line.lengths[index]


def said_of_both(line: Line, index: int) -> str:
    """ "One month and one year earlier": the word behind a length at ``index`` that is said of both."""
    length = counted(line, index + (line.low[index] == "a"))
    word = "" if length is None else line.low[length[2]]
    return word if word in _AGO else ""


def is_part_of_century(line: Line, index: int) -> bool:
    """ "Half a century ago", "a quarter of a century later", "a quarter-century ago"."""
    return line.low[index] in _CENTURY_PARTS and "century" in line.low[index + 1 : index + 1 + _CENTURY_REACH]


def _years_of_century(line: Line, index: int) -> tuple[int, str, int] | None:
    """ "Half a century": fifty years."""
    place = index + 1 + is_dash(line.low[index + 1])
    place += line.low[place] == "of"
    place += line.low[place] == "a"
    return (_CENTURY_PARTS[line.low[index]], "years", place + 1) if line.low[place] == "century" else None


def _counted(line: Line, index: int) -> tuple[int, str, int] | None:
    if is_part_of_century(line, index):
        return _years_of_century(line, index)
    if line.low[index] == "half":
        place = index + 1 + (is_dash(line.low[index + 1]) or line.low[index + 1] == "a")
        return (6, "months", place + 1) if line.low[place] == "year" else None
    count, place = _count(line, index)
    place += is_dash(line.low[place]) and place > index
    unit = line.low[place]
    halves = _and_a_half(line, count, place)
    if halves is not None:
        return halves
    if unit not in UNITS:
        return None
    place = line.skip(place + 1, "period")
    return (1 if count is None else count), unit, place


def _and_a_half(line: Line, count: int | None, place: int) -> tuple[int, str, int] | None:
    """ "A year and a half ago", "two and a half years earlier": in months."""
    behind, half = line.low[place : place + 4], ["and", "a", "half"]
    if behind == ["year", *half]:
        return ((count or 1) * _YEAR + _YEAR // 2, "month" if count is None else "months", place + 4)
    if count is None or behind != [*half, "years"]:
        return None
    return (count * _YEAR + _YEAR // 2, "months", place + 4)


def _count(line: Line, index: int) -> tuple[int | None, int]:
    """The number at ``index`` and the place after it: "three", "sixty-eight"."""
    count = line.number(index)
    if count is None:
        return None, index
    ones = line.number(index + 2) if line.low[index] in TENS and is_dash(line.low[index + 1]) else None
    return (count, index + 1) if ones is None or ones >= _TEN else (count + ones, index + 3)


def rolling(line: Line, index: int) -> Found | None:
    """A length and its end: "the 12 months to June 2025", "the week to 16 August", "year ended 31 March 2024"."""
    length = counted(line, index)
    if length is None or length[0] > 400 or line.low[index - 1] in _EACH:
        return None  # "averaged 5.33% every single month until September": no month that ends then
    count, unit, place = length
    start = _start(line, index)
    end = named_end(line, place) or _up_to_before(line, start, place) or _end_apart(line, start, place)
    end = end or _years_on(line, place, count * UNITS[unit][0])
    if end is None:
        return listed(line, start, place, count, unit) or _beginning(line, start, place, count, unit)
    if end.rule == "mid-year" and count * UNITS[unit][0] == _YEAR:
        return replace(end, start=start)  # "grew by 0.6% in the year to mid-2017": from one mid-year to the next
    if unit == "year" and count == 1 and (last := _months_to(line, end)) is not None:
        return replace(last, start=start)
    if end.window is None or (unit == "quarter" and start == index and line.low[index - 1] != "in"):
        return None
    if unit == "year" and count == 1 and end.rule == "weekday" and line.low[place] not in _ENDING:
        return None  # "7,310 for the year up to Monday": since it began
    months, days, grain = UNITS[unit]
    lasts = [end.window.end, *(other.end for other in end.others)]
    if end.floating and lasts[0] > line.today:
        # Figures for a window come out after its end, so the latest such window that was over is meant.
        before = end.window.shifted_years(-1).end
        lasts = [before, *(last for last in lasts if last != before)]
    windows = [
        rolling_back(last, months * count) if months else Window(last - timedelta(days=days * count - 1), last)
        for last in lasts
    ]
    if (unit, count, end.grain) == ("year", 1, Grain.DAY) and (lasts[0] + timedelta(days=1)).day > 1:
        windows.append(Window(date(lasts[0].year, 1, 1), lasts[0]))  # "33,684 for the year to 1 December": so far
    if (unit, count) == ("year", 1) and line.low[index - 1] in FISCAL and line.low[place] not in _ENDING:
        windows += [far for last in lasts if (far := fiscal_year_to(line, index - 1, last)) not in windows]
    return end.reached_by(start, grain if count == 1 else Grain.SPAN, "rolling", windows)


def _up_to_before(line: Line, start: int, place: int) -> Found | None:
    """ "Over the 12 months before November": up to the day before a month that is named, as a window ending there."""
    if line.low[place] != "before" or line.low[start] != "the" or line.low[start - 1] not in _LASTING:
        return None
    found = month(line, place + 1)
    if found is None or found.window is None:
        return None
    windows = [window.shifted_months(-1) for window in (found.window, *found.others)]
    return replace(found, window=windows[0], others=tuple(windows[1:]))


def _years_on(line: Line, place: int, months: int) -> Found | None:
    """ "Over the decade from mid-2010": to the middle of 2020, as if it were named; "the five years from May 2020"."""
    if line.low[place] not in ("from", "after", "since") or months < _YEAR or months % _YEAR:
        return None
    begins = _mid_year(line, place + 1) or month(line, place + 1)
    if begins is None or begins.window is None or not begins.written:
        return None
    if "when" in line.low[begins.end : begins.end + 2]:
        return None  # "for two years from May 2022, when inflation was 9.1%"
    window = begins.window.shifted_months(months)
    others = (Window.month(window.end.year, window.end.month).shifted_months(-1),) if begins.rule != "mid-year" else ()
    return replace(begins, window=window, others=others) if window.end <= line.today else None


def _end_apart(line: Line, start: int, place: int) -> Found | None:
    """ "Measured over five years, to January, the index is up by 28%": the end of a length set off by commas."""
    if line.low[place : place + 2] != [",", "to"] or line.low[start - 1] not in _LASTING:
        return None
    end = named_end(line, place + 1)
    return end if end is not None and line.low[end.end] in _CLOSING else None


def _months_to(line: Line, first: Found) -> Found | None:
    """ "In the year to May-July": growth on the year of a run of months, which is told by these."""
    place = first.end
    if first.grain is not Grain.MONTH or not (is_dash(line.low[place]) or line.low[place] == "to"):
        return None
    last = month(line, place + 1)
    if last is None or last.window is None:
        return None
    end = last.window.end
    if end > line.today and last.floating:
        end = last.window.shifted_years(-1).end
    assert first.window is not None
    months = (end.month - first.window.start.month) % _YEAR + 1
    return replace(last, grain=Grain.SPAN, rule="range", window=rolling_back(end, months), others=())


def year_ending(line: Line, index: int) -> Found | None:
    """Read "YE June 2024" as statisticians write it."""
    end = name_at(line, index + 1)
    if end is None or end.window is None or end.grain is not Grain.MONTH or line.tokens[index].text != "YE":
        return None
    window = rolling_back(end.window.end, 12)
    return Found(index, end.end, Grain.YEAR, "rolling", window, relative=end.relative, written=end.written)


def _start(line: Line, index: int) -> int:
    """Where the expression begins: a determiner and "first", "latest" and the like belong to it."""
    start = index
    while line.low[start - 1] in _PART_OF_NAME and start > 0:
        start -= 1
    return start


def named_end(line: Line, place: int) -> Found | None:
    """The end of a window: after "to", "ending", "ended", "through", with "in" or "on" between at most."""
    word = line.low[place]
    if (word == "up" and line.low[place + 1] == "to") or (word in ("that", "which") and line.low[place + 1] in _ENDING):
        place += 1
    hyphens = is_dash(line.low[place]) and line.low[place + 1] in _UP_TO and is_dash(line.low[place + 2])
    place += hyphens  # "in the financial year-to-February"
    word = line.low[place]
    if word in _ENDING:
        place = line.skip(place + 1, "on", "in", "at")
    elif word in _UP_TO:
        place += 1 + hyphens
        if line.low[place : place + 2] == ["and", "including"]:
            place += 2
    else:
        return None
    frame, part = line.frame, line.part
    line.frame = line.part = None  # "0.1% in 2023 and 0.6% in the three months to March": not March 2023
    inner = line.skip(place, "the")
    found = edge(line, inner) if line.low[inner] in ENDS | MIDDLES else _mid_year(line, place) or name_at(line, place)
    found = found or _week_named(line, inner)
    line.frame, line.part = frame, part
    return found


def _week_named(line: Line, place: int) -> Found | None:
    """ "In the four weeks to the week ending 11 July": the end of a week that is told by its own."""
    return rolling(line, place) if line.low[place] == "week" and line.low[place - 1] == "the" else None


def _mid_year(line: Line, place: int) -> Found | None:
    """Read "mid-2017"."""
    if line.low[place] != "mid":
        return None
    whole = name_at(line, place + 1 + is_dash(line.low[place + 1]))
    found = None if whole is None else vague(line, whole)
    return found if found is not None and found.rule == "mid-year" else None


def _from_month(line: Line, start: int, place: int, count: int) -> Found | None:
    """Read "the six months from April", "the three months beginning July 2025"; over by the publication date."""
    begins = line.low[place] in ("from", "beginning", "starting", "commencing")
    first = month(line, place + 1) if begins else None
    if first is None or first.window is None or line.low[first.end] in _UP_TO or is_dash(line.low[first.end]):
        return None
    spans = [
        Window.months(window.start.year, window.start.month + count - 1, count)
        for window in (first.window, *first.others)
    ]
    if first.floating and spans[0].end > line.today and line.dated:
        spans.insert(0, spans[0].shifted_years(-1))
    return Found(
        start,
        first.end,
        Grain.SPAN,
        "months-from",
        spans[0],
        others=tuple(spans[1:]),
        relative=first.relative,
        written=first.written,
        floating=first.floating,
    )


def _beginning(line: Line, start: int, place: int, count: int, unit: str) -> Found | None:
    """Read "the week beginning 4 February", "the week of September 16"; months, or a year, from a month named."""
    if unit == "months":
        return _from_month(line, start, place, count)
    if unit == "year" and count == 1 and line.low[start] == "the":  # not "£1,755 a year from October"
        year = _from_month(line, start, place, _YEAR)  # "850 in the year from December 2021"
        return year if year is not None and year.window is not None and year.window.end <= line.today else None
    if unit == "years":
        return _from_year(line, start, place, count)
    if unit != "week" or line.low[place] not in _BEGINNING:
        return None
    exact = line.low[place] != "of"
    day = name_at(line, line.skip(place + 1, "on"))
    if day is None or day.grain is not Grain.DAY or day.window is None:
        return None
    first = day.window.start
    begun = Window(first, first + 6 * DAY)
    window = begun if exact else unit_window(first, Grain.WEEK)
    others = (begun,) if not exact and first.weekday() == _SUNDAY else ()  # where weeks open on Sundays
    return Found(
        start, day.end, Grain.WEEK, "week-of", window, others=others, relative=day.relative, written=day.written
    )


def _from_year(line: Line, start: int, place: int, count: int) -> Found | None:
    """ "Of the nine years from 2013/14": all of them; "in the ten years from 2010 it grew" may be up to the next."""
    if line.low[place] != "from" or line.low[start] != "the":
        return None
    first = name_at(line, place + 1)
    if first is None or first.window is None or first.grain is not Grain.YEAR or line.low[first.end] in _UP_TO:
        return None
    window = Window(first.window.start, first.window.shifted_years(count - 1).end)
    if line.low[start - 1] != "of":
        return Found(start, first.end, Grain.SPAN, "left-open", None)
    return first.reached_by(start, Grain.SPAN, "range", [window]) if window.end <= line.today else None
