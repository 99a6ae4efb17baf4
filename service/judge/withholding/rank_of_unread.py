"""Superlatives of what was not read: "30.2m were on payrolls. That is an all-time high".

What "that" and "it" point back to is in the sentence before. Where that tells figures, and no series measures any of
them, a superlative that was read of something spoken of earlier is of what nobody ranked. So is one right behind a
figure that no series measures, or that was only foretold: "6.77 births per thousand people, the fewest ever", "were
heading for 41,472, the second-highest total".
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.report import Label, Reason

_POINTING = frozenset(["that", "this", "it", "they", "these", "those", "both"])
_BEING = frozenset("is was are were has had makes made marks marked represents represented 's".split())
_UNREAD = frozenset([Reason.NO_SERIES, Reason.FORECAST_OR_TARGET])
_UNIT = 6  # words of "births per thousand people,"


def is_of_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused superlative is said of figures ahead of it that were not read.

    Args:
        at: the place of the superlative.
        verdicts: of all claims, in the order of the text.
    """
    return verdicts[at].grounded.claim.rank is not None and (_is_beside(at, verdicts) or _is_pointed_at(at, verdicts))


def _is_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "6.77 births per thousand people, the fewest ever": of the figure it stands behind, which no series holds."""
    if not at:
        return False
    claim, unread, other = verdicts[at].grounded.claim, verdicts[at - 1], verdicts[at - 1].grounded.claim
    if unread.reason not in _UNREAD or unread.trial is not None or other.sentence is not claim.sentence:
        return False
    between = claim.sentence.between(other.span.end, claim.span.start)
    return between[-1:] == [","] and between.count(",") == 1 and len(between) <= _UNIT


def _is_pointed_at(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "That is an all-time high": of a pronoun, for which the sentence before gives nothing that was read."""
    claim = verdicts[at].grounded.claim
    named = claim.candidates[0] if claim.candidates else None
    opening = claim.sentence.words[:2]
    if named is None or not named.carried:
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
