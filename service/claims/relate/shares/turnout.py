"""Turnout with the votes and the voters that it was worked out from: "27,480 votes cast … an electorate of 71,938"."""

from collections.abc import Sequence
from itertools import chain

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene
from service.model.claims import Claim, Figure

_ROLL = frozenset("electorate register registered roll electors eligible entitled enrolled rolls registration".split())
_POLLED = frozenset(["cast", "voted", "ballots", "turned", "returned"])
_ASKED = frozenset(["balloted", "polled"])  # "the union balloted 15,060 people"
_SIDES = frozenset("for against yes no in at of from her him them".split())
_NEAR = 4  # words before and behind a figure that say what it counts
_SPOILT = frozenset("rejected spoilt spoiled invalid postal post early advance".split())


def votes_and_voters(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """All the votes that were cast and all who might have cast one, where "turnout" is said of share ``at``."""
    if "turnout" not in scene.said:
        return None
    near = (*scene.words(at)[-_NEAR:], *scene.words(at + 1)[:2])
    if "turnout" not in near or scene.row[at].is_base:
        return None
    if any(item.period is not None for item in (*scene.gaps[at], *scene.gaps[at + 1][:_NEAR])):
        return None
    rolls = [*_named(scene, _ROLL), *_named(before, _ROLL)]
    votes = [*_named(scene, _POLLED), *_named(before, _POLLED)]
    if not votes and before.before is not None:
        votes = _all_votes(before.before)
    if not _named(scene, _POLLED) and any(item.period is not None for gap in scene.gaps[: at + 1] for item in gap):
        return None  # "four years ago, with 58,000 on the rolls, turnout was 53%"
    votes = [one for one in votes if one not in rolls]
    if len(rolls) != 1 or len(votes) != 1 or value_of(votes[0]) > value_of(rolls[0]):
        return None
    return figure_of(votes[0]), figure_of(rolls[0])


def _all_votes(scene: Scene) -> list[Claim]:
    """ "52,318 of the 98,704 votes cast", told two sentences before: all votes of one contest."""
    told = _named(scene, _POLLED)
    return [scene.row[n] for n in range(1, len(scene.row)) if scene.is_whole(n) and scene.row[n] in told]


def _named(scene: Scene, names: frozenset[str]) -> Sequence[Claim]:
    """The counts whose own words, or those right beside them, are among ``names``."""
    return [scene.row[n] for n in range(len(scene.row)) if scene.is_count(n) and _is_named(scene, n, names)]


def _is_named(scene: Scene, at: int, names: frozenset[str]) -> bool:
    quantity, behind = scene.row[at].quantity, scene.words(at + 1)[:_NEAR]
    own = {quantity.noun} if quantity is not None else set()
    close = next((n for n, word in enumerate(behind) if word in (",", ".", ";", "and")), len(behind))
    adjectives = _ROLL & {*scene.row[at].span.of(scene.row[at].block.text).lower().split()}
    said = set(chain(own, behind[:close], adjectives))
    if names is _POLLED and (_SIDES & said or {";", "in", "at"} & set(scene.words(at))):
        return False  # "11,542 people voted for her", "in the city 12,000 voted"
    led = scene.words(at)[-2:]
    rolled = (led[-1:] == ["of"] and bool(names & set(led))) or not _ASKED.isdisjoint(led[-1:])
    return not said & _SPOILT and (bool(names & said) or (names is _ROLL and rolled))
