"""Names of single calendar units, by the word they begin with; the longer expressions are built from these."""

from service.extract.periods.calendar.dates import day_first, month_first, nth_of_month, numeric_day, the_nth
from service.extract.periods.calendar.feasts import FIRST_WORDS, feast
from service.extract.periods.calendar.fiscal_year_ended import fiscal_year_ended
from service.extract.periods.calendar.months import month, month_list, numeric_month, of_two
from service.extract.periods.calendar.parts_of_years import by_last_month, coded, numbered, ordinal, year_first
from service.extract.periods.calendar.seasons_and_holidays import qualified_season, season
from service.extract.periods.calendar.weekdays import weekday, weekday_list
from service.extract.periods.calendar.years import bare_year, decade, fiscal_range, named_fiscal, quoted_decade
from service.extract.periods.line import Found, Line, Rule
from service.extract.periods.relative.from_publication import (
    coming,
    current,
    last,
    latest,
    most_recent,
    near_day,
    past,
    this,
    weekend,
)
from service.extract.periods.words import DECADES, ORDINALS, SEASONS, WEEKDAYS
from service.model.calendar import MONTHS

NAMES: tuple[tuple[tuple[str, ...], tuple[Rule, ...]], ...] = (
    (tuple(MONTHS), (month_first, month, month_list, by_last_month)),
    (tuple(WEEKDAYS), (weekday, weekday_list)),
    (tuple(SEASONS), (season,)),
    (tuple(DECADES), (decade,)),
    (tuple(word for word in ORDINALS if word.isalpha()), (ordinal, nth_of_month)),
    (tuple(word for word in ORDINALS if not word.isalpha()), (day_first, the_nth, ordinal, nth_of_month)),
    (("final", "closing"), (ordinal,)),
    (("'", "‘"), (quoted_decade,)),
    (("last",), (ordinal, last, qualified_season)),
    (("this",), (this, qualified_season)),
    (("next", "coming", "upcoming"), (coming, qualified_season)),
    (("current",), (current,)),
    (("latest",), (latest,)),
    (("past",), (past,)),
    (("recent",), (most_recent,)),
    (("weekend",), (weekend,)),
    (("today", "tonight", "yesterday", "tomorrow"), (near_day,)),
    (FIRST_WORDS, (feast,)),
    (("q1", "q2", "q3", "q4", "h1", "h2"), (coded,)),
    (("quarter",), (numbered,)),
    (("former", "latter"), (of_two,)),
    (("fiscal", "financial", "tax"), (named_fiscal, fiscal_year_ended)),
    (("academic", "school", "fy"), (named_fiscal,)),
)
# For every token that begins with a digit.
IN_DIGITS: tuple[Rule, ...] = (
    day_first,
    numeric_day,
    numeric_month,
    year_first,
    fiscal_range,
    decade,
    the_nth,
    bare_year,
)

_BY_WORD = {word: rules for words, rules in NAMES for word in words}


def name_at(line: Line, index: int) -> Found | None:
    """The longest name of a calendar unit that begins at ``index``, after an article at most; None if there is none."""
    place = line.skip(index, "the")
    found = longest(line, place, rules_for(line.low[place], _BY_WORD, IN_DIGITS))
    return found if found is not None and found.start <= place else None


def rules_for(word: str, by_word: dict[str, tuple[Rule, ...]], in_digits: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules whose expressions may begin with ``word``."""
    rules = by_word.get(word)
    if rules is not None:
        return rules
    if word[:1].isdecimal():
        return () if "," in word or word.count(".") == 1 else in_digits  # "25,244" and "2.2" name no period
    return (named_fiscal,) if word[:2] == "fy" and word[2:].isdecimal() else ()


def longest(line: Line, index: int, rules: tuple[Rule, ...]) -> Found | None:
    """What the rule that reaches furthest finds at ``index``; the first of equals.

    A rule whose arithmetic leaves the calendar (31 February, the year 0) has found nothing.
    """
    best: Found | None = None
    for rule in rules:
        try:
            found = rule(line, index)
        except (ValueError, OverflowError):
            continue
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best
