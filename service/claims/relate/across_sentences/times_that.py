"""Multiples of what was just told, with the figure behind: "it was more than four times that at the peak, 944,000".

The figure behind is the larger level, what "that" points to the smaller: the only one of the sentence before, or of the
clause before.
"""

from collections.abc import Sequence

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import MULTIPLE, Hedge

_THAT = frozenset(["that", "this"])
_LEVELS = frozenset(["level", "figure", "number", "total", "rate", "price", "sum"])
_LINKING = {"", *", ( : – — at in on the its their peak high height record top when it stood was ago of".split()}

_HIGH = frozenset("high large big much many great strong fast".split())
_AT = ((",", "at"), (":",), ("(",), ("–",), ("—",), (",",), (",", "or"), (",", "when", "it", "was"), ("at",))
_WAS = frozenset(["was", "is", "been", "were", "are", "stood", "ran"])
_IT = frozenset(["it", "they", "rate", "figure", "total", "number", "inflation", "that"])
_HEDGES = frozenset("more less than over about around nearly almost some roughly well at least just".split())
_SUBJECT = 4  # items of "it had still been"
_BOUNDS = frozenset([Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.AT_LEAST, Hedge.AT_MOST])


def times_that(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The larger level, told behind the multiple, and the one that it is a multiple of.

    Args:
        scene: the sentence.
        at: the multiple.
        before: the sentence before.
    """
    quantity = scene.row[at].quantity
    if quantity is None or quantity.unit != MULTIPLE or not scene.is_count(at + 1):
        return None
    words = scene.words(at + 1)
    if words[:1] == [] or words[0] not in _THAT:
        return None
    rest = words[1 + (words[1:2] != [] and words[1] in _LEVELS) :]
    if not _LINKING.issuperset(rest):
        return None
    larger = scene.row[at + 1]
    told = _levels(scene, range(at), larger) or _levels(before, range(len(before.row)), larger)
    if len(told) != 1 or value_of(told[0]) >= value_of(larger):
        return None
    return figure_of(larger), figure_of(told[0])


def _levels(scene: Scene, places: Sequence[int], larger: Claim) -> Sequence[Claim]:
    """The levels that words may point to, which are of the unit of the one behind."""
    row = scene.row
    return [row[n] for n in places if scene.is_count(n) and not scene.is_base(n) and agree(row[n], larger)]


def times_as_high(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Inflation was 1.7%, while a year ago it was twice as high, at 4.3%": the level of then, and that of now.

    Args:
        scene: the sentence.
        at: the multiple.
        before: the sentence before.
    """
    quantity = scene.row[at].quantity
    if quantity is None or quantity.unit != MULTIPLE:
        return None
    words, lead = scene.words(at + 1), [word for word in scene.words(at) if word not in _HEDGES]
    if words[:1] != ["as"] or words[1:2] == [] or words[1] not in _HIGH:
        return None
    if lead[-1:] == [] or lead[-1] not in _WAS or _IT.isdisjoint(lead[-_SUBJECT:]):
        return None
    set_in = at > 0 and lead[:1] == [","] and scene.words(at - 1)[-2:] == [",", "at"]  # "a year ago, at 4.3%, it was"
    place = at - 1 if set_in else at + 1
    if not scene.is_level(place) or not (set_in or tuple(words[2:]) in _AT):
        return None
    now = scene.row[place]
    told = _plain_levels(scene, range(min(at, place)), now)
    told = told or _plain_levels(before, range(len(before.row)), now)
    return (figure_of(now), figure_of(told[0])) if len(told) == 1 else None


def _plain_levels(scene: Scene, places: Sequence[int], like: Claim) -> Sequence[Claim]:
    """The levels that are no marks, nor what others are compared with, of the unit of another."""
    return [
        one
        for n in places
        if scene.is_level(n) and not scene.is_base(n) and unit_of(one := scene.row[n]) == unit_of(like)
        if one.quantity is not None and one.quantity.hedge not in _BOUNDS
    ]
