"""``crossfoot data``: care of the reference data."""

from collections.abc import Sequence
from pathlib import Path

from service.cli.exits import FINE
from service.cli.options import Parser
from service.cli.output import deliver

_PACKAGED = Path(__file__).parents[2] / "reference_data"


def run(arguments: Sequence[str]) -> int:
    """Runs ``data validate``: every package, checked as it is when a store is compiled.

    Raises:
        DataError: something breaks a rule; the message names file, row and remedy.
    """
    parser = Parser("data", "Checks every file of reference data.")
    parser.add_argument("action", choices=("validate",), help="validate: read everything, and say what is wrong")
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of packages; by default the packaged data")
    options = parser.parse_args(arguments)
    from service.store.events import read_events
    from service.store.files import collect
    from service.store.packages import compile_packages
    from service.store.staged import consistent

    folder = options.folder or _PACKAGED
    files = consistent(folder, lambda: collect(folder))
    found, events = compile_packages(files), read_events(files)
    rows = sum(len(series.rows) for series in found)
    deliver([f"{folder}: {len(found)} series, {rows:,} rows, {len(events)} events, nothing wrong\n"])
    return FINE
