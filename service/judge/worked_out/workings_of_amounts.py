"""Every way to work out an amount, a count or a rate: gaps, sums, rests, averages, products, parts, wholes."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from service.claims.relate.quoted import figure_of, in_parts_of
from service.claims.relate.rates.average_of_list import summed_up
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import (
    ALL,
    Beside,
    Figures,
    Working,
    as_they_are,
    less,
    multiplied,
    per_so_many,
    runs,
    scaled,
    shared_out,
)
from service.judge.worked_out.workings_of_units import TIMES, in_other_units
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, Direction

_MOVED = frozenset(["difference", "point_change", "percent_change"])
_MOST_LISTED, _MOST_LESS = 6, 4  # figures that are added up, or taken from another
_LIST = 3
_DEGREES, _SCALES = "degrees", frozenset(["celsius", "fahrenheit"])
#: How many of a stretch of time another has: "£111 a year works out at £9.25 a month".
_TIMES = {"day": (365, 366, 7), "week": (52,), "month": (12,), "quarter": (4,), "hour": (24,)}


def of_amounts(claim: Claim, row: Sequence[Beside]) -> Iterator[Working]:
    """The ways to work an amount out.

    Args:
        claim: the amount.
        row: the figures beside it, with their values and units.
    """
    assert claim.quantity is not None
    each, many = claim.quantity.per, per_so_many(claim)
    if many:
        yield from _of_so_many(claim, row, many)
        return
    like = [told for told in row if told[2] not in NO_COUNTS and agree(claim, told[0].claim)]
    yield from _apart_and_together(claim, _told_otherwise(claim, row) or like)
    yield from in_other_units(claim, row)
    if not each:
        yield from _of_lists([told for told in like if told[0].claim.kind not in _MOVED])
    for one, value, unit in row:
        if unit not in NO_COUNTS:
            yield from _with_other(claim, (one, value, unit), row)
    for one, value, _ in like:
        for number in _TIMES.get(each, ()):
            yield Working("pace", "average", value / number, (one,), shared_out(one, number))


def _told_otherwise(claim: Claim, row: Sequence[Beside]) -> list[Beside]:
    """ "From nine weeks to 21, or by 12 weeks", "41C, four degrees hotter than 37C"."""
    unit = unit_of(claim)
    if unit == _DEGREES:
        return [told for told in row if told[2] in _SCALES]
    return [told for told in row if told[2] in (unit, "")] if unit in TIMES else []


def _of_so_many(claim: Claim, row: Sequence[Beside], many: int) -> Iterator[Working]:
    """ "17 stillbirths among 4,640 births, a rate of 3.7 per 1,000", "18 per 1,000, three more than the 15 of 2011"."""
    for one, value, unit in row:
        for whole, people, other_unit in row:
            counted = not {unit, other_unit} & (NO_COUNTS | CURRENCIES) and not per_so_many(one.claim)
            if counted and value < people and not per_so_many(whole.claim):
                yield Working("rate", "average", value / people * many, (one, whole), _among(one, whole, many))
    rates = [told for told in row if per_so_many(told[0].claim)]
    yield from _apart_and_together(claim, rates)


def _among(one: Seen, whole: Seen, many: int) -> Callable[[], Figures]:
    return lambda: (figure_of(one.claim), in_parts_of(whole.claim, Decimal(many)))


def _apart_and_together(claim: Claim, like: Sequence[Beside]) -> Iterator[Working]:
    assert claim.quantity is not None
    own = unit_of(claim)
    for at, (one, value, _) in enumerate(like):
        for other, second, _ in like[at + 1 :]:
            if not agree(one.claim, other.claim) and {unit_of(one.claim), unit_of(other.claim)} != {own, ""}:
                continue
            if value != second:
                parts = (one, other) if (value > second) is not (claim.direction is Direction.DOWN) else (other, one)
                name = "gap" if claim.direction is None else "move"
                yield Working(name, "difference", abs(value - second), parts, as_they_are(*parts))
            if not claim.quantity.per and own != _DEGREES:
                yield Working("sum", "total", value + second, (one, other), as_they_are(one, other))


def _of_lists(levels: Sequence[Beside]) -> Iterator[Working]:
    """ "£4.2m, £3.1m and £900,000: £8.2m in all", "of 168 shifts 134 were filled, 20 by a bank, and 14 by nobody"."""
    for run in runs(levels, 2, _MOST_LISTED):
        parts, total = tuple(one for one, _, _ in run), sum((value for _, value, _ in run), Decimal(0))
        yield Working("mean", "average", total / len(run), parts, _mean_of(parts))
        if len(run) >= _LIST:
            yield Working("list", "total", total, parts, as_they_are(*parts))
        if len(run) <= _MOST_LESS:
            for whole, value, _ in levels:
                if value > total and all(one is not whole and agree(whole.claim, one.claim) for one in parts):
                    yield Working("rest", "total", value - total, (whole, *parts), _rest(whole, parts))


def _mean_of(parts: Sequence[Seen]) -> Callable[[], Figures]:
    return lambda: summed_up([figure_of(part.claim) for part in parts])


def _rest(whole: Seen, parts: Sequence[Seen]) -> Callable[[], Figures]:
    return lambda: less(figure_of(whole.claim), parts)


def _with_other(claim: Claim, told: Beside, row: Sequence[Beside]) -> Iterator[Working]:
    """What an amount and a number, a percentage or a multiple give."""
    one, value, _ = told
    same = agree(claim, one.claim)
    for other, second, other_unit in row:
        if other is one or second <= 0:
            continue
        if other_unit == PERCENT:
            yield from _with_rate(told, other, second) if same and other.claim.kind != "point_change" else ()
        elif other_unit == MULTIPLE:
            if same:
                yield Working("times it", "total", value * second, (one, other), multiplied(one, other))
                yield Working("divided", "average", value / second, (one, other), as_they_are(one, other))
        elif other_unit not in NO_COUNTS and other_unit not in CURRENCIES:
            yield from _with_number(claim, told, (other, second, other_unit), same=same)


def _with_rate(told: Beside, rate: Seen, percent: Decimal) -> Iterator[Working]:
    one, value, _ = told
    share = percent / ALL
    if share < 1:
        yield Working("part", "total", value * share, (one, rate), scaled(one, rate, 0, 1))
        yield Working("whole", "average", value / share, (one, rate), scaled(one, rate, 0, 1, times=False))
        yield Working("other part", "total", value * (1 - share), (one, rate), scaled(one, rate, 1, -1))
    yield Working("grown", "total", value * (1 + share), (one, rate), scaled(one, rate, 1, 1))


def _with_number(claim: Claim, told: Beside, number: Beside, *, same: bool) -> Iterator[Working]:
    assert claim.quantity is not None
    (one, value, unit), (other, second, other_unit) = told, number
    own = unit_of(claim)
    if (same or not own or not unit) and unit != (other_unit or None) and value > second:
        yield Working("average", "average", value / second, (one, other), as_they_are(one, other))
    of_money = (own in CURRENCIES) is (unit in CURRENCIES)
    if not claim.quantity.per and second > 1 and of_money and (same or agree(claim, other.claim)):
        yield Working("product", "total", value * second, (one, other), multiplied(one, other))
