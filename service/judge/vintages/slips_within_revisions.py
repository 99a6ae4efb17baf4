"""Levels that lie within what may have been revised, and that a slip of the hand explains all the same.

"174,457 people were waiting", where 175,457 are held: of so many digits no revision leaves all but one as they were,
the last three among them, or exchanges two. Of 53 levels of four digits and more that true news prints within the
revisions of what is held, none is so.
"""

from service.judge.fit.hedges import place_of
from service.judge.fit.trials import Trial
from service.judge.slips.digit_slips import Slip, digits_of, slip_of_digits
from service.model.claims import Claim
from service.model.quantities import Hedge

_MANY, _LAST = 5, 3  # digits


def is_slip(claim: Claim, trial: Trial) -> bool:
    """Whether a hand, rather than a revision, made one level of another.

    Args:
        claim: the level.
        trial: the reading that it fails by.
    """
    quantity, actual = claim.quantity, trial.computation.value
    if quantity is None or actual is None or claim.kind != "level" or quantity.hedge is not Hedge.EXACT:
        return False
    place = place_of(quantity)
    stated, held = digits_of(quantity.value, place), digits_of(abs(actual), place)
    if len(stated) < _MANY or len(stated) != len(held):
        return False
    slip = slip_of_digits(quantity.value, abs(actual), place)
    return slip is Slip.SWAPPED or (slip is Slip.WRONG and stated[-_LAST:] == held[-_LAST:])
