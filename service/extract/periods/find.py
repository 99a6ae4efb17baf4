"""Every period of a sentence, from left to right, the longest expression at each place."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from service.extract.periods.calendar.seasons_and_holidays import (
    HOLIDAYS,
    at_holiday,
    holiday_week,
    new_year,
    seasons_ago,
)
from service.extract.periods.calendar.single_units import IN_DIGITS, NAMES, longest, rules_for
from service.extract.periods.calendar.weeks import (
    numbered_week,
    the_one_before,
    the_one_ended,
    week_ending,
    week_of_stretch,
)
from service.extract.periods.calendar.whole_years import full_year, year_as_a_whole
from service.extract.periods.calendar.years import the_one_finished
from service.extract.periods.compared import (
    is_base,
    is_compared,
    is_reach_of_rank,
    names_any_year,
    place_of,
    reaches_back,
)
from service.extract.periods.line import LONGEST_MONTH, Found, Line, Rule
from service.extract.periods.relative.distances import month_before, shifted
from service.extract.periods.relative.distances import previous as previous_unit
from service.extract.periods.relative.last_of_stretch import last_of_stretch
from service.extract.periods.relative.same_time_of_others import (
    after_it,
    last_year_then,
    months_since,
    same,
    season_before,
    stood_then,
    that_of_year,
    the_next,
    this_time,
)
from service.extract.periods.relative.turned_back import turned_back
from service.extract.periods.relative.units_spoken_of import bounded, its_months, months_totalled, the_unit
from service.extract.periods.relative.weekend_before import weekend_before
from service.extract.periods.roles import in_role, preposition_of, vague
from service.extract.periods.spans.ends_of_periods import EDGES, earlier_in, edge
from service.extract.periods.spans.ranges import days_after_month, days_of_month, extended, left_open
from service.extract.periods.spans.rolling import rolling, year_ending
from service.extract.periods.spans.since_events import in_office, on_watch, since_event
from service.extract.periods.spans.to_date import history, since_records, so_far, trailing, unit_to_date
from service.extract.periods.words import NUMBERS, ORDINALS, PASSED_BY, RECENT_RULES, REPORTS, SEASONS, UNITS
from service.model.calendar import MONTHS
from service.model.events import Event
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.tokens import Sentence
from service.model.windows import Grain, Window

# Expressions longer than a name, by the word that they begin with (articles apart). All rules of a word are tried.
EXPRESSIONS: tuple[tuple[tuple[str, ...], tuple[Rule, ...]], ...] = (
    (tuple(NUMBERS), (rolling, shifted, turned_back, months_since, its_months, months_totalled, seasons_ago)),
    (tuple(UNITS), (rolling, shifted, turned_back, months_since, after_it)),
    (tuple(MONTHS), (month_before,)),
    (tuple(SEASONS), (season_before,)),
    (("half",), (rolling, shifted)),
    (("ye",), (year_ending,)),
    (("w",), (week_ending,)),
    (("full",), (full_year,)),
    (("one",), (the_one_ended, the_one_finished, the_one_before)),
    (("year", "month", "quarter", "week", "day"), (the_unit,)),
    (("year",), (bounded, year_as_a_whole)),
    (("year", "month", "week", "quarter"), (unit_to_date,)),
    (("week",), (numbered_week, holiday_week)),
    (HOLIDAYS, (at_holiday,)),
    (("new",), (new_year,)),
    ((*ORDINALS, "final", "last", "closing"), (week_of_stretch,)),
    (("last", "first"), (last_of_stretch,)),
    (EDGES, (edge,)),
    (("earlier", "later"), (earlier_in,)),
    (("same", "corresponding", "equivalent", "comparable", "similar", "equal", "matching", "parallel"), (same,)),
    (("this", "that"), (this_time, that_of_year)),
    (("those",), (that_of_year,)),
    (("that",), (the_one_ended,)),
    (("then",), (this_time,)),
    (("where",), (stood_then,)),
    (("last",), (last_year_then,)),
    (("previous", "prior", "preceding", "following", "next"), (previous_unit, the_next)),
    (("so",), (so_far,)),
    (("record", "ever", "history", "all", "calendar"), (history,)),
    (("since",), (since_event, since_records)),
    (("under",), (since_event,)),
    (("on",), (on_watch,)),
    (("weekend",), (weekend_before,)),
    (("during", "throughout"), (in_office,)),
)
_NO_LEAN = frozenset(["of-two", PASSED_BY])
_DIGIT = re.compile(r"\d")
_FRAMING = frozenset(("in", "during", "for", "over", "of", ""))
_BELONGING = (["belonged", "to"], ["belongs", "to"])  # "the earliest date belonged to 2022: 27 August"
_HALF, _YEAR = 6, 12  # months
_ASIDE = 8  # tokens of ", as winds dropped,"


_EQUAL = frozenset(["=", "is", "equals", "at"])
_PARTS = frozenset([Grain.MONTH, Grain.QUARTER, Grain.DAY])
_STRETCHES = frozenset(["rolling", "range"])
_QUARTER = 92  # days
_NAME = 8  # tokens of "April and June of that year"
_COMPARED_REACH = 3  # tokens of "than in early"


def find_periods(
    sentence: Sentence,
    text: str,
    published: date | None,
    *,
    previous: Window | None = None,
    events: Sequence[Event] = (),
    language: str = "en-GB",
    told: Window | None = None,
) -> tuple[Period, ...]:
    """The periods that a sentence names, resolved from the publication date.

    Args:
        sentence: its tokens, with offsets in ``text``.
        text: the block that the sentence is part of.
        published: the publication date; without it only periods with a written year have windows.
        previous: the last window named before the sentence: "the 28th", "that month" lean on it.
        events: the dated events that "since" and "under" may name.
        language: a BCP 47 tag; ``en-US`` reads 09/22/2024 with the month first and fiscal years from October.
        told: the part of a year that the paragraph before the sentence named last with its year, as ``last_told`` has
            it.

    Returns:
        The periods in order; none overlaps another. Nothing in the text raises.
    """
    words = sentence.words
    if _BY_WORD.keys().isdisjoint(words) and not _DIGIT.search(text, sentence.span.start, sentence.span.end):
        return ()
    line = Line(sentence, published, previous, events, language, told)
    return tuple(_period(line, found, preposition) for found, preposition in _walk(line))


def _walk(line: Line) -> Iterator[tuple[Found, str]]:
    """What is found, each in its role, with the word before it."""
    floor = 0
    before: Found | None = None
    preposition = ""
    low = line.low
    for index in [at for at, word in enumerate(low[: line.size]) if word in _BY_WORD or not word.isalpha()]:
        rules = rules_for(low[index], _BY_WORD, _IN_DIGITS)
        if index < floor or not rules:
            continue
        found = longest(line, index, rules)
        if found is None or found.start < floor or _says_who_ruled(line, index, before):
            continue
        found = _stretched(line, found)
        preposition, place = preposition_of(line, found, before, preposition)
        found = vague(line, in_role(line, found, preposition, place))
        _remember(line, found, preposition)
        yield found, preposition
        before, floor = found, found.end


def _says_who_ruled(line: Line, index: int, before: Found | None) -> bool:
    """ "In 2022, under Boris Johnson, …": of the days just named no more than who governed then."""
    if line.low[index] != "under" or before is None or before.role is not PeriodRole.WINDOW:
        return False
    between = line.low[before.end : index]
    aside = between[:1] == between[-1:] == [","] and len(between) <= _ASIDE  # "In 2022, as winds dropped, under …"
    return not between or aside


def _stretched(line: Line, found: Found) -> Found:
    """``found`` with what may follow it: another end, "so far"."""
    try:
        stretched = extended(line, found) or days_after_month(line, found) or trailing(line, found)
        return stretched or left_open(line, found) or found
    except (ValueError, OverflowError):  # the other end is no day of the calendar
        return found


def _remember(line: Line, found: Found, preposition: str) -> None:
    """Keep what later names of the sentence lean on."""
    window = found.window
    if _is_of_index(line, found):
        return
    line.same = line.same or found.role is PeriodRole.SAME
    line.back = found if found.role is PeriodRole.SHIFT and found.shift_months < 0 else None
    if window is None:
        if found.rule == "vague" and found.written and found.grain is Grain.YEAR and preposition in _FRAMING:
            line.loose = next(((part, found.start, found.end) for part in found.others), None)
        return
    line.fiscal = line.fiscal or _is_us_fiscal(line, found)
    framing = preposition in _FRAMING or line.low[found.start - 2 : found.start] in _BELONGING
    framing = framing and not (
        found.rule == "the-year" and found.others
    )  # "the year's total on 31 October": of this one
    if found.role is PeriodRole.WINDOW and found.grain is Grain.YEAR and framing:
        line.frame = window.start.year if window == Window.year(window.start.year) else line.frame
    elif found.rule == "season" and line.low[found.end - 1] == "ago" and window.start.year == window.end.year:
        line.frame = window.start.year  # "Two summers ago 3,414 came in July alone"
    elif found.floating and line.frame is None:
        line.settled = True
    spans = preposition in _FRAMING or (found.rule == "range" and preposition in ("from", "between"))
    if found.role is PeriodRole.WINDOW and spans and _is_part(found, window):
        line.part = window
    leaned_on = found.role is not PeriodRole.SAME and found.rule not in _NO_LEAN
    if leaned_on and not reaches_back(line, found, preposition) and not _is_reported(line, found, preposition):
        line.last = window
        line.spoken.append(window)
        line.month = window if window.days <= LONGEST_MONTH else line.month
        line.origin = line.origin if found.rule.endswith("-moved") else window
    short = found.grain in _PARTS or (found.rule in _STRETCHES and window.days <= _QUARTER)
    part = found.written and found.role is PeriodRole.WINDOW and short
    if part and not is_compared(line.low[max(found.start - _COMPARED_REACH, 0) : found.start]):
        line.told, line.told_at, line.told_before = window, found.end, False


def _is_of_index(line: Line, found: Found) -> bool:
    """ "Which was set to 100 in 2015", "where 2015 is 100": what an index is counted from tells of no time."""
    if found.grain is not Grain.YEAR:
        return False
    led = line.low[found.start - 2 : found.start] == ["100", "in"]
    return led or (line.low[found.end] in _EQUAL and line.low[found.end + 1] == "100")


def _is_part(found: Found, window: Window) -> bool:
    """ "In the second half of 2023", "in the year to March 2023": months without a year that lie inside are of it."""
    months = None if found.floating else window.whole_months
    return months is not None and _HALF <= months <= _YEAR and window != Window.year(window.start.year)


def _is_us_fiscal(line: Line, found: Found) -> bool:
    """ "In fiscal 2020", "in the fiscal year that ended in September 2020": bare years behind it are such, too."""
    named = found.rule == "rolling" and "fiscal" in line.low[found.start : found.end]
    if found.window is None or not (named or found.rule == "fiscal-year-us"):
        return False
    return (found.window.end.month, found.window.whole_months) == (9, 12)


def _is_reported(line: Line, found: Found, preposition: str) -> bool:
    """Whether a day is that of a report: "according to figures released on Friday", "it said on Tuesday"."""
    return found.rule in RECENT_RULES and line.low[found.start - 1 - (preposition == "on")] in REPORTS


def last_window(sentence: Sentence, periods: Sequence[Period]) -> Window | None:
    """The window named last in a sentence, on which the next one leans; a day of report only where none else is."""
    named = [period for period in periods if period.window is not None and period.rule != PASSED_BY]
    own = [period for period in named if not is_base(sentence, place_of(sentence, period), period)]
    own = [p for p in own if not (is_reach_of_rank(sentence, p) or names_any_year(sentence, p))] or own
    for period in reversed(own):  # not "against 840 in March 2023"
        at = place_of(sentence, period) - 1 - (period.preposition == "on")
        if period.rule not in RECENT_RULES or at < 0 or sentence.tokens[at].lower not in REPORTS:
            return period.window
    return own[-1].window if own else None


def last_told(sentence: Sentence, periods: Sequence[Period]) -> Window | None:
    """The part of a year named last with its year, none that something is only compared with; else the one year."""
    for period in reversed(periods):
        if period.role is not PeriodRole.WINDOW or not (period.grain in _PARTS or _is_quarter(period)):
            continue
        at = place_of(sentence, period)
        if period.year_written or _is_of_that_year(sentence, period, at):
            opens = period.rule == "range" and at == 1 and sentence.words[0] == "from"
            if opens or not is_compared(sentence.words[max(at - _COMPARED_REACH, 0) : at]):
                return period.window
    return _only_year(periods)


def _is_quarter(period: Period) -> bool:
    """ "Between April and June 2020": as good as the second quarter."""
    return period.rule == "range" and period.window is not None and period.window.days <= _QUARTER


def _is_of_that_year(sentence: Sentence, period: Period, at: int) -> bool:
    """ "The spring of 2020 was cruel. Between April and June that year": a year as sure as a written one."""
    behind = sentence.words[at : at + _NAME]
    pointed = any(pair == ("that", "year") for pair in pairwise(behind))
    return pointed and sentence.tokens[at + behind.index("year")].end == period.span.end


def _only_year(periods: Sequence[Period]) -> Window | None:
    """ "Nothing looks like 2020. GDP fell by 28% in the second quarter": the year that a sentence is all about."""
    only = periods[0] if len(periods) == 1 else None
    whole = only is not None and only.year_written and only.role is PeriodRole.WINDOW and only.grain is Grain.YEAR
    return only.window if whole and only is not None else None


def _period(line: Line, found: Found, preposition: str) -> Period:
    unknown = found.relative and not line.dated and found.role not in (PeriodRole.SHIFT, PeriodRole.HISTORY)
    window = None if unknown else found.window
    running = window is not None and window.start <= line.today <= window.end and found.rule != "past-units"
    return Period(
        Span(line.tokens[found.start].start, line.tokens[found.end - 1].end),
        found.role,
        found.grain,
        found.rule,
        window=window,
        others=() if unknown else tuple(dict.fromkeys(other for other in found.others if other != window)),
        shift_months=found.shift_months,
        shift_days=found.shift_days,
        preposition=preposition,
        needs_date=unknown,
        year_written=found.written,
        partial=line.dated and running and found.role is PeriodRole.WINDOW,
    )


def _merged(*tables: tuple[tuple[tuple[str, ...], tuple[Rule, ...]], ...]) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}
    for table in tables:
        for words, own in table:
            for word in words:
                rules[word] = rules.get(word, ()) + own
    return rules


_BY_WORD = _merged(NAMES, EXPRESSIONS)
_IN_DIGITS = (*IN_DIGITS, days_of_month, rolling, shifted, months_since, its_months, months_totalled)
