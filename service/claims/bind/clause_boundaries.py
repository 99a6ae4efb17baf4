"""Where a clause ends between two items: at a mark or a conjunction, but not at the "and" of "England and Wales"."""

from collections.abc import Sequence

from service.model.mentions import Item

BOUNDARIES = frozenset(
    [
        ",",
        ";",
        ":",
        "(",
        ")",
        "and",
        "but",
        "while",
        "whereas",
        "—",
        "–",
        "-",
        "or",
        "although",
        "when",
        "where",
        "compared",
    ]
)
_NAMES_WITH_AND = frozenset(
    [("england", "wales"), ("accident", "emergency"), ("customs", "border"), ("goods", "services"), ("land", "ocean")]
)
_BETWEEN = 3  # items of "between 8am"
_OTHER = frozenset(["other", "another", "so"])


def boundary(items: Sequence[Item], start: int, end: int, *, comma: bool = True) -> bool:
    """Whether a clause boundary lies strictly between two items; the "and" of a name is none."""
    return any(
        items[at].word in BOUNDARIES and (comma or items[at].word != ",") and not _is_inside(items, at)
        for at in range(start + 1, min(end, len(items)))
    )


def _is_inside(items: Sequence[Item], at: int) -> bool:
    """ "England and Wales", "accident and emergency", "dual-fuel", "below where it stood", "between 8am and noon"."""
    if items[at].word == "where":
        behind = items[at + 1 : at + 2]
        return not any(one.period is not None or one.word == "there" for one in behind)
    if items[at].word == "-":
        return 0 < at < len(items) - 1 and items[at - 1].end == items[at].start and items[at].end == items[at + 1].start
    if items[at].word == "or":
        return at + 1 < len(items) and items[at + 1].word in _OTHER  # "asylum or other leave", "19,000 or so by August"
    inside = items[at].word == "and" and 0 < at < len(items) - 1
    if inside and any(item.word == "between" for item in items[max(0, at - _BETWEEN) : at]):
        return True
    return inside and (items[at - 1].word, items[at + 1].word) in _NAMES_WITH_AND
