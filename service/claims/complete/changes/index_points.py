"""Points of an index: "the index stood at 138.9 in June, 30.3 points higher than in June 2020".

They are what lies between two of its levels, and no percentage points of the rate at which prices rise.
"""

from collections.abc import Sequence

from service.claims.scene import Scene
from service.model.claims import Candidate, Claim
from service.model.quantities import PERCENT
from service.model.shelf import Shelf
from service.records import replace

_INDEX = "index"
_ALL_PRICES = "prices"  # the topic
_RATES = frozenset(["inflation", "rate", "growth", "unemployment"])
_SHARES = ("per", "pp", "p.p")  # in "percentage points", "per cent points"


def in_index_points(row: Sequence[Claim], before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """A sentence's claims, points that an index is told to have moved by as a difference of its levels.

    Args:
        row: the claims in order.
        before: the sentence before.
        shelf: the series that they may be of.
    """
    if not any(claim.kind == "point_change" for claim in row):
        return row
    found: list[Claim] = []
    last = next((one for one in reversed(before.row) if _is_level(one)), None)
    for claim in row:
        if claim.kind == "point_change" and last is not None and _may_be(claim, last) and _is_of_index(last, shelf):
            found.append(replace(claim, kind="difference", candidates=last.candidates))
        elif claim.kind == "point_change" and (own := _of_named_index(claim, row, shelf)):
            found.append(replace(claim, kind="difference", candidates=own))
        else:
            found.append(claim)
        last = claim if _is_level(claim) else last
    return found


def _is_level(claim: Claim) -> bool:
    return claim.kind == "level" and bool(claim.candidates) and claim.quantity is not None


def _may_be(claim: Claim, level: Claim) -> bool:
    """Whether plain points are told, not those of a percentage, and nothing is named that they are of but the index."""
    words = claim.span.of(claim.block.text).lower().split()
    if any(word.startswith(_SHARES) for word in words):
        return False
    named = claim.candidates[:1]
    if not named or named[0].carried or named[0].words == level.candidates[0].words:
        return True
    return _RATES.isdisjoint(named[0].words.lower().split())  # "prices have risen, and 17.4 points of the 30.5 came"


def _of_named_index(claim: Claim, row: Sequence[Claim], shelf: Shelf) -> tuple[Candidate, ...]:
    """ "The rent index rose by 12.6 points in two years": the index that is named, where no rate is told beside it.

    That of all prices may stand for its yearly rate: "the consumer price index went up by half a point".
    """
    named = claim.candidates[:1]
    told = claim.span.of(claim.block.text).lower().split()
    if not named or named[0].carried or _INDEX not in named[0].words.lower().split():
        return ()
    if not _RATES.isdisjoint(claim.sentence.words):
        return ()  # "the yearly rate of the rent index eased by 0.3 points"
    if any(word.startswith(_SHARES) for word in told) or any(q.unit == PERCENT for one in row if (q := one.quantity)):
        return ()
    spoken = shelf.series(named[0].series_id)
    kin = [spoken, *map(shelf.series, spoken.siblings)] if spoken.topic != _ALL_PRICES else []
    return tuple(replace(named[0], series_id=one.id) for one in kin if one.unit == _INDEX and one.topic == spoken.topic)


def _is_of_index(level: Claim, shelf: Shelf) -> bool:
    return shelf.series(level.candidates[0].series_id).unit == _INDEX
