"""From what a caller asks to the chart that answers it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, TypeVar

from fastapi import Query

from service.api.problems import VALIDATION, ProblemError
from service.api.schema.problem import Fault
from service.model.errors import UsageError
from service.model.windows import Window
from service.report.chart import chart_of
from service.report.chart.asked import asked_window, stated_figure
from service.report.chart.svg import POLICY, svg
from service.store.interface import Store

SVG = "image/svg+xml"
HEADERS: Mapping[str, str] = {"Content-Security-Policy": POLICY}
"""A chart opened by itself may use its own style and nothing else."""

CONTENT: Mapping[str, object] = {
    SVG: {"schema": {"type": "string", "description": "An SVG document with a title, a description and a table."}}
}

Period = Annotated[
    str | None,
    Query(
        max_length=40,
        description="The days to mark: `2024`, `2024-Q3`, `2024-09`, `2024-09-21`, `2024-W38`, two of them with a "
        "slash between, or a label of the series' own such as `2023/24`. The newest figures without it.",
        examples=["2024-09"],
    ),
]
BasePeriod = Annotated[
    str | None,
    Query(max_length=40, description="The days that they are compared with, written alike.", examples=["2023-09"]),
]
StatedFigure = Annotated[
    str | None,
    Query(
        max_length=40,
        description="A figure to mark beside the official one of `period`, in single units: £75 million is 75000000. "
        "It stands in the address, which others than this service may log: leave it out where it must stay secret.",
        examples=["4192"],
    ),
]

_T = TypeVar("_T")


def chart_svg(
    store: Store, series_id: str, period: str | None, base_period: str | None, stated: str | None, known_at: date | None
) -> str:
    """The chart of a series as an SVG document.

    Raises:
        UnknownNameError: no series bears the id.
        ProblemError: a parameter cannot be read.
    """
    series = store.series(series_id)

    def window(text: str) -> Window:
        return asked_window(text, series)

    chart = chart_of(
        store,
        series_id,
        window=_read("period", period, window),
        base=_read("base_period", base_period, window),
        stated=_read("stated", stated, stated_figure),
        known_at=known_at,
    )
    return svg(chart)


def _read(name: str, text: str | None, read: Callable[[str], _T]) -> _T | None:
    if text is None:
        return None
    try:
        return read(text)
    except UsageError as error:
        fault = Fault(parameter=name, detail=str(error))
        raise ProblemError(VALIDATION, "1 thing in the request must be mended; see errors", errors=[fault]) from None
