"""Plain text: every line that is not empty is a block, as newsroom systems send paragraphs."""

import re

from service.model.document import BlockKind
from service.read.prose import BlockWriter, Prose
from service.read.suppressions import comment_text, suppressed_kinds

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")  # what str.splitlines() takes for line ends


def read_plain(text: str, start: int = 0) -> Prose:
    """The lines of a plain text.

    Args:
        text: the article as sent.
        start: where the prose begins (past the front matter).

    Returns:
        Its prose. A line that consists of a suppressing comment is no block.
    """
    writer = BlockWriter(text)
    for match in _LINE.finditer(text, start):
        line = match.group()
        comment = comment_text(line)
        kinds = () if comment is None else suppressed_kinds(comment)
        if kinds:
            writer.suppress_next(kinds)
        else:
            writer.add(line, match.start(), match.end())
            writer.close(BlockKind.PARAGRAPH)
    return writer.prose()
