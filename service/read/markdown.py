"""Markdown: CommonMark with tables, footnotes and strike-through; marks are left out, positions kept.

pyromark (MIT; the Rust parser pulldown-cmark) gives exact byte ranges for every piece of text, entities and escapes
included, in linear time. It is imported only when Markdown is read.
"""

import pyromark

from service.model.document import BlockKind
from service.model.offsets import Offsets
from service.read.html import HtmlReader
from service.read.prose import BlockWriter, Prose
from service.read.suppressions import comment_text, suppressed_kinds

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
_KINDS = {
    "Heading": BlockKind.HEADING,
    "Item": BlockKind.LIST_ITEM,
    "TableCell": BlockKind.CELL,
    "BlockQuote": BlockKind.QUOTATION,
    "FootnoteDefinition": BlockKind.PARAGRAPH,
}
_BLOCKS = frozenset(_KINDS) | {"Paragraph", "List", "Table", "TableHead", "TableRow"}
_UNREAD = frozenset({"CodeBlock", "Image", "Strikethrough", "HtmlBlock", "MetadataBlock"})


def read_markdown(text: str, start: int = 0) -> Prose:
    """The prose of a Markdown article.

    Args:
        text: the source as sent.
        start: where to begin (past the front matter).

    Returns:
        Headings, paragraphs, list items, cells and block quotes as blocks. Code blocks, images, words struck out, link
        targets and every mark are left out; a block of HTML is read as HTML.
    """
    writer = BlockWriter(text)
    _MarkdownReader(writer, start).read()
    return writer.prose()


class _MarkdownReader:
    """Turns the parser's events into blocks."""

    def __init__(self, writer: BlockWriter, start: int) -> None:
        self._writer = writer
        self._start = start
        self._body = writer.source[start:]
        self._offsets = Offsets(self._body, "utf8")
        self._kinds = [BlockKind.PARAGRAPH]
        self._unread = 0

    def read(self) -> None:
        """Reads the whole body."""
        for event, place in pyromark.events_with_range(self._body, options=_OPTIONS, merge_text=False):
            start, end = (self._start + self._offsets.codepoint(place[edge]) for edge in ("start", "end"))
            self._take(event, start, end)

    def _take(self, event: object, start: int, end: int) -> None:
        match event:
            case {"Start": tag}:
                self._open(_name(tag), start, end)
            case {"End": tag}:
                self._close(_name(tag))
            case "HardBreak":
                self._break()
            case _ if self._unread:
                pass
            case {"Text": str(words)}:
                self._writer.add(words, start, end)
            case {"Code": str(words)}:
                inside = self._writer.source.find(words, start, end)  # not found where it spans two lines
                self._writer.add(words, *((start, end) if inside < 0 else (inside, inside + len(words))))
            case "SoftBreak":
                self._writer.add_space(start, end)
            case {"InlineHtml": str(tag)}:
                self._writer.suppress_next(suppressed_kinds(comment_text(tag) or ""))

    def _open(self, name: str, start: int, end: int) -> None:
        if name in _BLOCKS:
            self._break()
        if name in _KINDS:
            self._kinds.append(_KINDS[name])
        if name == "HtmlBlock" and not self._unread:
            HtmlReader(self._writer).read(start, end)
        self._unread += name in _UNREAD

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._break()
        if name in _KINDS:
            self._kinds.pop()
        self._unread -= name in _UNREAD

    def _break(self) -> None:
        self._writer.close(self._kinds[-1])


def _name(tag: object) -> str:
    """The name of a tag of the parser's, which is a string, or a mapping from the name where it has properties."""
    return str(next(iter(tag))) if isinstance(tag, dict) else str(tag)
