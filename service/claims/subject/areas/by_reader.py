"""Areas told by where an article is read: "our own rate is 4.4%", "here it is 2.8%; across the Atlantic it is 4.2%"."""

from itertools import pairwise

from service.model.mentions import Analysis

_OCEAN = "atlantic"
_OVERSEAS = {"GB": "US"}
_CUES = frozenset(["our", "ours", "here", "home", _OCEAN])
_NEW_CLAUSE = frozenset([";", "while", "but", "whereas"])
_BEING = frozenset(["is", "are", "'s"])
"""Behind "here" they only point to what follows: "here is what we know"."""


def by_reader(analysis: Analysis, position: int, reader: str) -> str:
    """The area of a figure whose clause says that it is where the article is read, or overseas; empty where none does.

    Args:
        analysis: the sentence.
        position: of the figure.
        reader: the area where the article is read.
    """
    if _CUES.isdisjoint(analysis.items.said):
        return ""
    items = [item for item in analysis.items if item.start < position]
    opens = next((at + 1 for at in range(len(items) - 1, -1, -1) if items[at].word in _NEW_CLAUSE), 0)
    clause = [item.word for item in items[opens:]]
    if not clause or any(items[opens].start <= mention.span.start < position for mention in analysis.areas):
        return ""
    if _OCEAN in clause:
        return _OVERSEAS.get(reader, "")
    here = clause[:2] == ["at", "home"] or (clause[:1] == ["here"] and _BEING.isdisjoint(clause[1:2]))
    return reader if here or ("our", "own") in pairwise(clause) or clause[:1] == ["ours"] else ""
