"""Superlatives of a pronoun that stands for what was not read: "30.2m were on payrolls. That is an all-time high".

What "that" and "it" point back to is in the sentence before. Where that tells figures, and no series measures any of
them, a superlative that was read of something spoken of earlier is of what nobody ranked.
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.report import Label

_POINTING = frozenset(["that", "this", "it", "they", "these", "those", "both"])
_BEING = frozenset("is was are were has had makes made marks marked represents represented 's".split())


def is_of_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused superlative is said of a pronoun, and so of figures ahead of it that were not read.

    Args:
        at: the place of the superlative.
        verdicts: of all claims, in the order of the text.
    """
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    opening = claim.sentence.words[:2]
    if claim.rank is None or named is None or not named.carried:
        return False
    if _POINTING.isdisjoint(opening[:1]) or _BEING.isdisjoint(opening[1:]):
        return False
    read = series_of(verdicts[at])
    own = [one for one in verdicts if one.grounded.claim.sentence is claim.sentence]
    if any(one.label is Label.SUPPORTED and series_of(one) == read and not _only_bounds(one) for one in own):
        return False
    ahead = [one for one in verdicts[:at] if one.grounded.claim.block is claim.block and one not in own]
    before = [one for one in ahead if one.grounded.claim.sentence is ahead[-1].grounded.claim.sentence]
    return bool(before) and all(one.trial is None for one in before)


def _only_bounds(verdict: Verdict) -> bool:
    """ "Under 100,000 for the first time in four years": so of much, and no sign of what was read."""
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and quantity.hedge in BOUNDS
