"""What a bare number counts by the noun that its clause has: "the number of boats that crossed the Channel was 15".

The relative clause names the measure of the people who crossed; the number is of the boats.
"""

from collections.abc import Sequence

from service.claims.kind import BEING, Draft
from service.model.claims import Candidate
from service.model.mentions import Analysis, Item, Row
from service.model.series import Series
from service.model.shelf import Shelf
from service.records import replace

_COUNTS = frozenset(["number", "tally", "count"])
_KINDS = frozenset(["level", "difference", "threshold"])
_TURNS = frozenset([";", ":", "while", "whereas", "but", "yet", "though", "although", "and", "(", "with"])
_LEADING = frozenset("in on at aboard from to by for of with under that which who whose whom".split())
_POINTING = frozenset(["them", "those", "these"])


def of_head_noun(rows: Sequence[Candidate], draft: Draft, analysis: Analysis, shelf: Shelf) -> Sequence[Candidate]:
    """The candidates of a bare number, those that count another thing than its noun put right.

    A sibling that counts the thing takes the place of one that does not. A measure that is only named behind a thing
    that none of them counts says nothing of how many there were: "operations in which people were stopped".
    """
    items = analysis.items
    quantity = items[draft.anchor].quantity
    if not rows or quantity is None or quantity.unit or draft.rank is not None or draft.kind not in _KINDS:
        return rows
    counted = () if _COUNTS.isdisjoint(items.said) else _counted(items, draft.anchor)
    if not counted or counted[0].word in _POINTING:
        return rows
    words = tuple(item.word for item in counted if item.word != "-")
    found: list[Candidate] = []
    for candidate in rows:
        own = shelf.series(candidate.series_id)
        if not own.phrases.nouns or _goes_by(own, words):
            found.append(candidate)
            continue
        kin = [one for one in map(shelf.series, own.siblings) if one.area == own.area and _goes_by(one, words)]
        found += [replace(candidate, series_id=one.id, reason=f"it counts {one.unit}") for one in kin]
        if not kin and any(counted[0].start <= m.span.start <= counted[-1].start for m in analysis.measures):
            found.append(candidate)
    return found


def _counted(items: Row, anchor: int) -> Sequence[Item]:
    """The words behind "the number of" in the clause of a figure, to the next that leads on; none where it has none."""
    first = -1
    for at in range(anchor - 1, 1, -1):
        if items.words[at] in _TURNS:
            return ()
        if items.words[at] == "of" and items.words[at - 1] in _COUNTS:
            first = at + 1
            break
    if first < 0:
        return ()
    past = next((at for at in range(first, anchor) if _leads_on(items[at])), anchor)
    return items[first:past]


def _leads_on(item: Item) -> bool:
    if item.word in _LEADING or item.word in BEING or item.period is not None:
        return True
    return not item.word.isalpha() and item.word != "-"


def _goes_by(series: Series, words: tuple[str, ...]) -> bool:
    """Whether some words hold a noun of a series: "small boats", not the "boat" of "boat arrivals"."""
    nouns = {tuple(noun.split()) for noun in series.phrases.nouns if noun.endswith("s") or noun in ("people", "craft")}
    return any(words[low:high] in nouns for high in range(1, len(words) + 1) for low in range(high))
