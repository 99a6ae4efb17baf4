"""What has not changed, or is the highest, is what its figure is of: "the ECB, which aims for 2%, left its rate at 4%".

Where no series measures the figure, none is held to have stayed where it was. "GDP was $2.69 trillion, the lowest since
2011" ranks the dollars, not the growth that "GDP" may tell as well. "Patrols stopped 270 people from setting out by
small boat, the third weekly fall in a row" counts the falls of those stopped.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.records import replace

_NAMED = 60
"""The least weight of what the words of a clause name."""


def of_its_figure(row: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence, those of no change, and superlatives, about what the figure beside them is about.

    Args:
        row: the sentence's claims.
    """
    row = [_ranked_as(claim, (*row[max(0, n - 1) : n], *row[n + 1 : n + 2])) for n, claim in enumerate(row)]
    row = [_apposed_to(claim, row[n - 1]) if n else claim for n, claim in enumerate(row)]
    told = [claim for claim in row if claim.kind == "no_change" and claim.mark is not None]
    if not told:
        return row
    moved = any(claim.kind in CHANGE_KINDS and claim.direction is not None for claim in row)
    bases = [claim.quantity for claim in row if claim.kind == "level" and claim.is_base]
    row = [claim for claim in row if not (claim in told and _opens(claim) and (moved or claim.mark in bases))]
    unread = [claim.quantity for claim in row if claim.kind == "level" and not claim.candidates]
    return [replace(claim, candidates=()) if claim in told and claim.mark in unread else claim for claim in row]


def _opens(claim: Claim) -> bool:
    """ "Stuck at 5.25% for a year, Bank Rate has at last come down": of what it was until then."""
    return claim.span.start == claim.sentence.span.start


def _apposed_to(claim: Claim, level: Claim) -> Claim:
    """A superlative or a streak set off by a comma, with the series of the level ahead, which its clause names."""
    if (claim.rank is None or claim.rank.among) and claim.streak is None:
        return claim
    named, own = claim.candidates[:1], level.candidates[:1]
    if not named or not own or named[0].carried or own[0].carried or own[0].weight < _NAMED:
        return claim
    plain = level.kind == "level" and level.rank is None and not level.is_base and level.quantity is not None
    between = claim.block.text[level.span.end : claim.span.start].lower()
    set_off = between.removesuffix(" the ").removesuffix(" its ").rstrip().endswith(",")
    same = plain and set_off and level.period == claim.period and named[0].words in between
    return replace(claim, candidates=level.candidates) if same else claim


def _ranked_as(claim: Claim, beside: Sequence[Claim]) -> Claim:
    """A superlative with the series of the level beside it that the same words name, which its unit has chosen."""
    if claim.rank is None or claim.rank.of_change or claim.rank.among or not claim.candidates:
        return claim
    for other in beside:
        told = other.kind == "level" and other.rank is None and not other.is_base and other.candidates
        plain = other.quantity is not None and other.quantity.unit != PERCENT and not other.quantity.noun
        named = told and other.candidates[0].words == claim.candidates[0].words
        if plain and named and other.period == claim.period:
            return replace(claim, candidates=other.candidates)
    return claim
