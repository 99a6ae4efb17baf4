"""The whole and its core named with one noun: "headline and core inflation were 2.7% and 2.9%"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.model.claims import Candidate, Claim
from service.model.mentions import Row
from service.model.quantities import PERCENT
from service.model.shelf import Shelf
from service.records import replace

_CORE = "core"
_WHOLE = frozenset(["headline", "overall"])
_YEAR = 12  # months
_NAMING = frozenset(["inflation", "cpi", "consumer", "price", "prices", "rate", "rates", "annual", "the"])


def headline_and_core(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, of each two figures joined behind the two names the one for each.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the series that there are.
    """
    if _CORE not in items.said or _WHOLE.isdisjoint(items.said):
        return row
    named = _named(items)
    if named is None:
        return row
    past, core_first = named
    found = list(row)
    pairs = list(_pairs(row, items[past].start))
    pool = [c for at in pairs for one in row[at : at + 2] for c in one.candidates if _is_yearly(c, shelf)]
    series = (_of(pool, shelf, core=core_first), _of(pool, shelf, core=not core_first))
    for at in pairs:
        period = row[at].period or row[at + 1].period
        for n, own in enumerate(series):
            found[at + n] = replace(row[at + n], candidates=own, period=row[at + n].period or period)
    return found


def _named(items: Row) -> tuple[int, bool] | None:
    """Where the two names are over, and whether the core is named first; None where they are not joined.

    "Headline and core inflation", "the core and headline rates of", "headline inflation and the core rate".
    """
    words = items.words
    for at, word in enumerate(words):
        if word != _CORE and word not in _WHOLE:
            continue
        past = next((n for n in range(at + 1, len(words)) if words[n] == "and"), 0)
        if not past or not _NAMING.issuperset(words[at + 1 : past]):
            continue
        other = past + 1 + (words[past + 1 : past + 2] == ("the",))
        second = words[other : other + 1]
        if len(second) == 1 and (second[0] in _WHOLE if word == _CORE else second[0] == _CORE):
            return other, word == _CORE
    return None


def _pairs(row: Sequence[Claim], start: int) -> Iterator[int]:
    """The places of the first of two figures joined by "and", all that follow the names."""
    behind = [at for at, claim in enumerate(row) if claim.span.start > start and claim.quantity is not None]
    if len(behind) % 2 or behind != list(range(behind[0] if behind else 0, len(row))):
        return
    for one, other in pairwise(behind):
        if (one - behind[0]) % 2 == 0 and not _are_joined(row[one], row[other]):
            return
    yield from behind[::2]


def _are_joined(one: Claim, other: Claim) -> bool:
    between = one.block.text[one.span.end : other.span.start].strip().lower()
    first, second = one.quantity, other.quantity
    levels = first is not None and second is not None and first.unit == second.unit == PERCENT
    return levels and one.rank is None and other.rank is None and between in ("and", "and to", "and at")


def _is_yearly(candidate: Candidate, shelf: Shelf) -> bool:
    series = shelf.series(candidate.series_id)
    return series.unit == PERCENT and series.growth_over in (_YEAR, None)


def _of(pool: Sequence[Candidate], shelf: Shelf, *, core: bool) -> tuple[Candidate, ...]:
    """The candidate of the core, or of the whole: one that is named, else the sibling of the other."""
    own = next((c for c in pool if (_CORE in c.series_id) is core), None)
    if own is not None:
        return (own,)
    for other in pool:
        for sibling in shelf.series(other.series_id).siblings:
            if (_CORE in sibling) is core and shelf.series(sibling).growth_over == _YEAR:
                return (replace(other, series_id=sibling),)
    return ()
