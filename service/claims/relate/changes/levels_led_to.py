"""Levels that a change led to, with those that they came from: "(+6%; 2023: £300m)", "from £45 to £54, or a fifth"."""

from decimal import Decimal

from service.claims.relate.changes.level_pairs import may_be_now
from service.claims.relate.changes.size_of_move import MEANS, is_amounting, is_led_by, is_of_move
from service.claims.relate.quoted import before_change, figure_of, value_of
from service.claims.scene import Scene, agree, is_light, unit_of
from service.model.claims import Figure
from service.model.quantities import PERCENT, POINTS, Direction
from service.model.windows import Grain
from service.records import replace

AGAIN = ([",", "or"], ["or"], ["("])
"""What leads in a figure that tells another again."""
_PACED = frozenset("economy gdp gnp annualized annualised".split())
_LEADING = ([",", "or"], ["or"], [","], [",", "by"], [",", "or", "by"], ["("])
_HEDGING = frozenset(["some", "about", "or", "just"])
_COMPARING = frozenset("more fewer less higher lower above below up down larger smaller dearer cheaper".split())
_ADDING = frozenset("add adds added adding put puts putting".split())
_APPOSED = ([",", "a", "of"], [",", "an", "of"])
_APART = Decimal(2)  # times that a change, wrongly told, is of the right one, or the other way round, at most
_APART_IN_BRACKETS = Decimal("1.5")  # … where a rate of the level may well stand
_APPOSITION = 4  # items of ", a drop of"
_TAKING = frozenset("take takes took taking knock knocks knocked knocking cut cuts cutting".split())
_DATING = frozenset(["in", "at", "on", "", "to"])
_ENDS = ([","], [")"], ["."], [";"], ["–"], ["—"])
_CLOSING = frozenset([",", ")", ".", ";", ":", "–", "—"])
_CLAUSES = frozenset(["when", "while", "where", "whereas"])


def signed(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "£318m (+6%; 2023: £300m)", "5,400, up from 4,500 (+20%)": the levels of a change that a sign alone tells."""
    quantity, words, after = scene.row[at].quantity, scene.words(at), scene.words(at + 1)
    assert quantity is not None
    if not at or words not in (["(", "+"], ["("]) or (words == ["("] and not quantity.negative):
        return None
    if scene.is_base(at - 1) and at > 1 and may_be_now(scene, at - 2, scene.row[at - 1]) and after[:1] == [")"]:
        return figure_of(scene.row[at - 2]), figure_of(scene.row[at - 1])
    dated = after in ([";", "", ":"], [",", "", ":"]) and scene.gaps[at + 1][1].period is not None
    if dated and scene.is_level(at + 1) and may_be_now(scene, at - 1, scene.row[at + 1]):
        return figure_of(scene.row[at - 1]), figure_of(scene.row[at + 1])
    return None


def moved_between(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Fees rose from £45 to £54, or a fifth": the levels that a bare percentage behind them was worked out from.

    So those of "the rise from an average of £45 in 2015 to £54 in May was one of 20%".
    """
    quantity = scene.row[at].quantity
    if quantity is None or quantity.per:
        return None  # "from £20m to £30m over five years, or 8% a year"
    last = at - 1  # or before the time that it took: "from £45 to £54 in five years, 20%"
    if at > 2 and unit_of(scene.row[last]) in ("years", "months") and scene.words(last)[-1:] in (["in"], ["over"]):
        last -= 1
    if last < 1 or not (is_led_by(scene.words(last - 1), "from") and is_led_to(scene, last)):
        return None
    now, base = scene.row[last], scene.row[last - 1]
    told = scene.is_count(last) and scene.is_count(last - 1) and agree(now, base)
    after = scene.words(at + 1)[:1]
    again = _tail(scene.words(at)) in _LEADING or (is_of_move(scene, last - 1) and is_amounting(scene.words(at)))
    if not told or not again or (after and after[0] not in _CLOSING):
        return None
    return figure_of(now), figure_of(base)


def is_led_to(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` is where what began at the figure before it led: "from £45 in 2015 to £54"."""
    words = scene.words(at)
    means = len(MEANS[0]) if words[-len(MEANS[0]) :] in MEANS else 0
    words = words[: len(words) - means]
    return words[-1:] == ["to"] and (_DATING.issuperset(words) or _is_opened(scene, at, words))


def _is_opened(scene: Scene, at: int, words: list[str]) -> bool:
    """ "From £45 in 2015, fees rose to £54": a verb of change leads on from what the sentence opens with."""
    if at != 1 or scene.words(0)[:1] != ["from"] or "," not in words or not scene.unbroken(0, at):
        return False
    return len(words) > 1 and any(change.part == "verb" for change in scene.gaps[at][len(words) - 2].changes)


def _tail(words: list[str]) -> list[str]:
    """The words from the last comma on, where few stand before it: ["in", a year, ",", "or", "by"]."""
    mark = next((n for n in range(len(words) - 1, 0, -1) if words[n] in (",", "(")), 0)
    return words[mark:] if mark <= len(("a", "hectare")) else words


def stepped(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Premiums went up by £36 to £336, or 12%": the level, and the one before it moved by the difference.

    What is far from that is of the level, as a rate: "the total went down 408 to 12,339 (6.3 per cent)".
    """
    if at < 2 or scene.words(at) not in AGAIN or scene.row[at - 2].direction is None:
        return None
    after = scene.words(at + 1)[:1]
    if not _is_step(scene, at - 2, at - 1) or (after and after[0] not in _CLOSING):
        return None  # "by 900 to 4,100, or 62% of the roll"
    now, base = figure_of(scene.row[at - 1]), before_change(scene.row[at - 1], scene.row[at - 2])
    moved, stated = abs(now.value / base.value - 1) * 100 if base.value else 0, value_of(scene.row[at])
    apart = _APART_IN_BRACKETS if scene.words(at)[-1:] == ["("] else _APART
    return (now, base) if stated <= moved * apart and moved <= stated * apart else None


def _from_base(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "Rose by £6m, or 12%, from £50m": the base moved by the difference, and the base."""
    if not at or at + 1 >= len(scene.row) or scene.words(at) not in AGAIN:
        return None
    moved, base = scene.row[at - 1], scene.row[at + 1]
    led = scene.words(at + 1) in ([",", "from"], [")", "from"], ["from"]) and scene.words(at - 1)[-1:] == ["by"]
    closed = scene.words(at + 2)[:1] in ([], ["."], [","], [";"])
    if not (led and closed and moved.kind == "difference" and moved.direction is not None and agree(moved, base)):
        return None
    back = Direction.UP if moved.direction is Direction.DOWN else Direction.DOWN
    return before_change(base, replace(moved, direction=back)), figure_of(base)


def is_moved_before(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` tells again how far something moved ("42p up, or 15.2%"), and is no share of that."""
    if not at or scene.row[at - 1].kind != "difference" or scene.row[at - 1].direction is None:
        return False
    behind = scene.gaps[at][:1]
    return bool(behind) and any(change.part == "more" for change in behind[0].changes)


def from_difference(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "Fell by 120 to 480, a drop of 20%": the base is the level less the difference that led to it."""
    claim = scene.row[at]
    if claim.kind not in ("percent_change", "multiple") or claim.base is not None or claim.compares:
        return None
    if from_base := _from_base(scene, at):
        return from_base
    if _is_over_year(scene, at) or not _PACED.isdisjoint(claim.sentence.words):
        return None  # "the economy grew 3.1%, or $117.6bn, to $15.6tn", "rose 11 cents to $33.44, up 4.3% on the year"
    for moved, level in ((at - 2, at - 1), (at + 1, at + 2), (at - 1, at + 1)):
        if moved < 0 or level >= len(scene.row):
            continue
        difference, now = scene.row[moved], scene.row[level]
        joined = scene.bound(level, at) if level < at else scene.bound(min(at, moved), max(at, moved))
        if difference.direction is None or not joined or (moved < at < level and _is_of_next(scene, level)):
            continue
        apiece = difference.quantity is not None and bool(difference.quantity.per)
        if moved < at < level and (apiece or scene.words(at)[-1:] == ["by"]):
            continue  # "a pension of £230.25 a week rises by 4.8% to £241.30": from that
        if _is_step(scene, moved, level):
            return figure_of(now), before_change(now, difference)
    return None


def _is_of_next(scene: Scene, level: int) -> bool:
    """ "Water bills rise by £123, or 26%, and the price cap to £1,849": whether a level is of another thing."""
    words, gap = scene.words(level), scene.gaps[level]
    return "and" in words and any(not is_light(item) for item in gap[words.index("and") + 1 :])


def _is_over_year(scene: Scene, at: int) -> bool:
    """ "Up £12 a month to £1,240, up 6.1% over the year": whether its length is told, and none of the difference."""
    if scene.words(at + 1)[:3] == ["on", "the", "year"]:
        return True
    behind = scene.gaps[at + 1][:2]
    told = len(behind) > 1 and behind[0].word in ("on", "over") and behind[1].period is not None
    return told and behind[1].period is not None and behind[1].period.grain is Grain.YEAR


def from_addition(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "Fares go up by 4.6%, adding £187 to a £4,066 season ticket": the level with what came on top, and without."""
    moved, level = at + 1, at + 2
    if level >= len(scene.row) or unit_of(scene.row[at]) != PERCENT or not scene.is_count(level):
        return None
    way = _way_of_addition(scene, moved)
    if way is None or not agree(scene.row[moved], scene.row[level]):
        return None
    return before_change(scene.row[level], replace(scene.row[moved], direction=way)), figure_of(scene.row[level])


def more_than_before(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "It has 1,260 shops, 60 or 5% more than in 2021": the level, and what it was without the difference."""
    claim = scene.row[at]
    if at < len(("level", "difference")) or claim.direction is None:
        return None
    if scene.words(at) not in AGAIN:
        return told_behind_time(scene, at)
    if _is_moved_by(scene, at - 1) and unit_of(claim) == PERCENT and scene.words(at + 1)[:1] in ([], *_ENDS):
        return figure_of(scene.row[at - 2]), before_change(scene.row[at - 2], scene.row[at - 1])
    level, moved, after = scene.row[at - 2], scene.row[at - 1], [word for word in scene.words(at + 1) if word != ","]
    if scene.words(at) not in AGAIN[:2]:
        return None
    words = [word for word in scene.words(at - 1) if word not in _HEDGING]
    told = (
        scene.is_count(at - 2) and (scene.is_count(at - 1) or moved.kind == "difference") and not scene.is_base(at - 2)
    )
    apposed = words[-1:] == [","] and after[:1] != [] and after[0] in _COMPARING and unit_of(claim) == PERCENT
    if not (told and apposed and agree(level, moved) and value_of(moved) < value_of(level)):
        return None
    return figure_of(level), before_change(level, replace(moved, direction=claim.direction))


def told_behind_time(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """ "412 were away, 30 more than a week before (8%)": the level, and what it was; what is far from it is a rate."""
    level, moved, words = scene.row[at - 2], scene.row[at - 1], scene.words(at)
    told = scene.row[at].kind == "percent_change" and moved.kind == "difference" and moved.direction is not None
    if not told or words[-1:] != ["("] or "than" not in words or scene.words(at + 1)[:1] != [")"]:
        return None
    apposed = scene.words(at - 1)[-1:] == [","] and scene.is_count(at - 2) and not scene.is_base(at - 2)
    if not (apposed and agree(level, moved) and value_of(moved) < value_of(level)):
        return None
    now, base = figure_of(level), before_change(level, moved)
    size, stated = abs(now.value / base.value - 1) * 100, value_of(scene.row[at])
    return (now, base) if stated <= size * _APART_IN_BRACKETS and size <= stated * _APART_IN_BRACKETS else None


def _is_moved_by(scene: Scene, at: int) -> bool:
    """ "At $42.60, down $2.40, or 5.3 percent": what the level before it has come down by."""
    level, moved = scene.row[at - 1], scene.row[at]
    told = moved.direction is not None and moved.kind == "difference" and agree(level, moved)
    index = unit_of(moved) == POINTS and unit_of(level) == "" and "per" not in moved.span.of(moved.block.text)
    told = told or (index and moved.kind == "point_change" and moved.direction is not None)
    beside = scene.words(at) in ([",", "down"], [",", "up"], ["down"], ["up"]) or _is_apposed(scene, at)
    return (
        told and beside and scene.is_count(at - 1) and not scene.is_base(at - 1) and value_of(moved) < value_of(level)
    )


def _is_apposed(scene: Scene, at: int) -> bool:
    """ "It sold 5,680, a drop of 820 or 12.6%", "5,680 went, a drop of 820": said of the level before."""
    gap = scene.gaps[at]
    last = gap[-_APPOSITION:]
    if len(gap) > _APPOSITION + 1 or [one.word for one in (*last[:2], *last[3:])] not in _APPOSED:
        return False
    return any(change.part == "noun" for change in last[2].changes)


def _way_of_addition(scene: Scene, at: int) -> Direction | None:
    """Where figure ``at`` came on top of the next or off it: the way back from that, as it may have other parts too."""
    led, behind = scene.words(at)[-1:], scene.words(at + 1)
    if not led or not behind or {"to", "at"} & set(behind[1:]):
        return None
    if behind[0] in ("to", "on") and led[0] in _ADDING:
        return Direction.DOWN
    return Direction.UP if behind[0] in ("off", "from") and led[0] in _TAKING else None


def _is_step(scene: Scene, moved: int, level: int) -> bool:
    """Whether a difference led to a level: "by 120 to 480", "lost 132 points … to close at 6,154".

    Not where another clause leads to it: "a drop of 820, when the trend pointed to 39".
    """
    difference, now = scene.row[moved], scene.row[level]
    if not _CLAUSES.isdisjoint(scene.words(level)):
        return False
    if _way_of_addition(scene, moved) is not None:
        return False
    led = "to" in scene.words(level)[-2:] or scene.words(level) in (["to", "close", "at"], [",", "to", "close", "at"])
    if not scene.is_count(level):
        return False
    if unit_of(difference) == POINTS:  # of an index, which has no unit
        led = led or scene.words(level) == ["at"]
        return led and unit_of(now) == "" and "per" not in difference.span.of(difference.block.text)
    return led and difference.kind == "difference" and agree(difference, now)
