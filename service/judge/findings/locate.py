"""Where a claim stands in the text as sent: offsets, line and column, context, fingerprint."""

import sys
from bisect import bisect_right

from service.model.claims import Claim
from service.model.document import Document
from service.model.spans import Span
from service.model.tokens import Sentence
from service.records import dataclass

try:  # what hashlib has without OpenSSL, which it takes 2 ms of a cold start to load
    if sys.version_info >= (3, 12):
        from _sha2 import sha256  # type: ignore[import-not-found]
    else:
        from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:  # a Python built without it
    from hashlib import sha256

_CONTEXT = 24  # characters of prefix and suffix: enough for a W3C text quote selector to find its place again


@dataclass(frozen=True, slots=True)
class Place:
    """A claim's place; all offsets are code points of the text as sent."""

    span: Span
    quote: str
    prefix: str
    suffix: str
    block_offset: int
    line: int
    column: int
    sentence: Span
    fingerprint: str


class Locator:
    """Finds places in one document, with its line starts counted once."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._lines = [0]
        at = document.text.find("\n")
        while at >= 0:
            self._lines.append(at + 1)
            at = document.text.find("\n", at + 1)
        self._seen: dict[str, int] = {}
        self._sentence: Sentence | None = None
        self._words = ""

    def place(self, claim: Claim) -> Place:
        """The place of a claim. Claims must be asked for in the order of the text: repeated ones are numbered."""
        span = claim.block.source_span(claim.span)
        sentence = claim.block.source_span(claim.sentence.span)
        line = bisect_right(self._lines, span.start)
        return Place(
            span,
            span.of(self._text),
            self._text[max(sentence.start, span.start - _CONTEXT) : span.start],
            self._text[span.end : min(sentence.end, span.end + _CONTEXT)],
            claim.span.start,
            line,
            span.start - self._lines[line - 1] + 1,
            sentence,
            self._fingerprint(claim),
        )

    def _fingerprint(self, claim: Claim) -> str:
        """A digest of kind, quote and the words of its sentence; it survives moves in the text."""
        if claim.sentence is not self._sentence:
            self._sentence, self._words = claim.sentence, " ".join(claim.sentence.words)
        words = self._words
        key = f"{claim.kind}\n{claim.span.of(claim.block.text)}\n{words}"
        number = self._seen[key] = self._seen.get(key, 0) + 1
        digest: str = sha256(f"{key}\n{number}".encode("utf-8", "surrogatepass")).hexdigest()
        return digest[:16]
