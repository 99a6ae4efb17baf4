"""The article's own figures that a derived figure rests on.

"Pre-tax profit came to £54.9m against £51.2m, up 7%": the 7% rests on the two amounts. Only figures that the words of
the sentence, or of the one before it, put into the relation are used; none is tried because it would fit.
"""

from collections.abc import Sequence

from service.claims import KIND_BY_NAME, KINDS
from service.claims.converted import converted
from service.claims.ends import ends, moved_between, signed, start
from service.claims.gaps import ends_of_gap, rest_of
from service.claims.portions import part_and_whole
from service.claims.scene import Scene, unit_of
from service.claims.side_by_side import lag_of
from service.claims.sums import adds_up, parts_of
from service.model.claims import Claim, Figure, Mood
from service.model.mentions import Item
from service.model.quantities import PERCENT
from service.records import replace

#: What a figure that no word of change belongs to may be derived from, in the order in which it is tried.
_DERIVED = (
    *((kind.name, kind.derive) for kind in KINDS if kind.derive is not None),
    ("difference", ends_of_gap),
    ("total", rest_of),
    ("difference", lag_of),
)

#: What says that a change leaves something out that the figures beside it hold: "in real terms".
_ADJUSTING = frozenset(
    "constant real organic organically underlying like like-for-like adjusted adjusting excluding inflation".split()
)
_ADJUSTED = 4  # items of "on a like-for-like"
_REVISED = frozenset(["revised", "revision", "revisions"])


def relate(row: Sequence[Claim], items: Sequence[Item], before: Scene) -> tuple[Claim, ...]:
    """The claims of one sentence with the article's figures that they rest on.

    A plain figure that the words derive from others becomes a claim of that kind: "24" in "… and parks 4, together 24".

    Args:
        row: the sentence's claims in order.
        items: its items.
        before: the figures of the sentence before it, in the same paragraph or the paragraph before.
    """
    scene = Scene(row, items)
    related: dict[int, Claim] = {}
    for at, claim in enumerate(scene.row):
        scene.row[at] = related[claim.span.start] = _related(claim, scene, at, before)
    return tuple(related.get(claim.span.start, claim) if claim.rank is None else claim for claim in row)


def _related(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    if claim.mood is not Mood.ASSERTED:
        return claim
    twice = converted(scene, at)
    if twice is not None:
        return replace(claim, kind="conversion", inputs=twice, direction=None)
    if KIND_BY_NAME[claim.kind].compares:
        return _changed(claim, scene, at, before)
    if unit_of(claim) == PERCENT:
        if claim.kind in ("level", "share") and claim.direction is None:
            inputs = part_and_whole(scene, at, before)
            if inputs is not None:
                return _rested(claim, "share", inputs)
            moved = moved_between(scene, at) or signed(scene, at)
            if moved is not None:
                return _rested(claim, "percent_change", moved)
            return _rested(claim, "total", parts_of(scene, at, before))
    elif claim.direction is None or adds_up(scene, at):
        own = [found for found in _DERIVED if found[0] == claim.kind]
        for kind, find in _DERIVED if claim.kind in ("level", "average") else own:
            inputs = find(scene, at, before)
            if inputs is not None:
                return replace(_rested(claim, kind, inputs), direction=None)
    revised = _REVISED & set(scene.words(at))  # "May's gain was revised to 19,000 from 144,000"
    if claim.kind == "level" and claim.direction is not None and not claim.is_base and not revised:
        return _rested(claim, "level", start(scene, at))
    return claim


def _changed(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim:
    if _is_adjusted(scene, at):
        return claim
    inputs = ends(scene, at, before)
    if inputs is not None or claim.kind not in ("difference", "point_change"):
        return _rested(claim, claim.kind, inputs)
    parts = parts_of(scene, at, before) if claim.kind == "difference" else None
    if parts is not None:
        losses = any(figure.value < 0 for figure in parts)
        return replace(claim, kind="total", inputs=parts, direction=claim.direction if losses else None)
    gap = ends_of_gap(scene, at, before)
    return claim if gap is None else replace(claim, inputs=gap, direction=None)


def _is_adjusted(scene: Scene, at: int) -> bool:
    """ "Up 9% at constant currency, to £54m from £48m": of other figures than those that stand beside it."""
    before, after = scene.words(at)[-1:], scene.words(at + 1)[:_ADJUSTED]
    told = _ADJUSTING & {*before, *(after[1:] if after[:1] in (["in"], ["at"], ["on"], ["after"]) else after[:1])}
    return bool(told)


def _rested(claim: Claim, kind: str, inputs: tuple[Figure, ...] | None) -> Claim:
    return claim if inputs is None else replace(claim, kind=kind, inputs=inputs)
