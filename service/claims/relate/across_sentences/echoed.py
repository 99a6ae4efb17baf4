"""Changes and multiples of what was told just before: "twice as much as that", ": a rise of 50 per cent"."""

from service.claims.relate.changes.level_pairs import CHANGES
from service.claims.relate.changes.sentences_of_then import said_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.rates.multiples_of_targets import newest_told
from service.claims.scene import Scene, agree, is_light, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import MULTIPLE

_AS_MUCH = (["as", "much"], ["as", "many"], ["as", "high"], ["as", "long"], ["as", "large"], ["as", "big"])
_THAT = (["as", "that"], ["as", "this"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
_MARKS = frozenset([":", ",", "–", "—", "(", ";"])
_BRIEF = 3  # items of ", cost" between a level and what is said of it
_TELLING = frozenset(["a", "an", "of", "or", "is", "that", "which"])

_OF_NOW = (["what", "it", "is"], ["what", "they", "are"], ["the", "rate", "is"])
_TODAY = frozenset(["today", "now", "currently", "at"])
_DATED = 4  # items of "what it is today"


def as_much_as_that(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Flats cost £236,400. Detached homes, at £378,000, cost 1.6 times as much": the one level of each sentence."""
    claim, after = scene.row[at], scene.words(at + 1)
    if unit_of(claim) != MULTIPLE or at == 0 or after[:2] not in _AS_MUCH:
        return None
    pointing = after[2:4] in _THAT and (after[4:5] == [] or after[4] in _CLOSING)
    if not (pointing or after[2:3] == [] or after[2] in _CLOSING):
        return None  # "twice as much as in 2010"
    now = scene.row[at - 1]
    own = [n for n in range(at) if scene.is_level(n) and agree(scene.row[n], now)]
    if own != [at - 1] or scene.is_base(at - 1) or claim.base is not None or len(scene.words(at)) > _BRIEF:
        return None
    before = said_of(scene, before, claim, "multiple", now)
    mains = [n for n in range(len(before.row)) if _is_main(before, n, now)]
    if len(mains) != 1:
        return None
    pair = (now, before.row[mains[0]])
    if scene.words(at)[:1] == [","] and len(scene.words(at)) == _BRIEF:
        # "Leeds had 24,600. Holm had 12,300, meaning Leeds had twice as many"
        pair = (max(*pair, key=value_of), min(*pair, key=value_of))
    return figure_of(pair[0]), figure_of(pair[1])


def by_to_from(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "… and the average by £4,500 to £184,500 from £180,000": the verb is that of the change before."""
    if scene.words(at)[-1:] != ["by"] or at + 2 >= len(scene.row) or scene.words(at + 1) != ["to"]:
        return None
    now, base = scene.row[at + 1], scene.row[at + 2]
    told = scene.words(at + 2)[-1:] == ["from"] and len(scene.words(at + 2)) <= _BRIEF and agree(now, base)
    return (figure_of(now), figure_of(base)) if told and scene.is_level(at + 1) and scene.is_level(at + 2) else None


def times_what(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "A house costs £270,000 and the wage is £30,000, so it costs nine times what its buyer earns": the only two."""
    led = {"so", "meaning", "making"} & set(scene.words(at))
    if unit_of(scene.row[at]) != MULTIPLE or scene.words(at + 1)[:1] != ["what"] or not led:
        return None
    levels = [n for n in range(at) if scene.is_level(n)]
    if len(levels) != len(("one", "other")) or not agree(scene.row[levels[0]], scene.row[levels[1]]):
        return None
    low, high = sorted((scene.row[n] for n in levels), key=value_of)
    return figure_of(high), figure_of(low)


def times_now(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It was 2.0% in June and 1.9% in May. In October 2022 it hit 10.6%, five times what it is today": the newest."""
    behind = scene.words(at + 1)
    if at == 0 or unit_of(scene.row[at]) != MULTIPLE or behind[:3] not in _OF_NOW or scene.words(at) != [","]:
        return None
    if not scene.is_level(at - 1) or len(behind) < _DATED or behind[3] not in ("", *_TODAY):
        return None
    now = newest_told(scene.row[at - 1], before)
    return None if now is None else (figure_of(scene.row[at - 1]), figure_of(now))


def change_again(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "77p dearer than in 1994, when it cost £1.54: a rise of 50 per cent": the ends of the change before it."""
    mark = max((n for n, item in enumerate(scene.gaps[at]) if item.word in _MARKS), default=0)
    gap = scene.gaps[at][mark:]
    if not gap or gap[0].word not in _MARKS or not any(c.part == "noun" for item in gap for c in item.changes):
        return None
    if not all(item.changes or item.word in _TELLING or item.word in _MARKS or is_light(item) for item in gap):
        return None
    for n in range(at - 1, -1, -1):
        one = scene.row[n]
        if one.kind in CHANGES:
            known = len(one.inputs) == len(("now", "base")) and unit_of(one) != unit_of(scene.row[at])
            return one.inputs if known and _is_of_both(scene, n, at) else None
    return None


def _is_main(scene: Scene, at: int, now: Claim) -> bool:
    return scene.is_level(at) and not scene.is_base(at) and agree(scene.row[at], now)


def _is_of_both(scene: Scene, change: int, at: int) -> bool:
    """Whether nothing is told between a change and figure ``at`` but the ends of that change."""
    ends = [figure.span for figure in scene.row[change].inputs]
    told = [scene.row[n].quantity for n in range(change + 1, at)]
    return all(quantity is not None and quantity.span in ends for quantity in told)
