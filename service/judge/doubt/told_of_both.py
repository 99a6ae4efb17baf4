"""One figure told of two things, of one of which alone it is right: what is said of the other is wrong.

"Fuel bills to soar by £3,549. A home will pay £3,549 a year" tells a level as its own change, "the cap goes up by 10%
to £149 a year, having stood at £1,568" the change as the level, and "11,884 have come this year. Last month's share was
11,884" the year's figure as the month's. To so many digits that is no chance, and the words leave nothing else to read.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.extract.changes import change_of
from service.judge.evidence.between_verdicts import digits_of, series_of, window_of
from service.judge.fit.hedges import place_of
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, POINTS, Hedge, Quantity
from service.model.report import Label
from service.numeric.rounding import half_up

_LEVELS = frozenset(["level", "average"])
_TELLING = 3  # digits
_DAYS_TELLING = 4  # … of a count on other days
_GOING = frozenset(["up", "down", "back"])
_EQUAL = frozenset("equal equals equivalent amounting amounts amount comes coming came adds adding added close".split())
"""Words behind which "to" leads to no level that something moved to."""
_BEING = frozenset("was were is brought saw had contributed".split())
_OWNING = frozenset(["'s", "’s", "'", "’"])
_REACH = 12  # words of "will climb by £111 on 1 April, the regulator said, to"
_SHARE = 3  # words of "last month's share was"


def is_told_of_both(verdict: Verdict, told: Sequence[Verdict]) -> bool:
    """Whether a figure that fails is the right one of something else that the text tells with it.

    Args:
        verdict: of the figure, as judged by itself.
        told: the verdicts on all claims, in the order of the text.
    """
    claim, trial = verdict.grounded.claim, verdict.trial
    quantity = claim.quantity
    if quantity is None or trial is None or trial.computation.value is None or quantity.hedge is not Hedge.EXACT:
        return False
    if quantity.unit in (PERCENT, POINTS) or len(digits_of(quantity)) < _TELLING or claim.rank is not None:
        return False
    right = [one for one in told if one is not verdict and _is_level(one) and series_of(one) == series_of(verdict)]
    lead = claim.sentence.before(quantity.span.start)
    if claim.kind == "difference" and lead[-1:] == ["by"]:
        if trial.option.figures[0].value == quantity.value:
            return True  # "climbed by 432.34 parts per million in May", to which it climbed
        own = trial.option.reading.window
        return any(_tells(one, quantity) and window_of(one).contains(own) for one in right)
    if claim.kind not in _LEVELS:
        return False
    if _is_moved_to(lead):
        return any(_lies_off(quantity, verdict, one) for one in right)
    return _is_share_of_days(claim) and any(_is_of_more_days(one, quantity, verdict) for one in right)


def _is_level(verdict: Verdict) -> bool:
    return verdict.label is Label.SUPPORTED and verdict.trial is not None and verdict.grounded.claim.kind in _LEVELS


def _tells(verdict: Verdict, quantity: Quantity) -> bool:
    other = verdict.grounded.claim.quantity
    return other is not None and (other.value, other.unit) == (quantity.value, quantity.unit)


def _is_moved_to(lead: Sequence[str]) -> bool:
    """ "The price cap goes up by 10% to", "will climb by £111 on April 1 to", and not "is equal to"."""
    if lead[-1:] != ["to"] or not _EQUAL.isdisjoint(lead[-3:-1]):
        return False
    return any(word in _GOING or change_of(word, "verb") for word in lead[-_REACH:-1])


def _lies_off(quantity: Quantity, verdict: Verdict, one: Verdict) -> bool:
    """Whether a figure is what lies between the right level and another that the text tells."""
    assert verdict.trial is not None and verdict.trial.computation.value is not None
    off = abs(verdict.trial.computation.value - figure_of(one.grounded.claim).value)
    return window_of(one) != window_of(verdict) and half_up(off, place_of(quantity)) == quantity.value


def _is_share_of_days(claim: Claim) -> bool:
    """ "Last month's share was 11,884", "June brought 11,884", and not "last month the tally was 11,884"."""
    period = claim.period
    if period is None or period.role is not PeriodRole.WINDOW or period.span.end > claim.span.start:
        return False
    between = claim.sentence.between(period.span.end, claim.span.start)
    of_its_own = len(between) == 1 or (1 < len(between) <= _SHARE and between[0] in _OWNING)
    return of_its_own and between[-1] in _BEING and not any(map(change_of, between))


def _is_of_more_days(one: Verdict, quantity: Quantity, verdict: Verdict) -> bool:
    """Whether the figure is rightly told of many more days, those of the reading among them."""
    own, other = window_of(verdict), window_of(one)
    if not _tells(one, quantity) or len(digits_of(quantity)) < _DAYS_TELLING:
        return False
    return other.start < own.start and own.end <= other.end
