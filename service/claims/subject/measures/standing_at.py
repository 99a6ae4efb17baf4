"""What a superlative is told to stand at: "a decision to leave interest rates at a 23-year high", behind inflation."""

from service.claims.kind import Draft
from service.claims.subject.light_words import NO_NAMES
from service.model.mentions import Analysis, Item, Row

_LEADING = frozenset("a an the its their his her our near close to around about new fresh".split())
_HEADS = frozenset(["rates", "costs"])  # which name no subject by themselves
_INSIDE = frozenset(["of", "in", "across", "for", "on", "to", "at", "from", "by"])
_TIMES = frozenset("days weeks months quarters years decades".split())  # "after months at a 16-year high"
_WHO = frozenset(["that", "which", "who"])  # behind which a verb stands, "who face rates"


def stands_at_another(draft: Draft, analysis: Analysis, family: str) -> bool:
    """Whether a superlative is told of a thing right in front of its "at", which the words for a series do not name.

    Args:
        draft: the superlative.
        analysis: its sentence.
        family: that of the series.
    """
    told = None if draft.rank is None else thing_at(analysis.items, draft.anchor)
    if told is None:
        return False
    first, last = told
    if any(area.span.start <= last.start < area.span.end for area in analysis.areas):
        return False  # "with inflation in the UK at a 41-year high"
    named = [m for m in analysis.measures if m.span.start < last.end and first.start < m.span.end]
    return not any(family in (*m.strong, *m.weak) for m in named)


def thing_at(items: Row, anchor: int) -> tuple[Item, Item] | None:
    """The first and last word of the thing that stands "at a 23-year high"; None where none is named in front.

    Args:
        items: the sentence.
        anchor: the superlative.
    """
    at = anchor - 1
    while at > 0 and items[at].word in _LEADING:
        at -= 1
    if at < 1 or items[at].word != "at":
        return None
    first = at
    while first > 0 and _is_noun(items[first - 1]):
        first -= 1
    lead = items[first - 1].word if first else ""
    none = first + (lead in _WHO) >= at or lead in _INSIDE or items[at - 1].word in _TIMES
    return None if none else (items[first], items[at - 1])


def _is_noun(item: Item) -> bool:
    named = item.word.isalpha() and not item.changes and item.word not in NO_NAMES
    return item.word in _HEADS or (named and not item.word.endswith("ed"))
