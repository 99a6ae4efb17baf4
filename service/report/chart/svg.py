"""A chart as SVG: with a title, a description and a table of its figures, in light and dark, without any script.

The tree is built and written by the standard library's ElementTree, so that all text is escaped and the same chart is
the same bytes.
"""

from base64 import b64encode
from collections.abc import Sequence
from decimal import Decimal
from hashlib import sha256
from importlib.resources import files
from textwrap import wrap
from xml.etree.ElementTree import Element, SubElement, tostring

from service.report.chart.axis import calendar_ticks, slot_ticks, value_axis
from service.report.chart.frame import Frame
from service.report.chart.marks import Mark, band, base_mark, breaks, figures, key_mark, shade, stated_mark
from service.report.chart.model import Chart, Shape
from service.report.chart.sentences import KeyEntry, description, key, subtitle
from service.report.days import days_in_short
from service.report.printable import printable

STYLE = files("service.report.chart").joinpath("chart.css").read_text("utf-8")
"""The rules for the classes of a chart."""

POLICY = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
"""The Content-Security-Policy under which a chart that carries its style can be shown by itself."""

_WIDTH, _MARGIN, _PLOT = 480, 14, 190
_LINE = 21  # from one line of text to the next, at the larger size of narrow screens
_HEADING, _TEXT, _KEY = 46, 54, 50  # characters that fit on a line at that size
_DIGIT = 9  # the width of a figure at that size
_TICKS = 5  # names along the lower edge
_NOT_XML = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}


def svg(chart: Chart, *, prefix: str = "chart", alone: bool = True) -> str:
    """The chart as an SVG element.

    Args:
        chart: what is drawn.
        prefix: begins the ids in it, which must be unique in a page.
        alone: whether it is a document of its own, which carries its style, heading, source and a table of the figures;
            otherwise the page has ``STYLE`` and shows the rest itself.
    """
    axis = value_axis(chart)
    entries = key(chart, axis)
    heading = _wrapped(chart.series.title, _HEADING, most=3) if alone else ()
    under = _wrapped(subtitle(chart), _TEXT)
    keyed = [(entry, _wrapped(entry.text, _KEY)) for entry in entries]
    source = chart.series.source
    credit = _wrapped(f"Source: {source.publisher}, {source.licence}. {chart.series.id}", _TEXT) if alone else ()
    top = _MARGIN + _LINE * (len(heading) + len(under)) + 16
    left = _MARGIN + 4 + _DIGIT * max(len(chart.scale.text(tick)) for tick in axis.ticks)
    frame = Frame(chart, axis, left, top, _WIDTH - _MARGIN - left, _PLOT)
    foot = frame.bottom + 32
    height = foot + _LINE * (sum(len(lines) for _, lines in keyed) + len(credit)) + _MARGIN
    root = _root(chart, description(chart, axis), prefix, height, alone=alone)
    if alone:
        SubElement(root, "style").text = STYLE
    picture = SubElement(root, "g", {"role": "img", "aria-labelledby": f"{prefix}-title {prefix}-desc"})
    SubElement(picture, "rect", {"class": "paper", "width": str(_WIDTH), "height": str(height), "fill": "#ffffff"})
    below = _lines(picture, heading, _MARGIN, _MARGIN + 14, "heading")
    _lines(picture, under, _MARGIN, below, "soft")
    _axes(picture, frame)
    for mark in _marks(frame):
        _draw(picture, mark)
    _key(picture, keyed, credit, foot)
    if alone:
        _table(root, chart)
    return tostring(root, encoding="unicode")


def _root(chart: Chart, described: str, prefix: str, height: int, *, alone: bool) -> Element:
    size = {"width": str(_WIDTH), "height": str(height), "viewBox": f"0 0 {_WIDTH} {height}"}
    space = {"xmlns": "http://www.w3.org/2000/svg"} if alone else {}  # a page knows the element without it
    root = Element("svg", {**space, "class": "chart", **size, "lang": "en-GB"})
    SubElement(root, "title", {"id": f"{prefix}-title"}).text = _clean(chart.series.title)
    SubElement(root, "desc", {"id": f"{prefix}-desc"}).text = _clean(described)
    return root


def _axes(parent: Element, frame: Frame) -> None:
    points = frame.chart.points
    if not points:
        return
    for value in frame.axis.ticks:
        y = frame.y(value)
        edges = {"x1": str(frame.left), "x2": str(frame.right), "y1": str(y), "y2": str(y)}
        SubElement(parent, "line", {"class": "nought" if value == 0 else "grid", **edges, "stroke": "#999999"})
        _text(parent, frame.left - 6, y + 5, frame.chart.scale.text(value), "tick", "end")
    if frame.chart.shape is Shape.BARS:
        named = [(frame.centre(place), name) for place, name in slot_ticks([p.window for p in points], _TICKS)]
    else:
        ticks = calendar_ticks(points[0].window.start, frame.chart.last_day, _TICKS)
        named = [(frame.day(day), name) for day, name in ticks]
    for x, name in named:
        ends = {"x1": str(x), "x2": str(x), "y1": str(frame.bottom), "y2": str(frame.bottom + 5)}
        SubElement(parent, "line", {"class": "nought", **ends, "stroke": "#999999"})
        half = Decimal(len(name) * _DIGIT) / 2
        _text(parent, min(max(x, half), _WIDTH - half), frame.bottom + 20, name, "tick", "middle")


def _marks(frame: Frame) -> list[Mark]:
    """All that is drawn, from the back to the front."""
    return [*shade(frame), *base_mark(frame), *band(frame), *figures(frame), *breaks(frame), *stated_mark(frame)]


def _draw(parent: Element, mark: Mark) -> None:
    element = SubElement(parent, mark.tag, {"class": mark.style, **mark.place})
    if mark.says and mark.tag == "text":
        element.text = _clean(mark.says)
    elif mark.says:
        SubElement(element, "title").text = _clean(mark.says)


def _key(parent: Element, keyed: Sequence[tuple[KeyEntry, Sequence[str]]], credit: Sequence[str], top: int) -> None:
    y = top + 14
    for entry, lines in keyed:
        for mark in key_mark(entry.mark, _MARGIN, y - 5):
            _draw(parent, mark)
        y = _lines(parent, lines, _MARGIN + (0 if entry.mark == "note" else 28), y, "key")
    _lines(parent, credit, _MARGIN, y, "soft")


def _table(root: Element, chart: Chart) -> None:
    """The figures as a table for readers of screens; it takes no room."""
    ranged = any(point.revised for point in chart.points)
    table = SubElement(
        root,
        "g",
        {"role": "table", "aria-label": "The figures", "class": "unseen", "opacity": "0", "pointer-events": "none"},
    )
    heads = ["Period", f"Value, {chart.scale.words}", "Lowest published", "Highest published"]
    rows = [heads] + [
        [
            days_in_short(p.window),
            *(chart.scale.text(figure) for figure in (p.value, p.low, p.high) if figure is not None),
        ]
        for p in chart.points
        if p.value is not None
    ]
    for number, cells in enumerate(rows):
        row = SubElement(table, "g", {"role": "row"})
        for column, cell in enumerate(cells if ranged else cells[:2]):
            role = "columnheader" if not number else "cell" if column else "rowheader"
            SubElement(row, "text", {"role": role, "x": "1", "y": "20"}).text = _clean(cell)


def _lines(parent: Element, lines: Sequence[str], x: int, y: int, style: str) -> int:
    """Lines of text under one another; gives where the next one would stand."""
    for number, line in enumerate(lines):
        _text(parent, x, y + number * _LINE, line, style)
    return y + len(lines) * _LINE


def _text(parent: Element, x: int | Decimal, y: int | Decimal, text: str, style: str, anchor: str = "start") -> None:
    place = {"class": style, "x": str(x), "y": str(y)}
    if anchor != "start":
        place["text-anchor"] = anchor
    SubElement(parent, "text", place).text = _clean(text)


def _wrapped(text: str, room: int, most: int | None = None) -> Sequence[str]:
    return wrap(_clean(text), room, break_on_hyphens=False, max_lines=most, placeholder=" …")


def _clean(text: str) -> str:
    """Text that XML can hold."""
    return printable(text).translate(_NOT_XML)
