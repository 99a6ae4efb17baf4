"""What is bound to a figure, and which of two periods it keeps."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from service.claims.bind.period_words import RECENT_RULES
from service.claims.kind import Draft
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import dataclass, replace

_SAID_TWICE = frozenset(["month-year", "last-month-name"])
CLOSING = frozenset([".", ",", ";", ")", "—", "–"])
_YEAR = 12  # months
_APPOSED = 2  # characters of ", "
_OF_A_YEAR = frozenset([PeriodRole.WINDOW, PeriodRole.SAME])  # "this time last year the September figure was 6.7%"
LEVELS = frozenset(["level", "threshold", "average"])
_anchor = attrgetter("anchor")
AHEAD, ADJACENT = 1, 2  # how closely a period is bound
_NOT_OF_IT = frozenset(["rolling", "next-year"])  # years that what is told of them is no part of


@dataclass(slots=True)
class Binding:
    """What was bound to one draft.

    Attributes:
        period: the period the figure belongs to.
        base: the period it is compared with.
        is_base: whether the figure is itself what another is compared with.
        peak: whether it is the highest of single days inside the period, or of a period told by its number alone: not
            the figure of any period that is named.
        inherited: whether the period was taken over from a neighbour in the sentence.
        strength: how closely the period is bound: behind the figure or next to it, or ahead of it.
    """

    period: Period | None = None
    base: Period | None = None
    is_base: bool = False
    peak: bool = False
    inherited: bool = False
    strength: int = 0


def give(binding: Binding, period: Period, strength: int) -> None:
    """The closest period stays; a part of "the year" takes its year from the one named before it."""
    held = binding.period
    if held is None:
        binding.period, binding.strength = period, strength
    elif period.rule == "year-to-date" and (_is_years_ago(held) or held.role is PeriodRole.SAME):
        binding.period = _so_far_then(held, period)
    elif _is_years_ago(held) and _is_bare_month(period) and period.window is not None:
        # "Ten years ago the May figure"
        moved, *others = (one.shifted_months(held.shift_months) for one in (period.window, *period.others))
        binding.period = replace(period, window=moved, others=tuple(others), year_written=True)
    elif _is_year(held) and period.role is PeriodRole.SAME and period.window is None and not period.shift_months:
        binding.period = replace(period, window=held.window)  # "last year 18,678 had come by the same date"
    elif _is_within(held) and period.grain is not Grain.YEAR and period.role is PeriodRole.WINDOW:
        binding.period = _of_year(held, period)
    elif _says_again(held, period):
        return
    elif strength > binding.strength or (strength == binding.strength == AHEAD):
        binding.period, binding.strength = period, strength


def _says_again(held: Period, period: Period) -> bool:
    """ "In the May of 2015, ten years before that, it was 404.15": how long ago days were that are named outright."""
    named = held.window is not None and held.role is PeriodRole.WINDOW and (held.year_written or _is_year(held))
    counted = period.role is PeriodRole.SHIFT and period.window is None and period.shift_months < 0
    return named and counted and 0 < period.span.start - held.span.end <= _APPOSED


def _is_bare_month(period: Period) -> bool:
    """Whether a month is named without its year; "a year ago, in October last year", "last October" say it twice."""
    return period.grain is Grain.MONTH and not period.year_written and period.rule not in _SAID_TWICE


def _is_within(period: Period) -> bool:
    """Whether a period leaves open which part of a year is meant: "in 2024", "this time last year"."""
    return period.grain is Grain.YEAR or (period.role is PeriodRole.SAME and period.window is not None)


def _is_year(period: Period) -> bool:
    return period.grain is Grain.YEAR and period.role is PeriodRole.WINDOW


def _is_years_ago(period: Period) -> bool:
    counted = period.role is PeriodRole.SHIFT and period.window is None and period.shift_months < 0
    return counted and period.shift_months % _YEAR == 0


def _so_far_then(held: Period, period: Period) -> Period:
    """ "A year ago the average for the year so far was 52": of the same days of that year."""
    if period.window is None:
        return held
    now = period.window.start.year
    year = held.window or Window.year(now + held.shift_months // _YEAR)
    back = _YEAR * (year.start.year - now)
    return replace(held, role=PeriodRole.SAME, rule=period.rule, window=year, shift_months=back)


def _of_year(year: Period, part: Period) -> Period:
    """ "In 2024 … in the first half of the year": the half of that year."""
    if part.window is None or year.window is None or part.year_written or part.role is not PeriodRole.WINDOW:
        return part
    if year.role not in _OF_A_YEAR or part.rule in RECENT_RULES or year.rule in _NOT_OF_IT:
        return (
            part  # "since 2018 … on Saturday", "in the year to April, up from 7% in March", "next year, after July's"
        )
    own = part.window.end if part.rule == "rolling" else part.window.start  # "… in the three months to January"
    moved = part.window.shifted_years(year.window.start.year - own.year)
    # "The year" may be that of the article as well as the one mentioned last.
    others = (part.window,) if year.rule == "the-year" and moved != part.window else ()
    return Period(
        part.span, part.role, part.grain, part.rule, moved, others, preposition=part.preposition, year_written=True
    )


def beside(drafts: Sequence[Draft], index: int) -> tuple[int | None, int | None]:
    """The drafts before and behind an item."""
    left, right = bisect_left(drafts, index, key=_anchor) - 1, bisect_right(drafts, index, key=_anchor)
    return left if left >= 0 else None, right if right < len(drafts) else None
