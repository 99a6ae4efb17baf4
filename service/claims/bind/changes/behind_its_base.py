"""Changes told again in per cent, in brackets behind what the first is taken from: "£60 more than now (3.6%)"."""

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import PERCENT

_TIMES = frozenset(
    "than now today at present currently in the same for of before it they is are was were did had last this first"
    " these those month months quarter year week day days stage point time period as on by end start".split()
)
_LONGEST = 9  # items of "than at the same stage of last year ("


def is_behind_its_base(items: Row, told: Draft, draft: Draft) -> bool:
    """Whether a percentage in brackets says again by how much another figure is more or less than some time's.

    "2,046 more than a year before (47%)"; not "17 more than the 36 of May (47%)", nor "up 13,000 on the year (5.2%)".

    Args:
        items: the sentence.
        told: the figure before it.
        draft: the percentage.
    """
    quantity = items[draft.anchor].quantity
    if quantity is None or quantity.unit != PERCENT or told.kind != "difference" or told.change is None:
        return False
    between = items.words[told.anchor + 1 : draft.anchor]
    if (
        told.change.part != "more"
        or between[-1:] != ("(",)
        or items.words[draft.anchor + 1 : draft.anchor + 2] != (")",)
    ):
        return False
    than = next((at for at, word in enumerate(between) if word == "than"), None)
    if than is None or len(between) - than > _LONGEST:
        return False
    behind = items[told.anchor + 1 + than : draft.anchor - 1]
    return all(item.quantity is None and (item.period is not None or item.word in _TIMES) for item in behind)
