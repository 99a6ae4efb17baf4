"""The month or year around the days spoken of: "for the month", "that year", "which takes the month past 4,000"."""

from collections.abc import Sequence

from service.extract.periods.line import Found, Line
from service.extract.periods.relative.totals_lifted import is_lifted
from service.extract.periods.relative.unit_windows import month_pointed_at, rolling_back, unit_window
from service.extract.periods.relative.what_had_been import spoken_of, year_of_same
from service.extract.periods.relative.years_of_now import is_just_over, is_of_now
from service.extract.periods.spans.rolling import counted
from service.extract.periods.spans.to_date import until_spoken_of
from service.extract.periods.words import BEYOND, FUNCTION_WORDS, JUST_OVER, UNITS, word_set
from service.model.calendar import MONTHS
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window

CALENDAR = frozenset((Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR))
TALLIES = word_set("figure figures total number count tally sum")
_RUNNING = word_set("running cumulative provisional")
_TOTAL_REACH = 9  # tokens of "the running total of small-boat arrivals for the"
_WHOLE, _OWNED = 7, 4  # tokens of "year as a whole, the final count", "year's running total"
_PERFECT = word_set("have has")
_PERFECT_REACH = 8  # tokens of "have now passed the 15,000 mark for the"
_DEFINES = word_set("before after of when that which in from since")  # "the year before the war" is another year
_MAKING = word_set("makes made making")
_BRINGING = word_set(
    "takes take taking took taken brings bring bringing brought pushes pushing pushed lifts lifting lifted carries"
    " carrying carried puts putting"
)
_PUTTING = word_set("put puts putting leave leaves leaving left")
_TOLD_ON = frozenset((Grain.MONTH, Grain.QUARTER))
_VERY = word_set("one single same very")
_CARRIED = word_set("in for during over throughout of across")
_NOBODY = word_set("nobody none nothing everybody everyone neither people migrants")
"""What opens a clause behind a time: "on 226 days of the year nobody arrived"."""
_DETERMINERS = word_set("the those these its")
_ENTIRE = word_set("full whole latest entire")
_TAKING = word_set("taking took take takes")
_SAYING_WHICH = word_set("of that which when in under with without he she we")
_GOING_ON = word_set("to ended ending before after since of from through up until that leading which earlier later")
_CLOSING = word_set("was is comes came works worked stands stood now , . ; : ) and it they") | {""}
_CLAUSE = 20  # tokens of "arrivals last year were 9% short of the record of"
_QUARTER, _YEAR = 3, 12  # months
_BEHIND = word_set("after behind")
_ORDINALS = word_set("second third fourth fifth sixth seventh eighth ninth tenth")
_SETTING = word_set("of on below above under over against with to from")  # "short of", "up on", "compared with"
_COMPARED = 5  # tokens of "lower than in all of"
_PLACE = 8  # tokens of "third-busiest single daily figure of the"
_DATED = 6  # tokens of "the 1,195 of May 31"
_THEN = 3  # tokens of "was by then"
_TWO_BROUGHT = 6  # tokens of "the month at 757 and the"
_ENDED = word_set("ended closed finished")
_WITH = word_set("with at")
_LATE = 7  # days of a month in which the one before is still "the month"
_POINTED = (["it", "was"], ["that", "was"], ["this", "was"], ["it", "is"])
_OVER = frozenset(["over", "on"])
_NEWS = 70 * DAY  # after its end in which a month is still news
_STANDING = word_set(
    "stands stood now rose rises reached reaches totals totalled comes came"
)  # "the total for the year stands at"


def the_unit(line: Line, index: int) -> Found | None:
    """Read "for the month", "the month's total", "that year": the unit around the window named last.

    "The year" with no window to lean on is this year so far; other units then say nothing.
    """
    low, unit = line.low, line.low[index]
    if line.year(index + 1) is not None:
        return None  # "in the year 2023"
    start = index - 1 - (low[index - 1] in _VERY and low[index - 2] == "that")  # "in that one month"
    that = low[start] == "that"
    brought = _is_brought(line, index)
    ended = unit == "month" and low[index + 1] in _ENDED and low[index + 2] in _WITH
    owned = low[index - 2] in _CARRIED or low[index + 1] == "'s" or brought or ended
    if not that and not (low[index - 1] == "the" and owned):
        return None
    grain = UNITS[unit][2]
    following = low[index + 1]
    total = [] if that else _total_of(line, index)
    led = following in _STANDING or (bool(total) and following in BEYOND)  # "the count for the year beyond 23,000"
    ranked = _is_ranked_in(line, index)
    names = following.isalpha() and following not in FUNCTION_WORDS and not led and not brought and not ranked
    names = names and following not in _NOBODY and not ended
    names = names and not (that and (following == "alone" or _opens_with_it(line, start)))
    defined = following in _DEFINES and not ranked and not (total and _is_number(low, index + 2))
    if grain not in CALENDAR or defined or names:
        return None
    pointed = that and grain is Grain.MONTH
    anchor, beside = month_pointed_at(line) if pointed else (spoken_of(line, index), ())
    anchor = _where_it_began(line, anchor) if grain is Grain.MONTH and not that else anchor
    if line.returned is not None and grain in _TOLD_ON and not that and anchor is not None and anchor is line.previous:
        anchor, beside = line.returned, (unit_window(anchor.end, grain),)  # "In May it had been 2.3%. The month's …"
    total = total or ["total"] * brought
    lead = low[max(0, index - _PERFECT_REACH) : index]
    lead = lead[lead.index(":") :] if ":" in lead else lead  # "it has got worse: the year's boats held 53 people"
    # "Crossings have passed 15,000 for the year": whatever year was spoken of before
    now = not (_RUNNING.isdisjoint(total) and _PERFECT.isdisjoint(lead)) or is_of_now(line, index + 1)
    now = now or _is_length_to(line, index, anchor)
    running = grain is Grain.YEAR and not that and (now or _is_of_day_reported(line, index) or is_lifted(line, index))
    if that and grain is Grain.YEAR and (year := year_of_same(line, start)) is not None:
        return Found(start, index + 1, grain, "the-year", year)
    if anchor is not None and not running and unit_window(anchor.end, grain).contains(anchor):
        window = unit_window(anchor.end, grain)
        if that and _is_compared_with(line, index):
            return Found(start, index + 1, grain, "left-open", None)
        if window.end < line.today or not line.dated:
            others = _of_this_year(line) if grain is Grain.YEAR and total and line.dated else ()
            others = others or (line.either if that and grain is Grain.DAY else ())
            others = others or beside or _of_report(line, window, grain) or _just_over(line, window, grain)
            return Found(start, index + 1, grain, f"the-{unit}", window, others=others)
        if grain is Grain.MONTH and total:
            window = window.to(line.today)
            return Found(index - 1, index + 1, grain, "so-far", window, role=PeriodRole.TO_DATE, relative=True)
    if grain is not Grain.YEAR or that:
        return None
    window = Window(Window.year(line.today.year).start, line.today)
    if anchor is not None and anchor.whole_months == _YEAR and not running and low[index - 2] in _CARRIED - {"of"}:
        # "In the year to June claims rose. There were 63,089 in the year"
        return Found(index - 1, index + 1, Grain.YEAR, "rolling", anchor, others=(window,))
    others = until_spoken_of(line, window)
    if others and "then" in low[index + 1 : index + 1 + _THEN]:
        window, others = others[0], ()
    return Found(index - 1, index + 1, grain, "the-year", window, PeriodRole.TO_DATE, others, relative=True)


def _is_length_to(line: Line, index: int, anchor: Window | None) -> bool:
    """ "It gained 0.5% in January, after 0.1% in December. Over the year it was up 6.4%": how long that took."""
    month = anchor is not None and anchor.whole_months == 1 and line.dated and line.today - anchor.end <= _NEWS
    return month and index == len(("over", "the")) and line.low[0] in _OVER


def _where_it_began(line: Line, anchor: Window | None) -> Window | None:
    """ "Nobody has come since 14 November. The month ended with 2,338", in December: the month when that began."""
    if anchor is None or anchor.end != line.today or line.today.day > _LATE:
        return anchor
    month = unit_window(anchor.start, Grain.MONTH)
    return month if month.end.replace(day=1) == (line.today.replace(day=1) - DAY).replace(day=1) else anchor


def _is_of_day_reported(line: Line, index: int) -> bool:
    """ "36,816 came in all of 2024. It was the fourth day of the year on which …": no year is a day, so of this one."""
    low, told = line.low, line.last
    day = low[index - 3] == "day" and low[index - 2] == "of" and low[:2] in _POINTED
    return day and told is not None and told.whole_months == _YEAR and not is_just_over(line)


def _opens_with_it(line: Line, start: int) -> bool:
    """ "In that month employers shed 20 million jobs": a sentence that goes on about a time, whoever its subject is."""
    return start == 0 or (start == 1 and line.low[0] in _CARRIED)


def _is_compared_with(line: Line, index: int) -> bool:
    """ "It peaked in 2022 …, while arrivals last year were 9% short of that year's 45,755": not last year's.

    What last year is compared with is another year, one that was named before.
    """
    low = line.low
    lead = low[max(0, index - _COMPARED) : index - 1]
    if low[index] != "year" or ("than" not in lead and _SETTING.isdisjoint(lead[-1:])):
        return False
    spoken = next((n for n in range(index - 2, 0, -1) if low[n : n + 2] in (["last", "year"], ["this", "year"])), 0)
    return any(line.year(n) is not None for n in range(max(0, spoken - _CLAUSE), spoken))


def _of_this_year(line: Line) -> tuple[Window, ...]:
    """ "892 up on the September before. The year's count stood at 34,087": that of this year, so far or by then."""
    year = Window(Window.year(line.today.year).start, line.today)
    return (year, *until_spoken_of(line, year))


def _of_report(line: Line, window: Window, grain: Grain) -> tuple[Window, ...]:
    """ "In March last year it was 84.6%. 2.17 million came in the month": of the March that the text may be about."""
    if grain is not Grain.MONTH or not line.dated:
        return ()
    this = window.shifted_years(line.today.year - window.start.year)
    this = this if this.end < line.today else this.shifted_years(-1)
    return (this,) if this != window and line.today - this.end <= _NEWS else ()


def _just_over(line: Line, window: Window, grain: Grain) -> tuple[Window, ...]:
    """ "The 45,755 of 2022 were more. The year's 695 boats held 53", told in January: as well of the year just over."""
    year = Window.year(line.today.year - 1)
    told = grain is Grain.YEAR and line.dated and line.today.month <= JUST_OVER
    return (year,) if told and window != year else ()


def _is_number(low: Sequence[str], at: int) -> bool:
    """ "Giving a total for the year of 32,188"; not "for the year of 2024", "of the election"."""
    return low[at - 1] == "of" and low[at][:1].isdecimal() and "," in low[at]


def _is_ranked_in(line: Line, index: int) -> bool:
    """ "The busiest week of the year in the Channel", "the third busiest day of the year after 31 May and 13 June".

    Not "the year in which it began".
    """
    low = line.low
    if low[index - 2] != "of" or low[index - 3] not in UNITS.keys() | TALLIES:
        return False
    return (low[index + 1] == "in" and low[index + 2] == "the") or _is_placed_behind(low, index)


def _is_placed_behind(low: Sequence[str], index: int) -> bool:
    """ "The third busiest day of the year after 31 May", "behind 1,195 on 31 May": with what comes before it."""
    if low[index + 1] not in _BEHIND or _ORDINALS.isdisjoint(low[max(0, index - _PLACE) : index]):
        return False
    following = low[index + 2 : index + 2 + _DATED]
    return any(word.isdecimal() for word in following) and not MONTHS.keys().isdisjoint(following)


def its_months(line: Line, index: int) -> Found | None:
    """Read "Oil had a poor 2025. Over the twelve months it averaged $69": the year that was spoken of.

    Behind a month or quarter they end with it: "Taking the twelve months as a whole, 99,790 people sought asylum".
    """
    low, year = line.low, line.last
    start = index - 1 - (low[index - 1] in _ENTIRE)
    named = low[start] in _DETERMINERS and low[start - 1] in _CARRIED | _TAKING and low[index + 1] == "months"
    if named and start == index - 1 and line.number(index) == _QUARTER and low[index + 2] in _CLOSING:
        return Found(index - 1, index + 2, Grain.QUARTER, "latest-unit", None)  # "the average for the three months was"
    led = low[index + 2] == "to" and "," in low[index + 3]  # "took the total for the 12 months to 99,790"
    if not named or line.number(index) != _YEAR or year is None or (low[index + 2] in _GOING_ON and not led):
        return None
    if year.end >= line.today:
        return None
    if year == Window.year(year.start.year):
        return Found(start, index + 2, Grain.YEAR, "the-year", year)
    told = any(word[:1].isdecimal() for word in low[:start])  # "rose by 2.8% over the twelve months": how long it took
    window = None if told or low[index + 2] in _SAYING_WHICH else _year_to_last(line, index)
    return None if window is None else Found(start, index + 2, Grain.YEAR, "rolling", window)


def _year_to_last(line: Line, index: int) -> Window | None:
    """The twelve months that end with the whole months named last; None where none were, or nothing is counted in them.

    What a rate was "over the twelve months" may be of later ones than those named last.
    """
    if not any("," in word and word[:1].isdecimal() for word in line.low[index:]):
        return None
    last = line.last if line.dated else None
    whole = last is not None and last.whole_months is not None and last.whole_months <= _YEAR
    return rolling_back(last.end, _YEAR) if last is not None and whole and last.end < line.today else None


def months_totalled(line: Line, index: int) -> Found | None:
    """Read "the seven-month total": from January to the month that was over, or as many months spoken of."""
    length = counted(line, index)
    if length is None or length[1] != "month" or line.low[index - 1] != "the" or line.low[length[2]] not in TALLIES:
        return None
    count, _, end = length
    over = line.today.replace(day=1) - DAY
    year = Window(Window.year(over.year).start, over)
    spoken = line.last if line.last is not None and line.last.whole_months == count else None
    window = spoken or (year if line.dated and over.month == count else None)
    window = _year_to_last(line, index) or window if count == _YEAR else window
    return None if window is None or count < 2 else Found(index - 1, end, Grain.SPAN, "first-units", window)


def _is_brought(line: Line, index: int) -> bool:
    """ "Which takes the month past 4,000", "that makes 4,483 for the month": to where a running total was brought.

    So is "it leaves the month at 757 and the year at 12,641".
    """
    low = line.low
    if low[index - 2] == "for":
        return not _MAKING.isdisjoint(low[max(0, index - _TOTAL_REACH) : index - 2])
    led = low[index - 2]
    if led == "and":  # "… and the year at 12,641"
        units = [
            at for at in range(max(0, index - _TWO_BROUGHT), index - 2) if low[at] in UNITS and low[at - 1] == "the"
        ]
        led = low[units[-1] - 2] if units and low[units[-1] + 1] == low[index + 1] else ""
    if low[index + 1] == "at":
        return led in _PUTTING and low[index + 2][:1].isdecimal()
    return led in _BRINGING and low[index + 1] in BEYOND


def _total_of(line: Line, index: int) -> list[str]:
    """The words of "the running total for the month", "the month's tally so far", "for the year as a whole the count".

    None where no total is told.
    """
    low = line.low
    whole = low[index + 1 : index + 4] == ["as", "a", "whole"]
    owned = whole or low[index + 1] == "'s"
    behind = index + (_WHOLE if whole else _OWNED)
    near = low[index + 1 : behind] if owned else low[max(0, index - _TOTAL_REACH) : index]
    return [*near] if (owned or low[index - 2] == "for") and not TALLIES.isdisjoint(near) else []


def before_last(line: Line, start: int, unit: str, end: int) -> Found | None:
    """Read "the year before last", counted from the publication date."""
    months, days, grain = UNITS[unit]
    if grain not in CALENDAR:
        return None
    now = unit_window(line.today, grain)
    window = now.shifted_months(-2 * months) if months else Window(now.start - 2 * days * DAY, now.end - 2 * days * DAY)
    return Found(start, end, grain, f"{unit}-before-last", window, relative=True)
