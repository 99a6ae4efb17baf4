"""Figures beside two levels that need not be the change between them: of what was added, or compared themselves."""

from collections.abc import Sequence

from service.claims.bind.bases.others_named import is_of_other_named
from service.claims.bind.bases.set_against_other_times import SETTING
from service.claims.bind.changes.moves_of_clauses import moves_itself
from service.claims.bind.changes.several_steps import STEPS, of_one_step
from service.claims.relate.changes.in_own_unit import is_base_of_other
from service.claims.relate.changes.parts_of_moves import is_listed_with, is_part_with_others
from service.claims.relate.comparisons.named_anew import names_next
from service.claims.relate.cues import GAPS
from service.claims.relate.quoted import value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim

_PARTS = frozenset(("of", whole) for whole in ("them", "these", "those", "whom", "which"))
_FROM = frozenset(["from", "than"])
_ADDED = frozenset(["more", "extra", "additional", "further", "another"])


def is_of_addition(scene: Scene, base: int, at: int) -> bool:
    """ "£63m, up from £55m, with 100 more officers on the beaches, an increase of 40%": of the last thing told.

    So it is behind a part of the level: "840 patients, up from 790, and 120 of them were children, a third more".

    Args:
        scene: the sentence.
        base: the level that it would be taken from.
        at: the change.
    """
    last = at - 1
    if last <= base or not scene.is_count(last):
        return False
    if tuple(scene.words(at)[:2]) in _PARTS:
        return True
    if unit_of(scene.row[last]) == unit_of(scene.row[base]):
        return False
    return not _ADDED.isdisjoint([*scene.words(last), *scene.words(at)[:1]])


def is_compared_itself(words: Sequence[str]) -> bool:
    """ "Took 589,000 off the level, less than the 675,000 feared": how far it fell, held against how far was feared.

    Args:
        words: those between it and what it would be taken from.
    """
    mark = max((n for n, word in enumerate(words) if word == ","), default=-1)
    return mark > 0 and words[mark + 1 : mark + 3] in (["less", "than"], ["more", "than"], ["fewer", "than"])


def _is_moved_itself(scene: Scene, at: int, base: int) -> bool:
    """ "Narrowed to 0.8 points as inflation rose from 2.9%": a clause with a move of its own opens ahead of a base.

    But "will pay £22 more a year as the cap edges up from £1,641 to £1,663".
    """
    return not scene.row[at].compares and moves_itself(
        [item for n in range(at + 1, base + 1) for item in scene.gaps[n]]
    )


def may_be_other(scene: Scene, at: int, now: Claim, base: Claim) -> bool:
    """ "To 50.7m, or 16.7 percent, from 46.3m": a share as well; "£860m, up 4.5%, rather than £840m": from neither.

    Nor are the 200 of "900 staff, 200 more than Hull, up from 850", the 2.4 points of "up by 2.4 points after slipping
    from 84.4% to 84.2%", and the quarter of "in quarter-point steps, from 5.25% to 3.75%".

    Args:
        scene: the sentence.
        at: the change.
        now: the level now.
        base: the level before.
    """
    if scene.words(at)[-1:] == ["from"] and not GAPS.isdisjoint(scene.words(at)):
        return True  # "61% to 55%, which narrows the gap from 9.1 points last year": that of then
    if names_next(scene.words(at)):
        return True
    behind = next((n for n in range(at + 1, len(scene.row)) if scene.row[n] is base), 0)
    if behind == at + 1 and is_of_other_named(scene.gaps[behind], multiple=scene.row[at].kind == "multiple"):
        return True
    if behind and (scene.words(behind)[-2:] == ["rather", "than"] or _is_moved_itself(scene, at, behind)):
        return True
    if behind and any(word in STEPS and word.endswith("s") for word in scene.words(at + 1)[:1]):
        return True
    if behind and (is_listed_with(scene, at, at - 1) or of_one_step(scene.items, scene.places[at])):
        return True  # "by 12 in 2023 and by eight in 2024, from 120 to 100", "each time by a quarter-point, from 4.75%"
    if behind and _is_set_against(scene, at, behind, now):
        return True
    if not behind and is_base_of_other(scene, at, now, base):
        return True
    if behind and is_part_with_others(scene.row[at], value_of(now) - value_of(base), scene.row):
        return True
    return behind > 0 and now is scene.row[at - 1] and scene.words(at) == [",", "or"]


def _is_set_against(scene: Scene, at: int, base: int, now: Claim) -> bool:
    """ "The mill had 910. It added 150 looms in July, against 640 in June": what was added, and not what there is.

    Or as many are what the sentence before tells itself: "Output hits 910. The mill added 910 looms, against 640".
    """
    if any(one is now for one in scene.row) or scene.row[at].compares or scene.row[at].kind != "difference":
        return False
    words = scene.words(base)
    return not SETTING.isdisjoint(words) and _FROM.isdisjoint(words)
