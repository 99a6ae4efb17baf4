"""Rates told as so many times the headline one: "rose to 8.7% from 8.0%, nearly twice the headline 4.6%".

That is the rate of which what is spoken of is one other gauge, and how many times it is follows from the text.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.subject.carried.spoken_of import CARRIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Row
from service.model.quantities import PERCENT
from service.model.series import Nature
from service.model.shelf import Shelf
from service.records import replace

_HEADLINE = frozenset(["headline", "official"])
_SPOKEN = (["the", "headline"], ["the", "official"])


def times_the_headline(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, a multiple of the headline rate and that rate each read so.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the catalogue.
    """
    if _HEADLINE.isdisjoint(items.said) or not any(claim.kind == "multiple" for claim in row):
        return row
    found = list(row)
    for at, (multiple, level) in enumerate(pairwise(row)):
        headline = _headline_of(level, shelf) if _is_of_headline(multiple, level) else None
        if headline is not None:
            found[at] = replace(multiple, candidates=(), base=None)
            found[at + 1] = replace(level, candidates=(headline,))
    return found


def _is_of_headline(multiple: Claim, level: Claim) -> bool:
    if multiple.kind != "multiple" or level.kind not in LEVELS or level.quantity is None:
        return False
    between = level.sentence.between(multiple.span.end, level.span.start)
    return level.quantity.unit == PERCENT and list(between) in _SPOKEN


def _headline_of(level: Claim, shelf: Shelf) -> Candidate | None:
    """The only sibling of the rate that was read, where that is another gauge of it."""
    if not level.candidates:
        return None
    read = shelf.series(level.candidates[0].series_id)
    if read.nature is not Nature.RATE or read.growth_over is not None or len(read.siblings) != 1:
        return None
    first = level.candidates[0]
    return replace(
        first,
        series_id=read.siblings[0],
        weight=min(CARRIED, first.weight),
        reason="it is called the headline rate",
        carried=True,
    )
