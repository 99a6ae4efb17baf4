"""What is left of a sum once pence of every pound are gone: "Of the £2.1m, 62p in every pound …, leaving £357,000"."""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Figure
from service.model.quantities import CURRENCIES
from service.records import replace

_EVERY = frozenset(["every", "each", "the"])
_COINS = frozenset(["pound", "dollar", "euro", "quid", "£", "$", "€", "£1", "$1", "€1"])
_LEADING = frozenset(["in", "of", "from", "out"])


def in_the_pound(scene: Scene, parts: Sequence[int]) -> bool:
    """Whether the parts of a sum are told as pence of every pound of it: "62p in the pound … and 21p …".

    Args:
        scene: the sentence.
        parts: the places of the parts among its figures.
    """
    small = [n for n in parts if unit_of(scene.row[n]) in CURRENCIES and abs(figure_of(scene.row[n]).value) < 1]
    if not small or len(small) != len(parts):
        return False
    behind = scene.words(parts[0] + 1)[:4]
    at = next((n for n, word in enumerate(behind) if word in _EVERY), 0)
    return at > 0 and behind[0] in _LEADING and not _COINS.isdisjoint(behind[at + 1 :])


def rest_by_pence(scene: Scene, whole: int, parts: Sequence[int]) -> tuple[Figure, ...]:
    """The sum and, as losses, what so many pence of every pound of it come to.

    Args:
        scene: the sentence.
        whole: the place of the sum.
        parts: those of the parts.
    """
    every = figure_of(scene.row[whole])
    return every, *(_of(every, figure_of(scene.row[n])) for n in parts)


def _of(every: Figure, pence: Figure) -> Figure:
    low, high = -pence.high * every.high, -pence.low * every.low
    return replace(pence, value=-pence.value * every.value, low=low, high=high, unit=every.unit)
