"""Which two levels of a text a change may lie between: the one now, and its base."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.bind.bases.usual_beside import USUAL
from service.claims.relate.changes.in_own_unit import may_be_put_over
from service.claims.relate.quoted import value_of
from service.claims.scene import Scene, agree, alike, unit_of
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction
from service.model.windows import Window

Pair = tuple[Claim, Claim]
"""The level now and the one before, in this order."""
_STARTED = frozenset("starting started beginning begun".split())
CHANGES = frozenset(["percent_change", "difference", "point_change", "multiple"])
"""The kinds of claim that lie between two levels."""
AGAINST = USUAL.union("from against versus vs than with on after beside alongside".split())
"""Words that set one level against another, so that a change lies between the two."""
#: "Fell 12% to 1.1, below the 1.2 expected", "rose 12% to 5.6, short of the 6.1 of 2019".
BESIDE = frozenset(["below", "beneath", "above", "under", "over", "than", "short", "shy", "off", "near"]) | {"well"}
PRONOUNS = frozenset(["this", "that", "it"])
_DATED = frozenset(["month-year", "last-month-name"])  # "August last year", "last August"
_YEAR_BEFORE = (["the", "year", "before"], ["a", "year", "earlier"], ["a", "year", "before"])
_A_YEAR, _TWO_YEARS = 366, 731  # days
_HAVING = frozenset(["has", "have", "had"])
_HALF_A_YEAR = 183  # days
_NEAR = Decimal("0.04")  # of the size of a change, by which it may be rounded
_UNLIKE = 10  # times that what there is in all is of what there is to each
_HALF_A_WEEK, _WEEK = 3, 7
_UP_FROM = ([",", "up", "from"], [",", "down", "from"])


def told_pair(scene: Scene, claim: Claim) -> Iterator[Pair]:
    """The one pair of levels that a sentence tells ("rose to 54 from 45", "45 in 2023 and 54 in 2024"), if it does.

    Args:
        scene: the sentence.
        claim: the change that is said of the two, in another sentence.
    """
    bases = [n for n in range(len(scene.row)) if scene.is_base(n) and may_end(scene, claim, n)]
    if len(bases) == 1:
        base = bases[0]
        now = next((n for n in range(base - 1, -1, -1) if scene.row[n].kind not in CHANGES), base - 1)
        if base and may_be_now(scene, now, scene.row[base]):  # "38, which is 41% below a peak of 64"
            yield _of_part_or_whole(scene, now, scene.row[base], claim), scene.row[base]
        elif is_from_to(scene, base) and may_be_now(scene, base + 1, scene.row[base]):
            yield scene.row[base + 1], scene.row[base]
    levels = [n for n in range(len(scene.row)) if scene.is_level(n) and may_end(scene, claim, n)]
    if not bases and len(levels) == 2 and agree(scene.row[levels[0]], scene.row[levels[1]]):
        yield from in_time(scene.row[levels[0]], scene.row[levels[1]])


def _of_part_or_whole(scene: Scene, now: int, base: Claim, claim: Claim) -> Claim:
    """ "14 of the 38 seats, up from eight. That gain of six": what the part became, unless the whole gives it."""
    whole = scene.row[now]
    if not now or not scene.is_whole(now) or not may_be_now(scene, now - 1, base):
        return whole
    part, rose = scene.row[now - 1], value_of(scene.row[now - 1]) > value_of(base)
    turned = claim.direction is not None and rose is (claim.direction is Direction.DOWN)
    return whole if turned or abs(value_of(whole) - value_of(base)) == value_of(claim) else part


def in_time(first: Claim, last: Claim) -> Iterator[Pair]:
    """Two levels as now and base, by their periods; bare months come in their order ("in March and 80 in April")."""
    if _is_start(first, last):
        yield first, last
        return
    earlier, later = window(first.period), window(last.period)
    if earlier is None or later is None:
        return
    bare = not (_is_of_told_year(first) or _is_of_told_year(last))
    bare = bare and earlier.start.month != later.start.month  # "640 this winter after 850 last winter"
    if earlier.end < later.start or (bare and (earlier.start - later.end).days > _HALF_A_YEAR):
        yield last, first
    elif later.end < earlier.start and not _is_told_forward(earlier, later):
        yield first, last


def _is_start(first: Claim, last: Claim) -> bool:
    """ "It ended the year at £357, after starting it at £420": whether the latter is what it began with."""
    if first.sentence is not last.sentence:
        return False
    words = first.sentence.between(first.span.end, last.span.start)
    return words[-1:] == ["at"] and words[:1] == [","] and not _STARTED.isdisjoint(words[1:3])


def _is_of_told_year(claim: Claim) -> bool:
    """ "In March 2020", "in April to June of that year", "last August"."""
    period = claim.period
    if period is None or period.year_written or period.rule in _DATED:
        return period is not None
    return period.span.of(claim.block.text).endswith("that year")


def is_of_other_days(change: Claim, base: Claim) -> bool:
    """ "Doubled since 2010: £1.40 now, £1.10 last year": whether a level is none of the days that a change is from."""
    then, told = window(change.base), window(base.period)
    if change.base is not None and told is None:
        beside = base.sentence.behind(base.span.end)[: len(_YEAR_BEFORE[0])]
        undated = then is None and change.base.year_written  # in a text without a day
        return beside in _YEAR_BEFORE and (undated or (then is not None and (then.end - then.start).days > _TWO_YEARS))
    if then is None or told is None:
        return False
    return (told.start - then.start).days > _A_YEAR or (then.start - told.end).days > _A_YEAR


def is_before(now: Claim, change: Claim, then: Claim) -> bool:
    """ "In 2019 it had 560. It has lost 70 since 2022, when it had 490": whether a level is of days before then.

    Args:
        now: the level.
        change: the change that would lead to it.
        then: the level that it would be from.
    """
    own = window(now.period)
    if own is None or now.period is None or not now.period.year_written:
        return False
    told = [one for one in (change.base, then.period) if one is not None and one.year_written]
    return any(days is None or own.end < days.start for days in map(window, told))  # in a text of no date it may be


def is_of_owner(words: Sequence[str]) -> bool:
    """ "Sales have trebled: it has 96 shops, against 40": whether what stands behind a colon is what somebody has."""
    return ":" in words and not _HAVING.isdisjoint(words)


def is_of_each(now: Claim, base: Claim) -> bool:
    """ "Which makes 3,255 a night, and a gain of 12% on last season's 191,800": of each night, against all of them."""
    if now.quantity is None or base.quantity is None or not now.quantity.per or base.quantity.per:
        return False
    low, high = sorted(map(value_of, (now, base)))
    return high > _UNLIKE * low


def may_turn(first: Claim, last: Claim) -> bool:
    """ "14.8% in April 2020 and 3.5% in February": whether the second may lie before the first or behind it."""
    told, bare = first.period, last.period
    if told is None or bare is None or told.window is None or bare.year_written or not told.year_written:
        return False
    starts = [one.start for one in (bare.window, *bare.others) if one is not None]
    return len({start < told.window.start for start in starts}) > 1


def _is_told_forward(first: Window, last: Window) -> bool:
    """ "900 on Monday and 840 on Tuesday", in the news of a Monday: of which weeks the days are is not said."""
    days = first.start == first.end and last.start == last.end
    return days and _HALF_A_WEEK < (first.start - last.end).days < _WEEK


def may_end(scene: Scene, claim: Claim, at: int) -> bool:
    """Whether level ``at`` can be an end of a change; a difference is in the unit of its ends."""
    if not scene.is_level(at) or unit_of(scene.row[at]) in (POINTS, MULTIPLE):
        return False
    if claim.kind == "point_change" and "per" not in claim.span.of(claim.block.text):
        return unit_of(scene.row[at]) in (PERCENT, "")  # "31 points on 12 shots"
    if claim.kind == "point_change" and unit_of(scene.row[at]) not in (PERCENT, ""):
        # "7 per cent, when it earned £2m on £30m in fees: a fall of two points" is of the rate
        return not any(unit_of(one) == PERCENT for one in scene.row)
    return claim.kind != "difference" or agree(claim, scene.row[at]) or may_be_put_over(claim, scene.row[at])


_CLOSING = frozenset([",", ";", "."])


def may_be_now(scene: Scene, at: int, base: Claim) -> bool:
    """Whether figure ``at`` can be what ``base`` has become."""
    same = agree(scene.row[at], base) or (scene.words(at) == ["to"] and alike(base, scene.row[at]))
    told = scene.is_level(at) or (unit_of(base) == PERCENT and scene.is_rate(at))
    return same and told and not (scene.is_base(at) or _is_the_move(scene, at))


def _is_the_move(scene: Scene, at: int) -> bool:
    """ "The increase, £1.43 billion or 36%", "half a point (0.5%)": how large the move was, in other words."""
    told = scene.row[at - 1]
    if at and scene.words(at) == ["("] and told.kind == "point_change":
        return value_of(told) == value_of(scene.row[at])
    behind = scene.gaps[at + 1][:2]
    if len(behind) > 1 and behind[1].word in _CLOSING and any(change.part == "more" for change in behind[0].changes):
        return True  # "this compares with 29: 12 days longer, an increase of two fifths"
    gap = scene.gaps[at][-2:]
    return [item.word for item in gap[1:]] == [","] and any(change.part == "noun" for change in gap[0].changes)


def is_from_to(scene: Scene, at: int) -> bool:
    """Whether figure ``at`` and the next are "from 45 to 54"."""
    return scene.words(at)[-1:] == ["from"] and at + 1 < len(scene.row) and scene.words(at + 1) == ["to"]


def window(period: Period | None) -> Window | None:
    """The days that a level belongs to; None where its period is only the day up to which it runs."""
    return None if period is None or period.role is PeriodRole.CUTOFF else period.window


def same_base(named: Period | None, period: Period | None) -> bool:
    """A base named with the change must be that of the level: "from 160 last year; up 15% on 2019" is another."""
    if named is None or period is None:
        return named is None
    shifts = [(one.shift_months, one.shift_days) for one in (named, period)]  # "a year earlier", "the previous quarter"
    return named == period or (window(named) == window(period) and shifts[0] == shifts[1])


def may_lie_between(claim: Claim, now: Claim, then: Claim) -> bool:
    """Whether a change goes the way of two levels, or is as large as theirs.

    "At its peak it was 11.1%, a rise of a point", above 10.4% now: on what it had been before.
    """
    return _goes_with(claim, now, then) or _is_as_large(claim, now, then)


def _goes_with(claim: Claim, now: Claim, then: Claim) -> bool:
    return claim.direction is None or (value_of(now) > value_of(then)) is (claim.direction is Direction.UP)


def _is_as_large(claim: Claim, now: Claim, then: Claim) -> bool:
    """Whether the change is as large as that between the two, whichever way it is said to go."""
    size = abs(value_of(now) - value_of(then))
    if unit_of(claim) == PERCENT and claim.kind == "percent_change" and value_of(then):
        size = 100 * size / value_of(then)
    return abs(value_of(claim) - size) <= size * _NEAR


def is_rise_of_then(scene: Scene, at: int, base: Claim) -> bool:
    """ "Their average rose 3.2%, up from 0.3%": a rise set against the one before it, and no end of it.

    Args:
        scene: the sentence.
        at: the change.
        base: what it may be taken from.
    """
    behind = at + 1 < len(scene.row) and scene.row[at + 1] is base and scene.words(at + 1) in _UP_FROM
    if not behind or scene.row[at].kind != "percent_change" or unit_of(base) != PERCENT:
        return False
    more = value_of(scene.row[at]) > value_of(base)
    return more is ("up" in scene.words(at + 1))  # not "rents took 34%. The share climbed 5.1%, up from 30%"
