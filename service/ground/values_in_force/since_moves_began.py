"""Changes of a value in force told from where its moves began: "has come down by 1.25 points since the cuts began"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.bind.periods_in_themselves import begun
from service.ground.days.windows import Target
from service.ground.values_in_force.where_moves_began import moves_counted
from service.model.claims import Claim
from service.model.quantities import Direction
from service.model.series import Nature, Observation, Series
from service.model.windows import Window
from service.records import replace
from service.store.interface import Vintage

_MOVES = frozenset(
    "cut cuts cutting rise rises rising raising raises fall falls falling hike hikes hiking increase increases"
    " reductions lowering easing tightening drops".split()
)
_BEGINNINGS = frozenset(["began", "started"])
_REACH = 8  # words of "since the Bank of England began cutting"
_BETWEEN = 4  # words of "1.25 points in all since the cuts began"
_NOTE = "the value before the first of those moves"
_COUNTS = frozenset("times cuts rises increases reductions hikes meetings".split())
_COUNTED = 2  # words of "five times"
_YEARS = 5  # back to where moves that were not all one way may have begun


def since_run(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Sequence[Target] | None:
    """What the change of a value in force is taken from: the value before the first of the moves that are told of.

    Args:
        claim: a change.
        series: what it is of.
        vintage: the series as known on the day.
        main: the days that it led to.

    Returns:
        The values that it may be taken from; none where no such moves are held, None where no words tell of any.
    """
    if series.nature is not Nature.STEP or claim.direction is None or not _is_told(claim):
        return None
    days = _days_begun(claim)
    found = _last_run(claim.direction, vintage, main) if days is None else _in_days(claim.direction, vintage, days)
    rows = tuple(replace(main, window=one.window, named=False, assumption=_NOTE) for one in found)
    return rows or (() if days is None else None)


def over_moves(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Iterator[Target]:
    """ "Has cut five times since August 2024, taking Bank Rate down by 1.25 points": the value before so many moves.

    But "by a quarter-point five times since August 2024", "a quarter-point each time": that before the last of them.
    """
    moves = moves_counted(claim.sentence.words, _COUNTS) if series.nature is Nature.STEP else 0
    held = [one for one in vintage.observations if one.window.start <= main.window.end] if moves > 1 else []
    if moves >= len(held):
        return
    behind = claim.block.text[claim.span.end : claim.sentence.span.end].lower().split()
    if "times" in behind[:_COUNTED] or "each" in claim.sentence.words:
        yield replace(main, window=held[-2].window, named=False, assumption="the last of those moves", plausibility=1)
    elif claim.base is None:
        note = "the value before so many moves"
        yield replace(main, window=held[-1 - moves].window, named=False, assumption=note, plausibility=1)


def _is_told(claim: Claim) -> bool:
    """Whether "since the cuts began" stands beside the change, with no other figure between."""
    text, told = claim.block.text, claim.sentence.span
    words = claim.sentence.words
    if "since" not in words or _BEGINNINGS.isdisjoint(words):
        return False
    behind = text[claim.span.end : told.end].lower().replace(",", " ").split()
    if "since" in behind[: _BETWEEN + 1]:
        return _begins(behind[behind.index("since") :])
    ahead = text[told.start : claim.span.start].lower().replace(",", " ").split()
    if "since" not in ahead:
        return False
    lead = ahead[ahead.index("since") :]
    return _begins(lead) and "points" not in lead and "%" not in "".join(lead)


def _begins(words: Sequence[str]) -> bool:
    near = [word.strip(".;:()") for word in words[1 : _REACH + 1]]
    return not _BEGINNINGS.isdisjoint(near) and not _MOVES.isdisjoint(near)


def _days_begun(claim: Claim) -> Window | None:
    """The days in which the moves are told to have begun: "in August 2024"."""
    told = claim.base if claim.base is not None else claim.period
    return begun(told).window if told is not None and told.preposition == "since" else None


def _in_days(way: Direction, vintage: Vintage, days: Window) -> Iterator[Observation]:
    """The value before the first move that way in the days named."""
    held = [one for one in vintage.observations if one.window.start <= days.end]
    for earlier, later in pairwise(held):
        if later.window.start >= days.start and _moved(earlier, later) is way:
            yield earlier
            return


def _last_run(way: Direction, vintage: Vintage, main: Target) -> Iterator[Observation]:
    """The value before the last moves that way, and the furthest of some years, should others lie between them."""
    held = [one for one in vintage.observations if one.window.start <= main.window.end]
    at = len(held) - 1
    while at > 0 and _moved(held[at - 1], held[at]) is way:
        at -= 1
    if at in (-1, len(held) - 1):
        return
    yield held[at]
    late = [one for one in held if one.window.end.year >= main.window.end.year - _YEARS]
    furthest = (max if way is Direction.DOWN else min)(late, key=lambda one: one.value)
    if furthest.value != held[at].value:
        yield furthest


def _moved(earlier: Observation, later: Observation) -> Direction:
    return Direction.UP if later.value > earlier.value else Direction.DOWN
