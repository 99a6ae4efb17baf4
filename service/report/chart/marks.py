"""The marks of a chart: figures, revisions, the period asked about, the stated figure. Each is one SVG element."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median_low

from service.report.chart.frame import Frame, tenth
from service.report.chart.model import Point, Shape
from service.report.days import days_in_short

_DOTTED = 45  # points up to which each of a line has its dot
_APART = Decimal("1.6")  # a line is broken where two points lie so many times their usual distance apart
_CAP = Decimal(3)  # half the width of the ends of a whisker
_ABOVE, _BELOW = 8, 18  # of the text beside a stated figure


@dataclass(frozen=True, slots=True)
class Mark:
    """An element.

    Attributes:
        tag: its name.
        style: its class.
        place: its other attributes.
        says: the words of a text, or what is shown under a pointer.
    """

    tag: str
    style: str
    place: Mapping[str, str]
    says: str = ""


def shade(frame: Frame) -> Iterator[Mark]:
    """The days asked about, as a strip behind the figures."""
    reach = frame.marked(frame.chart.window)
    if reach:
        yield _rect("shade", reach, (frame.top, frame.bottom), fill="#e4edf6")


def base_mark(frame: Frame) -> Iterator[Mark]:
    """The days compared with, as a dotted outline."""
    reach = frame.marked(frame.chart.base, base=True)
    if reach:
        yield _rect("against", reach, (frame.top, frame.bottom), fill="none", stroke="#56606b")


def band(frame: Frame) -> Iterator[Mark]:
    """Around a line, the area from the lowest to the highest value published; bars have whiskers instead."""
    if frame.chart.shape is not Shape.LINE:
        return
    for places in _runs(frame):
        points = [(place, frame.chart.points[place]) for place in places]
        if any(point.revised for _, point in points) and len(points) > 1:
            upper = [f"{frame.centre(place)} {frame.y(_known(point.high))}" for place, point in points]
            lower = [f"{frame.centre(place)} {frame.y(_known(point.low))}" for place, point in reversed(points)]
            yield Mark("path", "band", {"d": f"M{' '.join((*upper, *lower))}Z", "fill": "#f0dcb4"})


def figures(frame: Frame) -> Iterator[Mark]:
    """The series itself."""
    match frame.chart.shape:
        case Shape.BARS:
            yield from _bars(frame)
        case Shape.LINE:
            yield from _line(frame)
        case Shape.STEPS:
            yield from _steps(frame)


def breaks(frame: Frame) -> Iterator[Mark]:
    """Where the series is not comparable with what went before."""
    points = frame.chart.points
    for broken in frame.chart.series.breaks:
        if not points or not points[0].window.start < broken.day <= frame.chart.last_day:
            continue
        x = frame.day(broken.day)
        if frame.chart.shape is Shape.BARS:
            x = next((frame.across(n)[0] for n, p in enumerate(points) if p.window.end >= broken.day), x)
        yield _line_of("break", (x, frame.top), (x, frame.bottom))


def stated_mark(frame: Frame) -> Iterator[Mark]:
    """The stated figure: a dashed line, a diamond over the period, the gap down to the official figure, and words."""
    chart = frame.chart
    if chart.stated is None or not chart.points:
        return
    reach, y = frame.marked(chart.window), frame.y(chart.stated)
    x = tenth(sum(reach, Decimal(0)) / 2) if reach else tenth(Decimal(frame.right - 8))
    on_scale = frame.axis.holds(chart.stated)
    if on_scale:
        yield _line_of("stated", (frame.left, y), (frame.right, y))
    if chart.official is not None and reach:
        yield _line_of("gap", (x, frame.y(chart.official)), (x, y))
    yield _diamond(x, y) if on_scale else _arrow(x, y, up=chart.stated > frame.axis.high)
    ends = x > frame.left + Decimal(frame.width) / 2
    high = y - frame.top < 24
    at = {"x": str(x - 10 if ends else x + 10), "y": str(y + (_BELOW if high else -_ABOVE))}
    said = f"stated {chart.scale.text(chart.stated)}"
    yield Mark("text", "said", {**at, "text-anchor": "end" if ends else "start"}, said)


def key_mark(name: str, x: int, y: int) -> Iterator[Mark]:
    """The sign of an entry of the key, 20 wide, around the height ``y``."""
    left, right, middle = Decimal(x), Decimal(x + 20), Decimal(x + 10)
    match name:
        case "asked":
            yield _rect("shade", (left, right), (y - 8, y + 8), fill="#e4edf6")
            yield _rect("bar is-asked", (middle - 4, middle + 4), (y - 3, y + 8), fill="#0b5394")
        case "stated":
            yield _line_of("stated", (left, y), (right, y))
            yield _diamond(middle, Decimal(y))
        case "base":
            yield _rect("against", (left + 2, right - 2), (y - 7, y + 7), fill="none", stroke="#56606b")
        case "band":
            yield _rect("band", (left, right), (y - 3, y + 3), fill="#f0dcb4")
            yield Mark(
                "path", "whisker", {"d": f"M{middle} {y - 7}V{y + 7}M{middle - 3} {y - 7}h6M{middle - 3} {y + 7}h6"}
            )
        case "break":
            yield _line_of("break", (middle, y - 8), (middle, y + 8))


def _bars(frame: Frame) -> Iterator[Mark]:
    nought = frame.y(Decimal(0))
    for place, point in enumerate(frame.chart.points):
        if point.value is None:
            continue
        start, end = frame.across(place)
        room = (end - start) * Decimal("0.14")
        y = frame.y(point.value)
        style = "bar is-asked" if point.asked else "bar"
        fill = "#0b5394" if point.asked else "#6b86a0"
        reach = (tenth(start + room), tenth(end - room))
        yield _rect(style, reach, (min(y, nought), max(y, nought)), fill=fill, says=_says(frame, point))
    yield from _whiskers(frame)


def _whiskers(frame: Frame) -> Iterator[Mark]:
    for place, point in enumerate(frame.chart.points):
        if point.revised:
            x, low, high = frame.centre(place), frame.y(_known(point.low)), frame.y(_known(point.high))
            caps = f"M{x - _CAP} {high}h{2 * _CAP}M{x - _CAP} {low}h{2 * _CAP}"
            yield Mark("path", "whisker", {"d": f"M{x} {high}V{low}{caps}", "stroke": "#8a5a00"}, _says(frame, point))


def _line(frame: Frame) -> Iterator[Mark]:
    points = frame.chart.points
    for places in _runs(frame):
        corners = (f"{frame.centre(place)} {frame.y(_known(points[place].value))}" for place in places)
        yield Mark("path", "series", {"d": f"M{' '.join(corners)}", "fill": "none", "stroke": "#6b86a0"})
    for place, point in enumerate(points):
        if point.value is not None and (point.asked or len(points) <= _DOTTED):
            at = {"cx": str(frame.centre(place)), "cy": str(frame.y(point.value)), "r": "5" if point.asked else "2.6"}
            yield Mark("circle", "dot is-asked" if point.asked else "dot", at, _says(frame, point))


def _steps(frame: Frame) -> Iterator[Mark]:
    path = ""
    if not frame.chart.points:
        return
    for place, point in enumerate(frame.chart.points):
        start, end = frame.across(place)
        path += f"{'V' if path else f'M{start} '}{frame.y(_known(point.value))}H{end}"
    yield Mark("path", "series", {"d": path, "fill": "none", "stroke": "#6b86a0"})
    yield from _whiskers(frame)
    reach = frame.marked(frame.chart.window)
    for point in frame.chart.points:
        if point.asked and reach:
            at = {"cx": str(tenth(sum(reach, Decimal(0)) / 2)), "cy": str(frame.y(_known(point.value))), "r": "5"}
            yield Mark("circle", "dot is-asked", at, _says(frame, point))


def _runs(frame: Frame) -> Sequence[Sequence[int]]:
    """The places of a line's points, parted where a period is missing."""
    places = range(len(frame.chart.points))
    if len(places) < 3:
        return (places,) if places else ()
    far = _APART * median_low(frame.centre(after) - frame.centre(before) for before, after in pairwise(places))
    runs: list[list[int]] = [[0]]
    for before, after in pairwise(places):
        if frame.centre(after) - frame.centre(before) > far:
            runs.append([])
        runs[-1].append(after)
    return runs


def _says(frame: Frame, point: Point) -> str:
    scale = frame.chart.scale
    text = f"{days_in_short(point.window)}: {scale.full(_known(point.value))}"
    if point.revised:
        text += f", published as {scale.text(_known(point.low))} to {scale.text(_known(point.high))}"
    return text


def _known(value: Decimal | None) -> Decimal:
    assert value is not None, "periods without a figure are not drawn"
    return value


def _rect(
    style: str,
    across: tuple[Decimal, Decimal],
    down: tuple[Decimal | int, Decimal | int],
    *,
    says: str = "",
    **more: str,
) -> Mark:
    (left, right), (top, bottom) = across, down
    place = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    return Mark("rect", style, {**{name: str(value) for name, value in place.items()}, **more}, says)


def _line_of(style: str, start: tuple[Decimal | int, Decimal | int], end: tuple[Decimal | int, Decimal | int]) -> Mark:
    place = {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1]}
    return Mark("line", style, {**{name: str(value) for name, value in place.items()}, "stroke": "#a81e1e"})


def _diamond(x: Decimal, y: Decimal) -> Mark:
    return Mark("path", "diamond", {"d": f"M{x} {y - 7}l7 7l-7 7l-7 -7Z", "fill": "#a81e1e"})


def _arrow(x: Decimal, y: Decimal, *, up: bool) -> Mark:
    """An arrow at the edge of the frame that the figure lies beyond."""
    tip = -1 if up else 1
    return Mark("path", "diamond", {"d": f"M{x} {y + tip * 3}l7 {-tip * 11}h-14Z", "fill": "#a81e1e"})
