"""Two measures with a figure each, in their order: "Brent and WTI averaged $83.76 and $80.46 in July"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis, MeasureMention
from service.records import replace

_JOINT = "and"
_TWO = 2
_LEAVING = frozenset(
    ["and that of", "and those of", "and the", "and its", "and their", "and us", "and british", "and american"]
)


def measures_in_turn(row: Sequence[Claim], analysis: Analysis) -> Sequence[Claim]:
    """The claims of a sentence, two figures joined behind two measures joined each with its own of them.

    Args:
        row: the claims in order.
        analysis: the sentence.
    """
    if len(row) < _TWO or len(analysis.measures) < _TWO or len(analysis.items.figures) < _TWO:
        return row
    found = list(row)
    for at, (one, other) in enumerate(pairwise(row)):
        named = _led_by(one, analysis) if _are_joined(one, other) else None
        if named is not None:
            pool = (*one.candidates, *other.candidates)
            period = one.period or other.period
            for n, (claim, mention) in enumerate(zip((one, other), named, strict=True), start=at):
                found[n] = replace(claim, candidates=_of(mention, pool), period=claim.period or period)
    return found


def _are_joined(one: Claim, other: Claim) -> bool:
    """ "$83.76 and $80.46", and no third."""
    levels = one.kind in LEVELS and other.kind in LEVELS and one.quantity is not None and other.quantity is not None
    between = one.block.text[one.span.end : other.span.start].strip().lower()
    return levels and one.sentence is other.sentence and between in (_JOINT, "and to", "and at")


def _led_by(claim: Claim, analysis: Analysis) -> tuple[MeasureMention, MeasureMention] | None:
    """The two measures joined by "and" in front of a figure, the only ones of the sentence ahead of it."""
    ahead = [one for one in analysis.measures if one.span.end <= claim.span.start]
    if "respectively" in analysis.items.said:  # whatever else is told before
        ahead = [one for pair in pairwise(ahead) if _are_paired(claim, *pair) for one in pair]
    elif len(ahead) == _TWO:
        figures = (analysis.items[at] for at in analysis.items.figures)
        if any(ahead[0].span.start < one.start < claim.span.start for one in figures):
            return None
    if len(ahead) != _TWO or not _are_paired(claim, *ahead):
        return None
    first, second = ahead
    apart = not {*first.strong, *first.weak} & {*second.strong, *second.weak}
    return (first, second) if apart else None


def _are_paired(claim: Claim, first: MeasureMention, second: MeasureMention) -> bool:
    between = claim.block.text[first.span.end : second.span.start].strip().lower()
    return between == _JOINT or between in _LEAVING


def _of(mention: MeasureMention, pool: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that a measure names; its one series where none of the sentence is of it, to bear out only."""
    families = (*mention.strong, *mention.weak)
    own = tuple(one for one in pool if one.series_id in families)
    if own or len(families) != 1:
        return own[:1]
    return (Candidate(families[0], IMPLIED, "it is named in this order", words=" ".join(mention.words)),)
