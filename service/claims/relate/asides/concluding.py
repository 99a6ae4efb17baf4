"""Words set off by commas that conclude from what was told: "its margin, then, is 3.9%"."""

from collections.abc import Sequence

_ASIDES = (
    *([",", word, ","] for word in ("then", "therefore", "thus", "consequently", "accordingly")),
    *([",", *words, ","] for words in (("in", "other", "words"), ("as", "a", "result"), ("in", "short"))),
)
_OF_THEN = frozenset(["was", "were", "had"])


def without_concluding(words: Sequence[str]) -> Sequence[str]:
    """The words without such an aside; but "its margin, then, was 7.3%" tells when."""
    for aside in _ASIDES if "," in words else ():
        at = next((n for n in range(len(words)) if words[n : n + len(aside)] == aside), None)
        past = words[at + len(aside) :] if at is not None else []
        if at is not None and not ("then" in aside and not _OF_THEN.isdisjoint(past[:1])):
            return [*words[:at], *past]
    return words
