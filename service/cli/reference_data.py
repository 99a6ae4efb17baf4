"""``crossfoot data``: care of the reference data."""

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from service.cli.exits import FINE
from service.cli.faults import complain
from service.cli.options import Parser, add_own_folder
from service.cli.output import deliver

if TYPE_CHECKING:
    from service.store.packages import Compiled

_PACKAGED = Path(__file__).parents[2] / "reference_data"


def run(arguments: Sequence[str]) -> int:
    """Runs ``data validate``: every package, checked as it is when a store is compiled.

    Raises:
        DataError: something breaks a rule; the message names file, row and remedy.
    """
    parser = Parser("data", "Checks every file of reference data.")
    parser.add_argument("action", choices=("validate",), help="validate: read everything, and say what is wrong")
    parser.add_argument("folder", nargs="?", type=Path, help="packages to check by themselves; by default the packaged")
    add_own_folder(parser)
    options = parser.parse_args(arguments)
    from service.store import own_folder
    from service.store.events import read_events
    from service.store.files import collect, collect_beside
    from service.store.packages import compile_packages
    from service.store.staged import consistent

    folder = options.folder or _PACKAGED
    files = consistent(folder, lambda: collect(folder))
    own = options.data or (None if options.folder else own_folder())
    beside = collect_beside(own.absolute()) if own else None
    found, events = compile_packages(files, beside), read_events(files, beside)
    overridden = [compiled.plain["id"] for compiled in found if compiled.overrides]
    if overridden:
        complain(f"notice: {own} holds {', '.join(overridden)}: used in place of the packaged series of that id")
    rows = sum(len(series.rows) for series in found)
    place = f"{own}, beside {folder}" if own else str(folder)
    _check_ranges(found)
    deliver([f"{place}: {len(found)} series, {rows:,} rows, {len(events)} events, nothing wrong\n"])
    return FINE


def _check_ranges(found: Sequence["Compiled"]) -> None:
    """Every stored series has to say what its values may be: no refresh would store anything of one that does not.

    Raises:
        DataError: some do not; the message proposes a range for each.
    """
    from service.sources.proposed import plain, proposed
    from service.store.problems import Problems

    problems = Problems()
    for one in found:
        if one.rows and "expect" not in one.plain:
            newest = {row.start: Decimal(row.value).scaleb(-one.plain["decimals"]) for row in one.rows}
            entry = json.dumps(plain(proposed(list(newest.values()), one.plain["unit"])), ensure_ascii=False)
            remedy = f'state it, perhaps as "expect": {entry}'
            problems.add(one.plain["id"], None, "states no expect", "the range of its values", remedy)
    problems.stop()
