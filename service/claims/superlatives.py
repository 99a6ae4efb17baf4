"""Which words are superlatives: by their ending, but for words that merely look like it."""

_IRREGULAR = frozenset("first most least best worst record".split())
_NOT = frozenset(
    (
        "latest interest west east test rest request invest protest harvest forest modest honest guest quest contest"
        " suggest southwest northwest southeast northeast arrest digest manifest conquest inquest attest unrest priest"
        " midwest behest earnest"
    ).split()
)


def is_superlative(word: str) -> bool:
    """Whether a word in lower case puts something first: "first", "highest", "worst", "record"."""
    if word in _IRREGULAR:
        return True
    return len(word) > 5 and word.endswith("est") and word not in _NOT
