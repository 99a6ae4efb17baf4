"""Where an axis has its ticks, and what stands beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from service.model.windows import Window
from service.report.chart.model import Chart, Shape
from service.report.days import MONTHS

_ROOM = Decimal("0.06")  # left free above and below a line, as a share of its height
_FAR = Decimal(1)  # a stated figure farther off than this many heights of the data is not drawn to scale


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """The axis of figures.

    Attributes:
        low: its lower end.
        high: its upper end.
        ticks: figures at round distances, from the lowest.
    """

    low: Decimal
    high: Decimal
    ticks: tuple[Decimal, ...]

    def share(self, value: Decimal) -> Decimal:
        """How far up a figure lies, from 0 at the lower end to 1; one beyond an end is put at it."""
        return (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)

    def holds(self, value: Decimal) -> bool:
        """Whether a figure lies on the axis."""
        return self.low <= value <= self.high


def value_axis(chart: Chart, *, ticks: int = 5) -> ValueAxis:
    """The axis that holds the points with their revisions, and the stated figure where that is not far off.

    Bars begin at nought, and so does a line whose figures are not all within the upper half of their largest.
    """
    held = [figure for point in chart.points for figure in (point.low, point.high) if figure is not None]
    held = held or [Decimal(0), chart.stated or Decimal(1)]
    low, high = min(held), max(held)
    if chart.shape is not Shape.LINE or (0 < low <= high / 2) or (high < 0 and high >= low / 2):
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    reach = (high - low or abs(high) or Decimal(1)) * _FAR
    if chart.stated is not None and low - reach <= chart.stated <= high + reach:
        low, high = min(low, chart.stated), max(high, chart.stated)
    room = (high - low) * _ROOM
    if high == low:
        room = abs(high) * _ROOM or Decimal(1)
    return _rounded(low - room if low else low, high + room if high else high, ticks)


def calendar_ticks(first: date, last: date, most: int) -> tuple[tuple[date, str], ...]:
    """Days at which a calendar unit begins, with what names it: years, months or days.

    At most ``most`` of them, and two more where they are named by a year alone.
    """
    days = (last - first).days + 1
    for months in (12, 24, 60, 120, 240, 600):
        if days > 700 and days / 30.44 / months <= most + 2:
            return tuple((day, str(day.year)) for day in _months(first, last, months))
    for months in (1, 2, 3, 6, 12):
        if days > 75 and days / 30.44 / months <= most:
            return tuple((day, f"{MONTHS[day.month - 1][:3]} {day.year}") for day in _months(first, last, months))
    step = next((step for step in (1, 2, 7, 14, 28) if days / step <= most), 28)
    found = [first + timedelta(days=passed) for passed in range(0, days, step)]
    return tuple((day, f"{day.day} {MONTHS[day.month - 1][:3]}") for day in found)


def slot_ticks(windows: Sequence[Window], most: int) -> tuple[tuple[int, str], ...]:
    """Places of bars, with what names them, at most ``most``: every bar of years, others where a unit begins."""
    if not windows:
        return ()
    if windows[0].end.year - windows[0].start.year <= 1 and _yearly(windows):
        every = -(-len(windows) // (most + 2))
        return tuple((place, _year_of(windows[place])) for place in range(len(windows) - 1, -1, -every))[::-1]
    found = []
    for day, name in calendar_ticks(windows[0].start, windows[-1].start, most):
        place = next((place for place, window in enumerate(windows) if window.start >= day), None)
        if place is not None:
            found.append((place, name))
    return tuple(found)


def _yearly(windows: Sequence[Window]) -> bool:
    """Whether there is one bar for each year."""
    return len(windows) == 1 or windows[1].start.year - windows[0].start.year == 1 == windows[-1].start.year - (
        windows[-2].start.year
    )


def _year_of(window: Window) -> str:
    start, end = window.start.year, window.end.year
    return str(start) if start == end else f"{start}/{end % 100:02}"


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """First days of months that are whole multiples of ``step`` from the year 0 on."""
    index = first.year * 12 + first.month - 1 + (first.day > 1)
    index += -index % step
    while (day := date(index // 12, index % 12 + 1, 1)) <= last:
        yield day
        index += step


def _rounded(low: Decimal, high: Decimal, ticks: int) -> ValueAxis:
    """Ends moved out to round figures, with ticks 1, 2, 2.5 or 5 times a power of ten apart."""
    rough = (high - low) / ticks
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(step for times in ("1", "2", "2.5", "5", "10") if (step := power * Decimal(times)) >= rough)
    bottom = (low / step).to_integral_value(ROUND_FLOOR)
    top = (high / step).to_integral_value(ROUND_CEILING)
    places = Decimal(1).scaleb(min(int(step.normalize().as_tuple().exponent), 0))
    marks = tuple((step * number).quantize(places) for number in range(int(bottom), int(top) + 1))
    return ValueAxis(marks[0], marks[-1], marks)
