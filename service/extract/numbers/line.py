"""A sentence as the readers of figures see it."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter, eq

from service.model.spans import Span
from service.model.tokens import Sentence, Token
from service.records import dataclass

_start, _end = attrgetter("start"), attrgetter("end")
_PAD = 10  # readers look at most this far past the end, or before the start, of a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a sentence, and their words padded so that no reader has to ask where the sentence ends.

    Attributes:
        tokens: the tokens.
        words: ``Token.lower`` of each, ``""`` for those that are already taken by another mention, then padding. An
            index a little below zero finds padding too.
        language: BCP 47 tag, which decides what a comma between digits means.
        touching: whether each token touches the next one, padded likewise.
    """

    tokens: tuple[Token, ...]
    words: list[str]
    language: str
    touching: list[bool]

    @classmethod
    def of(cls, sentence: Sentence, taken: Sequence[Span], language: str) -> "Line":
        """The line of a sentence; tokens that share a character with one of ``taken`` are hidden."""
        words = list(sentence.words)
        for span in taken:
            index = bisect_right(sentence.tokens, span.start, key=_end)
            while index < len(words) and sentence.tokens[index].start < span.end:
                words[index] = ""
                index += 1
        words.extend([""] * _PAD)
        ends, starts = map(_end, sentence.tokens), map(_start, sentence.tokens[1:])
        return cls(sentence.tokens, words, language, [*map(eq, ends, starts), *[False] * (_PAD + 1)])

    def glued(self, index: int) -> bool:
        """Whether the token at ``index`` touches the next one."""
        return self.touching[index]

    def capital(self, index: int) -> bool:
        """Whether there is a token at ``index`` that begins with a capital letter."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text[0].isupper()

    def matches(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether the words from ``index`` on are these."""
        return tuple(self.words[index : index + len(words)]) == words

    def span(self, first: int, past: int) -> Span:
        """The characters of the tokens from ``first`` up to but excluding ``past``."""
        return Span(self.tokens[first].start, self.tokens[past - 1].end)
