"""By how much things moved in all, told behind what they came to: "19 and 14 beds, six fewer in all"."""

from collections.abc import Sequence

from service.claims.scene import Scene, agree
from service.model.claims import Claim

_BEHIND = 4  # items of "jobs fewer in all"
_IN_ALL = (["in", "all"], ["in", "total"])
_PAIR = 2  # levels between which one thing moved
_LEADS = (["by"], ["of"])
_OPENING_ALL = (*_IN_ALL, ["altogether"], ["all", "told"], ["overall"])


def is_moved_in_all(scene: Scene, at: int, run: Sequence[Claim]) -> bool:
    """Whether a total is of moves, and the figures listed before it are not: "19 here and 14 there, six fewer in all".

    Likewise "a combined cut of six", "together £5m less than last year", "having lost six between them".
    """
    if any(part.span.start > scene.row[at].span.start for part in run):
        return False  # "left it 41 short: minus 105 in May, plus 64 in June"
    ways = {part.direction for part in run if part.kind == "difference"}
    if ways and (scene.row[at].direction is None or ways & {None, scene.row[at].direction}):
        return False  # "sold 19 in May and 14 in June, shedding 33 in all"
    words, gap = scene.words(at), scene.gaps[at]
    ahead = gap[-2:] if words[-1:] in _LEADS else gap[-1:]
    parts = {change.part for item in ahead for change in item.changes}
    parts |= {change.part for item in scene.gaps[at + 1][:2] for change in item.changes if change.part == "more"}
    return bool(parts) or words[-1:] == ["by"] or "having" in words or scene.words(at + 1)[:1] == ["short"]


def is_put_together(scene: Scene, at: int) -> bool:
    """ "To 19,000 from 144,000 and to 14,000 from 147,000, 258,000 fewer in all": not between the last two levels."""
    words = scene.words(at + 1)[:_BEHIND]
    place = next((n for n in range(len(words)) if words[n : n + 2] in _IN_ALL), -1)
    return at > _PAIR and place >= 0 and "," not in words[:place]


def began_with(scene: Scene, before: Scene, then: Claim) -> Claim:
    """ "Cut to 4%. The first cut took it to 4.5% from 5%. In all, a point has gone": what the first began with."""
    first = [one for n, one in enumerate(before.row) if n and before.is_base(n) and agree(one, then)]
    return first[0] if opens_in_all(scene) and len(first) == 1 else then


def opens_in_all(scene: Scene) -> bool:
    """ "In all, a point has gone": whether a sentence sums up the moves that were told before it."""
    return any(scene.words(0)[: len(told)] == told for told in _OPENING_ALL)
