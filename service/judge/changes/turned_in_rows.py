"""Moves between two right figures of a sentence: "cut by the Bank from 3.5 to 4 per cent", ", a fall" behind both."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.judge.changes.both_ends import moves_between
from service.judge.changes.said_behind import said_behind
from service.judge.changes.two_right import accused, came_later, is_right, lies_otherwise
from service.judge.evidence.between_verdicts import series_of
from service.judge.verdicts import Verdict
from service.store.interface import Store

_PAIR = 2


def turned_in_rows(rows: Sequence[Sequence[Verdict]], store: Store) -> Iterator[tuple[Verdict, Verdict]]:
    """The figures that went the other way than words say, and the verdicts on them.

    Args:
        rows: the verdicts of each sentence.
        store: the series.
    """
    for before, row in pairwise([[], *rows]):
        yield from _turned_between(row, store)
        for now, then in (*_concluded_otherwise(row, before, store), *_averages_against(row)):
            yield accused(now, now, then)


def _averages_against(row: Sequence[Verdict]) -> Iterator[tuple[Verdict, Verdict]]:
    """ "The average on a boat rose to 56, against 49 in the same months of last year"."""
    for now, then in pairwise(row):
        claim, base = now.grounded.claim, then.grounded.claim
        if claim.kind != "average" or base.kind != "average" or claim.direction is None or not base.is_base:
            continue
        right = is_right(now) and is_right(then) and series_of(now) == series_of(then)
        if right and came_later(now, then, ()) and lies_otherwise(now, then, claim.direction):
            yield now, then


def _concluded_otherwise(
    row: Sequence[Verdict], before: Sequence[Verdict], store: Store
) -> Iterator[tuple[Verdict, Verdict]]:
    """ "2.7% in May and 2.9% in June, a slight fall": the later of two that are right, and the earlier."""
    found = said_behind(row, before, store)
    if found is not None and all(map(is_right, found[:2])) and lies_otherwise(*found):
        yield found[:2]


def _turned_between(row: Sequence[Verdict], store: Store) -> Iterator[tuple[Verdict, Verdict]]:
    """ "Has been cut by the Bank from 3.5 to 4 per cent": where a move led, of which both ends are right."""
    claims = [one.grounded.claim for one in row]
    if len(row) < _PAIR or "from" not in claims[0].sentence.words:
        return
    series = [None if one.trial is None else store.series(one.trial.option.reading.series_id) for one in row]
    for base, now, way in moves_between(claims, series):
        right = is_right(row[base]) and is_right(row[now]) and not claims[now].inputs
        if right and came_later(row[now], row[base], ()) and lies_otherwise(row[now], row[base], way):
            yield accused(row[now], row[now], row[base])
