"""Levels that what a change led to is only set against: "rose 0.2 points in August to 3.1%, against 3.8% a year ago".

What a measure is set against is where its change began in "sales rose 12% to £56m, against £50m a year earlier", and is
not where it is told with days of its own from which the other is more than a step away: a month's change did not begin
a year ago. Such a level is the base of the change only where the two give it.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction, Form, Quantity
from service.model.windows import Grain
from service.numeric.rounding import unit_of

SETTING = frozenset("against versus vs compared compares below above beneath (".split())
_STEPS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}
_YEAR = 12  # months
_ROUNDLY = 10  # the part of a round word by which it may be off
_SLIP, _HARDLY, _TENS = 2, Decimal("0.05"), (10, 100, 1000)


def is_only_set_against(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int, m: int) -> bool:
    """Whether level ``m`` is only what that to which change ``n`` led is set against.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
        n: the change.
        m: the level behind it.
    """
    change = drafts[n].change
    led = items.words[drafts[m - 1].last : drafts[m].anchor]
    if SETTING.isdisjoint(led) or "than" in led:
        return False
    between = [k for k in range(n + 1, m) if drafts[k].kind in LEVELS]
    apposed = (
        not between and n > 0 and drafts[n - 1].kind in LEVELS and items.words[drafts[n].last + 1] in (",", ":", "(")
    )
    now = between[-1] if between else n - 1 if apposed else None
    if now is None or bindings[now].is_base:
        return False
    own = bindings[n].period or bindings[now].period
    told = [items[drafts[k].anchor].quantity for k in (n, now, m)]
    stated, reached, base = told
    if stated is None or reached is None or base is None:
        return False
    way = None if change is None else change.direction
    return is_no_base(stated, (drafts[n].kind, way), (reached, base), (own, bindings[m].period))


def is_no_base(
    stated: Quantity,
    told: tuple[str, Direction | None],
    levels: tuple[Quantity, Quantity],
    periods: tuple[Period | None, Period | None],
) -> bool:
    """Whether a change did not begin at a level that where it led to is set against.

    Args:
        stated: the change.
        told: what it is read as, and which way it goes.
        levels: the one that it led to and the other.
        periods: theirs; of a change without days of its own only what is far from it is of other times.
    """
    (now, base), (kind, way) = levels, told
    given, room = _between(kind, now, base)
    if given is None or _fits(stated, given, room):
        return False
    if way is (Direction.DOWN if now.value > base.value else Direction.UP):
        return True
    if periods[0] is not None:
        return _is_step_apart(*periods)
    far = _is_far(stated.value, given) and (kind == "point_change" or not _is_a_year_ago(periods[1]))
    return far or _is_long_ago(periods[1])


def _is_a_year_ago(base: Period | None) -> bool:
    """ "Sales rose 30% to £61m, compared with £54.5m a year earlier": where sums that move are counted from."""
    return base is not None and base.role is PeriodRole.SHIFT and abs(base.shift_months) == _YEAR


def _is_long_ago(base: Period | None) -> bool:
    """ "Sales rose by £40m to £240m, compared with £180m two years ago"."""
    return base is not None and base.role is PeriodRole.SHIFT and abs(base.shift_months) > _YEAR


def is_only_told_beside(claim: Claim, now: Claim, base: Claim) -> bool:
    """ "To 9.5% in June, a cut of half a point, compared with 13% a year ago": of claims what the former is of drafts.

    Args:
        claim: the change.
        now: the level that it led to.
        base: the other, behind it.
    """
    led = claim.sentence.between(claim.span.end, base.span.start) if base.span.start > claim.span.end else []
    stated, reached, other = claim.quantity, now.quantity, base.quantity
    if SETTING.isdisjoint(led) or not {"from", "than"}.isdisjoint(led) or led[:1] != [","]:
        return False
    if stated is None or reached is None or other is None or claim.kind == "multiple":
        return False
    periods = (claim.period or now.period, base.period)
    return is_no_base(stated, (claim.kind, claim.direction), (reached, other), periods)


def _is_far(stated: Decimal, given: Decimal) -> bool:
    """ "Turnout fell four points to 58%, compared with 71% in 1997": no slip of the pen makes four of thirteen."""
    low, high = sorted((stated, given))
    times = high / low if low else Decimal(0)
    return not low or (times >= _SLIP and not any(abs(times / ten - 1) < _HARDLY for ten in _TENS))


def _is_step_apart(own: Period | None, base: Period | None) -> bool:
    """Whether a period is more than a step before the one of a change, so that this is not taken from it of itself."""
    if own is None or base is None:
        return False
    if base.role in (PeriodRole.SHIFT, PeriodRole.SAME) and base.window is None:
        back = abs(base.shift_months)
        return back > 0 and back != _step(own)
    if own.window is None or base.window is None:
        return False
    return (own.window.start - base.window.end).days > 1


def _step(own: Period) -> int:
    """How many months a period is long."""
    told = None if own.window is None else own.window.whole_months
    return told or _STEPS.get(own.grain, 0)


def _between(kind: str, now: Quantity, base: Quantity) -> tuple[Decimal | None, Decimal]:
    """What lies between two levels, and how far rounding may put it off; rates are as they were published."""
    gap, room = abs(now.value - base.value), (unit_of(now.decimals) + unit_of(base.decimals)) / 2
    if kind == "point_change":
        return gap, Decimal(0)
    if kind == "percent_change":
        return (gap / base.value * 100, room / base.value * 200) if base.value else (None, room)
    return (gap, room) if kind == "difference" else (None, room)


def _fits(stated: Quantity, given: Decimal, room: Decimal) -> bool:
    worded = stated.form is not Form.DIGITS or stated.hedge_span is not None
    loose = stated.value / _ROUNDLY if worded else Decimal(0)
    return abs(given - stated.value) <= room + unit_of(stated.decimals) / 2 + loose
