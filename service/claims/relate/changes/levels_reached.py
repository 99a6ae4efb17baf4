"""The level that a change led to: "fell by 14 to 63 from 77"."""

from service.claims.relate.changes.brought_from_to import BRINGING
from service.claims.relate.changes.level_pairs import may_be_now
from service.claims.relate.changes.levels_told_apart import REACHING
from service.claims.relate.cues import MOVES
from service.claims.scene import APART, Scene, unit_of
from service.model.claims import Claim
from service.model.quantities import MULTIPLE, PERCENT, POINTS

_POINTING = 7  # items of "The crowd was" before its figure
_TWICE = 2
_NAMED = 10  # items of "fall in like-for-like half-year revenue to"
_JOINING = frozenset([",", "and", "but", "with", "(", ":", "on"])
_OTHERWISE = frozenset("organic underlying like-for-like like comparable adjusted per constant".split())
"""Words for what a rate is of where the ends told are of all: "a 3% fall in organic revenue to £486m from £509m"."""
_OVER_IT = (["over", "the", "same", "time"], ["over", "the", "same", "period"], ["over", "that", "same", "time"])
_MEANS = (["an", "average", "of"], ["a", "total", "of"])
_ROUSING = BRINGING | frozenset(["driving", "push", "drive", "sent", "drove", "pushed"])
_WHOLE = frozenset("the its their his her a total number figure count tally it them up down overall to at all".split())


def is_time_taken(scene: Scene, change: int, at: int) -> bool:
    """ "Fell by a quarter in ten years, from …"."""
    timed = at == change + 1 and unit_of(scene.row[at]) in APART - {PERCENT, POINTS, MULTIPLE}
    return timed and scene.words(at) in (["in"], ["over"], ["within"], ["in", "just"], ["in", "the"], ["over", "the"])


def level_reached(scene: Scene, at: int, base: Claim) -> Claim | None:
    """The level that a change led to: "fell by 14 to 63 from 77"."""
    past = at + 3 + (at + 1 < len(scene.row) and is_time_taken(scene, at, at + 1))
    for other in range(at + 1, min(past, len(scene.row))):
        words = scene.words(other)
        words = words[:-3] if words[-3:] in _MEANS else words
        words = words[len(_OVER_IT[0]) :] if words[: len(_OVER_IT[0])] in _OVER_IT else words
        of_another = words[:2] == [",", "with"]  # "8.7% higher, slowing from 9.0%, with London at 11.0%"
        led = "to" in words[-2:] or (words[-1:] == ["at"] and not of_another)  # "down 6% on 2023 at 4.6m, from 4.9m"
        brought = BRINGING & set(words) and len(words) <= _POINTING and scene.words(other + 1) == ["from"]
        apart = unit_of(scene.row[at]) == PERCENT and not _ROUSING.isdisjoint(words)
        if apart and not _is_total_of(scene, at, words):
            return None  # "demand rose by 25%, pushing the price to £42 from £38"
        brief = len(words) <= REACHING or brought or _is_named(words, scene.words(other + 1))
        if led and brief and scene.unbroken(at, other):
            return scene.row[other] if may_be_now(scene, other, base) else None
    return None


def _is_named(words: list[str], behind: list[str]) -> bool:
    """ "A 4.5% fall in half-year revenue to £486.2m from £509.1m": what moved named between a move and its ends."""
    named = words[1:2] == ["in"] and words[0] in MOVES and (_JOINING | _OTHERWISE).isdisjoint(words)
    named = named and words.count("to") < _TWICE  # "a 6% rise in passengers to London brought the total to"
    return named and len(words) <= _NAMED and behind == ["from"]


def _is_total_of(scene: Scene, at: int, words: list[str]) -> bool:
    """Whether what a change brings to a level is what changed: "taking the total to", but "pushing the price to"."""
    led = next(n for n, word in enumerate(words) if word in _ROUSING)
    named = [word for word in words[led + 1 :] if word.isalpha() and word not in _WHOLE]
    return not named or any(word in scene.words(at) for word in named)
