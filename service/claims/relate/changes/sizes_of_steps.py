"""Percentages of a step of which the text tells the level that it led to: "74 times, 13 more than in 2022, up 21%".

The level of then is what is left without the step. Nothing else may stand between the step and its size than when it
began: not "13 more than planned, a 21% increase".
"""

from collections.abc import Sequence

from service.claims.relate.across_sentences.pointed_level import pointed_to
from service.claims.relate.changes.levels_led_to import is_moved_before
from service.claims.relate.meant.came_and_went import is_of_stock
from service.claims.relate.quoted import before_change, figure_of, quotes, value_of
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import OUTRIGHT, Claim, Figure
from service.model.quantities import PERCENT

_MARKS = frozenset([",", "(", "–", "—", ";", ":"])
_AGAIN = (["or"], ["("], ["or", "about"], ["or", "some"])
_WHICH_IS = (["which", "is"], ["that", "is"], ["which", "was"])
_MORE = frozenset("more fewer less up down higher lower".split())
_ARTICLES = frozenset(["a", "an"])
_CLOSING = frozenset([",", ")", ".", ";", ":", "–", "—", "and", "but"])
_THEN = frozenset("year years season month months week weeks quarter term summer winter spring autumn time".split())
_WHEN = _THEN | frozenset(
    "than on in at from over the a an last previous before ago earlier same period point stage that this one two three"
    " four five ten of for by was were , more fewer less".split()
)
"""Words behind a step that only say since when it is counted."""
_TRADED = frozenset(
    "closed settled traded trading trades shares stock stocks index bitcoin crude oil petrol brent".split()
)
_LEADING = frozenset("up down by an a of which that is was or some about".split())


def told_again(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The level that a step before figure ``at`` led to, and the one before it moved by the step.

    "Closed at 318p, 42p up on the week, or 15.2%", "644 in May, which is 84, or 15%, more than in April".
    """
    if not at or unit_of(scene.row[at]) != PERCENT or not _is_step(scene, at):
        return None
    step, after = scene.row[at - 1], scene.words(at + 1)
    if step.inputs:
        again = _is_told_again(scene, at) and not is_of_stock(scene.row[at], scene.row[: at - 1], step.inputs)
        return step.inputs if again else None
    level = _level(scene, at - 1, before)
    if level is None or not value_of(step) < value_of(level):
        return None
    if scene.row[at].direction is not None and any(one.weight >= OUTRIGHT for one in level.candidates):
        return None  # what a series measures is held against that
    inside = scene.words(at)[-1:] in (["or"], ["("]) and len(scene.words(at)) <= len((",", "or"))
    sized = _is_set_off_before_more(after) if inside and not is_moved_before(scene, at) else _is_sized(scene, at)
    return (figure_of(level), before_change(level, step)) if sized else None


def _is_step(scene: Scene, at: int) -> bool:
    """Whether the figure before figure ``at`` is how far a level moved from one that the text does not tell."""
    step, claim = scene.row[at - 1], scene.row[at]
    moved = step.direction is not None or any(
        (one.is_base or one.period is not None) and quotes(one, figure)
        for one in scene.row[: at - 1]
        for figure in step.inputs[1:]
    )
    return step.kind == "difference" and moved and claim.base in (None, step.base)


def _is_told_again(scene: Scene, at: int) -> bool:
    """ "Beats last year's 3,897 by 371, or 9.5%.": of the two levels between which the step lies."""
    after = scene.words(at + 1)
    again = scene.words(at) in ([",", "or"], ["or"], ["("]) and (not after or after[0] in _CLOSING - {"and", "but"})
    return again and len(scene.row[at - 1].inputs) == len(("now", "base")) and after[1:2] != ["of"]


def _level(scene: Scene, at: int, before: Scene) -> Claim | None:
    """The level that a step led to: the one right before it, or the one that "that was" points back to."""
    words, step = scene.words(at), scene.row[at]
    if not at:
        points = words[:1] in (["that"], ["this"], ["it"]) and len(words) <= len(("that", "was", "some"))
        return pointed_to(scene, step, before) if points else None
    mark = max((n for n, word in enumerate(words) if word in _MARKS), default=-1)
    led = scene.gaps[at][mark + 1 :]
    apposed = mark >= 0 and all(item.word in _LEADING or item.changes for item in led)
    level = scene.row[at - 1]
    told = apposed and scene.is_count(at - 1) and not scene.is_base(at - 1) and agree(level, step)
    return level if told and level.direction is None else None


def _is_sized(scene: Scene, at: int) -> bool:
    """ "13 more than in 2022, a 21% increase", "…, an increase of 21%", "…, or 21%": of the step, since then."""
    words, gap = scene.words(at), scene.gaps[at]
    mark = max((n for n, word in enumerate(words) if word in _MARKS), default=-1)
    if mark < 0 or (not is_moved_before(scene, at) and not _is_led_by(scene, at - 1)):
        return False
    since = [word for word, item in zip(words[:mark], gap[:mark], strict=True) if not item.changes]
    dated = "" in since or not _THEN.isdisjoint(since)
    return dated and _WHEN.issuperset(word for word in since if word) and _tells_size(scene, at, words[mark:])


def _is_led_by(scene: Scene, at: int) -> bool:
    """ "Up by 4,100 on last season", "an increase of 4,100 on the week before": by words ahead of the step."""
    return scene.words(at)[-1:] in (["by"], ["of"])


def _tells_size(scene: Scene, at: int, words: Sequence[str]) -> bool:
    """Whether words from a mark on lead to a figure that tells a step again."""
    after, lead = scene.words(at + 1), [*words[words[0] != "(" :]]
    closed = not after or after[0] in _CLOSING
    if lead in _AGAIN:
        return closed
    if not _TRADED.isdisjoint(scene.row[at].sentence.words):
        return False  # "shares closed at 318p, 42p up on the year, a 3% rise": of the day
    named = bool(lead) and lead[0] in _ARTICLES
    behind = after[1:] if scene.gaps[at + 1][:1] and scene.gaps[at + 1][0].changes else None
    ends = behind is not None and (not behind or behind[0] in _CLOSING)
    if lead in _WHICH_IS or (named and len(lead) == 1):
        return ends
    noun = scene.gaps[at][-2:-1]
    moved = bool(noun) and any(change.part == "noun" for change in noun[0].changes)
    return closed and named and lead[-1:] == ["of"] and moved and len(lead) == len(("an", "increase", "of"))


def _is_set_off_before_more(after: Sequence[str]) -> bool:
    """ "84, or 15%, more than in 2022", "1,700 (10%) more than last summer": since when the step is counted."""
    words = [word for word in after if word not in (",", ")")]
    more = not _MORE.isdisjoint(words[:1])
    stop = next((n for n, word in enumerate(words) if n and word in _CLOSING), len(words))
    since = words[1:stop] if more else words[:stop]
    dated = "" in since or not _THEN.isdisjoint(since)
    told = more or words[:1] in (["on"], ["from"])
    return told and dated and _WHEN.issuperset(word for word in since if word)
