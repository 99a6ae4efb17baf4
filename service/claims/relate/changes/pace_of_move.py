"""Paces told beside the two ends of a move: "has grown from 900 to 1,200 in ten years, by 30 a year".

What is so much a year is not the whole way, nor what the later level gives when it is spread over the time: it is the
way, spread over the time that it took. Where the text does not tell that time, the pace is left open.
"""

from collections.abc import Iterator
from decimal import Decimal

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT, POINTS
from service.records import replace

_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4375"), "quarter": Decimal("91.3125")}
_DAYS["year"] = 4 * _DAYS["quarter"]
_PACES = frozenset([*_DAYS, "hour", "minute", "night", "season"])
_ONE = (["in", "a", "year"], ["over", "a", "year"], ["over", "the", "year"], ["in", "one", "year"])
_EVERY = frozenset(["every", "each"])
_SHORT = 60  # characters of "£14m in 2020 to £26m in 2026"
_LEVELS = frozenset(["level", "average", "threshold", "total"])
_HEDGES = frozenset(["about", "around", "some", "roughly", "nearly", "almost", "just", "over", "under", "a", "the"])


def pace_of_move(scene: Scene, at: int) -> tuple[Figure, ...] | None:
    """The way between the two ends of a move and how many stretches of time it took; nothing where that is not told.

    None where figure ``at`` is no pace beside a move, or is the whole way.

    Args:
        scene: the sentence.
        at: the figure.
    """
    claim = scene.row[at]
    per = "" if claim.quantity is None else claim.quantity.per
    if not (per in _DAYS or _EVERY & {*scene.words(at + 1)[:1]}):
        return None
    ends = ends_of_move(scene, at)
    if ends is None:
        return None
    start, end = (scene.row[n] for n in ends)
    others = [one for one in scene.row if one is not claim and one.quantity is not None]
    rates = any(one.quantity is not None and one.quantity.per for one in others)  # "75 a day, down from 176 a day"
    way = _way(start, end)
    if holds(claim, "average", (way, replace(way, value=Decimal(1), low=Decimal(1), high=Decimal(1)))):
        return None
    for count in _times(scene, per, start, end):
        if holds(claim, "average", (way, count)):
            return way, count
    return None if rates else ()  # "from 200 a week to 260, by 60 a week"


def is_pace_beside(scene: Scene, at: int, inputs: tuple[Figure, ...]) -> bool:
    """ "It is 53.4% full, against 78% a year ago, and loses 1.1 points a week": whether a change is so much a week.

    It is not where the two levels ahead of it are so much a week themselves, or give it.

    Args:
        scene: the sentence.
        at: the change.
        inputs: the two levels that it would lie between.
    """
    claim = scene.row[at]
    if claim.quantity is None or claim.quantity.per not in _PACES or holds(claim, claim.kind, inputs):
        return False
    ends = [one.quantity for one in scene.row[:at] if any(quotes(one, figure) for figure in inputs)]
    return len(ends) == len(inputs) and all(one is not None and not one.per for one in ends)


def ends_of_move(scene: Scene, at: int) -> tuple[int, int] | None:
    """Where the two levels stand that are told with "from" and "to", of the unit that figure ``at`` is a change of."""
    levels = [n for n in range(len(scene.row)) if n != at and _is_level(scene.row[n], scene.row[at])]
    led = {n: [word for word in scene.words(n) if word not in _HEDGES][-1:] for n in levels}
    starts, ends = ([n for n in levels if led[n] == [word]] for word in ("from", "to"))
    return (starts[0], ends[0]) if len(starts) == len(ends) == 1 else None


def _is_level(one: Claim, pace: Claim) -> bool:
    if one.kind not in _LEVELS or one.quantity is None:
        return False
    if unit_of(pace) == POINTS:
        return unit_of(one) == PERCENT
    if pace.kind == "percent_change":
        return True
    return (unit_of(one) == PERCENT) is (unit_of(pace) == PERCENT)


def _way(start: Claim, end: Claim) -> Figure:
    less, more = sorted((figure_of(end), figure_of(start)), key=lambda one: one.value)
    low, high = max(more.low - less.high, Decimal(0)), more.high - less.low
    told = start.block.text[start.span.start : end.span.end] if start.span.start < end.span.start else ""
    text = told if 0 < len(told) <= _SHORT else figure_of(end).text
    return replace(figure_of(end), value=more.value - less.value, low=low, high=high, text=text)


def _times(scene: Scene, per: str, start: Claim, end: Claim) -> Iterator[Figure]:
    """How many of the stretches the move may have taken: by the time told, or from the days of the one to the other."""
    if per not in _DAYS:
        return
    for one in scene.row:
        days = _DAYS.get(unit_of(one).rstrip("s")) if one.kind == "duration" or unit_of(one).endswith("s") else None
        if days is not None and value_of(one):
            yield _number(value_of(one) * days / _DAYS[per], per)
    words = [*scene.items.words]
    if any(words[n : n + 3] in _ONE for n in range(len(words))):
        yield _number(_DAYS["year"] / _DAYS[per], per)
    first, last = start.period, end.period
    if first is not None and last is not None and first.window is not None and last.window is not None:
        days_between = Decimal((last.window.end - first.window.end).days)
        if days_between >= _DAYS[per] / 2:
            yield _number(days_between / _DAYS[per], per)


def _number(value: Decimal, per: str) -> Figure:
    times = value.to_integral_value() if abs(value - value.to_integral_value()) < Decimal("0.2") else value
    return Figure(times, times, times, "constant", text=f"{times:.0f} {per}s")
