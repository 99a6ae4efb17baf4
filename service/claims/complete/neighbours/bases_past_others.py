"""Bases behind what a figure is held against: "2.5%, below the headline rate of 3.4% and down from 2.6% in June".

What "up from" leads to goes back to the figure that the clause is about, past another that this was compared with:
"83.5m, or 19% of the EU's, up from 83.3m". Where that other one has a figure of its own and a comma alone joins the
base to it, either may be meant.
"""

from collections.abc import Sequence

from service.claims.bind.bases.others_named import opens_base
from service.claims.scene import Scene, agree
from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.records import replace

_LEVELS = frozenset(["level", "average", "total"])
_LEADING = frozenset(["from", "against", "having", "compared", "versus"])
_COMPARED = frozenset("above below beneath under over behind ahead than as of against".split())
_OWNING = frozenset(["the", "its", "their", "that", "what"])
_BEING = frozenset(["was", "were", "is", "are"])
_HEDGING = _BEING | frozenset("or about well far just still only some and , but".split())
_TURNING = frozenset("; while whereas which where when who whose because since after before : ( ) – —".split())
_JOINTS = frozenset([",", "and", "but"])
_GOING_ON = frozenset(["and", "but", "though", "if", "yet"])
_ANEW = frozenset(["and", "but", "with", "as"])
_ARTICLES = frozenset("the a an its their about some just only around nearly almost average of peak high low".split())
_MOST = 6  # figures from one to its base
_REACH = 4  # items of "points higher than"


def bases_past_others(row: Sequence[Claim], items: Row) -> tuple[Claim, ...]:
    """A sentence's claims, a base behind a comparison with another being of what was compared.

    Args:
        row: the sentence's claims in order.
        items: its items.
    """
    if _LEADING.isdisjoint(items.said) or "," not in items.said or not any(claim.candidates for claim in row):
        return tuple(row)
    scene = Scene(row, items)
    told = {claim.span.start: _as_read(scene, at) for at, claim in enumerate(scene.row)}
    return tuple(told.get(claim.span.start, claim) if claim.rank is None else claim for claim in row)


def _as_read(scene: Scene, at: int) -> Claim:
    """The figure, as a base past the comparison in front of it where it is that."""
    base, words = scene.row[at], scene.words(at)
    joint = next((n for n, word in enumerate(words) if word in _JOINTS and opens_base(words[n + 1 :])), None)
    if base.kind not in _LEVELS or joint is None or scene.is_elsewhere(at) or _names_its_own(words):
        return base
    for head in range(at - 1, max(-1, at - _MOST - 1), -1):
        now = scene.row[head]
        between = scene.items[scene.places[head] + 1 : scene.places[at] - len(words) + joint]
        may_be = now.kind in _LEVELS and not now.is_base and agree(now, base)
        if may_be and _is_compared(between):
            other = scene.row[at - 1]
            either = _GOING_ON.isdisjoint(words[joint:]) and other is not now
            also = other.candidates if either and other.kind in _LEVELS and agree(other, base) else ()
            known = {candidate.series_id for candidate in now.candidates}
            return replace(base, candidates=(*now.candidates, *(one for one in also if one.series_id not in known)))
    return base


def _names_its_own(words: Sequence[str]) -> bool:
    """ "Up from Germany's": whether a name stands behind the last of the words that lead to a base."""
    led = max(n for n, word in enumerate(words) if word in _LEADING | {"with", "to"})
    return not all(word in _ARTICLES or word == "been" or not word for word in words[led + 1 :])


def _is_compared(between: Sequence[Item]) -> bool:
    """Whether items behind a level do no more than to compare it: ", 19% of the EU's", ", below the core rate of"."""
    words = [item.word for item in between]
    mark = next((n for n, word in enumerate(words) if word == "," or word in _BEING), None)
    if mark is None or not _TURNING.isdisjoint(words):
        return False
    opens = next((n for n in range(mark, len(words)) if words[n] not in _HEDGING), len(words))
    behind = words[opens + 1 : opens + _REACH]
    if opens == len(words):
        return False
    sized = not _COMPARED.isdisjoint(behind) or not _OWNING.isdisjoint(behind[:1])
    if not (sized and between[opens].quantity is not None) and words[opens] not in _COMPARED:
        return False
    joined = any(words[n] == "," and not _ANEW.isdisjoint(words[n + 1 : n + 2]) for n in range(opens, len(words)))
    moved = any(change.part == "verb" for item in between[opens:] for change in item.changes)
    return _BEING.isdisjoint(words[opens:]) and not (joined or moved)
