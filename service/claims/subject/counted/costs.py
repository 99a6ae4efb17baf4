"""Changes and bases beside a count that are of its cost, or of the days that it is told of, and not of the count."""

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import CURRENCIES, PERCENT
from service.model.series import Series

_COSTS = frozenset("cost costs bill bills spending budget expenditure outlay".split())
_OWNING = frozenset(["the", "its", "their", "whose", "annual", "total", "overall", "yearly", "average", "daily"])
_COUNTS = frozenset(["number", "numbers", "total", "count"])
_PARTING = frozenset(", ; : ( ) — – while whereas but as when after because since though although which who".split())
_DOWN_FROM = frozenset("up down from against with compared in on and the".split()) | {",", ""}


def is_of_cost(draft: Draft, items: Row, series: Series) -> bool:
    """ "The cost of hotels rose by 36%", "£3.1bn on hotels in 2023-24, up 36%": what those in them cost.

    Args:
        draft: the figure.
        items: its sentence.
        series: what it may be of; what is measured in money, or as a rate, may cost more itself.
    """
    if series.unit in CURRENCIES or series.unit == PERCENT:
        return False
    if draft.kind == "rank":
        return _is_record_sum(draft, items)
    if draft.kind not in CHANGE_KINDS or draft.change_at is None:
        return False
    if _leads_to_money(draft, items):
        return True
    first = min(draft.change_at, draft.anchor)
    apposed = first > 0 and items.words[first - 1] == "," and items.words[first] in ("up", "down")
    for at in range(first - 1 - apposed, -1, -1):
        quantity, word = items[at].quantity, items.words[at]
        if quantity is not None:
            return quantity.unit in CURRENCIES and "and" not in items.words[at:first]
        if word in _COSTS:
            return _opens(items, at)
        if word in _PARTING or word in _COUNTS or word in series.phrases.nouns:
            return False
    return False


def _leads_to_money(draft: Draft, items: Row) -> bool:
    """ "Grants were cut by 27% to £36m": whether what moved is a sum of money."""
    behind = [item.quantity for item in items[draft.anchor + 1 : draft.anchor + 3]]
    led = [*items.words[draft.anchor + 1 : draft.anchor + 2]] == ["to"]
    return led and len(behind) > 1 and behind[1] is not None and behind[1].unit in CURRENCIES


def _is_record_sum(draft: Draft, items: Row) -> bool:
    """ "Down from the record £5.38 billion spent on it in 2023/24": the record is one of money."""
    behind = [item.quantity for item in items[draft.anchor + 1 : draft.anchor + 3] if item.quantity is not None]
    return items.words[draft.anchor] == "record" and bool(behind) and behind[0].unit in CURRENCIES


def _opens(items: Row, at: int) -> bool:
    """Whether a cost is what its clause is about: "but the cost", not "despite the cost"."""
    while at and items.words[at - 1] in _OWNING:
        at -= 1
    return at == 0 or items.words[at - 1] in _PARTING or items.words[at - 1] == "and"


def is_of_days(draft: Draft, items: Row) -> bool:
    """ "Boats arrived on 139 days in 2025, down from 151 in 2024": days, as the figure before it counts."""
    at, words = draft.anchor, items.words
    if draft.kind != "level" or words[at - 1] != "from":
        return False
    before = next((n for n in range(at - 1, -1, -1) if items[n].quantity is not None), -1)
    told = items[before].quantity if before > 0 and words[before - 1] == "on" else None
    return told is not None and told.unit == "days" and all(word in _DOWN_FROM for word in words[before + 1 : at])
