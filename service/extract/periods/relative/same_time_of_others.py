"""Periods told by another: "this time last year", "the same period in 2022", "a year earlier", "the month before"."""

from service.extract.periods.calendar.months import month_name
from service.extract.periods.calendar.years import fiscal_range
from service.extract.periods.line import Found, Line
from service.extract.periods.relative.distances import at_distance, previous, shifted
from service.extract.periods.relative.units_before import BEFORE
from service.extract.periods.relative.units_spoken_of import TALLIES
from service.extract.periods.spans.rolling import counted
from service.extract.periods.words import MARKS, PREPOSITIONS, SEASONS, UNITS, WEEKDAYS, word_set
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_NOUNS = {
    noun: UNITS[noun][2] if noun in UNITS else grain
    for nouns, grain in (
        ("day date", Grain.DAY),
        ("week weeks month months quarter half year years days quarters", Grain.SPAN),
        ("period time point stage timeframe window span stretch interval part portion spell one ones", Grain.SPAN),
    )
    for noun in nouns.split()
}
_EQUIVALENT = word_set("equivalent corresponding comparable matching")
_OF_ANYTHING = word_set("half time window span one ones")  # which no days spoken of may have
_ANY = word_set("any every each all other")
_STOOD = word_set("stood was")
_SETTING = word_set("below above under over behind of than from on")
_POINTED = word_set("that those")
_POINTS = word_set("time point stage date day moment")
_STRETCHES = word_set("week month quarter day period stretch span")
_YEAR = 12  # months
_SEASON = 3
_NEW_YEAR_OF_SCHOOLS, _LAST_OF_FISCAL = 9, 3  # months from which, and up to which, "2019-20" can be one year alone
_GOING_ON = word_set("and but £ $ €")
_PRONOUNS = word_set("it they")
_HEDGES = word_set("a record some about around more than nearly almost over only just")
_VERBS = 5  # words of "climbed by another 0.4", "was as a result 4.9"
_APART = frozenset([";", ":", "(", ")", "and", "but", "while"])
_DISTANT = word_set("before earlier previously prior ago")
_YEARS = word_set("year years decade decades")
_TOLD = 10  # tokens of "the year before , the figure for"
_WENT_ON = word_set("it they the has have then that prices")


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
    if low[place + 1] in ("of", "in") and low[place + 2] in _ANY:
        return Found(start, place + 1, grain, "same-of-any", None)  # "in the same month of any year since 2023"
    if low[index] != "same" or low[place] in _OF_ANYTHING or low[index - 1] != "the":
        return None
    if _is_told_to_be_before(line, start):
        return None
    return Found(start, place + 1, grain, "same", None, role=PeriodRole.SAME)


def _is_told_to_be_before(line: Line, start: int) -> bool:
    """ "The year before, the figure for the same month was", "Four years ago, at the same date, it stood at 40,960".

    The distance named before says already what "the same" would say.
    """
    low = line.low
    for at in range(start - 1, max(0, start - _TOLD), -1):
        if low[at] in _APART or low[at][:1].isdecimal():
            return False
        if low[at] in _YEARS or (low[at] == "months" and line.number(at - 1) == _YEAR):
            return low[at + 1] in _DISTANT or low[at - 1] in BEFORE
    return False


def this_time(line: Line, index: int) -> Found | None:
    """Read "this time last year", "by then in 2023"; "this point in the year" is the year so far."""
    low, noun = line.low, line.low[index + 1]
    if low[index] == "then":
        return _target(line, index + 1, index, Grain.SPAN, "this-then") if low[index - 1] == "by" else None
    unit = noun in _STRETCHES and (low[index + 2 : index + 4] == ["last", "year"] or _is_ago(line, index + 2))
    unit = unit or (low[index : index + 3] == ["that", "month", "of"] and line.year(index + 3) is not None)
    if not (noun in _POINTS or unit):
        return None
    of_year = low[index + 2] in ("in", "of") and low[index + 3] == "the" and low[index + 4] == "year"
    if of_year and low[index] == "this" and _past_the_year(line, index + 2) == index + 2:
        window = Window(Window.year(line.today.year).start, line.today)
        return Found(index, index + 5, Grain.YEAR, "this-point", window, role=PeriodRole.TO_DATE, relative=True)
    pointed = low[index] if noun in _POINTS or noun in UNITS else "same"
    return _target(line, index + 2, index, _NOUNS.get(noun, Grain.SPAN), f"{pointed}-{noun}")


def _is_ago(line: Line, place: int) -> bool:
    """ "That week a year earlier", "this period 12 months ago": so many years before."""
    distance = shifted(line, line.skip(place, "a"))
    if distance is None or distance.start != place or distance.rule != "moved":
        return False
    return distance.shift_months < 0 and distance.shift_months % _YEAR == 0


def the_stretch(line: Line, index: int) -> Found | None:
    """Read "the period a year before", "the month a year earlier": as long, and that long ago."""
    if line.low[index - 1] != "the" or not _is_ago(line, index + 1):
        return None
    return _target(line, index + 1, index - 1, _NOUNS[line.low[index]], f"same-{line.low[index]}")


def stood_then(line: Line, index: int) -> Found | None:
    """ "17 per cent below where 2022 stood", "ahead of where last year was by then": what that year had come to."""
    low, year = line.low, line.year(index + 1)
    last = low[index + 1] == "last" and low[index + 2] == "year"
    verb = index + 2 + last
    if (year is None and not last) or low[verb] not in _STOOD or low[index - 1] not in _SETTING:
        return None
    window = Window.year(line.today.year - 1 if year is None else year)
    end = verb + 1
    written = year is not None
    return Found(index, end, Grain.SPAN, "this-stood", window, role=PeriodRole.SAME, relative=last, written=written)


def that_of_year(line: Line, index: int) -> Found | None:
    """ "… the same stretch of 2020, and in that of 2019", "the same months of 2020 and on those of 2019"."""
    low, year = line.low, line.year(index + 2)
    if low[index] not in _POINTED or low[index + 1] not in ("for", "of", "in") or year is None:
        return None
    if not (line.same or (low[index - 1] == "in" and low[index + 1] == "of" and _is_part_of_years(line.last))):
        return None
    return Found(index, index + 3, Grain.SPAN, "same-that", Window.year(year), role=PeriodRole.SAME, written=True)


def _is_part_of_years(last: Window | None) -> bool:
    """ "33,374 in the year to June, against 44,441 in that of 2023": of some months that are no calendar year."""
    months = None if last is None else last.whole_months
    return last is not None and months is not None and months <= _YEAR and last != Window.year(last.end.year)


def last_year_then(line: Line, index: int) -> Found | None:
    """Read "last year at this time", "last year's at the same date", "last year's equivalent", "… same period"."""
    low = line.low[index : index + 5]
    if low[1:3] == ["year", "'s"] and (low[3] in _EQUIVALENT or low[3] == "same"):
        return _of_last_years(line, index)
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


def _of_last_years(line: Line, index: int) -> Found | None:
    """ "Last year's equivalent", "last year's corresponding period", "last year's same week"."""
    kind, noun = line.low[index + 3 : index + 5]
    if noun in _NOUNS:
        return replace(_same_last(line, index, index, _NOUNS[noun], f"same-{noun}"), end=index + 5)
    found = _same_last(line, index, index, Grain.SPAN, "this-equivalent")
    return replace(found, end=index + 4) if kind in _EQUIVALENT else None


def _target(line: Line, place: int, start: int, grain: Grain, rule: str) -> Found | None:
    """The year, or the distance, to which "the same period" is moved."""
    low = line.low
    place = _past_the_year(line, place)
    if low[place] == "since":
        return None  # "the fewest at this stage since 2021"
    if low[place] == "then":
        return _in_year_spoken_of(line, place, start, grain, rule)
    while low[place] in PREPOSITIONS and place < start + 8:
        place += 1
    year = line.year(place)
    if year is not None:
        both = fiscal_range(line, place)
        if both is not None:
            return _in_either_year(line, start, both, grain, rule)
        return Found(start, place + 1, grain, rule, Window.year(year), role=PeriodRole.SAME, written=True)
    number, named = month_name(line, place)
    year = line.year(named) if number else None
    if year is not None:  # "by the same point in August 2024"
        return Found(start, named + 1, grain, rule, Window.month(year, number), role=PeriodRole.SAME, written=True)
    if number and low[named : named + 2] == ["last", "year"]:
        place = named  # "in the same days of September last year"
    if low[place] == "last" and low[place + 1] in UNITS:
        return _same_last(line, place, start, grain, rule)
    if low[place] == "last" and _is_of_last_year(line, place + 1):
        return _of_last_season(line, place + 1, start, grain, rule)
    if low[place] in ("this", "next") and low[place + 1] == "year":
        window = Window.year(line.today.year + (low[place] == "next"))
        return Found(start, place + 2, grain, rule, window, role=PeriodRole.SAME, relative=True)
    inner = line.skip(place, "the", "a")
    found = previous(line, inner) if low[inner] in BEFORE or low[inner] == "following" else shifted(line, inner)
    if found is None or found.rule == "year-before-last":
        if found is None or found.window is None:
            return None
        return Found(start, found.end, grain, rule, found.window, role=PeriodRole.SAME, relative=True)
    if not found.shift_months:
        return None
    years, rest = divmod(-found.shift_months, _YEAR)
    past = line.last is not None and line.last.end.year < line.today.year
    if past and rule.startswith("this-") and low[found.end - 1] == "ago" and years and not rest:
        whole = Window.year(line.today.year - years)  # "at this point 12 months ago", behind "in 2022"
        return Found(start, found.end, grain, rule, whole, role=PeriodRole.SAME, relative=True)
    return Found(start, found.end, grain, rule, None, role=PeriodRole.SAME, shift_months=found.shift_months)


def _of_last_season(line: Line, place: int, start: int, grain: Grain, rule: str) -> Found:
    """ "At this stage last autumn", "in the same days of last August"; last winter's, a year before on either side."""
    if line.low[place] == "winter":  # which a new year parts
        return Found(start, place + 1, grain, rule, None, role=PeriodRole.SAME, shift_months=-_YEAR)
    number, year = month_name(line, place)[0], line.today.year - 1
    window = Window.month(year, number) if number else Window.year(year)
    return Found(start, place + 1, grain, rule, window, role=PeriodRole.SAME, relative=True)


def _in_either_year(line: Line, start: int, both: Found, grain: Grain, rule: str) -> Found:
    """ "December to February … in the same three months of 2019-20": of the second year, in which they end.

    Months that could be of either are of no sure year.
    """
    last, years = line.last, both.window
    autumn, winter = _NEW_YEAR_OF_SCHOOLS, _LAST_OF_FISCAL
    spans = last is not None and last.start.year < last.end.year
    known = last is not None and (spans or last.start.month >= autumn or last.end.month <= winter)
    if years is None or last is None or not known:
        return Found(start, both.end, Grain.SPAN, "left-open", None)
    second = spans or last.end.month <= winter
    window = Window.year(years.end.year if second else years.start.year)
    return Found(start, both.end, grain, rule, window, role=PeriodRole.SAME, written=True)


def _in_year_spoken_of(line: Line, place: int, start: int, grain: Grain, rule: str) -> Found | None:
    """ "Ahead of the 36,816 who came in 2024. By the same stage then, 28,353 had": of the year spoken of last."""
    year = line.last
    if year is None or year.whole_months != _YEAR or year.end >= line.today:
        return None
    return Found(start, place + 1, grain, rule, year, role=PeriodRole.SAME, written=True)


def _past_the_year(line: Line, place: int) -> int:
    """ "At the same point in the year in 2022", "at this stage of the year last year": the place of "in 2022"."""
    low = line.low[place : place + 5]
    if low[0] not in ("in", "of") or low[1:3] != ["the", "year"]:
        return place
    dated = line.year(place + 4) is not None if low[3] in ("in", "of") else line.year(place + 3) is not None
    return place + 3 if dated or low[3:5] == ["last", "year"] else place


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


def season_before(line: Line, index: int) -> Found | None:
    """ "328 last summer, 319 the summer before that": a year earlier; "spring and the winter before": the last."""
    past = index + 2 + (line.low[index + 2] == "that")
    following = line.low[past]
    ends = not following or following in MARKS or following in _GOING_ON or following[:1].isdecimal()
    if line.low[index - 1] != "the" or line.low[index + 1] != "before" or not ends:
        return None
    last, first = line.last, SEASONS[line.low[index]]
    if last is not None and (last.whole_months or _YEAR) <= _SEASON:
        inside = (last.start.month - first) % _YEAR < _SEASON
        years = (Window.months(last.start.year - ago, first + _SEASON - 1, _SEASON) for ago in range(3))
        window = next(one for one in years if one.end < last.start)
        others = (last.shifted_years(-1),) if inside else ()  # "in July, against 319 the summer before"
        return Found(index - 1, past, Grain.QUARTER, "season", window, others=others, relative=True)
    return Found(index - 1, past, Grain.QUARTER, "moved", None, role=PeriodRole.SHIFT, shift_months=-_YEAR)


def months_since(line: Line, index: int) -> Found | None:
    """Read "in the twelve months since": from what was spoken of, so long on."""
    length = counted(line, index)
    if length is None or line.low[length[2]] != "since" or line.low[index - 1] != "the":
        return None
    count, unit, place = length
    following = line.low[place + 1]
    if not UNITS[unit][0] or not (not following or following in MARKS or following in _WENT_ON):
        return None
    return replace(at_distance(line, index - 1, place + 1, unit, count, line.last), rule="moved-since")


def the_next(line: Line, index: int) -> Found | None:
    """Read "1,734,686 in the next": as long as the window named before it in the sentence, and after it."""
    last, following = line.last, line.low[index + 1]
    months = last.whole_months if last is not None else None
    if line.low[index - 2 : index] != ["in", "the"] or (following and following not in MARKS) or months is None:
        return None
    if last is None or last is line.previous:
        return None
    return Found(index - 1, index + 1, Grain.SPAN, "next-alike", last.shifted_months(months))


def after_it(line: Line, index: int) -> Found | None:
    """ "Unchanged in October, a month after it climbed 0.4%": the month before the one that the sentence named last.

    "Seventy-two came on Thursday, a day after 752 made the crossing": the day before.
    """
    low, last = line.low, line.last
    unit = UNITS.get(low[index])
    counted = low[index] == "day" and low[index - 1] in ("a", "the") and low[index + 1] == "after"
    if counted and last is not None and last is not line.previous and last.days == 1:
        place = index + 2
        while low[place] in _HEDGES:
            place += 1
        if line.number(place) is None or low[place + 1] in UNITS:
            return None
        return Found(index - 1, index + 2, Grain.DAY, "moved-that", Window.day(last.start - DAY))
    told = low[index + 3 : index + 3 + _VERBS]
    if unit is None or low[index - 1] != "a" or low[index + 1] != "after" or low[index + 2] not in _PRONOUNS:
        return None
    if last is None or last is line.previous or not unit[0] or last.whole_months not in (1, unit[0]):
        return None
    if not any(word[:1].isdecimal() for word in told):
        return None
    return Found(index - 1, index + 2, unit[2], "moved-that", last.shifted_months(-unit[0]))
