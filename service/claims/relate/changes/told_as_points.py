"""A percentage that is written where the points between two rates belong: "52%, ten per cent lower than the 62%".

Whatever words tie a number of points to two rates tie a percentage to them as well: where the figure, were it written
in points, would be just what lies between them, it is held against these two.
"""

from service.claims.relate.quoted import value_of
from service.claims.relate.related_as import Relating, related_as
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS, Hedge
from service.records import replace

_CHANGES = frozenset(["percent_change", "difference"])
_GAP = frozenset("gap difference gulf margin lead majority".split())
_APART = frozenset(["apart", "between"])
_NARROWING = frozenset("in for among of at".split())
_BRIEF = 2  # words of "a gap of"
_RATES = len(("now", "base"))


def told_as_points(scene: Scene, at: int, before: Scene, related: Relating) -> Claim | None:
    """The claim as a change of the two rates that differ by just so many points; None where its words tie no such two.

    Args:
        scene: the figures of its sentence.
        at: which of them it is.
        before: the figures of the sentence before.
        related: what gives a claim the figures that it rests on.
    """
    claim = scene.row[at]
    quantity = claim.quantity
    if quantity is None or unit_of(claim) != PERCENT or quantity.hedge is not Hedge.EXACT:
        return None
    if claim.kind not in _CHANGES and not _is_called_gap(scene, at):
        return None
    if sum(unit_of(one) == PERCENT for one in (*scene.row, *before.row)) <= _RATES:
        return None
    after = scene.words(at + 1)
    if not _NARROWING.isdisjoint(after[:1]) and after[1:2] not in ([], [""], ["the"], ["all"]):
        return None  # "4.3%, from 4.1%, and a gain of 0.2% in pay"
    points = replace(claim, kind="point_change", quantity=replace(quantity, unit=POINTS))
    told = related_as(points, scene, at, before, related)
    if told.kind != "point_change" or len(told.inputs) != _RATES or {one.unit for one in told.inputs} != {PERCENT}:
        return None
    now, base = told.inputs
    if abs(now.value - base.value) != value_of(claim) or not _is_behind_one(claim, told):
        return None
    return replace(claim, kind="percent_change", inputs=told.inputs, direction=told.direction)


def _is_called_gap(scene: Scene, at: int) -> bool:
    """ "A gap of 9%", "9% apart": not "46% were for it, 41% against, 5% had no view"; "12% behind" is loosely said."""
    lead, after = scene.words(at), scene.words(at + 1)
    named = lead[-1:] == ["of"] and not _GAP.isdisjoint(lead[-_BRIEF:])
    named = named and (after[:1] in ([], ["between"]) or not after[0].isalpha())  # not "the lead of 7% that it had"
    return named or not _APART.isdisjoint(after[:1]) or not _GAP.isdisjoint(after[:1])


def _is_behind_one(claim: Claim, told: Claim) -> bool:
    """Whether one of the rates is told before: not "fares go up by 5% as the share they cover goes from 60% to 65%"."""
    return any(one.span is not None and one.span.end <= claim.span.start for one in told.inputs)
