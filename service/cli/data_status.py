"""``crossfoot data status``: how fresh each stored series is."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from service.cli.exits import FINE
from service.cli.options import Parser, add_own_folder, day
from service.cli.output import deliver
from service.report.printable import printable

if TYPE_CHECKING:
    from service.model.windows import Window
    from service.sources.accept import Held
    from service.sources.shelf import Shelf


def run(arguments: Sequence[str]) -> int:
    """Lists every stored series with its newest period, its last retrieval and the day of the next release.

    Raises:
        DataError: the reference data breaks a rule.
    """
    parser = Parser(
        "data status",
        "Shows the newest period held of each series, packaged or your own, and when the next one comes out: as the "
        "publisher announced at the last refresh, else by the usual lag.",
    )
    parser.add_argument("names", nargs="*", metavar="PUBLISHER", help="a publisher, package or series; by default all")
    parser.add_argument("--stale", action="store_true", help="only series whose next figure is out")
    parser.add_argument("--on", type=day("--on"), metavar="DATE", help="as of that day, YYYY-MM-DD; by default today")
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    from service.sources.shelf import PACKAGED, read_shelves
    from service.store import own_folder

    shelves = read_shelves(PACKAGED, options.data or own_folder())
    deliver(_lines(shelves, options.names, options.on or datetime.now(UTC).date(), only_stale=options.stale))
    return FINE


def _lines(shelves: Sequence["Shelf"], names: Sequence[str], today: date, *, only_stale: bool) -> Iterator[str]:
    from service.sources import publisher_of

    yield f"{'series':44} {'newest':12} {'retrieved':11} {'next':11} {'by':11} {'kept':16} freshness\n"
    stale = shown = 0
    for shelf in shelves:
        for held in shelf.held.values():
            connector = publisher_of(held.series)
            kept = connector.name if connector else "by hand"
            if names and {held.series.id, held.series.id.partition("/")[0], kept}.isdisjoint(names):
                continue
            due, told = _next(held, today)
            late = due <= today
            shown, stale = shown + 1, stale + late
            if late or not only_stale:
                fresh = f"{(today - due).days} days late" if late else "fresh"
                retrieved = str(held.series.source.retrieved or "")
                row = f"{printable(held.series.id):44} {_newest(held):12} {retrieved:11} {due!s:11} {told:11} {kept:16}"
                yield f"{row} {fresh}\n"
    yield f"{shown} series, of which {stale} are due\n"


def _next(held: "Held", today: date) -> tuple[date, str]:
    """The day of the release after the newest period held, and whether it was announced or is the usual one."""
    from service.model.series import Frequency
    from service.sources.shelf import due

    series = held.series
    if held.next_release is not None and held.next_release == series.stale_after:
        return held.next_release, "announced"
    told = "no calendar" if series.frequency is Frequency.IRREGULAR else "usual lag"
    return series.stale_after or due(series, _window(held), today), told


def _newest(held: "Held") -> str:
    from service.store.periods import label_of

    window = _window(held)
    return label_of(window, held.series.period_kind, held.series.frequency) or window.end.isoformat()


def _window(held: "Held") -> "Window":
    from service.model.windows import Window

    row = max(held.rows, key=lambda row: row.start)
    return Window(date.fromordinal(row.start), date.fromordinal(row.end))
