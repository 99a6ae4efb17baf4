"""Figures of the time before, named so: "3.6% (prior: 3.4%)", "lower than the old, 5.25%"; and "core 2.8%".

Behind a colon the first of two is so as well: "Bank Rate: 4.75% to 3.75%".
"""

from collections.abc import Sequence

from service.claims.bind.bases.asides_of_then import told_in_front
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT

_FORMER = frozenset(["prior", "previous", "prev", "old", "former", "earlier"])
_PRIOR = _FORMER | {"previously", "last", "before"}
_NOUNS = frozenset(
    ": . rate rates figure reading level levels cap limit price value one was were is of at being stood had been +"
    " revised".split()
)
_OPENING = frozenset(["(", ",", ";", ":", "/", "–", "—", "-", "vs"])
_DETERMINERS = frozenset(["the", "its", "their", "a", "an"])
_CLOSING = frozenset([")", ",", ";", "."])
_LEADING = frozenset([":", "+", "-", "–", "at"])
_CORE = "core"
_REACH = 6  # items of "the previous level had been"
_IN_BRACKETS = 4  # items of "(Apr:"


def is_prior(items: Row, anchor: int) -> bool:
    """ "3.6% (prior: 3.4%)", "4.7% vs 4.7% previously", "the previous level was 5%": that of the period before."""
    behind = items.words[anchor + 1 : anchor + 3]
    if behind[:1] == ("previously",) and (behind[1:] or (".",))[0] in _CLOSING:
        return True
    if behind[:1] == ("to",) and anchor and items.words[anchor - 1] == ":" and _is_left(items, anchor):
        return True
    if "(" in items.said and _in_brackets(items, anchor):
        return True
    if _PRIOR.isdisjoint(items.said):
        return False
    for at in range(anchor - 1, max(-1, anchor - _REACH), -1):
        word, before = items.words[at], items.words[at - 1] if at else ""
        if word in _PRIOR:
            named = word in _FORMER and (not at or before in _DETERMINERS)
            return named or (at > 0 and before in _OPENING)
        if word not in _NOUNS and not (word == "," and before in _FORMER):
            return False
    return False


def _is_left(items: Row, anchor: int) -> bool:
    """ "Interest rates: 4.75% to 3.75%": whether what the first of two led to stands behind it."""
    own, past = items[anchor].quantity, items[anchor + 2].quantity if anchor + 2 < len(items) else None
    return own is not None and past is not None and own.unit == past.unit == PERCENT


def _in_brackets(items: Sequence[Item], anchor: int) -> bool:
    """ "2.4% (2.3%)", "2.4% (Apr: 2.3%)"."""
    opening = next((at for at in range(anchor - 1, max(0, anchor - _IN_BRACKETS), -1) if items[at].word == "("), 0)
    before, own = items[opening - 1].quantity if opening else None, items[anchor].quantity
    if before is None or own is None or {before.unit, own.unit} != {PERCENT}:
        return False
    closed = anchor + 1 < len(items) and items[anchor + 1].word == ")"
    return closed and all(item.period is None for item in items[opening:anchor])


def is_core(items: Row, anchor: int) -> bool:
    """ "Core 2.8% (2.9%)", "Core: +2.8% y/y (April: 2.9%)": of the core rate alone."""
    if "(" in items.said and (told := told_in_front(items, anchor)) is not None:
        anchor = told
    while anchor > 1 and items[anchor - 1].word in _LEADING:
        anchor -= 1
    return anchor > 0 and items[anchor - 1].word == _CORE
