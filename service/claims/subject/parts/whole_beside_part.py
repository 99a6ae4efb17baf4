"""Figures of the whole told beside a part: "core prices rose 2.4%, against a headline 3.4%".

So it is behind "overall, prices rose 2.5%". No measure need be named: the whole is that of which the part told is one.
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Analysis, Row
from service.model.quantities import PERCENT
from service.model.series import Series
from service.model.shelf import Shelf
from service.records import replace

_WHOLE = frozenset(["headline", "overall", "general"])
_HEADING = frozenset(["headline", "overall"])
_IN_GENERAL = ("in", "general")  # "energy in general" is of energy
_WHICH = (",", "which")
_IT = (":", "it")
_OPENING = frozenset([";", ":", "while", "whereas", "but", "and"])
_ALL = frozenset(["whole", "items"])
_AS_A = ("as", "a", "whole")
_ALL_ITEMS = ("all", "-", "items")
_FOR = (("for",), ("on",))
_FOR_ALL = ("for", "all", "items")
_NAMES = (("headline",), ("whole",))
_AGAINST = frozenset("against than with versus vs below above behind of".split())
_ONE = frozenset(["a", "an"])
_PARTS = frozenset(["core-prices", "price-components"])
"""Topics of which each series is a part of all prices."""
_PRICES = "prices"
_BETWEEN = frozenset(
    "prices price rate rise increase gain pace reading figure number level index measure gauge inflation , ( : 's ’s of"
    " at by the was were is are up in to a just only about".split()
)
_LONGEST = 7  # items of "overall, prices were up by"


def of_whole_told(rows: Sequence[Candidate], draft: Draft, analysis: Analysis, shelf: Shelf) -> Sequence[Candidate]:
    """The series that a figure may be of; of a part that the sentence names the whole, where words say that is meant.

    Args:
        rows: the series, by the measures that the sentence names.
        draft: the figure.
        analysis: its sentence.
        shelf: the catalogue.
    """
    items = analysis.items
    quantity = None if draft.rank is not None else items[draft.anchor].quantity
    if not rows or quantity is None or quantity.unit != PERCENT:
        return rows
    if _WHOLE.isdisjoint(items.said) and _ALL.isdisjoint(items.said):
        return rows
    told = draft.anchor if _is_said_behind(items, draft.anchor) else _place(items, draft.anchor)
    if told is None:
        return rows
    between = analysis.block.text[items[told].start : items[draft.anchor].start].lower()
    if any(row.words and row.words.lower() in between for row in rows):
        return rows  # "overall, food prices rose 3.0%"
    ahead = analysis.block.text[: items[told].start].lower().rstrip()
    if any(row.words and ahead.endswith(row.words.lower()) for row in rows):
        return rows  # "11 points above energy inflation overall, 16.3%"
    if items.words[told] == ";":
        parts = [row for row in rows if shelf.series(row.series_id).topic != _PRICES]
    else:
        parts = [row for row in rows if shelf.series(row.series_id).topic in _PARTS]
    if not parts:
        return rows
    wholes = dict.fromkeys(one.id for row in parts for one in _wholes(shelf.series(row.series_id), shelf))
    return [replace(parts[0], series_id=one, reason="it is told of the whole") for one in wholes]


def _place(items: Row, anchor: int) -> int | None:
    """Where the words begin that say a figure is of the whole; None where none do.

    Behind "; prices in the shops as a whole rose 2.3%" each figure is, to the end of the sentence.
    """
    words = items.words
    for at in range(anchor - 1, max(-1, anchor - _LONGEST), -1):
        if words[at] in _WHOLE and words[at - 1 : at + 1] != _IN_GENERAL:
            return None if words[at - 1] in _ONE and words[at - 2] not in _AGAINST else at
        if words[at] == "items" and words[at - 2 : at + 1] == _ALL_ITEMS:
            return at - 2
        if items[at].quantity is not None or not (words[at] in _BETWEEN or items[at].changes):
            break
    subject = _subject(words, anchor)
    if subject is not None:
        return subject
    opens = max((at for at in items.places(frozenset([";"])) if at < anchor), default=None)
    if opens is None:
        return None
    whole = any(words[at - 2 : at + 1] == _AS_A for at in items.places(_ALL) if opens < at < anchor)
    return opens if whole and "prices" in words[opens:anchor] else None


def _subject(words: Sequence[str], anchor: int) -> int | None:
    """Where "the headline" or "the overall" begins a figure's clause: "; the headline moved the other way, to 3.0%"."""
    for at in range(anchor - 1, 0, -1):
        heads = words[at] in _HEADING and words[at - 1] == "the"
        if heads and (at == 1 or words[at - 2] in _OPENING or words[at + 1 : at + 3] == _WHICH):
            return at
        if words[at] in _OPENING and words[at : at + 2] != _IT:
            return None
    return None


def _is_said_behind(items: Row, anchor: int) -> bool:
    """ "Compared with 2.9% overall", "against 2.9% for all items", "for the headline"."""
    behind = items.words[anchor + 1 : anchor + 1 + len(_FOR_ALL)]
    if _AGAINST.isdisjoint(items.words[max(0, anchor - 2) : anchor]):
        return False
    return behind[:1] == ("overall",) or (
        behind[:1] in _FOR and (behind[1:3] == _FOR_ALL[1:3] or behind[2:3] in _NAMES)
    )


def _wholes(part: Series, shelf: Shelf) -> Iterator[Series]:
    """The series of all prices that go with a part: its sibling, or one of a part that it is itself a part of."""
    near = [shelf.series(one) for one in part.siblings]
    for one in (*near, *(shelf.series(other) for kin in near for other in kin.siblings)):
        if one.topic == _PRICES and (one.area, one.growth_over) == (part.area, part.growth_over):
            yield one
