"""A contradicted figure, held against what it would be on other days, in other series or at other precision."""

from decimal import Decimal

from service.judge.findings.figures_in_words import days_in_words, fine, number, places_of_rate
from service.judge.fit.figure import fit
from service.judge.fit.hedges import BOUNDS, Grade, is_whole, place_of
from service.judge.slips.digit_slips import Case, Probe
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Hedge, Quantity
from service.model.report import Diagnosis
from service.model.windows import Window
from service.numeric.rounding import half_up, significant_digits
from service.records import replace

#: How many windows (or sister series) may be tried for a figure of so many digits: one digit proves nothing.
_TRIES = {0: 0, 1: 0, 2: 3}
_ALL = 40
_SHARP = frozenset([Grade.EXACT, Grade.ROUNDS, Grade.HEDGE])
CHANGES = frozenset(["percent_change", "difference", "point_change"])
HUNDRED = Decimal(100)


class Inquiry:
    """A figure that is contradicted, as one looks for the slip that explains it.

    Attributes:
        case: the contradiction.
        stated: the figure, exact where it is a bound.
        actual: what it should be.
        probe: what else the store has.
        digits: how many the figure is written with.
        tries: how many windows, or sister series, may be tried for so many digits.
        now: the level on the days of the case.
        then: that on the days of its base.
    """

    def __init__(self, case: Case, stated: Quantity, actual: Decimal, probe: Probe) -> None:
        self.case = case
        # A bound fits nearly anything, so the figure itself is what must match.
        self.stated = replace(stated, hedge=Hedge.EXACT) if stated.hedge in BOUNDS else stated
        self.actual = actual
        self.probe = probe
        digits = significant_digits(stated.value, place_of(stated))
        self.digits = digits
        self.tries = 0 if stated.form in (Form.FRACTION, Form.MULTIPLE) else _TRIES.get(digits, _ALL)
        self.now = probe.level(case.series_id, case.window)
        self.then = None if case.base is None else probe.level(case.series_id, case.base)

    def fits(self, window: Window, base: Window | None) -> bool:
        """Whether the figure is that of other days."""
        value = self.value(self.case.series_id, window, base)
        return value is not None and self.matches(value)

    def value(self, series_id: str, window: Window, base: Window | None) -> Decimal | None:
        """What the claim's formula gives for other days or another series."""
        now = self.probe.level(series_id, window)
        if now is None or base is None or self.case.base is None:
            return now
        then = self.probe.level(series_id, base)
        if then is None:
            return None
        if self.case.kind in ("difference", "point_change"):
            return now - then
        if not then:
            return None
        return now / then if self.stated.unit == MULTIPLE else (now / then - 1) * HUNDRED

    def growth(self, series_id: str, months: int) -> Decimal | None:
        """How much a level has grown over so many months, in per cent."""
        levels = [self.probe.level(series_id, self.case.window.shifted_months(-back)) for back in (0, months)]
        if levels[0] is None or not levels[1]:
            return None
        return (levels[0] / levels[1] - 1) * HUNDRED

    def matches(self, value: Decimal, *, sized: bool = False) -> bool:
        """Whether the figure is this value at its written precision; ``sized`` compares sizes only."""
        size = abs(value)
        if self.stated.unit != MULTIPLE and not self.stated.value <= 2 * size <= 4 * self.stated.value:
            return False  # at no precision is a figure rounded to half or to twice its size; most tries end here
        direction = None if sized else self.case.direction
        outcome = fit(self.stated, direction, value, exact_count=True, change=self.case.kind in CHANGES)
        return outcome.grade in _SHARP and self.digits > 0

    def is_figure(self, level: Decimal, least: int = 4) -> bool:
        """Whether the stated size is this figure, in whatever unit; chance allows only sharp matches.

        Args:
            level: the figure.
            least: how many figures its digits must allow to be tried.
        """
        return self.tries >= least and half_up(level, place_of(self.stated)) == self.stated.value

    def elsewhere(self, code: str, value: Decimal, window: Window) -> Diagnosis:
        """The slip of a figure that is right for other days."""
        what = "change" if self.case.kind in CHANGES else "figure"
        detail = (
            f"{self.text(value)} is the {what} {days_in_words(window)}; "
            f"{days_in_words(self.case.window)} it is {self.text(self.actual)}."
        )
        return Diagnosis(code, detail, window, value)

    def text(self, value: Decimal) -> str:
        """A value as the figure would be written, with its unit."""
        unit = self.stated.unit
        if unit == PERCENT:
            return f"{fine(value)}%" if self.case.base is not None else f"{number(value, places_of_rate(value))}%"
        if unit == POINTS:
            return f"{number(value, max(places_of_rate(value), 1))} percentage points"
        return number(value, 0 if is_whole(self.stated) and value == value.to_integral_value() else 2)
