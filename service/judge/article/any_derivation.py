"""All ways to work a figure out of two others, or of a list, before it, whatever the words; the nearest first.

"The harbour took £4.2m from 1,680 yachts. A berth, in other words, is £2,500 gone": nothing calls the last figure an
average, yet the two before it give it. What may be made of two figures is left to their units alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from service.claims import KIND_BY_NAME
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.judge.article.operation_words import behind as words_behind
from service.judge.article.operation_words import is_left
from service.judge.article.parts_in_a_row import is_of_another_part
from service.judge.article.shares_of_losses import is_of_what_is_left
from service.judge.article.ways_to_work_out import Figures, Way, as_they_are, share_of, so_many
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction
from service.numeric.conversions import MEASURED
from service.numeric.rounding import unit_of as place_unit
from service.records import dataclass

_ALL = Decimal(100)
_LIST = 3  # figures that a list has at least
_MOST = 12  # figures beside it that are tried, the nearest
_MOVED = frozenset(["difference", "point_change", "percent_change"])
_MEASURES = CURRENCIES | frozenset(MEASURED)
_ALL_OF_IT = frozenset(["total", "whole", "lot"])
_OF_A_WHOLE = ["of"]  # "lost 219 of 4,380 sailings": a part of them
_NO_NUMBERS = APART | _MEASURES
#: How many of a stretch of time another has: "£111 a year works out at £9.25 a month".
_TIMES = {"day": (365, 366, 7), "week": (52,), "month": (12,), "quarter": (4,), "hour": (24,)}


@dataclass(frozen=True, slots=True)
class _Beside:
    """A figure beside another, with what all pairs that it is of ask.

    Attributes:
        claim: the figure.
        unit: its unit.
        value: its value, unsigned.
        adds: whether it and a third may differ by the other, or make it up.
        spreads: whether the other may be how much of it there is to each of something.
        counts: whether it counts things.
        shares: whether it says, in per cent, what part of something is meant.
        parts: whether the other may be a part of it.
        priced: whether the other may be so many times it.
        is_whole: whether any of these may be.
        is_number: whether it counts, or says what part is meant.
    """

    claim: Claim
    unit: str
    value: Decimal
    adds: bool
    spreads: bool
    counts: bool
    shares: bool
    parts: bool
    priced: bool
    is_whole: bool
    is_number: bool


def any_way(claim: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> Iterator[Way]:
    """The ways.

    Args:
        claim: the figure.
        before: the figures before it, of its own sentence and of a few before, in the order of the text.
        behind: those behind it, of its own sentence and of the next.
    """
    unit, moves = unit_of(claim), KIND_BY_NAME[claim.kind].compares
    near = _unlike([*reversed(before), *(behind if moves else ())])[:_MOST]
    each = claim.quantity is not None and claim.quantity.per != ""
    if unit != PERCENT and not moves and not each:
        yield from _lists(claim, before)
        yield from _lists(claim, behind)
    yield from _of_rates(claim, near, moves=moves) if unit in NO_COUNTS else _of_amounts(claim, near, moves=moves)


def _of_rates(claim: Claim, near: Sequence[Claim], *, moves: bool) -> Iterator[Way]:
    """Shares, changes and multiples."""
    unit = unit_of(claim)
    signed = [(_signed(one), one, unit_of(one) == PERCENT) for one in near if _may_give_rate(one, unit)]
    for last, later in enumerate(signed):
        for earlier in signed[:last]:
            if earlier[0] == later[0]:
                continue
            (smaller, low, share), (larger, high, other) = (
                (earlier, later) if earlier[0] < later[0] else (later, earlier)
            )
            if unit == POINTS:
                for parts in _turns(claim, low, high):
                    yield Way("point_change", larger - smaller, told=False, parts=parts, working=as_they_are)
            elif smaller > 0 and share is other and (share or _go_together(low, high)):
                yield from _of_amounts_compared(claim, low, high, near, moves=moves)


def _is_of_all(words: Sequence[str]) -> bool:
    return [*words[:1]] == _OF_A_WHOLE and not _ALL_OF_IT.isdisjoint(words[1:3])


def _may_give_rate(one: Claim, unit: str) -> bool:
    """Points lie between two percentages, a percentage is of two amounts, and a multiple of either."""
    if unit == POINTS:
        return unit_of(one) == PERCENT
    return unit_of(one) not in NO_COUNTS or (unit == MULTIPLE and unit_of(one) == PERCENT)


def _of_amounts_compared(claim: Claim, low: Claim, high: Claim, near: Sequence[Claim], *, moves: bool) -> Iterator[Way]:
    smaller, larger = value_of(low), value_of(high)
    if unit_of(claim) == MULTIPLE:
        if not is_left(claim, high):
            yield Way("multiple", larger / smaller, told=False, parts=(high, low), working=as_they_are)
        return
    if not moves and is_of_another_part(claim, low, high, near):
        return
    if not moves and not is_of_what_is_left(claim, low, high, near):
        yield Way("share", smaller / larger * _ALL, told=False, parts=(low, high), working=as_they_are)
    if not moves and claim.direction is None and _is_of_all(words_behind(claim)):
        return  # "half of the total" is no rise
    if low.kind not in _MOVED and high.kind not in _MOVED and words_behind(claim)[:1] != ["share"]:
        for now, base in _turns(claim, low, high):
            change = abs(value_of(now) / value_of(base) - 1) * _ALL
            yield Way("percent_change", change, told=False, parts=(now, base), working=as_they_are)


def _signed(one: Claim) -> Decimal:
    return -value_of(one) if one.quantity is not None and one.quantity.negative else value_of(one)


def _go_together(low: Claim, high: Claim) -> bool:
    """Whether two amounts may be held side by side: "£9.25 a month" is no part of "£1,849 a year"."""
    if low.quantity is None or high.quantity is None:
        return False
    apart = low.quantity.per != high.quantity.per and "" not in (low.quantity.per, high.quantity.per)
    return not apart and (agree(low, high) or _are_things(low, high))


def _of_amounts(claim: Claim, near: Sequence[Claim], *, moves: bool) -> Iterator[Way]:
    """Differences, sums, averages and products."""
    row = [_beside(claim, one, moves=moves) for one in near]
    each = claim.quantity is not None and claim.quantity.per != ""
    for last, later in enumerate(row):
        if each:
            yield from _over_time(claim, later.claim)
        for earlier in row[:last]:
            if earlier.adds and later.adds and agree(earlier.claim, later.claim):
                yield from _apart_and_together(claim, earlier, later, moves=moves)
            if earlier.is_whole and later.is_number:
                yield from _of_whole(earlier, later)
            if later.is_whole and earlier.is_number:
                yield from _of_whole(later, earlier)


def _of_whole(one: _Beside, other: _Beside) -> Iterator[Way]:
    """What there is of one to each of the other, or so much of it, or so many times it."""
    pair = (one.claim, other.claim)
    if one.spreads and other.counts and _may_spread(one, other):
        yield Way("average", one.value / (other.value or 1), told=False, parts=pair, working=as_they_are)
    if one.parts and other.shares:
        yield Way("total", one.value * other.value / _ALL, told=False, parts=pair, working=share_of)
    elif one.priced and other.counts:
        yield Way("total", one.value * other.value, told=False, parts=pair, working=so_many)


def _beside(claim: Claim, one: Claim, *, moves: bool) -> _Beside:
    assert claim.quantity is not None
    own, unit, value = unit_of(claim), unit_of(one), value_of(one)
    each, moved = claim.quantity.per != "", one.kind in _MOVED and words_behind(one)[:1] != _OF_A_WHOLE
    fits = agree(claim, one)
    adds = fits and unit not in NO_COUNTS and not moved and (moves or not each) and _counts(one, claim)
    if moves and not each:
        return _Beside(one, unit, value, adds, *([False] * 7))
    apart = unit in APART
    sized = own in _MEASURES or unit in _MEASURES
    spreads = not apart and not moved and (unit == own or (not sized and (not unit or not own)))
    parts, priced = fits and not apart, unit == own and own in CURRENCIES
    counts, shares = _is_number(one), unit == PERCENT and not moved
    is_whole, is_number = spreads or parts or priced, counts or shares
    return _Beside(one, unit, value, adds, spreads, counts, shares, parts, priced, is_whole, is_number)


def _apart_and_together(claim: Claim, one: _Beside, other: _Beside, *, moves: bool) -> Iterator[Way]:
    low, high = (one, other) if one.value <= other.value else (other, one)
    for parts in _turns(claim, low.claim, high.claim)[:1]:
        yield Way("difference", high.value - low.value, told=False, parts=parts, working=as_they_are)
    if not moves:
        parts = (low.claim, high.claim)
        yield Way("total", low.value + high.value, told=False, parts=parts, working=as_they_are)


def _may_spread(total: _Beside, count: _Beside) -> bool:
    """Whether so much may be there for so many: of the same days, and not things for as many of the same things."""
    first, second = total.claim.period, count.claim.period
    if first is not None and second is not None and first.window != second.window:
        return False
    return not total.unit or total.unit != count.unit


def _turns(claim: Claim, low: Claim, high: Claim) -> Sequence[tuple[Claim, Claim]]:
    """What is now and what was then: as the words of change say, and either way where they say nothing.

    None where what would be now is what it came from: "the 906,000, revised down by 166,000 from 740,000".
    """
    if claim.direction is None:
        return tuple(pair for pair in ((high, low), (low, high)) if not is_left(claim, pair[0]))
    now, base = (low, high) if claim.direction is Direction.DOWN else (high, low)
    return () if is_left(claim, now) else ((now, base),)


def _is_number(one: Claim) -> bool:
    """Whether a figure counts things."""
    return unit_of(one) not in _NO_NUMBERS and one.kind not in _MOVED


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


_OF_WHICH = frozenset([("of", "which"), ("of", "these"), ("of", "those"), ("of", "them"), ("among", "them")])


def _lists(claim: Claim, row: Sequence[Claim]) -> Iterator[Way]:
    """Sums of all like figures of one sentence, or of all that stand on one side."""
    like = [one for one in row if _adds(claim, one)]
    sentences = dict.fromkeys(id(one.sentence) for one in like)
    runs = [[one for one in like if id(one.sentence) == key] for key in sentences]
    runs = [run for run in runs if tuple(run[0].sentence.words[:2]) not in _OF_WHICH]
    apart = all(run[0].sentence is not claim.sentence for run in runs)  # "11,141, of which 539 …. The week before: 103"
    for run in [*runs, like] if len(runs) > 1 and apart else runs:
        if len(run) >= _LIST and all(_counts(one, claim) for one in run):
            total = sum(map(value_of, run), Decimal(0))
            yield Way("total", total, told=False, parts=run, working=as_they_are)


def _adds(claim: Claim, one: Claim) -> bool:
    if one.kind in _MOVED or one.quantity is None or one.quantity.per:
        return False
    unit, own = one.quantity.unit, unit_of(claim)
    return unit == own or ((not unit or not own) and _are_things(one, claim))


def _counts(one: Claim, claim: Claim) -> bool:
    """Whether a part is large enough to show: "more than 2.7 million" is not 2.81 million less "two quarters"."""
    return claim.quantity is not None and value_of(one) >= place_unit(claim.quantity.decimals)


def _unlike(row: Sequence[Claim]) -> list[Claim]:
    """The figures, none told twice."""
    return [*{(value_of(one), unit_of(one)): one for one in reversed(row)}.values()][::-1]
