"""Two groups told one after the other, as of a trial: their shares, of groups of one size, and what lies between them.

"There were two groups of 320. Among those given the drug 48 fell ill (15%). In the placebo arm it was 88 (27.5%). In
other words, the rate was 12.5 points lower, a relative reduction of 45%."
"""

from collections.abc import Iterator

from service.claims.relate.cues import CONCLUDING
from service.claims.relate.figures_in_sight import Sight, told_before
from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, Scene, agree, unit_of
from service.model.claims import Figure
from service.model.quantities import PERCENT, POINTS, Direction

_GROUPS = frozenset("groups arms halves teams sets batches classes".split())
_AS_MANY = ("as", "many")
_TIMED = frozenset(["within", "in", "after", "over"])
_FAR = 2  # sentences that the groups may be told before
_AGAIN = ([",", "or"], [",", "or", "by"])
_MOST = 11  # words of "The treatment thus cut the number of such events by"
_PAIR = 2


def share_of_even_group(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part before share ``at``, set off in brackets, and the size that its group has like the other."""
    if not at or unit_of(scene.row[at]) != PERCENT or scene.words(at)[-1:] != ["("] or scene.words(at + 1)[:1] != [")"]:
        return None
    timed = at > 1 and unit_of(scene.row[at - 1]) in APART - NO_COUNTS and scene.words(at - 1)[-1:][0] in _TIMED
    part = at - 1 - timed
    if not scene.is_count(part) or scene.is_base(part) or scene.is_whole(part):
        return None
    sizes = [*_sizes(scene, part, before)]
    if len({value_of(one.claim) for one in sizes}) != 1:
        return None
    size = sizes[0].claim
    fitting = agree(size, scene.row[part]) and value_of(scene.row[part]) <= value_of(size)
    return (figure_of(scene.row[part]), figure_of(size)) if fitting else None


def _sizes(scene: Scene, part: int, before: Scene) -> Iterator[Sight]:
    """ "Two groups of 320", "300 in each arm"; "with as many patients": the size of the group told before."""
    rows = [
        [Sight(scene, n) for n in range(part)],
        *[row for row, _ in zip(told_before(before), range(_FAR), strict=False)],
    ]
    for row in rows:
        for one in row:
            words, after = one.scene.words(one.at), one.scene.words(one.at + 1)
            said = words if one.at == 0 else [_noun(one.scene, one.at - 1), *words]  # of "two groups" is "two" told
            named = said[-1:] == ["of"] and said[-2:-1] != [] and said[-2] in _GROUPS
            if named or after[:1] in (["each"], ["apiece"]) or after[:2] == ["in", "each"]:
                yield one
    if any(pair == _AS_MANY for pair in zip(scene.words(part), scene.words(part)[1:], strict=False)):
        for one in _shares(before)[-1:]:
            yield from (other for row in told_before(before) for other in row if _is_whole_of(other, one))


def _noun(scene: Scene, at: int) -> str:
    quantity = scene.row[at].quantity
    return "" if quantity is None else quantity.noun


def _is_whole_of(one: Sight, share: Sight) -> bool:
    quantity = one.claim.quantity
    return quantity is not None and quantity.span == share.claim.inputs[1].span


def between_arms(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The shares of two groups, or where these are of one size what was counted in them, now first."""
    claim, words = scene.row[at], scene.words(0)
    again = at == 1 and (scene.words(1) in _AGAIN or scene.words(1)[-1:] == ["of"])
    if not (at == 0 or again) or CONCLUDING.isdisjoint(scene.said) or len(words) > _MOST or "" in words:
        return None
    if claim.direction is None or before.before is None or any(scene.is_level(n) for n in range(at)):
        return None
    told = [one for scene in (before.before, before) for one in _shares(scene)]
    if len(told) != _PAIR or not all(holds(one.claim, "share", one.claim.inputs) for one in told):
        return None
    wholes = {one.claim.inputs[1].value for one in told}
    counts = claim.kind == "difference"
    if (counts and len(wholes) != 1) or claim.kind == "multiple":
        return None
    rated = unit_of(claim) == POINTS or len(wholes) != 1
    ends = [figure_of(one.claim) if rated else one.claim.inputs[0] for one in told]
    low, high = sorted(ends, key=lambda figure: figure.value)
    return (low, high) if claim.direction is Direction.DOWN else (high, low)


def _shares(scene: Scene) -> list[Sight]:
    """The shares of a sentence with the part and the whole that they are of."""
    row = (Sight(scene, n) for n in range(len(scene.row)))
    return [one for one in row if one.claim.kind == "share" and len(one.claim.inputs) == _PAIR]
