"""The table of dated events beside the packages: read, validated, kept in the compiled store."""

from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from json import dumps, loads

from service.hints import TYPE_CHECKING
from service.model.events import Event

if TYPE_CHECKING:
    from service.store.files import Beside  # which itself asks for the name of the table

FILE = "events.csv"
_COLUMNS = ["id", "names", "start", "inclusive", "source"]
_WITH_END = [*_COLUMNS, "end"]


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
    return dumps(
        [
            [e.id, "|".join(e.names), e.start.isoformat(), e.inclusive, e.source, e.end.isoformat() if e.end else ""]
            for e in events
        ]
    )


def unpack_events(packed: str) -> Iterator[Event]:
    """The events that :func:`pack_events` packed."""
    for name, names, start, inclusive, source, end in loads(packed):
        last = date.fromisoformat(end) if end else None
        yield Event(name, tuple(names.split("|")), date.fromisoformat(start), inclusive, source, last)


def _table(file: str, files: Mapping[str, bytes]) -> dict[str, Event]:
    """The events of one table by id; ``file`` is its name in messages."""
    import csv  # noqa: PLC0415  (only a build of the store reads the table)

    from service.store.problems import Problems, quoted  # noqa: PLC0415
    from service.store.rows import check_end, decode  # noqa: PLC0415

    problems, found = Problems(), dict[str, Event]()
    text = decode(file, files[FILE], problems) if FILE in files else None
    if text is None:
        problems.stop()
        return {}
    check_end(file, text, problems)
    rows = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = next(rows, [])
        known = header in (_COLUMNS, _WITH_END)
        if not known:
            expected = f"{','.join(_COLUMNS)}, and perhaps end"
            problems.add(file, 1, f"the columns are {quoted(','.join(header))}", expected, "mend the header")
        for row in rows if known else ():
            event = _event(row, header) if row else None
            if isinstance(event, tuple):
                problems.add(file, rows.line_num, *event)
            elif event and event.id in found:
                problems.add(
                    file, rows.line_num, f"the id {quoted(event.id)} stands twice", "one row an event", "remove one"
                )
            elif event:
                found[event.id] = event
    except csv.Error as error:
        problems.add(file, rows.line_num, f"the line is no CSV ({error})", "cells parted by commas", "mend its quotes")
    problems.stop()
    return found


def _event(row: list[str], header: list[str]) -> Event | tuple[str, str, str]:
    """The event of a row; what was found, what was expected and the remedy where it is none."""
    from service.store.problems import quoted  # noqa: PLC0415

    if len(row) != len(header) or not all(row[: len(_COLUMNS)]):
        return (
            f"{len(row)} cells, {row[: len(_COLUMNS)].count('')} of them empty",
            "id, names, start, inclusive and source",
            "mend it",
        )
    identity, names, start, inclusive, source, *ends = row
    if names != names.lower() or not all(names.split("|")):
        return f"names {quoted(names)}", "names in lower case, parted by |", "mend them"
    if inclusive not in ("true", "false"):
        return f"inclusive is {quoted(inclusive)}", "true or false", "mend it"
    day, end = _day(start), ends[0] if ends else ""
    if day is None:
        return f"start {quoted(start)} is no day", "YYYY-MM-DD", "mend it"
    last = _day(end)
    if end and (last is None or last < day):
        return f"end {quoted(end)} is no day on or after start", "YYYY-MM-DD, or nothing", "mend it"
    return Event(identity, tuple(names.split("|")), day, inclusive == "true", source, last)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
