"""How far a number lies above what a place was made for: "built for 532 men, it holds 745, 40% above its limit"."""

from service.claims.relate.cues import LIMITS, MADE
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, alike, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, Direction

_ROOM = frozenset("room space places beds cells capacity berths desks seating".split())
_BEYOND = frozenset(["above", "over", "beyond", "past"])
_BELOW = frozenset(["below", "under"])
_QUALIFYING = frozenset("its the their his official certified normal safe agreed legal operational full".split())
_MEANING = frozenset("it was were they is are to be than more meant built designed supposed intended made".split())
_HOLDING = frozenset("hold house take accommodate carry handle seat for serve".split())
_EMPTY = frozenset("empty unsold vacant free spare unfilled left missing short".split())
_FOR = frozenset(["for", "of"])
_REACH = 9  # items behind the share that may name the limit
_NEAR = 4  # items of "room for up to"


def over_limit(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """What there is and what the place was made for, which ``at`` says it lies above or below by so many per cent."""
    claim = scene.row[at]
    if unit_of(claim) != PERCENT or not _names_limit(scene, at):
        return None
    limits = [n for n in range(at) if scene.is_level(n) and _is_limit(scene, n)]
    if len(limits) != 1:
        return None
    limit = limits[0]
    others = [n for n in range(at) if n != limit and scene.is_count(n) and alike(scene.row[limit], scene.row[n])]
    if len(others) != 1 or others[0] not in (limit - 1, limit + 1):
        return None
    return figure_of(scene.row[others[0]]), figure_of(scene.row[limit])


def share_of_capacity(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The lake, which holds 40bn gallons when full, has 26bn, or 65% of capacity": what there is, and the room."""
    words = [word for word in scene.words(at + 1)[:_NEAR] if word not in _QUALIFYING]
    if at > 1 and scene.words(at + 1)[:1] == ["full"]:  # "… and had 15m in it, so it was 62.5% full"
        filling = _of_the_two(scene, at)
        if filling is not None:
            return filling
        so = scene.words(at)[-3:] in (["so", "it", "was"], ["so", "it", "is"], ["making", "it", "only"])
        told = so and _is_full(scene, at - 2) and scene.is_count(at - 1) and scene.is_count(at - 2)
        told = told and alike(scene.row[at - 2], scene.row[at - 1])
        return (figure_of(scene.row[at - 1]), figure_of(scene.row[at - 2])) if told else None
    if not at or words[:2] != ["of", "capacity"] or scene.words(at) not in ([",", "or"], [","], ["("], ["or"]):
        return None
    limits = [n for n in range(at - 1) if scene.is_count(n) and (_is_limit(scene, n) or _is_full(scene, n))]
    if len(limits) != 1 or not scene.is_count(at - 1) or not alike(scene.row[limits[0]], scene.row[at - 1]):
        return None
    return figure_of(scene.row[at - 1]), figure_of(scene.row[limits[0]])


def _of_the_two(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "The 27,430 were in a ground that holds 28,000, which makes it 98 per cent full": of the only two counts."""
    words, holding = scene.words(at), scene.words(at - 1)[-_NEAR:]
    told = [n for n in range(at) if scene.is_count(n) and not scene.is_base(n)]
    made = words[:1] == [","] and words[1:2] in (["which"], ["so"], ["making"], ["leaving"]) and len(words) <= _NEAR + 1
    room = bool({"holds", "seats", "hold", "seat", "capacity", "takes", "take"} & {*holding, *scene.words(at)[:_NEAR]})
    if (
        told != [at - 2, at - 1]
        or not _EMPTY.isdisjoint(scene.row[at].sentence.words)
        or not (made and room and alike(scene.row[at - 2], scene.row[at - 1]))
    ):
        return None
    first, last = sorted(scene.row[at - 2 : at], key=value_of)
    return figure_of(first), figure_of(last)


def _is_full(scene: Scene, at: int) -> bool:
    """ "Holds 40bn gallons when full", "can hold 900"."""
    words, after = scene.words(at)[-2:], scene.words(at + 1)[: len(("gallons", "when", "full"))]
    return words == ["can", "hold"] or (words[-1:] == ["holds"] and "full" in after)


def _names_limit(scene: Scene, at: int) -> bool:
    """ "40% above its limit", "35% over capacity", "40% more than it was built for"."""
    words = [word for word in scene.words(at + 1)[:_REACH] if word not in _QUALIFYING]
    if words[:1] == ["more"] and words[1:2] == ["than"]:
        tail = words[2:]
        past = next((n for n, word in enumerate(tail) if word not in _MEANING), len(tail))
        return (
            bool(MADE & set(tail[:past]) | {"supposed"} & set(tail[:past]))
            and tail[past : past + 1] != []
            and (tail[past] in _HOLDING)
        )
    return words[:1] != [] and words[0] in _BEYOND | _BELOW and words[1:2] != [] and words[1] in LIMITS


def _is_limit(scene: Scene, at: int) -> bool:
    """ "Built for 532", "has room for 600", "with a capacity of 1,200"."""
    words = scene.words(at)[-_NEAR:]
    return bool(_FOR & set(words[-3:])) and bool((MADE | _ROOM) & set(words))


def way_of(scene: Scene, at: int, claim: Claim) -> Direction | None:
    """Whether a share is told above or below the limit, where no word of change says so."""
    below = scene.words(at + 1)[:1] != [] and scene.words(at + 1)[0] in _BELOW
    return claim.direction or (Direction.DOWN if below else Direction.UP)
