"""Words that say nothing of a figure: those that a sentence opens with, and those set apart in it.

"However, inflation rose, despite forecasts of a fall, to 2.6%, officials said, in November" is read as "inflation rose
to 2.6% in November". What opens a sentence is passed over before its figures and days are read, so that what stands
behind it may tell who says it ("Nevertheless, the ONS said on Friday that …"); what is set apart leaves no items where
it has no figure or days of its own. Words set apart that compare stand between commas.
"""

from collections.abc import Sequence

from service.extract.attribution.report_days import DAYS_TOLD, is_undated
from service.extract.changes import CHANGES
from service.extract.vocabulary import word_set
from service.model.mentions import Item
from service.model.spans import Span
from service.model.tokens import Sentence
from service.records import replace

_DASHES = frozenset(["–", "—", "-"])
SET_APART = _DASHES | {"("}
_CLOSED_BY = {"(": frozenset([")"]), ",": frozenset([",", "."])} | {dash: frozenset([dash]) for dash in _DASHES}
_LONGEST = 9  # items of "to the surprise of most economists in the City"
_EXPECTED = frozenset("expected forecast predicted anticipated feared hoped".split())
_IDLE = frozenset(
    tuple(words.split())
    for words in (
        "seasonally adjusted|provisional|and counting|however|though|too|meanwhile|of course|at least|to be sure"
        "|in the end|for its part|for their part|it turned out|it emerged|by official count|on the official count"
        "|on the official measure|as measured officially|nonetheless|nevertheless|moreover|furthermore|additionally"
        "|indeed|remarkably|strikingly|notably|worryingly|encouragingly|crucially|tellingly|surprisingly|unsurprisingly"
        "|ironically|nationally|significantly|importantly|separately|admittedly|incidentally|predictably|inevitably"
        "|alarmingly|ominously|even so|to be clear|across the country|that said|all the same|to be fair"
        "|in fact|in truth|in reality|in short|in sum|as it happens|as it happened|as a matter of fact|for the record"
        "|then again|on the contrary|not surprisingly|even then|all told|all in all|on the face of it|on paper"
        "|so to speak|at the last count|at last count|at the latest count|if you like|in the event"
    ).split("|")
)
"""What says nothing where a comma closes it."""
_ALL_OVER = frozenset([("nationally",), ("across", "the", "country")])
"""What may be set against a place named before, where it opens no sentence: "2.1% in Leeds and, nationally, 3.6%"."""
_TURNING = (
    ("but",),
    ("and", "yet"),
    *((it, comes, "after") for it in ("it", "this", "that") for comes in ("comes", "came")),
)
_BLOWS = word_set(
    "blow boost setback relief sign victory warning headache worry fillip surprise twist move development embarrassment"
    " reprieve shock win defeat reminder challenge test"
)
_LEADING = word_set("in despite as amid")
_OF_DEGREE = word_set("of at for in well many much little few a an part against opposed with late early soon usual")
_CLAUSE = 8  # tokens of "As winter set in," and of "In a boost for the prime minister,"
_BASIS = frozenset(["provisional", "preliminary"])
_RECKONED = frozenset(
    "official headline standard usual main conventional government published latest most common".split()
)
_BY_MEASURE = frozenset("measure definition count reckoning tally yardstick gauge figures basis".split())
"""How any such figure is reckoned: "on the headline measure", "by the official tally"."""
_CONFOUNDING = frozenset("despite defying confounding contrary notwithstanding".split())
_FORESEEN = _EXPECTED | frozenset(
    "forecasts forecasters expectations predictions hopes fears economists analysts".split()
)
_SOURCES = frozenset(
    "the official latest new figures data statistics statisticians officials government published released".split()
)
_SAID = frozenset("said say says noted reckon reckons estimate estimates calculate calculates show suggest".split())
_SPEAKERS = frozenset(
    "the a officials ministers statisticians economists analysts campaigners spokesman spokeswoman government minister"
    " agency office home it they he she official figures data records".split()
)
_AGAINST = frozenset(["against", "compared", "after"])
_ARTICLES = frozenset(["a", "an"])
_BODIES = frozenset("office agency bureau body institute service arm department authority".split())
_OF_STATISTICS = frozenset("statistics statistical stats statistician number data".split())
_RECKONING, _ARTICLE = frozenset(["on", "by"]), frozenset(["the", "its", "their"])
_OWNING = frozenset(["the", "its", "their"])
_SUPERLATIVE = ("est", "most")
_BASES = frozenset([("up", "from"), ("down", "from"), ("up", "on"), ("down", "on")])
_MORE = frozenset("more less faster slower higher lower better worse".split())
CUES = (
    _EXPECTED | _BASIS | _CONFOUNDING | _FORESEEN | _SAID | {words[-1] for words in _IDLE} | {"according"}
    | _BY_MEASURE | _OF_STATISTICS
)  # fmt: skip
"""Words one of which a sentence must hold for any of it to say nothing of a figure."""
_GOES_ON = frozenset(
    "in on at to from by of for over than during within was were is are had has have averaged stood ran came reached"
    " hit totalled numbered topped confirmed said reported announced estimated did will would may might could".split()
)


def opening(sentence: Sentence, named: Sequence[Span]) -> int:
    """How many tokens at the head of a sentence tell nothing of it: "However,", "And yet", "In a blow to the bank,".

    Args:
        sentence: the sentence.
        named: where it names measures.
    """
    words = sentence.words
    for turn in _TURNING:
        if words[: len(turn)] == turn:
            return len(turn) + (words[len(turn) : len(turn) + 1] == (",",))
    comma = words.index(",") if "," in words[:_CLAUSE] else 0
    if not comma:
        return 0
    if words[:comma] in _IDLE:
        return comma + 1
    return _idle_clause(sentence, named, comma) if words[0] in _LEADING else 0


def _idle_clause(sentence: Sentence, named: Sequence[Span], comma: int) -> int:
    """Behind "In a blow to the chancellor,", "Despite pledges to the contrary,", "As winter set in,"; else 0."""
    words = sentence.words
    if words[0] == "in" and not (words[1:2] in (("a",), ("another",)) and not _BLOWS.isdisjoint(words[:comma])):
        return 0
    end = sentence.tokens[comma].start
    if words[0] == "as" and words[1] in _OF_DEGREE:
        return 0
    idle = (
        is_undated(words, 0, comma) and DAYS_TOLD.isdisjoint(words[:comma]) and CHANGES.keys().isdisjoint(words[:comma])
    )
    return comma + 1 if idle and not any(span.start < end for span in named) else 0


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
    if tuple(words) in _IDLE - _ALL_OVER:
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
    if first in _ARTICLE and last in _BODIES:
        return not _OF_STATISTICS.isdisjoint(words)  # "Eurostat, the EU's statistics office, confirmed"
    if first in _RECKONING and last in _BY_MEASURE and _RECKONED.union(_ARTICLE).issuperset(words[1:-1]):
        return len(words) > len(("on", "figures"))
    if first == "on":
        return last == "basis" and not _BASIS.isdisjoint(words)
    if first == "according":
        return words[1:2] == ["to"] and len(words) > 2 and _SOURCES.issuperset(words[2:])
    return last in _SAID and len(words) > 1 and _SPEAKERS.issuperset(words[:-1])
