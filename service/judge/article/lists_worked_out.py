"""What is worked out of more than two figures, as words call it: a sum ("together"), a rest, a mean ("on average")."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import agree, noun_of, unit_of
from service.extract.numbers.number_words import SMALL
from service.judge.article.operation_words import Telling, behind
from service.judge.article.ways_to_work_out import Figures, Way, are_things, as_they_are, is_before, is_trifle, place_of
from service.model.claims import Claim, Figure
from service.model.quantities import PERCENT

_FEW, _LIST = 2, 3  # figures that a mean or a rest, and a sum, is of at least
_UNLIKE = 500  # times that one figure is of another which no average is of: "over 20 games, a total of 86,200"
_TIMES = frozenset("hour day night week month quarter year".split())
_MOVING = frozenset(["moving", "rolling"])
_LISTED = 5  # words between two of a list: "in May, and"
_COUNTED = 3  # words of "24 hospital trusts"
_OFF = 2  # words of "off his"
_OWNING = frozenset("the his her its their".split())
_LENGTH = 5  # words of "three - month moving"
_POINTING = frozenset("the that this these they it on together an a each all overall taken".split())
_LISTING, _DATING = frozenset([":", "(", "–", "—", "with", "from"]), frozenset(["in", "on", "at", "for", "during"])
_ALL = Decimal(100)


def of_several(claim: Claim, beside: Sequence[Claim], telling: Telling) -> Iterator[Way]:
    """Sums, rests and means of all the like figures before the figure, or else behind it."""
    for like in _lists(claim, beside, telling):
        if unit_of(claim) == PERCENT and claim.kind == "percent_change" and any(one.kind == "level" for one in like):
            continue  # "In February it was 6.2%. Restaurants and hotels together were up 12.1%"
        values = [*map(value_of, like)]
        total = sum(values, Decimal(0))
        many = telling.mean and len(like) >= _FEW and not _is_over_others(claim, len(like))
        if many and max(values) < _UNLIKE * min(values) and len({one.kind == "difference" for one in like}) == 1:
            yield Way("average", total / len(like), told=_points_back(claim, like), parts=like, working=_mean)
        if telling.summed:
            yield from _sums(like)
        if telling.rest and (claim.is_base or value_of(claim) in values):
            continue  # "the rest went up from £1,106m", "a fifth of those leaving, 20.0 per cent": told again
        if telling.rest and unit_of(claim) == PERCENT:
            now = [one for one in like if not one.is_base]  # "64%, compared with 57% a year ago. 23% were against"
            yield Way("total", _ALL - sum(map(value_of, now), Decimal(0)), told=True, parts=now, working=_rest_of_all)
        elif telling.rest and values:
            now = [one for one in like if not one.is_base]  # "slid to £410m from £420m": of which nothing is left
            now, most = now if len(now) >= _FEW else like, like[values.index(max(values))]
            if not any(is_trifle(one, most) for one in now):
                yield from _rests(now)


def _sums(like: Sequence[Claim]) -> Iterator[Way]:
    """What all come to, and two of them; of what one was before nothing is added: "to €4.8bn from €4bn"."""
    now = [one for one in like if not one.is_base]
    parts = now if len(now) >= _FEW else like
    if len(parts) >= _LIST:
        yield Way("total", sum(map(value_of, parts), Decimal(0)), told=True, parts=parts, working=as_they_are)
    alone = len(now) == _FEW < len(like) and now[0].sentence is now[1].sentence
    pairs = combinations(reversed(parts), _FEW)
    yield from (_sum_of_two(pair, told=alone) for pair in pairs if _make_a_sum(pair, parts))


def listed_behind(claim: Claim, beside: Sequence[Claim]) -> Iterator[Way]:
    """ "All told it has lost 411 children, 315 public and 96 private": the parts right behind a figure that make it.

    Args:
        claim: the figure.
        beside: the figures around it.
    """
    own = sorted((one for one in beside if one.sentence is claim.sentence and not is_before(one, claim)), key=place_of)
    if len(own) < _FEW or claim.sentence.between(claim.span.end, own[0].span.start)[-1:] != [","]:
        return  # "the council took 75, the railway 45 and farmers 30"
    for past in range(_FEW, len(own) + 1):
        parts = own[:past]
        joined = "and" in parts[-2].sentence.between(parts[-2].span.end, parts[-1].span.start)
        like = all(_agrees(one, claim) for one in parts) and _are_listed(parts)
        if joined and like and sum(map(value_of, parts), Decimal(0)) == value_of(claim):
            yield Way("total", value_of(claim), told=False, parts=parts, working=as_they_are)


def _agrees(one: Claim, claim: Claim) -> bool:
    return unit_of(one) == unit_of(claim) or are_things(one, claim)


def _rests(like: Sequence[Claim]) -> Iterator[Way]:
    """What is left of the largest figure of a list when those behind it are taken off, or the last of them."""
    values = [*map(value_of, like)]
    first = values.index(max(values))  # "two hospitals treated 312,400 people; 74,976 waited, the remaining …"
    if first and behind(like[first - 1])[:1] == ["of"]:
        return  # "14 of their 19 games were won, …": the first part stands before the whole
    if len(like) - first > _FEW:
        yield Way("total", values[first] - values[-1], told=False, parts=(like[first], like[-1]), working=_rest)
    if len(like) - first >= _FEW:
        rest = 2 * values[first] - sum(values[first:])
        yield Way("total", rest, told=True, parts=like[first:], working=_rest)


def _sum_of_two(pair: Sequence[Claim], *, told: bool) -> Way:
    return Way("total", sum(map(value_of, pair), Decimal(0)), told=told, parts=pair, working=as_they_are)


def _make_a_sum(pair: Sequence[Claim], like: Sequence[Claim]) -> bool:
    """Whether two are all there is, or all of one sentence, or of two: "A further 160 wait there, making it 800"."""
    first, last = pair
    beside = sum(one.sentence is first.sentence for one in like)
    return len(like) == _FEW or first.sentence is not last.sentence or beside == _FEW


def _is_over_others(claim: Claim, number: int) -> bool:
    """ "The three-month average is 177,000", "the moving average": whether it is over more or fewer than are listed.

    So is what "the four big supermarkets" charge on average, where six prices were told, or "24 trusts averaged".
    """
    words = claim.sentence.before(claim.span.start)
    of_many = next((n for n in reversed(range(len(words))) if words[n] == "averaged"), 0)
    if any(word.isdecimal() and word != str(number) for word in words[max(0, of_many - _COUNTED) : of_many]):
        return True
    if words[:1] == ["the"] and SMALL.get(words[1] if len(words) > 1 else "", number) != number:
        return True
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
    like = sorted((one for one in beside if _are_alike(claim, one, telling)), key=place_of)
    like = [one for one in like if not _is_spread_over(one, like)] if telling.summed else like
    like = [one for one in like if not _is_number_of(one)] if telling.mean else like
    own = [one for one in like if one.sentence is claim.sentence]
    before = [one for one in own if is_before(one, claim)]
    earlier = [one for one in like if one.sentence is not claim.sentence]
    if before:
        yield before
    if earlier:
        yield [*earlier, *before]
    behind = [one for one in own if not one.is_base]  # not "on average $1.36 in June, compared with $1.24 and $1.27"
    if behind and not before and (not telling.mean or (_are_listed(behind) and not _is_first_of(claim, behind))):
        yield behind
        yield [*earlier, *behind]


def _is_spread_over(one: Claim, like: Sequence[Claim]) -> bool:
    """ "62 off his ten overs, the rest 141 off theirs – 203 between them": in how many the bare ones were got."""
    led = [word for word in one.sentence.before(one.span.start)[-_OFF:] if word not in _OWNING]
    bare = [other for other in like if other is not one and not noun_of(other)]
    spread = led[-1:] in (["in"], ["from"]) and bool(noun_of(one)) and len(bare) >= _FEW
    return spread or led[-1:] == ["off"]


def _is_number_of(one: Claim) -> bool:
    """ "She had 41 on Sunday and has 330 points in the 12, an average of 27.5": how many others there are."""
    return one.sentence.before(one.span.start)[-_OFF:] in (["in", "the"], ["over", "the"], ["from", "the"])


def _are_listed(row: Sequence[Claim]) -> bool:
    """ "An average of 9,400: 9,100, 9,200 and 9,900"; not "9,400 on average, and 9,900 now, with 4,600 seated"."""
    return all(len(one.sentence.between(one.span.end, other.span.start)) <= _LISTED for one, other in pairwise(row))


def _is_first_of(claim: Claim, row: Sequence[Claim]) -> bool:
    """ "The average was £342 in the second quarter, £360 in the first and £304 a year earlier": one of them itself."""
    between = claim.sentence.between(claim.span.end, row[0].span.start)
    return _LISTING.isdisjoint(between) and not _DATING.isdisjoint(between[:1])


def _are_alike(claim: Claim, one: Claim, telling: Telling) -> bool:
    """Whether two figures may be of one list; what is left may go by another name than the whole."""
    if unit_of(one) == unit_of(claim):
        return True
    return are_things(claim, one) and (telling.rest or agree(claim, one) or not unit_of(claim))


def _mean(parts: Sequence[Claim]) -> Figures:
    from service.claims.relate.rates.average_of_list import summed_up  # noqa: PLC0415  (seldom needed)

    return summed_up(as_they_are(parts))


def _rest(parts: Sequence[Claim]) -> Figures:
    """A whole less all its parts."""
    return figure_of(parts[0]), *(figure_of(one, -1) for one in parts[1:])


def _rest_of_all(parts: Sequence[Claim]) -> Figures:
    """A hundred per cent less all shares."""
    return _constant(_ALL, PERCENT), *(figure_of(one, -1) for one in parts)


def _constant(value: Decimal, unit: str) -> Figure:
    return Figure(value, value, value, "constant", text=f"{value}%" if unit else f"{value}", unit=unit)
