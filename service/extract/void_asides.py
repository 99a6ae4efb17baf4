"""Words set apart: those that say nothing of a figure leave no items, those that compare stand between commas.

"Inflation rose, despite forecasts of a fall, to 2.6%, officials said, in November" is read as "inflation rose to 2.6%
in November". What has a figure or days of its own, or may tell what a figure is of, stays.
"""

from collections.abc import Sequence

from service.model.mentions import Item
from service.records import replace

_DASHES = frozenset(["–", "—", "-"])
SET_APART = _DASHES | {"("}
_CLOSED_BY = {"(": frozenset([")"]), ",": frozenset([",", "."])} | {dash: frozenset([dash]) for dash in _DASHES}
_LONGEST = 9  # items of "to the surprise of most economists in the City"
_EXPECTED = frozenset("expected forecast predicted anticipated feared hoped".split())
_WHOLE = [
    words.split()
    for words in (
        "seasonally adjusted|provisional|and counting|however|though|too|meanwhile|of course|at least|to be sure"
        "|in the end|for its part|for their part|it turned out|it emerged|by official count|on the official count"
        "|on the official measure|as measured officially"
    ).split("|")
]
_BASIS = frozenset(["provisional", "preliminary"])
_CONFOUNDING = frozenset("despite defying confounding contrary notwithstanding".split())
_FORESEEN = _EXPECTED | frozenset(
    "forecasts forecasters expectations predictions hopes fears economists analysts".split()
)
_SOURCES = frozenset(
    "the official latest new figures data statistics statisticians officials government published released".split()
)
_SAID = frozenset(["said", "say", "says", "noted"])
_SPEAKERS = frozenset(
    "the a officials ministers statisticians economists analysts campaigners spokesman spokeswoman government minister"
    " agency office home it they he she".split()
)
_AGAINST = frozenset(["against", "compared", "after"])
_ARTICLES = frozenset(["a", "an"])
_OWNING = frozenset(["the", "its", "their"])
_SUPERLATIVE = ("est", "most")
_BASES = frozenset([("up", "from"), ("down", "from"), ("up", "on"), ("down", "on")])
_MORE = frozenset("more less faster slower higher lower better worse".split())
CUES = (
    _EXPECTED | _BASIS | _CONFOUNDING | _FORESEEN | _SAID | {words[-1] for words in _WHOLE} | {"according"}
)  # fmt: skip
"""Words one of which a sentence must hold for any of it to say nothing of a figure."""
_GOES_ON = frozenset("in on at to from by of for over than during within was were is are had has have".split())


def with_commas(items: Sequence[Item]) -> Sequence[Item]:
    """The items with commas for the brackets and dashes around what a figure is compared with.

    "On average 81 came every day (against 125 in 2022)" is read as "…, against 125 in 2022".
    """
    told = list(items)
    for at, item in enumerate(items[:-2]):
        opened = item.word in ("(", "—") or (item.word in _DASHES and at > 0 and items[at - 1].end < item.start)
        if not opened or not _compares(items[at + 1], items[at + 2]):
            continue
        marks = _CLOSED_BY[item.word]
        end = next((n for n in range(at + 2, len(items)) if items[n].word in marks), None)
        if end is None and item.word == "(":
            continue
        told[at] = replace(item, word=",")
        if end is not None:
            told[end] = replace(items[end], word=",")
    return told


def _compares(first: Item, second: Item) -> bool:
    """Whether an aside that begins so tells what its figure is compared with: "against", "up from", "the lowest"."""
    if first.word in _AGAINST or (first.word, second.word) in _BASES:
        return True
    noun = any(change.part == "noun" for change in second.changes)
    return (first.word in _ARTICLES and noun) or (first.word in _OWNING and second.word.endswith(_SUPERLATIVE))


def without_asides(items: Sequence[Item]) -> Sequence[Item]:
    """The items of a sentence without those of asides that say nothing, and without the marks around them."""
    kept: list[Item] = []
    at = 0
    while at < len(items):
        opening = items[at].word
        first = at + (opening in _CLOSED_BY)
        end = _end(items, at, first) if opening in _CLOSED_BY or at == 0 else None
        if end is None or not _is_void([item.word for item in items[first:end]]):
            kept.append(items[at])
            at += 1
        else:
            at = end + _closes(items, at, end)
    return kept


def _end(items: Sequence[Item], at: int, first: int) -> int | None:
    """Where the mark stands that closes an aside without figures or days; None where none does."""
    opening = items[at].word
    marks = _CLOSED_BY.get(opening, frozenset([","]))
    if opening == "-" and not (at and items[at - 1].end < items[at].start):
        return None
    for place in range(first, min(len(items), first + _LONGEST + 1)):
        item = items[place]
        if item.word in marks:
            return place if place > first else None
        if not item.word or item.word in _CLOSED_BY or item.word in (";", ":", ")"):
            return None
    return None


def _closes(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether the mark behind an aside goes with it: what follows goes on with the clause, or the sentence begins."""
    if items[end].word == ")" or at == 0:
        return True
    if items[end].word == "." or end + 1 == len(items):
        return False
    behind = items[end + 1]
    return behind.word in _GOES_ON or any(change.part == "verb" for change in behind.changes)


def _is_void(words: list[str]) -> bool:
    if words in _WHOLE:
        return True
    first, last = words[0], words[-1]
    if first == "as":
        return last in _EXPECTED and _FORESEEN.union(("had", "was", "were", "been", "most", "the")).issuperset(
            words[1:]
        )
    if first == "in":
        return words[1:3] == ["line", "with"] and not _FORESEEN.isdisjoint(words)
    if first in _CONFOUNDING or words[:2] == ["to", "the"]:
        return not _FORESEEN.isdisjoint(words)
    if first in _MORE:
        return words[1:2] == ["than"] and len(words) > 2 and _FORESEEN.issuperset(words[2:])
    if first == "on":
        return last == "basis" and not _BASIS.isdisjoint(words)
    if first == "according":
        return words[1:2] == ["to"] and len(words) > 2 and _SOURCES.issuperset(words[2:])
    return last in _SAID and len(words) > 1 and _SPEAKERS.issuperset(words[:-1])
