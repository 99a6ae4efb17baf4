"""Those who came, who are none of a measure that nets off those who left: "1.2 million had come in 2022"."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.shelf import Shelf
from service.records import replace

_NET, _REACH = "net-migration", 4
_HAVING = frozenset(["people", "had", "have", "has", "would", "who"])
_COMING = frozenset(["came", "come", "arrived", "moved", "immigrated"])


def without_gross_counts(row: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, counts of all who came without the series of net migration.

    Args:
        row: the claims in order.
        shelf: the catalogue.
    """
    return [replace(one, candidates=()) if _is_gross(one, shelf) else one for one in row]


def _is_gross(claim: Claim, shelf: Shelf) -> bool:
    """ "Net migration would fall, and 1.2 million had come in 2022": all who came, of whom others left."""
    if claim.kind != "level" or not claim.candidates:
        return False
    if shelf.series(claim.candidates[0].series_id).concept != _NET:
        return False
    behind = [word for word in claim.sentence.behind(claim.span.end)[:_REACH] if word not in _HAVING]
    return not _COMING.isdisjoint(behind[:1])
