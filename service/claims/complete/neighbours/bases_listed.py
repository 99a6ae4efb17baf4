"""Bases listed behind as many levels: "2.3% in Germany and 2.0% in France, from 5.9% and 4.9% respectively in 2023".

Each is of what the level in its place is of, and all are of the days that are told with one of them.
"""

from collections.abc import Iterator, Sequence

from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.periods import Period
from service.records import replace

_LEVELS = frozenset(["level", "average"])
_JOINING = frozenset([",", "and"])
_LEADS = frozenset(["from", "against", "with", "to", "versus"])
_FEWEST = 2
IN_ITS_PLACE = "the level in its place is of it"
_CARRIED = 40  # the weight of a subject that words leave to another figure


def listed_bases(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, in order, the bases of such a list with the series of the levels in their places."""
    if not any(claim.is_base for claim in row) or len(row) < _FEWEST * 2:
        return row
    bases = _list_of_bases(row)
    begins = bases[0].span.start if bases else 0
    levels = [one for one in row if _is_level(one) and not one.is_base and one.span.end <= begins]
    if not bases or len(levels) != len(bases) or not _are_apart(levels):
        return row
    if any(unit_of(level) != unit_of(base) for level, base in zip(levels, bases, strict=True)):
        return row
    days = next((base.period for base in reversed(bases) if base.period is not None), None)
    return [_in_its_place(claim, levels, bases, days) for claim in row]


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
