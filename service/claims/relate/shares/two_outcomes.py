"""All who tried, some of whom got there and the rest not: "270 stopped and 405 got across: 40% of those who tried".

The text counts those of either outcome once, and says of which the share is. Who tried is both taken together, whether
that is told beside them or not: 270 are no two thirds of those who tried, though they are of the 405.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.figures_in_sight import Sight, in_sight, is_plain, sums_of, words_about
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES
from service.records import replace

#: What those do who try, one of two ways.
_OUTCOMES = (
    (
        frozenset(
            "stopped prevented intercepted halted turned held kept thwarted foiled blocked stop preventing stopping"
            " stops".split()
        ),
        frozenset("across through crossed reached landed arrived succeeded completed got get make made".split()),
    ),
    (frozenset(["failed", "fail"]), frozenset(["passed", "pass"])),
    (frozenset("rejected refused denied dismissed".split()), frozenset("accepted granted approved upheld".split())),
)
_TOLD = 4  # words of "have been halted"
_TRYING = frozenset("tried tries trying attempted attempting sat entered applied".split())
_SET = (["set", "out"], ["set", "off"], ["setting", "out"], ["setting", "off"])
_THOSE = frozenset(["those", "all", "people", "everyone", "everybody"])
_BEFORE = frozenset("before previous earlier prior last previously".split())
_PEOPLE = frozenset(["", "people"])
_WHO_TRY = frozenset(
    "learners pupils students candidates applicants applications entrants cases claims appeals bids drivers".split()
)
_REACH = 12  # words behind a share in which it is said of whom it is, and what became of them
_WHO = 5  # words of "who are known to have"


def are_two_outcomes(claims: Sequence[Claim]) -> bool:
    """ "635 were halted and 510 got through, an interception rate of 55%": of both together, not of one.

    Args:
        claims: two figures of the text.
    """
    said = [{*one.sentence.between(one.span.end, one.sentence.span.end)[:_TOLD]} for one in claims]
    return len(said) == len(("one", "other")) and any(
        not one.isdisjoint(said[n]) and not other.isdisjoint(said[1 - n]) for one, other in _OUTCOMES for n in (0, 1)
    )


def share_of_those_who_tried(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Two in five of those who tried were stopped": those of the one outcome, and those of both.

    Args:
        scene: the sentence.
        at: the share.
        before: the sentence before.
    """
    behind = [word for n in range(at + 1, min(at + 3, len(scene.gaps))) for word in scene.words(n)][:_REACH]
    ahead = scene.words(at)
    tried = (behind[:1] == ["of"] and _are_who_tried(behind)) or (ahead[:1] == ["of"] and _are_who_tried(ahead))
    if not tried and at + 1 < len(scene.row) and scene.is_whole(at + 1):  # "40% of the 675 who tried"
        tried = _are_who_tried(["those", *scene.words(at + 2)])
    if not tried and at and scene.is_whole(at - 1):  # "of the 675 who tried, 40%"
        tried = _are_who_tried(["those", *ahead])
    found = _both(scene, at, before) if tried else None
    if found is None:
        return None
    place, pair = found
    which = [n for n, words in enumerate(_OUTCOMES[place]) if not words.isdisjoint(behind)]
    if len(which) != 1:
        return None
    return figure_of(pair[which[0]].claim), _together(pair)


def all_who_tried(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Of the 675 who tried, 40% were stopped": those of both outcomes.

    Args:
        scene: the sentence.
        at: the number of all.
        before: the sentence before.
    """
    quantity, behind = scene.row[at].quantity, scene.words(at + 1)
    whole = scene.is_whole(at) and _are_who_tried(["those", *behind]) and quantity is not None and not quantity.per
    found = _both(scene, at, before) if whole else None
    if found is None or unit_of(scene.row[at]) not in _PEOPLE:
        return None
    parts = sorted((one.claim for one in found[1]), key=lambda one: one.span.start)
    return tuple(map(figure_of, parts)) if value_of(scene.row[at]) > max(map(value_of, parts)) else None


def _are_who_tried(words: Sequence[str]) -> bool:
    """ "Of those who tried", "of all who are known to have set out"."""
    at = next((n for n, word in enumerate(words) if word in _THOSE), None)
    if at is None:
        return False
    told = words[at + 1 : at + 2 + _WHO]
    if "who" not in told[:2] and "known" not in told[:2]:
        return False
    return not _TRYING.isdisjoint(told) or any([*told[n : n + 2]] in _SET for n in range(len(told)))


def _both(scene: Scene, at: int, before: Scene) -> tuple[int, Sequence[Sight]] | None:
    """The one number of either outcome in sight, with the place of their words."""
    for place, outcomes in enumerate(_OUTCOMES):
        told = [_of_people(_latest([*_told(scene, at, before, words)])) for words in outcomes]
        if all(len(one) == 1 for one in told) and agree(told[0][0].claim, told[1][0].claim):
            return place, [told[0][0], told[1][0]]
    return None


def _latest(told: list[Sight]) -> list[Sight]:
    """ "800 were stopped; in the previous week it was just 46": those of the last days."""
    ends = [one.claim.period.window.end for one in told if one.claim.period is not None and one.claim.period.window]
    periods = [(one, one.claim.period) for one in told]
    return [one for one, own in periods if own is None or own.window is None or own.window.end == max(ends)]


def _of_people(told: list[Sight]) -> list[Sight]:
    """ "Thwarted 47 launches and kept 1,524 people on the beaches": of those of one sentence, who tried are people."""
    people = [one for one in told if unit_of(one.claim) == "people"]
    if len(people) != 1:
        return told
    return [one for one in told if one is people[0] or one.scene is not people[0].scene]


def _told(scene: Scene, at: int, before: Scene, words: frozenset[str]) -> Iterator[Sight]:
    for row in in_sight(scene, at, before):
        for one in row:
            about = words_about(one)
            counted = is_plain(one) and unit_of(one.claim) not in CURRENCIES and not one.scene.is_base(one.at)
            quantity = one.claim.quantity
            own = "" if quantity is None else quantity.noun
            named = not own or own in _WHO_TRY or unit_of(one.claim) == "people"
            if counted and named and _BEFORE.isdisjoint(about) and not words.isdisjoint(about):
                yield one


def _together(pair: Sequence[Sight]) -> Figure:
    parts = sorted((one.claim for one in pair), key=lambda one: one.span.start)
    return replace(sums_of(parts), text=" + ".join(figure_of(part).text for part in parts))
