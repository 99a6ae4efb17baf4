"""The table of dated events beside the packages: read, validated, kept in the compiled store."""

from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from json import dumps, loads
from typing import TYPE_CHECKING

from service.model.errors import DataError
from service.model.events import Event

if TYPE_CHECKING:
    from service.store.files import Beside  # which itself asks for the name of the table

FILE = "events.csv"
_COLUMNS = ["id", "names", "start", "inclusive", "source"]


def read_events(files: Mapping[str, bytes], beside: "Beside | None" = None) -> tuple[Event, ...]:
    """The events of ``events.csv``, those of a newsroom's own folder winning; none where there is no such file.

    Raises:
        DataError: a row breaks a rule; the message names line, what was found, what was expected and the remedy.
    """
    found = _table(FILE, files)
    if beside:
        found |= _table(f"{beside.place}/{FILE}", beside.files)
    return tuple(found.values())


def pack_events(events: tuple[Event, ...]) -> str:
    """Events as JSON, for the compiled store."""
    return dumps([[e.id, "|".join(e.names), e.start.isoformat(), e.inclusive, e.source] for e in events])


def unpack_events(packed: str) -> Iterator[Event]:
    """The events that :func:`pack_events` packed."""
    for name, names, start, inclusive, source in loads(packed):
        yield Event(name, tuple(names.split("|")), date.fromisoformat(start), inclusive, source)


def _table(file: str, files: Mapping[str, bytes]) -> dict[str, Event]:
    """The events of one table by id; ``file`` is its name in messages."""
    import csv  # noqa: PLC0415  (only a build of the store reads the table)

    if FILE not in files:
        return {}
    rows = csv.reader(StringIO(files[FILE].decode("utf-8-sig")))
    header = next(rows, [])
    if header != _COLUMNS:
        raise DataError(f"{file} line 1: columns {header}; expected {','.join(_COLUMNS)}; mend the header")
    found: dict[str, Event] = {}
    for line, row in enumerate(rows, 2):
        event = _event(file, line, row) if row else None
        if event and event.id in found:
            raise DataError(f"{file}: the id {event.id!r} stands twice; expected one row an event; remove one")
        if event:
            found[event.id] = event
    return found


def _event(file: str, line: int, row: list[str]) -> Event:
    if len(row) != len(_COLUMNS) or not row[0] or not row[1]:
        raise DataError(
            f"{file} line {line}: {len(row)} cells; expected id, names, start, inclusive and source; mend it"
        )
    if row[3] not in ("true", "false"):
        raise DataError(f"{file} line {line}: inclusive is {row[3]!r}; expected true or false; mend it")
    try:
        start = date.fromisoformat(row[2])
    except ValueError:
        raise DataError(f"{file} line {line}: start {row[2]!r} is no day; expected YYYY-MM-DD; mend it") from None
    return Event(row[0], tuple(row[1].split("|")), start, row[3] == "true", row[4])
