"""A part that two digits changed places in: "savings of £12.6m …: care loses £5.4m, 43%, roads £1.4m and parks £3.1m".

A share of one of them says that they are parts of it. With £4.1m the three would come to the total of the sentence
before, to the last digit; with no other figure's digits the other way about they would.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.relate.totals.parts_listed import NOT_ALL
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, Hedge

_FEWEST, _MOST = 3, 6  # parts
_LISTING = frozenset([",", ";", "and"])


def part_but_for_slip(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total and the other parts, taken from it.

    Args:
        scene: the sentence.
        at: the part.
        before: the sentence before.
    """
    unit = unit_of(scene.row[at])
    if unit not in CURRENCIES or not before.row or not NOT_ALL.isdisjoint(scene.said):
        return None
    totals, places = _amounts(before, unit), _amounts(scene, unit)
    if len(totals) != 1 or at not in places or not _FEWEST <= len(places) <= _MOST or not _are_listed(scene, places):
        return None
    total, parts = before.row[totals[0]], [scene.row[n] for n in places]
    if not any(_is_share_of(one, total) for one in scene.row):
        return None  # "the firm made £8.8m. It spent £4.2m on wages, £1.2m on rent": of what else it spent
    if before.is_base(totals[0]) or any(map(scene.is_base, places)) or not all(map(_is_exact, (total, *parts))):
        return None
    rest = [one for one in parts if one is not scene.row[at]]
    if [one for one in parts if _is_turned(one, value_of(total) - _sum(parts) + value_of(one))] != [scene.row[at]]:
        return None
    return None if _is_turned(total, _sum(parts)) else (figure_of(total), *(figure_of(one, -1) for one in rest))


def _is_share_of(one: Claim, total: Claim) -> bool:
    """ "£5.4m, some 43% of the total": what says that the parts are of it."""
    return one.kind == "share" and len(one.inputs) > 1 and quotes(total, one.inputs[1])


def _amounts(scene: Scene, unit: str) -> list[int]:
    return [n for n, one in enumerate(scene.row) if unit_of(one) == unit and scene.is_count(n)]


def _are_listed(scene: Scene, places: Sequence[int]) -> bool:
    """Whether nothing but further parts, and shares of them, stands between the parts."""
    gaps = [[word for n in range(one + 1, other + 1) for word in scene.words(n)] for one, other in pairwise(places)]
    return all(not _LISTING.isdisjoint(gap) for gap in gaps) and "and" in gaps[-1]


def _is_exact(one: Claim) -> bool:
    quantity = one.quantity
    return quantity is not None and quantity.hedge is Hedge.EXACT and quantity.high is None and not quantity.per


def _sum(parts: Sequence[Claim]) -> Decimal:
    return sum(map(value_of, parts), Decimal(0))


def _is_turned(one: Claim, given: Decimal) -> bool:
    """Whether a figure is another with the same digits in another order."""
    stated = value_of(one)
    if given <= 0 or given == stated:
        return False
    told, meant = (f"{value.normalize():f}".replace(".", "").strip("0") for value in (stated, given))
    return len(told) > 1 and sorted(told) == sorted(meant) and stated.adjusted() == given.adjusted()
