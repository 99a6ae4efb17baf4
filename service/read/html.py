"""HTML: block elements become blocks; every character of their prose points to where the source spells it."""

import re
from datetime import date

from service.model.document import BlockKind
from service.read.dates import leading_day
from service.read.markup import Markup, TokenKind, decode, tokenize
from service.read.prose import BlockWriter, Prose
from service.read.suppressions import suppressed_kinds
from service.records import dataclass, field

_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    "blockquote": BlockKind.QUOTATION,
}
_BLOCKS = {
    *_KINDS,
    *("address", "article", "aside", "body", "center", "details", "dialog", "div", "dl", "fieldset", "figure"),
    *("footer", "form", "header", "hgroup", "hr", "html", "legend", "main", "menu", "nav", "ol", "p", "pre"),
    *("search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"),
}
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"),
}
# What these hold is no prose of the article: program text, controls, drawings, and words struck out.
_UNREAD = {
    *("audio", "button", "canvas", "datalist", "del", "head", "iframe", "math", "nav", "noembed", "noframes"),
    *("noscript", "object", "pre", "s", "script", "select", "strike", "style", "svg", "template", "textarea"),
    *("title", "video", "xmp"),
}
_WHITE_SPACE = re.compile(r"[ \t\n\f\r]+")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s*+(?:[*†‡§]++|[\[(]?\s*+(?:\d{1,3}|[a-z])\s*+[\])]?(?:\s*+,\s*+\d{1,3})*+)\s*+")


def read_html(text: str, start: int = 0) -> Prose:
    """The prose of an HTML page or fragment.

    Args:
        text: the source as sent.
        start: where to begin (past the front matter).

    Returns:
        A block for every block element with prose of its own. Scripts, styles, hidden elements, words struck out and
        the marks of footnotes ("25,244<sup>1</sup>") are left out; white space is collapsed as browsers do.
    """
    writer = BlockWriter(text)
    reader = HtmlReader(writer)
    reader.read(start, len(text))
    return writer.prose(reader.published)


@dataclass(slots=True)
class HtmlReader:
    """Feeds the prose of a piece of HTML to a block writer.

    Attributes:
        writer: where the prose goes; its source is the text that is read.
    """

    writer: BlockWriter
    _open: list[str] = field(default_factory=list)  # names of the open elements, outermost first
    _kinds: list[BlockKind] = field(default_factory=lambda: [BlockKind.PARAGRAPH])  # that they give, innermost last
    _count: dict[str, int] = field(default_factory=dict)  # open elements by name: a stray end tag costs nothing
    _unread_below: int | None = None  # depth of the outermost element that is not read
    _superscript: int | None = None  # the writer's mark at an open <sup>
    _metadata: dict[str, date] = field(default_factory=dict)

    @property
    def published(self) -> date | None:
        """The publication date in what was read: Open Graph, then JSON-LD, then the first ``<time>``."""
        found = (self._metadata.get(source) for source in ("meta", "json-ld", "time"))
        return next((day for day in found if day), None)

    def read(self, start: int, end: int) -> None:
        """Reads ``source[start:end]`` and closes its last block."""
        last_start: Markup | None = None
        for token in tokenize(self.writer.source, start, end):
            match token.kind:
                case TokenKind.TEXT:
                    self._text(token.start, token.end)
                case TokenKind.START:
                    self._start(token)
                    last_start = token
                case TokenKind.END:
                    self._end(token.name)
                case TokenKind.COMMENT:
                    self.writer.suppress_next(suppressed_kinds(self.writer.source[token.start : token.end]))
                case TokenKind.RAW:
                    if last_start and last_start.attributes.get("type", "").strip().lower() == "application/ld+json":
                        self._note_day("json-ld", _day_in_json_ld(self.writer.source[token.start : token.end]))
        self.writer.close(self._kinds[-1])

    def _text(self, start: int, end: int) -> None:
        if self._unread_below is not None:
            return
        for piece, piece_start, piece_end in decode(self.writer.source, start, end):
            if piece_end - piece_start == len(piece):
                self._literal(piece, piece_start)
            elif _WHITE_SPACE.fullmatch(piece):
                self.writer.add_space(piece_start, piece_end)
            else:
                self.writer.add(piece, piece_start, piece_end)

    def _literal(self, piece: str, offset: int) -> None:
        position = 0
        for gap in _WHITE_SPACE.finditer(piece):
            self.writer.add(piece[position : gap.start()], offset + position, offset + gap.start())
            self.writer.add_space(offset + gap.start(), offset + gap.end())
            position = gap.end()
        self.writer.add(piece[position:], offset + position, offset + len(piece))

    def _start(self, token: Markup) -> None:
        name = token.name
        self._note_metadata(token)
        if name in _BLOCKS:
            self._break()
            if self._count.get("p"):
                self._end("p")  # a paragraph ends where the next block begins, with an end tag or without
        elif name == "br":
            self._break()
        if name in _VOID:
            return
        if self._unread_below is None and (name in _UNREAD or _is_hidden(token.attributes)):
            self._unread_below = len(self._open)
            self.writer.add_space(token.start, token.end)  # what stands before and after it are different words
        if name == "sup" and self._superscript is None:
            self._superscript = self.writer.mark()
        self._open.append(name)
        self._count[name] = self._count.get(name, 0) + 1
        if name in _KINDS:
            self._kinds.append(_KINDS[name])

    def _end(self, name: str) -> None:
        if not self._count.get(name):
            return
        while True:  # elements left open inside this one end with it
            closed = self._open.pop()
            self._count[closed] -= 1
            if closed in _BLOCKS:
                self._break()
            if closed in _KINDS:
                self._kinds.pop()
            if closed == "sup":
                self._end_superscript()
            if self._unread_below is not None and len(self._open) <= self._unread_below:
                self._unread_below = None
            if closed == name:
                return

    def _break(self) -> None:
        if self._unread_below is None:
            self._superscript = None
            self.writer.close(self._kinds[-1])

    def _end_superscript(self) -> None:
        mark, self._superscript = self._superscript, None
        if mark is not None and _NOTE_MARK.fullmatch(self.writer.text_since(mark)):
            self.writer.cut_back(mark)

    def _note_metadata(self, token: Markup) -> None:
        if token.name == "meta":
            name = token.attributes.get("property") or token.attributes.get("name") or ""
            if name.strip().lower() == "article:published_time":
                self._note_day("meta", leading_day(token.attributes.get("content", "")))
        elif token.name == "time":
            self._note_day("time", leading_day(token.attributes.get("datetime", "")))

    def _note_day(self, where: str, day: date | None) -> None:
        if day:
            self._metadata.setdefault(where, day)


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_INVISIBLE.search(attributes.get("style", "")))


def _day_in_json_ld(content: str) -> date | None:
    """The first ``datePublished`` of a JSON-LD script, outermost first; None where it is no JSON."""
    import json  # noqa: PLC0415  (only pages with metadata pay for it)

    try:
        level = [json.loads(content)]
    except (ValueError, RecursionError):
        return None
    while level:
        for node in level:
            if isinstance(node, dict) and isinstance(node.get("datePublished"), str):
                day = leading_day(node["datePublished"])
                if day:
                    return day
        level = [child for node in level for child in _children(node)]
    return None


def _children(node: object) -> list[object]:
    if isinstance(node, dict):
        return list(node.values())
    return node if isinstance(node, list) else []
