"""How a figure may be worked out from the figures beside it: the nearest first, as its kind and its unit allow.

Two figures give a difference, a change, a share, a multiple, an average or a product. Of more than two only what the
words call by its name is worked out, in ``lists_worked_out.py``.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product, zip_longest

from service.claims import KIND_BY_NAME
from service.claims.relate.cues import GAPS
from service.claims.relate.figures_in_sight import sums_of
from service.claims.relate.quoted import quotes, value_of
from service.claims.scene import APART, NO_COUNTS, agree, noun_of, unit_of
from service.judge.article.lists_worked_out import listed_behind, of_several
from service.judge.article.operation_words import Telling, is_left
from service.judge.article.parts_in_a_row import is_of_another_part
from service.judge.article.shares_of_losses import is_of_what_is_left
from service.judge.article.unit_of_rate import so_many_at, spread_in_other_unit, unit_each
from service.judge.article.ways_to_work_out import (
    Figures,
    Way,
    are_things,
    as_they_are,
    is_before,
    is_trifle,
    place_of,
    share_of,
)
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction

_MOST = 8  # figures beside it that are tried, the nearest
_FEW = 2  # figures that a product, and what is taken together, is of at least
_LED = 3  # words of "the gap was"
_OVER = (["over"], ["across"], ["among"], ["between"], ["by"])
_TIMES = frozenset("hour day night week month quarter year".split())
_MORE_OF_THEM = (["more", ",", "or"], ["others", ",", "or"])
_PER_CENT = frozenset(["%", "cent", "percent"])
_CLOSED: tuple[list[str], ...] = ([], ["."], [","], [";"])
_RATIOS = frozenset(["percent_change", "multiple"])
_NO_NUMBERS = APART | CURRENCIES


def nearest(claim: Claim, row: Sequence[Claim]) -> list[Claim]:
    """The figures beside one, the nearest first: those of its own sentence, and of the sentences before."""
    own = [one for one in row if one.sentence is claim.sentence]
    behind = [one for one in own if one.span.start > claim.span.start]
    before = [one for one in reversed(own) if one.span.start < claim.span.start]
    beside = [one for pair in zip_longest(before, behind) for one in pair if one is not None]
    return [*beside, *(one for one in reversed(row) if one.sentence is not claim.sentence)][:_MOST]


def ways(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[Way]:
    """The ways to work a figure out, those first that its words name."""
    if telling.summed or telling.rest or telling.mean:
        yield from of_several(claim, beside, telling)
    if telling.each or telling.mean:
        yield from _averages(claim, beside)
    if telling.again and unit_of(claim) == PERCENT:
        yield from _so_many_more(claim, beside)
    elif unit_of(claim) not in APART:
        yield from listed_behind(claim, beside)
    yield from _of_two(claim, beside, telling)
    if telling.result and kind_of(claim, telling) == "difference":
        yield from _of_sums(claim, beside)
    if len(beside) >= _FEW and unit_of(claim) not in APART:
        yield from _products(claim, beside, telling)


def _so_many_more(claim: Claim, beside: Sequence[Claim]) -> Iterator[Way]:
    """ "Of 52 letters 13 were answered, while six more, or 12 per cent, were passed on": so many others of a whole."""
    own = sorted((one for one in beside if one.sentence is claim.sentence and is_before(one, claim)), key=place_of)
    if len(own) < _FEW or own[-1].sentence.behind(own[-1].span.end)[:3] not in _MORE_OF_THEM:
        return
    part, wholes = own[-1], [one for one in own[:-1] if "of" in one.sentence.before(one.span.start)[-2:]]
    for whole in wholes:
        if are_things(part, whole) and value_of(part) < value_of(whole):
            roughly = value_of(part) / value_of(whole) * 100
            yield Way("share", roughly, told=True, parts=(part, whole), working=as_they_are)


def _of_two(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[Way]:
    """Differences, changes, shares and multiples of pairs."""
    kind = kind_of(claim, telling)
    ways = [claim.direction is Direction.DOWN]
    if kind == "percent_change" and claim.direction is None:
        ways = [True, False]  # "narrowed to £310m from £400m, an improvement of 22.5%"
    of_kind = [one for one in beside if _serves(one, kind, claim)]
    of_kind = [one for one in of_kind if not _is_gap(one, of_kind)] if kind == "multiple" else of_kind
    nearest_one = max((one for one in of_kind if is_before(one, claim)), key=place_of, default=None)
    valued = [(value_of(one), one) for one in of_kind]
    for last, later in enumerate(valued):
        for earlier in valued[:last]:
            (smaller, low), (larger, high) = (earlier, later) if earlier[0] <= later[0] else (later, earlier)
            if telling.again and kind == "share" and low is not nearest_one:
                continue  # "a sixth of all, 3,475, or 21%"
            if telling.result and kind == "share" and high is nearest_one and low.sentence is not high.sentence:
                continue  # "129 came, against 43. Of these, 86 had it, which is two-thirds": 86 is the part
            another = kind == "share" and is_of_another_part(claim, low, high, of_kind)
            if another or (kind == "share" and is_of_what_is_left(claim, low, high, of_kind)):
                continue
            if smaller < larger and (agree(low, high) or (kind == "share" and are_things(low, high))):
                for falls in ways:
                    pair = (low, high) if kind == "share" or falls else (high, low)
                    if kind != "share" and (is_left(claim, pair[0]) or _is_led_away(claim, *pair)):
                        continue
                    if (kind in _RATIOS and _moved_by(low, high)) or (kind == "difference" and is_trifle(low, high)):
                        continue
                    yield Way(kind, _roughly(kind, smaller, larger, falls=falls), telling.result, pair, as_they_are)


def _is_gap(one: Claim, beside: Sequence[Claim]) -> bool:
    """ "41,075 to his 19,480. She more than doubled his score; the gap was 21,595": what lies between two before it."""
    if GAPS.isdisjoint(one.sentence.before(one.span.start)[-_LED:]):
        return False
    before = [value_of(other) for other in beside if is_before(other, one)]
    return any(abs(first - last) == value_of(one) for first, last in combinations(before, _FEW))


def _is_led_away(claim: Claim, now: Claim, base: Claim) -> bool:
    """ "It shrank from 64 people to 48, by a quarter": whether what would be now is what it was from."""
    if claim.direction is not None or now.sentence is not base.sentence or now.span.end > base.span.start:
        return False
    led = now.sentence.between(now.span.end, base.span.start)[-1:]
    return led == ["to"] and now.sentence.before(now.span.start)[-1:] == ["from"]


def _moved_by(low: Claim, high: Claim) -> bool:
    """ "To £177,351 from £199,084, a drop of almost £22,000": between a level and how far it moved nothing moved."""
    return low.kind == "difference" and any(quotes(high, one) for one in low.inputs)


def _of_sums(claim: Claim, beside: Sequence[Claim]) -> Iterator[Way]:
    """ "There are 2,065 black and 13,991 white ones. There were 2,056 and 12,968. That makes 1,032 more"."""
    rows: dict[int, list[Claim]] = {}
    for one in sorted((one for one in beside if _serves(one, "difference", claim)), key=place_of):
        rows.setdefault(id(one.sentence), []).append(one)
    for first, last in combinations(rows.values(), _FEW):
        if len(last) >= _FEW:
            then = sum(map(value_of, last[-_FEW:]), Decimal(0))
            for now in [[one] for one in first] + ([first[-_FEW:]] if len(first) >= _FEW else []):
                apart = sum(map(value_of, now), Decimal(0)) - then
                rose = apart > 0
                if rose is not (claim.direction is Direction.DOWN) and apart:
                    parts = (*now, *last[-_FEW:])
                    if all(agree(one, other) for one, other in combinations(parts, _FEW)):  # no metres and pounds
                        yield Way("difference", abs(apart), told=True, parts=parts, working=_between_sums)


def _between_sums(parts: Sequence[Claim]) -> Figures:
    """What is told now, and what was told then, each taken together."""
    return sums_of(parts[:-_FEW]), sums_of(parts[-_FEW:])


def kind_of(claim: Claim, telling: Telling) -> str:
    """What a figure of this unit may say of two others."""
    unit = unit_of(claim)
    if unit == PERCENT:
        changes = KIND_BY_NAME[claim.kind].compares or claim.direction is not None or telling.moved
        return "percent_change" if changes else "share"
    if unit == MULTIPLE:
        return "multiple"
    return "point_change" if unit == POINTS else "difference"


def _serves(one: Claim, kind: str, claim: Claim) -> bool:
    if kind == "point_change":
        return unit_of(one) == PERCENT
    if unit_of(one) in NO_COUNTS or (kind == "difference" and _is_moved_by(one)):
        return False
    if kind in _RATIOS and _is_left_without_unit(one):
        return False
    # A figure larger than one of two is not what lies between them, but what that is taken from.
    return kind != "difference" or (value_of(one) >= value_of(claim) and agree(claim, one))


def _is_left_without_unit(one: Claim) -> bool:
    """ "Costs are up by 19 per cent; the price, by 13": of how much something moved, and no level."""
    ahead = one.sentence.before(one.span.start)
    led = ahead[-1:] == ["by"] and not unit_of(one) and not noun_of(one)
    return led and not _PER_CENT.isdisjoint(ahead[:-1]) and one.sentence.behind(one.span.end)[:1] in _CLOSED


def _is_moved_by(one: Claim) -> bool:
    """ "98, down 187": how many more there are, between which and a level nothing lies; money may be made or lost."""
    return one.kind == "difference" and one.direction is not None and unit_of(one) not in CURRENCIES


def _roughly(kind: str, smaller: Decimal, larger: Decimal, *, falls: bool) -> Decimal:
    if kind in ("difference", "point_change"):
        return larger - smaller
    if not smaller:
        return smaller
    if kind == "multiple":
        return larger / smaller
    whole = larger if falls or kind == "share" else smaller
    return (smaller if kind == "share" else larger - smaller) / whole * 100


def _is_of_no_time(claim: Claim, count: Claim) -> bool:
    """ "£48m a year" is spread over no "12 towns"."""
    per = "" if claim.quantity is None else claim.quantity.per
    noun = "" if count.quantity is None else count.quantity.noun
    return per in _TIMES and noun not in ("", f"{per}s") and unit_of(count) not in APART


def _averages(claim: Claim, beside: Sequence[Claim]) -> Iterator[Way]:
    """A total spread over a count, both told before it where it is their outcome."""
    unit = unit_of(claim)
    if unit in (PERCENT, POINTS):
        return  # "a pass rate of 58% in 2019. The two grammar schools had 92% on average"
    if claim.quantity is not None and claim.quantity.per:  # no rate is spread again: "£6,000 a week, £19m a year"
        beside = [one for one in beside if one.quantity is not None and not one.quantity.per]
    totals = [one for one in beside if unit_of(one) == unit or (not unit and unit_of(one) not in _NO_NUMBERS)]
    counts = [one for one in beside if unit_of(one) not in NO_COUNTS and not _is_of_no_time(claim, one)]
    each = unit_each(claim)
    for total, count in product(totals, counts):
        told = is_before(total, claim) and is_before(count, claim)
        if each and unit_of(count) not in ("", each):
            yield from spread_in_other_unit(claim, total, count, each, told=told)
        elif total is not count and (not agree(total, count) or _is_spread_over(total, count)):
            roughly = value_of(total) / (value_of(count) or 1)
            yield Way("average", roughly, told, (total, count), as_they_are)


def _is_spread_over(total: Claim, count: Claim) -> bool:
    """ "The gate came to 98,164. Spread over 23 games that is …": a bare number, and the things that share it."""
    led = count.sentence.before(count.span.start)[-1:]
    return not unit_of(total) and bool(noun_of(count)) and led in _OVER and value_of(count) < value_of(total)


def _products(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[Way]:
    """So many things at so much each, and a share of so many: where this does not agree, the share may be wrong."""
    unit, units = unit_of(claim), [*map(unit_of, beside)]
    if unit not in CURRENCIES and PERCENT not in units:
        return
    for one, first in zip(beside, units, strict=True):
        shared, priced = first not in APART and agree(claim, one), unit in CURRENCIES and first == unit
        if not (shared or priced):
            continue
        for other, second in zip(beside, units, strict=True):
            if other is one:
                continue
            if shared and second == PERCENT:
                roughly = value_of(one) * value_of(other) / 100
                yield Way("total", roughly, told=False, parts=(one, other), working=share_of)
            elif priced and second not in _NO_NUMBERS:
                yield from so_many_at(one, other, beside, told=telling.result)
