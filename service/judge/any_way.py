"""All ways to work a figure out of two others, or of a list, before it, whatever the words; the nearest first.

"The harbour took £4.2m from 1,680 yachts. A berth, in other words, is £2,500 gone": nothing calls the last figure an
average, yet the two before it give it. What may be made of two figures is left to their units alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import permutations

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.judge.ways import Figures, Way, as_they_are, share_of, so_many
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction
from service.numeric.conversions import MEASURED
from service.numeric.rounding import unit_of as place_unit

_ALL = Decimal(100)
_LIST = 3  # figures that a list has at least
_MOST = 12  # figures beside it that are tried, the nearest
_MOVED = frozenset(["difference", "point_change", "percent_change"])
#: How many of a stretch of time another has: "£111 a year works out at £9.25 a month".
_TIMES = {"day": (365, 366, 7), "week": (52,), "month": (12,), "quarter": (4,), "hour": (24,)}


def any_way(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> Iterator[Way]:
    """The ways.

    Args:
        claim: the figure.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it, of its own sentence and of the next.
    """
    unit, moves = unit_of(claim), KIND_BY_NAME[claim.kind].compares
    near = _unlike([*reversed(before), *(behind if moves else ())])[:_MOST]
    if unit != PERCENT and not moves and claim.quantity is not None and not claim.quantity.per:
        yield from _lists(claim, before)
        yield from _lists(claim, behind)
    for last in range(len(near)):
        if claim.quantity is not None and claim.quantity.per:
            yield from _over_time(claim, near[last])
        for first in range(last):
            pair = (near[first], near[last])
            yield from (
                _of_rates(claim, pair, moves=moves) if unit in NO_COUNTS else _of_amounts(claim, pair, moves=moves)
            )


def _of_rates(claim: Claim, pair: Sequence[Claim], *, moves: bool) -> Iterator[Way]:
    """Shares, changes and multiples."""
    unit = unit_of(claim)
    low, high = sorted(pair, key=_signed)
    smaller, larger = _signed(low), _signed(high)
    rates = unit_of(low) == unit_of(high) == PERCENT
    if unit == POINTS and rates and smaller < larger:
        for parts in _turns(claim, low, high):
            yield Way("point_change", larger - smaller, told=False, parts=parts, working=as_they_are)
    if not 0 < smaller < larger or not (rates or _go_together(low, high)):
        return
    if unit == MULTIPLE:
        yield Way("multiple", larger / smaller, told=False, parts=(high, low), working=as_they_are)
    elif unit == PERCENT and not rates:
        if not moves:
            yield Way("share", smaller / larger * _ALL, told=False, parts=(low, high), working=as_they_are)
        if not any(one.kind in _MOVED for one in pair):
            for now, base in _turns(claim, low, high):
                change = abs(value_of(now) / value_of(base) - 1) * _ALL
                yield Way("percent_change", change, told=False, parts=(now, base), working=as_they_are)


def _signed(one: Claim) -> Decimal:
    return -value_of(one) if one.quantity is not None and one.quantity.negative else value_of(one)


def _go_together(low: Claim, high: Claim) -> bool:
    """Whether two amounts may be held side by side: "£9.25 a month" is no part of "£1,849 a year"."""
    if {unit_of(low), unit_of(high)} & NO_COUNTS or low.quantity is None or high.quantity is None:
        return False
    apart = low.quantity.per != high.quantity.per and "" not in (low.quantity.per, high.quantity.per)
    return not apart and (agree(low, high) or _are_things(low, high))


def _of_amounts(claim: Claim, pair: Sequence[Claim], *, moves: bool) -> Iterator[Way]:
    """Differences, sums, averages and products."""
    assert claim.quantity is not None
    low, high = sorted(pair, key=value_of)
    levels = not any(one.kind in _MOVED for one in pair)
    alike = agree(low, high) and agree(claim, low) and agree(claim, high) and unit_of(low) not in NO_COUNTS
    if alike and levels and _counts(low, claim) and (moves or not claim.quantity.per):
        apart = value_of(high) - value_of(low)
        yield Way("difference", apart, told=False, parts=_turns(claim, low, high)[0], working=as_they_are)
        if not moves:
            total = value_of(low) + value_of(high)
            yield Way("total", total, told=False, parts=(low, high), working=as_they_are)
    if moves and not claim.quantity.per:
        return
    for one, other in permutations(pair):
        if _spreads(claim, one, other):
            roughly = value_of(one) / (value_of(other) or 1)
            yield Way("average", roughly, told=False, parts=(one, other), working=as_they_are)
        if unit_of(other) == PERCENT and other.kind not in _MOVED and unit_of(one) not in APART and agree(claim, one):
            part = value_of(one) * value_of(other) / _ALL
            yield Way("total", part, told=False, parts=(one, other), working=share_of)
        elif unit_of(claim) in CURRENCIES and unit_of(one) == unit_of(claim) and _is_number(other):
            yield Way("total", value_of(one) * value_of(other), told=False, parts=(one, other), working=so_many)


def _turns(claim: Claim, low: Claim, high: Claim) -> Sequence[tuple[Claim, Claim]]:
    """What is now and what was then: as the words of change say, and either way where they say nothing."""
    if claim.direction is Direction.DOWN:
        return ((low, high),)
    return ((high, low),) if claim.direction is not None else ((high, low), (low, high))


def _spreads(claim: Claim, total: Claim, count: Claim) -> bool:
    """Whether a figure may be how much of a total there is to each of so many."""
    own, whole = unit_of(claim), unit_of(total)
    if total.period is not None and count.period is not None and total.period.window != count.period.window:
        return False
    if not _is_number(count) or whole in APART or total.kind in _MOVED or (whole and whole == unit_of(count)):
        return False
    return whole == own if {whole, own} & (CURRENCIES | frozenset(MEASURED)) else whole == own or "" in (whole, own)


def _is_number(one: Claim) -> bool:
    """Whether a figure counts things."""
    return unit_of(one) not in APART | CURRENCIES | frozenset(MEASURED) and one.kind not in _MOVED


def _are_things(one: Claim, other: Claim) -> bool:
    return _is_number(one) and _is_number(other)


def _over_time(claim: Claim, total: Claim) -> Iterator[Way]:
    """ "The rise of £111 works out at £9.25 a month": an amount of a year, by the month, the week or the day."""
    assert claim.quantity is not None
    if unit_of(total) not in NO_COUNTS and agree(claim, total):
        for number in _TIMES.get(claim.quantity.per, ()):
            roughly, spread = value_of(total) / number, partial(_by, number=number)
            yield Way("average", roughly, told=False, parts=(total,), working=spread)


def _by(parts: Sequence[Claim], number: int) -> Figures:
    times = Decimal(number)
    return figure_of(parts[0]), Figure(times, times, times, "constant", text=f"{number}")


def _lists(claim: Claim, row: Sequence[Claim]) -> Iterator[Way]:
    """Sums of all like figures of one sentence, or of all that stand on one side."""
    like = [one for one in row if _adds(claim, one)]
    sentences = dict.fromkeys(id(one.sentence) for one in like)
    runs = [[one for one in like if id(one.sentence) == key] for key in sentences]
    for run in [*runs, like] if len(runs) > 1 else runs:
        if len(run) >= _LIST and all(_counts(one, claim) for one in run):
            total = sum(map(value_of, run), Decimal(0))
            yield Way("total", total, told=False, parts=run, working=as_they_are)


def _adds(claim: Claim, one: Claim) -> bool:
    alike = unit_of(one) == unit_of(claim) or (_are_things(one, claim) and "" in (unit_of(one), unit_of(claim)))
    return alike and one.kind not in _MOVED and one.quantity is not None and not one.quantity.per


def _counts(one: Claim, claim: Claim) -> bool:
    """Whether a part is large enough to show: "more than 2.7 million" is not 2.81 million less "two quarters"."""
    return claim.quantity is not None and value_of(one) >= place_unit(claim.quantity.decimals)


def _unlike(row: Sequence[Claim]) -> list[Claim]:
    """The figures, none told twice."""
    return [*{(value_of(one), unit_of(one)): one for one in reversed(row)}.values()][::-1]
