"""Highs and lows without days: "the high of 2001 (517,000)", "five times the worst week of 2001", "1.4% off its peak".

Of a rate or an index that comes out by weeks or months the high of a year is the figure of one of them, which the words
do not name: neither that of the year nor that of the same days in it. What is taken from a peak that nothing dates is
taken from no day that the series would be asked for, but for points of a rate.
"""

from collections.abc import Iterator, Sequence

from service.claims.bind.peaks.undated_peaks import peak_named
from service.claims.bind.period_words import CHANGE_KINDS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period
from service.model.series import Frequency, Nature, Series
from service.model.shelf import Shelf
from service.model.windows import Grain
from service.records import replace

_SUMMITS = frozenset("high low peak trough worst best highest lowest nadir bottom top busiest quietest".split())
_RECORDS = (("previous", "record"), ("old", "record"), ("earlier", "record"), ("former", "record"))
_SHORT = ("short", "of", "the", "record")
_LEADING = frozenset(["the", "its", "their", "'s"])
_UNITS = frozenset(["week", "month", "day", "quarter", "point", "reading", "level", "figure"])
_IN = frozenset(["of", "in"])
_FROM = frozenset(["from", "off", "short", "below", "above", "under", "over", "than", "beneath", "on"])
_NAMING = frozenset(["its", "the", "their", "a", "'s", "at", "that"])
_DATING = frozenset("in on of at the a back last set reached hit seen recorded touched it was , ( just about".split())
_TAKEN = 8  # items from a change to the peak that it is taken from
_DATED = 7  # items from a peak to what dates it


def without_summits(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, those on the high or low of a year without days that are not theirs.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if _SUMMITS.isdisjoint(items.said) and "record" not in items.said:
        return row
    undated = set(_taken_from(items))
    if undated:
        row = [_from_nowhere(claim) if claim.span.start in undated else claim for claim in row]
    told = list(_summits(items))
    for start, period in told:
        row = [_apart(claim, start, period, shelf) for claim in row]
    return row


def _summits(items: Row) -> Iterator[tuple[int, Period]]:
    """Where each "the worst week of 2001" begins, with its year."""
    words = items.words
    for at in range(1, len(words)):
        year = items[at - 1].period
        if words[at] in _SUMMITS and year is not None and year.grain is Grain.YEAR and words[at - 2] in _LEADING:
            yield items[at - 2].start, year  # "its 2022 peak"
    for at in range(1, len(words) - 2):
        if words[at] not in _SUMMITS or words[at - 1] not in _LEADING:
            continue
        of = at + 2 if words[at + 1] in _UNITS else at + 1
        period = items[of + 1].period if of + 1 < len(items) and words[of] in _IN else None
        if period is not None and period.grain is Grain.YEAR and period.window is not None:
            yield items[at - 1].start, period


def _taken_from(items: Row) -> Iterator[int]:
    """Where each change begins that is taken from a peak of no date: "1.4 points from its peak of 5.3%"."""
    words = items.words
    for at in range(2, len(words)):
        if words[at] not in _SUMMITS and words[at - 1 : at + 1] not in _RECORDS and words[at - 3 : at + 1] != _SHORT:
            continue
        figure = next((n for n in range(at - 1, max(-1, at - _TAKEN), -1) if not words[n]), None)
        if figure is None or items[figure].quantity is None or _is_dated(items, at):
            continue
        between = words[figure + 1 : at]
        tied = next((n for n, word in enumerate(between) if word in _FROM), None)
        if tied is not None and not _NAMING.isdisjoint(between[tied:]) and "," not in between:
            yield items[figure].start


def _is_dated(items: Row, at: int) -> bool:
    for item in items[at + 1 : at + 1 + _DATED]:
        if item.period is not None:
            return True
        if item.word not in _DATING and item.quantity is None:
            return False
    return False


def _from_nowhere(claim: Claim) -> Claim:
    taken = claim.kind in CHANGE_KINDS and claim.base is None and peak_named(claim) is None
    return replace(claim, candidates=()) if taken else claim


def _is_of_years(series: Series) -> bool:
    """Whether the high of a year is the figure of that year."""
    return series.nature is Nature.FLOW or series.frequency is Frequency.ANNUAL


def _apart(claim: Claim, start: int, period: Period, shelf: Shelf) -> Claim:
    if not claim.candidates or any(_is_of_years(shelf.series(c.series_id)) for c in claim.candidates):
        return claim
    if claim.rank is not None:
        return replace(claim, candidates=()) if start <= claim.span.start < period.span.end else claim
    of_it = claim.period is not None and claim.period.span == period.span
    if claim.kind in CHANGE_KINDS:
        told = claim.base is not None and claim.base.span == period.span
        return replace(claim, candidates=()) if told else claim
    return replace(claim, peak=True) if of_it and claim.is_base else claim
