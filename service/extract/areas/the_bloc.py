"""The euro area, told as "the bloc" where its bank or its currency is spoken of: "the bloc's rate", "the ECB's 2%"."""

from collections.abc import Collection, Iterator

from service.model.mentions import AreaMention
from service.model.spans import Span
from service.model.tokens import Sentence

_EURO_AREA, _UNION = "EA", "EU"
_BLOC = frozenset(["bloc"])
_CURRENCY = frozenset(["currency"])
_EURO = frozenset(["ecb", "euro", "lagarde", "draghi", "frankfurt", "eurostat"])


def bloc_told(sentence: Sentence, named: Collection[str]) -> Iterator[AreaMention]:
    """The words of a sentence that mean the euro area.

    Args:
        sentence: its tokens.
        named: the areas named so far, those of the sentence among them.
    """
    words, tokens = sentence.words, sentence.tokens
    if _BLOC.isdisjoint(words) or _UNION in named:
        return
    euro = _EURO_AREA in named or not _EURO.isdisjoint(words)
    for at, word in enumerate(words):
        if word in _BLOC and at and (euro or words[at - 1] in _CURRENCY) and words[at - 1] in ("the", *_CURRENCY):
            yield AreaMention(Span(tokens[at].start, tokens[at].end), _EURO_AREA)
