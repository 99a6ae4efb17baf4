"""Levels told one after the other, now and then, and what lies between: "It has 14,320. In 2010 it had 9,140, so …".

So is a peak that a sentence opens with: "The choir has 38 members. At its peak, in 2011, it had 64: a drop of 26".
"""

from collections.abc import Iterator

from service.claims.bind.peaks.peak_words import leads_with_summit
from service.claims.relate.changes.level_pairs import (
    CHANGES,
    Pair,
    in_time,
    may_be_now,
    may_end,
    may_lie_between,
    same_base,
    window,
)
from service.claims.relate.changes.moved_in_all import began_with
from service.claims.relate.changes.sentences_of_then import (
    BEING,
    EARLIER,
    SAME,
    is_growth,
    is_of_then,
    said_of,
)
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import Scene, agree, is_light, unit_of
from service.model.claims import Claim, Figure, Mood
from service.model.periods import Period, PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction

_WAS = frozenset(["was", "were", "had"])
#: What may lead from the figure of then to the change, beside light words and words of change.
_LEADING = frozenset(
    "so which means meaning making makes made it they he she we you there has have had now total the one new have"
    " them it's put puts risen fallen come gone seen price figure number rate bill total".split()
)
_PRESENT = frozenset("is are has have now today pay pays cost costs".split())
_SAYING = ([",", "at"], [",", "standing", "at"], ["at"])
_MARKS = frozenset([":", ",", "–", "—", "("])
_THOUGHT = frozenset(
    "thought estimated reported believed assumed expected planned budgeted forecast predicted feared hoped".split()
)
_THINKING = 6  # items of "higher than was first thought"
_FOLLOWING = 4  # words of ", so drivers pay"
#: What is done with so many more or fewer, where no word of change tells it.
_ADDED = frozenset("added gone won lost come taken cut saved missing vanished disappeared left put shed".split())
_HAVING = frozenset(["have", "has", "had", "were", "was", "are", "is", "been"])
_AGAIN = frozenset(["another", "further", "extra", "additional"])
_CLOSING = frozenset([".", ",", ";", ":", ")", "–", "—", "now", "today", "again", "altogether"])
_DONE = 5  # items behind "so 4,000" within which "have been added" stands
_POINTING = (
    *(["in", "all"], ["in", "total"], ["altogether"], ["all", "told"], ["overall"], ["since", "then"], ["so"]),
    *([one, verb] for one in ("that", "this") for verb in ("is", "was", "means", "makes", "meant")),
)
_TOLD = (Mood.ASSERTED, Mood.ANNOUNCED)
_MOST = 9  # items of "In all, the committee has taken"
_GOING = frozenset("it they that this which there makes making had stood numbered reached means meaning so".split())
_OPENING = frozenset("at from since against compared with the its their a peak high height of".split())
_ENDING = _CLOSING | _ADDED


def from_then(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "It costs $5. A week before it was $4.80, so drivers pay 20 cents more"; "…. In all it has lost 20 cents"."""
    scene, at, before = _clause_of_then(scene, at, before)
    claim = scene.row[at]
    if at == 1:
        if is_led(scene, at):
            for pair in now_and(scene, before, claim):
                yield _in_order(scene, at, before, pair)
    elif at == 0 and before.before is not None and claim.base is None and _points_back(scene):
        for now, then in now_and(before, before.before, claim):
            yield now, began_with(scene, before, then)


def _in_order(scene: Scene, at: int, before: Scene, pair: Pair) -> Pair:
    """Two levels, that of which change ``at`` is said first: ", 15% less" is said of the one right before it."""
    now, then = pair
    moved = any(change.part == "more" for item in scene.gaps[at + 1][:1] for change in item.changes)
    if (moved and scene.words(at) == [","]) or next(in_time(now, then), None) == (then, now):
        return then, now
    past = any(not _WAS.isdisjoint(before.words(n)) for n in range(len(before.row)))
    undated = past and window(now.period) is None  # "at first it had 450"
    return as_told(now, then, scene.row[at]) if undated or may_be_of_then(scene, at) else pair


def _clause_of_then(scene: Scene, at: int, before: Scene) -> tuple[Scene, int, Scene]:
    """ "It was $84 in July; in February it had been $71, 15% less": a clause of its own, and what is before it.

    So is that of "5,600 a game, whereas last year it was 4,000: 40 per cent growth".

    Of several such clauses, ", and in May $70, 17% less", each is held against what is before the first.
    """
    words = scene.words(at - 1) if at else []
    apart = words[1] if words[:1] == [","] and words[1:2] in (["whereas"], ["while"]) else "and"
    mark = ";" if ";" in words else apart
    if mark not in words or (mark == "and" and at == 1):
        return scene, at, before
    head, tail = scene.parted(at - 1, words.index(mark))
    first, _, now = _clause_of_then(head, 2, before) if mark == "and" else (head, 0, before)
    if mark == "and" and not (first.row and is_of_then(first)):
        return scene, at, before
    return tail, 1, now if mark == "and" or not head.row else head


def may_be_of_then(scene: Scene, at: int) -> bool:
    """Whether change ``at`` may be said of what was, and not of what has become of it, or of another thing.

    "It is £1,022. In 2019 it was £940, £82 lower", "…, so borrowers have lost £82"; but "…, so it has risen by £82".
    """
    words, behind = [item.word for item in scene.gaps[at] if item.word and not item.changes], scene.gaps[at + 1][:1]
    if scene.row[at].compares or any(change.part == "more" for item in behind for change in item.changes):
        told = [word for n, word in enumerate(words) if word != "is" or words[n - 1 : n] not in (["that"], ["which"])]
        return _PRESENT.isdisjoint(told)
    return "had" in words or not all(item.word in _LEADING | _MARKS or is_light(item) for item in scene.gaps[at])


def as_told(now: Claim, then: Claim, claim: Claim) -> Pair:
    """Two levels in the order in which the direction of a change leads from the second to the first."""
    fell = value_of(now) < value_of(then)
    return (then, now) if claim.direction is (Direction.UP if fell else Direction.DOWN) else (now, then)


def from_now(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """ "Prices average $72. A year before they were 20% higher, at $90": what it was then is taken from what it is."""
    if at or len(scene.row) < len(("change", "then")) or not before.row:
        return
    claim, then, gap = scene.row[0], scene.row[1], scene.gaps[0]
    if [item.word for item in scene.gaps[1] if not item.changes and item.word != "smaller"] not in _SAYING:
        return
    dated = any(item.period is not None for item in gap) and claim.direction is not None
    unknown = [item for item in gap if item.word not in SAME | BEING | EARLIER and not is_light(item)]
    if not (dated and len(unknown) <= 1 and BEING & {item.word for item in gap} and may_end(scene, claim, 1)):
        return
    if then.period is not None and then.period.window is not None and then.period.role is PeriodRole.TO_DATE:
        return
    nows = [n for n in range(len(before.row)) if may_be_now(before, n, then)]
    if len(nows) == 1 and scene.words(2)[:1] in ([], ["."], [","], [";"]):
        yield then, before.row[nows[0]]


def than_thought(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "The figure is 906, 166 higher than last thought: in May it stood at 740": the level, and what was thought."""
    if not is_than_thought(scene, at) or at + 1 >= len(scene.row) or not at:
        return None
    now, then, words = scene.row[at - 1], scene.row[at + 1], scene.words(at + 1)
    led = bool((_MARKS - {","}) & set(words)) and words[-1] in BEING and bool(SAME & set(words))
    fitting = agree(now, then) and (agree(now, scene.row[at]) or unit_of(scene.row[at]) in (PERCENT, POINTS))
    told = scene.is_level(at - 1) and scene.is_level(at + 1)
    return (figure_of(now), figure_of(then)) if led and fitting and told else None


def is_than_thought(scene: Scene, at: int) -> bool:
    """ "166,000 higher than last thought", "£96m more than planned": taken from what was never a fact."""
    behind = scene.words(at + 1)[:_THINKING]
    return "than" in behind and bool(_THOUGHT & set(behind[behind.index("than") :]))


def added_since(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It had put the number at 740, so 166 have been added": a difference that no word of change names."""
    claim = scene.row[at]
    if (
        at not in (1, 2)
        or (claim.kind in CHANGES and claim.direction is not None)
        or unit_of(claim) in (PERCENT, MULTIPLE)
    ):
        return None
    after = [word for word in scene.words(at + 1)[:_DONE] if word not in _HAVING]
    done = after[:1] != [] and (
        after[0] in _ADDED
        or (after[0] in _CLOSING and scene.words(at)[-2:-1] == ["so"] and scene.words(at)[-1] in _AGAIN)
    )
    if not done or not is_led(scene, at):
        return None
    pair = next(now_and(scene, before, claim) if at == 1 else _both(scene, claim), None)
    if pair is None or not (agree(pair[0], claim) or unit_of(claim) == POINTS):
        return None
    return tuple(figure_of(one) for one in sorted(pair, key=value_of, reverse=True))


def _both(scene: Scene, claim: Claim) -> Iterator[Pair]:
    """ "It had 18.4% in 2019 and has 24.9% today: 6.5 points have been won"."""
    first, last = scene.row[:2]
    if may_end(scene, claim, 0) and may_end(scene, claim, 1) and agree(first, last):
        yield from in_time(first, last)


def now_and(scene: Scene, before: Scene, claim: Claim) -> Iterator[Pair]:
    """The one level that the sentence before tells, and the one, of then, that the next one tells of the same.

    "It costs £9. A year ago it was £7. In 2019 it was £5, not much more than half": what the last says is said of now.
    """
    if not scene.row or not is_of_then(scene):
        return
    then = scene.row[0]
    before = said_of(scene, before, claim, claim.kind, then)
    if claim.kind == "point_change" and is_growth(then):
        grown = [
            one for one in before.row if is_growth(one)
        ]  # "rose 3.7%. A year before they rose 5.9%, 2.2 points more"
        if len(grown) == 1 and {c.series_id for c in grown[0].candidates} == {c.series_id for c in then.candidates}:
            yield grown[0], then
        return
    if not may_end(scene, claim, 0):
        return
    if claim.base is not None and not same_base(claim.base, then.period):
        return
    nows = [n for n in range(len(before.row)) if may_be_now(before, n, then)]
    if len(nows) != 1 or before.row[nows[0]].mood not in _TOLD:
        return
    if may_end(before, claim, nows[0]) or before.is_rate(nows[0]):  # "700 of 1,250: 56%. Two years ago it was 42%"
        yield before.row[nows[0]], then


def is_led(scene: Scene, at: int) -> bool:
    """Whether a change follows the figure of then as what it comes to, and of nothing narrower."""
    claim, gap = scene.row[at], scene.gaps[at]
    words = [item.word for item in gap if item.word]
    if not ends_there(scene, at) or (claim.quantity is not None and claim.quantity.per):
        return False
    if words[:2] == [",", "so"] and len(words) <= _FOLLOWING + 2:
        return True
    return (
        words != []
        and all(is_light(item) or item.word in _LEADING for item in gap)
        and bool((_MARKS | {";"}) & set(words))
    )


def _points_back(scene: Scene) -> bool:
    """Whether a sentence opens with a change that it takes from what was told before: "In all it has lost 12"."""
    gap = scene.gaps[0]
    words = [item.word for item in gap]
    led = any(words[: len(told)] == told for told in _POINTING) and len(words) <= _MOST
    return led and not any(item.period is not None for item in gap) and ends_there(scene, 0)


def ends_there(scene: Scene, at: int) -> bool:
    """Whether a change is of nothing narrower: "20 cents more.", "four times as high now", "4 points have gone"."""
    behind = scene.gaps[at + 1]
    if scene.row[at].kind == "multiple" and [item.word for item in behind[:1]] == ["as"]:
        behind = behind[2:]
    while behind and (behind[0].changes or behind[0].word in _HAVING):
        behind = behind[1:]
    if [item.word for item in behind[:3]] == ["in", "that", "time"]:
        return True
    if behind and behind[0].word == "since":
        return len(behind) == 1 or behind[1].word in _CLOSING | {"then"} or _is_then(behind[1].period)
    if behind and behind[0].word in ("in", "off"):
        return behind[0].word == "off" or not behind[1:] or not behind[1].word  # "in five months", "in 2024"
    return not behind or not behind[0].word or behind[0].word in _ENDING


def _is_then(period: Period | None) -> bool:
    """ "Since then"; but "since the winter" is of other days than those told."""
    return period is not None and period.rule == "unknown-event"


def from_summit(scene: Scene, at: int, before: Scene) -> Iterator[Pair]:
    """The one level of the sentence before, and the peak that this one opens with."""
    if at != 1 or not before.row or not leads_with_summit(scene.items) or not ends_there(scene, 1):
        return
    claim, then = scene.row[1], scene.row[0]
    if not may_end(scene, claim, 0) or not _is_plain(scene, 1):
        return
    nows = [n for n in range(len(before.row)) if may_be_now(before, n, then)]
    if len(nows) == 1 and may_end(before, claim, nows[0]) and may_lie_between(claim, before.row[nows[0]], then):
        yield before.row[nows[0]], then


def _is_plain(scene: Scene, at: int) -> bool:
    """Whether nothing else is named between the peak and the change."""
    plain = all(is_light(item) or item.word in _GOING for item in scene.gaps[at])
    opening = [item for item in scene.gaps[0] if item.word not in _OPENING | _GOING and not is_light(item)]
    return plain and len(opening) <= 1 and any(item.changes for item in scene.gaps[at])
