"""An article in blocks: joined to be read as one, and its findings led back to the caller's blocks.

The blocks are joined in order by one empty line (two line feeds). A block may hold several paragraphs, or none.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.api.schema.checks import BlockInput
from service.model.document import Block, Document
from service.model.report import Finding, Report
from service.read import read

SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class BlockStart:
    """Where a caller's block starts in the joined text, in code points."""

    offset: int
    id: str


def join_blocks(
    blocks: Sequence[BlockInput], *, published: date | None, language: str
) -> tuple[Document, tuple[BlockStart, ...]]:
    """Read every block in its own format, and join them into one document.

    Returns:
        The document, whose blocks are numbered through, and where each of the caller's blocks starts in it.
    """
    texts: list[str] = []
    read_blocks: list[Block] = []
    disabled: list[tuple[str, str]] = []
    starts: list[BlockStart] = []
    offset = 0
    for sent in blocks:
        document = _read(sent, published, language)
        renumbered = {block.id: f"b{len(read_blocks) + n}" for n, block in enumerate(document.blocks, start=1)}
        read_blocks += [_moved(block, renumbered[block.id], offset) for block in document.blocks]
        disabled += [(renumbered.get(block_id, block_id), kind) for block_id, kind in document.disabled]
        starts.append(BlockStart(offset, sent.id))
        texts.append(document.text)
        offset += len(document.text) + len(SEPARATOR)
    published_from = "none" if published is None else "request"
    joined = SEPARATOR.join(texts)
    return Document(joined, tuple(read_blocks), published, published_from, language, tuple(disabled)), tuple(starts)


def relocate(report: Report, starts: Sequence[BlockStart]) -> Report:
    """The report with the caller's block ids, and offsets in those blocks."""
    offsets = [start.offset for start in starts]

    def placed(finding: Finding) -> Finding:
        start = starts[bisect_right(offsets, finding.offset) - 1]
        return replace(finding, block_id=start.id, block_offset=finding.offset - start.offset)

    return replace(report, findings=tuple(placed(finding) for finding in report.findings))


def _read(sent: BlockInput, published: date | None, language: str) -> Document:
    if sent.html is not None:
        return read(sent.html, format="html", published=published, published_from="request", language=language)
    return read(sent.text or "", format="plain", published=published, published_from="request", language=language)


def _moved(block: Block, block_id: str, by: int) -> Block:
    """The block under another id, ``by`` code points further on in the document."""
    if block.positions is None or block.ends is None:
        return replace(block, id=block_id, start=block.start + by)
    positions = tuple(position + by for position in block.positions)
    ends = tuple(end + by for end in block.ends)
    return replace(block, id=block_id, start=block.start + by, positions=positions, ends=ends)
