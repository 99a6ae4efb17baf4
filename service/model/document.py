"""The article as it was sent, and its blocks."""

from datetime import date
from enum import StrEnum

from service.model.spans import Span
from service.records import dataclass


class BlockKind(StrEnum):
    """What a block is in the article."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    CELL = "cell"
    CAPTION = "caption"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of prose, read as ``text``, which maps back into the article as sent.

    Attributes:
        id: the caller's id, or ``b1``, ``b2``… in reading order.
        text: the prose to read; markup is gone, character references are decoded.
        start: offset in the document's text of the block's first character (used where ``positions`` is None).
        positions: for every character of ``text``, and one past the end, its offset in the document's text; None where
            the block is a plain slice of it. The entry past the end is the end of the last character in the source.
        ends: for every character of ``text`` the offset just past it in the source; None for a plain slice.
    """

    id: str
    kind: BlockKind
    text: str
    start: int
    positions: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def source_span(self, span: Span) -> Span:
        """Where a span of the block's text lies in the document's text."""
        if self.positions is None or self.ends is None:
            return Span(self.start + span.start, self.start + span.end)
        if not span:
            return Span(self.positions[span.start], self.positions[span.start])
        return Span(self.positions[span.start], self.ends[span.end - 1])


@dataclass(frozen=True, slots=True)
class Document:
    """An article, exactly as sent.

    Attributes:
        text: the text as sent; every offset in a report points into it.
        blocks: the prose to read, in reading order.
        published: the publication date, or None where it is not known.
        published_from: where that date was found: option, request, front-matter, html-metadata, file-name or none.
        language: a BCP 47 tag, such as ``en-GB``.
        disabled: (block id or None for the next block, kind or ``*``) pairs that suppressions in the text ask for.
    """

    text: str
    blocks: tuple[Block, ...]
    published: date | None = None
    published_from: str = "none"
    language: str = "en-GB"
    disabled: tuple[tuple[str, str], ...] = ()
