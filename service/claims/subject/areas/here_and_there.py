"""Areas told by "here" and "there": "Inflation here was 2.2%", "A year before it was 2.5% here and 2.9% there".

Here is where an article is read; there is the one other area of which it told the same. "There were 29,437" is neither.
"""

from service.claims.subject.carried.discourse import Discourse
from service.model.mentions import Analysis

_CUES = frozenset(["here", "there", "country", "atlantic", "pond", "home"])
_HERE = (("here",), ("over", "here"), ("at", "home"), ("in", "this", "country"))
_THERE = (("there",), ("over", "there"))
_OVERSEAS = (("across", "the", "atlantic"), ("across", "the", "pond"))
_BEYOND = {"GB": "US"}
_BEING = frozenset("was were is are had has have came 's ’s".split())
"""Behind "here" or "there", of what they point to: "here is what we know", "there were 29,437"."""
_NEW_CLAUSE = frozenset([";", "while", "but", "whereas"])
_RATES = frozenset("rate rates figure level reading inflation prices unemployment one".split())


def here_or_there(analysis: Analysis, anchor: int, concept: str, discourse: Discourse) -> str:
    """The area of a figure told by such words right behind it, or by "here" right behind its measure; else empty.

    Args:
        analysis: the sentence.
        anchor: the place of the figure.
        concept: what is measured.
        discourse: what went before.
    """
    if _CUES.isdisjoint(analysis.items.said):
        return ""
    words, reader = analysis.items.words, discourse.reader
    abroad = any(not mention.area.startswith(reader) for mention in analysis.areas)
    if not (abroad or any(area.startswith(reader) for area in (discourse.home, *discourse.areas))):
        return ""  # "prices here rose by 2.9%", of an article at home elsewhere
    behind = words[anchor + 1 :]
    if any(behind[: len(one)] == one and _BEING.isdisjoint(behind[len(one) : len(one) + 1]) for one in _HERE):
        return reader
    if any(behind[: len(one)] == one for one in _OVERSEAS):
        return _BEYOND.get(reader, "")
    if any(behind[: len(one)] == one and _BEING.isdisjoint(behind[len(one) : len(one) + 1]) for one in _THERE):
        others = {area for area in discourse.told.get(concept, ()) if not area.startswith(reader)}
        others = others or _named_before(analysis, discourse, reader)
        return others.pop() if len(others) == 1 else ""
    return reader if _is_measured_here(analysis, anchor) else ""


def _named_before(analysis: Analysis, discourse: Discourse, reader: str) -> set[str]:
    """ "France came through more lightly. In 2022 the average was 5.2% there, and 6.9% in Germany": the one named."""
    before = discourse.before
    if before is None or before.block is not analysis.block:
        return set()
    return {mention.area for mention in before.areas if not mention.area.startswith(reader)}


def _is_measured_here(analysis: Analysis, anchor: int) -> bool:
    """ "Inflation here edged up in July, to 2.2% from 2.0%": of the clause so far, which names no other area."""
    items, words = analysis.items, analysis.items.words
    opens = next((at + 1 for at in range(anchor - 1, -1, -1) if words[at] in _NEW_CLAUSE), 0)
    at = next((n for n in range(anchor - 1, opens, -1) if words[n] in ("here", "there")), 0)
    if not at or words[at] != "here":
        return False
    start, end = items[opens].start, items[anchor].start
    if any(start <= mention.span.start < end for mention in analysis.areas):
        return False
    ends = items[at - 1].end
    return words[at - 1] in _RATES or any(mention.span.end == ends for mention in analysis.measures)
