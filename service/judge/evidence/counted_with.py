"""What is counted beside another, and may be taken for it: boats, and the people who come in them."""

from service.model.claims import Claim
from service.model.quantities import Quantity
from service.model.series import Series
from service.records import replace

COUNTED_WITH = {"boats": "people", "people": "boats"}


def counts_another(claim: Claim, series: Series) -> bool:
    """ "Police stopped 688 boats", of whom there were 688 people: whether a figure counts what its series does not.

    Args:
        claim: the figure.
        series: what it was held against.
    """
    return claim.quantity is not None and COUNTED_WITH.get(claim.quantity.unit) == series.unit


def as_counted(claim: Claim, series: Series) -> Quantity | None:
    """A figure in what its series counts, where that goes with what it says; else as it is told.

    Args:
        claim: the figure.
        series: what it was held against.
    """
    quantity = claim.quantity
    if quantity is None or not counts_another(claim, series):
        return quantity
    return replace(quantity, unit=series.unit, noun=series.unit)
