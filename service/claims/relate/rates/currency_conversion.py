"""An amount of money given in another currency, with the rate that it was put over at: "$46m (£36.8m at $1.25)"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_JOINED = (["("], [",", "or"], ["or"], ["(", "or"], ["–"], [",", "about"], ["(", "about"])
_CURRENCY_NAMES = {
    "pound": "GBP",
    "sterling": "GBP",
    "euro": "EUR",
    "dollar": "USD",
    "£1": "GBP",
    "€1": "EUR",
    "$1": "USD",
}
_LED = frozenset(["to", "per", "for", "a", "the", "one"])
_BEHIND = 4  # items of "to the American pound"


def exchanged(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """The amount that ``at`` gives in another currency, with the factor that the rate behind it makes.

    Args:
        scene: the sentence.
        at: the amount in the other currency.
    """
    claim = scene.row[at]
    if not 0 < at < len(scene.row) - 1 or scene.words(at) not in _JOINED or not is_rate_of_exchange(scene, at + 1):
        return None
    own, rate = scene.row[at - 1], scene.row[at + 1]
    units = unit_of(own), unit_of(claim)
    each = _priced(scene, at + 1)
    if own.quantity is None or own.quantity.high is not None or {*units} != {each, unit_of(rate)} or len({*units}) < 2:
        return None
    return figure_of(own), _factor(rate, turned=unit_of(own) == unit_of(rate))


def is_rate_of_exchange(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is the rate at which the amount before it was put over: "at $1.25 to the pound"."""
    if at == 0 or unit_of(scene.row[at]) not in CURRENCIES or unit_of(scene.row[at - 1]) not in CURRENCIES:
        return False
    words = [word for word in scene.words(at) if word not in (",", "(", ")")]
    each = _priced(scene, at)
    return words[:1] in (["at"], ["using"]) and bool(each) and each != unit_of(scene.row[at])


def _priced(scene: Scene, at: int) -> str:
    """The currency of which figure ``at`` is the price of one; empty where it is of none."""
    quantity = scene.row[at].quantity
    if quantity is not None and quantity.per:
        return _CURRENCY_NAMES.get(quantity.per, "")
    return _currency_behind(scene.words(at + 1)[:_BEHIND])


def _currency_behind(words: Sequence[str]) -> str:
    if words[:1] == [] or words[0] not in _LED:
        return ""
    return next((_CURRENCY_NAMES[word] for word in words if word in _CURRENCY_NAMES), "")


def _factor(rate: Claim, *, turned: bool) -> Figure:
    """What an amount is multiplied by: the rate, or one over it; the rate was rounded too."""
    told = figure_of(rate)
    return replace(told, value=1 / told.value, low=1 / told.high, high=1 / told.low) if turned else told
