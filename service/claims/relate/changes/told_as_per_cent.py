"""Points that are written where a percentage belongs: "£105 or 5 percentage points more", "45,000, so it grew by 8 …".

An amount or a count has no points. Whatever words tie a percentage to two of them tie a number of points to them as
well, where the figure, were it written in per cent, would be just what they give.
"""

from service.claims.relate.across_sentences.two_levels import told_of_two
from service.claims.relate.holding import holds
from service.claims.relate.related_as import Relating, related_as
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS
from service.records import replace

#: What may have moved by so many points beside amounts that moved by as much in per cent.
RATES = frozenset(
    "share shares turnout margin margins rate rates proportion percentage portion popularity approval lead majority"
    " growth inflation rating ratings odds chance support score scores vote votes yield yields interest".split()
)
_NO_AMOUNTS = frozenset([PERCENT, POINTS, MULTIPLE])
_COUNTS = 100  # above which a bare number is no rate
_ENDS = len(("now", "base"))


def told_as_per_cent(scene: Scene, at: int, before: Scene, related: Relating) -> Claim | None:
    """The claim as points of the two amounts that differ by so many per cent; None where its words tie no such two.

    Args:
        scene: the figures of its sentence.
        at: which of them it is.
        before: the figures of the sentence before.
        related: what gives a claim the figures that it rests on.
    """
    claim = scene.row[at]
    if claim.kind != "point_change" or claim.quantity is None:
        return None
    if "per" not in claim.span.of(claim.block.text).lower():
        return None
    rates = any(unit_of(one) in _NO_AMOUNTS for one in scene.row if one is not claim)
    if (rates or not RATES.isdisjoint(scene.said)) and not _is_between_amounts(scene, at):
        return None
    told = related_as(
        replace(claim, kind="percent_change", quantity=replace(claim.quantity, unit=PERCENT)),
        scene,
        at,
        before,
        related,
    )
    told = told if told.inputs else told_of_two(told, scene, at, before)
    amounts = [one for one in told.inputs if one.unit not in _NO_AMOUNTS and (one.unit or one.value > _COUNTS)]
    if told.kind != "percent_change" or not len(amounts) == len(told.inputs) == _ENDS:
        return None
    fits = holds(told, told.kind, told.inputs)
    return replace(claim, inputs=told.inputs, direction=told.direction, candidates=()) if fits else None


def _is_between_amounts(scene: Scene, at: int) -> bool:
    """ "Sales rose 6 percentage points to £318m from £300m, a margin of 13%": whether its two amounts follow it."""
    ways = [scene.words(n)[-1:] for n in (at + 1, at + 2)] if at + _ENDS < len(scene.row) else []
    amounts = ways in ([["to"], ["from"]], [["from"], ["to"]]) and len(scene.words(at + 2)) == 1
    amounts = amounts and {*map(unit_of, scene.row[at + 1 : at + _ENDS + 1])} <= CURRENCIES
    return amounts and len(scene.words(at + 1)) <= _ENDS and RATES.isdisjoint(scene.words(at))
