"""From one unit to another: "July to September", "between 8 October 2021 and 14 November 2022", "4 to 22 January"."""

from datetime import date

from service.extract.periods.calendar.months import month_name
from service.extract.periods.calendar.single_units import name_at
from service.extract.periods.calendar.years import year_after
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.spans.ends_of_periods import ENDS, STARTS, edge
from service.extract.periods.spans.since_events import event_day
from service.extract.periods.words import FILLERS, ORDINALS, word_set
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_LINKS = word_set("to through until till")
_WHOLE = word_set("rolling months-from past-units year-range range")
_OWNING = word_set("the his her their its")
_DAYS = word_set("day-of-month weekday-date nth")
_POINTING = word_set("the that this")
_STRETCHES = word_set("quarter period stretch span window trimester")
_LENGTHS = _STRETCHES | word_set("months month half")
_RUNNING = word_set("running stretching lasting extending")
_QUARTERS = 4
_EVENT = 5  # tokens of "the general election on"
_OPENING = 9  # tokens of "between his arrival in Downing Street on"
_ASIDES = frozenset(["when", "the", "a", "which", "his", "her", "its", "their"])
_EACH, _EVERY = word_set("every each"), 4  # tokens of "every single month from"
_ASIDE = 14  # how many tokens a bracket between the two ends may hold


def extended(line: Line, first: Found) -> Found | None:
    """The range that begins with ``first``, if "to", "and" (after "between") or a dash and a like unit follow it."""
    if first.window is None or first.rule in _WHOLE:
        return None
    place = _after_link(line, first)
    second = _second(line, place, first) if place else None
    if second is None or second.window is None or not _alike(line, first, second):
        return None
    window = _joined(first, second)
    if window is None:
        return None
    quarters = first.grain is second.grain is Grain.QUARTER
    end, grain = second.end, Grain.QUARTER if quarters else Grain.SPAN
    start, written = first.start, first.written or second.written
    if _runs_into_next(line, first, second):
        window, end = window.shifted_years(1), end + len(("-", "21"))
    floating, relative = first.floating and second.floating, False
    if line.low[end] in _STRETCHES:
        grain = Grain.QUARTER if line.low[end] == "quarter" else grain
        end += 1
        start -= line.low[start - 1] == "the"
        year = year_after(line, end) if floating and window.start.year == window.end.year else None
        if year is not None:  # "the July-to-September quarter of 2022"
            window, floating = window.shifted_years(year.number - window.end.year), False
            written, relative, end = year.written, year.relative, year.end
    years = [other.start.year - second.window.start.year for other in second.others]
    if floating and first.window.start > window.end and not years:
        years = [1]  # the range that has begun by now: "from October to December", written in October
    others = tuple(window.shifted_years(count) for count in years if floating)
    others += _before_the_last(line, first, second)
    relative = relative or not written or any(found.relative and not found.floating for found in (first, second))
    return Found(
        _with_length(line, start) if window.whole_months else start,
        end,
        grain,
        "range",
        window,
        others=others,
        relative=relative,
        written=written,
        floating=floating,
    )


def _before_the_last(line: Line, first: Found, second: Found) -> tuple[Window, ...]:
    """ "In every month from August 2023 until this September", which may have been another: up to the one before."""
    assert first.window is not None and second.window is not None
    each = not _EACH.isdisjoint(line.low[max(0, first.start - _EVERY) : first.start])
    until = line.low[second.start - 1] in ("until", "till") and first.window.start < second.window.start
    return (Window(first.window.start, second.window.start - DAY),) if each and until else ()


def _with_length(line: Line, start: int) -> int:
    """Where "the three months from July to September", "the quarter running from …" begins; else where it did."""
    low, at = line.low, start - 1
    if at < 0 or low[at] not in ("from", "between"):
        return start
    at -= 1 + (low[at - 1] in _RUNNING)
    if low[at] not in _LENGTHS:
        return start
    at -= 1 + is_dash(low[at - 1])
    at -= line.number(at) is not None
    return at if low[at] == "the" and low[at - 1] != "of" else start  # "in each of the four months from March"


def _runs_into_next(line: Line, first: Found, second: Found) -> bool:
    """ "December to February 2020-21": the year named is that of the first month."""
    assert first.window is not None and second.window is not None
    mark, digits = line.low[second.end], line.low[second.end + 1]
    if not (is_dash(mark) or mark == "/") or not line.joined(second.end) or len(digits) != len("21"):
        return False
    later = (second.window.end.year + 1) % 100
    return second.written and first.floating and digits.isdecimal() and int(digits) == later


def days_of_month(line: Line, index: int) -> Found | None:
    """Two days of one month: "4 to 22 January", "4-12 of Sept", "4 to 23 this month"."""
    first, last = line.day_number(index), line.day_number(index + 2)
    if first is None or last is None or first >= last:
        return None
    ordinals = not line.low[index].isdecimal() and not line.low[index + 2].isdecimal()
    apart = ordinals and is_dash(line.low[index + 1])  # "the 12th – 18th of June"
    if not apart and _linked(line, index + 1, line.low[index - 1]) != index + 2:
        return None
    place = line.skip(index + 3, "of", "in")
    if month_name(line, place, sure=True)[0]:
        whole = name_at(line, index + 2)
        return whole and _days(
            whole, index, [window.start for window in (whole.window, *whole.others) if window], first, last
        )
    whole = name_at(line, place)
    if whole is None or whole.window is None or whole.grain is not Grain.MONTH:
        return None
    return _days(whole, index, [window.start for window in (whole.window, *whole.others)], first, last)


def days_after_month(line: Line, first: Found) -> Found | None:
    """A day before the last one of the same month: "November 19 to 20", "between the 10th and 16th of that month"."""
    named = line.low[first.end - 1]
    nth = not named.isdecimal()
    if first.rule not in _DAYS or first.window is None or not named[:1].isdecimal():
        return None
    link = _linked(line, first.end, _before(line, first))
    place = line.skip(link, "the") if nth else link
    last = line.day_number(place) if link else None
    if last is None or line.low[place].isdecimal() is nth or line.counts(place + 1) or month_name(line, place + 1)[0]:
        return None
    if last <= first.window.start.day:
        return None
    starts = [window.start for window in (first.window, *first.others)]
    of_month = line.low[place + 1] == "of" and line.low[place + 2] in _POINTING and line.low[place + 3] == "month"
    end = place + 1 + of_month * len(("of", "that", "month"))
    return _days(first, first.start, starts, first.window.start.day, last, end=end)


def _days(whole: Found, start: int, anchors: list[date], first: int, last: int, end: int | None = None) -> Found:
    windows = [Window(anchor.replace(day=first), anchor.replace(day=last)) for anchor in anchors]
    return Found(
        start,
        end or whole.end,
        Grain.SPAN,
        "range-of-days",
        windows[0],
        others=tuple(windows[1:]),
        relative=whole.relative,
        written=whole.written,
        floating=whole.floating,
    )


def _after_link(line: Line, first: Found) -> int:
    """Where the second end begins, 0 if no link follows ``first``; an aside before the link is passed over.

    "Between 5 July 2024, when he entered Downing Street, and the end of last year".
    """
    place = first.end
    if line.low[place] == "," and _before(line, first) in ("between", "from"):
        inside = range(place + 1, min(place + _ASIDE, line.size))
        behind = next((index + 1 for index in inside if line.low[index] == ","), 0)
        return _linked(line, behind, _before(line, first)) if behind and line.low[place + 1] in _ASIDES else 0
    if line.low[place] == "(":
        inside = range(place, min(place + _ASIDE, line.size))
        place = next((index + 1 for index in inside if line.low[index] == ")"), place)
    return _linked(line, place, _before(line, first))


_OWNERS = frozenset(["his", "her", "their", "my", "our", "its"])


def left_open(line: Line, first: Found) -> Found | None:
    """ "Between 25 October 2022 and his defeat": days that begin there and end with what no calendar tells.

    Nor does it tell somebody's own year: "in his last year".
    """
    if first.rule == "last-year" and line.low[first.start - 1] in _OWNERS:
        return replace(first, rule="vague", window=None, others=())
    place = first.end
    if first.window is None or line.low[place] != "and" or _before(line, first) != "between":
        return None
    if (
        not line.low[place + 1].isalpha()
        or line.low[place + 1] in ("early", "late", "mid")
        or line.number(place + 1) is not None
        or name_at(line, place + 1)
    ):
        return None
    return replace(first, rule="vague", window=None, others=())


def _before(line: Line, first: Found) -> str:
    """The word in front of a name, articles and adjectives passed over; "between", if that stands before an event."""
    index = first.start - 1
    while index > 0 and line.low[index] in FILLERS:
        index -= 1
    if line.low[index] == "on" and first.grain is Grain.DAY:
        lead = line.low[max(0, index - _OPENING) : index]
        place = max((n for n, word in enumerate(lead) if word == "between"), default=-1)
        if place >= 0 and all(word.isalpha() or word == "'s" for word in lead[place:]):
            return "between"  # "between his arrival in Downing Street on 25 October 2022 and 4 July 2024"
    return line.low[index]


def _linked(line: Line, place: int, before: str) -> int:
    """The place after the link at ``place``, 0 if there is none; "and" links only after "between"."""
    word, low = line.low[place], line.low
    if word in _LINKS or (word == "and" and before == "between"):
        return place + 1
    if not is_dash(word) or not line.joined(place):
        return 0  # a dash with spaces around it is a pause
    if low[place + 1] in _LINKS and is_dash(low[place + 2]):
        return place + 3
    return place + 1 if line.joined(place + 1) else 0


def _second(line: Line, place: int, first: Found) -> Found | None:
    if line.low[place] == "now":
        return Found(place, place + 1, Grain.DAY, "now", Window.day(line.today), relative=True)
    inner = line.skip(place, "the")
    if line.low[inner] in ENDS | STARTS:
        return edge(line, inner)
    return (
        name_at(line, place)
        or _second_quarter(line, inner, first)
        or _dated_event(line, place)
        or event_day(line, inner)
    )


def _second_quarter(line: Line, place: int, first: Found) -> Found | None:
    """ "Between the first quarter of 2008 and the second of 2009": what it is of which there is a second."""
    number = ORDINALS.get(line.low[place], 0)
    year = year_after(line, place + 1)
    if first.grain is not Grain.QUARTER or not 1 <= number <= _QUARTERS or year is None:
        return None
    window = Window.quarter(year.number, number)
    return Found(place, year.end, Grain.QUARTER, "quarter-year", window, relative=year.relative, written=year.written)


def _dated_event(line: Line, place: int) -> Found | None:
    """ "From the beginning of this year to the general election on July 4": the day told of what ends the range."""
    if line.low[place] not in _OWNING:
        return None
    on = next((at for at in range(place + 2, place + _EVENT) if line.low[at] == "on"), None)
    if on is None or not all(word.isalpha() for word in line.low[place:on]):
        return None
    day = name_at(line, on + 1)
    return day if day is not None and day.grain is Grain.DAY and day.role is PeriodRole.WINDOW else None


def _alike(line: Line, first: Found, second: Found) -> bool:
    """Whether two names can be the ends of one range: of one grain, or introduced or linked in so many words."""
    if line.low[second.end] == "'s" or first.role is not PeriodRole.WINDOW or first.rule in ("week", "weekend"):
        return False
    if _before(line, first) in ("from", "between") or line.low[second.start - 1] in ("until", "till", "through"):
        return True
    return first.grain is second.grain and second.role is PeriodRole.WINDOW


def _joined(first: Found, second: Found) -> Window | None:
    """From the start of one to the end of the other, after a year given to one of them has been given to both."""
    assert first.window is not None and second.window is not None
    start, end = first.window, second.window
    # "5 July to 10 November last year"
    settled = second.written or second.floating or second.grain is Grain.YEAR or second.rule in ("date", "month-year")
    if first.floating and settled:
        start = start.shifted_years(end.end.year - start.start.year)
        if start.start > end.end:
            start = start.shifted_years(-1)
    elif second.floating:
        end = end.shifted_years(start.start.year - end.start.year)
        if end.end < start.start:
            end = end.shifted_years(1)
    elif start.start > end.end and first.rule.startswith("weekday"):
        start = Window(start.start - 7 * DAY, start.end - 7 * DAY)
    return Window(start.start, end.end) if start.start <= end.end else None
