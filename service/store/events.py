"""The table of dated events beside the packages: read, validated, kept in the compiled store."""

from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from json import dumps, loads

from service.model.errors import DataError
from service.model.events import Event

FILE = "events.csv"
_COLUMNS = ["id", "names", "start", "inclusive", "source"]


def read_events(files: Mapping[str, bytes]) -> tuple[Event, ...]:
    """The events of ``events.csv``; none where there is no such file.

    Raises:
        DataError: a row breaks a rule; the message names line, what was found, what was expected and the remedy.
    """
    import csv  # noqa: PLC0415  (only a build of the store reads the table)

    if FILE not in files:
        return ()
    rows = csv.reader(StringIO(files[FILE].decode("utf-8-sig")))
    header = next(rows, [])
    if header != _COLUMNS:
        raise DataError(f"{FILE} line 1: columns {header}; expected {','.join(_COLUMNS)}; mend the header")
    events = tuple(_event(line, row) for line, row in enumerate(rows, 2) if row)
    seen: set[str] = set()
    for event in events:
        if event.id in seen:
            raise DataError(f"{FILE}: the id {event.id!r} stands twice; expected one row an event; remove one")
        seen.add(event.id)
    return events


def pack_events(events: tuple[Event, ...]) -> str:
    """Events as JSON, for the compiled store."""
    return dumps([[e.id, "|".join(e.names), e.start.isoformat(), e.inclusive, e.source] for e in events])


def unpack_events(packed: str) -> Iterator[Event]:
    """The events that :func:`pack_events` packed."""
    for name, names, start, inclusive, source in loads(packed):
        yield Event(name, tuple(names.split("|")), date.fromisoformat(start), inclusive, source)


def _event(line: int, row: list[str]) -> Event:
    if len(row) != len(_COLUMNS) or not row[0] or not row[1]:
        raise DataError(
            f"{FILE} line {line}: {len(row)} cells; expected id, names, start, inclusive and source; mend it"
        )
    if row[3] not in ("true", "false"):
        raise DataError(f"{FILE} line {line}: inclusive is {row[3]!r}; expected true or false; mend it")
    try:
        start = date.fromisoformat(row[2])
    except ValueError:
        raise DataError(f"{FILE} line {line}: start {row[2]!r} is no day; expected YYYY-MM-DD; mend it") from None
    return Event(row[0], tuple(row[1].split("|")), start, row[3] == "true", row[4])
