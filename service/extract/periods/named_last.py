"""The days that a sentence named last, on which the next one leans: "in March … on the 28th"."""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.periods.compared import (
    is_base,
    is_compared,
    is_moved_before,
    is_reach_of_rank,
    names_any_year,
    place_of,
)
from service.extract.periods.line import Found
from service.extract.periods.words import PASSED_BY, RECENT_RULES, REPORTS
from service.model.periods import Period, PeriodRole
from service.model.tokens import Sentence
from service.model.windows import Grain, Window

_EITHER = frozenset(["last-weekday", "the-day"])
_PARTS = frozenset([Grain.MONTH, Grain.QUARTER, Grain.DAY])
_UNITS = frozenset(["month", "quarter", "year", "week"])
_POINTING = 3  # words of "in that month"
_QUARTER = 92  # days
_NAME = 8  # tokens of "April and June of that year"
_COMPARED_REACH = 3  # tokens of "than in early"
_COMPARING = tuple((word, verb) for word in ("that", "this", "it") for verb in ("compares", "compared", "followed"))


def points_at_last(sentence: Sentence) -> bool:
    """ "In that month gasoline was 48.7% dearer": whether a sentence goes on about the time named last."""
    words = sentence.words[:_POINTING]
    return any(first == "that" and second in _UNITS for first, second in pairwise(words))


def looks_back(sentence: Sentence, named: Window | None, before: Window | None) -> bool:
    """ "That compares with 0.1% in October to December", "it had been 2.3% in May": whether it only tells what was.

    Args:
        sentence: the sentence.
        named: the window that it names last.
        before: the one named last before it.
    """
    earlier = named is not None and before is not None and named.end < before.start
    return earlier and ("had" in sentence.words or sentence.words[:2] in _COMPARING)


def last_window(sentence: Sentence, periods: Sequence[Period], *, before: bool = False) -> Window | None:
    """The window named last in a sentence, on which the next one leans; a day of report only where none else is.

    Args:
        sentence: the sentence.
        periods: those that it names.
        before: whether it may be that of a move before the one told: "9.1% in June after a rise of 8.6% in May".
    """
    named = [period for period in periods if period.window is not None and period.rule != PASSED_BY]
    now = [one for one in named if before or not is_moved_before(sentence, place_of(sentence, one))]
    named = now or named
    own = [period for period in named if not is_base(sentence, place_of(sentence, period), period)]
    own = [p for p in own if not (is_reach_of_rank(sentence, p) or names_any_year(sentence, p))] or own
    for period in reversed(own):  # not "against 840 in March 2023"
        at = place_of(sentence, period) - 1 - (period.preposition == "on")
        if period.rule not in RECENT_RULES or at < 0 or sentence.tokens[at].lower not in REPORTS:
            return period.window
    return own[-1].window if own else None


def others_of(named: Found | Period | None) -> tuple[Window, ...]:
    """ "Last Sunday was busy. On that day 703 came": the other day that may be meant, and is meant again.

    Args:
        named: what names the day, or points back to it.
    """
    return named.others if named is not None and named.rule in _EITHER else ()


def either_of(periods: Sequence[Period], window: Window) -> tuple[Window, ...]:
    """The other days that the window named last may be, as ``others_of`` has them.

    Args:
        periods: those that a sentence names.
        window: the one of them that it names last.
    """
    return others_of(next((one for one in reversed(periods) if one.window == window), None))


def compared_with(sentence: Sentence, periods: Sequence[Period]) -> Window | None:
    """The days of a written year that a sentence is set against last: "63% up on the first quarter of 2020"."""
    bases = [p for p in periods if p.year_written and is_base(sentence, place_of(sentence, p), p)]
    return bases[-1].window if bases else None


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
