"""``crossfoot series``: the catalogue of series."""

from collections.abc import Iterator, Sequence

from service.cli.described import described, shown_observation
from service.cli.envelopes import envelope_lines, expect_lines
from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_own_folder, day
from service.cli.output import deliver
from service.cli.progress import compiling
from service.model.series import Series
from service.report.printable import printable
from service.store import open_store
from service.store.interface import Vintage

_SHOWN = 12  # observations of one series: a year of months


def run(arguments: Sequence[str]) -> int:
    """Searches the catalogue, or shows one series after the word ``show``.

    Raises:
        UnknownNameError: no series bears the id to be shown.
    """
    if arguments and arguments[0] == "show":
        return _show(arguments[1:])
    parser = Parser("series", "Searches the catalogue; without words, lists it. “series show ID” shows one.")
    parser.add_argument("query", nargs="*", metavar="QUERY", help="words of a title, a phrase, or a publisher's code")
    parser.add_argument("--area", metavar="CODE", help="only this area, such as GB or EA")
    parser.add_argument("--publisher", metavar="NAME", help="only this publisher")
    parser.add_argument("--limit", type=int, default=1000, metavar="N", help="at most so many")
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    query = " ".join(options.query)
    store = open_store(beside=options.data, notice=complain, progress=compiling)
    found = store.find(query, area=options.area, publisher=options.publisher, limit=options.limit)
    deliver(_row(series) for series in found)
    return FINE


def _show(arguments: Sequence[str]) -> int:
    parser = Parser("series show", "Shows the metadata of one series and its newest observations.")
    parser.add_argument("id", metavar="ID", help="as “crossfoot series” lists it")
    parser.add_argument("--known-at", type=day("--known-at"), metavar="DATE", help="as it stood on that day")
    parser.add_argument("--plot", action="store_true", help="draw it instead")
    parser.add_argument("--period", metavar="PERIOD", help="with --plot: mark 2024, 2024-Q3, 2024-09 or 2024-09-21")
    parser.add_argument("--stated", metavar="NUMBER", help="with --plot: mark this figure, in single units")
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    if not options.plot and (options.period or options.stated):
        parser.error("--period and --stated say what --plot marks; add --plot")
    store = open_store(beside=options.data, notice=complain, progress=compiling)
    store.series(options.id)
    if options.plot:
        from service.cli.plot import plot

        deliver(plot(store, options.id, options.period, options.stated, options.known_at))
    else:
        deliver(_page(store.as_known(options.id, options.known_at)))
    return FINE


def _row(series: Series) -> str:
    return printable(f"{series.id:44} {series.unit:10} {series.title}, {series.source.publisher}") + "\n"


def _page(vintage: Vintage) -> Iterator[str]:
    series = vintage.series
    yield f"{series.id}\n"
    for name, value in (*described(vintage), *envelope_lines(series), *expect_lines(series)):
        if value:
            yield f"  {name:11}{printable(value)}\n"
    observations = vintage.observations
    known = f" as known on {vintage.known_at}" if vintage.known_at else ""
    yield f"\n  {len(observations)} observations{known}; the newest:\n"
    for observation in observations[-_SHOWN:]:
        yield f"  {shown_observation(observation, series)}\n"
