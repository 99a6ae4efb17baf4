"""Words of change that only name something: "wage growth slowed to 4.6%", "job gains came to 64,000"."""

from collections.abc import Sequence

from service.model.mentions import Item, Row
from service.model.quantities import CURRENCIES, PERCENT

_GAINS = frozenset(["gains", "losses"])
_GROWING = frozenset(["population", "headcount", "workforce"])
_COMING = frozenset("came amounted slowed totalled totaled slipped eased fell dropped".split())
_SPIKES = frozenset("spike jump surge leap bounce bump slump plunge dip trough".split())
_OWNING = frozenset("the a an 's its both either last this".split())
_REACHED = frozenset(["to", "at", "was", "is"])
_COMPARING = frozenset("from than below above under beneath off".split())
_LEVELS = CURRENCIES | {PERCENT}


def is_named(items: Sequence[Item], change_at: int, index: int) -> bool:
    """ "Wage growth pulled back to 4.6%": what moved is called growth, whichever way it went."""
    behind = items[change_at + 1].word if change_at + 1 < len(items) else ""
    quantity = items[index].quantity
    counted = quantity is not None and quantity.unit != PERCENT
    if items[change_at].word in _GAINS and behind in _COMING and counted:
        return True  # "Job gains came to 64,000 in July, down from 85,000"
    if items[change_at].word != "growth" or not behind.isalpha() or items[change_at - 1].word in _GROWING:
        return False  # "population growth was 0.3%" is how much it grew: there is no rate of that name
    if behind in ("to", "from"):  # "regular pay growth slowed to 4.9% and total pay growth to 3.8%"
        return any(change.part == "verb" for item in items[:change_at] for change in item.changes)
    return behind not in ("of", "by", "rate")


def is_spike(items: Row, index: int, change_at: int) -> bool:
    """ "Down from 2.8% and the January spike of 3%": what a rate is compared with is what it came to, not a change.

    So is what a price is: "29% off April's spike of $117.29".
    """
    quantity = items[index].quantity
    if (
        items.words[change_at:index] != (items[change_at].word, "of")
        or quantity is None
        or quantity.unit not in _LEVELS
    ):
        return False
    if items[change_at].word not in _SPIKES:
        return False
    at = change_at - 1
    while at >= 0 and (items[at].period is not None or items[at].word in _OWNING):
        at -= 1
    joined = at > 0 and items[at].word == "and" and items[at - 1].quantity is not None
    if joined:
        at -= 2
        while at >= 0 and (items[at].period is not None or items[at].word in _OWNING):
            at -= 1
    if at < 1 or items[at].word not in _COMPARING:
        return False
    return quantity.unit != PERCENT or any(
        items[figure - 1].word in _REACHED for figure in items.figures if 0 < figure < at
    )


def is_short_of(items: Row, change_at: int) -> bool:
    """ "Still short of the 3.8% of a year before": a level that was not reached."""
    return items.words[change_at : change_at + 2] == ("short", "of")
