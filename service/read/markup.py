"""A tokenizer for HTML that keeps exact positions and reads any input in linear time.

The standard library's ``HTMLParser`` needs 12 seconds for 48 kB of unclosed tags (quadratic, measured on 3.11) and its
positions must be rebuilt from lines and columns; selectolax and lxml lose positions. The rules here are those of the
WHATWG tokenizer that matter to prose: tags, quoted attributes, comments, raw-text elements, character references.
"""

import re
from collections.abc import Iterator
from enum import Enum
from html.entities import html5

from service.records import dataclass, field

RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE_NAME = re.compile(r"[\s/]*+([^\s/>=]*+)(\s*+=\s*+)?")
_BARE_VALUE = re.compile(r"[^\s>]*+")
_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,7})|#([0-9]{1,8})|([a-zA-Z][a-zA-Z0-9]{1,31}));?")
_WINDOWS_1252 = range(0x80, 0xA0)  # numeric references to these code points mean windows-1252, says the standard


class TokenKind(Enum):
    """What a token of markup is."""

    START = "start"
    END = "end"
    TEXT = "text"
    RAW = "raw"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Markup:
    """One token.

    Attributes:
        kind: what it is.
        start: offset of its first character in the source; for raw text and comments, of their content.
        end: offset just past its last.
        name: of a tag, in lower case; for raw text, of the element it stands in.
        attributes: of a start tag, names in lower case, values decoded.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


def tokenize(source: str, start: int, end: int) -> Iterator[Markup]:
    """The tokens of ``source[start:end]``, in order; what cannot be a tag is text, an unclosed tag ends the source."""
    position = text_from = start
    while (opening := source.find("<", position, end)) >= 0:
        token, after = _token_at(source, opening, end)
        if after == opening:  # a bare "<"
            position = opening + 1
            continue
        if text_from < opening:
            yield Markup(TokenKind.TEXT, text_from, opening)
        position = text_from = after
        if token is None:
            continue
        yield token
        if token.kind is TokenKind.START and token.name in RAW_TEXT:
            closing = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(source, after, end)
            position = text_from = closing.start() if closing else end
            yield Markup(TokenKind.RAW, after, position, token.name)
    if text_from < end:
        yield Markup(TokenKind.TEXT, text_from, end)


def decode(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The text of ``source[start:end]`` in pieces (text, start, end); a character reference is a piece of its own."""
    position = start
    for match in _REFERENCE.finditer(source, start, end):
        decoded, after = _character(match)
        if after == match.start():
            continue
        if position < match.start():
            yield source[position : match.start()], position, match.start()
        yield decoded, match.start(), after
        position = after
    if position < end:
        yield source[position:end], position, end


def _token_at(source: str, opening: int, end: int) -> tuple[Markup | None, int]:
    """The token that begins at a ``<``, and where it ends; no token for a declaration, no progress for a bare ``<``."""
    tag = _TAG.match(source, opening, end)
    if tag:
        attributes, after = _attributes(source, tag.end(), end)
        closes = source[opening + 1] == "/"
        kind = TokenKind.END if closes else TokenKind.START
        return Markup(kind, opening, after, tag.group(1).lower(), {} if closes else attributes), after
    if source.startswith("<!--", opening, end):
        close = source.find("-->", opening + 2, end)
        content_end = end if close < 0 else max(close, opening + 4)
        return Markup(TokenKind.COMMENT, opening + 4, content_end), end if close < 0 else close + 3
    if source[opening + 1 : opening + 2] in {"!", "?", "/"} and opening + 1 < end:
        close = source.find(">", opening, end)
        return None, end if close < 0 else close + 1
    return None, opening


def _attributes(source: str, position: int, end: int) -> tuple[dict[str, str], int]:
    """The attributes from ``position`` on, and where the tag ends."""
    attributes: dict[str, str] = {}
    while position < end:
        match = _ATTRIBUTE_NAME.match(source, position, end)
        assert match is not None  # every part of the pattern may be empty
        position = match.end()
        value_from = value_to = position
        if match.group(2):
            quote = source[position : position + 1]
            if quote in {'"', "'"} and position < end:
                value_from, value_to = position + 1, source.find(quote, position + 1, end)
                if value_to < 0:
                    return attributes, end
                position = value_to + 1
            else:
                bare = _BARE_VALUE.match(source, position, end)
                value_to = position = bare.end() if bare else position
        if match.group(1):
            value = "".join(piece for piece, _, _ in decode(source, value_from, value_to))
            attributes.setdefault(match.group(1).lower(), value)
        elif position < end and source[position] == ">":
            return attributes, position + 1
    return attributes, end


def _character(match: re.Match[str]) -> tuple[str, int]:
    """What a reference stands for, and where it ends; no progress where it is none."""
    hexadecimal, digits, name = match.groups()
    if name is None:
        return _code_point(int(hexadecimal, 16) if hexadecimal else int(digits)), match.end()
    whole = match.group()[1:]
    for length in range(len(whole), 1, -1):  # "&notit;" is "¬it;": some old names need no semicolon
        if whole[:length] in html5:
            return html5[whole[:length]], match.start() + 1 + length
    return "", match.start()


def _code_point(code: int) -> str:
    if code in _WINDOWS_1252:
        return bytes([code]).decode("cp1252", "replace")
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code)
