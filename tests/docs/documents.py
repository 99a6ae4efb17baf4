"""The project's documents, their code blocks, and what ``…`` stands for in an output."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Block:
    """A fenced code block.

    Attributes:
        language: the word after the fence.
        text: what stands in it.
        line: the line of its document on which it begins.
    """

    language: str
    text: str
    line: int


def blocks(path: Path, language: str = "") -> list[Block]:
    """The code blocks of a document, of one language where it is given."""
    text = path.read_text("utf-8")
    found = [Block(m[1], m[2], text.count("\n", 0, m.start()) + 1) for m in _FENCE.finditer(text)]
    return [block for block in found if language in ("", block.language)]


def name(path: Path) -> str:
    """A document's path below the project."""
    return path.relative_to(ROOT).as_posix()


def is_shown(shown: str, real: str) -> bool:
    """Whether an output is as a document shows it; a line ``…`` stands for any number of lines."""
    lines = [".*" if line.strip() == _ELLIPSIS else re.escape(line) + r"\n" for line in shown.splitlines()]
    # A line that is left out ends where the next one begins.
    pattern = "".join(r"(?:.*\n)*?" if line == ".*" else line for line in lines)
    return re.fullmatch(pattern, real if real.endswith("\n") or not real else real + "\n") is not None
