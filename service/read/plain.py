"""Plain text: every line that is not empty is a block, as newsroom systems send paragraphs.

Where lines are wrapped at a width, as editors and mail do, the lines of a paragraph are one block.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.model.document import BlockKind
from service.read.prose import BlockWriter, Prose
from service.read.suppressions import comment_text, suppressed_kinds

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")  # what str.splitlines() takes for line ends
_GAP = re.compile(r"\r\n|[\r\n]")  # between two lines of a paragraph: one line end
_BULLET = re.compile(r"\s*[-*•‣◦▪●–—·]\s+(?=\S)")  # "• Compared with 2024, …": what opens an item of a list
_NARROW, _WIDE = 40, 132
"""The widths that lines are wrapped at, in characters."""
_SLACK = 8  # by how much lines that are wrapped by hand fall short
# Compiled when lines first stand right below one another.
_ENDED = r"[.!?:;…][\"'”’)\]]*\s*$"
_ITEM = r"\s*(?:[-*•–—·]|\d+[.)]|[a-z][.)])\s"


def read_plain(text: str, start: int = 0) -> Prose:
    """The paragraphs of a plain text.

    Args:
        text: the article as sent.
        start: where the prose begins (past the front matter).

    Returns:
        Its prose, without the marks that open the items of a list. A line that consists of a suppressing comment is
        no block.
    """
    writer = BlockWriter(text)
    for lines in _paragraphs(text, start):
        comment = comment_text(lines[0].group())
        kinds = () if comment is None else suppressed_kinds(comment)
        if kinds:
            writer.suppress_next(kinds)
            continue
        for number, line in enumerate(lines):
            said = line.group().strip() if len(lines) > 1 else line.group()
            first = line.start() + line.group().index(said)
            bullet = None if number else _BULLET.match(said)
            if bullet is not None:
                said, first = said[bullet.end() :], first + bullet.end()
            if number:
                writer.add_space(lines[number - 1].end(), first)
            writer.add(said, first, first + len(said))
        writer.close(BlockKind.PARAGRAPH)
    return writer.prose()


def _paragraphs(text: str, start: int) -> Iterator[Sequence[re.Match[str]]]:
    """The lines, those that are wrapped together."""
    together: list[re.Match[str]] = []
    for line in _LINE.finditer(text, start):
        if together and not _GAP.fullmatch(text, together[-1].end(), line.start()):
            yield from _unwrapped(together)
            together = []
        together.append(line)
    if together:
        yield from _unwrapped(together)


def _unwrapped(lines: Sequence[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
    """The lines between two empty ones: those that are wrapped together as one, else each by itself."""
    texts = [line.group().rstrip() for line in lines]
    if not _is_wrapped(texts):
        yield from ((line,) for line in lines)
        return
    width, together = max(map(len, texts)), [lines[0]]
    for (before, after), line in zip(pairwise(texts), lines[1:], strict=True):
        if len(before) + 1 + len(after.split(maxsplit=1)[0]) <= width - _SLACK:  # it had room on the line before
            yield together
            together = []
        together.append(line)
    yield together


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether a sentence runs on over a line's end, and no line is longer than wrapping leaves it."""
    if len(lines) == 1:
        return False
    item, ended = re.compile(_ITEM), re.compile(_ENDED)
    if any(not line or len(line) > _WIDE or item.match(line) or comment_text(line) for line in lines):
        return False
    return max(map(len, lines)) >= _NARROW and any(
        not ended.search(line) and following.lstrip()[:1].islower() for line, following in pairwise(lines)
    )
