"""Every period of a sentence, from left to right, the longest expression at each place."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from service.extract.periods.before_events import told_before_event
from service.extract.periods.calendar.feasts import days_from_feast
from service.extract.periods.calendar.half_years import half_year_over
from service.extract.periods.calendar.months_counted import months_counted, months_of_years
from service.extract.periods.calendar.seasons_and_holidays import (
    HOLIDAYS,
    at_holiday,
    holiday_week,
    new_year,
    seasons_ago,
    week_of_holiday,
)
from service.extract.periods.calendar.single_units import IN_DIGITS, NAMES, longest, rules_for
from service.extract.periods.calendar.weeks import (
    numbered_week,
    the_one_before,
    the_one_ended,
    week_ending,
    week_of_stretch,
)
from service.extract.periods.calendar.whole_years import full_year, whole_year_before, year_as_a_whole
from service.extract.periods.calendar.years import the_one_finished
from service.extract.periods.line import NOTHING_RECALLED, Found, Line, Recalled, Rule
from service.extract.periods.relative.as_many_beside import as_many_beside, the_one_after
from service.extract.periods.relative.distances import previous as previous_unit
from service.extract.periods.relative.distances import shifted
from service.extract.periods.relative.last_of_stretch import day_of_month, last_of_stretch, quarter_of_stretch
from service.extract.periods.relative.months_before import month_before
from service.extract.periods.relative.next_to_listed import next_to_listed
from service.extract.periods.relative.one_and_the_next import one_and_the_next
from service.extract.periods.relative.same_figure import of_same_figure
from service.extract.periods.relative.same_time_of_others import (
    after_it,
    last_year_then,
    months_since,
    same,
    season_before,
    stood_then,
    that_of_year,
    the_next,
    the_stretch,
    this_time,
)
from service.extract.periods.relative.that_evening import that_evening
from service.extract.periods.relative.turned_back import turned_back
from service.extract.periods.relative.units_spoken_of import its_months, months_totalled, the_unit
from service.extract.periods.relative.weekend_before import weekend_before
from service.extract.periods.relative.weekend_of import weekend_of
from service.extract.periods.relative.years_and_months import years_and_months
from service.extract.periods.relative.years_begun import bounded
from service.extract.periods.remembered import remember
from service.extract.periods.roles import in_role, preposition_of, vague
from service.extract.periods.spans.ends_of_periods import EDGES, earlier_in, edge, year_began
from service.extract.periods.spans.ranges import days_after_month, days_of_month, extended, left_open
from service.extract.periods.spans.rolling import rolling, year_ending
from service.extract.periods.spans.since_events import in_office, on_watch, since_event, than_at_event
from service.extract.periods.spans.to_date import history, since_records, so_far, trailing, unit_to_date
from service.extract.periods.words import NUMBERS, ORDINALS, SEASONS, UNITS
from service.model.calendar import MONTH_PLURALS, MONTHS
from service.model.events import Event
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.tokens import Sentence
from service.model.windows import Window

# Expressions longer than a name, by the word that they begin with (articles apart). All rules of a word are tried.
EXPRESSIONS: tuple[tuple[tuple[str, ...], tuple[Rule, ...]], ...] = (
    (tuple(NUMBERS), (rolling, shifted, turned_back, months_since, its_months, months_totalled, seasons_ago)),
    (tuple(NUMBERS), (months_counted, years_and_months, as_many_beside, days_from_feast)),
    (tuple(UNITS), (rolling, shifted, turned_back, months_since, after_it)),
    (tuple(MONTHS), (month_before,)),
    (tuple(MONTH_PLURALS), (months_of_years,)),
    (tuple(SEASONS), (season_before,)),
    (("half",), (rolling, shifted, half_year_over)),
    (("ye",), (year_ending,)),
    (("w",), (week_ending,)),
    (("full",), (full_year, whole_year_before)),
    (("all", "whole", "entire", "entirety"), (whole_year_before,)),
    (("one",), (one_and_the_next, the_one_ended, the_one_finished, the_one_before, the_one_after)),
    (("year", "month", "quarter", "week", "day"), (the_unit,)),
    (("month", "quarter", "week", "period", "stretch", "span"), (the_stretch,)),
    (("year",), (bounded, year_as_a_whole, year_began, years_and_months)),
    (("year", "month", "week", "quarter"), (unit_to_date,)),
    (("week",), (numbered_week, holiday_week)),
    (HOLIDAYS, (at_holiday, week_of_holiday)),
    (("new",), (new_year,)),
    ((*ORDINALS, "final", "last", "closing"), (week_of_stretch,)),
    (("last", "first"), (last_of_stretch,)),
    (EDGES, (edge,)),
    (("earlier", "later"), (earlier_in,)),
    (
        ("same", "corresponding", "equivalent", "comparable", "similar", "equal", "matching", "parallel", "like"),
        (same,),
    ),
    (("this", "that"), (this_time, that_of_year)),
    (("those",), (that_of_year,)),
    (("that",), (the_one_ended, that_evening)),
    (("then",), (this_time,)),
    (("where",), (stood_then,)),
    (("last",), (last_year_then,)),
    (("previous", "prior", "preceding", "following", "next"), (previous_unit, the_next)),
    (("so",), (so_far,)),
    (("record", "ever", "history", "all", "calendar"), (history,)),
    (("since",), (since_event, since_records)),
    (("under",), (since_event,)),
    (("than",), (than_at_event,)),
    (("on",), (on_watch,)),
    (("weekend",), (weekend_before, weekend_of)),
    (("during", "throughout"), (in_office,)),
)
_FIRST: tuple[tuple[tuple[str, ...], tuple[Rule, ...]], ...] = (
    (("final", "closing"), (quarter_of_stretch,)),
    (("last", "first", "final", "closing", "opening"), (day_of_month,)),
)
"""Those that go before a name of as many words."""
_DIGIT = re.compile(r"\d")
_ASIDE = 8  # tokens of ", as winds dropped,"


def find_periods(
    sentence: Sentence,
    text: str,
    published: date | None,
    *,
    previous: Window | None = None,
    events: Sequence[Event] = (),
    language: str = "en-GB",
    recalled: Recalled = NOTHING_RECALLED,
) -> tuple[Period, ...]:
    """The periods that a sentence names, resolved from the publication date.

    Args:
        sentence: its tokens, with offsets in ``text``.
        text: the block that the sentence is part of.
        published: the publication date; without it only periods with a written year have windows.
        previous: the last window named before the sentence: "the 28th", "that month" lean on it.
        events: the dated events that "since" and "under" may name.
        language: a BCP 47 tag; ``en-US`` reads 09/22/2024 with the month first and fiscal years from October.
        recalled: what else the sentences before told of time.

    Returns:
        The periods in order; none overlaps another. Nothing in the text raises.
    """
    words = sentence.words
    if _BY_WORD.keys().isdisjoint(words) and not _DIGIT.search(text, sentence.span.start, sentence.span.end):
        return ()
    line = Line(sentence, published, previous, events, language, recalled)
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
        found = of_same_figure(line, vague(line, in_role(line, found, preposition, place)), before)
        found = told_before_event(line, next_to_listed(line, found, before))
        remember(line, found, preposition)
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


_BY_WORD = _merged(_FIRST, NAMES, EXPRESSIONS)
_IN_DIGITS = (*IN_DIGITS, days_of_month, rolling, shifted, months_since, its_months, months_totalled, as_many_beside)
