"""Figures in the shorthand of agencies: "3.6% (prior: 3.4%)", "core 2.8%"."""

from collections.abc import Sequence

from service.model.mentions import Item, Row
from service.model.quantities import PERCENT

_PRIOR = frozenset(["prior", "previous", "previously", "prev", "last", "before"])
_NOUNS = frozenset([":", "rate", "figure", "reading", "was", "at", "+", "revised"])
_OPENING = frozenset(["(", ",", ";", "/", "–", "—", "-", "vs"])
_CLOSING = frozenset([")", ",", ";", "."])
_REACH = 4  # items of "(previous reading:"


def is_prior(items: Row, anchor: int) -> bool:
    """ "3.6% (prior: 3.4%)", "4.7% vs 4.7% previously": the figure of the period before, whichever is told."""
    behind = items.words[anchor + 1 : anchor + 3]
    if behind[:1] == ("previously",) and (behind[1:] or (".",))[0] in _CLOSING:
        return True
    if "(" in items.said and _in_brackets(items, anchor):
        return True
    for at in range(anchor - 1, max(0, anchor - _REACH), -1):
        if items[at].word in _PRIOR:
            return items[at - 1].word in _OPENING
        if items[at].word not in _NOUNS:
            return False
    return False


def _in_brackets(items: Sequence[Item], anchor: int) -> bool:
    """ "2.4% (2.3%)", "2.4% (Apr: 2.3%)"."""
    opening = next((at for at in range(anchor - 1, max(0, anchor - _REACH), -1) if items[at].word == "("), 0)
    before, own = items[opening - 1].quantity if opening else None, items[anchor].quantity
    if before is None or own is None or {before.unit, own.unit} != {PERCENT}:
        return False
    closed = anchor + 1 < len(items) and items[anchor + 1].word == ")"
    return closed and all(item.period is None for item in items[opening:anchor])


def is_core(items: Sequence[Item], anchor: int) -> bool:
    """ "Core 2.8% (2.9%)": of the core rate alone."""
    if anchor > 2 and items[anchor - 1].word == "(" and items[anchor - 2].quantity is not None:
        anchor -= 2
    return anchor > 0 and items[anchor - 1].word == "core"
