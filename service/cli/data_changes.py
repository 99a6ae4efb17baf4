"""``crossfoot data changes``: what the publishers' figures gained, and what was revised, between two days."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Options, Parser, add_own_folder, day
from service.cli.output import deliver
from service.cli.progress import compiling
from service.model.errors import UsageError
from service.model.series import in_figures
from service.read.dates import parse_day
from service.report.printable import printable

if TYPE_CHECKING:
    from service.model.series import Observation, Series
    from service.store.interface import FigureChange, Store


def run(arguments: Sequence[str]) -> int:
    """Lists every period whose published value differs on the later day, series by series.

    Raises:
        UsageError: a day cannot be read, the later one is before the earlier, or a name is not known.
        DataError: the reference data breaks a rule.
        StoreError: the compiled store can be neither read nor built.
    """
    options = _options(arguments)
    from service.store import open_store

    store = open_store(beside=options.data, notice=complain, progress=compiling)
    chosen = _chosen(store, options.names)
    found = [change for name in chosen for change in store.changed(options.first, options.to, name)]
    deliver(_lines(found))
    return FINE


def _options(arguments: Sequence[str]) -> Options:
    parser = Parser(
        "data changes",
        "Shows which published figures are new, revised or withdrawn between the ends of two days.",
    )
    parser.add_argument("first", type=day("first"), metavar="FROM", help="the earlier day, YYYY-MM-DD")
    names_help = "the later day (by default, the figures as they are now); then series or packages (by default, all)"
    parser.add_argument("names", nargs="*", metavar="[TO] SERIES", help=names_help)
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    options.to = None
    if options.names and options.names[0][:1].isdigit():  # names of packages begin with a letter
        options.to = parse_day(options.names.pop(0), "TO")
    return options


def _chosen(store: "Store", names: Sequence[str]) -> list[str]:
    """The ids of the series that bear one of the names, all of them where there are none, in order."""
    known = [series.id for series in store.catalogue()]
    for name in names:
        if "/" in name:
            store.series(name)
        elif not any(series_id.startswith(f"{name}/") for series_id in known):
            packages = ", ".join(sorted({series_id.partition("/")[0] for series_id in known}))
            raise UsageError(f'no package is called "{name}"; use one of {packages}, or the id of a series')
    return [name for name in known if not names or not {name, name.partition("/")[0]}.isdisjoint(names)]


def _lines(found: Sequence["FigureChange"]) -> Iterator[str]:
    for series, changes in groupby(found, key=lambda change: change.series):
        yield f"{printable(series.id)}: {printable(series.title)}, {printable(series.unit)}\n"
        for change in changes:
            yield f"  {_row(change)}\n"
    count = len({change.series.id for change in found})
    new = sum(1 for change in found if change.before is None)
    gone = sum(1 for change in found if change.after is None)
    yield f"{count} series changed: {new} new, {len(found) - new - gone} revised, {gone} withdrawn\n"


def _row(change: "FigureChange") -> str:
    from service.store.periods import label_of

    series, before, after = change.series, change.before, change.after
    label = label_of(change.window, series.period_kind, series.frequency) or str(change.window.end)
    if after is None:
        return f"withdrawn {label:12}{_figure(before, series):>14}"
    if before is None:
        return f"new       {label:12}{_figure(after, series):>14}{_released(after)}"
    size, sign = after.value - before.value, "+" if after.value >= before.value else ""
    told = f"{_figure(before, series):>14} → {_figure(after, series)} ({sign}{in_figures(size, series)})"
    return f"revised   {label:12}{told}{_released(after)}"


def _figure(observation: "Observation | None", series: "Series") -> str:
    return "" if observation is None else in_figures(observation.value, series)


def _released(observation: "Observation") -> str:
    if observation.released_by:
        return f"  first held {observation.released_by}"
    return f"  released {observation.released}{', the usual lag' if observation.inferred else ''}"
