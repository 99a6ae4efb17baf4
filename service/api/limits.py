"""How much one request may ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    r"""The limits of one service; ``/v1/meta`` states them.

    Attributes:
        characters: the most code points of one text, or of all blocks of one request together. A long read has about
            30,000; a statistical bulletin with its tables 300,000.
        body_bytes: the most bytes of a request body, counted before anything is parsed. 300,000 characters of English
            fit seven times over; as ``\uXXXX`` escapes they still fit.
        seconds: the time one check may take. Editing systems give up after five.
    """

    characters: int = 300_000
    body_bytes: int = 2 * 1024 * 1024
    seconds: float = 4.0


MAX_BLOCKS = 2_000
"""The most blocks in one request; a block is a paragraph, a heading or a cell."""
