"""Moves of something that no series measures, told beside one that is: "…, the typical mortgage from 4.5% to 4.8%".

What stands between the mark that opens a clause and "from", or the verb before it, is what moved.
"""

from collections.abc import Iterator
from itertools import pairwise

from service.claims.kind import Draft
from service.model.mentions import Analysis, MeasureMention, Row
from service.model.quantities import PERCENT
from service.model.shelf import Shelf

_MARKS = frozenset(", ; : and but while whereas as – — (".split())
_VERBS = frozenset(
    "went gone has have had is was were moved came come fell fallen rose risen dropped climbed slipped grew swung"
    " jumped declined increased eased up down edged slid sank soared cut raised lowered been".split()
)
_OPENING = frozenset(
    "when where in on at by of from to for over during with after before since then later again back next first"
    " now".split()
)
_GENERIC = frozenset(
    "it they this that these those which who what he she we the a an its their his her our rate rates figure figures"
    " number numbers total one ones level levels measure reading readings index share annual headline main base policy"
    " key official monthly overall benchmark core both each all also only year-on-year way move rise fall so just"
    " not".split()
)
_POINTING, _TO = frozenset(["it", "them", "which"]), (("to",), ("to", "minus"))
_LONGEST = 14  # items of "the share of homes sold to first-time buyers"


def has_own_subject(draft: Draft, analysis: Analysis, shelf: Shelf) -> bool:
    """Whether a percentage is one end of a move of something that its clause names and nothing measures.

    Args:
        draft: the figure.
        analysis: its sentence.
        shelf: the catalogue.
    """
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if draft.rank is not None or quantity is None or quantity.unit != PERCENT or "from" not in items.said:
        return False
    at = _from(items, draft.anchor)
    return at > 0 and _is_named_there(analysis, shelf, *_subject(items, at))


def _from(items: Row, anchor: int) -> int:
    """Where "from" stands that leads to the figure, or to the one that leads on to it: "from 4.5% to 4.8%"."""
    pairs = ((one, other) for one, other in pairwise(items.figures) if anchor in (one, other))
    for one, other in pairs:
        if items.words[one - 1] == "from" and items.words[one + 1 : other] in _TO:
            return one - 1
    return 0


def _subject(items: Row, at: int) -> tuple[int, int]:
    """Where what moved begins, and where it ends, before "from" at ``at``; nothing where no mark opens the clause."""
    opens = next((n for n in range(at - 1, max(-1, at - 2 - _LONGEST), -1) if items.words[n] in _MARKS), -1)
    if opens < 1 or not any(n < opens for n in items.figures):
        return at, at
    start = opens + 1
    return start, next((n for n in range(start, at) if items.words[n] in _VERBS), at)


def _is_named_there(analysis: Analysis, shelf: Shelf, start: int, end: int) -> bool:
    items = analysis.items
    words = items.words[start:end]
    if not words or words[0] in _OPENING or _GENERIC.issuperset(words) or not _POINTING.isdisjoint(words):
        return False
    if items.words[end] == "from" and any(change.part == "noun" for one in items[start:end] for change in one.changes):
        return False  # "a sharp jump from 1.7% to 2.3%"
    if any(items[n].period is not None for n in range(start, end)):
        return False
    if "among" in words:
        return True  # "and joblessness among the under-25s from 14.2% to 15.8%"
    first, last = items[start].start, items[end].start
    named = [one for one in analysis.measures if first <= one.span.start < last]
    rates = any(shelf.series(member).unit == PERCENT for one in named for member in _members(one, shelf))
    return not rates and not any(first <= one.span.start < last for one in analysis.areas)


def _members(mention: MeasureMention, shelf: Shelf) -> Iterator[str]:
    return (member for family in (*mention.strong, *mention.weak) for member in shelf.members(family, None))
