"""What two figures give is told once: "739, from 649, a rise of 14%. … and harassment by 41%" is of something else.

So is the first of "flour is up by 31 per cent, the loaf by 12.5", where the loaf went from £1.20 to £1.35. And what is
shared of the rest is shared of neither part nor whole: "£65.5m came online, and the 71 shops took the rest, £2m each".
"Two men and a woman shared £3.72m, so each came to £1.24m" is by more heads than were counted.
"""

from collections.abc import Iterable

from service.claims.relate.rates.one_more_of_them import rests_on_too_few
from service.claims.relate.rates.rest_shared_out import says_of_rest
from service.claims.scene import unit_of
from service.judge.fit.hedges import place_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import PERCENT, Form
from service.model.report import Label
from service.numeric.rounding import half_up

_AGAIN = (["or"], ["("])
_WORDED = frozenset([Form.FRACTION, Form.WORDS])


def is_told_already(accused: Verdict, verdicts: Iterable[Verdict]) -> bool:
    """Whether another figure tells rightly what the figures give that one is accused by, or it is of others.

    Args:
        accused: the verdict on a figure that no words tie to those.
        verdicts: on the figures near it.
    """
    claim, verdicts = accused.grounded.claim, [*verdicts]
    if accused.label is not Label.CONTRADICTED or len(claim.inputs) < len(("one", "other")):
        return False
    near = (one.grounded.claim for one in verdicts)
    rest = claim.kind == "average" and says_of_rest(claim.sentence.before(claim.span.start))
    if rest or (claim.kind == "average" and rests_on_too_few(claim.inputs, near)) or _is_told_in_row(accused, verdicts):
        return True
    right = [one.grounded.claim for one in verdicts if one.label is Label.SUPPORTED]
    right = [one for one in right if not _is_told_twice(one, claim)]
    return any(one.kind == claim.kind and one.span != claim.span and _inputs(one) == _inputs(claim) for one in right)


def _is_told_twice(one: Claim, claim: Claim) -> bool:
    """ "One in six, 344 people or 26%": a share that tells in digits what a fraction before it told in words."""
    quantity, words = one.quantity, claim.sentence.before(claim.span.start)
    worded = quantity is not None and quantity.form in _WORDED and one.span.end < claim.span.start
    return worded and one.sentence is claim.sentence and one.kind == claim.kind == "share" and words[-1:] in _AGAIN


def _is_told_in_row(accused: Verdict, verdicts: Iterable[Verdict]) -> bool:
    """ "Flour is up by 31 per cent, the loaf by 12.5": whether another move of its row is what the figures give."""
    claim, found = accused.grounded.claim, accused.article
    value = None if found is None else found.computation.value
    if value is None or claim.kind != "percent_change" or not _is_led_by(claim):
        return False
    row = (one.grounded.claim for one in verdicts if one.grounded.claim.sentence is claim.sentence)
    moves = (one for one in row if one.span != claim.span and unit_of(one) in ("", PERCENT) and _is_led_by(one))
    told = (one.quantity for one in moves if one.quantity is not None)
    return any(half_up(abs(value), place_of(quantity)) == quantity.value for quantity in told)


def _is_led_by(one: Claim) -> bool:
    return one.sentence.before(one.span.start)[-1:] == ["by"]


def _inputs(claim: Claim) -> frozenset[object]:
    return frozenset(figure.span for figure in claim.inputs)
