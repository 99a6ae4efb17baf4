"""How ``crossfoot series show --plot`` draws."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from shutil import get_terminal_size

from service.cli.output import shows_colour
from service.model.errors import UsageError
from service.report.chart import chart_of
from service.report.chart.asked import asked_window, stated_figure
from service.report.chart.terminal import terminal
from service.store.interface import Store


def plot(store: Store, series_id: str, period: str | None, stated: str | None, known_at: date | None) -> Iterator[str]:
    """The chart of a series as lines, as wide as the terminal; 80 columns where there is none.

    Args:
        store: which holds it.
        series_id: the series.
        period: the period to mark, as typed; None for none.
        stated: the figure to mark, as typed; None for none.
        known_at: as the series stood on that day; None for today's figures.

    Raises:
        UsageError: the period or the figure cannot be read.
        UnknownNameError: no series bears the id.
    """
    try:
        window = None if period is None else asked_window(period, store.series(series_id))
    except UsageError as error:
        raise UsageError(f'--period "{period}": {error}') from None
    try:
        figure = None if stated is None else stated_figure(stated)
    except UsageError as error:
        raise UsageError(f'--stated "{stated}": {error}') from None
    chart = chart_of(store, series_id, window=window, stated=figure, known_at=known_at)
    return terminal(chart, width=_width(), ascii_only=_ascii_only(), bold=shows_colour())


def _width() -> int:
    """The columns of the terminal; what is piped or kept does not depend on it."""
    return get_terminal_size().columns if sys.stdout is not None and sys.stdout.isatty() else 80


def _ascii_only() -> bool:
    """Whether the user's locale names another character set than UTF-8; where none is named, UTF-8 is taken."""
    kind = os.environ.get("LC_CTYPE", "")
    if kind == "C.UTF-8":  # which Python itself sets in place of the plain C locale
        kind = ""
    named = os.environ.get("LC_ALL") or kind or os.environ.get("LANG") or "UTF-8"
    spoken = (sys.stdout.encoding or "") if sys.stdout is not None else ""
    return "utf" not in named.lower() or spoken.lower() in {"ascii", "us-ascii", "ansi_x3.4-1968"}
