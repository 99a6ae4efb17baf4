"""The text as the page shows it: pieces, some of which bear a finding."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.model.report import Finding


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: its characters, and the finding whose quote it is, if any."""

    text: str
    finding: Finding | None = None


def marked(text: str, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """Cut the text at its quotes.

    Args:
        text: the text as sent.
        findings: in any order; where two quotes overlap, only the first is marked (both keep their cards).

    Returns:
        Pieces that together are exactly ``text``; none is empty.
    """
    pieces: list[Piece] = []
    at = 0
    for finding in sorted(findings, key=lambda finding: (finding.offset, -finding.length)):
        end = finding.offset + finding.length
        if finding.offset < at or not finding.length or end > len(text):
            continue
        if finding.offset > at:
            pieces.append(Piece(text[at : finding.offset]))
        pieces.append(Piece(text[finding.offset : end], finding))
        at = end
    if at < len(text):
        pieces.append(Piece(text[at:]))
    return tuple(pieces)
