"""Counts that open a clause of their own, with a verb of which no measure is known: "while 30,107 people claimed".

The words before the conjunction name what other figures are of: they may bear such a count out, but not more.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.subject.carried.implied import LOOSE
from service.claims.subject.light_words import names
from service.model.claims import Candidate
from service.model.mentions import Analysis, Row
from service.records import replace

_OPENING = frozenset(["while", "whereas", "but"])
_FROM = (("up", "from"), ("down", "from"))
_ROUGHLY = frozenset(["some", "about", "around", "nearly", "almost", "over", "only", "just"])


def of_own_clause(rows: Sequence[Candidate], draft: Draft, analysis: Analysis) -> Sequence[Candidate]:
    """The series that a figure may be of, loosely so where its clause says that other people did another thing.

    Args:
        rows: the series.
        draft: the count, or what it is up or down from.
        analysis: its sentence.
    """
    items = analysis.items
    if not rows or draft.kind != "level" or _OPENING.isdisjoint(items.said):
        return rows
    count = _counted(items, draft.anchor)
    quantity = items[count].quantity
    if quantity is None or not quantity.noun or not _opens(items, count) or count + 2 >= len(items):
        return rows
    verb = items[count + 1]
    if verb.word[-2:] != "ed" or not names(verb, analysis) or items.words[count + 2] != ",":
        return rows
    return [replace(row, weight=min(row.weight, LOOSE)) for row in rows]


def _counted(items: Row, anchor: int) -> int:
    """Where the count stands that a figure is told beside: "30,107 people claimed, up from 27,424"."""
    if items.words[anchor - 2 : anchor] not in _FROM:
        return anchor
    return max((at for at in items.figures if at < anchor), default=anchor)


def _opens(items: Row, at: int) -> bool:
    while at and items.words[at - 1] in _ROUGHLY:
        at -= 1
    return at > 0 and items.words[at - 1] in _OPENING
