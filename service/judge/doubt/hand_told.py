"""Figures that are just what was published but for a point moved, two digits exchanged, or a word turned round.

"Inflation jumped seven percentage points to 5.2%", from 4.5%; "the economy shrank by 0.3% between April and June", by
which it grew: of all that was misread hardly a figure has the very digits of what it was read as.
"""

from decimal import Decimal

from service.judge.slips.digit_slips import MAGNITUDES, Slip, digits_of, slip_of_digits
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.quantities import Form, Quantity
from service.numeric.rounding import half_up

_CLEARLY = 60  # the weight of a measure whose words hardly name another
_KINDS = frozenset("level percent_change point_change difference".split())
_TELLING = 3  # digits, of which two have changed places


def is_hand_told(verdict: Verdict) -> bool:
    """Whether a figure that its series contradicts has its very digits, of a measure that its own words name."""
    claim, trial = verdict.grounded.claim, verdict.trial
    quantity = claim.quantity
    if trial is None or trial.computation.value is None or verdict.article is not None or quantity is None:
        return False
    if claim.kind not in _KINDS or not _is_named(claim) or quantity.high is not None or not quantity.value:
        return False
    actual = abs(trial.computation.value)
    if _is_moved(quantity, actual) or _is_swapped(quantity, actual):
        return True
    turned = claim.kind == "percent_change" and claim.direction is not None and trial.option.direct
    return turned and claim.period is not None and half_up(actual, quantity.decimals) == quantity.value


def _is_named(claim: Claim) -> bool:
    named = claim.candidates[0] if claim.candidates else None
    return named is not None and not named.carried and named.weight >= _CLEARLY


def _is_moved(quantity: Quantity, actual: Decimal) -> bool:
    """Whether it is ten, a thousand or a million times what it should be, or such a part of it, to the last digit."""
    return any(actual.scaleb(power) == quantity.value for power in MAGNITUDES)


def _is_swapped(quantity: Quantity, actual: Decimal) -> bool:
    """Whether two digits have changed places, a nought at the end among them: "960,000" for 906,000."""
    if quantity.form is not Form.DIGITS:
        return False
    place = quantity.decimals
    places = (place, place + 1) if place < 0 else (place,)
    told = [place for place in places if len(digits_of(quantity.value, place)) >= _TELLING]
    return any(slip_of_digits(quantity.value, actual, place) is Slip.SWAPPED for place in told)
