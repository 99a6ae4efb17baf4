"""How many people a boat carried, worked out from those who came and the boats that they came in."""

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import VESSELS, Scene, unit_of
from service.model.claims import Claim, Figure, Mood

_CARRYING = frozenset(["carrying", "carried", "with", "bringing", "brought", "holding"])
_IN = frozenset(["in", "into", "aboard", "from", "on", "using"])
_POINTING = frozenset(["they", "these", "those", "all"])


def people_to_a_boat(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "756 came in 14 boats; each held 54 on average": the people and the boats, here or in the sentence before."""
    claim = scene.row[at]
    if claim.quantity is None or claim.quantity.per not in VESSELS or claim.mood is not Mood.ASSERTED:
        return None
    for there, end in ((scene, at), (before, len(before.row))):
        pairs = [pair for n in range(end) if (pair := _people_in(there, n, end)) is not None]
        others = any(unit_of(there.row[n]) == "boats" for n in range(end))
        if not pairs and others:
            return _they_came_in(scene, at, before) if there is scene else None
        if pairs:
            people, boats = pairs[-1]
            own = len(pairs) == 1 and _of_days(claim, people) and not (there is before and _is_dated(scene, at, people))
            return (figure_of(people), figure_of(boats)) if own else None
    return None


def _they_came_in(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "872 came on Saturday. They were packed into 15 boats, so 58 to a dinghy"; not "Two boats carried 90 each"."""
    boats = [n for n in range(at) if unit_of(scene.row[n]) == "boats"]
    if len(boats) != 1 or not _is_in(scene, boats[0]) or _POINTING.isdisjoint(scene.words(0)[:1]):
        return None
    people = [one for n, one in enumerate(before.row) if before.is_count(n) and unit_of(one) == "people"]
    if len(people) != 1 or any(unit_of(one) == "boats" for one in before.row):
        return None
    if scene.is_base(at) or not _of_days(scene.row[at], people[0]):
        return None  # "against a year-to-date average of 48"
    return figure_of(people[0]), figure_of(scene.row[boats[0]])


def _people_in(scene: Scene, at: int, end: int) -> tuple[Claim, Claim] | None:
    """The people told beside a number of boats, with the boats."""
    boats = scene.row[at]
    if unit_of(boats) != "boats" or not scene.is_level(at) or (boats.is_base and not _is_in(scene, at)):
        return None
    ahead = at - 1 if at and _is_in(scene, at) else None
    behind = at + 1 if at + 1 < end and _CARRYING & set(scene.words(at + 1)) else None
    place = ahead if ahead is not None else behind
    if place is None or not scene.is_level(place) or unit_of(scene.row[place]) not in ("", "people"):
        return None
    people = scene.row[place]
    return (people, boats) if people.mood is Mood.ASSERTED and value_of(people) > value_of(boats) else None


def _is_in(scene: Scene, at: int) -> bool:
    """ "756 arrived in 14 boats"."""
    words = scene.words(at)
    return bool(words) and words[-1] in _IN and not {";", "and", "while", "but"} & set(words)


def _is_dated(scene: Scene, at: int, people: Claim) -> bool:
    """ "In 2018 they held seven each. By 2022 it was 41": whether its words name other days than those people's."""
    told = [item.period for item in scene.gaps[at] if item.period is not None]
    return bool(told) and (people.period is None or told[-1].window != people.period.window)


def _of_days(claim: Claim, people: Claim) -> bool:
    """Whether the load is of the days on which those people came, as far as the words tell."""
    own, told = claim.period, people.period
    return own is None or (told is not None and own.window == told.window and own.role is told.role)
