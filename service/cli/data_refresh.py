"""``crossfoot data refresh``: new and revised figures from the publishers."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from service.cli.exits import FAULT, FINE
from service.cli.faults import complain
from service.cli.options import Options, Parser, add_own_folder
from service.cli.output import deliver
from service.cli.progress import clear, on_terminal, told
from service.report.printable import printable

if TYPE_CHECKING:
    from service.model.series import Series
    from service.sources.accept import Addition
    from service.sources.refresh import Outcome
    from service.sources.transport import Transport

CONTACT = "CROSSFOOT_CONTACT"
"""The e-mail address or page under which a publisher reaches whoever runs the refresh; sent with every request."""

KEEP_RAW = "CROSSFOOT_KEEP_RAW"
"""Where set, a refresh keeps the publishers' answers."""

_SHOWN = 12  # rows of one series; a revision of the whole history is counted, not listed


def run(arguments: Sequence[str]) -> int:
    """Fetches, checks and stores; what a publisher got wrong is left as it was, and told.

    Returns:
        0, or 2 where a publisher's answer could not be used.

    Raises:
        UsageError: a publisher is not known.
        DataError: the reference data breaks a rule already.
    """
    options = _options(arguments)
    from service import __version__
    from service.sources import PUBLISHERS
    from service.sources.transport import Transport

    keys = {connector.key: os.environ.get(connector.key, "") for connector in PUBLISHERS if connector.key}
    contact = os.environ.get(CONTACT, "")
    if not contact:
        complain(f"publishers ask who calls; set {CONTACT} to an e-mail address or a page of yours")
    try:
        with Transport(agent=f"crossfoot/{__version__} ({contact or 'no contact given'})", clock=_now) as transport:
            outcomes = _outcomes(options, transport, keys)
    finally:
        clear()
    deliver(_pages(outcomes, dry_run=options.dry_run))
    return FAULT if any(outcome.problem and not outcome.skipped for outcome in outcomes) else FINE


def _options(arguments: Sequence[str]) -> Options:
    parser = Parser(
        "data refresh",
        "Fetches new and revised figures from the publishers and adds them to the reference data: to the packaged "
        "folder, and to your own where one is named, each series where it lies. Where the packaged folder cannot be "
        "written to, name what to refresh, or copy it to a folder of yours. Publishers ask who calls: set "
        f"{CONTACT} to an e-mail address or a page of yours.",
    )
    parser.add_argument("names", nargs="*", metavar="PUBLISHER", help="a publisher, package or series; by default all")
    parser.add_argument("--dry-run", action="store_true", help="show what would be added, and store nothing")
    parser.add_argument("--keep-raw", action="store_true", help=f"keep the answers as they came; so does {KEEP_RAW}=1")
    parser.add_argument("--from-raw", action="store_true", help="read the kept answers again, and ask nobody")
    add_own_folder(parser)
    return parser.parse_args(arguments)


def _outcomes(options: Options, transport: "Transport", keys: dict[str, str]) -> list["Outcome"]:
    """What comes of each folder in which something bears one of the names."""
    from service.sources.refresh import Refresh, bear, check_names
    from service.sources.shelf import PACKAGED, read_shelves
    from service.store import own_folder

    own = options.data or own_folder()
    shelves = read_shelves(PACKAGED, own)
    check_names([held for shelf in shelves for held in shelf.held.values()], options.names)
    outcomes: list[Outcome] = []
    for shelf in shelves:
        if bear(shelf.held.values(), options.names):
            refresh = Refresh(shelf.root, transport, _now().date(), keys, options.dry_run, _progress)
            packaged = None if shelf is shelves[0] else PACKAGED
            leave = frozenset() if packaged else frozenset(held for other in shelves[1:] for held in other.held)
            keep_raw = options.keep_raw or bool(os.environ.get(KEEP_RAW))
            refresh = replace(refresh, packaged=packaged, leave=leave, keep_raw=keep_raw)
            outcomes += refresh.again(options.names) if options.from_raw else refresh.run(options.names)
    return outcomes


def _now() -> datetime:
    return datetime.now(UTC)


def _progress(done: int, count: int, series: "Series") -> None:
    """A bar on a terminal, else a line for each series, on standard error."""
    what = f"{done + 1}/{count} {printable(series.id)}"
    if on_terminal():
        told(done, count, what)
    elif sys.stderr is not None:
        sys.stderr.write(f"{what}\n")
        sys.stderr.flush()


def _pages(outcomes: Sequence["Outcome"], *, dry_run: bool) -> Iterator[str]:
    for outcome in outcomes:
        yield f"{printable(outcome.series.id)}: {_summary(outcome)}\n"
        for addition in outcome.additions[:_SHOWN]:
            yield f"  {_row(addition)}\n"
        if len(outcome.additions) > _SHOWN:
            yield f"  … and {len(outcome.additions) - _SHOWN} more\n"
        for notice in outcome.notices:
            yield f"  the publisher says: {printable(notice)}\n"
    refused = sum(1 for outcome in outcomes if outcome.problem and not outcome.skipped)
    skipped = sum(1 for outcome in outcomes if outcome.skipped)
    added = sum(len(outcome.additions) for outcome in outcomes)
    done = "would be added" if dry_run else "added"
    yield f"{len(outcomes)} series: {added} rows {done}, {refused} refused, {skipped} skipped\n"


def _summary(outcome: "Outcome") -> str:
    if outcome.problem:
        return f"{'skipped' if outcome.skipped else 'refused, left as it was'}: {printable(outcome.problem)}"
    revised = sum(1 for addition in outcome.additions if addition.before is not None)
    new = len(outcome.additions) - revised
    counts = [f"{count} {word}" for count, word in ((new, "new"), (revised, "revised")) if count]
    return ", ".join(counts) or ("not changed" if outcome.unchanged else "nothing new")


def _row(addition: "Addition") -> str:
    if addition.released:
        day = f"released {addition.released}"
    else:
        day = f"released by {addition.released_by}" if addition.released_by else "released at the usual lag"
    if addition.size is None:
        return f"new      {addition.label:12}{addition.value:>14f}  {day}"
    return f"revised  {addition.label:12}{addition.before:>14f} → {addition.value:f} ({addition.size:+f})  {day}"
