"""Running periods and whole histories: "so far this year", "the year to date", "since records began", "on record"."""

from service.extract.periods.calendar.fiscal_year_ended import FISCAL, fiscal_year_to
from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.line import Found, Line
from service.extract.periods.relative.unit_windows import unit_window
from service.extract.periods.words import UNITS, word_set
from service.model.periods import PeriodRole
from service.model.windows import Grain, Window

_RECORDS = word_set(
    "records tally record data figures series counting collection recording statistics comparable monitoring survey"
    " measurements measuring measurement means averages readings observations counts count crossings boats route cap"
    " scheme"
)
_BEGAN = word_set(
    "began begin begun begins started starting start starts collected compiled kept recorded gathered published"
    " introduced launched created opened appeared counted measured"
)
_SPLIT = word_set("broken split singled given counted published reported")
_APART = word_set("out down off separately")  # "since the figures were first broken out"
_KEEPING = word_set(
    "publish publishing count counting collect collecting record recording keep keeping measure measuring track"
    " tracking compile compiling monitor monitoring log logging"
)
_COUNTED = word_set("counted recorded measured collected")  # "since the crossings were first counted"
_REACH = 12
_BEGAN_REACH = 5  # words from "began" to "in 1959"
_NEVER_AFTER = word_set("hardly if have has rarely seldom nothing")


def so_far(line: Line, index: int) -> Found | None:
    """Read "so far this year", "so far in September"."""
    low = line.low
    if low[index + 1] != "far":
        return None
    place = line.skip(index + 2, "in", "during", "for", "over", "through")
    found = name_at(line, place)
    if low[index - 2 : index] == ["the", "month"] and found is not None and low[place] == "this":
        window = Window(
            Window.month(line.today.year, line.today.month).start, line.today
        )  # "the month so far this year"
        return Found(index - 2, found.end, Grain.MONTH, "so-far", window, role=PeriodRole.TO_DATE, relative=True)
    if found is not None and found.window is not None and found.window.start <= line.today:
        return running(line, found, index, found.end)
    place = line.skip(place, "the")
    if low[place] == "year" and low[place - 1] == "the":
        return _year_so_far(line, index, place + 1)
    return None


def unit_to_date(line: Line, index: int) -> Found | None:
    """Read "the year to date", "year-to-date", "the year so far", "the financial year to date"."""
    low = line.low
    place = index + 1
    hyphens = low[place] == "-" and low[place + 2] == "-"
    words = (low[place + 1], low[place + 3]) if hyphens else (low[place], low[place + 1])
    if words not in (("to", "date"), ("so", "far")):
        return None
    start = index - (low[index - 1] == "the" and not hyphens)
    end = place + (4 if hyphens else 2)
    if start == index and not hyphens and low[index] != "year" and name_at(line, end) is not None:
        return None  # "the busiest month so far this year"
    if low[index] == "year" and low[index - 1] in FISCAL:
        begun = index - 1 - (low[index - 2] == "the")
        window = fiscal_year_to(line, index - 1, line.today)
        return Found(begun, end, Grain.YEAR, "so-far", window, PeriodRole.TO_DATE, relative=True)
    return _year_so_far(line, start, end) if low[index] == "year" else unit_so_far(line, start, end, low[index])


def unit_so_far(line: Line, start: int, end: int, unit: str) -> Found:
    """The month, week or quarter around the day of the article, up to that day."""
    grain = UNITS[unit][2]
    window = unit_window(line.today, grain).to(line.today)
    return Found(start, end, grain, "so-far", window, role=PeriodRole.TO_DATE, relative=True)


def trailing(line: Line, found: Found) -> Found | None:
    """``found`` made to run to the publication date by "so far" or "to date" behind it."""
    words = (line.low[found.end], line.low[found.end + 1])
    if words not in (("so", "far"), ("to", "date")) or found.window is None or found.window.start > line.today:
        return None
    return running(line, found, found.start, found.end + 2)


def running(line: Line, found: Found, start: int, end: int) -> Found:
    """``found`` from its first day to the publication date."""
    assert found.window is not None
    window = Window(found.window.start, min(line.today, max(found.window.end, found.window.start)))
    if found.role is PeriodRole.TO_DATE or found.window.end >= line.today:
        window = found.window.to(line.today)
    return Found(
        start,
        end,
        found.grain,
        "so-far",
        window,
        role=PeriodRole.TO_DATE,
        relative=True,
        written=found.written,
        floating=found.floating,
    )


def history(line: Line, index: int) -> Found | None:
    """Read "on record", "ever", "in history", "of all time", "a calendar year": the whole series."""
    low, word = line.low, line.low[index]
    start, end = index, index + 1
    if word == "record":
        if low[index - 1] != "on":
            return None
        start = index - 1
    elif word == "ever":
        if low[end] in ("since", "-", "more", "so") or low[index - 1] in _NEVER_AFTER:
            return None
        end += low[end] == "before"
    elif word == "history":
        start = index - (low[index - 1] in ("modern", "recorded", "its", "their"))
        if low[start - 1] != "in":
            return None
    elif word == "all":
        if low[index - 1] != "of" or low[end] != "time":
            return None
        end += 1
    else:  # calendar
        if low[index - 1] not in ("a", "any", "single", "one") or low[end] not in ("year", "month"):
            return None
        if low[end + 1] == "since":
            return None  # "the most in a calendar year since 2002": not of all
        start, end = index - 1 - (low[index - 2] == "a"), end + 1
    grain = Grain.YEAR if word == "calendar" else Grain.SPAN
    return Found(start, end, grain, f"history-{word}", None, role=PeriodRole.HISTORY)


def since_records(line: Line, index: int) -> Found | None:
    """Read "since records began", "since the data was first collected in 2018": the series' whole history."""
    low = line.low
    seen = False
    for place in range(index + 1, min(index + _REACH, line.size)):
        word = low[place]
        if word in (",", ".", ";", "(", "than"):
            return None
        seen = seen or word in _RECORDS or (word == "first" and low[place + 1] in _COUNTED)
        if word in _BEGAN and place > index + 1 and (seen or _keeps(line, place + 1)):
            return _whole(line, index, place + 1)
        if seen and word in _SPLIT and low[place + 1] in _APART:
            return _whole(line, index, place + 2)
    return None


def _whole(line: Line, index: int, end: int) -> Found:
    end = _with_start(line, end)
    return Found(index + 1, end, Grain.SPAN, "since-records", None, role=PeriodRole.HISTORY)


def _with_start(line: Line, end: int) -> int:
    """``end``, or the place behind the words for when they began: "… at Mauna Loa in 1959", "… last year"."""
    if line.low[end] == "last":
        return end + 2
    for place in range(end, end + _BEGAN_REACH):
        if line.low[place] in ("in", "on"):
            named = name_at(line, place + 1)
            if named is not None:
                return named.end
        if not line.low[place].isalpha():
            break
    return end


def _keeps(line: Line, place: int) -> bool:
    """ "Since the office began to publish them", "since Nasa started measuring"."""
    return line.low[line.skip(place, "to")] in _KEEPING


def _year_so_far(line: Line, start: int, end: int) -> Found:
    window = Window(Window.year(line.today.year).start, line.today)
    others = until_spoken_of(line, window)
    return Found(start, end, Grain.YEAR, "year-to-date", window, PeriodRole.TO_DATE, others, relative=True)


def until_spoken_of(line: Line, year: Window) -> tuple[Window, ...]:
    """ "5,084 came in September. The total for the year was 34,087": until the end of the month that was told of."""
    month = line.month
    if month is None or not year.start < month.end < year.end:
        return ()
    return (Window(year.start, month.end),)
