"""What a percentage that no word of change belongs to is taken of: the part and the whole, or what else it is from."""

from service.claims.relate.capacity import over_limit, share_of_capacity, way_of
from service.claims.relate.contests import share_of_side
from service.claims.relate.echoed import by_to_from
from service.claims.relate.ends import start
from service.claims.relate.fractions_of import as_many_of
from service.claims.relate.in_turn import of_pairs_before
from service.claims.relate.margins import profit_and_sales
from service.claims.relate.named_parts import accounted_for, apposed, named_share, share_then_part
from service.claims.relate.parts_summed import share_of_parts
from service.claims.relate.portions import part_and_whole
from service.claims.relate.quoted import rested
from service.claims.relate.remainders import rest_of_all, share_of_pot
from service.claims.relate.shares_by_name import share_by_name
from service.claims.relate.shares_in_sight import share_in_sight
from service.claims.relate.steps import is_moved_before, moved_between, signed, stepped, told_again
from service.claims.relate.sums import parts_of
from service.claims.relate.told_before import share_of_these, share_told_before
from service.claims.relate.told_twice import change_in_per_cent, share_in_words
from service.claims.relate.turnouts import votes_and_voters
from service.claims.relate.two_arms import share_of_even_group
from service.claims.relate.went_from import by_from_to, extra_in_per_cent, shrunk_to, up_on
from service.claims.relate.wholes import beside_bound
from service.claims.scene import Scene
from service.model.claims import Claim, Figure
from service.records import replace

#: How the part and the whole of a share are found, in the order in which it is tried.
_SHARED = (
    part_and_whole,
    share_of_side,
    profit_and_sales,
    accounted_for,
    named_share,
    apposed,
    share_then_part,
    share_of_capacity,
    share_by_name,
    share_told_before,
    share_of_these,
    share_of_pot,
    as_many_of,
    votes_and_voters,
    share_in_words,
    share_of_parts,
    share_of_even_group,
    share_in_sight,
)


def in_per_cent(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A percentage with the figures that the text gives for it; None where it gives none.

    Args:
        claim: the percentage, which no word of change belongs to.
        scene: its sentence.
        at: its place among the figures of it.
        before: the sentence before.
    """
    return _told(claim, scene, at, before) or _margin(claim, scene, at, before)


def planned(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """A percentage of a plan: "it will go up from £4,000 to £4,236 (5.9%)", "£2.7m (15% of it) will go on roads"."""
    if claim.direction is not None or claim.kind not in ("level", "share"):
        return None
    parts = beside_bound(shared, scene, at, before)
    if parts is not None:
        return rested(claim, "share", parts)
    moved = moved_between(scene, at)
    return None if moved is None else rested(claim, "percent_change", moved)


def _told(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """With the part and the whole, the two levels or the parts that the text gives for it."""
    if claim.kind not in ("level", "share"):
        return None
    left = shrunk_to(scene, at, before)
    if left is not None:
        return replace(rested(claim, "share", left), direction=None)
    if claim.direction is not None:
        return None
    again = told_again(scene, at)
    if again is not None:
        return rested(claim, "percent_change", again)
    if is_moved_before(scene, at) and scene.words(at)[-1:] == ["or"]:
        return None
    inputs = beside_bound(shared, scene, at, before)
    if inputs is not None:
        return rested(claim, "share", inputs)
    above = over_limit(scene, at, before)
    if above is not None:
        return replace(rested(claim, "percent_change", above), direction=way_of(scene, at, claim))
    moved = of_pairs_before(scene, at) or moved_between(scene, at) or stepped(scene, at) or signed(scene, at)
    moved = moved or by_to_from(scene, at, before) or by_from_to(scene, at)
    moved = moved or change_in_per_cent(scene, at) or extra_in_per_cent(scene, at) or up_on(scene, at, before)
    if moved is not None:
        return rested(claim, "percent_change", moved)
    return rested(claim, "total", parts_of(scene, at, before) or rest_of_all(scene, at, before))


def shared(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part and the whole that a percentage is the share of."""
    return next((found for find in _SHARED if (found := find(scene, at, before)) is not None), None)


def _margin(claim: Claim, scene: Scene, at: int, before: Scene) -> Claim | None:
    """What is left of the sales, told as a rate of its own."""
    if claim.kind != "level" or claim.is_base or start(scene, at) is not None:
        return None
    margin = profit_and_sales(scene, at, before)
    return None if margin is None else replace(rested(claim, "share", margin), direction=None)
