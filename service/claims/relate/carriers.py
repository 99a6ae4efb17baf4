"""Where things were that are listed, in front of the list: "74 arrests at nine stations: 31 for theft, …"."""

from service.claims.relate.quoted import value_of
from service.claims.scene import Scene

_PLACING = frozenset("at in from on of across over among aboard within".split())
_PLACED = 3  # items of "in just"
_OPENING_LIST = ([":"], ["–"], ["—"], ["("], [",", "with"])
_LISTING = frozenset([",", "and", "plus", ";"])


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
