"""How a list of words is written in this package: as a line of prose, not as a column of quotation marks."""


def word_set(*lines: str) -> frozenset[str]:
    """The set of the words in ``lines``, which white space separates."""
    return frozenset(" ".join(lines).split())


def ordered(line: str) -> tuple[str, ...]:
    """The words of ``line`` in their order."""
    return tuple(line.split())
