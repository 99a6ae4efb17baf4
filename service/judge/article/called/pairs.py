"""The only two levels of a sentence, and which of them is what was: "£38.4m from £29.1m", "£18m … has reached £27m"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.relate.holding import holds
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree, unit_of
from service.judge.article.called.told import (
    Told,
    Working,
    are_alike,
    is_amount,
    is_level,
    is_of_things,
    words_ahead,
    words_behind,
    words_between,
)
from service.model.claims import Claim
from service.model.quantities import PERCENT, POINTS

MOVES = frozenset(["difference", "percent_change", "point_change"])
"""Of what is no rate, points are those of an index, which lie between two bare numbers."""
CLAUSES = frozenset("and but while after because when as who whose ; since until although though".split())
NEAR = 4  # words
_LED_BY_BASE = frozenset(["from", "against", "than", "versus"])
_COMPARED = (["compared", "with"], ["compared", "to"], ["up", "on"], ["down", "on"])
_HAVING, _EARLIER = frozenset(["having"]), frozenset("previous previously earlier before ago last".split())
_ENDING = frozenset("ended closed finished settled stood".split())
DAYS_BEFORE = (["the", "year", "before"], ["a", "year", "earlier"], ["a", "year", "ago"], ["the", "month", "before"])
_NEAR_BEHIND = 3  # words of "a year ago"
_LONG = 9  # words of ", having ended the previous session at"
_TIMES = 4  # that two prices of one thing are apart at most, or a move and what it should be
Pair = tuple[Claim, Claim]


def pair_of(told: Told, row: Sequence[Claim]) -> Pair | None:
    """The only two levels of a row, what is now and what was then; None where nothing says which is which.

    Args:
        told: the move, with what is around it.
        row: the figures of its sentence that may be the levels.
    """
    levels = levels_of(told.claim, row)
    if len(levels) != len(("now", "base")) or not are_alike(*levels):
        return None
    if len({_per(one) for one in levels} - {""}) > 1:
        return None
    first, last = levels
    between = words_between(first, last)
    ahead = is_base(first, words_ahead(first))
    then = (
        is_base(last, between[-NEAR:])
        or is_of_then(between, words_behind(last))
        or words_behind(last)[:3] in DAYS_BEFORE
    )
    if ahead and then:
        return None
    if then:
        return first, last
    if ahead:
        return (last, first) if between[-1:] == ["to"] or CLAUSES.isdisjoint(between) else None
    return given_by_other(told, levels)


def levels_of(claim: Claim, row: Sequence[Claim]) -> Sequence[Claim]:
    """The levels of a row between which a move may lie."""
    levels = [one for one in row if is_level(one) and is_amount(one)]
    if is_amount(claim):
        return [one for one in levels if _may_move_by(one, claim)]
    if unit_of(claim) == POINTS:
        return [one for one in levels if not unit_of(one)]
    rates = any(unit_of(one) == PERCENT and one.kind not in MOVES for one in row)
    return [] if rates else levels  # "to 7.5% from 9%, compared with 149 of the 1,225, a reduction of 20%"


def given_by_other(told: Told, levels: Sequence[Claim]) -> Pair | None:
    """ "£18m but … £27m, an overrun of £9m, or 50%": the way round that the other move beside it is right."""
    beside = [*told.ahead[-1:], *told.after[:1]]
    first, last = levels
    if not agree(first, last):
        return None
    for one in beside:
        if unit_of(one) == PERCENT and unit_of(told.claim) != PERCENT and _is_told_again(told, one):
            kind = "percent_change"
        elif one.kind in MOVES and unit_of(one) != unit_of(told.claim):
            kind = kind_of(one)
        else:
            continue
        for now, base in ((first, last), (last, first)):
            if holds(one, kind, (figure_of(now), figure_of(base)), rounded=False):
                return now, base
    return None


def _is_told_again(told: Told, one: Claim) -> bool:
    return one.span.start > told.claim.span.start and words_between(told.claim, one)[-1:] in (["or"], ["("])


def is_base(one: Claim, led: Sequence[str]) -> bool:
    """Whether a level is told as that of then, by the words that lead to it."""
    pairs = [[*pair] for pair in pairwise(led)]
    return one.is_base or not _LED_BY_BASE.isdisjoint(led) or any(pair in _COMPARED for pair in pairs)


def is_of_then(led: Sequence[str], past: Sequence[str] = ()) -> bool:
    """Whether a level is one that stood before, by the words that lead to it, and those behind it.

    "7,820, having ended the previous session at 7,964", "having stood at £38m last spring".
    """
    ended = not _HAVING.isdisjoint(led) and not _ENDING.isdisjoint(led)
    return ended and not _EARLIER.isdisjoint((*led, *past[:_NEAR_BEHIND])) and len(led) <= _LONG


def gives(move: Claim, pair: Pair) -> bool:
    """Whether a move lies between two levels."""
    return holds(move, kind_of(move), (figure_of(pair[0]), figure_of(pair[1])))


def are_near(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts are about as large as one another."""
    return one < other * _TIMES and other < one * _TIMES


def kind_of(claim: Claim) -> str:
    """What a move is: per cent of what was, or how much."""
    return "percent_change" if unit_of(claim) == PERCENT else "difference"


def working_of(claim: Claim, pair: Pair | None) -> Working | None:
    """A move as one between two levels; None where these are none."""
    if pair is None or value_of(pair[0]) == value_of(pair[1]):
        return None
    now, base = pair
    return Working(kind_of(claim), pair, (figure_of(now), figure_of(base)))


def _may_move_by(one: Claim, claim: Claim) -> bool:
    """Whether a level may move by so much: by as many of other things only where these are fewer, and by no money."""
    if is_of_things(claim) and is_of_things(one):
        return agree(one, claim) or value_of(claim) < value_of(one)
    return unit_of(one) == unit_of(claim)


def _per(one: Claim) -> str:
    return "" if one.quantity is None else one.quantity.per
