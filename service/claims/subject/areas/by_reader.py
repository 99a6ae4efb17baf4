"""Areas told by where an article is read: "our own rate is 4.4%", "here it is 2.8%; across the Atlantic it is 4.2%".

Or as that of which others are parts: "Ohio's jobless rate was 4.4%, compared with 4.1% nationally".
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.subject.carried.discourse import Discourse
from service.model.mentions import NATIONALLY, Analysis

_OCEAN = "atlantic"
_OURS = "ours"
_LIKENING = frozenset(["as", "like", "of", "from", "above", "below", "over", "beside", "alongside", "before", "or"])
_THEIRS = frozenset(["theirs", "their", "its", "they", "his", "her"])
_OVERSEAS = {"GB": "US"}
_CUES = frozenset(["our", _OURS, "here", "home", _OCEAN])
_QUOTES = frozenset(["“", '"', "‘"])
_NEW_CLAUSE = frozenset([";", "while", "but", "whereas"])
_BEING = frozenset(["is", "are", "'s"])
"""Behind "here" they only point to what follows: "here is what we know"."""
_NATION = frozenset(["nation", "country"])
_NATIONAL = "national"
_CUES_OF_NATIONS = NATIONALLY | _NATION | {_NATIONAL}
_RATES = frozenset("rate average figure level unemployment jobless inflation total tally mean number".split())
_SPANNING = frozenset(["in", "across", "for", "throughout"])
_BEHIND = 3  # items of "for the country"
_SETTING = frozenset([";", ",", "while", "but", "whereas", "and", "against", "than", "with", "to"])
_ELSEWHERE = "ZZ"
_OWN = (("its", "own"), ("their", "own"))
_OWNED = 6  # items of "its own recent peak of"


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
    if _owns_it(clause) and any(not mention.area.startswith(reader) for mention in analysis.areas):
        return reader
    if not clause or any(items[opens].start <= mention.span.start < position for mention in analysis.areas):
        return ""
    if _OCEAN in clause:
        return _OVERSEAS.get(reader, "")
    here = clause[:2] == ["at", "home"] or (clause[:1] == ["here"] and _BEING.isdisjoint(clause[1:2]))
    return reader if here or ("our", "own") in pairwise(clause) or _is_ours(clause) else ""


def _owns_it(clause: Sequence[str]) -> bool:
    """ "American inflation was 2.9%, to our 3.8%": whose a figure is that stands right behind; not where one speaks."""
    return (clause[-1:] == ["our"] or clause[-2:] == ["our", "own"]) and _QUOTES.isdisjoint(clause)


def _is_ours(clause: Sequence[str]) -> bool:
    """ "A year ago ours was 3.4%", "it was ours that was ahead"; not "theirs was higher than ours, at 4.2%"."""
    at = next((n for n, word in enumerate(clause) if word == _OURS), -1)
    return at == 0 or (at > 0 and clause[at - 1] not in _SETTING | _LIKENING and _THEIRS.isdisjoint(clause))


def by_owner(analysis: Analysis, anchor: int) -> str:
    """ "Euro-zone inflation was 2%, below the 2.7% in America or its own peak of 10.6%": the area named first.

    Args:
        analysis: the sentence.
        anchor: the figure.
    """
    items = analysis.items
    if "own" not in items.said:
        return ""
    first = max(0, anchor - _OWNED)
    own = next((at for at in range(anchor - 1, first, -1) if items.words[at - 1 : at + 1] in _OWN), None)
    if own is None or any(own < at < anchor for at in items.figures):
        return ""
    named = [mention for mention in analysis.areas if mention.span.start < items[own].start]
    heads = bool(named) and not any(items[at].start < named[0].span.start for at in items.figures)
    return named[0].area if heads else ""


def by_nation(analysis: Analysis, anchor: int, discourse: Discourse) -> str:
    """The country of a figure that is told of all of it, where its parts were spoken of; empty where none is.

    An article that names another country, or nothing of the one where it is read, may mean another.

    Args:
        analysis: the sentence.
        anchor: the figure.
        discourse: what went before.
    """
    items = analysis.items
    if _CUES_OF_NATIONS.isdisjoint(items.said):
        return ""
    opens = next((at + 1 for at in range(anchor - 1, -1, -1) if items.words[at] in _SETTING), 0)
    if not (_spans_nation(items.words[opens:anchor]) or _is_behind(items.words[anchor + 1 : anchor + 1 + _BEHIND])):
        return ""
    reader = discourse.reader
    own = {area for area in discourse.areas if area.startswith(reader)}
    foreign = any(not area.startswith((reader, _ELSEWHERE)) for area in discourse.areas)
    return reader if discourse.home.startswith(reader) and not foreign and (own or not discourse.guessed) else ""


def _spans_nation(words: Sequence[str]) -> bool:
    """ "Nationally it was", "in the nation as a whole it was", "the national unemployment rate of"."""
    if not NATIONALLY.isdisjoint(words):
        return True
    national = any(first == _NATIONAL and second in _RATES for first, second in pairwise(words))
    return national or any(_leads_to_nation(words[at:]) for at in range(len(words)))


def _leads_to_nation(words: Sequence[str]) -> bool:
    led = words[:1] != () and words[0] in _SPANNING and words[1:2] == ("the",)
    return led and not _NATION.isdisjoint(words[2:3])


def _is_behind(words: Sequence[str]) -> bool:
    """ "4.1% nationally", "4.1% for the country as a whole"."""
    return not NATIONALLY.isdisjoint(words[:1]) or _leads_to_nation(words)
