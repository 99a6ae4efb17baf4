"""Months: "September", "Sept. 2024", "June of last year"."""

from service.extract.periods.calendar.years import year_after, years_of_event
from service.extract.periods.choose_year import in_some_year, year_pointed_at
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.words import (
    ALSO_WORDS,
    FUNCTION_WORDS,
    MARKS,
    ORDINALS,
    PREPOSITIONS,
    SHORT_MONTHS,
    word_set,
)
from service.model.calendar import MONTHS
from service.model.windows import Grain, Window

_BEFORE_MONTH = PREPOSITIONS | word_set(
    "the last this next any every each late early mid and or month previous of both when latest record"
)
_NOUNS = word_set(
    "figure figures data total totals reading report payrolls inflation cpi gdp level rate peak number numbers"
    " arrivals crossings sales prices jobs election elections and to marked brought saw was is"
)
_MEASURES = word_set(
    "inflation cpi gdp payrolls jobs sales prices unemployment jobless retail core rpi ppi pmi exports imports output"
    " claims wages earnings"
)
_OWNING = word_set("'s ’s")
_OWNED = (_NOUNS - word_set("to marked brought saw was is")) | word_set(
    "average averages mean median unemployment jobless payroll hiring headline core retail consumer producer rpi cpih"
    " ppi pmi pce pump petrol gasoline rainfall temperature temperatures anomaly heat estimate estimates release survey"
    " print statistics tally count haul high low record turnout output exports imports wage pay earnings claims"
    " rise fall increase decrease drop decline gain jump score price budget trade"
)
"""What an area or a place may have in a month: "Britain's May unemployment rate"."""
_OF_MONTHS = word_set(
    "saw brought alone itself accounted contributed delivered produced provided recorded registered showed made took"
    " ended began started opened proved yielded"
)
"""What a month does and no person may: "March accounted for 4,586", "May alone brought 3,738"."""
_WHOLLY = (["as", "a", "whole"], ["in", "its", "entirety"], ["taken", "as", "a"], [",", "all", "told"])
"""What a month is told with in all: "May as a whole brought 3,738"."""
_PARTICIPLES = word_set("seen shown begun taken proven given")
_JOINING = word_set("and but while whereas")
_COMPARED = word_set("more less worse no the a record busy quiet calm at")
_EARLIER = word_set("earlier before previously ago")
_ONE_BY_ONE = word_set("between both either from")
_ALWAYS_MONTHS = word_set("feb apr jul aug sept oct nov")  # with one capital; "Jan", "Mar" and "Dec" may be names
_CURRENCIES, _LAST_DAY = word_set("£ $ €"), 31
_MOST_LISTED = 6
_MOST_YEARS = 100
_TITLES = word_set("mrs mr ms dame lady sir lord theresa brian mae")


def month(line: Line, index: int) -> Found | None:
    """A month, with its year where one is written or said ("June of last year"), "the month of" before it included."""
    number, end = month_name(line, index)
    if not number:
        return None
    year, start = year_after(line, end), index
    if line.low[index - 3 : index] == ["the", "month", "of"]:
        start -= 3
    rule = "month" if start == index else "of-month"
    if year is not None:
        window = Window.month(year.number, number)
        return Found(
            start,
            year.end,
            Grain.MONTH,
            "month-year" if start == index else rule,
            window,
            relative=year.relative,
            written=year.written,
        )
    back, end = _years_back(line, end), index + 1

    def at(of: int) -> Window:
        return Window.month(of, number)

    pointed = year_pointed_at(line, start, at) is not None  # "3.5% that February, hit 14.8% in April", of that year
    window, others = in_some_year(line, start, end, at)
    if back is not None:
        return _years_earlier(line, start, back, window)
    return Found(
        start, end, Grain.MONTH, rule, window, others=others, relative=True, written=pointed, floating=not pointed
    )


def _years_back(line: Line, end: int) -> tuple[int, int] | None:
    """How many years before its own month "April three years ago", "January before last" goes, and where it ends."""
    low = line.low
    if low[end : end + 2] == ["before", "last"]:
        return 1, end + 2
    count = 1 if low[end : end + 2] == ["a", "year"] else line.number(end)
    told = count is not None and low[end + 1] in ("year", "years") and low[end + 2] in _EARLIER
    told = told and not (low[end + 2] == "before" and low[end + 3].isalpha() and count != 1)
    return (count, end + 3) if told and count is not None and 0 < count < _MOST_YEARS else None


def _years_earlier(line: Line, start: int, back: tuple[int, int], window: Window) -> Found:
    """ "So far in 2023, fewer than the 1,339 of January a year earlier": of the year before.

    "November two years ago", told in January, leaves open from which November it is counted.
    """
    (years, end), last = back, line.last
    spoken = last is not None and last.start.year == last.end.year and line.low[end - 1] not in ("ago", "last")
    if spoken and last is not None and last.start.month <= window.start.month <= last.end.month:
        window = Window.month(last.end.year, window.start.month)
    then = window.shifted_years(-years)
    open_ = years > 1 and line.low[end - 1] == "ago" and window.start.year < line.today.year
    others = (then.shifted_years(1),) if open_ else ()
    return Found(start, end, Grain.MONTH, "month-year", then, others=others, relative=line.low[end - 1] == "last")


def month_list(line: Line, index: int) -> Found | None:
    """Months one after the other, taken together or each by itself: "June, July and August last year"."""
    number, place = month_name(line, index)
    if not number or line.low[index - 1] in _ONE_BY_ONE:
        return None
    count, linked = 1, False
    while not linked:
        after = line.skip(place, ",")
        linked = line.low[after] == "and"
        if after == place and not linked:
            return None
        following, end = month_name(line, line.skip(after + linked, "in"))
        if following != (number + count - 1) % 12 + 1 or count == _MOST_LISTED:
            return None
        count, place = count + 1, end
    year = year_after(line, place)
    last = number + count - 1

    def at(of: int) -> Window:
        return Window.months(of, last, count)

    others: tuple[Window, ...] = ()
    if year is not None:
        end, window = year.end, at(year.number - (last > 12))
    else:
        end = place
        window, others = in_some_year(line, index, place, at)
    each = tuple(Window.month(window.start.year, number + step) for step in reversed(range(count)))
    return Found(
        index,
        end,
        Grain.SPAN,
        "listed-months",
        window,
        others=(*each, *others),
        relative=year is None or year.relative,
        written=year is not None and year.written,
    )


def of_two(line: Line, index: int) -> Found | None:
    """Read "in the former", "in the latter" of two months that the sentence has named together."""
    last, after = line.last, line.low[index + 1]
    if last is None or last.whole_months != 2 or line.low[index - 1] != "the" or (after and after not in MARKS):
        return None
    month = last.start if line.low[index] == "former" else last.end
    window = Window.month(month.year, month.month)
    return Found(index - 1, index + 1, Grain.MONTH, "of-two", window)


def numeric_month(line: Line, index: int) -> Found | None:
    """A month in numerals: "2024-09", "9/2024"."""
    low, mark = line.low, line.low[index + 1]
    if not (mark == "/" or is_dash(mark)) or not (line.joined(index + 1) and line.joined(index + 2)):
        return None
    year, number = line.year(index), low[index + 2]
    if year is None:
        year, number = line.year(index + 2), low[index]
    # "2011-12" is a fiscal year, the third number of a date makes it a day
    if year is None or not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= 12:
        return None
    if low[index + 3] == mark or low[index - 1] == mark:
        return None
    if low[index] != number and years_of_event(line, index) is not None:
        return None  # "the crisis of 2007-09"
    if low[index] != number and int(number) in ((year + 1) % 100, (year + 1) % 10 if mark == "/" else 0):
        return None
    return Found(index, index + 3, Grain.MONTH, "numeric-month", Window.month(year, int(number)), written=True)


def month_name(line: Line, index: int, *, sure: bool = False) -> tuple[int, int]:
    """The month named at ``index`` (1 to 12) and the place after it, its stop included; (0, ``index``) without one.

    Args:
        line: the sentence.
        index: where to look.
        sure: whether a day or a year beside it already says that the word is a month.
    """
    word = line.low[index]
    number = MONTHS.get(word, 0)
    if not number:
        return 0, index
    end = index + 1
    if word in SHORT_MONTHS and line.low[end] == "." and line.joined(end):
        end += 1
    if word in ALSO_WORDS and not line.capital(index):
        return 0, index
    if not (sure or line.year(end)):
        if word in ("may", "march") and not _stands_as_month(line, index):
            return 0, index
        if word in SHORT_MONTHS and not _short_stands(line, index):
            return 0, index
    return number, end


def _stands_as_month(line: Line, index: int) -> bool:
    """Whether "May" or "March" with a capital is a month here, not a person, a modal verb or a demonstration."""
    before, after = line.low[index - 1], line.low[index + 1]
    if before in _OWNING and after in _OWNED:
        return True  # "Mauna Loa's May average", and not "Britain's May said"
    if before in _TITLES or (line.capital(index - 1) and before not in _BEFORE_MONTH and before not in MONTHS):
        return False
    if line.low[index] == "march" and after in ("on", "for", "against", "past"):
        return False
    if before in _BEFORE_MONTH or is_dash(before) or before in ORDINALS or before.endswith("est"):
        return True
    if (before == "" or before in MARKS) and _had_as_month(line, index):
        return True
    if (before == "" or before in MARKS or before in _JOINING) and line.low[index + 1 : index + 4] in _WHOLLY:
        return True
    if (index == 0 and _opens_with_month(line)) or line.low[index + 1 : index + 4] == ["came", "in", "at"]:
        return True
    if before in ("which", "and", "but", "while", ",") and after in _OF_MONTHS:
        return True  # "…, of which March accounted for 2,232"
    if after in ("'s", "-", "–", ",") or after in _NOUNS:
        return after != "," or index > 0
    listed = after in MARKS or _is_figure_of_list(line, index + 1)  # "June 3.6%, May 3.4%"
    return before in MARKS and bool(before) and after not in FUNCTION_WORDS and listed


def _is_figure_of_list(line: Line, index: int) -> bool:
    """Whether a figure stands there that is no day of a month: "3.4%", "$107.14", "108K"."""
    word = line.low[index]
    if word in _CURRENCIES:
        return line.low[index + 1][:1].isdecimal()
    return word[:1].isdecimal() and (not word.isdecimal() or int(word) > _LAST_DAY)


def _opens_with_month(line: Line) -> bool:
    """ "March, at 2,232, was …", "May saw …"."""
    second, third = line.low[1], line.low[2]
    if second == "," and third in ("at", "with"):
        return line.low[3][:1].isdecimal()
    if second in (":", "–", "—"):
        return third[:1].isdecimal() or third in ("£", "$", "€")  # "May: 3,738"
    return second in _OF_MONTHS or (line.low[0] == "march" and second in ("was", "had"))


def _had_as_month(line: Line, index: int) -> bool:
    """ "May had brought 2,066", "May had been quieter, with 1,664", "May had just 1,664"."""
    had, told = line.low[index + 1], line.low[index + 2]
    if had != "had":
        return False
    if told in ("just", "only", "about", "some", "around", "nearly", "almost"):
        told = line.low[index + 3]
    compared = told == "been" and (line.low[index + 3].endswith("er") or line.low[index + 3] in _COMPARED)
    return told[:1].isdecimal() or told in _OF_MONTHS | _PARTICIPLES or compared


def _short_stands(line: Line, index: int) -> bool:
    """Whether an abbreviation such as "Dec" is a month here."""
    if line.low[index] in _ALWAYS_MONTHS and line.tokens[index].text.istitle():
        return True  # "beating Sept inflation of 3.8%"
    if line.tokens[index].text.isupper() and line.low[index + 1] in _MEASURES:
        return True  # "UK AUG CPI +3.1% Y/Y"
    before, after = line.low[index - 1], line.low[index + 1]
    bracketed = before == "(" and line.capital(index) and (after == ":" or "." in after[:-1])  # "(Dec 2.9%)"
    stopped = after == "." and line.joined(index + 1)
    listed = bool(before) and before in MARKS and line.capital(index) and _is_figure_of_list(line, index + 1)
    return before in _BEFORE_MONTH or is_dash(before) or is_dash(after) or bracketed or stopped or listed
