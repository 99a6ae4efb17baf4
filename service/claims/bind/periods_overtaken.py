"""Periods set against one another as if they ran a race: "2025 overtook 2024", "exceeding last year's 11,433"."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period
from service.records import replace

_OWNED = 6  # items of "'s pandemic-year total of"
_PASSED = 6  # items of "below the record level of"
_SIDES = frozenset(["below", "above", "under", "over", "beneath", "beyond"])
_NAMED_FOR = frozenset("of in for those that the its their peak record level levels high low total figure".split())
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


def leave_what_is_passed(
    items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]
) -> bool:
    """ "Arrivals last year were below those of 2022, at 41,472": of last year, or else of the year they lay below.

    Args:
        items: the sentence.
        index: where the period stands of what is only passed.
        period: that.
        drafts: the figures.
        bindings: what is bound to them; written to.

    Returns:
        Whether the period is of that kind, so that nothing else is bound to it.
    """
    first = drafts[0].anchor if drafts else 0
    if items.words[index + 1 : first] != (",", "at") or items[first].quantity is None:
        return False
    lead = [word for word in items.words[max(0, index - _PASSED) : index] if word not in _NAMED_FOR]
    if lead[-1:] == [] or lead[-1] not in _SIDES:
        return False
    held = bindings[0].period
    if held is None or held.window is None or period.window is None:
        bindings[0].period = replace(period, rule="vague", window=None)
    else:
        bindings[0].period = replace(held, others=(*held.others, period.window))
    return True
