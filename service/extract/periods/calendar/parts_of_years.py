"""Parts of a year: quarters, halves, "the first eight months of 2025", "the first week of October"."""

from service.extract.periods.calendar.dates import month_of
from service.extract.periods.calendar.numbered_beside import quarter_beside, year_beside
from service.extract.periods.calendar.of_some_year import (
    half_of_year,
    is_of_year,
    months_at_edge,
    part_of_year,
    quarter_of_year,
)
from service.extract.periods.calendar.years import year_after
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.words import ORDINALS, PASSED_BY, UNITS, word_set
from service.model.calendar import MONTHS
from service.model.windows import Grain, Window
from service.records import replace

_LAST = word_set("last final closing")
_MONTHS_NAMED = 8  # tokens of "(July to Sept)"
_FRESH = 2  # months at the head of a year in which the one before is still told of
_OWNED = 5  # tokens of "0.7% growth of"
_FRAMING = word_set("in over during for from")
_TALLIES = word_set("figure total number count tally")
CLOSING = word_set(", . ; : ) ( and but after while when to compared with from against — –")
TELLING = word_set("come comes came was were is are totalled totaled reached stood stands there it")
_ENDING = frozenset(["", "."])
_PERFECT = word_set("had have brought saw produced accounted")
_ELSE = word_set("before after to of ending ended until earlier")
_JOINTS = word_set(", ; : and but while whereas as together — –")
_FEWEST = 2  # months that are told as those of the year by their number alone
_LATE = 1  # months behind which figures for the last of them come out
_YEAR = 12
_GRAINS = {3: Grain.QUARTER, 6: Grain.HALF, 12: Grain.YEAR, 1: Grain.MONTH}


def coded(line: Line, index: int) -> Found | None:
    """Read "q2", "Q3 2024", "H1 2024"; a half without a year is too often something else."""
    word = line.low[index]
    number = int(word[1])
    if word[0] == "h":
        return half_of_year(line, index, index + 1, number) if number <= 2 and year_after(line, index + 1) else None
    return quarter_of_year(line, index, index + 1, number)


def numbered(line: Line, index: int) -> Found | None:
    """Read "Quarter 3 2022", "Quarter 3 (July to Sept) 2022"."""
    low = line.low
    if low[index + 1] not in ("1", "2", "3", "4"):
        return None
    end = index + 2
    if low[end] == "(":
        closed = next((n for n in range(end + 1, min(end + _MONTHS_NAMED, line.size)) if low[n] == ")"), end - 1)
        end = closed + 1
    return quarter_of_year(line, index, end, int(low[index + 1])) if year_after(line, end) is not None else None


def year_first(line: Line, index: int) -> Found | None:
    """A year before its part: "2024 Q3", "2024-Q1", "2016 H2"."""
    year = line.year(index)
    place = index + 1 + is_dash(line.low[index + 1])
    code = line.low[place]
    if year is None or len(code) != 2 or code[0] not in "qh" or code[1] not in "1234":
        return None
    number = int(code[1])
    if code[0] == "q":
        return Found(index, place + 1, Grain.QUARTER, "quarter-year", Window.quarter(year, number), written=True)
    if number > 2:
        return None
    return Found(index, place + 1, Grain.HALF, "half-year", Window.months(year, 6 * number, 6), written=True)


def ordinal(line: Line, index: int) -> Found | None:
    """Read "the second quarter", "the first half of this year", "the first six months of 2024"."""
    low, word = line.low, line.low[index]
    place = index + 1 + is_dash(low[index + 1])
    last = word in _LAST
    number = ORDINALS.get(word, 0)
    start = index - (low[index - 1] == "the")
    if low[place] == "quarter" and (low[place + 1] == "running" or low[place + 1 : place + 4] == ["in", "a", "row"]):
        return None  # "fell for a third quarter running"
    if low[place] == "quarter" and (last or 1 <= number <= 4):
        if last and not (is_of_year(line, place + 1) or (word != "last" and _stands_alone(line, start, place + 1))):
            return None
        return quarter_of_year(line, start, place + 1, 4 if last else number)
    if low[place] == "and" and number and ORDINALS.get(low[place + 1]) == number + 1 and low[place + 2] == "quarters":
        return _two_quarters(line, start, place + 3, number)
    if low[place] == "half" and (last or 1 <= number <= 2) and low[place + 1] not in ("a", "an", "-"):
        return half_of_year(line, start, place + 1, 2 if last else number)
    told = not last or low[index + 1] in ("one", "of")
    its = low[index - 2 : index] == ["in", "its"] and "quarter" in low[: index - 2]  # "17% in its third"
    if told and place == index + 1 and (elliptic := _told_by_number(line, start - its, index, number)) is not None:
        return elliptic
    return _first_units(line, start, place, 1 if last else number, last)


def _two_quarters(line: Line, start: int, end: int, first: int) -> Found | None:
    """ "The third and fourth quarters of 2023"; from one to the other behind "between"."""
    last_month = 3 * first + 3
    two = part_of_year(line, start, end, Grain.HALF, "listed-units", lambda year: Window.months(year, last_month, 6))
    between = two is not None and line.low[start - 1] == "between"
    return replace(two, grain=Grain.QUARTER, rule="range") if two is not None and between else two


def by_last_month(line: Line, index: int) -> Found | None:
    """Read "the June quarter", "the March quarter of 2024", "the December 2023 quarter"."""
    low, number = line.low, MONTHS[line.low[index]]
    named = line.year(index + 1)
    end = index + 1 + (named is not None)
    if low[end] != "quarter" or low[index - 1] != "the" or number % 3:
        return None
    if named is None:
        return quarter_of_year(line, index - 1, end + 1, number // 3)
    window = Window.quarter(named, number // 3)
    return Found(index - 1, end + 1, Grain.QUARTER, "quarter-year", window, written=True)


_CURRENCIES = frozenset(["£", "$", "€"])
_CLAUSES = frozenset([";", ",", "and", "but", "while", "then"])
_SUBJECTS = frozenset(["it", "they", "there", "output"])
_BEING = frozenset(["was", "is"])  # "the last quarter in which it shrank was the final one of 2023"
_SETTING = frozenset(["since", "in", "than", "with", "from", "for", "on"])
_TURNING = frozenset(["after", "against", "from", "of", "on", "than", "to", "unlike", "with"])


def _told_by_number(line: Line, start: int, index: int, number: int) -> Found | None:
    """ "0.3% in the second quarter, after 0.7% in the first": a part of the year that was named before it.

    A ``number`` of 0 is the last: "and 7,385 in the closing one".
    """
    end = line.skip(index + 1, "one")
    after, last = line.low[end], line.last
    if start != index and number <= 4 and after == "of" and line.low[start - 1] in _SETTING | _BEING:
        told = "quarter" in line.low[:start] and year_after(line, end) is not None
        return (
            quarter_of_year(line, start, end, number or 4) if told else None
        )  # "for any quarter since the third of 2022"
    beside = quarter_beside(line, start, end, number) or year_beside(line, start, end, number)
    if start != index and beside is not None:
        return beside
    figure = line.low[start - 2]
    # "Half the 10,454 of the first", "half the pace of the first, 0.7%"
    owned = line.low[start - 1] == "of" and (figure[:1].isdecimal() or figure in ("%", "pace", "rate"))
    # "In the first it had grown by 0.7%", behind a sentence on the second, or behind a clause on it
    opens = (start == 1 or (start > 1 and line.low[start - 2] in _CLAUSES)) and after in _SUBJECTS
    # "It followed a second quarter in which it shrank by 28%, and a first in which it had shrunk by 5%"
    behind = line.low[end : end + 2] == ["in", "which"] and "quarter" in line.low[:index]
    related = behind and line.low[index - 1] == "a"
    closes = not after or after in CLOSING or opens or (owned and after == "and") or _lists_on(line, start, end)
    framed = start != index and (owned or line.low[start - 1] == "in") and closes
    # "3.8% in the second quarter, a turnabout from the first, when it shrank by 0.6%"
    framed = framed or (start != index and line.low[start - 1] in _TURNING and "when" in line.low[end : end + 2])
    if not (framed or related):
        return None
    goes_on = opens or related or after in _ENDING or (after == "," and _is_next_quarter(line, start, number))
    if last is None or (last is line.previous and not goes_on):
        return None  # in words that go on, only one that the same sentence has named
    if last == Window.quarter(last.start.year, (last.start.month + 2) // 3) and number <= 4:
        window, grain = Window.quarter(last.start.year, number or 4), Grain.QUARTER
    elif number <= 4 and (ahead := _quarter_after(line, start, last, number or 4)) is not None:
        window, grain = ahead, Grain.QUARTER
    elif last.whole_months == 6 and last.start.month in (1, 7) and number <= 2:
        window, grain = Window.months(last.start.year, 6 * (number or 2), 6), Grain.HALF
    else:
        return None
    years = line.told.start.year - last.start.year if line.told is not None and line.told_before else 0
    if years >= 0:
        return Found(start, end, grain, "told-by-number", window)
    # "It shrank by 19.9% in the second quarter of 2020. It grew by 17.0% in the third and by 1.4% in the fourth"
    then = window.shifted_years(years)
    windows = (then, window) if window.end > line.today else (window, then)
    return Found(start, end, grain, "told-by-number", windows[0], others=windows[1:])


def _is_next_quarter(line: Line, start: int, number: int) -> bool:
    """ "… in the second quarter of 2020. The rebound that followed, 17 per cent in the third, …": right behind it."""
    last, figure = line.last, line.low[max(0, start - 4) : start]
    if last is None or not any(word[:1].isdecimal() for word in figure):
        return False
    quarter = (last.start.month + 2) // 3
    return last == Window.quarter(last.start.year, quarter) and number == quarter + 1


def _quarter_after(line: Line, start: int, span: Window, number: int) -> Window | None:
    """ "Between the last quarter of 2023 and the first of 2024, and again in the second": the next of that number."""
    from_to = (
        Window.quarter(span.start.year, (span.start.month + 2) // 3),
        Window.quarter(span.end.year, (span.end.month + 2) // 3),
    )
    if from_to[0].start != span.start or from_to[1].end != span.end or from_to[0] == from_to[1]:
        return None
    if "quarter" not in line.low[:start]:
        return None
    later = number > span.end.month // 3
    window = Window.quarter(span.end.year + (not later), number)
    return window if window.start <= line.today else None


def _lists_on(line: Line, start: int, end: int) -> bool:
    """ "In the first quarter it was £1,758, in the second £1,641 and in the third £1,663": a figure right behind."""
    low = line.low
    if low[start - 2] not in _CLAUSES or {"quarter", "half"}.isdisjoint(low[: start - 1]):
        return False
    figure = end + (low[end] in _CURRENCIES)
    return low[figure][:1].isdecimal() and low[figure + 1] not in UNITS


def _bare(line: Line, start: int, end: int) -> bool:
    """Whether "in the first three months" stands by itself, so that those of a year are meant."""
    after, lead = line.low[end], line.low[start - 1]
    figured = lead == "of" and any(word[:1].isdecimal() for word in line.low[max(0, start - _OWNED) : start - 1])
    framed = lead in _FRAMING or figured  # "half the 0.7% growth of the first three months"
    return line.low[start] == "the" and framed and (not after or after in CLOSING or after in TELLING)


def _opens(line: Line, start: int, end: int) -> bool:
    """ "For the first nine months the figure is 24,830"."""
    told = line.low[end] == "it" or (line.low[end] == "the" and line.low[end + 1] in _TALLIES)
    return start == 1 and line.low[1] == "the" and line.low[0] in _FRAMING and told


def _are_over(line: Line, start: int, end: int, months: int) -> bool:
    """ "The first seven months together brought 14,200", in August: those of the year that have just gone by."""
    low, today = line.low, line.today
    if not line.dated or low[start] != "the" or months < _FEWEST or (today.month - 1 - months) % _YEAR > _LATE:
        return False
    place = line.skip(end, "together", "alone", "combined")
    subject = start == 0 or low[start - 1] in _JOINTS
    return low[place] in _PERFECT if subject else low[start - 1] in _FRAMING and low[end][:1].isdecimal()


def _stands_alone(line: Line, start: int, end: int) -> bool:
    """ "In the final quarter 7,385 came", "it fell by 36,625 in the final quarter alone"."""
    return _bare(line, start, line.skip(end, "alone")) or (
        line.low[start - 1] in _FRAMING and line.low[end][:1].isdecimal()
    )


_FULL = frozenset(["full", "whole", "complete"])
_WEEKS = frozenset(["week", "weeks"])
_EVENINGS = frozenset(["evening", "night"])


def _first_units(line: Line, start: int, place: int, number: int, last: bool) -> Found | None:
    """Read "the first six months of 2024", "the last three months of the year", "the first 10 days of September"."""
    count = line.number(place)
    if count is None and line.low[place] == "months" and number == 1 and is_of_year(line, place + 1):
        return _opening_months(line, start, place + 1, last=last)
    place, count = (place, 1) if count is None else (place + 1, count)
    place += is_dash(line.low[place])
    full = line.low[place] in _FULL and line.low[place + 1] in _WEEKS
    place += full
    late = last and line.low[place] in _EVENINGS  # "the final evening of May"
    unit = UNITS.get("day" if late else line.low[place])
    if unit is None or count > 400 or unit[2] is Grain.YEAR or (number > 1 and unit[2] is not Grain.WEEK):
        return None
    months, days, _ = unit
    rule = "last-evening" if late else "last-units" if last else "first-units"
    alone = not last and count > 1 and (_bare(line, start, place + 1) or _opens(line, start, place + 1))
    alone = alone or (not last and _are_over(line, start, place + 1, count * months))
    if months and (is_of_year(line, place + 1) or alone):
        size = count * months
        grain = _GRAINS.get(size, Grain.SPAN)
        return part_of_year(
            line, start, place + 1, grain, rule, lambda year: months_at_edge(Window.year(year), size, last=last)
        )
    if days and count > 1 and not last and line.low[start] == "the" and line.low[place + 1] in _PERFECT:
        return _of_month_told(line, start, place + 1, count * days)
    if not days or line.low[place + 1] not in ("of", "in"):
        return None
    whole = month_of(line, place + 2) or _whole_year(line, place + 2) or _the_month(line, place + 2)
    if whole is None or whole.window is None:
        return None
    if count == 1 and (line.low[whole.end] == "when" or line.low[whole.end : whole.end + 2] == ["on", "which"]):
        return None  # "the first day of the year on which arrivals topped 1,000": the first of its kind
    windows: list[Window] = []
    from service.extract.periods.calendar.starts_and_ends import days_within, full_weeks  # noqa: PLC0415  (seldom needed)

    for window in (whole.window, *whole.others):
        windows += (full_weeks if full else days_within)(window, number, count * days, last=last)
    if whole.relative and line.dated:  # "the last four weeks of the year", in January: of the one that is over
        windows.sort(key=lambda one: one.start > line.today)
    grain = Grain.SPAN if count > 1 else unit[2]
    return replace(whole, start=start, grain=grain, rule=rule, window=windows[0], others=tuple(windows[1:]))


def _opening_months(line: Line, start: int, end: int, *, last: bool) -> Found:
    """ "In the opening months of the year", "the closing months of 2023": as loosely as a season, about a quarter."""

    def edge(months: int) -> Found:
        def at(year: int) -> Window:
            return months_at_edge(Window.year(year), months, last=last)

        return part_of_year(line, start, end, Grain.SPAN, "edge-months", at)

    told = edge(3)
    return replace(told, others=(*told.others, *(one.window for one in (edge(4), edge(2)) if one.window)))


def _of_month_told(line: Line, start: int, end: int, days: int) -> Found | None:
    """ "For May the total was 3,738; the first 30 days had produced only 2,543 of those": of the month named last."""
    month = line.last
    if month is None or month.whole_months != 1 or days >= month.days:
        return None
    from service.extract.periods.calendar.starts_and_ends import days_within  # noqa: PLC0415  (seldom needed)

    return Found(start, end, Grain.SPAN, PASSED_BY, days_within(month, 1, days, last=False)[0])


def _the_month(line: Line, place: int) -> Found | None:
    """ "In the first five days of the month": of the one named last, or of the day's."""
    if line.low[place : place + 2] != ["the", "month"] or line.low[place + 2] in ("before", "after", "of"):
        return None
    told = [line.today] if line.last is None else [line.last.end, line.today]
    months = list(dict.fromkeys(Window.month(day.year, day.month) for day in told))
    return Found(place, place + 2, Grain.MONTH, "month", months[0], others=tuple(months[1:]), relative=True)


def _whole_year(line: Line, place: int) -> Found | None:
    year = year_after(line, place)
    if year is None and line.low[place : place + 2] == ["the", "year"] and line.low[place + 2] not in _ELSE:
        this, spoken = line.today.year, line.frame or line.whole_year_before() or line.today.year
        years = [spoken, this] if spoken < this else [this, this - 1] if line.today.month <= _FRESH else [this]
        windows = [Window.year(year) for year in years]
        return Found(place, place + 2, Grain.YEAR, "year", windows[0], others=tuple(windows[1:]), relative=True)
    if year is None:
        return None
    window = Window.year(year.number)
    return Found(place, year.end, Grain.YEAR, "year", window, relative=year.relative, written=year.written)
