"""Years, fiscal years and decades: "2024", "the whole of 2019", "2023/24", "FY2023", "the 1990s"."""

from datetime import date

from service.extract.changes import CHANGES
from service.extract.periods.calendar.fiscal_year_ended import is_american
from service.extract.periods.calendar.years_of_prices import is_of_prices
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.relative.what_had_been import year_of_same
from service.extract.periods.relative.years_on import years_on
from service.extract.periods.words import DECADES, FUNCTION_WORDS, MARKS, NUMBERED, PREPOSITIONS, word_set
from service.model.periods import BEGUN, ENDED
from service.model.windows import DAY, Grain, Window
from service.records import dataclass, replace

# Before a bare year: words of time, and words that make it an adjective ("the 2016 figure").
_SURE = word_set("in since during until throughout by calendar year late early mid")
_LIKELY = PREPOSITIONS | word_set("the and or than all entire whole both its last")
_OWNING = word_set("its their our")
_OWNED = word_set("peak high low record trough figure level total tally count number sum")
_TOLD_AS = word_set("a an provisional official")  # "for a 2025 total of", "brings the provisional 2025 figure to"
_JOINING = frozenset([",", ";", "and", "but", ":"])
_NEXT_LISTED = 6  # tokens of "9.9%, 2022"
_TELLING = word_set("running cumulative provisional annual")
_WIDER = word_set("the whole of all calendar year full entire entirety")
_WIDENS = word_set("whole all calendar year full entire entirety")
_RECENT = 1990  # a bare number from here to next year is a year after any preposition, if it counts nothing
_DONE_BY_YEARS = word_set("saw sees remains remained holds held marks marked brought proved became produced witnessed")
_WITH = word_set("with at on in")  # "2024 began with inflation at 4.0%"
_LINKING = word_set("while although though whereas because if but and yet as")
_LEAVING_OUT = word_set("excluding bar barring except leaving setting ignoring discounting")
_AS_A_WHOLE = ["as", "a", "whole"]
_RANGE_ENDS = word_set("season period parliament term")


@dataclass(frozen=True, slots=True)
class Year:
    """A year that some other name refers to.

    Attributes:
        number: the year.
        end: index just past its words.
        relative: whether the publication date was needed.
        written: whether it is written in digits.
    """

    number: int
    end: int
    relative: bool
    written: bool


_EDGES = frozenset(["end", "start", "beginning", "close", "turn", "middle"])
_BEFORE_IT = frozenset(["previous", "prior", "preceding"])
_EVENTS = word_set("crisis recession crash slump pandemic downturn war drought crunch")
"""What lasts for years: "the crisis of 2007-09"."""
_NAMED, _CENTURY = 3, 100  # tokens of "crisis of the"
_AS_WELL = frozenset(["too", "either"])  # "it is behind 2024 too"
_RELATIVE = {"this": 0, "current": 0, "next": 1, "last": -1, **dict.fromkeys(_BEFORE_IT, -1)}
"""By how many years such a fiscal year lies behind the one that runs."""


def year_after(line: Line, index: int) -> Year | None:
    """The year that belongs to the name ending at ``index``: "2024", ", 2024", "of last year", "this year".

    "The year" gives no year: it is the one that the name would have by itself.
    """
    low = line.low
    number = line.year(index)
    if number is not None:
        return Year(number, index + 1, relative=False, written=True)
    if low[index] == "," and (number := line.year(index + 1)) is not None and not line.counts(index + 2):
        follows = low[index + 2]
        if low[index - 1].isdecimal() or follows in MARKS or follows in FUNCTION_WORDS or not follows:
            return Year(number, index + 2, relative=False, written=True)
    place = line.skip(index, "of", "in")
    if place > index and (number := line.year(place)) is not None:
        return Year(number, place + 1, relative=False, written=True)
    if (later := years_on(line, index)) is not None:
        return Year(*later, relative=False, written=False)
    named = low[line.skip(place, "the")]
    place = line.skip(place, "the") + 1
    if named == "year" and low[place : place + 2] == ["before", "last"]:
        return Year(line.today.year - 2, place + 2, relative=True, written=False)
    if low[place] != "year":
        return None
    if named in ("last", "this", "next"):
        offset = {"last": -1, "this": 0, "next": 1}[named]
        return Year(line.today.year + offset, place + 1, relative=True, written=False)
    if named in ("previous", "preceding", "prior", "same"):
        anchor = line.last.end if line.last is not None else line.today
        return Year(anchor.year - (named != "same"), place + 1, relative=line.last is None, written=False)
    if named == "that" and (same := year_of_same(line, index)) is not None:
        return Year(same.start.year, place + 1, relative=False, written=False)
    if named == "that" and (year := line.that_year()) is not None:  # "in the last three months of that year"
        return Year(year, place + 1, relative=False, written=False)
    return None


def bare_year(line: Line, index: int) -> Found | None:
    """A calendar year in digits, where the words around it do not make it a quantity or a name."""
    year = line.year(index)
    if year is None or not _is_year(line, index):
        return None
    if line.low[index - 2 : index] == ["left", "of"]:
        return what_is_left(line, index, index + 1, Window.year(year))
    start = index
    while line.low[start - 1] in _WIDER and start > 0:
        start -= 1
    if _WIDENS.isdisjoint(line.low[start:index]):
        start = index
    elif line.low[start] == "of":
        start += 1
    if line.fiscal and start == index and line.low[index - 1] in ("in", "on", "from", "than", "of"):
        found = _ending_year(index, index + 1, year)
        return replace(found, others=(Window.year(year),))
    return Found(start, index + 1, Grain.YEAR, "year", Window.year(year), written=True)


def what_is_left(line: Line, start: int, end: int, whole: Window) -> Found:
    """ "23,242 in what was left of 2024": from the days that the text named in it, else from one that is not told."""
    begins = None if line.last is None else line.last.start if line.last.start != whole.start else line.last.end + DAY
    if begins is None or not whole.start < begins <= whole.end:
        return Found(start, end, Grain.SPAN, "vague", None, written=True)
    return Found(start, end, Grain.SPAN, "rest-of", Window(begins, whole.end), written=True)


def the_one_finished(line: Line, index: int) -> Found | None:
    """Read "2,475,669 in the one just finished": the latest window like the last one named that was over."""
    low, last = line.low, line.last
    place = line.skip(index + 1, "just")
    if low[index - 1] != "the" or low[place] not in ("finished", "ended", "gone", "completed"):
        return None
    if last is None or last.whole_months != 12 or not line.dated:
        return None
    while last.shifted_years(1).end < line.today:
        last = last.shifted_years(1)
    return Found(index - 1, place + 1, Grain.YEAR, "one-finished", last, relative=True)


def fiscal_range(line: Line, index: int) -> Found | None:
    """Two years as one: "2023/24", "2015–16" (April to March); "2014-2018" (calendar years)."""
    first, mark, second = line.year(index), line.low[index + 1], line.low[index + 2]
    if first is None or not (mark == "/" or is_dash(mark)) or not line.joined(index + 1) or not line.joined(index + 2):
        return None
    if len(second) == 2 and second.isdecimal() and int(second) == (first + 1) % 100:
        return _fiscal(line, index, index + 3, first)
    if len(second) == 1 and mark == "/" and second.isdecimal() and int(second) == (first + 1) % 10:
        return _fiscal(line, index, index + 3, first)
    last = line.year(index + 2)
    if last is None and years_of_event(line, index) is not None:
        return Found(index, index + 3, Grain.SPAN, "year-range", years_of_event(line, index), written=True)
    if last is None or last <= first:
        return None
    if last == first + 1 and mark == "/":
        return _fiscal(line, index, index + 3, first)
    window = Window(date(first, 1, 1), date(last, 12, 31))
    return Found(index, index + 3, Grain.SPAN, "year-range", window, written=True)


def years_of_event(line: Line, index: int) -> Window | None:
    """ "The financial crisis of 2007-09": the years of what lasted for some, and no month of the first of them."""
    first, second = line.year(index), line.low[index + 2]
    if first is None or not second.isdecimal() or len(second) != len("09"):
        return None
    last = first - first % _CENTURY + int(second)
    if last <= first or _EVENTS.isdisjoint(line.low[max(0, index - _NAMED) : index]):
        return None
    return Window(date(first, 1, 1), date(last, 12, 31))


def named_fiscal(line: Line, index: int) -> Found | None:
    """A fiscal year by its own name: "FY2023", "fiscal 2023", "the financial year 2023/24", "last financial year"."""
    low, word = line.low, line.low[index]
    if word.startswith("fy"):
        digits = word[2:] or low[index + 1]
        end = index + 1 + (word == "fy")
        if not digits.isdecimal() or len(digits) not in (2, 4):
            return None
        return _ending_year(index, end, int(digits) if len(digits) == 4 else 2000 + int(digits))
    place = line.skip(index + 1, "year")
    if word != "fiscal" and place == index + 1:
        return None
    both = fiscal_range(line, place)
    start = index - (low[index - 1] == "the")
    if both is not None:
        return Found(start, both.end, Grain.YEAR, both.rule, both.window, others=both.others, written=True)
    year = line.year(place)
    if year is not None and word == "fiscal":
        last = _last_of_several(line, place, year)
        if last is not None:
            opening, closing = _ending_year(index, place + 1, year), _ending_year(index, place + 3, last)
            whole = [a.to(b.end) for a, b in zip(_windows(opening), _windows(closing), strict=True)]
            return Found(index, place + 3, Grain.SPAN, "year-range", whole[0], others=tuple(whole[1:]), written=True)
        return _ending_year(index, place + 1, year)
    return _this_or_last(line, index, place)


def _windows(found: Found) -> tuple[Window, ...]:
    return (*(() if found.window is None else (found.window,)), *found.others)


def _last_of_several(line: Line, index: int, first: int) -> int | None:
    """ "Fiscal 2021-23", "fiscal 2019-2023": the last of the years; None where but one is named."""
    mark, second = line.low[index + 1], line.low[index + 2]
    if not is_dash(mark) or not line.joined(index + 1) or not line.joined(index + 2):
        return None
    short = len(second) == 2 and second.isdecimal()
    last = first - first % 100 + int(second) if short else line.year(index + 2)
    return last if last is not None and last > first + 1 else None


def decade(line: Line, index: int) -> Found | None:
    """Ten calendar years: "the 1990s", "the seventies"."""
    low, word = line.low, line.low[index]
    start, end = index - (low[index - 1] == "the"), index + 1
    if low[index - 1] in ("'", "’", "‘") and low[index - 2] == "the":
        start = index - 2
    if word.isdecimal() and word[-1] == "0" and low[end] == "'s" and start < index:  # "the 1970's"
        word, end = word + "s", end + 1
    if word in DECADES:
        first: int = DECADES[word]
        if start == index:
            return None
    elif len(word) == 5 and word[4] == "s" and word[:4].isdecimal() and word[3] == "0" and "1800" <= word[:4] <= "2090":
        first = int(word[:4])
    elif len(word) == 3 and word[0] in "456789" and word[1:] == "0s" and start < index:
        first = 1900 + int(word[:2])
    else:
        return None
    window = Window(date(first, 1, 1), date(first + 9, 12, 31))
    return Found(start, end, Grain.SPAN, "decade", window, written=True)


def quoted_decade(line: Line, index: int) -> Found | None:
    """Read "the '90s" from its apostrophe."""
    return decade(line, index + 1) if line.low[index + 1][-2:] == "0s" else None


def _is_year(line: Line, index: int) -> bool:
    low, before, after = line.low, line.low[index - 1], line.low[index + 1]
    year = int(low[index])
    if after in ("gmt", "bst", "hours", "hrs", "metres", "meters") or is_of_prices(line, index):
        return False
    if after == "-" and line.joined(index + 1) and low[index + 2].isalpha() and before not in _SURE:
        return False
    if before in _SURE or (before in ENDED | BEGUN and not line.counts(index + 1)):
        return True
    edge = before == "of" and low[index - 3] == "the" and low[index - 2] in _EDGES
    if edge and _RECENT <= year <= line.today.year + 1:
        return True  # "at the end of 2024 drivers were paying $3.006"
    if after == "as" and low[index + 1 : index + 4] == _AS_A_WHOLE:
        return True  # "taking 2025 as a whole"
    done = low[index + 2] if after in ("still", "also", "again") else after
    began = after in ENDED | BEGUN and low[index + 2] in _WITH
    if (done in _DONE_BY_YEARS or began) and (not before or before in MARKS or before in FUNCTION_WORDS):
        return _RECENT <= year <= line.today.year + 1  # "while 2022 remains the record year"
    if line.counts(index + 1) or before in NUMBERED:
        return False
    owned = low[index + 2] if after in _TELLING else after
    if (before in _OWNING or (before in _TOLD_AS and _RECENT <= year <= line.today.year + 1)) and owned in _OWNED:
        return True  # "18% below its 2017 peak"
    ends = not after or after in MARKS or after == "'s" or after in FUNCTION_WORDS or after in CHANGES
    ends = ends or after in _AS_WELL
    if _is_gapped(line, index):
        return True
    if before in ("and", "or") and line.year(index - 2) is None and low[index - 2] not in (",", ")"):
        return False  # "1,999 in 1999 and 2000 in 2000"
    if before in _LIKELY or before in MARKS or not before:
        recent = _RECENT <= year <= line.today.year + 1
        listed = before in PREPOSITIONS or line.year(index - 2) is not None  # "in 2023 and 2024 inflation averaged"
        if recent and before == "of" and after[:1].isdecimal():
            return True  # "by the end of 2024 140,534 people had"
        return ends or (after.isalpha() and (before == "the" or (recent and listed)))
    if before in _LEAVING_OUT and (ends or after == "aside"):
        return _RECENT <= year <= line.today.year  # "Leaving 2023 aside"
    if before == "only":
        return ends and after != "of" and _RECENT <= year <= line.today.year  # "only 2022, with 45,774, was busier"
    return ends and before.isalpha() and (not line.capital(index - 1) or before in _LINKING)


def _is_gapped(line: Line, index: int) -> bool:
    """ "All of 2024 brought 36,816 people, and 2023 29,437": a year right before a figure, after another's.

    So is the first of a list behind a colon: "August inflation: 2021 3.2%, 2022 9.9%".
    """
    low, place = line.low, line.skip(index + 1, "only", "just", "about", "some", "nearly", "almost")
    told = low[index - 1] in _JOINING and _RECENT <= int(low[index]) <= line.today.year
    figure = low[place][:1].isdecimal() and (not low[place].isdecimal() or len(low[place]) < len("2024"))
    others = range(place + 2, place + _NEXT_LISTED) if low[index - 1] == ":" else range(index - 1)
    return told and figure and any(at < line.size and line.year(at) is not None for at in others)


def _fiscal(line: Line, start: int, end: int, first: int) -> Found:
    low = line.low
    calendar = Window(date(first, 1, 1), date(first + 1, 12, 31))
    kind = low[end] if low[end + 1] == "year" else ""
    if kind in ("financial", "fiscal", "tax", "academic", "school"):
        end += 2
    before = low[start - 2] if low[start - 1] == "year" else ""
    if "academic" in (kind, before) or "school" in (kind, before):
        window = Window(date(first, 9, 1), date(first + 1, 8, 31))
    elif line.us:
        window = Window(date(first, 10, 1), date(first + 1, 9, 30))
    else:
        window = Window(date(first, 4, 1), date(first + 1, 3, 31))
    if low[end] in _RANGE_ENDS:
        end += 1
    return Found(start, end, Grain.YEAR, "fiscal-year", window, others=(calendar,), written=True)


def _ending_year(start: int, end: int, year: int) -> Found:
    """The US federal year that ends in September of ``year``; Britain and Japan number theirs otherwise."""
    window = Window(date(year - 1, 10, 1), date(year, 9, 30))
    others = (Window(date(year - 1, 4, 1), date(year, 3, 31)), Window(date(year, 4, 1), date(year + 1, 3, 31)))
    return Found(start, end, Grain.YEAR, "fiscal-year-us", window, others=others, written=True)


def _this_or_last(line: Line, index: int, end: int) -> Found | None:
    """Read "last financial year", "this financial year"; the previous one is that before the year told of last."""
    american = is_american(line, index)
    lead = index - (american and line.low[index - 1] not in _RELATIVE)  # "last US fiscal year"
    which = line.low[lead - 1]
    if which not in _RELATIVE:
        return None
    start = lead - 1 - (line.low[lead - 2] == "the")
    begins, months = (10, 12) if american else (4, 12)
    now = line.today.year - (line.today.month < begins)
    first = now + _RELATIVE[which]
    window = Window(date(first, begins, 1), date(first, begins, 1)).to(Window.month(first, begins + months - 1).end)
    if which in _BEFORE_IT and line.last is not None and line.last.whole_months == months:
        window = line.last.shifted_years(-1)  # "2,475,669 in the 12 months to September, from … in the previous one"
    return Found(start, end, Grain.YEAR, "fiscal-year-relative", window, relative=True)
