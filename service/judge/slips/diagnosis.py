"""Why a figure is probably wrong: the slip that would explain it.

Looked for after a contradiction only, and offered as a suggestion, with the figures that speak for it. A slip must
match at the written precision and be unlikely by chance: the fewer digits the text gives, the fewer windows are tried,
since among two dozen windows some two-digit figure nearly always comes up. Slips that need no search go first, because
their match is no coincidence.
"""

from collections.abc import Iterator
from decimal import Decimal

from service.judge.findings.figures_in_words import capital, days_in_words, fine, number, places_of_rate
from service.judge.fit.figure import fit, size_of
from service.judge.fit.hedges import BOUNDS, Grade, is_whole, place_of
from service.judge.slips.digit_slips import MAGNITUDES, Case, Probe, Slip, slip_of_digits
from service.judge.slips.neighbouring_periods import bases, moved_along, neighbours, totals_and_parts
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Form, Hedge, Quantity
from service.model.report import Diagnosis
from service.model.windows import Window
from service.numeric.rounding import half_up, last_place, significant_digits, truncated
from service.records import replace

#: How many windows (or sister series) may be tried for a figure of so many digits: one digit proves nothing.
_TRIES = {0: 0, 1: 0, 2: 3}
_SPELT = frozenset([Form.WORDS, Form.MULTIPLE])
_ALL = 40
#: Two digits that changed places are one figure in ninety; a single wrong digit needs four to be told from chance.
_TRANSPOSED_DIGITS = 2
_WRONG_DIGITS = 4
#: How near to it a figure of so many digits is that was revised since, once its point is put right.
_NEARLY, _NEARLY_DIGITS = Decimal("0.003"), 4
#: … and by no more than this part of it, where its series states how far it is revised.
_REVISED = Decimal("0.06")
#: Months and quarters to a year, weeks and days to a year, days to a week.
_SPANS = (12, 4, 52, 365, 7)
_SHARP = frozenset([Grade.EXACT, Grade.ROUNDS, Grade.HEDGE])
_CHANGES = frozenset(["percent_change", "difference", "point_change"])
_HUNDRED = Decimal(100)


def diagnose(case: Case, probe: Probe) -> Diagnosis | None:
    """The slip that explains a contradiction best, None where none does."""
    if case.finding and case.stated is None:
        return Diagnosis("false_superlative", f"{capital(case.label)} {days_in_words(case.window)}: {case.finding}.")
    if case.stated is None or case.actual is None or case.stated.high is not None:
        return None
    inquiry = _Inquiry(case, case.stated, case.actual, probe)
    return next(inquiry.slips(), None)


def fits_at(case: Case, probe: Probe, window: Window, base: Window | None) -> bool:
    """Whether the stated figure is that of other days, at its written precision."""
    if case.stated is None or case.actual is None or case.stated.high is not None:
        return False
    inquiry = _Inquiry(case, case.stated, case.actual, probe)
    return inquiry.fits(window, base)


class _Inquiry:
    """One search for a slip; each method yields the slips of its sort."""

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

    def slips(self) -> Iterator[Diagnosis]:
        """All slips that would explain the figure, the most telling sort first."""
        yield from self._direction()
        if self.case.apart:
            yield from self._magnitude()
            yield from self._digits()
            return
        yield from self._points()
        yield from self._sisters(of_other_length=True)
        yield from self._periods()
        yield from self._bases()
        yield from self._level_or_change()
        yield from self._totals()
        yield from self._magnitude()
        yield from self._digits()
        yield from self._sisters()
        yield from self._truncated()
        yield from self._vintages()
        yield from self._inverse()
        yield from self._spans()
        yield from self._nearly_of_year()

    def fits(self, window: Window, base: Window | None) -> bool:
        """Whether the figure is that of other days."""
        value = self._value(self.case.series_id, window, base)
        return value is not None and self._matches(value)

    def _direction(self) -> Iterator[Diagnosis]:
        signed = self.case.rate and self.case.kind == "level" and (self.stated.negative or self.actual < 0)
        if not (self.case.direction or signed) or size_of(self.stated, self.case.direction, self.actual) >= 0:
            return
        if self._matches(-self.actual if signed else abs(self.actual), sized=True):
            way, said = ("a rise", "a fall") if self.actual > 0 else ("a fall", "a rise")
            yield Diagnosis("wrong_direction", f"It was {way} of {self._text(abs(self.actual))}, not {said}.")

    def _points(self) -> Iterator[Diagnosis]:
        """Per cent where points are meant, and points where per cent is."""
        if self.case.kind == "point_change" and not self.case.rate:
            detail = f"What is counted or priced changes in per cent, not in points: by {fine(self.actual)} per cent."
            yield Diagnosis("percent_for_points", detail, fits_value=self.actual)
        if not self.case.rate or self.now is None or not self.then:
            return
        points, relative = self.now - self.then, (self.now / self.then - 1) * _HUNDRED
        ends, in_points = f"From {self.then:f}% to {self.now:f}%", number(points, places_of_rate(self.now))
        if self.case.kind == "percent_change" and self._matches(points):
            detail = f"{ends} is {in_points} percentage points; in per cent it is {fine(relative)}%."
            yield Diagnosis("percent_for_points", detail, fits_value=points)
        if self.case.kind == "point_change" and self._matches(relative):
            detail = f"{ends} is {fine(relative)} per cent; in percentage points it is {in_points}."
            yield Diagnosis("percent_for_points", detail, fits_value=relative)

    def _periods(self) -> Iterator[Diagnosis]:
        tried = 0
        for window in neighbours(self.case.window):
            base = None if self.case.base is None else moved_along(self.case.base, self.case.window, window)
            value = self._value(self.case.series_id, window, base)
            if value is None or window == self.case.base:
                continue
            tried += 1
            if tried > self.tries:
                return
            if self._matches(value):
                yield self._elsewhere("wrong_period", value, window)

    def _bases(self) -> Iterator[Diagnosis]:
        if self.case.base is None or self.now is None:
            return
        for base in [b for b in bases(self.case.window) if b != self.case.base][: self.tries]:
            value = self._value(self.case.series_id, self.case.window, base)
            if value is not None and self._matches(value):
                detail = (
                    f"{self._text(value)} is the change on the figure {days_in_words(base)}; "
                    f"on the figure {days_in_words(self.case.base)} it is {self._text(self.actual)}."
                )
                yield Diagnosis("wrong_base", detail, base, value)

    def _level_or_change(self) -> Iterator[Diagnosis]:
        if self.now is None:
            return
        if self.case.kind in _CHANGES:
            for level, when in ((self.now, self.case.window), (self.then, self.case.base)):
                if level is not None and when is not None and self._is_figure(level):
                    detail = f"{self._text(level)} is the figure itself {days_in_words(when)}, not its change."
                    yield Diagnosis("level_for_change", detail, when, level)
        elif self.case.kind in ("level", "threshold"):
            for base in bases(self.case.window)[: min(self.tries, 2)]:
                level = self.probe.level(self.case.series_id, base)
                if level is not None and self._is_figure(abs(self.now - level)):
                    change = self.now - level
                    detail = f"{self._text(change)} is the change on the figure {days_in_words(base)}, not the figure."
                    yield Diagnosis("level_for_change", detail, base, change)

    def _totals(self) -> Iterator[Diagnosis]:
        """A running total for one of its parts, or the other way about."""
        if self.case.kind in _CHANGES:
            return
        for window in totals_and_parts(self.case.window)[: self.tries]:
            value = self._value(self.case.series_id, window, None)
            if value is not None and self._matches(value):
                yield self._elsewhere("cumulative_for_single", value, window)

    def _magnitude(self) -> Iterator[Diagnosis]:
        size = size_of(self.stated, self.case.direction, self.actual)
        lost_point = size < 1 and self.stated.unit == PERCENT and not self.stated.decimals  # "4%" for 0.4%
        spelt = self.stated.unit == MULTIPLE and self.stated.form in _SPELT  # "eleven times", for which none means 1.1
        if size <= 0 or spelt or (self.digits < 2 and not lost_point):
            return
        for power in MAGNITUDES:
            if self._matches(size.scaleb(power), sized=True) or self._is_nearly(size.scaleb(power)):
                factor = number(Decimal(10) ** abs(power), 0)
                side = "large" if power > 0 else "small"
                detail = f"The stated figure is {factor} times too {side}: it is {self._text(size)}."
                yield Diagnosis("order_of_magnitude", detail)

    def _is_nearly(self, value: Decimal) -> bool:
        """ "318,870" for the 31,884 that were 31,887 when it was first published: ten times what is nearly that."""
        if self.case.kind != "level" or self.case.rate or not self.actual:
            return False  # ten times 0.4% is near to many a rate
        apart = abs(value - self.stated.value)
        revised = min(self.case.leeway / abs(self.actual), _REVISED) * abs(value)
        return apart <= revised or (self.digits >= _NEARLY_DIGITS and apart <= _NEARLY * self.stated.value)

    def _digits(self) -> Iterator[Diagnosis]:
        place = place_of(self.stated)
        if is_whole(self.stated) and place == -1:
            place = 0  # one nought at the end is a digit like the others
        slip = slip_of_digits(self.stated.value, abs(self.actual), place)
        needed = {Slip.SWAPPED: _TRANSPOSED_DIGITS, Slip.WRONG: _WRONG_DIGITS}.get(slip, 0) if slip else 0
        if slip is not None and self.digits >= needed:
            detail = f"{capital(slip.value)}: it is {self._text(abs(self.actual))}."
            yield Diagnosis("digit_slip", detail)

    def _sisters(self, *, of_other_length: bool = False) -> Iterator[Diagnosis]:
        sisters = self.probe.sisters(self.case.series_id)
        tries = max(self.tries, 1) if of_other_length and self.digits else self.tries
        for sister in [one for one in sisters if (one.code == "annualised") is of_other_length][:tries]:
            value = self._value(sister.series_id, self.case.window, self.case.base)
            if sister.over is not None and self.case.base is None:
                value = self._growth(sister.series_id, sister.over)
            if value is not None and self._matches(value):
                detail = (
                    f"{self._text(value)} is the figure for {sister.label}; "
                    f"for {self.case.label} it is {self._text(self.actual)}."
                )
                yield Diagnosis(sister.code, detail, fits_value=value)

    def _nearly_of_year(self) -> Iterator[Diagnosis]:
        """What growth on the year may have been as it was first published."""
        for sister in self.probe.sisters(self.case.series_id) if self.case.base is None else ():
            value = self._value(sister.series_id, self.case.window, None) if sister.leeway else None
            if value is not None and abs(value - self.stated.value) <= sister.leeway:
                detail = f"{self._text(value)} is the figure for {sister.label}."
                yield Diagnosis(sister.code, detail, fits_value=value)

    def _truncated(self) -> Iterator[Diagnosis]:
        place = last_place(self.stated.value)
        if self.stated.value and truncated(abs(self.actual), place) == self.stated.value:
            yield Diagnosis("truncated", f"{self._text(abs(self.actual))} was cut off rather than rounded.")

    def _vintages(self) -> Iterator[Diagnosis]:
        if self.case.base is not None or not self.tries:
            return
        for value in self.probe.superseded(self.case.series_id, self.case.window):
            if self._matches(value):
                detail = f"{self._text(value)} was an earlier figure {days_in_words(self.case.window)}, since revised."
                yield Diagnosis("stale_vintage", detail, fits_value=value)

    def _inverse(self) -> Iterator[Diagnosis]:
        if self.case.kind != "percent_change" or not self.now or self.then is None or not self.tries:
            return
        inverse = (self.now - self.then) / self.now * _HUNDRED
        if self._matches(inverse):
            detail = (
                f"{fine(inverse)}% is the difference as a part of the later figure; "
                f"as a part of the earlier one it is {fine(self.actual)}%."
            )
            yield Diagnosis("inverse_base", detail, fits_value=inverse)

    def _spans(self) -> Iterator[Diagnosis]:
        """A figure of one span of time given for another."""
        if self.digits < 3 or self.case.kind not in ("level", "average", "threshold"):
            return
        for count in _SPANS:
            for value in (self.actual * count, self.actual / count):
                if self._matches(value):
                    by = "×" if abs(value) > abs(self.actual) else "÷"
                    detail = f"{self._text(value)} is {self._text(self.actual)} {by} {count}."
                    yield Diagnosis("annualised", detail, fits_value=value)

    def _value(self, series_id: str, window: Window, base: Window | None) -> Decimal | None:
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
        return now / then if self.stated.unit == MULTIPLE else (now / then - 1) * _HUNDRED

    def _growth(self, series_id: str, months: int) -> Decimal | None:
        """How much a level has grown over so many months, in per cent."""
        levels = [self.probe.level(series_id, self.case.window.shifted_months(-back)) for back in (0, months)]
        if levels[0] is None or not levels[1]:
            return None
        return (levels[0] / levels[1] - 1) * _HUNDRED

    def _matches(self, value: Decimal, *, sized: bool = False) -> bool:
        """Whether the figure is this value at its written precision; ``sized`` compares sizes only."""
        size = abs(value)
        if self.stated.unit != MULTIPLE and not self.stated.value <= 2 * size <= 4 * self.stated.value:
            return False  # at no precision is a figure rounded to half or to twice its size; most tries end here
        direction = None if sized else self.case.direction
        outcome = fit(self.stated, direction, value, exact_count=True, change=self.case.kind in _CHANGES)
        return outcome.grade in _SHARP and self.digits > 0

    def _is_figure(self, level: Decimal) -> bool:
        """Whether the stated size is this figure, in whatever unit; chance allows only sharp matches."""
        return self.tries > 3 and half_up(level, place_of(self.stated)) == self.stated.value

    def _elsewhere(self, code: str, value: Decimal, window: Window) -> Diagnosis:
        what = "change" if self.case.kind in _CHANGES else "figure"
        detail = (
            f"{self._text(value)} is the {what} {days_in_words(window)}; "
            f"{days_in_words(self.case.window)} it is {self._text(self.actual)}."
        )
        return Diagnosis(code, detail, window, value)

    def _text(self, value: Decimal) -> str:
        unit = self.stated.unit
        if unit == PERCENT:
            return f"{fine(value)}%" if self.case.base is not None else f"{number(value, places_of_rate(value))}%"
        if unit == POINTS:
            return f"{number(value, max(places_of_rate(value), 1))} percentage points"
        return number(value, 0 if is_whole(self.stated) and value == value.to_integral_value() else 2)
