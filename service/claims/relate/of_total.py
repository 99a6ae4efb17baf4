"""Shares set off right behind their part, of a whole that the words point to: "£195m, or 30% of the total"."""

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, Scene, agree, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.quantities import CURRENCIES, PERCENT, Form
from service.records import replace

_SET_OFF = ([",", "or"], ["("], [","], ["–"], [":"], [",", "which", "is"], [",", "just"], [",", "or", "just"], ["or"])
_ALL_OF_IT = frozenset(["total", "whole", "lot", "sum", "money"])
#: What a firm takes in, by the names that a share of it is told of.
_TAKINGS = frozenset(["sales", "revenue", "revenues", "turnover", "income", "takings"])
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", ":"])
_WHICH = ([",", "of", "which"], [",", "of", "whom"], ["of", "which"], ["of", "whom"])
_FURTHER = frozenset(["another", "further", "other"])
_THERE = (["in"], ["at"], ["for"])
_WERE = frozenset(["were", "was", "had", "have"])
_REACH = 5  # items that say what a whole is of, on either side


def share_of_total(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The part right before share ``at`` and the one figure in sight that may be its whole.

    "Sales were £650m. Online orders came to £195m, or 30% of the total"; "£48,000, of which bingo brought in £12,000,
    a quarter"; "revenue of £96m. Profit slipped to £5.8m, or 6% of sales".
    """
    if at == 0 or unit_of(scene.row[at]) != PERCENT or not _is_part(scene, at - 1):
        return None
    part, after, words = scene.row[at - 1], scene.words(at + 1), scene.words(at)
    if at == 1 and _is_bare(part) and _ends(after) and (words in _SET_OFF or _is_done(words)):
        wholes = [before.row[n] for n in range(len(before.row)) if _may_be_whole(before, n, part)]
        wholes = wholes if len(before.row) == 1 and not _is_bare(before.row[0]) else []
    elif words not in _SET_OFF:
        return None
    elif at > 1 and scene.words(at - 1)[:3] in _WHICH and (not after or after[0] in _CLOSING):
        wholes = [scene.row[at - 2]] if _may_be_whole(scene, at - 2, part) else []
    elif after[:1] == ["of"] and _TAKINGS & {*after[1:2]} and _ends(after[2:]):
        wholes = _wholes(scene, at, before, part, _TAKINGS)
    elif after[:2] == ["of", "the"] and _ALL_OF_IT & {*after[2:3]} and _ends(after[3:]):
        wholes = _wholes(scene, at, before, part)
    else:
        return None
    if len(wholes) != 1 or _FURTHER & {*scene.words(at - 1)} or scene.words(0)[:1] in _THERE:
        return None
    inputs = figure_of(part), figure_of(wholes[0])
    which = words in _SET_OFF and scene.words(at - 1)[:3] in _WHICH
    return inputs if which or holds(scene.row[at], "share", inputs) or not _is_of_both(scene, at, inputs) else None


def _is_of_both(scene: Scene, at: int, inputs: tuple[Figure, Figure]) -> bool:
    """ "Some 1,460 came by car, 540 (27% of the total) by train": of all, or of what there was before."""
    part, other = inputs
    both = replace(other, value=part.value + other.value, low=part.low + other.low, high=part.high + other.high)
    less = replace(other, value=other.value - part.value, low=other.low - part.high, high=other.high - part.low)
    wholes = (both, less) if scene.words(at + 1)[:1] != ["of"] and less.low > 0 else (both,)
    return any(holds(scene.row[at], "share", (part, whole)) for whole in wholes)


def _is_bare(claim: Claim) -> bool:
    """Whether a number is told without what it counts: "315" in "315 were solved"."""
    return claim.quantity is not None and not claim.quantity.noun and not unit_of(claim)


def _is_done(words: list[str]) -> bool:
    """ "Only 315 were solved, one in four"."""
    mark = next((n for n, word in enumerate(words) if word in (",", ":", "–")), 0)
    return words[:1] != [] and words[0] in _WERE and mark == len(("were", "solved")) and words[mark:] in _SET_OFF


def _ends(words: list[str]) -> bool:
    return not words or words[0] in _CLOSING


def _is_part(scene: Scene, at: int) -> bool:
    one = scene.row[at]
    told = one.quantity is not None and not one.quantity.per and one.quantity.form is not Form.FRACTION
    return told and scene.is_count(at) and one.mood is Mood.ASSERTED and unit_of(one) not in APART


def _wholes(scene: Scene, at: int, before: Scene, part: Claim, named: frozenset[str] = frozenset()) -> list[Claim]:
    """The figures before the part that may be all of what it is a part of; ``named``: what one of its words must be."""
    found: list[Claim] = []
    for told, past in ((scene, at - 1), (before, len(before.row))):
        for n in range(past):
            words = {*told.words(n)[-_REACH:], *told.words(n + 1)[:_REACH]}
            if _may_be_whole(told, n, part) and (not named or named & words):
                found.append(told.row[n])
    return found


def _may_be_whole(scene: Scene, at: int, part: Claim) -> bool:
    one = scene.row[at]
    if one.quantity is None or one.quantity.per or one.mood is not Mood.ASSERTED or scene.is_base(at):
        return False
    nouns = [claim.quantity.noun for claim in (one, part) if claim.quantity is not None]
    same = unit_of(one) == unit_of(part) if unit_of(part) in CURRENCIES else agree(one, part)
    same = same and (nouns[0] == nouns[1] or not nouns[1])  # not "on 350 certificates"
    return same and scene.is_count(at) and unit_of(one) not in APART and value_of(one) > value_of(part)
