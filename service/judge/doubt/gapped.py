"""Figures of another area that leave out all that the figure before them said: "India had 1.45 billion and China 1.41".

A clause with no words but of the area takes measure and days from what stands right before it, as a sentence does that
opens with what the area has ("America's is 2.5%"). Where that is right, such a figure can be of nothing else, however
far off.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.ranks.run_lengths import ORDINALS
from service.claims.subject.carried.implied import IMPLIED
from service.extract.areas.areas import find_areas
from service.judge.doubt.far_off import misses_by
from service.judge.evidence.areas_named import is_of_area
from service.judge.evidence.between_verdicts import is_bound, window_of
from service.judge.evidence.chance import digits_written, is_telling
from service.judge.evidence.witnesses import Witnesses
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.report import Label
from service.model.tokens import Token

_LIGHT = frozenset(
    "and , ; but while with against compared to the that of 's ’s ' ’ at is was were are had has have stands stood just"
    " only some about around nearly almost or still now in for".split()
)
_OPENING = frozenset("the 's ’s ' ’ is was at stands stood , rate figure just only now".split())
_UNMISTAKABLE = 3  # digits
_HOPELESS = Decimal("0.95")


def is_gapped(verdict: Verdict, told: Sequence[Verdict], witnesses: Witnesses) -> bool:
    """Whether a level has no words but of its area, behind one that is right of the same days and of another area.

    Args:
        verdict: on the level, before it was doubted.
        told: those on all claims, in the order of the text.
        witnesses: what they say for one another.
    """
    claim, series = verdict.grounded.claim, verdict.grounded.series
    if (
        claim.kind != "level"
        or claim.quantity is None
        or verdict.trial is None
        or series is None
        or claim.quantity.noun
    ):
        return False
    if not is_telling(claim.quantity) or is_bound(verdict) or misses_by(verdict, _HOPELESS):
        return False
    if not is_of_area(claim, series.area) or witnesses.give_another(verdict):
        return False
    at = next((n for n, one in enumerate(told) if one is verdict), 0)
    before = [one for one in told[:at] if one.grounded.claim.block is claim.block]
    beside = [one for one in before if one.grounded.claim.sentence is claim.sentence][-1:]
    implied = claim.candidates[0].weight <= IMPLIED
    if implied and not any(_is_exact(one.grounded.claim) for one in beside):
        return False
    if beside:
        return _is_like(beside[0], verdict) and _has_only_area(beside[0].grounded.claim, claim)
    row = witnesses.beside(verdict)
    return len(row) == 1 and any(_is_like(one, verdict) for one in before) and _opens_with_area(claim)


def _is_exact(level: Claim) -> bool:
    """ "1.45 billion people": of so many digits that it is of the population by no chance."""
    return level.quantity is not None and digits_written(level.quantity) >= _UNMISTAKABLE


def _is_like(one: Verdict, verdict: Verdict) -> bool:
    """Whether a level is right of the same days, and of the same measure in another area."""
    own, series = one.grounded.series, verdict.grounded.series
    if one.label is not Label.SUPPORTED or one.trial is None or own is None or series is None:
        return False
    if one.grounded.claim.kind != "level" or one.grounded.claim.is_base or is_bound(one):
        return False
    alike = (own.concept, own.unit) == (series.concept, series.unit) and own.area != series.area
    return alike and window_of(one) == window_of(verdict)


def _has_only_area(level: Claim, claim: Claim) -> bool:
    """ "… in 2024 and China 340 million", "…; the United States, third, has 340 million"."""
    gap = [one for one in claim.sentence.tokens if level.span.end <= one.start and one.end <= claim.span.start]
    days = [one.span for one in (level.period, claim.period) if one is not None]
    gap = [one for one in gap if not any(span.start <= one.start < span.end for span in days)]
    words = _without_areas(claim, gap)
    return len(words) < len(gap) and all(word in _LIGHT or word in ORDINALS for word in words)


def _opens_with_area(claim: Claim) -> bool:
    """ "America's is 2.5%", "America's rate is 2.5%"."""
    ahead = [one for one in claim.sentence.tokens if one.end <= claim.span.start]
    words = _without_areas(claim, ahead)
    return len(words) < len(ahead) and _OPENING.issuperset(words)


def _without_areas(claim: Claim, tokens: Sequence[Token]) -> list[str]:
    spans = [one.span for one in find_areas(claim.sentence)]
    return [one.lower for one in tokens if not any(span.start <= one.start < span.end for span in spans)]
