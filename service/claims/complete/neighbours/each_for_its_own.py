"""Figures that each tell behind them what they are for: "an average of $85.40 for Brent and $84.81 for WTI"."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from service.claims.bind.bound import LEVELS
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis, MeasureMention
from service.records import replace

_FOR = "for"
_JOINING = frozenset(["and", ",", "of", "to", "at", "just", "about"])
_CARRIED = 40  # the weight of what is named behind the figure of another
_TWO = 2
_start = attrgetter("start")


def each_for_its_own(row: Sequence[Claim], analysis: Analysis) -> Sequence[Claim]:
    """The claims of a sentence, the second of two figures told "for" two measures with the one that it is for.

    Args:
        row: the claims in order.
        analysis: the sentence.
    """
    if analysis.items.words.count(_FOR) < _TWO or len(analysis.measures) < _TWO or len(row) < _TWO:
        return row
    found = list(row)
    for at, (one, other) in enumerate(pairwise(row), start=1):
        first, own = _led_to(one, analysis), _led_to(other, analysis)
        if first is None or own is None or not _are_joined(one, first, other, analysis) or not one.candidates:
            continue
        families = (*own.strong, *own.weak)
        of_other = [c for c in other.candidates if c.series_id in families]
        if not of_other and len(families) == 1 and one.candidates[0].series_id in (*first.strong, *first.weak):
            found[at] = replace(other, candidates=(_named(families[0], own),), period=other.period or one.period)
    return found


def _led_to(claim: Claim, analysis: Analysis) -> MeasureMention | None:
    """The measure behind "for" that a level is told for: "$84.81 for WTI", "$84.81 a barrel for WTI"."""
    if claim.kind not in LEVELS:
        return None
    at = bisect_left(analysis.items, claim.span.end, key=_start)
    if analysis.items.words[at : at + 1] != (_FOR,) or at + 1 == len(analysis.items):
        return None
    return next((one for one in analysis.measures if one.span.start == analysis.items[at + 1].start), None)


def _are_joined(one: Claim, first: MeasureMention, other: Claim, analysis: Analysis) -> bool:
    """ "$85.40 for Brent and of $84.81": nothing but joining words between the first measure and the second figure."""
    if one.quantity is None or other.quantity is None or one.quantity.unit != other.quantity.unit:
        return False
    between = [item.word for item in analysis.items if first.span.end <= item.start < other.span.start]
    return bool(between) and _JOINING.issuperset(between)


def _named(family: str, mention: MeasureMention) -> Candidate:
    return Candidate(family, _CARRIED, "it is told for it", words=" ".join(mention.words))
