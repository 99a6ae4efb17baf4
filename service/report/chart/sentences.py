"""What a chart shows, in words: its headings, its key, and the description that stands in for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from service.model.windows import Window
from service.report.chart.axis import ValueAxis
from service.report.chart.model import Chart, Point, Shape
from service.report.days import day_in_words, days_in_words

_SHORT = 80  # characters of a note that a key has room for


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of a key.

    Attributes:
        mark: what it explains: ``asked``, ``stated``, ``base``, ``band``, ``break`` or ``note``.
        text: the explanation, with the figure.
    """

    mark: str
    text: str


def subtitle(chart: Chart) -> str:
    """What is drawn, by whom it is published, and by whose knowledge."""
    drawn = f"{chart.scale.words} {chart.per}".strip()
    known = f", as known on {day_in_words(chart.known_at)}" if chart.known_at else ""
    return f"{drawn[:1].upper()}{drawn[1:]}. {chart.series.source.publisher}{known}"


def key(chart: Chart, axis: ValueAxis) -> tuple[KeyEntry, ...]:
    """What the marks mean, with their figures."""
    entries = []
    if chart.window is not None:
        entries.append(KeyEntry("asked", _asked(chart)))
    if chart.stated is not None:
        off = "" if axis.holds(chart.stated) else ", off the scale"
        entries.append(KeyEntry("stated", f"Stated: {chart.scale.full(chart.stated)}{_gap(chart)}{off}"))
    if chart.base is not None and (chart.before is not None or any(point.base for point in chart.points)):
        before = "" if chart.before is None else f": {chart.scale.full(chart.before)}"
        entries.append(KeyEntry("base", f"Compared with {days_in_words(chart.base)}{before}"))
    if any(point.revised for point in chart.points):
        entries.append(KeyEntry("band", f"Lowest to highest value published{_asked_range(chart)}"))
    entries.extend(_breaks(chart))
    entries.extend(KeyEntry("note", note) for note in _notes(chart, axis))
    return tuple(entries)


def description(chart: Chart, axis: ValueAxis) -> str:
    """The chart in sentences, for those who do not see it."""
    held = [point for point in chart.points if point.value is not None]
    if not held:
        return f"No figures of {chart.series.title} are held{_known(chart)}."
    drawn = {Shape.BARS: "Bars", Shape.LINE: "A line", Shape.STEPS: "Steps"}[chart.shape]
    what = f"{chart.scale.words} {chart.per}".strip()
    ends = [point.window.end for point in held if point.window.end <= chart.last_day]
    span = days_in_words(Window(held[0].window.start, max(ends, default=chart.last_day)))
    sentences = [f"{drawn} of {chart.series.title} ({what}, {chart.series.source.publisher}), {span}{_known(chart)}"]
    sentences.extend(entry.text for entry in key(chart, axis))
    highest = max(held, key=lambda point: point.value or Decimal(0))
    lowest = min(held, key=lambda point: point.value or Decimal(0))
    if highest.value != lowest.value:
        sentences.append(f"Highest shown: {_figure(chart, highest)}. Lowest shown: {_figure(chart, lowest)}")
    return ". ".join(sentences) + "."


def _asked(chart: Chart) -> str:
    days = days_in_words(chart.window)
    if chart.official is not None:
        return f"{days}: {chart.scale.full(chart.official)}"
    inside = [point.value for point in chart.points if point.asked and point.value is not None]
    if not inside:
        return f"{days}: no figure held"
    low, high = min(inside), max(inside)
    return f"{days}: from {chart.scale.text(low)} to {chart.scale.full(high)}"


def _gap(chart: Chart) -> str:
    """How far the stated figure lies above or below the official one."""
    gap = chart.gap
    if gap is None or chart.official is None:
        return ""
    if not gap:
        return ", equal to the official figure"
    side = "above" if gap > 0 else "below"
    if chart.scale.unit == "percent":
        return f", {abs(gap):,f} percentage points {side}"
    share = ""
    if chart.official:
        percent = (abs(gap) / abs(chart.official) * 100).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        share = f" ({percent:,f}%)"
    return f", {chart.scale.text(abs(gap))} {side}{share}"


def _asked_range(chart: Chart) -> str:
    asked = [point for point in chart.points if point.asked and point.revised]
    if len(asked) != 1 or asked[0].low is None or asked[0].high is None:
        return ""
    days, low = days_in_words(chart.window), chart.scale.text(asked[0].low)
    return f"; {days}: {low} to {chart.scale.text(asked[0].high)}"


def _notes(chart: Chart, axis: ValueAxis) -> list[str]:
    """What a reader could otherwise mistake."""
    notes = []
    if all(point.value is None for point in chart.points):
        return ["No figures are held"]
    if chart.shape is Shape.LINE and not axis.low <= 0 <= axis.high:
        notes.append(f"The scale begins at {chart.scale.text(axis.low)}")
    if chart.stands_in:
        notes.append("Where the value of that day is not held, the oldest held stands in")
    return notes


def _breaks(chart: Chart) -> Iterator[KeyEntry]:
    """From which days the series is not comparable with what went before; the reason, where it is one and short."""
    first = chart.points[0].window.start if chart.points else chart.last_day
    found = [broken for broken in chart.series.breaks if first < broken.day <= chart.last_day]
    if found:
        days = ", ".join(day_in_words(broken.day) for broken in found)
        note = f": {found[0].note}" if len(found) == 1 and len(found[0].note) <= _SHORT else ""
        yield KeyEntry("break", f"Not comparable with what went before {days}{note}".rstrip("."))


def _figure(chart: Chart, point: Point) -> str:
    return f"{chart.scale.full(point.value or Decimal(0))} ({days_in_words(point.window)})"


def _known(chart: Chart) -> str:
    return f", as known on {day_in_words(chart.known_at)}" if chart.known_at else ""
