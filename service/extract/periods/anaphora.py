"""Periods told by another: "this time last year", "the same period in 2022", "a year earlier", "the month before"."""

from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.months import month_name
from service.extract.periods.relative import is_lull, unit_window
from service.extract.periods.rolling import counted
from service.extract.periods.the_unit import CALENDAR, TALLIES
from service.extract.periods.units_before import units_before
from service.extract.periods.words import FUNCTION_WORDS, MARKS, PREPOSITIONS, SEASONS, UNITS, WEEKDAYS, word_set
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_NOUNS = {
    noun: UNITS[noun][2] if noun in UNITS else grain
    for nouns, grain in (
        ("day date", Grain.DAY),
        ("week weeks month months quarter year years days quarters", Grain.SPAN),
        ("period time point stage timeframe window span stretch interval", Grain.SPAN),
    )
    for noun in nouns.split()
}
_CURRENCY = word_set("£ $ €")
_EQUIVALENT = word_set("equivalent corresponding comparable matching")
_TOLD = TALLIES | word_set("toll rate level share")
_WAS = word_set("was were had stood came")
_POINTS = word_set("time point stage date day moment")
_AGO = word_set("ago earlier before previously prior back")
_LATER = word_set("later after")
_PERSONS = word_set("he she we i you")
_GOING_ON = word_set("it they the has have then that prices")
_BEFORE = word_set("previous prior preceding")
_NO_ADJECTIVES = (
    FUNCTION_WORDS | _BEFORE | word_set("last same full whole calendar financial fiscal first second third")
)
_YEAR, _SEASON = 12, 3  # months
_ADJECTIVES = 6  # tokens of ", holiday-shortened"


def same(line: Line, index: int) -> Found | None:
    """Read "the same period in 2022", "the same three months a year earlier", "the equivalent Monday of 2023"."""
    low = line.low
    place = index + 1
    if low[index - 1] == "the" and low[index] in _EQUIVALENT and low[place] in ("for", "in"):
        return _target(line, place, index - 1, Grain.SPAN, "same-equivalent")  # "up on the equivalent for 2023"
    if low[index] != "same" and low[place] in TALLIES:
        grain = Grain.SPAN
    else:
        count = counted(line, place)
        place = count[2] - 1 if count is not None else place
        found = Grain.DAY if low[place] in WEEKDAYS else _NOUNS.get(low[place])
        if found is None and low[place + 1] == "last" and low[place + 2] in SEASONS:
            return Found(index, place + 3, Grain.SPAN, "left-open", None)  # "by the same holiday last spring"
        if found is None:
            return None
        grain = found
    start = index - (low[index - 1] in ("the", "that", "a"))
    noun = "weekday" if low[place] in WEEKDAYS else low[place]
    target = _target(line, place + 1, start, grain, f"same-{noun}")
    if target is not None or noun == "weekday":
        return target
    if low[index] != "same" or low[place] in ("time", "window", "span") or low[index - 1] != "the":
        return None
    return Found(start, place + 1, grain, "same", None, role=PeriodRole.SAME)


def this_time(line: Line, index: int) -> Found | None:
    """Read "this time last year", "by then in 2023"; "this point in the year" is the year so far."""
    low, noun = line.low, line.low[index + 1]
    if low[index] == "then":
        return _target(line, index + 1, index, Grain.SPAN, "this-then") if low[index - 1] == "by" else None
    unit = noun in ("week", "month", "quarter", "day")
    if not (noun in _POINTS or (unit and low[index + 2] == "last" and low[index + 3] == "year")):
        return None
    if low[index + 2] in ("in", "of") and low[index + 3] == "the" and low[index + 4] == "year" and low[index] == "this":
        window = Window(Window.year(line.today.year).start, line.today)
        return Found(index, index + 5, Grain.YEAR, "this-point", window, role=PeriodRole.TO_DATE, relative=True)
    return _target(line, index + 2, index, _NOUNS.get(noun, Grain.SPAN), f"{low[index]}-{noun}")


def that_of_year(line: Line, index: int) -> Found | None:
    """ "… the same stretch of 2020, and in that of 2019": the same days of another year."""
    low, year = line.low, line.year(index + 2)
    if not line.same or low[index] != "that" or low[index + 1] not in ("for", "of", "in") or year is None:
        return None
    return Found(index, index + 3, Grain.SPAN, "same-that", Window.year(year), role=PeriodRole.SAME, written=True)


def last_year_then(line: Line, index: int) -> Found | None:
    """Read "last year at this time", "last year's at the same date", "last year's equivalent"."""
    low = line.low[index : index + 5]
    if low[1:3] == ["year", "'s"] and low[3] in _EQUIVALENT:
        found = _same_last(line, index, index, Grain.SPAN, "this-equivalent")
        return replace(found, end=index + 4)
    place = index + 2
    place = line.skip(place, "'s")  # "42% above last year's at the same date"
    if low[1] != "year" or line.low[place] not in ("at", "by"):
        return None
    pointed = line.low[place + 1] in ("this", "that") or line.low[place + 1 : place + 3] == ["the", "same"]
    end = place + 2 + (line.low[place + 1] == "the")
    if not pointed or line.low[end] not in _POINTS:
        return None
    found = _same_last(line, index, index, Grain.SPAN, f"this-{line.low[end]}")
    return replace(found, end=end + 1)


def shifted(line: Line, index: int) -> Found | None:
    """Read "a year earlier", "12 months ago", "a week later"; days and weeks "ago" are plain days."""
    length = counted(line, index)
    if length is None or length[0] > 400:
        return None
    count, unit, place = length
    low, bare = line.low, line.number(index) is None
    owned = bare and low[index - 2] == "the" and low[index - 1].isalpha() and low[index - 1] not in _NO_ADJECTIVES
    article = ("the" if owned else low[index - 1]) if bare else ""
    if bare and (
        unit[-1] == "s" or not (article in ("a", "the") or is_dash(low[place]) or low[place] in ("ago", "earlier"))
    ):
        return None
    place += is_dash(low[place])
    word, end = low[place], place + 1
    sign = -1 if word in _AGO else 1 if word in _LATER else 0
    owned_ago = word == "ago" and is_dash(low[place - 1])  # "the year-ago level"
    if not sign or (article == "the" and word not in ("before", "earlier", "after") and not owned_ago):
        return None
    start = index - (article in ("a", "the")) - owned
    if word == "before" and low[end] == "last":
        return _before_last(line, start, unit, end + 1)
    stretch = units_before(line, start, line.skip(end, "that"), unit, count) if word == "before" else None
    if stretch is not None and _stands(line, stretch.end):
        return stretch
    if word == "before" and low[end] in _PERSONS:
        return Found(start, end, UNITS[unit][2], "left-open", None)  # "in the two months before he took office"
    if word in ("before", "after", "prior"):
        if low[end] == "that" and UNITS[unit][0] and (_stops(line, end + 1) or low[end + 1][:1].isdecimal()):
            found = _moved(line, start, end + 1, unit, sign * count, line.last)
            return replace(found, rule="moved-that")  # "and the year before that 4.1%"
        end = line.skip(end, "that")  # "the 12 months before that"
        figure = article != "the" and (low[end] in _CURRENCY or (low[end][:1].isdecimal() and line.year(end) is None))
        if not (_stops(line, end) or figure) or (word == "after" and article != "the"):
            return None
    if is_dash(low[place - 1]) and low[end] in (
        "period",
        "quarter",
        "month",
        "level",
        "figure",
        "price",
        "pace",
        "rate",
        "total",
        "week",
    ):
        end += 1
    if word == "ago":
        return _moved(line, start, end, unit, sign * count, ago=True)
    chained = article == "the" or "that" in low[place:end]  # "two weeks earlier" is counted from where "a week" is
    return _moved(line, start, end, unit, sign * count, line.last if chained else line.origin)


def months_since(line: Line, index: int) -> Found | None:
    """Read "in the twelve months since": from what was spoken of, so long on."""
    length = counted(line, index)
    if length is None or line.low[length[2]] != "since" or line.low[index - 1] != "the":
        return None
    count, unit, place = length
    following = line.low[place + 1]
    if not UNITS[unit][0] or not (not following or following in MARKS or following in _GOING_ON):
        return None
    return replace(_moved(line, index - 1, place + 1, unit, count, line.last), rule="moved-since")


def month_before(line: Line, index: int) -> Found | None:
    """Read "the June before": of the year before the one of that name spoken of."""
    number, end = month_name(line, index, sure=line.low[index - 1] == "the")
    if not number or line.low[index - 1] != "the" or line.low[end] != "before":
        return None
    end = line.skip(end + 1, "that")
    figure = line.low[end][:1].isdecimal() or line.low[end] in _CURRENCY
    return _month_before(line, index - 1, end, number) if figure or _stops(line, end) else None


def _month_before(line: Line, start: int, end: int, number: int) -> Found | None:
    anchor = line.last
    if anchor is None:
        return None
    window = Window.month(anchor.end.year - (number >= anchor.end.month), number)
    return Found(start, end, Grain.MONTH, "month-before", window)


def _month_after(line: Line, start: int, end: int, number: int) -> Found | None:
    """ "The following June": the next after the days spoken of, or, if a year or so passed since, one later."""
    anchor = line.last
    if anchor is None:
        return None
    window = Window.month(anchor.end.year + (number <= anchor.end.month), number)
    return Found(start, end, Grain.MONTH, "month-after", window, others=(window.shifted_years(1),))


def the_next(line: Line, index: int) -> Found | None:
    """Read "1,734,686 in the next": as long as the window named before it in the sentence, and after it."""
    last, following = line.last, line.low[index + 1]
    months = last.whole_months if last is not None else None
    if line.low[index - 2 : index] != ["in", "the"] or (following and following not in MARKS) or months is None:
        return None
    if last is None or last is line.previous:
        return None
    return Found(index - 1, index + 1, Grain.SPAN, "next-alike", last.shifted_months(months))


def previous(line: Line, index: int) -> Found | None:
    """Read "the previous month", "the preceding three months", "the prior-year period", "the following day"."""
    low, word, first = line.low, line.low[index], index
    named = month_name(line, index + 1, sure=low[index - 1] == "the")
    index = _past_adjectives(line, index)
    if named[0] and word in _BEFORE and low[first - 1] == "the":
        return _month_before(line, first - 1, named[1], named[0])  # "the previous June"
    if named[0] and word == "following" and low[first - 1] == "the":
        return _month_after(line, first - 1, named[1], named[0])
    length = counted(line, index + 1) or _as_many(line, index)
    if length is None or length[0] > 400:
        return None
    count, unit, end = length
    numbered = line.number(index + 1) is not None
    if unit[-1] == "s" and not numbered:
        return None
    if numbered and is_lull(line, first):
        return None
    if word in ("next", "following") and (low[first - 1] != "the" or (word == "next" and numbered)):
        return None
    if is_dash(low[end]) and low[end + 1] in ("period", "quarter"):
        end += 2
    start = first - (low[first - 1] == "the")
    if word in _BEFORE and (stretch := units_before(line, start, end, unit, count)) is not None:
        return stretch
    return _moved(line, start, end, unit, -count if word in _BEFORE else count, line.last)


def _as_many(line: Line, index: int) -> tuple[int, str, int] | None:
    """ "401 in seven days, after 1,932 in the previous seven": as many days, or months, as were named before."""
    last, count, end = line.last, line.number(index + 1), index + 2
    if last is None or count is None or not _stops(line, end) or line.low[index - 2 : index] != ["in", "the"]:
        return None
    if last.days == count:
        return last.days, "days", end
    return (last.whole_months, "months", end) if last.whole_months == count else None


def _past_adjectives(line: Line, index: int) -> int:
    """ "The preceding, holiday-shortened week": the place before the unit that "preceding" is said of."""
    place = index + 1
    if line.low[index] not in _BEFORE or line.low[place] != ",":
        return index
    while place < index + _ADJECTIVES and (
        line.low[place].isalpha() or line.low[place] == "," or is_dash(line.low[place])
    ):
        place += 1
        if line.low[place] in UNITS:
            return place - 1
    return index


def _target(line: Line, place: int, start: int, grain: Grain, rule: str) -> Found | None:
    """The year, or the distance, to which "the same period" is moved."""
    low = line.low
    while low[place] in PREPOSITIONS and place < start + 8:
        place += 1
    year = line.year(place)
    if year is not None:
        return Found(start, place + 1, grain, rule, Window.year(year), role=PeriodRole.SAME, written=True)
    number, named = month_name(line, place)
    year = line.year(named) if number else None
    if year is not None:  # "by the same point in August 2024"
        return Found(start, named + 1, grain, rule, Window.year(year), role=PeriodRole.SAME, written=True)
    if number and low[named : named + 2] == ["last", "year"]:
        place = named  # "in the same days of September last year"
    if low[place] == "last" and low[place + 1] in UNITS:
        return _same_last(line, place, start, grain, rule)
    if low[place] == "last" and _is_of_last_year(line, place + 1):
        window = Window.year(line.today.year - 1)
        return Found(start, place + 2, grain, rule, window, role=PeriodRole.SAME, relative=True)
    if low[place] in ("this", "next") and low[place + 1] == "year":
        window = Window.year(line.today.year + (low[place] == "next"))
        return Found(start, place + 2, grain, rule, window, role=PeriodRole.SAME, relative=True)
    inner = line.skip(place, "the", "a")
    found = previous(line, inner) if low[inner] in _BEFORE or low[inner] == "following" else shifted(line, inner)
    if found is None or found.rule == "year-before-last":
        if found is None or found.window is None:
            return None
        return Found(start, found.end, grain, rule, found.window, role=PeriodRole.SAME, relative=True)
    if not found.shift_months:
        return None
    return Found(start, found.end, grain, rule, None, role=PeriodRole.SAME, shift_months=found.shift_months)


def _is_of_last_year(line: Line, place: int) -> bool:
    """ "At this stage last autumn", "in the same days of last August", in August."""
    number = month_name(line, place)[0]
    return line.low[place] in SEASONS or 0 < number <= line.today.month


def _same_last(line: Line, place: int, start: int, grain: Grain, rule: str) -> Found:
    """Read "last year" as that year, "last month" as a distance."""
    months, days, _ = UNITS[line.low[place + 1]]
    if months == 12:
        window = Window.year(line.today.year - 1)
        shift = 0 if line.dated else -12
        return Found(start, place + 2, grain, rule, window, role=PeriodRole.SAME, shift_months=shift, relative=True)
    return Found(start, place + 2, grain, rule, None, role=PeriodRole.SAME, shift_months=-months, shift_days=-days)


def _moved(
    line: Line, start: int, end: int, unit: str, count: int, anchor: Window | None = None, *, ago: bool = False
) -> Found:
    months, days, grain = UNITS[unit]
    if days and ago:
        return Found(start, end, grain, "days-ago", Window.day(line.today + count * days * DAY), relative=True)
    if days:
        if anchor is None or anchor.days > 7:
            return Found(start, end, grain, "days-moved", None, role=PeriodRole.SHIFT, shift_days=count * days)
        window = Window(anchor.start + count * days * DAY, anchor.end + count * days * DAY)
        return Found(start, end, grain, "days-moved", window, shift_days=count * days, relative=False)
    others = (Window.year(line.today.year + count),) if ago and grain is Grain.YEAR and count < -1 else ()
    return Found(start, end, grain, "moved", None, role=PeriodRole.SHIFT, others=others, shift_months=count * months)


def _before_last(line: Line, start: int, unit: str, end: int) -> Found | None:
    """Read "the year before last", counted from the publication date."""
    months, days, grain = UNITS[unit]
    if grain not in CALENDAR:
        return None
    now = unit_window(line.today, grain)
    window = now.shifted_months(-2 * months) if months else Window(now.start - 2 * days * DAY, now.end - 2 * days * DAY)
    return Found(start, end, grain, f"{unit}-before-last", window, relative=True)


def _stands(line: Line, place: int) -> bool:
    """ "In the two months before", "before 8,908 people had come", "before that the"; not "before he took office"."""
    word = line.low[place]
    if word == "the" and line.low[place - 1] == "that":
        return True
    if word in _CURRENCY or word[:1].isdecimal():
        return line.year(place) is None and not month_name(line, place + 1)[0]
    return word not in _PERSONS and _stops(line, place)


def _stops(line: Line, place: int) -> bool:
    """Whether "the year before" ends here rather than naming an event ("the year before the pandemic")."""
    word = line.low[place]
    if not word or word in MARKS or word == "'s":
        return True
    if word == "the" and line.low[place + 1] in _TOLD and line.low[place + 2] in _WAS:
        return True  # "the week before the toll was 11,141"
    return word in FUNCTION_WORDS and word not in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "that",
        "this",
        "last",
    )
