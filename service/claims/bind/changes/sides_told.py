"""Changes told by the side on which a figure lies: "47% ahead of the same period", "0.7 points over the 3.8% of May".

No word of change tells which way they go, but the preposition behind them, or the verb before: "undershot it by 4%".
"""

from service.model.mentions import Change, Row
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, Direction, Quantity

_ABOVE, _BELOW = Change(Direction.UP, "more"), Change(Direction.DOWN, "more")
_PLACES = {"ahead": _ABOVE, "behind": _BELOW}
#: Prepositions that may lead to a stretch of time as well, and so tell a side only of a figure right behind them.
_SIDES = {
    ("over",): _ABOVE,
    ("beyond",): _ABOVE,
    ("past",): _ABOVE,
    ("clear", "of"): _ABOVE,
    ("under",): _BELOW,
    ("beneath",): _BELOW,
    ("short", "of"): _BELOW,
    ("shy", "of"): _BELOW,
    ("adrift", "of"): _BELOW,
}
_OPENING = frozenset(one[0] for one in _SIDES)
_LEADING = frozenset("the its their a last this year month quarter week 's ’s s previous old".split())
_ARTICLES = frozenset(["the", "its", "their", "his", "her", "a", "an"])
_LEVELS = frozenset("peak record high level total figure count".split())
_FIGURE = 6  # items from such a preposition to the figure
_PAST = "beat beats beating exceeded exceeds exceeding overtook surpassed surpasses surpassing topped tops topping"
_PAST += " outdid outdoes outdoing outstripped outstrips outpaced outpaces eclipsed eclipses bettered betters led leads"
_BEHIND = "trailed trails trailing undershot undershoots undershoot undershooting lagged lags lagging"
VERBS = dict.fromkeys(_PAST.split(), _ABOVE) | dict.fromkeys(_BEHIND.split(), _BELOW)
"""What sets one figure against another, "by" so much."""
_VERB = 9  # items from the verb to "by"
_BEING = frozenset(["was", "were", "is", "are", "been", "be", "being"])
_OF = frozenset(["that", "those", "before", "of", "in", "for", "number", "tally", "rate"])
_TAKEN = frozenset("days hours minutes seconds".split())


def side_told(items: Row, at: int) -> tuple[Change, int] | tuple[None, None]:
    """What the words about the change at ``at`` say of its direction, and where they stand.

    "She took 81 seconds, 9% ahead of last year" says nothing of the kind: what takes less time is ahead.
    """
    place = at + 1
    if place >= len(items):
        return None, None
    change = _PLACES.get(items.words[place])
    if change is None and items.words[place] in _OPENING:
        change = _side(items, at)
    if change is None and items.words[at - 1 : at] == ("by",):
        change, place = _by_verb(items, at - 1)
    quantities = (items[figure].quantity for figure in items.figures)
    if change is None or any(one is not None and one.unit in _TAKEN for one in quantities):
        return None, None
    return change, place


def _side(items: Row, at: int) -> Change | None:
    """What a preposition behind a figure says, where another figure follows it that it may be counted from."""
    for words, change in _SIDES.items():
        if items.words[at + 1 : at + 1 + len(words)] != words:
            continue
        first = at + 1 + len(words)
        for item in items[first : first + _FIGURE]:
            if item.quantity is not None:
                return change if _may_be_base(item.quantity) else None
            if item.word in _LEVELS:
                return change
            if item.word not in _LEADING and item.period is None:
                return change if _leads_to_named(items, at, first) else None
    return None


def _leads_to_named(items: Row, at: int, first: int) -> bool:
    """ "£16,000 under the guide price of £230,000": whether what lies on the other side is called by a name."""
    place = next((n for n in range(first, min(first + _FIGURE, len(items))) if items[n].quantity is not None), 0)
    base, own = items[place].quantity, items[at].quantity
    if not place or items.words[place - 1] != "of" or items.words[first] not in _ARTICLES:
        return False
    told = all(item.word.isalpha() and item.period is None for item in items[first:place])
    if not told or base is None or own is None or not _may_be_base(base):
        return False
    return own.unit == base.unit or (own.unit == PERCENT and base.unit in CURRENCIES)


def _may_be_base(quantity: Quantity) -> bool:
    return quantity.unit not in (*_TAKEN, MULTIPLE, "weeks", "months", "years")


def _by_verb(items: Row, by: int) -> tuple[Change | None, int]:
    """What a verb says that sets what a sentence is about against another of its figures, "by" so much."""
    for at in range(by - 1, max(-1, by - 1 - _VERB), -1):
        item = items[at]
        if item.word in VERBS:
            passive = at > 0 and items.words[at - 1] in _BEING
            return (None, by) if passive else (VERBS[item.word], at)
        if item.period is None and item.word not in _LEADING | _LEVELS | _OF:
            break  # "it trailed India by"
    return None, by
