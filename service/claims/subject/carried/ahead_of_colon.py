"""Figures told ahead of what they are of: "A year ago, 0.1%; today, 3%: Bank Rate has gone up by 2.9 points".

Where nothing is named before a colon, its figures are of what the first one behind it is of.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.implied import IMPLIED, Fits
from service.claims.subject.light_words import names
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis
from service.records import replace


def named_behind(row: Sequence[Claim], drafts: Sequence[Draft], analysis: Analysis, fits: Fits) -> Sequence[Claim]:
    """A sentence's claims, levels ahead of a colon that names nothing with what is named behind it.

    Args:
        row: the claims in order.
        drafts: what each was made of.
        analysis: the sentence.
        fits: whether a figure can be of a series.
    """
    items = analysis.items
    colon = items.words.index(":") if ":" in items.said else 0
    ahead = sum(draft.anchor < colon for draft in drafts)
    if not 0 < ahead < len(row) or not all(_is_dated(claim) for claim in row[:ahead]):
        return row
    first = items[colon].start
    told = row[ahead]
    measured = [mention for mention in analysis.measures if mention.span.start < told.span.start]
    if not told.candidates or not measured or any(mention.span.start < first for mention in measured):
        return row
    if any(names(item, analysis) for item in items[:colon]):
        return row
    return [*(_lent(claim, draft, told, fits) for claim, draft in zip(row[:ahead], drafts, strict=False)), *row[ahead:]]


def _is_dated(claim: Claim) -> bool:
    """A level of named days, or of now, that nothing is said of."""
    return claim.kind == "level" and not claim.candidates and (claim.period is not None or claim.current)


def _lent(claim: Claim, draft: Draft, told: Claim, fits: Fits) -> Claim:
    lent = tuple(_as_lent(c, told) for c in told.candidates if fits(claim, draft, c))
    return replace(claim, candidates=lent) if lent else claim


def _as_lent(candidate: Candidate, told: Claim) -> Candidate:
    reason = f"what “{told.span.of(told.block.text)}” is of: {candidate.reason}"
    return replace(candidate, weight=min(candidate.weight, IMPLIED), reason=reason)
