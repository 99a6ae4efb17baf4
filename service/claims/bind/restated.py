"""Amounts told again in other terms: "up by 1.2% to £1,738, or £21 a year"; "an extra £9.25 a month or £111 a year".

And how many more there were, where "more" stands before what is counted.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import boundary
from service.claims.kind import Draft
from service.model.mentions import Change, Item, Row
from service.model.quantities import CURRENCIES, PERCENT, Direction, Quantity
from service.records import replace

_LEVELS = frozenset(["level", "average"])
_CHANGES = frozenset(["difference", "percent_change"])
_MOVES = frozenset(["percent_change", "difference", "point_change", "multiple"])
_LEADS = ([",", "or"], ["or"], ["or", "by"], [",", "or", "by"], ["("], [",", "equivalent", "to"], [",", "equal", "to"])
_HEDGES = frozenset(["about", "around", "some", "roughly", "nearly", "almost", "just", "over", "under"])
_TIMES = frozenset(["", "day", "week", "month", "quarter", "year"])  # "£4.1m, or 12p a share" tells of no change
_FROM = frozenset(["on", "from", "than", "against"])
_AGAINST = frozenset(["from", "against", "than", "compared", "versus", "vs", "was"])
_FAR = 4  # by how much a change told behind a level is less than it


def amount_restated(items: Sequence[Item], draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The draft as a difference, where an amount says again by how much another figure moved; None where it does not.

    Args:
        items: the sentence.
        draft: of the amount.
        before: the drafts before it.
    """
    quantity = items[draft.anchor].quantity
    if draft.kind not in _LEVELS or not before or quantity is None or quantity.unit not in CURRENCIES:
        return None
    behind = [item.word for item in items[draft.anchor + 1 : draft.anchor + 3]]
    if behind[:1] in (["each"], ["apiece"]):
        return None
    if behind[:1] in (["a"], ["an"], ["per"]) and behind[1:] and behind[1] not in _TIMES:
        return None  # "£9m, or £5 a passenger"
    earlier = before[-1]
    between = [item for item in items[earlier.last + 1 : draft.anchor] if item.word not in _HEDGES]
    than = bool(between) and (between[0].word in _FROM or items[earlier.last].word in _FROM)
    based = than and between[-1].word == "("  # "14% up on March ($103)", "19.5 cents less than in December ($3.006)"
    if len(between) > 1 and between[1].period is not None and not based:
        between = between[2:]  # "drops by 7% in October, or £151"
    words = [item.word for item in between]
    joined = words == ["and"] and _is_of_noun(earlier)
    if words not in _LEADS and not joined:
        return None
    if earlier.kind in _CHANGES:
        return replace(draft, kind="difference", change=earlier.change, change_at=earlier.change_at)
    if not _is_far_more(earlier, items[earlier.anchor].quantity, quantity):
        return None
    moved = next((one for one in reversed(before) if one.kind in _CHANGES), None)
    return moved and replace(draft, kind="difference", change=moved.change, change_at=moved.change_at)


def _is_of_noun(earlier: Draft) -> bool:
    """ "A drop of 60% and $2.50": the noun goes with both."""
    return earlier.kind == "percent_change" and earlier.shape.startswith(("<change> of", "<noun> of"))


def _is_far_more(earlier: Draft, level: Quantity | None, quantity: Quantity) -> bool:
    """Whether the earlier figure is a level, too large to be this amount in other terms."""
    if earlier.kind not in _LEVELS or level is None or level.unit != quantity.unit:
        return False
    alike = level.per == quantity.per or (not level.per and quantity.per in _TIMES) or not quantity.per
    return alike and quantity.value * _FAR < level.value


def is_rate_of_count(items: Sequence[Item], index: int) -> bool:
    """ "To 1,310 (3.3%) from 1,150 (2.9%)", "131,000, or 8.3%, from 152,000, or 9.9%": each count with its rate."""
    figures = [at for at in range(index + 1, len(items)) if items[at].quantity is not None][:2]
    if len(figures) < len(("the count", "its rate")):
        return False
    count, rate = figures
    first, then = items[count].quantity, items[rate].quantity
    if first is None or then is None or first.unit == PERCENT or then.unit != PERCENT:
        return False
    against = any(item.word in _AGAINST for item in items[index + 1 : count])
    return against and [item.word for item in items[count + 1 : rate]] in ([","], [",", "or"], ["("], ["or"])


def says_again(items: Sequence[Item], drafts: Sequence[Draft], n: int) -> bool:
    """ "A decrease of 3,940, or 34%": one change told twice, taken from one base."""
    between = [item.word for item in items[drafts[n - 1].anchor + 1 : drafts[n].anchor]]
    return drafts[n - 1].kind in _MOVES and between in (["or"], [",", "or"], ["("])


def more_of_them(items: Row, draft: Draft) -> Draft:
    """ "4,656 more people crossed the Channel last year than in 2024": how many more, not how many.

    Args:
        items: the sentence.
        draft: a figure as it was recognised.
    """
    more = draft.anchor + 1
    if draft.kind != "level" or draft.change is not None or items.words[more : more + 1] != ("more",):
        return draft
    than = next((at for at in range(more, len(items)) if items.words[at] == "than"), None)
    if than is None or boundary(items, more, than) or any(more < at < than for at in items.figures):
        return draft
    return replace(draft, kind="difference", last=more, change=Change(Direction.UP, "more"), change_at=more)
