"""The packages of reference data as a refresh reads and writes them."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from service.model.series import PeriodKind, Series
from service.model.windows import Window
from service.sources.accept import Addition, Held
from service.sources.descriptor_text import edited
from service.sources.fetch import Retrieval
from service.sources.transport import Condition
from service.store.catalogue import series_from
from service.store.extent import extent_of, following
from service.store.files import DESCRIPTOR, Beside, collect, collect_beside
from service.store.history import Row
from service.store.packages import Compiled, compile_packages
from service.store.periods import window_of
from service.store.releases import inferred_release
from service.store.rows import COLUMNS
from service.store.staged import consistent

PACKAGED = Path(__file__).parents[2] / "reference_data"
"""The reference data that is installed with the service."""

_TYPES = {"value": "number", "released": "date", "released_by": "date", "withdrawn": "date"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The packages of one folder, checked.

    Attributes:
        root: the folder.
        files: their bytes by path relative to it.
        held: the stored series by id.
        under: the packaged files, where the folder is a newsroom's own that stands beside them; else none.
    """

    root: Path
    files: dict[str, bytes]
    held: dict[str, Held]
    under: Mapping[str, bytes] = field(default_factory=dict)

    def compiled(self, changed: Mapping[str, bytes] | None = None) -> list[Compiled]:
        """All series, checked: of the folder, and of the packages that it stands beside.

        Args:
            changed: files that would take the place of others.

        Raises:
            DataError: a rule is broken.
        """
        files = {**self.files, **(changed or {})}
        return (
            compile_packages(self.under, Beside(self.root.as_posix(), files)) if self.under else compile_packages(files)
        )

    def entry(self, series_id: str) -> dict[str, Any]:
        """The resource of a series as its descriptor has it."""
        package, _, name = series_id.partition("/")
        found: dict[str, Any] = _resources(self.files, package)[_place(self.files, package, name)]
        return found

    def condition(self, series_id: str) -> Condition | None:
        """What the last retrieval said of its version, if it was one of ours."""
        retrieval = self.entry(series_id).get("retrieval", {})
        etag, last_modified = retrieval.get("etag", ""), retrieval.get("last_modified", "")
        return Condition(etag, last_modified) if etag or last_modified else None


def read_shelf(root: Path, packaged: Path | None = None) -> Shelf:
    """Reads and checks all packages of a folder.

    Args:
        root: the folder.
        packaged: the packages that it stands beside, where it is a newsroom's own.

    Raises:
        DataError: they break a rule.
    """
    files = dict(collect_beside(root).files) if packaged else consistent(root, lambda: collect(root))
    shelf = Shelf(root, files, {}, consistent(packaged, lambda: collect(packaged)) if packaged else {})
    entries = {
        f"{package}/{entry['name']}": entry
        for package in (path.partition("/")[0] for path in files if path.endswith(DESCRIPTOR))
        for entry in _resources(files, package)
    }
    for compiled in shelf.compiled():
        series = series_from(compiled.plain)
        if series.id in entries:
            retrieval = entries[series.id].get("retrieval", {})
            next_release = date.fromisoformat(retrieval["next_release"]) if "next_release" in retrieval else None
            shelf.held[series.id] = Held(series, compiled.rows, retrieval.get("unit", ""), next_release)
    return shelf


def read_shelves(packaged: Path, own: Path | None) -> tuple[Shelf, ...]:
    """The packaged folder, and a newsroom's own where there is one, whose series win where ids clash.

    Args:
        packaged: the packaged folder.
        own: the newsroom's own.

    Raises:
        DataError: some package breaks a rule.
    """
    first = read_shelf(packaged)
    if own is None:
        return (first,)
    second = read_shelf(own.absolute(), packaged)
    held = {name: one for name, one in first.held.items() if name not in second.held}
    return replace(first, held=held), second


def with_series(
    shelf: Shelf, files: Mapping[str, bytes], held: Held, retrieval: Retrieval, additions: Sequence[Addition], on: date
) -> dict[str, bytes]:
    """Some files of a package with what was retrieved of one series: new rows, and the facts of the retrieval.

    Args:
        shelf: as it was read.
        files: changed files so far, by path relative to the shelf.
        held: the series.
        retrieval: what came of asking.
        additions: the rows to add.
        on: the day of retrieval.
    """
    package, _, name = held.series.id.partition("/")
    descriptor = f"{package}/{DESCRIPTOR}"
    place = _place(shelf.files, package, name)
    path = f"{package}/{shelf.entry(held.series.id)['path']}"
    changed, columns = dict(files), None
    if additions:
        changed[path], columns = with_rows(shelf.files[path], held.series, additions)
    changes = _facts(shelf, held, retrieval, additions, on)
    if columns is not None:
        fields = [{"name": column, "type": _TYPES.get(column, "string")} for column in columns]
        changes["schema", "fields"] = fields
    stated = shelf.entry(held.series.id).get("held")
    if stated and additions:
        changes["held",] = _extent(held, additions, stated.get("gaps", ()))
    text = changed.get(descriptor, shelf.files[descriptor]).decode("utf-8-sig")
    paths = {("resources", place, *step): value for step, value in changes.items()}
    changed[descriptor] = edited(text, paths).encode()
    return changed


def with_rows(content: bytes, series: Series, additions: Sequence[Addition]) -> tuple[bytes, list[str]]:
    """A CSV file with rows added in their places, every old one as it was; and its columns.

    Args:
        content: the file.
        series: says how labels are read.
        additions: the rows to add.
    """
    reader = csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""))
    header, lines = list(reader.fieldnames or ()), list(reader)
    by_month = bool(lines) and len(lines[-1]["period"]) == 7 and series.period_kind is PeriodKind.POINT
    for addition in additions:
        label = f"{addition.window.end:%Y-%m}" if by_month else addition.label
        row = {"period": label, "value": f"{addition.value:.{series.decimals}f}", "status": addition.status}
        row |= {"released": _iso(addition.released), "released_by": _iso(addition.released_by)}
        lines.append(row)
    lines.sort(key=lambda line: _order(line, series))
    columns = [name for name in COLUMNS if name in header or any(line.get(name) for line in lines)]
    text = StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue().encode(), columns


def due(series: Series, newest: Window, on: date) -> date:
    """The day on which the period after the newest is due, by the usual lag; for steps, the day of asking."""
    coming = following(newest, series)
    if coming is None:
        return on
    return date.fromordinal(inferred_release(series, coming.start.toordinal(), coming.end.toordinal()))


def _extent(held: Held, additions: Sequence[Addition], gaps: Sequence[str]) -> dict[str, Any]:
    """What the file holds with the additions; what the publisher left out in between counts as never published."""
    windows = {_window(row) for row in held.rows} | {addition.window for addition in additions}
    extent = extent_of(sorted(windows), len(held.rows) + len(additions), held.series, gaps)
    found: dict[str, Any] = {"first": extent.first, "last": extent.last, "rows": extent.rows}
    return {**found, **({"gaps": list(extent.gaps)} if extent.gaps else {})}


def _facts(
    shelf: Shelf, held: Held, retrieval: Retrieval, additions: Sequence[Addition], on: date
) -> dict[tuple[str | int, ...], Any]:
    """What the descriptor says of the retrieval."""
    retrieved = max(held.series.source.retrieved or on, on)  # an older answer, read again, makes nothing older
    changes: dict[tuple[str | int, ...], Any] = {("series", "source", "retrieved"): retrieved.isoformat()}
    fetched, first = retrieval.fetched, retrieval.answers[0]
    if fetched is None:
        return changes
    newest = max([addition.window for addition in additions] + [_window(row) for row in held.rows])
    expected = fetched.next_release
    stale_after = expected if expected and expected > on else due(held.series, newest, on)
    changes["series", "stale_after"] = stale_after.isoformat()
    released = max((day for day in (fetched.released, *(one.released for one in additions)) if day), default=None)
    if released is not None:
        changes["series", "source", "released"] = released.isoformat()
    changes["retrieval",] = {
        "retrieved": first.retrieved.isoformat(timespec="seconds"),
        **{name: value for name, value in (("etag", first.etag), ("last_modified", first.last_modified)) if value},
        **({"unit": fetched.unit} if fetched.unit else {}),
        **({"next_release": expected.isoformat()} if expected else {}),
        "answers": [{"url": answer.url, "sha256": answer.sha256} for answer in retrieval.answers],
    }
    return changes


def _resources(files: Mapping[str, bytes], package: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(files[f"{package}/{DESCRIPTOR}"].decode("utf-8-sig"))["resources"]
    return found


def _place(files: Mapping[str, bytes], package: str, name: str) -> int:
    return [resource["name"] for resource in _resources(files, package)].index(name)


def _order(line: Mapping[str, str], series: Series) -> tuple[date, str]:
    window = window_of(line["period"], series.period_kind, series.frequency)
    start = window.start if window else date.min  # the shelf was checked: every label names a period
    return start, line.get("released") or line.get("released_by") or ""


def _window(row: Row) -> Window:
    return Window(date.fromordinal(row.start), date.fromordinal(row.end))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
