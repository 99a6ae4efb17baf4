"""A chart in a terminal: a row for each period, with its figure in digits and as a bar or a dot.

Rows rather than a picture of characters: they are read aloud, searched and copied like any other output, and hold in
40 columns and in ASCII.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from textwrap import wrap

from service.report.chart.axis import ValueAxis, value_axis
from service.report.chart.model import Chart, Point, Shape
from service.report.chart.sentences import key, subtitle
from service.report.days import days_in_short
from service.report.printable import printable

_ROWS = 24  # a screen of a usual terminal
_LEAST = 10  # columns for the bars
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_SIGNS = {"bar": "█", "dot": "●", "lead": "·", "band": "▒", "stated": "◆", "line": "┊", "over": "▶", "under": "◀"}
_ASCII = {"bar": "#", "dot": "o", "lead": ".", "band": "=", "stated": "*", "line": ":", "over": ">", "under": "<"}
_SPELT = str.maketrans({"−": "-", "–": "-", "’": "'", "“": '"', "”": '"', "£": "GBP ", "€": "EUR "})
_KEYED = {"asked": ">", "base": "~"}


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where figures lie in a row of ``room`` columns."""

    axis: ValueAxis
    room: int
    signs: Mapping[str, str]
    shape: Shape

    def column(self, value: Decimal) -> int:
        """The column of a figure, from 0."""
        return int((self.axis.share(value) * (self.room - 1)).to_integral_value(ROUND_HALF_EVEN))

    def row(self, point: Point, stated: Decimal | None) -> str:
        """The bar or the dot of a period, its revisions, and the line at the stated figure where nothing else is."""
        cells = [" "] * self.room
        if stated is not None and self.axis.holds(stated):
            cells[self.column(stated)] = self.signs["line"]
        if point.value is None or point.low is None or point.high is None:
            return "".join(cells).rstrip()
        at, low, high = (self.column(figure) for figure in (point.value, point.low, point.high))
        if self.shape is Shape.LINE:
            cells[:at] = self.signs["lead"] * at
        else:
            nought = self.column(Decimal(0))
            cells[min(nought, at) : max(nought, at) + 1] = self.signs["bar"] * (abs(at - nought) + 1)
        if low != high:
            cells[low : high + 1] = self.signs["band"] * (high - low + 1)
        cells[at] = self.signs["dot" if self.shape is Shape.LINE else "bar"]
        if not point.value and self.shape is not Shape.LINE:
            cells[at] = " "
        return "".join(cells).rstrip()

    def stated(self, value: Decimal) -> str:
        """The mark of a stated figure, or an arrow at the end that it lies beyond."""
        sign = "stated" if self.axis.holds(value) else "over" if value > self.axis.high else "under"
        return " " * self.column(value) + self.signs[sign]

    def ticks(self, chart: Chart, spell: Callable[[str], str]) -> str:
        """The figures of the axis, as many as find room."""
        line = ""
        for tick in self.axis.ticks:
            text = spell(chart.scale.text(tick))
            start = min(self.column(tick), self.room - len(text))
            if start >= len(line) + bool(line):
                line = line.ljust(start) + text
        return line


def terminal(chart: Chart, *, width: int = 80, ascii_only: bool = False, bold: bool = False) -> Iterator[str]:
    """The chart as lines of text.

    Args:
        chart: what is drawn.
        width: the columns of the terminal.
        ascii_only: whether nothing beyond ASCII can be shown.
        bold: whether the rows asked about and stated are set in bold, by escape codes.
    """
    signs, spell = (_ASCII, _spelt) if ascii_only else (_SIGNS, str)
    for line in _lines(chart, width, signs, spell, bold=bold):
        yield f"{line}\n"


def _lines(
    chart: Chart, width: int, signs: Mapping[str, str], spell: Callable[[str], str], *, bold: bool
) -> Iterator[str]:
    yield from _wrapped(spell(chart.series.title), width)
    yield from _wrapped(spell(subtitle(chart)), width)
    yield ""
    every = len(chart.points)
    chart = replace(chart, points=_shown(chart.points))
    axis = value_axis(chart)
    for line, marked in _rows(chart, axis, width, signs, spell):
        yield f"{_BOLD}{line}{_PLAIN}" if bold and marked else line
    yield ""
    yield from _key(chart, axis, width, signs, spell)
    if len(chart.points) < every:
        yield f"{len(chart.points)} of {every} periods shown."


def _rows(
    chart: Chart, axis: ValueAxis, width: int, signs: Mapping[str, str], spell: Callable[[str], str]
) -> Iterator[tuple[str, bool]]:
    """The rows, each with whether it is of what is asked about or stated; the axis comes last."""
    scale = chart.scale
    labels = [spell(days_in_short(point.window)) for point in chart.points]
    figures = [spell("–" if point.value is None else scale.text(point.value)) for point in chart.points]
    stated = "" if chart.stated is None else spell(scale.text(chart.stated))
    wide = max((len(label) for label in (*labels, "stated" if stated else "")), default=0)
    long = max((len(figure) for figure in (*figures, stated)), default=0)
    canvas = _Canvas(axis, max(width - wide - long - 6, _LEAST), signs, chart.shape)
    under = max((place for place, point in enumerate(chart.points) if point.asked), default=len(chart.points) - 1)
    for place, point in enumerate(chart.points):
        sign = ">" if point.asked else "~" if point.base else " "
        line = f"{sign} {labels[place]:{wide}}  {figures[place]:>{long}}  {canvas.row(point, chart.stated)}"
        yield line.rstrip(), point.asked
        if chart.stated is not None and place == under:
            yield f"  {'stated':{wide}}  {stated:>{long}}  {canvas.stated(chart.stated)}", True
    if chart.points:
        yield f"{' ' * (wide + long + 6)}{canvas.ticks(chart, spell)}", False


def _key(
    chart: Chart, axis: ValueAxis, width: int, signs: Mapping[str, str], spell: Callable[[str], str]
) -> Iterator[str]:
    for entry in key(chart, axis):
        sign = _KEYED.get(entry.mark) or signs.get(entry.mark, "")
        yield from _wrapped(f"{sign} {spell(entry.text)}".strip(), width, "  " if sign else "")
    source = chart.series.source
    yield from _wrapped(spell(f"Source: {source.publisher}, {source.licence}. {chart.series.id}"), width)


def _shown(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """As many periods as find room, the one asked about three quarters down."""
    last = next((place for place in reversed(range(len(points))) if points[place].asked), len(points) - 1)
    stop = min(len(points), last + 1 + _ROWS // 4)
    return points[max(0, stop - _ROWS) : stop]


def _spelt(text: str) -> str:
    """Text in ASCII alone."""
    return text.translate(_SPELT).encode("ascii", "replace").decode()


def _wrapped(text: str, width: int, indent: str = "") -> Sequence[str]:
    return wrap(printable(text), width, subsequent_indent=indent, break_on_hyphens=False)
