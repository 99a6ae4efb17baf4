"""How a figure may be worked out from the figures beside it: the nearest first, as its kind and its unit allow.

Two figures give a difference, a change, a share, a multiple, an average or a product. Of more than two only what the
words call by its name is worked out: a sum ("together"), what is left of a whole ("the rest"), a mean ("on average").
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product, zip_longest

from service.claims import KIND_BY_NAME
from service.claims.relate.figures_in_sight import sums_of
from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import APART, NO_COUNTS, agree, unit_of
from service.extract.numbers.number_words import SMALL
from service.judge.article.operation_words import Telling, behind, is_left
from service.judge.article.parts_in_a_row import is_of_another_part
from service.judge.article.shares_of_losses import is_of_what_is_left
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES, MULTIPLE, PERCENT, POINTS, Direction
from service.numeric.conversions import MEASURED
from service.records import dataclass, replace

Figures = tuple[Figure, ...]
_MOST = 8  # figures beside it that are tried, the nearest
_FEW, _LIST = 2, 3  # figures that a mean or a rest, and a sum, is of at least
_UNLIKE = 500  # times that one figure is of another which no average is of: "over 20 games, a total of 86,200"
_TIMES = frozenset("hour day night week month quarter year".split())
_MOVING = frozenset(["moving", "rolling"])
_LENGTH = 5  # words of "three - month moving"
_POINTING = frozenset("the that this these they it on together an a each all overall taken".split())
_RATIOS = frozenset(["percent_change", "multiple"])
_ALL = Decimal(100)
_NO_NUMBERS = APART | CURRENCIES
_MEASURES = APART | CURRENCIES | frozenset(MEASURED)


@dataclass(frozen=True, slots=True)
class Way:
    """The figures that a kind of claim takes.

    Attributes:
        kind: the kind of claim.
        roughly: about what they give.
        told: whether the words call the figure the outcome of just such a working.
        parts: the claims that they are of.
        working: makes of these the figures that the formula of the kind takes.
    """

    kind: str
    roughly: Decimal
    told: bool
    parts: Sequence[Claim]
    working: Callable[[Sequence[Claim]], Figures]

    def figures(self) -> Figures:
        """The figures as the formula of the kind takes them."""
        return self.working(self.parts)


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
        yield from _of_several(claim, beside, telling)
    if telling.each or telling.mean:
        yield from _averages(claim, beside)
    yield from _of_two(claim, beside, telling)
    if telling.result and kind_of(claim, telling) == "difference":
        yield from _of_sums(claim, beside)
    if len(beside) >= _FEW and unit_of(claim) not in APART:
        yield from _products(claim, beside, telling)


def _of_two(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[Way]:
    """Differences, changes, shares and multiples of pairs."""
    kind = kind_of(claim, telling)
    ways = [claim.direction is Direction.DOWN]
    if kind == "percent_change" and claim.direction is None:
        ways = [True, False]  # "narrowed to £310m from £400m, an improvement of 22.5%"
    of_kind = [one for one in beside if _serves(one, kind, claim)]
    nearest_one = max((one for one in of_kind if _is_before(one, claim)), key=_place, default=None)
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
            if smaller < larger and (agree(low, high) or (kind == "share" and _are_things(low, high))):
                for falls in ways:
                    pair = (low, high) if kind == "share" or falls else (high, low)
                    if kind != "share" and (is_left(claim, pair[0]) or _is_led_away(claim, *pair)):
                        continue
                    if kind in _RATIOS and _moved_by(low, high):
                        continue
                    yield Way(kind, _roughly(kind, smaller, larger, falls=falls), telling.result, pair, as_they_are)


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
    for one in sorted((one for one in beside if _serves(one, "difference", claim)), key=_place):
        rows.setdefault(id(one.sentence), []).append(one)
    for first, last in combinations(rows.values(), _FEW):
        if len(last) >= _FEW:
            then = sum(map(value_of, last[-_FEW:]), Decimal(0))
            for now in [[one] for one in first] + ([first[-_FEW:]] if len(first) >= _FEW else []):
                apart = sum(map(value_of, now), Decimal(0)) - then
                rose = apart > 0
                if rose is not (claim.direction is Direction.DOWN) and apart:
                    parts = (*now, *last[-_FEW:])
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
    # A figure larger than one of two is not what lies between them, but what that is taken from.
    return kind != "difference" or (value_of(one) >= value_of(claim) and agree(claim, one))


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
    if claim.quantity is not None and claim.quantity.per:  # no rate is spread again: "£6,000 a week, £19m a year"
        beside = [one for one in beside if one.quantity is not None and not one.quantity.per]
    totals = [one for one in beside if unit_of(one) == unit or (not unit and unit_of(one) not in _NO_NUMBERS)]
    counts = [one for one in beside if unit_of(one) not in NO_COUNTS and not _is_of_no_time(claim, one)]
    for total, count in product(totals, counts):
        if total is not count and not agree(total, count):
            told = _is_before(total, claim) and _is_before(count, claim)
            roughly = value_of(total) / (value_of(count) or 1)
            yield Way("average", roughly, told, (total, count), as_they_are)


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
                roughly = value_of(one) * value_of(other)
                yield Way("total", roughly, telling.result, (one, other), so_many)


def _of_several(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[Way]:
    """Sums, rests and means of all the like figures before the figure, or else behind it."""
    for like in _lists(claim, beside, telling):
        if unit_of(claim) == PERCENT and claim.kind == "percent_change" and any(one.kind == "level" for one in like):
            continue  # "In February it was 6.2%. Restaurants and hotels together were up 12.1%"
        values = [*map(value_of, like)]
        total = sum(values, Decimal(0))
        many = telling.mean and len(like) >= _FEW and not _is_over_others(claim, len(like))
        if many and max(values) < _UNLIKE * min(values):
            yield Way("average", total / len(like), told=_points_back(claim, like), parts=like, working=_mean)
        if telling.summed and len(like) >= _LIST:
            yield Way("total", total, told=True, parts=like, working=as_they_are)
        if telling.summed:
            yield from (_sum_of_two(pair) for pair in combinations(reversed(like), _FEW) if _make_a_sum(pair, like))
        if telling.rest and unit_of(claim) == PERCENT:
            yield Way("total", _ALL - total, told=True, parts=like, working=_rest_of_all)
        elif telling.rest and values:
            first = values.index(max(values))  # "two hospitals treated 312,400 people; 74,976 waited, the remaining …"
            if first and behind(like[first - 1])[:1] == ["of"]:
                continue  # "14 of their 19 games were won, …": the first part stands before the whole
            if len(like) - first > _FEW:
                yield Way("total", values[first] - values[-1], told=False, parts=(like[first], like[-1]), working=_rest)
            if len(like) - first >= _FEW:
                rest = 2 * values[first] - sum(values[first:])
                yield Way("total", rest, told=True, parts=like[first:], working=_rest)


def _sum_of_two(pair: Sequence[Claim]) -> Way:
    return Way("total", sum(map(value_of, pair), Decimal(0)), told=False, parts=pair, working=as_they_are)


def _make_a_sum(pair: Sequence[Claim], like: Sequence[Claim]) -> bool:
    """Whether two are all there is, or all of one sentence, or of two: "A further 160 wait there, making it 800"."""
    first, last = pair
    beside = sum(one.sentence is first.sentence for one in like)
    return len(like) == _FEW or first.sentence is not last.sentence or beside == _FEW


def _is_over_others(claim: Claim, number: int) -> bool:
    """ "The three-month average is 177,000", "the moving average": whether it is over more or fewer than are listed."""
    words = claim.sentence.before(claim.span.start)
    at = next((n for n in reversed(range(len(words))) if words[n] == "average"), 0)
    led = words[max(0, at - _LENGTH) : at]
    told = [SMALL[word] for word in led if word in SMALL] if not _TIMES.isdisjoint(led) else []
    return told[-1:] != [number] if told else not _MOVING.isdisjoint(led)


def _points_back(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Whether an average is of its own sentence's figures, or points to those before: not "Diesel averaged $3.50"."""
    here = all(one.sentence is claim.sentence for one in parts)
    return here or claim.sentence.words[0] in _POINTING


def _lists(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[list[Claim]]:
    """The like figures of its own sentence before it, the same with those of the sentences before, and those behind."""
    like = sorted((one for one in beside if _are_alike(claim, one, telling)), key=_place)
    own = [one for one in like if one.sentence is claim.sentence]
    before = [one for one in own if _is_before(one, claim)]
    earlier = [one for one in like if one.sentence is not claim.sentence]
    if before:
        yield before
    if earlier:
        yield [*earlier, *before]
    behind = [one for one in own if not one.is_base]  # not "on average $1.36 in June, compared with $1.24 and $1.27"
    if behind and not before:
        yield behind
        yield [*earlier, *behind]


def _is_before(one: Claim, claim: Claim) -> bool:
    return one.sentence is not claim.sentence or one.span.start < claim.span.start


def _place(claim: Claim) -> int:
    return claim.span.start


def _are_alike(claim: Claim, one: Claim, telling: Telling) -> bool:
    """Whether two figures may be of one list; what is left may go by another name than the whole."""
    if unit_of(one) == unit_of(claim):
        return True
    return _are_things(claim, one) and (telling.rest or agree(claim, one) or not unit_of(claim))


def _are_things(one: Claim, other: Claim) -> bool:
    """Whether both count things, under whatever names: "of 4,820 families … that leaves 216 pupils"."""
    return {unit_of(one), unit_of(other)}.isdisjoint(_MEASURES)


def as_they_are(parts: Sequence[Claim]) -> Figures:
    """The figures of some claims, none of them worked over."""
    return tuple(map(figure_of, parts))


def _mean(parts: Sequence[Claim]) -> Figures:
    from service.claims.relate.rates.average_of_list import summed_up  # noqa: PLC0415  (seldom needed)

    return summed_up(as_they_are(parts))


def _rest(parts: Sequence[Claim]) -> Figures:
    """A whole less all its parts."""
    return figure_of(parts[0]), *(figure_of(one, -1) for one in parts[1:])


def _rest_of_all(parts: Sequence[Claim]) -> Figures:
    """A hundred per cent less all shares."""
    return _constant(_ALL, PERCENT), *(figure_of(one, -1) for one in parts)


def so_many(parts: Sequence[Claim]) -> Figures:
    """So many things at so much each."""
    price, number = parts
    return figure_of(price), replace(figure_of(number), text=f"× {value_of(number):f}")


def share_of(parts: Sequence[Claim]) -> Figures:
    """A share of a whole."""
    whole, share = map(figure_of, parts)
    low, high = share.low / _ALL, share.high / _ALL
    return whole, replace(share, value=share.value / _ALL, low=low, high=high, text=f"× {share.text}")


def _constant(value: Decimal, unit: str) -> Figure:
    return Figure(value, value, value, "constant", text=f"{value}%" if unit else f"{value}", unit=unit)
