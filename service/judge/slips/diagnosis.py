"""Why a figure is probably wrong: the slip that would explain it.

Looked for after a contradiction only, and offered as a suggestion, with the figures that speak for it. A slip must
match at the written precision and be unlikely by chance: the fewer digits the text gives, the fewer windows are tried,
since among two dozen windows some two-digit figure nearly always comes up. Slips that need no search go first, because
their match is no coincidence.
"""

from collections.abc import Iterator
from decimal import Decimal

from service.judge.findings.figures_in_words import capital, days_in_words, fine, number, places_of_rate
from service.judge.fit.figure import size_of
from service.judge.fit.hedges import is_whole, place_of
from service.judge.slips.digit_slips import MAGNITUDES, Case, Probe, Slip, slip_of_digits
from service.judge.slips.inquiry import CHANGES, HUNDRED, Inquiry
from service.judge.slips.neighbouring_periods import bases, days_of_month, moved_along, neighbours, totals_and_parts
from service.model.quantities import MULTIPLE, PERCENT, Form
from service.model.report import Diagnosis
from service.model.windows import DAY, Window
from service.numeric.rounding import last_place, truncated

_LEVELS = frozenset(["level", "average", "threshold"])
_OF_THE_DAY, _OF_ANY = 3, 4  # figures that the digits of a change told for a level must allow to be tried
_SPELT = frozenset([Form.WORDS, Form.MULTIPLE])
#: Two digits that changed places are one figure in ninety; a single wrong digit needs four to be told from chance.
_TRANSPOSED_DIGITS = 2
_WRONG_DIGITS = 4
#: How near to it a figure of so many digits is that was revised since, once its point is put right.
_FAR_FROM_DAY = Decimal("0.1")  # of the day's figure, beyond which another day of the month may be meant
_DIGITS_OF_DAYS = 3  # which fit few days by chance
_NEARLY, _NEARLY_DIGITS = Decimal("0.003"), 4
#: … and by no more than this part of it, where its series states how far it is revised.
_REVISED = Decimal("0.06")
#: Months and quarters to a year, weeks and days to a year, days to a week.
_SPANS = (12, 4, 52, 365, 7)


def diagnose(case: Case, probe: Probe) -> Diagnosis | None:
    """The slip that explains a contradiction best, None where none does."""
    if case.finding and case.stated is None:
        return Diagnosis("false_superlative", f"{capital(case.label)} {days_in_words(case.window)}: {case.finding}.")
    if case.stated is None or case.actual is None or case.stated.high is not None:
        return None
    return next(_slips(Inquiry(case, case.stated, case.actual, probe)), None)


def fits_at(case: Case, probe: Probe, window: Window, base: Window | None) -> bool:
    """Whether the stated figure is that of other days, at its written precision."""
    if case.stated is None or case.actual is None or case.stated.high is not None:
        return False
    return Inquiry(case, case.stated, case.actual, probe).fits(window, base)


def _slips(asked: Inquiry) -> Iterator[Diagnosis]:
    """All slips that would explain the figure, the most telling sort first."""
    yield from _direction(asked)
    if asked.case.apart:
        yield from _magnitude(asked)
        yield from _digits(asked)
        return
    yield from _points(asked)
    yield from _sisters(asked, of_other_length=True)
    yield from _periods(asked)
    yield from _bases(asked)
    yield from _level_or_change(asked)
    yield from _totals(asked)
    yield from _magnitude(asked)
    yield from _digits(asked)
    yield from _days_of_month(asked)
    yield from _sisters(asked)
    yield from _truncated(asked)
    yield from _vintages(asked)
    yield from _inverse(asked)
    yield from _spans(asked)
    yield from _nearly_of_year(asked)


def _direction(asked: Inquiry) -> Iterator[Diagnosis]:
    signed = asked.case.rate and asked.case.kind == "level" and (asked.stated.negative or asked.actual < 0)
    if not (asked.case.direction or signed) or size_of(asked.stated, asked.case.direction, asked.actual) >= 0:
        return
    if asked.matches(-asked.actual if signed else abs(asked.actual), sized=True):
        way, said = ("a rise", "a fall") if asked.actual > 0 else ("a fall", "a rise")
        yield Diagnosis("wrong_direction", f"It was {way} of {asked.text(abs(asked.actual))}, not {said}.")


def _points(asked: Inquiry) -> Iterator[Diagnosis]:
    """Per cent where points are meant, and points where per cent is."""
    grown = asked.case.base is None and asked.matches(asked.actual, sized=True)
    if asked.case.kind == "point_change" and (grown or not asked.case.rate):
        detail = f"What is counted or priced changes in per cent, not in points: by {fine(asked.actual)} per cent."
        yield Diagnosis("percent_for_points", detail, fits_value=asked.actual)
    if not asked.case.rate or asked.now is None or not asked.then:
        return
    points, relative = asked.now - asked.then, (asked.now / asked.then - 1) * HUNDRED
    ends, in_points = f"From {asked.then:f}% to {asked.now:f}%", number(points, places_of_rate(asked.now))
    if asked.case.kind == "percent_change" and asked.matches(points):
        detail = f"{ends} is {in_points} percentage points; in per cent it is {fine(relative)}%."
        yield Diagnosis("percent_for_points", detail, fits_value=points)
    if asked.case.kind == "point_change" and asked.matches(relative):
        detail = f"{ends} is {fine(relative)} per cent; in percentage points it is {in_points}."
        yield Diagnosis("percent_for_points", detail, fits_value=relative)


def _periods(asked: Inquiry) -> Iterator[Diagnosis]:
    tried = 0
    for window in neighbours(asked.case.window):
        base = None if asked.case.base is None else moved_along(asked.case.base, asked.case.window, window)
        value = asked.value(asked.case.series_id, window, base)
        if value is None or window == asked.case.base:
            continue
        tried += 1
        if tried > asked.tries:
            return
        if asked.matches(value):
            yield asked.elsewhere("wrong_period", value, window)


def _days_of_month(asked: Inquiry) -> Iterator[Diagnosis]:
    """ "615 came on the 22nd of November", as did on the 12th: far from what the day named saw."""
    window, least = asked.case.window, abs(asked.actual) * _FAR_FROM_DAY
    if not asked.case.dated or window.days != 1 or asked.case.kind != "level" or asked.digits < _DIGITS_OF_DAYS:
        return
    for day in days_of_month(window):
        value = asked.value(asked.case.series_id, day, asked.case.base)
        if value is not None and abs(value - asked.actual) > least and asked.matches(value):
            yield asked.elsewhere("wrong_period", value, day)


def _bases(asked: Inquiry) -> Iterator[Diagnosis]:
    if asked.case.base is None or asked.now is None:
        return
    for base in [b for b in bases(asked.case.window) if b != asked.case.base][: asked.tries]:
        value = asked.value(asked.case.series_id, asked.case.window, base)
        if value is not None and asked.matches(value):
            detail = (
                f"{asked.text(value)} is the change on the figure {days_in_words(base)}; "
                f"on the figure {days_in_words(asked.case.base)} it is {asked.text(asked.actual)}."
            )
            yield Diagnosis("wrong_base", detail, base, value)


def _level_or_change(asked: Inquiry) -> Iterator[Diagnosis]:
    if asked.now is None:
        return
    if asked.case.kind in CHANGES:
        for level, when in ((asked.now, asked.case.window), (asked.then, asked.case.base)):
            if level is not None and when is not None and asked.is_figure(level):
                detail = f"{asked.text(level)} is the figure itself {days_in_words(when)}, not its change."
                yield Diagnosis("level_for_change", detail, when, level)
    elif asked.case.kind in ("level", "threshold") or (asked.case.kind == "average" and asked.case.direction):
        window = asked.case.window
        before = (Window.day(window.start - DAY),) if window.days == 1 else ()
        for base in (*before, *bases(window)[: min(asked.tries, 2)]):
            level = asked.probe.level(asked.case.series_id, base)
            # "Cut by a quarter-point to 0.25%": on the day of the cut two digits are enough.
            least = _OF_THE_DAY if base in before else _OF_ANY
            if level is not None and asked.is_figure(abs(asked.now - level), least):
                change = asked.now - level
                detail = f"{asked.text(change)} is the change on the figure {days_in_words(base)}, not the figure."
                yield Diagnosis("level_for_change", detail, base, change)


def _totals(asked: Inquiry) -> Iterator[Diagnosis]:
    """A running total for one of its parts, or the other way about."""
    if asked.case.kind in CHANGES:
        return
    for window in totals_and_parts(asked.case.window)[: asked.tries]:
        value = asked.value(asked.case.series_id, window, None)
        if value is not None and asked.matches(value):
            yield asked.elsewhere("cumulative_for_single", value, window)


def _magnitude(asked: Inquiry) -> Iterator[Diagnosis]:
    size = size_of(asked.stated, asked.case.direction, asked.actual)
    lost_point = size < 1 and asked.stated.unit == PERCENT and not asked.stated.decimals  # "4%" for 0.4%
    spelt = asked.stated.unit == MULTIPLE and asked.stated.form in _SPELT  # "eleven times", for which none means 1.1
    if size <= 0 or spelt or (asked.digits < 2 and not lost_point):
        return
    for power in MAGNITUDES:
        if asked.matches(size.scaleb(power), sized=True) or _is_nearly(asked, size.scaleb(power)):
            factor = number(Decimal(10) ** abs(power), 0)
            side = "large" if power > 0 else "small"
            detail = f"The stated figure is {factor} times too {side}: it is {asked.text(size)}."
            yield Diagnosis("order_of_magnitude", detail)


def _is_nearly(asked: Inquiry, value: Decimal) -> bool:
    """ "318,870" for the 31,884 that were 31,887 when it was first published: ten times what is nearly that."""
    if asked.case.kind != "level" or asked.case.rate or not asked.actual:
        return False  # ten times 0.4% is near to many a rate
    apart = abs(value - asked.stated.value)
    revised = min(asked.case.leeway / abs(asked.actual), _REVISED) * abs(value)
    return apart <= revised or (asked.digits >= _NEARLY_DIGITS and apart <= _NEARLY * asked.stated.value)


def _digits(asked: Inquiry) -> Iterator[Diagnosis]:
    place = place_of(asked.stated)
    if is_whole(asked.stated) and place == -1:
        place = 0  # one nought at the end is a digit like the others
    slip = slip_of_digits(asked.stated.value, abs(asked.actual), place)
    needed = {Slip.SWAPPED: _TRANSPOSED_DIGITS, Slip.WRONG: _WRONG_DIGITS}.get(slip, 0) if slip else 0
    if slip is not None and asked.digits >= needed:
        detail = f"{capital(slip.value)}: it is {asked.text(abs(asked.actual))}."
        yield Diagnosis("digit_slip", detail)


def _sisters(asked: Inquiry, *, of_other_length: bool = False) -> Iterator[Diagnosis]:
    sisters = asked.probe.sisters(asked.case.series_id)
    tries = max(asked.tries, 1) if of_other_length and asked.digits else asked.tries
    for sister in [one for one in sisters if (one.code == "annualised") is of_other_length][:tries]:
        value = asked.value(sister.series_id, asked.case.window, asked.case.base)
        if sister.over is not None and asked.case.base is None:
            value = asked.growth(sister.series_id, sister.over)
        if value is not None and asked.matches(value):
            detail = (
                f"{asked.text(value)} is the figure for {sister.label}; "
                f"for {asked.case.label} it is {asked.text(asked.actual)}."
            )
            yield Diagnosis(sister.code, detail, fits_value=value)


def _nearly_of_year(asked: Inquiry) -> Iterator[Diagnosis]:
    """What growth on the year may have been as it was first published."""
    for sister in asked.probe.sisters(asked.case.series_id) if asked.case.base is None else ():
        value = asked.value(sister.series_id, asked.case.window, None) if sister.leeway else None
        if value is not None and abs(value - asked.stated.value) <= sister.leeway:
            detail = f"{asked.text(value)} is the figure for {sister.label}."
            yield Diagnosis(sister.code, detail, fits_value=value)


def _truncated(asked: Inquiry) -> Iterator[Diagnosis]:
    place = last_place(asked.stated.value)
    if asked.stated.value and truncated(abs(asked.actual), place) == asked.stated.value:
        yield Diagnosis("truncated", f"{asked.text(abs(asked.actual))} was cut off rather than rounded.")


def _vintages(asked: Inquiry) -> Iterator[Diagnosis]:
    if asked.case.base is not None or not asked.tries:
        return
    for value in asked.probe.superseded(asked.case.series_id, asked.case.window):
        if asked.matches(value):
            detail = f"{asked.text(value)} was an earlier figure {days_in_words(asked.case.window)}, since revised."
            yield Diagnosis("stale_vintage", detail, fits_value=value)


def _inverse(asked: Inquiry) -> Iterator[Diagnosis]:
    if asked.case.kind != "percent_change" or not asked.now or asked.then is None or not asked.tries:
        return
    inverse = (asked.now - asked.then) / asked.now * HUNDRED
    if asked.matches(inverse):
        detail = (
            f"{fine(inverse)}% is the difference as a part of the later figure; "
            f"as a part of the earlier one it is {fine(asked.actual)}%."
        )
        yield Diagnosis("inverse_base", detail, fits_value=inverse)


def _spans(asked: Inquiry) -> Iterator[Diagnosis]:
    """A figure of one span of time given for another."""
    if asked.digits < 3 or asked.case.kind not in _LEVELS:
        return
    for count in _SPANS:
        for value in (asked.actual * count, asked.actual / count):
            if asked.matches(value):
                by = "×" if abs(value) > abs(asked.actual) else "÷"
                detail = f"{asked.text(value)} is {asked.text(asked.actual)} {by} {count}."
                yield Diagnosis("annualised", detail, fits_value=value)
