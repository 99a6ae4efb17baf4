"""Periods told by how far they lie from others: "a year earlier", "the month before", "the June before"."""

from collections.abc import Sequence
from datetime import date

from service.extract.periods.calendar.months import month, month_name
from service.extract.periods.line import Found, Line, is_dash
from service.extract.periods.relative.ago_when_moved import ago_when_moved
from service.extract.periods.relative.anniversaries import day_kept
from service.extract.periods.relative.ends_told import PERSONS, stands, stops
from service.extract.periods.relative.lulls import is_lull
from service.extract.periods.relative.months_before import month_after_that, month_before_that
from service.extract.periods.relative.units_before import BEFORE, units_before
from service.extract.periods.relative.units_spoken_of import before_last
from service.extract.periods.spans.rolling import counted, is_part_of_century, said_of_both
from service.extract.periods.words import FUNCTION_WORDS, UNITS, word_set
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_CURRENCY = word_set("£ $ €")
_AGO = word_set("ago earlier before previously prior back beforehand")
_LATER = word_set("later after afterwards afterward thereafter")
_JOINING = word_set(", ; and but")
_ENDING = word_set(". , ; : ) and but") | {""}
_COMING = word_set("come comes came coming")  # "it comes eight days after a cut from 0.75% to 0.25%"
_OUTBREAKS = word_set(
    "covid covid-19 pandemic coronavirus lockdown outbreak"
)  # "in the last three months before Covid"
_BEFORE_COVID = Window(date(2019, 10, 1), date(2020, 2, 29))
_CLOSING = word_set("last final")
_NO_CLAUSES = word_set("that and but or in at to")  # "for a year before that", "for two years before and after it"
_ARTICLES = word_set("a an the its another")
_NO_ADJECTIVES = FUNCTION_WORDS | BEFORE | word_set("last same full whole calendar financial fiscal first second third")
_EVENT = 10  # tokens of "when Russia invaded Ukraine"
_ADJECTIVES = 6  # tokens of ", holiday-shortened"
_OVER = frozenset(["in", "on", "over", "than", "from", "during", "for"])
_SEVERAL = 2
_WEEK = 7  # days


_OF_THEN = frozenset("period quarter month level figure price pace rate total week reading average".split())


def shifted(line: Line, index: int) -> Found | None:
    """Read "a year earlier", "12 months ago", "a week later"; days and weeks "ago" are plain days."""
    length = counted(line, index)
    if length is None or length[0] > 400:
        return None
    count, unit, place = length
    part = is_part_of_century(line, index)
    low, bare = line.low, line.number(index) is None and line.low[index] != "half" and not part
    owned = bare and low[index - 2] == "the" and low[index - 1].isalpha() and low[index - 1] not in _NO_ADJECTIVES
    article = ("the" if owned else low[index - 1]) if bare else ""
    if bare and (
        unit[-1] == "s" or not (article in ("a", "the") or is_dash(low[place]) or low[place] in ("ago", "earlier"))
    ):
        return None
    start = index - (article == "a")
    if low[start - 1] == "within" and low[start - 2] in _JOINING and UNITS[unit][0]:
        return Found(start - 1, place, UNITS[unit][2], "left-open", None)  # "It peaked, and within a year was 3%"
    place += is_dash(low[place])
    if low[place] == "and" and (ago := said_of_both(line, place + 1)):
        return at_distance(line, index - (article == "a"), place, unit, -count, line.origin, ago=ago == "ago")
    word, end = low[place], place + 1
    if word == "after" and unit == "days" and _COMING.issuperset(low[index - 1 : index]) and low[end] in _ARTICLES:
        return _days_after(line, index, end, count)
    sign = -1 if word in _AGO else 1 if word in _LATER or _goes_on(line, index, place) else 0
    owned_ago = word == "ago" and (is_dash(low[place - 1]) or low[end] in _OF_THEN)  # "the year-ago level"
    lull = word == "before" and not bare and is_lull(line, index)  # "for 28 days before that, nobody had come"
    lull = lull or (article == "single" and low[end] == "this")  # "who came on a single day earlier this month"
    lull = lull or (word == "before" and _lasted(line, index - (article in ("a", "the")), end))
    if not sign or lull or (article == "the" and word not in ("before", "earlier", "after") and not owned_ago):
        return None
    start = index - (article in ("a", "the")) - owned
    if word == "before" and low[end] == "last":
        return before_last(line, start, unit, end + 1)
    stretch = units_before(line, start, line.skip(end, "that"), unit, count) if word == "before" else None
    if stretch is not None and stands(line, stretch.end):
        return stretch
    named = _from_month(line, start, end, sign * count * UNITS[unit][0]) if article != "the" else None
    event = named or (None if word != "before" else _before_event(line, start, end, unit, bare=bare))
    if event is not None:
        return event
    if word in ("before", "after", "prior"):
        that = low[end] == "that" or (low[end] == "it" and low[end + 1] in _ENDING)
        if that and UNITS[unit][0] and (stops(line, end + 1) or low[end + 1][:1].isdecimal()):
            # "and the year before that 4.1%", "less than in the year before it"
            return replace(at_distance(line, start, end + 1, unit, sign * count, line.last), rule="moved-that")
        end = line.skip(end, "that")  # "the 12 months before that"
        figure = article != "the" and (low[end] in _CURRENCY or (low[end][:1].isdecimal() and line.year(end) is None))
        # "it averaged 3.4%, the year before 2.5%"
        figure = figure or (low[start - 1] == "," and low[end][:1].isdecimal() and "." in low[end])
        behind = low[start - 1] == "%" or low[start - 1][:1].isdecimal()  # "2.6% in June and 3.1% two months after"
        if not (stops(line, end) or figure) or (word == "after" and article != "the" and not behind):
            return None
    if (is_dash(low[place - 1]) or owned_ago) and low[end] in _OF_THEN:
        end += 1
    if word == "ago":
        return _ago(line, at_distance(line, start, end, unit, sign * count, ago=True))
    chained = article == "the" or "that" in low[place:end]  # "two weeks earlier" is counted from where "a week" is
    return at_distance(line, start, end, unit, sign * count, line.last if chained else line.origin)


def _ago(line: Line, found: Found) -> Found:
    """ "Four years ago" as counted from the day of the article, unless a clause tells what was so long ago."""
    if _dates_event(line.low[: found.start]):
        return replace(found, rule="left-open", role=PeriodRole.WINDOW)
    return ago_when_moved(line, found) or found


def _from_month(line: Line, start: int, end: int, months: int) -> Found | None:
    """ "A year before July's rise it was 3.8%", "two years after March 2020": counted from a month that is named."""
    named = month(line, end) if months and line.low[end - 1] in ("before", "after") else None
    if named is None or named.window is None:
        return None
    others = tuple(one.shifted_months(months) for one in named.others)
    return replace(named, start=start, rule="moved-from", window=named.window.shifted_months(months), others=others)


def _lasted(line: Line, start: int, end: int) -> bool:
    """ "It was 4% for four months before it was cut", "for a year before being lowered": how long, and no time ago."""
    return line.low[start - 1] == "for" and line.low[end].isalpha() and line.low[end] not in _NO_CLAUSES


def _before_event(line: Line, start: int, end: int, unit: str, *, bare: bool) -> Found | None:
    """ "In the two months before he took office", of days left open; "the three months before Covid", of its eve."""
    low = line.low
    if low[end] in PERSONS:
        return Found(start, end, UNITS[unit][2], "left-open", None)
    if bare or not UNITS[unit][0] or _OUTBREAKS.isdisjoint(low[end : end + 2]):
        return None
    return Found(start - (low[start - 1] in _CLOSING), end, Grain.SPAN, "vague", None, others=(_BEFORE_COVID,))


def _days_after(line: Line, start: int, end: int, count: int) -> Found:
    """ "It comes eight days after a cut": so many before the day spoken of, if one was, or before publication."""
    spoken = line.last is not None and line.last.days == 1
    days = [line.last.end, line.today] if spoken and line.last is not None else [line.today]
    told = [Window.day(day - count * DAY) for day in dict.fromkeys(days)]
    return Found(start, end, Grain.DAY, "days-after", told[0], others=tuple(told[1:]), relative=True)


def _dates_event(ahead: Sequence[str]) -> bool:
    """ "When Russia invaded Ukraine four years ago": when something happened, in a month that is not told."""
    at = next((n for n in range(len(ahead) - 1, max(-1, len(ahead) - 1 - _EVENT), -1) if ahead[n] == "when"), None)
    between = [] if at is None else ahead[at + 1 :]
    return len(between) > 1 and all(word.isalpha() or word == "'s" for word in between)


def _goes_on(line: Line, index: int, place: int) -> bool:
    """ "Ten years on, in 2020, …", "two years on it was 3%": as "later" says; not "ten years on the job"."""
    start = index - (line.low[index - 1] in ("a", "just", "only", "some"))
    opens = start == 0 or line.low[start - 1] in ("", ",", ";", ":", "and", "but")
    return opens and line.low[place] == "on" and line.low[place + 1] in (",", ".", "there", "it", "they", "that")


def previous(line: Line, index: int) -> Found | None:
    """Read "the previous month", "the preceding three months", "the prior-year period", "the following day"."""
    low, word, first = line.low, line.low[index], index
    if low[index - 1] == "no":
        return None  # "in no previous year was 20,000 reached sooner": in none of them all
    named = month_name(line, index + 1, sure=low[index - 1] == "the")
    index = _past_adjectives(line, index)
    if named[0] and word in BEFORE and low[first - 1] == "the":
        return month_before_that(line, first - 1, named[1], named[0])  # "the previous June"
    if named[0] and word == "following" and low[first - 1] == "the":
        return month_after_that(line, first - 1, named[1], named[0])
    ahead = _count_ahead(line, first)
    length = ahead or counted(line, index + 1) or _as_many(line, index)
    if length is None or length[0] > 400:
        return None
    count, unit, end = length
    first -= ahead is not None
    numbered = ahead is not None or line.number(index + 1) is not None
    if unit[-1] == "s" and not numbered:
        return None
    if numbered and is_lull(line, first):
        return None
    if word in ("next", "following") and (low[first - 1] != "the" or (word == "next" and numbered)):
        return None
    if is_dash(low[end]) and low[end + 1] in ("period", "quarter"):
        end += 2
    start = first - (low[first - 1] == "the")
    if word in BEFORE and (stretch := units_before(line, start, end, unit, count)) is not None:
        return stretch
    last = day_kept(line) if unit in ("day", "days") else line.last
    return at_distance(line, start, end, unit, -count if word in BEFORE else count, last)


def _count_ahead(line: Line, index: int) -> tuple[int, str, int] | None:
    """ "The three preceding months", "the two previous years": the count that stands ahead of what is said of it."""
    low, count = line.low, line.number(index - 1)
    if count is None or count < _SEVERAL or low[index] not in BEFORE or low[index - 2] != "the":
        return None
    return (count, low[index + 1], index + 2) if low[index + 1] in UNITS and low[index + 1][-1] == "s" else None


def _as_many(line: Line, index: int) -> tuple[int, str, int] | None:
    """ "401 in seven days, after 1,932 in the previous seven": as many days, weeks or months as were named before.

    Likewise "in the three months to May, 0.2 points up on the previous three".
    """
    last, count, end = line.last, line.number(index + 1), index + 2
    if last is None or count is None or not stops(line, end) or line.low[index - 1] != "the":
        return None
    if line.low[index - 2] not in _OVER:
        return None
    if last.days == count:
        return last.days, "days", end
    if last.days == count * _WEEK and last.whole_months is None:
        return count, "weeks", end
    return (last.whole_months, "months", end) if last.whole_months == count else None


def _past_adjectives(line: Line, index: int) -> int:
    """ "The preceding, holiday-shortened week": the place before the unit that "preceding" is said of."""
    place = index + 1
    if line.low[index] not in BEFORE or line.low[place] != ",":
        return index
    while place < index + _ADJECTIVES and (
        line.low[place].isalpha() or line.low[place] == "," or is_dash(line.low[place])
    ):
        place += 1
        if line.low[place] in UNITS:
            return place - 1
    return index


def at_distance(
    line: Line, start: int, end: int, unit: str, count: int, anchor: Window | None = None, *, ago: bool = False
) -> Found:
    """The period so many units from those spoken of, or from the publication date: "a year earlier", "a week ago".

    Args:
        line: the sentence.
        start: index of the first token of the expression.
        end: index just past its last.
        unit: what is counted.
        count: how many, less than nought for those before.
        anchor: the days counted from, where they are known.
        ago: whether it is counted from the publication date.
    """
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
