"""Words that open a sentence and tell nothing of it: "However,", "And yet", "In a blow to the chancellor,"."""

from collections.abc import Sequence

from service.extract.changes import CHANGES
from service.extract.report_days import DAYS_TOLD, is_undated
from service.extract.vocabulary import word_set
from service.model.spans import Span
from service.model.tokens import Sentence

_ALONE = word_set(
    "meanwhile however nonetheless nevertheless moreover furthermore additionally indeed remarkably strikingly notably"
    " worryingly encouragingly crucially tellingly surprisingly unsurprisingly ironically nationally significantly"
    " importantly separately admittedly incidentally predictably inevitably alarmingly ominously"
)
_SAID = (
    ("and", "yet"), ("but",), ("even", "so", ","), ("to", "be", "clear", ","),
    ("across", "the", "country", ","), ("that", "said", ","),
    ("all", "the", "same", ","), ("of", "course", ","),
    ("to", "be", "fair", ","),
)  # fmt: skip
_SAID_BY_FIRST = {said[0]: said for said in _SAID}
_BLOWS = word_set(
    "blow boost setback relief sign victory warning headache worry fillip surprise twist move development embarrassment"
    " reprieve shock win defeat reminder challenge test"
)
_LEADING = word_set("in despite as amid")
_OF_DEGREE = word_set("of at for in well many much little few a an part against opposed with late early soon usual")
_CLAUSE = 8  # tokens of "As winter set in," and of "In a boost for the prime minister,"


def opening(sentence: Sentence, named: Sequence[Span]) -> int:
    """How many tokens at the head of a sentence tell nothing of it.

    Args:
        sentence: the sentence.
        named: where it names measures.
    """
    words = sentence.words
    first = words[0]
    if first in _ALONE:
        return 2 if words[1:2] == (",",) else 0
    said = _SAID_BY_FIRST.get(first)
    if said is not None and words[: len(said)] == said:
        return len(said) + (said[-1] != "," and words[len(said) : len(said) + 1] == (",",))
    return _idle_clause(sentence, named) if first in _LEADING else 0


def _idle_clause(sentence: Sentence, named: Sequence[Span]) -> int:
    """Behind "In a blow to the chancellor,", "Despite pledges to the contrary,", "As winter set in,"; else 0."""
    words = sentence.words
    head = words[:_CLAUSE]
    if "," not in head:
        return 0
    comma = head.index(",")
    if words[0] == "in" and not (words[1:2] in (("a",), ("another",)) and not _BLOWS.isdisjoint(words[:comma])):
        return 0
    end = sentence.tokens[comma].start
    if words[0] == "as" and words[1] in _OF_DEGREE:
        return 0
    idle = (
        is_undated(words, 0, comma) and DAYS_TOLD.isdisjoint(words[:comma]) and CHANGES.keys().isdisjoint(words[:comma])
    )
    return comma + 1 if idle and not any(span.start < end for span in named) else 0
