"""Points that are a part of a move, or of each of several: "with energy bills adding 0.6 points", "0.2 in each"."""

from itertools import pairwise

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import POINTS
from service.model.series import Nature, Series

_ADDING = frozenset(["adding", "added", "adds", "add"])
_CONTRIBUTING = frozenset("contributing contributed contributes contribute accounting accounted".split())
_TAKEN = frozenset(["took", "takes", "take", "taking"])
_TAKING_OFF = _TAKEN | {"taken", "knocked", "knocks", "shaved", "shaves", "wiped", "lopped"}
_FILLING = frozenset(
    ["for", "about", "around", "some", "a", "another", "further", "up", "by", "only", "just", "nearly"]
)
_OPENERS = frozenset(["with", "as", "while", "because", "after", "since", "which"])
_PARTS = frozenset(["part", "share", "portion", "chunk", "bulk", "most"])
_SHARES = frozenset(["contribution", "contributor", "contributions", "contributors"])
_CUES = _ADDING | _CONTRIBUTING | _TAKEN | _PARTS | _SHARES | {"each", "of", "time", "them"}
_LOANS = frozenset(["mortgage", "mortgages", "arm", "arms", "loan", "loans"])
_OF = frozenset(["the", "that", "this", "its"])
_RATES = frozenset((kind, "rate") for kind in "bank base policy key main funds benchmark".split()) | {
    ("interest", "rates")
}
_AWAY = (("off",), ("from",), ("of",))
_UNSET = frozenset(["growth", "inflation", "gdp", "expansion", "cpi", "cpih", "rpi"])
"""What is measured in per cent, and moved by many things at a time."""
_AS_UNSET = frozenset((word,) for word in _UNSET)
_CLOSING = frozenset([",", ";", ":", "(", ")", "and", "but", "while", "to", "in", ""])
_SETTERS = frozenset("bank fed reserve mpc committee policymakers rate-setters setters street governors".split())
_CLAUSE = 9  # items of "with energy and water bills adding a further"
_TOLD = 14  # items of "contribution to the rise in inflation, from 2.6% to 3.5%, was"
_APPOSED = 4  # items of "part, as much as"
_BEHIND = 7  # items to "points, the largest upward contributor"
_EACH = (
    ("between", "them"),
    ("among", "them"),
    ("in", "each"),
    ("each", "time"),
    ("each", "month"),
    ("each", "quarter"),
    ("each", "year"),
    ("at", "a"),
)


def is_contribution(draft: Draft, items: Row) -> bool:
    """Whether points are only a part of how far something moved, or the size of each of several moves.

    "Energy bills added 0.6 points to inflation": so are those that a thing adds to what is published.
    """
    quantity = items[draft.anchor].quantity
    if quantity is None or quantity.unit != POINTS:
        return False
    if _is_taken_off_unset(draft, items) or _is_of_loan(draft, items):
        return True
    if _CUES.isdisjoint(items.said):
        return False
    behind = items.words[draft.anchor + 1 : draft.anchor + 4]
    if behind[:2] in _EACH and (behind[:1] != ("at",) or behind[2:] == ("time",)):
        return True
    if behind[:1] == ("of",) and behind[1:2] != () and (behind[1] in _OF or items[draft.anchor + 2].changes):
        return any(item.changes for item in items[draft.anchor + 2 : draft.anchor + 4])
    if items.words[draft.anchor - 1] == "," and not _PARTS.isdisjoint(
        items.words[max(0, draft.anchor - _APPOSED) : draft.anchor]
    ):
        return True
    told = items.words[max(0, draft.anchor - _TOLD) : draft.anchor + _BEHIND]
    return not _SHARES.isdisjoint(told) or _is_contributed(draft, items) or _is_added(draft, items)


def _is_of_loan(draft: Draft, items: Row) -> bool:
    """ "The 30-year mortgage averaged 3.85%, with an average 0.3 point": what a loan costs to take out."""
    return items.words[draft.anchor - 1] == "average" and not _LOANS.isdisjoint(items.said)


def _is_taken_off_unset(draft: Draft, items: Row) -> bool:
    """ "Spending on cars knocked 0.1 points off GDP growth": from a rate that nobody sets, by what does not move."""
    words, at, past = items.words, draft.change_at, draft.anchor + 1
    if words[past : past + 1] not in _AWAY or (at is not None and (at > draft.anchor or "by" in words[at:past])):
        return False
    what = next((n for n in range(past + 1, min(len(items), past + _BEHIND)) if words[n] in _UNSET), past + 1)
    between = items[past + 1 : what]
    named = all(item.word not in _CLOSING and item.quantity is None and item.period is None for item in between)
    return named and words[what : what + 1] in _AS_UNSET and words[what + 1 : what + 2] != ("of",)


def is_taken_off(draft: Draft, items: Row, series: Series) -> bool:
    """ "Trade took 0.3 points off GDP growth": by what does so, or by those who put the figure anew.

    What is in force is moved by who takes so much off it: "the Bank knocked a quarter of a point off Bank Rate".

    Args:
        draft: the points.
        items: the sentence.
        series: what they may be of.
    """
    quantity = items[draft.anchor].quantity
    if quantity is None or quantity.unit != POINTS or series.nature is Nature.STEP:
        return False
    if items.words[draft.anchor + 1 : draft.anchor + 2] != ("off",):
        return False
    at = draft.anchor - 1
    while at > 0 and items.words[at] in _FILLING:
        at -= 1
    return items.words[at] in _TAKING_OFF


def _is_set(draft: Draft, items: Row) -> bool:
    """ "Rate-setters added a quarter of a point to the cost of borrowing": what is set is moved by who sets it."""
    told = items.words[draft.anchor + 2 : draft.anchor + _BEHIND]
    rate = not _RATES.isdisjoint(pairwise(told)) or "borrowing" in told
    return rate and not _SETTERS.isdisjoint(items.words[: draft.anchor])


def _is_contributed(draft: Draft, items: Row) -> bool:
    """ "Of which energy bills contributed 0.4 points", "accounting for 0.1 points", "fuel took off 0.1 points"."""
    if items.words[max(0, draft.anchor - 1) : draft.anchor] == ("off",):
        return items.words[draft.anchor - 2] in _TAKEN
    at = draft.anchor - 1
    while at > 0 and items.words[at] in _FILLING:
        at -= 1
    return items.words[at] in _CONTRIBUTING


def _is_added(draft: Draft, items: Row) -> bool:
    """ "With energy and water bills adding 0.6 points": by something that the clause names, to what was told."""
    words, at = items.words, draft.change_at
    if at is None or words[at] not in _ADDING or at > draft.anchor:
        return False
    if words[draft.anchor + 1 : draft.anchor + 2] == ("to",):
        return not _is_set(draft, items)
    for n in range(at - 1, max(-1, at - _CLAUSE), -1):
        if words[n] in _OPENERS:
            return n < at - 1
        if words[n] in (",", ";", ":") or not words[n]:
            return False
    return False
