"""Where things were that are listed, in front of the list: "74 arrests at nine stations: 31 for theft, …"."""

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene
from service.model.claims import Figure

_PLACING = frozenset("at in from on of across over among aboard within".split())
_PLACED = 3  # items of "in just"
_OPENING_LIST = ([":"], ["–"], ["—"], ["("], [",", "with"])
_LISTING = frozenset([",", "and", "plus", ";"])
_CARRYING = _PLACING | {"for"}
_MOST_PAIRS = 4


def is_carrier(scene: Scene, at: int) -> bool:
    """ "74 arrests at nine stations: 31 for theft, …": where they were whose parts are listed, not what these come to.

    Of the two figures in front of a list the one that its parts come nearer to is their total.
    """
    words, past = scene.words(at), at + 1
    led = at > 0 and words[-1:] != [] and words[-1] in _PLACING and len(words) <= _PLACED
    if not led or past >= len(scene.row) or scene.words(past) not in _OPENING_LIST or not scene.is_amount(at - 1):
        return False
    while (
        past < len(scene.row)
        and scene.is_count(past)
        and (past == at + 1 or not _LISTING.isdisjoint(scene.words(past)))
    ):
        past += 1
    whole, carrier = scene.row[at - 1], scene.row[at]
    sums = sum(map(value_of, scene.row[at + 1 : past]))
    named = {one.quantity.noun for one in (whole, carrier) if one.quantity is not None}
    return len(named) > 1 and abs(value_of(whole) - sums) <= abs(value_of(carrier) - sums)


def sums_of_carriers(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """The parts of the second of two sums: "310 homes in 20 streets and 190 in 32, 500 in 52 together".

    Where the first sum is that of every other figure, the second is of the rest, whatever it says.
    """
    words = scene.words(at)
    if not words or words[-1] not in _CARRYING or len(words) > _PLACED:
        return None
    for pairs in range(_MOST_PAIRS, 1, -1):
        first = at - 1 - 2 * pairs
        if first < 0 or not all(scene.is_count(n) for n in range(first, at)):
            continue
        told, carried = scene.row[first : at - 1 : 2], scene.row[first + 1 : at - 1 : 2]
        summed = sum(map(value_of, told)) == value_of(scene.row[at - 1])
        if summed or sum(map(value_of, carried)) == value_of(scene.row[at]):
            return tuple(map(figure_of, carried))
    return None
