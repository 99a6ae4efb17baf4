"""Changes told again in per cent behind what the first is taken from: "£60 more than now (3.6%)".

Or by a noun: "5,246 more than in the week before, an increase of 47%".
"""

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import PERCENT

_TIMES = frozenset(
    "than now today at present currently in the same for of before it they is are was were did had last this first"
    " these those month months quarter year week day days stage point time period as on by end start".split()
)
_ARTICLES = frozenset(["a", "an"])
_SIZING = frozenset("of some about around roughly nearly almost just over".split())
_PARTING = frozenset([".", ",", ";", ":", "(", ")", "–", "—", "and", "but", "while", "which", "when"])
_ENDING = frozenset(["", ".", ",", ";", ")", "and", "but"])
_CLOSING = frozenset([",", "–", "—", ":"])
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


def is_named_behind_its_base(items: Row, told: Draft, draft: Draft) -> bool:
    """Whether a noun with a percentage says again by how much the figure in front moved, on the same base.

    "5,246 more than in the preceding week, an increase of 47%, and well above the 10,126 of 2019"; not "an increase of
    47% on 2019".

    Args:
        items: the sentence.
        told: the figure before it.
        draft: the percentage.
    """
    first, second, at = told.change, draft.change, draft.change_at
    if first is None or second is None or at is None or not told.last < at < draft.anchor:
        return False
    if draft.kind != "percent_change" or told.kind != "difference" or first.direction is not second.direction:
        return False
    marked = items.words[at - 1] in _ARTICLES and items.words[at - 2] in _CLOSING
    sized = _SIZING.issuperset(items.words[at + 1 : draft.anchor])
    closed = {*items.words[draft.anchor + 1 : draft.anchor + 2]} <= _ENDING
    between = items.words[told.anchor + 1 : at - 2]
    return marked and sized and closed and _PARTING.isdisjoint(between)
