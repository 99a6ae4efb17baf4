"""A count without days of its own, in a text that reports on a day: of that day, or the year's total to it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from service.claims.bind.period_words import RECENT_RULES
from service.ground.days.windows import Target, whole_year_of
from service.ground.figures.evidence import Missing, figure
from service.model.claims import Claim
from service.model.windows import DAY, Grain, Window
from service.records import replace
from service.store.interface import Vintage

_TALLIES = frozenset(["total", "tally", "count", "figure", "number"])
_CUMULATIVE = frozenset(["cumulative", "all-time"])
_STANDING = frozenset(["is", "stands", "now"])
_TALLY_REACH = 7  # words of "the provisional running total now stands at"
_TALLY_FAR = 9  # words of "the all-time count of small-boat arrivals now runs to"
_REACHING = frozenset(["stood", "stands", "reached", "hit", "climbed", "risen", "rose", "come", "came", "was"])
_REACH = 4  # words of "come very close to"
OF_THE_DAY = "of the day reported on"
"""What is assumed where a count that names no days is read as that of a day."""


def undated(claim: Claim, vintage: Vintage, published: date) -> Sequence[Target]:
    """The year's total so far and, of a plain count, the day last reported on; the nearer in size first.

    "Hundreds crossed on Thursday. Figures show that 621 people came": the words leave open which of the two is meant.
    """
    year, day = whole_year_of(published), claim.cutoff
    if day is None or day.window is None or day.rule not in RECENT_RULES:
        return (year,)
    told = Target(day.window, named=False, assumption=OF_THE_DAY)
    return _by_size(claim, told, vintage, published) or (year,)


def is_tally(claim: Claim) -> bool:
    """ "The total is 2,716", "the running total, 2,716,": of the year so far, whatever was spoken of before."""
    words = _words_ahead(claim)
    if claim.kind != "level" or claim.is_base or words[:1] != ["the"] or len(words) > _TALLY_REACH:
        return False
    if "cumulative" in words or "overall" in words:
        return False  # since there are records
    running = words[1:2] == ["running"] and not _TALLIES.isdisjoint(words[2:3])
    return running or (not _TALLIES.isdisjoint(words[1:]) and not _STANDING.isdisjoint(words[1:]))


def _is_total_on_day(claim: Claim) -> bool:
    """ "The total stood at 28,947 on Monday": what a total has come to on a day is seldom what that day added.

    Nor is what "had crossed when June ended".
    """
    words = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    if claim.kind == "level" and not claim.is_base and _is_of_end(claim):
        return True
    if claim.kind != "level" or claim.is_base or _TALLIES.isdisjoint(words) or "daily" in words:
        return False
    return not _REACHING.isdisjoint(words[-_REACH:])


def _is_of_end(claim: Claim) -> bool:
    """Whether what a count had come to is told by the end of a month or longer."""
    period = claim.period
    ended = period is not None and period.rule == "end-of" and period.grain is not Grain.DAY
    return ended and "had" in claim.sentence.words


def is_cumulative(claim: Claim) -> bool:
    """ "The cumulative count is now 200,186", "the all-time total is": of all ever counted, or of the year so far."""
    words = _words_ahead(claim)[-_TALLY_FAR:]
    if "year" in words or "year's" in words or "annual" in words:
        return False
    return claim.kind == "level" and not _CUMULATIVE.isdisjoint(words) and not _TALLIES.isdisjoint(words)


def is_of_all(claim: Claim, vintage: Vintage, published: date | None) -> bool:
    """Whether a cumulative count is nearer to all that were ever counted than to the year's: 200,186, not 10,472."""
    begins = vintage.series.begins
    if published is None or begins is None or begins > published or not is_cumulative(claim):
        return False
    of_all, of_year = (
        figure(vintage, Window(first, published - DAY)) for first in (begins, date(published.year, 1, 1))
    )
    if isinstance(of_all, Missing) or isinstance(of_year, Missing) or claim.quantity is None:
        return True
    size = claim.quantity.value
    return _apart(size, of_all.value) <= _apart(size, of_year.value)


def _words_ahead(claim: Claim) -> list[str]:
    words = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    return [word.rstrip(",:–—(") for word in words]


def day_or_year(claim: Claim, targets: Sequence[Target], vintage: Vintage, published: date | None) -> Sequence[Target]:
    """What a claim that names no days goes on about; where that is one day, the year's total to it as well.

    "212 people came on Sunday and 659 on Monday. The total is now 28,947", "The total stood at 28,947 on Monday."
    """
    if published is None or not vintage.series.accumulates or not targets:
        return targets
    if claim.period is not None and not _is_total_on_day(claim):
        return targets
    named = claim.period is not None
    first = targets[0]
    if first.running or first.window.days > 1 or (first.window.end.year != published.year and not named):
        return targets
    either = [(one.window.days == 1 and _by_size(claim, one, vintage, published)) or (one,) for one in targets]
    return [one for pair in either for one in pair] if named else [*either[0], *targets[1:]]


def _by_size(claim: Claim, told: Target, vintage: Vintage, published: date) -> Sequence[Target]:
    """A day and the year's total to it, that nearer in size to the figure first; none where this cannot be told."""
    day = told.window.end
    named = claim.period is not None
    year = Target(Window(date(day.year, 1, 1), day)) if named else whole_year_of(published)
    of_day, of_year = figure(vintage, told.window), figure(vintage, Window(date(day.year, 1, 1), day))
    if isinstance(of_day, Missing) or isinstance(of_year, Missing) or claim.quantity is None or claim.kind != "level":
        return ()
    size = claim.quantity.value
    if _apart(size, of_day.value) < _apart(size, of_year.value):
        return told, replace(year, plausibility=told.plausibility + 1)
    return year, replace(told, plausibility=told.plausibility + 1)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """How many times larger one is than the other; of nothing, more times than any."""
    low, high = sorted((one, other))
    return high / low if low > 0 else Decimal("Infinity")
