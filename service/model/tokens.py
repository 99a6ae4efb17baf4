"""Tokens and sentences of a block."""

from service.model.spans import Span
from service.records import dataclass


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
