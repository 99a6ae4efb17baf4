"""Changes told beside the levels that they lie between: "from £31 to £34, an extra £3", "to £168, 9% on £154"."""

from service.claims.bind.changes.several_steps import of_one_step
from service.claims.relate.changes.level_pairs import is_from_to, same_base
from service.claims.relate.changes.levels_led_to import AGAIN
from service.claims.relate.changes.parts_of_moves import is_part_with_others
from service.claims.relate.cues import FALLING
from service.claims.relate.quoted import figure_of, quotes
from service.claims.relate.totals.words_of_sums import said_after_mark
from service.claims.scene import Scene, agree, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS, Form

_EXTRA = (["an", "extra"], ["a", "further"], ["an", "additional"], ["addition", "of"])
_MORE_THEN = (["more", ","], ["less", ","], ["extra", ","], ["more", "("], ["less", "("])
_MORE = frozenset(["extra", "further", "additional", "an", "a", "total", "of", "addition"])
_MOVED_BY = frozenset(["multiple", "percent_change"])
_NOTHING = frozenset[str]()
_WAYS = frozenset("up down higher lower more fewer less".split())
_CLOSING = frozenset([",", ")", ".", ";", "–", "—", "or"])
_LEVELLED = (["on", "", "'s"], ["on", "the"], ["on", ""], ["on", "the", "", "'s"])


def extra(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Went from £31.20 a week to £34.00 in April, an extra £2.80": the level reached, and the one before.

    Likewise "cut its rate from 5.25% to 4%, a total of 1.25 points", "from 8,400 to 7,100, 1,300 in all".
    """
    words, after = scene.words(at), scene.words(at + 1)[:1]
    if at < len(("from", "to")):
        return None
    if scene.words(at + 1)[:2] in (["in", "all"], ["in", "total"]) and words[-1:] == [","]:
        after = scene.words(at + 1)[2:3]
    elif words[-2:] not in _EXTRA and words[-3:] != ["a", "total", "of"]:
        return None
    if after and after[0] not in _CLOSING:
        return None
    told = said_after_mark(scene, at, _MORE) and "," in words
    past = at
    while past > len(("from", "to")) and scene.row[past - 1].kind in _MOVED_BY:
        past -= 1  # "to 3,680, more than three times as many, an addition of 2,530"
    return _reached_from(scene, past, scene.row[at]) if told else None


def as_the_difference(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "That is 2,350 more than last term's 14,600, up 16%": the ends of the difference right before it."""
    claim, after = scene.row[at], [word for word in scene.words(at + 1)[:2] if word not in _WAYS]
    if at < len(("by", "than")) or claim.direction is None or (after and after[0] not in _CLOSING):
        return None
    told, base = scene.row[at - 2], scene.row[at - 1]
    if claim.base is not None and not same_base(claim.base, base.period):
        return None
    if told.kind != "difference" or told.direction is not claim.direction or len(told.inputs) != len(("now", "base")):
        return None
    words = scene.words(at)
    beside = "," in words and not {"and", "but"} & set(words) and said_after_mark(scene, at, _NOTHING)
    return told.inputs if beside and quotes(base, told.inputs[1]) and claim.kind != "difference" else None


def extra_in_per_cent(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "An extra £2.80, or 9 per cent", "to £1,934: £92 more, just under 5 per cent": the ends of the difference."""
    after = scene.words(at + 1)[:1]
    more = scene.words(at) in _MORE_THEN
    if not at or not (more or scene.words(at) in AGAIN) or (after and after[0] not in _CLOSING):
        return None
    told = scene.row[at - 1]
    moved = told.kind == "difference" and (more or scene.words(at - 1)[-2:] in _EXTRA)
    return told.inputs if moved and len(told.inputs) == len(("now", "base")) else None


def up_on(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Up by £14 to £168, exactly 9% on last year's £154": the level reached, and that of then."""
    if not at or at + 1 >= len(scene.row) or unit_of(scene.row[at]) not in (PERCENT, POINTS):
        return None
    now, base = scene.row[at - 1], scene.row[at + 1]
    led = scene.words(at) in ([","], [",", "exactly"], [",", "or"], ["–"]) and scene.words(at + 1) in _LEVELLED
    told = scene.is_level(at - 1) and scene.is_level(at + 1) and agree(now, base) and unit_of(base) != PERCENT
    reached = scene.words(at - 1)[-1:] == ["to"]
    dated = base.period is not None and base.period != now.period
    return (figure_of(now), figure_of(base)) if led and told and reached and dated else None


def by_from_to(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Trips fell by a quarter, …, and freight by 40%, from 500,000 to 300,000": the verb is that before."""
    if scene.words(at)[-1:] != ["by"] or scene.words(at + 1) not in ([",", "from"], ["from"], ["("]):
        return None
    if not is_from_to(scene, at + 1) or not agree(scene.row[at + 1], scene.row[at + 2]):
        return None
    told = scene.is_count(at + 1) and scene.is_count(at + 2)
    return (figure_of(scene.row[at + 2]), figure_of(scene.row[at + 1])) if told else None


def of_ends_behind(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "A budget that lifts the bill 2.99%, to £1,462.46 from £1,420", "cut fares 12%, from £5 to £4.40"."""
    first, last = at + 1, at + 2
    if last >= len(scene.row) or not any(change.part == "verb" for item in scene.gaps[at] for change in item.changes):
        return None
    led = [word for word in scene.words(first) if word != ","]
    turned = led == ["to"] and scene.words(last) == ["from"]
    if not turned and (led != ["from"] or scene.words(last) != ["to"]):
        return None
    now, base = (scene.row[first], scene.row[last]) if turned else (scene.row[last], scene.row[first])
    told = scene.is_count(first) and scene.is_count(last) and agree(now, base)
    return (figure_of(now), figure_of(base)) if told else None


def from_to_behind(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "They will see an increase of £153 from £1,156 to £1,309": both ends of a change that is planned."""
    past = at + 1
    if past + 1 >= len(scene.row) or scene.words(past) not in (["from"], [",", "from"]) or not is_from_to(scene, past):
        return None
    if of_one_step(scene.items, scene.places[at]):
        return None  # "in three steps of 20p, from £1.40 to £2"
    base, now = scene.row[past], scene.row[past + 1]
    told = scene.is_count(past) and scene.is_count(past + 1) and agree(now, base) and agree(scene.row[at], now)
    ends = sorted((figure_of(now), figure_of(base)), key=lambda figure: -figure.value)
    part = is_part_with_others(scene.row[at], ends[0].value - ends[1].value, scene.row)
    return tuple(ends) if told and not part else None


def shrunk_to(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Membership has dwindled to a quarter in eight years, from 12,000 to 3,000": what is left, and what was."""
    quantity, words = scene.row[at].quantity, scene.words(at)
    if quantity is None or quantity.form is not Form.FRACTION or words[-1:] != ["to"] or not FALLING & set(words[-3:]):
        return None
    first = at + 1
    if first < len(scene.row) and scene.words(first) in (["in"], ["over"], ["within"]):
        first += 1
    if scene.words(first) not in ([",", "from"], ["("]) if first <= len(scene.row) else True:
        return None
    fitting = is_from_to(scene, first) and scene.is_count(first) and scene.is_count(first + 1)
    fitting = fitting and agree(scene.row[first], scene.row[first + 1])
    return (figure_of(scene.row[first + 1]), figure_of(scene.row[first])) if fitting else None


def _reached_from(scene: Scene, at: int, claim: Claim) -> tuple[Figure, ...] | None:
    base, now = scene.row[at - 2], scene.row[at - 1]
    told = is_from_to(scene, at - 2) and scene.is_count(at - 1) and scene.is_count(at - 2)
    told = told or (is_from_to(scene, at - 2) and scene.is_rate(at - 1) and scene.is_rate(at - 2))
    fitting = agree(claim, now) or (unit_of(claim) == POINTS and unit_of(now) == PERCENT)
    return (figure_of(now), figure_of(base)) if told and agree(now, base) and fitting else None
