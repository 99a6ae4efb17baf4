"""Levels that are another figure than was published, where that is what the figures beside them were worked out from.

"The cap goes up to £1,738. The present level is £1,568, so that is 1.2%, or £21": of £1,717 it is both. However wide of
the mark a level is, the writer who worked out the rest had the one in mind that was published.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP

from service.judge.evidence.between_verdicts import digits_of
from service.judge.slips.corrected_figure import Slip, with_quantity
from service.judge.verdicts import Verdict
from service.judge.weighing import Weighed
from service.model.claims import Claim, Mood
from service.model.quantities import Form, Hedge, Quantity
from service.model.report import Label
from service.numeric.rounding import unit_of
from service.records import replace

_SEVERAL = 2  # digits
_TELLING = 3  # digits, of all that is borne out
_OPEN = frozenset([Label.UNVERIFIABLE, Label.AMBIGUOUS])
_WORKED_OUT = frozenset("difference percent_change point_change multiple share average total".split())


def values_put_right(judged: Sequence[Weighed | None]) -> Iterator[tuple[int, Slip]]:
    """Levels in doubt, each with what was published in its place.

    Args:
        judged: the verdicts on the claims of an article, None for those that are not looked at.
    """
    for at, one in enumerate(judged):
        published = None if one is None else _published(one.verdict)
        if one is not None and published is not None:
            yield at, _slip(one.verdict.grounded.claim, published)


def is_borne_out(slip: Slip, again: Sequence[Weighed], before: Sequence[Weighed]) -> bool:
    """Whether figures are worked out from a level put right that nothing bore out as it is written.

    Args:
        slip: the level.
        again: the verdicts on the text put right.
        before: those on the text as it is written.
    """
    open_before = {_place(one.verdict) for one in before if one.verdict.label in _OPEN}
    cured = [
        one.verdict.grounded.claim.quantity
        for one in again
        if one.verdict.label is Label.SUPPORTED
        and one.verdict.grounded.claim.kind in _WORKED_OUT
        and one.verdict.grounded.claim.block is slip.claim.block
        and _place(one.verdict) in open_before
    ]
    return sum(len(digits_of(quantity)) for quantity in cured if quantity is not None) >= _TELLING


def _published(verdict: Verdict) -> Quantity | None:
    """What was published instead of a level, written with as many decimals; None where it is in no doubt."""
    claim, trial = verdict.grounded.claim, verdict.trial
    stated = claim.quantity
    if verdict.label is not Label.AMBIGUOUS or trial is None or stated is None or verdict.article is not None:
        return None
    if claim.kind != "level" or claim.mood is not Mood.ASSERTED or not stated.value or stated.high is not None:
        return None
    actual = trial.computation.value
    exact = stated.form is Form.DIGITS and stated.hedge is Hedge.EXACT and len(digits_of(stated)) >= _SEVERAL
    if actual is None or actual <= 0 or not exact:
        return None
    value = actual.quantize(unit_of(stated.decimals), ROUND_HALF_UP)
    return None if not value else replace(stated, value=value, written=stated.written * value / stated.value)


def _slip(claim: Claim, published: Quantity) -> Slip:
    return Slip(
        claim,
        lambda analysis: with_quantity(published, claim, analysis),
        lambda meant: meant.label is Label.SUPPORTED and meant.trial is not None,
        lambda meant: replace(meant, quantity=claim.quantity),
    )


def _place(verdict: Verdict) -> tuple[int, int]:
    claim = verdict.grounded.claim
    return id(claim.block), claim.span.start
