"""The days that an article on a series speaks of without being asked: other years, and the same days of other years.

"Dover's count for the seven months was 14,200, down 44% from 25,436", "Only 2022, with 45,755, has seen more": a figure
of many digits that is what such days of the series gave is meant so. Which of them may be meant the sentence says: of
the years that it names, and no others; where it names none, of the years before those told.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice, zip_longest
from operator import attrgetter

from service.judge.evidence.relative_days import pointed
from service.judge.rereading.candidates import kin_of, own_days
from service.judge.rereading.places import Place
from service.model.claims import Claim, Reading
from service.model.quantities import PERCENT
from service.model.series import Nature, Series
from service.model.windows import Window
from service.store.interface import Store

_YEARS_BACK = 8
_YEAR = 12  # months
_FIRST, _LAST = 1900, 2100
#: How many such days are tried, by the digits of a figure: of four digits one in nine thousand fits by chance.
_MOST = {4: 20, 5: 90}
_PARTING = frozenset([",", ";", ":", "(", ")", "—", "–"])
_start = attrgetter("start")
_RELATIVE = frozenset("earlier previous last ago before prior past".split())
_TOTALS = frozenset(
    "total totals tally tallies toll count aggregate cumulative cumulatively running far since altogether overall"
    " combined all together year's year’s annual brought brings bringing took takes taking lifted lifts lifting"
    " pushed pushing stands stood".split()
)
"""Words without one of which a figure of a month is of that month, and not of the year that it ended."""


def natural_places(claim: Claim, readings: Sequence[Reading], store: Store, digits: int) -> Iterator[Place]:
    """The series of some readings on the days that go without saying, the likeliest first.

    Args:
        claim: a level that could not be read.
        readings: of the figures beside it that hold.
        store: the series.
        digits: how many it is told with.
    """
    most = _MOST.get(min(digits, max(_MOST)), 0)
    if not most or claim.kind not in ("level", "threshold"):
        return
    akin = kin_of(claim, readings, store, read=bool(claim.candidates))
    rows = [[Place(series.id, days) for days in _days(series, reading.window, claim)] for reading, series in akin]
    in_turn = chain.from_iterable(zip_longest(*rows))  # the likeliest days of each first
    yield from islice(dict.fromkeys(place for place in in_turn if place is not None), most)


def _days(series: Series, told: Window, claim: Claim) -> Iterator[Window]:
    """The days of a series that the words of a figure leave open, beside others that are told."""
    own, period = own_days(claim), claim.period
    if own is not None and own != Window.year(own.start.year):
        if period is not None and period.rule == "of-month":
            return  # "for the month of September the total was 2,500"
        made = claim.sentence.before(claim.span.start)[-1:] == ["it"]  # "make it 36,954"
        if made or own.days == 1 or not _TOTALS.isdisjoint(claim.sentence.words):
            yield from _totals(series, own.end)  # "Saturday's 1,101 arrivals took it to 30,104"
    elif period is not None and own is None:
        yield from pointed(period, [told, *_totals(series, told.end)])
    elif (years := [own.start.year] if own is not None else _years_named(claim)) is not None:
        yield from _of_years(series, told, years)


def _years_named(claim: Claim) -> Sequence[int] | None:
    """The years that its sentence names, none for any; None where the words beside it tell other days."""
    told = [int(word) for word in claim.sentence.words if word.isdecimal() and len(word) == 4]
    years = [year for year in told if _FIRST < year < _LAST]
    return None if not years and not _RELATIVE.isdisjoint(_words_beside(claim)) else years


def _words_beside(claim: Claim) -> Iterator[str]:
    """ "Over the twelve months there were 99,790, 1% up on the year before": those between the commas around it."""
    tokens, words = claim.sentence.tokens, claim.sentence.words
    first, last = (bisect_left(tokens, place, key=_start) for place in (claim.span.start, claim.span.end))
    while first > 0 and words[first - 1] not in _PARTING:
        first -= 1
    while last < len(words) and words[last] not in _PARTING:
        last += 1
    yield from words[first:last]


def _of_years(series: Series, told: Window, years: Sequence[int]) -> Iterator[Window]:
    """Days of the years named that are like those told, and these years; else of the years before."""
    now = told.end.year
    like = [told, *_totals(series, told.end)]
    for year in years or range(now, now - _YEARS_BACK, -1):
        yield from _moved(like, year - now)
        if series.accumulates and (years or year < now):
            yield Window.year(year)


def _moved(days: Iterable[Window], years: int) -> Iterator[Window]:
    yield from (one.shifted_years(years) for one in days)


def _totals(series: Series, end: date) -> Iterator[Window]:
    """The year so far, and the twelve months, that end with the days told."""
    if series.accumulates:
        yield Window(date(end.year, 1, 1), end)
    if series.nature is Nature.FLOW and series.unit != PERCENT:
        year_before = Window.day(end).shifted_months(-_YEAR).end
        yield Window(date.fromordinal(year_before.toordinal() + 1), end)
