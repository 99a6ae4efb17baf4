"""Superlatives of what was not read: "30.2m were on payrolls. That is an all-time high".

What "that" and "it" point back to is in the sentence before. Where that tells figures, and no series measures any of
them, a superlative that was read of something spoken of earlier is of what nobody ranked. So is one right behind a
figure that no series measures, or that was only foretold: "6.77 births per thousand people, the fewest ever", "were
heading for 41,472, the second-highest total".
"""

from collections.abc import Sequence

from service.judge.evidence.between_verdicts import series_of
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict, left_open
from service.model.report import Label, Reason

_POINTING = frozenset(["that", "this", "it", "they", "these", "those", "both"])
_BEING = frozenset("is was are were has had makes made marks marked represents represented 's".split())
_UNREAD = frozenset([Reason.NO_SERIES, Reason.FORECAST_OR_TARGET])
_OWNING = (["its"], ["their"])
_WHICH_IS = 4  # words of ", which is the"
_UNIT = 6  # words of "births per thousand people,"


def without_strained(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """The verdicts, superlatives that hold only loosely left open where they are said of figures that were not read.

    "The natural gas index rose 8.2%, the largest rise since October 2005": of all prices it was the largest since
    September 2005.
    """
    return [
        left_open(one) if one.label is Label.IMPRECISE and is_of_unread(at, verdicts) else one
        for at, one in enumerate(verdicts)
    ]


def is_of_unread(at: int, verdicts: Sequence[Verdict]) -> bool:
    """Whether an accused superlative is said of figures ahead of it that were not read.

    Args:
        at: the place of the superlative.
        verdicts: of all claims, in the order of the text.
    """
    if verdicts[at].grounded.claim.rank is None:
        return False
    return any(told(at, verdicts) for told in (_is_beside, _leads_on, _is_owned, _is_pointed_at, _is_of_those))


def _is_beside(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "6.77 births per thousand people, the fewest ever": of the figure it stands behind, which no series holds."""
    if not at:
        return False
    claim, unread, other = verdicts[at].grounded.claim, verdicts[at - 1], verdicts[at - 1].grounded.claim
    if other.sentence is not claim.sentence or not _is_unread(unread):
        return False
    between = claim.sentence.between(other.span.end, claim.span.start)
    if claim.sentence.words[:1] == ("at",) and not any(word[:1].isdecimal() for word in between):
        return True  # "At 0.8% in April, it was at its lowest since 2001"
    return between[-1:] == [","] and between.count(",") == 1 and len(between) <= _UNIT


def _is_of_those(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "They were in 15 boats, which is the highest number this year", read of people: of those that it is behind."""
    if not at:
        return False
    claim, before = verdicts[at].grounded.claim, verdicts[at - 1]
    if before.grounded.claim.sentence is not claim.sentence or series_of(before) == series_of(verdicts[at]):
        return False
    between = claim.sentence.between(before.grounded.claim.span.end, claim.span.start)
    return before.label is Label.SUPPORTED and between[:2] == [",", "which"] and len(between) <= _WHICH_IS


def _is_unread(one: Verdict) -> bool:
    """Whether no series is known that a figure is of, or it is far off what it was read of: "rose 0.6%", for 1.3%."""
    if one.label is Label.AMBIGUOUS and one.trial is not None:
        return one.trial.fit.label is Label.CONTRADICTED
    return one.reason in _UNREAD and one.trial is None


def _leads_on(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "4.3%, and a record 32.14 million in a job": of the figure right behind it, which was not read of it."""
    claim = verdicts[at].grounded.claim
    unread = next((one for one in verdicts[at + 1 : at + 2] if one.grounded.claim.sentence is claim.sentence), None)
    if unread is None or series_of(unread) == series_of(verdicts[at]):
        return False
    quantity, told = unread.grounded.claim.quantity, claim.span.of(claim.block.text).lower().split()
    if quantity is None or quantity.span.start < claim.span.end or told[-1] != "record":
        return False
    return not claim.sentence.between(claim.span.end, quantity.span.start)


def _is_owned(at: int, verdicts: Sequence[Verdict]) -> bool:
    """ "Gasoline, up 21.2%, had its biggest monthly rise ever", read of all prices: of what "its" points back to."""
    claim = verdicts[at].grounded.claim
    if claim.sentence.before(claim.span.start)[-1:] not in _OWNING:
        return False
    ahead = [one for one in verdicts[:at] if one.grounded.claim.sentence is claim.sentence]
    return bool(ahead) and all(_is_of_another(one, verdicts[at]) for one in ahead)


def _is_of_another(one: Verdict, ranked: Verdict) -> bool:
    """Whether a figure is named as what its words call it, and that is another topic than what was ranked."""
    series, other = one.grounded.series, ranked.grounded.series
    named = one.grounded.claim.candidates[:1]
    told = bool(named) and not named[0].carried and series is not None and other is not None
    return told and series is not None and other is not None and series.topic != other.topic


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
