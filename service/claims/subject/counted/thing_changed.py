"""What a change is of where the thing counted stands right behind it: "22% fewer cases", "a quarter more boats".

So is what words compare: "fewer small boats crossed the Channel than in 2024".
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft
from service.model.claims import Candidate
from service.model.mentions import Row
from service.model.shelf import Shelf
from service.records import replace

_KINDS = frozenset(["percent_change", "multiple", "comparison"])
_MORE = frozenset(["more", "fewer", "less", "extra"])
_GROUPS = frozenset(["children", "minors", "women", "men", "girls", "boys", "families"])
_PEOPLE = frozenset(["", "people"])
_BOATS = frozenset(["", "boats"])
_ABOARD = frozenset(["in", "on", "aboard"])
_SHORT = 4  # letters of "this" and "than"
_REACH = 3  # items from "fewer" to "small boats"


def of_thing_changed(rows: Sequence[Candidate], draft: Draft, items: Row, shelf: Shelf) -> list[Candidate]:
    """The candidates of a change, of those and their siblings the ones that count what the change is said of.

    Args:
        rows: the series that it may be of, by the words before it.
        draft: the change.
        items: its sentence.
        shelf: the catalogue.
    """
    if draft.kind not in _KINDS or not rows:
        return [*rows]
    if _is_of_what_came_in(draft, items):
        return [*_larger(rows, shelf)] or [*rows]
    place = draft.anchor + (draft.kind != "comparison")
    behind = items.words[place : place + 1 + _REACH]
    if not (behind[:1] and behind[0] in _MORE) and behind[:2] != ("as", "many"):
        return [*rows]
    for noun in behind[1:]:
        if noun in _GROUPS:
            return []  # "20% fewer children among them"
        own = [row for row in rows if noun in shelf.series(row.series_id).phrases.nouns]
        others = [] if own else [*_siblings(rows, noun, shelf)]
        if own or others:
            return own or others
        if shelf.series(rows[0].series_id).phrases.nouns and _is_thing(noun):
            return []  # "3% fewer nights"
        if not noun.isalpha() or noun in ("than", "on", "in"):
            break
    return [*rows]


def _is_of_what_came_in(draft: Draft, items: Row) -> bool:
    """ "5,084 in 72 boats, 43% more than August's 3,567 in 56": a change of the people, whom both figures put first."""
    figures = items.figures
    place = figures.index(draft.anchor) if draft.anchor in figures else 0
    if place < len(("5,084", "72")) or "than" not in items.words[draft.anchor + 1 : draft.anchor + 1 + _REACH]:
        return False
    behind = figures[place + 1 : place + 3]
    return _held(items, figures[place - 2 : place]) and _held(items, behind)


def _held(items: Row, pair: Sequence[int]) -> bool:
    """Whether of two figures the second is what the first came in: "5,084 in 72 boats"."""
    if len(pair) != len(("first", "second")) or items.words[pair[1] - 1] not in _ABOARD:
        return False
    first, second = (items[at].quantity for at in pair)
    if first is None or second is None or first.unit not in _PEOPLE or second.unit not in _BOATS:
        return False
    return first.value > second.value


def _larger(rows: Sequence[Candidate], shelf: Shelf) -> Iterator[Candidate]:
    """The siblings of what is counted in boats that count who came in them."""
    for row in rows:
        series = shelf.series(row.series_id)
        if series.unit not in _BOATS:
            yield row
            continue
        for other in (shelf.series(one) for one in series.siblings):
            if other.unit == "people" and (other.area, other.nature) == (series.area, series.nature):
                yield replace(row, series_id=other.id, reason="it counts who came in them")


def _is_thing(word: str) -> bool:
    """Whether a word behind "fewer" is the plural of something counted."""
    return len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us"))


def _siblings(rows: Sequence[Candidate], noun: str, shelf: Shelf) -> Iterator[Candidate]:
    first = shelf.series(rows[0].series_id)
    for other in (shelf.series(series_id) for series_id in first.siblings):
        if other.area == first.area and noun in other.phrases.nouns:
            yield replace(rows[0], series_id=other.id, reason=f"it counts {noun}")
