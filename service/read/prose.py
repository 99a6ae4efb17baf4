"""What a reader makes of an article: blocks of prose that map back into the text as sent."""

from datetime import date

from service.model.document import Block, BlockKind
from service.model.spans import Span
from service.read.suppressions import ANY_KIND
from service.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Prose:
    """The outcome of reading one text.

    Attributes:
        blocks: in reading order, with ids ``b1``, ``b2``…
        disabled: (block id, kind or ``*``) pairs that suppressions ask for.
        published: a publication date found in the markup's metadata, or None.
    """

    blocks: tuple[Block, ...]
    disabled: tuple[tuple[str, str], ...] = ()
    published: date | None = None


@dataclass(slots=True)
class BlockWriter:
    """Gathers prose piece by piece; every character remembers the characters of the source it came from.

    Blocks without prose are left out. White space at the ends of a block is dropped.
    """

    source: str
    blocks: list[Block] = field(default_factory=list)
    disabled: list[tuple[str, str]] = field(default_factory=list)
    _pieces: list[tuple[str, int, int]] = field(default_factory=list)
    _awaiting: list[str] = field(default_factory=list)

    def add(self, text: str, start: int, end: int) -> None:
        """Appends ``text``, which the source spells at ``[start, end)``.

        Where ``text`` is as long as its spelling, the two run in step; otherwise each of its characters stands for the
        whole spelling (the "&" of ``&amp;``, the one space that a line break and an indent amount to).
        """
        if text:
            self._pieces.append((text, start, end))

    def add_space(self, start: int, end: int) -> None:
        """Appends one space for white space of the source, unless the block is empty or ends in a space."""
        if self._pieces and not self._pieces[-1][0].endswith(" "):
            self._pieces.append((" ", start, end))

    def mark(self) -> int:
        """A mark to which ``text_since`` and ``cut_back`` refer; good until the block is closed."""
        return len(self._pieces)

    def text_since(self, mark: int) -> str:
        """The prose appended since ``mark``."""
        return "".join(text for text, _, _ in self._pieces[mark:])

    def cut_back(self, mark: int) -> None:
        """Takes back what was appended since ``mark``."""
        del self._pieces[mark:]

    def suppress_next(self, kinds: tuple[str, ...]) -> None:
        """Notes that the next block with prose is not to be checked for ``kinds``."""
        self._awaiting.extend(kinds)

    def close(self, kind: BlockKind) -> None:
        """Ends the block that was being gathered, if it holds any prose."""
        pieces, self._pieces = self._pieces, []
        block = _block(f"b{len(self.blocks) + 1}", kind, pieces, self.source)
        if block is None:
            return
        self.blocks.append(block)
        kinds = [ANY_KIND] if ANY_KIND in self._awaiting else dict.fromkeys(self._awaiting)
        self.disabled.extend((block.id, kind_name) for kind_name in kinds)
        self._awaiting.clear()

    def prose(self, published: date | None = None) -> Prose:
        """Everything gathered; the last block must have been closed."""
        return Prose(tuple(self.blocks), tuple(self.disabled), published)


def _block(block_id: str, kind: BlockKind, pieces: list[tuple[str, int, int]], source: str) -> Block | None:
    """The block that the pieces make: a plain slice of the source where they are one, else with its positions."""
    text = "".join(piece for piece, _, _ in pieces)
    if not text or text.isspace():
        return None
    prose = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    first, last = pieces[0][1], pieces[-1][2]
    if last - first == len(text) and source.startswith(text, first):
        return Block(block_id, kind, prose.of(text), first + prose.start)
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in pieces:
        if end - start == len(piece):
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
    positions = (*starts[prose.start : prose.end], ends[prose.end - 1])
    return Block(block_id, kind, prose.of(text), positions[0], positions, tuple(ends[prose.start : prose.end]))
