"""Where things lie in a drawing of a chart, in SVG user units."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal

from service.model.windows import Window
from service.report.chart.axis import ValueAxis
from service.report.chart.model import Chart, Point, Shape

_TENTH = Decimal("0.1")
_NARROWEST = Decimal(3)  # a marked period is at least so wide


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle in which the figures are drawn.

    Attributes:
        chart: what is drawn.
        axis: the axis of figures.
        left: its left edge.
        top: its upper edge.
        width: its width.
        height: its height.
    """

    chart: Chart
    axis: ValueAxis
    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """Its lower edge."""
        return self.top + self.height

    def y(self, value: Decimal) -> Decimal:
        """How far down a figure lies."""
        return tenth(self.bottom - self.axis.share(value) * self.height)

    def across(self, place: int) -> tuple[Decimal, Decimal]:
        """From where to where a point reaches: the slot of a bar, or its days on an axis of time."""
        if self.chart.shape is Shape.BARS:
            slot = Decimal(self.width) / len(self.chart.points)
            return tenth(self.left + slot * place), tenth(self.left + slot * (place + 1))
        return self.days(self.chart.points[place].window)

    def centre(self, place: int) -> Decimal:
        """Where the middle of a point lies."""
        start, end = self.across(place)
        return tenth((start + end) / 2)

    def days(self, window: Window) -> tuple[Decimal, Decimal]:
        """From where to where a window reaches on the axis of time, cut off at its ends."""
        return self.day(window.start), self.day(window.end, after=1)

    def day(self, day: date, *, after: int = 0) -> Decimal:
        """Where a day begins, or that many days later."""
        first, last = self.chart.points[0].window.start.toordinal(), self.chart.last_day.toordinal() + 1
        passed = min(max(day.toordinal() + after, first), last) - first
        return tenth(self.left + Decimal(self.width) * passed / (last - first))

    def marked(self, window: Window | None, *, base: bool = False) -> tuple[Decimal, Decimal] | None:
        """From where to where a window is marked; None where nothing of it is drawn."""
        if window is None or not self.chart.points:
            return None
        places = [place for place, point in enumerate(self.chart.points) if _is(point, base=base)]
        if self.chart.shape is Shape.BARS:
            return (self.across(places[0])[0], self.across(places[-1])[1]) if places else None
        if window.end < self.chart.points[0].window.start or window.start > self.chart.last_day:
            return None
        start, end = self.days(window)
        spare = max(_NARROWEST - (end - start), Decimal(0)) / 2
        return tenth(start - spare), tenth(end + spare)


def tenth(value: Decimal) -> Decimal:
    """A length to a tenth of a unit."""
    return value.quantize(_TENTH, ROUND_HALF_EVEN)


def _is(point: Point, *, base: bool) -> bool:
    return point.base if base else point.asked
