"""Tokens and sentences of a block."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

from service.model.spans import Span
from service.records import dataclass

_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, numeral or mark.

    Attributes:
        start: offset of its first character in the block's text.
        end: offset just past its last.
        text: as written.
        lower: in lower case, with curly apostrophes made straight, a possessive ending cut off (it is a token of its
        own, ``'s``).
    """

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: its tokens and where it lies in the block's text.

    Attributes:
        span: offsets in the block's text, outer white space excluded.
        tokens: its tokens in order.
        words: the same in lower case, one for each token.
        quoted: spans inside quotation marks (block offsets).
    """

    span: Span
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    quoted: tuple[Span, ...] = ()

    def before(self, place: int) -> list[str]:
        """The words that are over at an offset in the block's text."""
        return [*self.words[: bisect_right(self.tokens, place, key=_end)]]

    def behind(self, place: int) -> list[str]:
        """The words that begin at an offset or behind it."""
        return [*self.words[bisect_left(self.tokens, place, key=_start) :]]

    def between(self, first: int, past: int) -> list[str]:
        """The words that begin at one offset or behind it, and before another."""
        begins = bisect_left(self.tokens, first, key=_start)
        return [*self.words[begins : bisect_left(self.tokens, past, begins, key=_start)]]
