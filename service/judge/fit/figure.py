"""How a stated figure fits a computed one.

Everything is decided on *sizes*: a change is measured in its stated direction, a ratio the way round in which it is
told ("halved" asks how many times smaller), a level with its sign. What a size admits is the table of
:mod:`service.judge.fit.hedges`.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.judge.fit.hedges import BOUNDS, TO_THE_UNIT, Cell, Grade, cells, half_of, is_beyond
from service.model.quantities import MULTIPLE, PERCENT, Direction, Form, Hedge, Quantity
from service.model.report import Label, Reason, Severity
from service.numeric.intervals import Interval
from service.numeric.rounding import last_place, unit_of
from service.records import dataclass, replace

#: When more statements than this would pass at the written precision, the inputs cannot settle a mismatch. A rate that
#: went from 4.1 to 4.4 admits 52 one-decimal changes and 6 whole ones: the first is hopeless, the second a fair check.
#: A figure that follows from the inputs as they stand is supported all the same: that is how the writer computed it.
MOST_STATEMENTS = 10
#: A count is not told by a bound that is so many times smaller or larger.
_SIZES = 10
#: A bound is far from the truth when it lies more than this many steps of its own last digit away.
_FAR_STEPS = 2
#: The step of a round share: within ten points there is always another common fraction to choose.
_FRACTION_STEP = Decimal(5)
#: What is said of "0.5%" where the levels told lie half a point apart.
IN_POINTS = "it is loosely said for percentage points"
_ONE = Decimal(1)
_ZERO = Decimal(0)
_MIRRORED = {
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
}
_BELOW = frozenset([Hedge.LESS_THAN, Hedge.AT_MOST])


@dataclass(frozen=True, slots=True)
class Fit:
    """How a stated figure fits a computed one.

    Attributes:
        label: supported, imprecise, contradicted, or unverifiable (``too_coarse``).
        severity: none, info, warning or error.
        grade: how well it fits; None for ranks and other claims without a figure.
        reason: ``too_coarse`` where the data cannot settle it, else None.
        reverses: whether the conclusion flips, not just the digits: the direction, the sign, the side of a bound.
        cautions: codes of cautions that the fit itself gives rise to (``understated``, ``times_more``).
        note: in words, what the grade means here; empty where nothing need be said.
    """

    label: Label
    severity: Severity
    grade: Grade | None = None
    reason: Reason | None = None
    reverses: bool = False
    cautions: tuple[str, ...] = ()
    note: str = ""

    @property
    def fits(self) -> bool:
        """Whether it fits, be it by a stretch."""
        return self.label in (Label.SUPPORTED, Label.IMPRECISE)


@dataclass(frozen=True, slots=True)
class _Sized:
    """A statement and the truth turned so that both are sizes: the statement unsigned, the truth signed against it."""

    stated: Quantity
    size: Decimal
    range: Interval


def fit(
    stated: Quantity,
    direction: Direction | None,
    actual: Decimal,
    low: Decimal | None = None,
    high: Decimal | None = None,
    *,
    exact_count: bool = False,
    change: bool = False,
    times_more: bool = False,
) -> Fit:
    """Decide how a stated figure fits a computed one.

    Args:
        stated: the figure as written; unsigned, with its hedge and form.
        direction: of a change; None for a level, a share or an average, and ``actual`` is then compared with its sign.
        actual: the computed figure, signed, in the unit of ``stated``; for a multiple the ratio of now to base.
        low: lower end of what rounding of the inputs allows; ``actual`` by default.
        high: upper end; ``actual`` by default.
        exact_count: whether ``actual`` is exact, not itself a rounded rate.
        change: whether it is the size of a change, so that a missing direction means either.
        times_more: whether a multiple is worded "n times more", which some read as n + 1.
    """
    if direction is None and change and not stated.negative and stated.unit != MULTIPLE:
        direction = Direction.DOWN if actual < 0 else Direction.UP
    if impossible(stated, direction, "percent_change" if direction is not None else "level"):
        return Fit(Label.CONTRADICTED, Severity.ERROR, Grade.OUTSIDE)
    given = Interval(actual if low is None else min(low, actual), actual if high is None else max(high, actual))
    sized = _sized(stated, direction, actual, given)
    judged = _judge(sized, exact_count=exact_count, directed=direction is not None)
    if times_more and stated.unit == MULTIPLE:
        judged = _times_more(judged, sized, exact_count)
    return judged


def size_of(stated: Quantity, direction: Direction | None, actual: Decimal) -> Decimal:
    """``actual`` as a size in the stated direction: a fall of 3 stated as a fall is 3, stated as a rise −3."""
    return -actual if _is_down(stated, direction) and stated.unit != MULTIPLE else actual


def impossible(stated: Quantity, direction: Direction | None, kind: str) -> str:
    """Why no figure could be as stated, in words; empty where one could.

    A share above 100%, a fall of more than 100%, a negative count: wrong without any data.
    """
    least = stated.value if stated.hedge not in _BELOW else _ZERO
    above = least > 100 or (least == 100 and stated.hedge is Hedge.MORE_THAN)
    if stated.unit == PERCENT and above and kind == "share":
        return "a part cannot be more than 100% of its whole"
    if stated.unit == PERCENT and above and kind == "percent_change" and direction is Direction.DOWN:
        return "nothing that is counted can fall by more than 100%"
    if stated.negative and stated.noun and direction is None and kind in ("level", "threshold", "total", "average"):
        return "a count cannot be negative"
    return ""


def _judge(sized: _Sized, *, exact_count: bool, directed: bool) -> Fit:
    stated, size, span = sized.stated, sized.size, sized.range
    if _wrong_way(stated, span, directed):
        return Fit(Label.CONTRADICTED, Severity.ERROR, Grade.OUTSIDE, reverses=True)
    if is_beyond(stated, span):
        return Fit(Label.CONTRADICTED, Severity.ERROR, Grade.OUTSIDE)
    cell = next((cell for cell in cells(stated, exact_count=exact_count) if cell.holds(size)), None)
    if cell is not None and cell.label is Label.SUPPORTED:
        return _supported(stated, size, cell)
    # Exact inputs leave no room beyond the size itself, which no cell holds, or only by a stretch.
    table = tuple(cells(stated, exact_count=exact_count)) if span.width else ()
    roomy = _meets(table, span)
    if roomy and _too_coarse(stated, span, table):
        note = "the figures that it rests on are too rounded to settle it"
        return Fit(Label.UNVERIFIABLE, Severity.NONE, Grade.OUTSIDE, Reason.TOO_COARSE, note=note)
    if cell is not None:
        return Fit(cell.label, cell.severity, cell.grade, note=_stretch(stated, size, cell.grade))
    if roomy:
        note = "it fits only because the figures that it rests on are rounded"
        return Fit(Label.IMPRECISE, Severity.INFO, Grade.ROUNDED_INPUTS, note=note)
    return Fit(Label.CONTRADICTED, Severity.ERROR, Grade.OUTSIDE, reverses=stated.hedge in BOUNDS)


def _supported(stated: Quantity, size: Decimal, cell: Cell) -> Fit:
    if _is_of_another_size(stated, size):
        note = "it is so far from it that something else may be meant"
        return Fit(Label.UNVERIFIABLE, Severity.NONE, Grade.OUTSIDE, Reason.TOO_COARSE, note=note)
    cautions = ("understated",) if _far_from_bound(stated, size) else ()
    note = "rounds to it" if cell.grade is Grade.ROUNDS else ""
    return Fit(cell.label, cell.severity, cell.grade, cautions=cautions, note=note)


def _times_more(judged: Fit, sized: _Sized, exact_count: bool) -> Fit:
    """Four times more is four times to most writers and five times to some; both are accepted, with a caution."""
    if not judged.fits and not judged.reverses:
        literal = replace(sized.stated, value=sized.stated.value + 1)
        judged = _judge(replace(sized, stated=literal), exact_count=exact_count, directed=False)
    return replace(judged, cautions=(*judged.cautions, "times_more")) if judged.fits else judged


def _sized(stated: Quantity, direction: Direction | None, actual: Decimal, given: Interval) -> _Sized:
    if stated.unit == MULTIPLE:
        return _ratio(stated, direction, actual, given)
    if not _is_down(stated, direction):
        return _Sized(stated, actual, given)
    if direction is None and stated.hedge in _MIRRORED:
        # "Below −5" is a bound on the level, not on its size.
        stated = replace(stated, hedge=_MIRRORED[stated.hedge])
    return _Sized(stated, -actual, given.negated())


def _ratio(stated: Quantity, direction: Direction | None, actual: Decimal, given: Interval) -> _Sized:
    """A ratio told downwards ("halved", "a threefold fall") is how many times smaller."""
    shrinks = stated.form is Form.MULTIPLE and 0 < stated.value < 1
    if not (shrinks or direction is Direction.DOWN) or given.low <= 0:
        return _Sized(stated, actual, given)
    if shrinks:
        stated = replace(stated, value=_ONE / stated.value)
    return _Sized(stated, _ONE / actual, Interval(_ONE / given.high, _ONE / given.low))


def _is_down(stated: Quantity, direction: Direction | None) -> bool:
    """Down, or negative: "growth of −0.3%" is a fall, and so is "down −2.1%", a doubled sign that means one."""
    return direction is Direction.DOWN or stated.negative


def _wrong_way(stated: Quantity, span: Interval, directed: bool) -> bool:
    """Whether the truth lies on the other side of no change, all of its rounding range included."""
    if not stated.value:
        return False
    if stated.unit == MULTIPLE:
        return stated.value > 1 and span.high < 1 and (directed or stated.form is Form.MULTIPLE)
    if directed:
        return span.high < 0
    return span.high < 0 and stated.hedge not in _BELOW


def _too_coarse(stated: Quantity, span: Interval, table: Sequence[Cell]) -> bool:
    """Whether more than a few statements of this precision would pass; a bound is not a precise statement."""
    if stated.hedge in BOUNDS:
        return False
    widest = max(cell.high - cell.low for cell in table if cell.label is Label.SUPPORTED)
    return span.width > MOST_STATEMENTS * max(2 * half_of(stated), widest)


def _meets(table: Sequence[Cell], span: Interval) -> bool:
    return any(cell.meets(span.low, span.high) for cell in table)


def _far_from_bound(stated: Quantity, size: Decimal) -> bool:
    if stated.hedge not in BOUNDS or stated.high is not None:
        return False
    step = _FRACTION_STEP if stated.form is Form.FRACTION else unit_of(last_place(stated.value))
    return abs(size - stated.value) > _FAR_STEPS * step


def _is_of_another_size(stated: Quantity, size: Decimal) -> bool:
    """ "More than 205,000", of 90 million: a bound that nothing of the kind would be told by."""
    if stated.hedge not in BOUNDS or stated.unit in TO_THE_UNIT or not stated.value:
        return False
    return not stated.value / _SIZES <= abs(size) <= stated.value * _SIZES


def _stretch(stated: Quantity, size: Decimal, grade: Grade) -> str:
    if grade is Grade.TRUNCATED:
        return "cut off rather than rounded"
    if grade is Grade.ROUNDED_UP:
        return "rounded up too far"
    return "it is exactly that" if size == stated.value else "the wording stretches it"
