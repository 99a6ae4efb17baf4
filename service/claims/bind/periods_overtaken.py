"""Periods set against one another as if they ran a race: "2025 overtook 2024", "exceeding last year's 11,433"."""

from collections.abc import Sequence

from service.model.mentions import Item, Row

_OWNED = 6  # items of "'s pandemic-year total of"
BEATING = frozenset(
    "overtook overtake overtakes overtaken overtaking beat beats beaten beating surpassed surpasses surpassing exceeded"
    " exceeds exceeding eclipsed eclipsing topped topping outstripped outstripping trailed trailing bettered"
    " undershot undershoots undershooting lagged lags outdid".split()
)
"""Verbs by which one year, or another thing, is set against a second: "2025 overtook 2024"."""


def beaten(items: Row, index: int) -> bool:
    """ "2025 overtook 2024", "came close to 2017": whether a period is what another did better or worse than.

    By how much may stand between: "exceeding by 18% last year's 11,433".
    """
    by = index - 2
    if by > 0 and items.words[by] == "by" and items[index - 1].quantity is not None and owns_figure(items, index):
        index = by
    words = [*items.words[max(0, index - 2) : index]]
    return words[-1:] != [] and (words[-1] in BEATING or words in (["close", "to"], ["level", "with"]))


def owns_figure(items: Sequence[Item], index: int) -> bool:
    """ "Last year's 11,433", "2024's tally of 36,816": whether a figure follows that a period has for its own."""
    behind = items[index + 1 : index + 1 + _OWNED]
    return bool(behind) and behind[0].word in ("'s", "’s") and any(item.quantity is not None for item in behind)


def beats(items: Row, index: int) -> bool:
    """ "With 39,075 people the year has overtaken 2024": whether a period did better or worse than another."""
    behind = [*items.words[index + 1 : index + 3]]
    if behind[:1] in (["has"], ["had"], ["have"]):
        behind = behind[1:]
    return behind[:1] != [] and (
        behind[0] in BEATING or behind in (["came", "close"], ["come", "close"], ["fell", "short"])
    )
