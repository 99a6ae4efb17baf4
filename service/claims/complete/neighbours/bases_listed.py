"""Bases listed behind as many levels: "2.3% in Germany and 2.0% in France, from 5.9% and 4.9% respectively in 2023".

Each is of what the level in its place is of, and all are of the days that are told with one of them. So are those of a
second list: "by 2% in France and by 2.3% in Germany, after 4.9% and 5.9% in 2023 and 5.2% and 6.9% in 2022".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.periods import Period
from service.records import replace

_LEVELS = frozenset(["level", "average"])
_RATES = _LEVELS | {"percent_change"}
_JOINING = frozenset([",", "and"])
_DATED = _JOINING | {"in"}
_LEADS = frozenset(["from", "against", "with", "to", "versus", "after"])
_FEWEST = 2
IN_ITS_PLACE = "the level in its place is of it"
_CARRIED = 40  # the weight of a subject that words leave to another figure


def listed_bases(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, in order, the bases of such a list with the series of the levels in their places."""
    if not any(claim.is_base for claim in row) or len(row) < _FEWEST * 2:
        return row
    bases = _list_of_bases(row)
    levels = _set_beside(row, bases) if bases else ()
    if not levels or not _are_apart(levels):
        return row
    for listed in _lists_behind(row, bases):
        if any(unit_of(level) != unit_of(base) for level, base in zip(levels, listed, strict=True)):
            return row
        days = next((base.period for base in reversed(listed) if base.period is not None), None)
        row = [_in_its_place(claim, levels, listed, days) for claim in row]
    return row


def _set_beside(row: Sequence[Claim], bases: Sequence[Claim]) -> Sequence[Claim]:
    """As many levels in front of a list as it has, or with rates told as changes: "rose by 2% and by 2.3%, after …"."""
    ahead = [one for one in row if not one.is_base and one.span.end <= bases[0].span.start]
    kinds = ([one for one in ahead if _is_level(one)], [one for one in ahead if one.kind in _RATES])
    return next((levels for levels in kinds if len(levels) == len(bases)), ())


def _lists_behind(row: Sequence[Claim], bases: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """A list of bases, and those of as many that follow it with days of their own: "and 5.2% and 6.9% in 2022"."""
    yield bases
    size = len(bases)
    first = next(n for n, claim in enumerate(row) if claim is bases[-1]) + 1
    while len(more := row[first : first + size]) == size and _is_list_behind(row[first - 1], more):
        yield more
        first += size


def _is_list_behind(last: Claim, more: Sequence[Claim]) -> bool:
    between = last.sentence.between(last.span.end, more[0].span.start)
    dated = last.period is not None and more[-1].period is not None and last.period is not more[-1].period
    joined = all(word in _DATED or word.isdecimal() for word in between) and "and" in between
    rows = all(_is_next(one, other) for one, other in pairwise(more))
    return dated and joined and rows and all(map(_is_level, more))


def _in_its_place(claim: Claim, levels: Sequence[Claim], bases: Sequence[Claim], days: Period | None) -> Claim:
    at = next((n for n, base in enumerate(bases) if base is claim), None)
    if at is None:
        return claim
    meant = levels[at].candidates[0]
    named = replace(meant, weight=min(_CARRIED, meant.weight), reason=IN_ITS_PLACE, carried=True)
    return replace(claim, candidates=(named,), period=claim.period or days, is_base=True)


def _list_of_bases(row: Sequence[Claim]) -> Sequence[Claim]:
    """The levels that stand in a row behind a word that compares with them; none where there are two such rows."""
    lists = [*_lists_of_bases(row)]
    if len(lists) != 1:
        return ()
    behind = lists[0][-1].sentence.behind(lists[0][-1].span.end)
    return () if behind[:2] == ["in", "the"] else lists[0]  # "from 5.9% and 6.9% in the two years before"


def _lists_of_bases(row: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    for first, claim in enumerate(row):
        led = claim.sentence.before(claim.span.start)[-1:]
        if not _is_level(claim) or not claim.is_base or not led or led[0] not in _LEADS:
            continue
        last = first + 1
        while last < len(row) and _is_level(row[last]) and _is_next(row[last - 1], row[last]):
            last += 1
        if last - first >= _FEWEST:
            yield row[first:last]


def _is_next(one: Claim, other: Claim) -> bool:
    between = one.sentence.between(one.span.end, other.span.start)
    return bool(between) and _JOINING.issuperset(between)


def _is_level(claim: Claim) -> bool:
    return claim.kind in _LEVELS and claim.quantity is not None and claim.quantity.high is None


def _are_apart(levels: Sequence[Claim]) -> bool:
    """Whether each of some levels is of a series of its own."""
    named = [one.candidates[0].series_id for one in levels if one.candidates]
    return len(named) == len(levels) == len({*named})


def is_of_other_place(base: Claim, claim: Claim) -> bool:
    """ "Brent at $117 and WTI at $100, up from $103 and $91": whether a base is in the place of another level.

    Args:
        base: the base.
        claim: a level that it might be the base of.
    """
    named = base.candidates[0] if base.candidates else None
    if named is None or named.reason != IN_ITS_PLACE or not claim.candidates:
        return False
    return named.series_id != claim.candidates[0].series_id
