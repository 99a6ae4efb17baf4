"""``crossfoot data status``: how fresh each stored series is."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from service.cli.exits import FINE
from service.cli.options import Day, Parser
from service.cli.output import deliver
from service.report.printable import printable

if TYPE_CHECKING:
    from service.sources.accept import Held


def run(arguments: Sequence[str]) -> int:
    """Lists every stored series with its newest period, its last retrieval and the day on which the next is due.

    Raises:
        DataError: the reference data breaks a rule.
    """
    parser = Parser("data status", "Shows the newest period held of each series, and when the next one is due.")
    parser.add_argument("names", nargs="*", metavar="PUBLISHER", help="a publisher, package or series; by default all")
    parser.add_argument("--stale", action="store_true", help="only series whose next figure is due")
    parser.add_argument("--on", action=Day, metavar="DATE", help="as of that day, YYYY-MM-DD; by default today")
    parser.add_argument("--data", type=Path, metavar="DIR", help="a folder of packages; by default the packaged data")
    options = parser.parse_args(arguments)
    from service.sources.shelf import PACKAGED, read_shelf

    today = options.on or datetime.now(UTC).date()
    deliver(
        _lines(list(read_shelf(options.data or PACKAGED).held.values()), options.names, today, only_stale=options.stale)
    )
    return FINE


def _lines(shelf: Sequence["Held"], names: Sequence[str], today: date, *, only_stale: bool) -> Iterator[str]:
    from service.sources import publisher_of

    yield f"{'series':44} {'newest':12} {'retrieved':11} {'next due':11} kept\n"
    stale = shown = 0
    for held in shelf:
        series, connector = held.series, publisher_of(held.series)
        kept = connector.name if connector else "by hand"
        if names and {series.id, series.id.partition("/")[0], kept}.isdisjoint(names):
            continue
        late = series.stale_after is not None and series.stale_after <= today
        shown, stale = shown + 1, stale + late
        if late or not only_stale:
            days = f"  {(today - series.stale_after).days} days late" if late and series.stale_after else ""
            due, retrieved = series.stale_after or "", series.source.retrieved or ""
            yield f"{printable(series.id):44} {_newest(held):12} {retrieved!s:11} {due!s:11} {kept}{days}\n"
    yield f"{shown} series, of which {stale} are due\n"


def _newest(held: "Held") -> str:
    from service.model.windows import Window
    from service.store.periods import label_of

    row = max(held.rows, key=lambda row: row.start)
    window = Window(date.fromordinal(row.start), date.fromordinal(row.end))
    return label_of(window, held.series.period_kind, held.series.frequency) or window.end.isoformat()
