"""Adds a series to a newsroom's own folder of packages, whole or not at all."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.model.errors import DataError, StoreError, UsageError
from service.model.series import Series
from service.sources.descriptor_text import edited
from service.sources.own_figures import Figures
from service.sources.shelf import PACKAGED
from service.store.catalogue import series_from
from service.store.descriptor import read_descriptor
from service.store.files import DESCRIPTOR, Beside, collect
from service.store.history import Row
from service.store.packages import Compiled, compile_packages
from service.store.problems import Problems, quoted
from service.store.staged import consistent, exclusive, replace_files, settle

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_NAME = r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?"
_ID = re.compile(f"{_NAME}/{_NAME}")
_TYPES = {"value": "number", "released": "date", "released_by": "date", "withdrawn": "date"}


@dataclass(frozen=True, slots=True)
class Added:
    """What was added.

    Attributes:
        series: its metadata.
        rows: its vintages.
        files: the files that were written.
        overrides: whether it takes the place of a packaged series of the same id.
    """

    series: Series
    rows: tuple[Row, ...]
    files: tuple[Path, ...]
    overrides: bool


def add_series(root: Path, series_id: str, title: str, entry: Mapping[str, Any], figures: Figures, csv: Path) -> Added:
    """Writes the figures and their entry into a package below ``root``, which is made where there is none.

    Args:
        root: the newsroom's own folder.
        series_id: ``package/name``.
        title: of the series.
        entry: the ``series`` object of the resource.
        figures: what the file is to hold.
        csv: where they were found, for messages.

    Raises:
        DataError: something breaks a rule of the packages; nothing was written.
        StoreError: the folder cannot be written to.
        UsageError: the id is none, or the newsroom has a series of that id already.
    """
    if not _ID.fullmatch(series_id):
        expected = "expected package/name in lower-case letters, digits, hyphens and points"
        raise UsageError(f"the id is {quoted(series_id)}; {expected}; mend --id")
    package, _, name = series_id.partition("/")
    root = root.absolute()
    resource = _resource(name, title, entry, figures)

    def compiled() -> tuple[dict[str, bytes], Compiled]:
        files = _with_resource(root, package, resource, figures)
        return files, _checked(root, series_id, files, figures, csv)

    compiled()  # before anything is made
    try:
        (root / package).mkdir(parents=True, exist_ok=True)
        with exclusive(root):
            settle(root)
            files, found = compiled()  # another may have written meanwhile
            replace_files(root, package, {path.partition("/")[2]: content for path, content in files.items()})
    except OSError as error:
        raise StoreError(f"{error.filename}: cannot be written ({error.strerror}); see to space and rights") from error
    finally:
        with suppress(OSError):  # only where it is empty
            (root / package).rmdir()
    return Added(series_from(found.plain), found.rows, tuple(root / path for path in files), found.overrides)


def _resource(name: str, title: str, entry: Mapping[str, Any], figures: Figures) -> dict[str, Any]:
    fields = [{"name": column, "type": _TYPES.get(column, "string")} for column in figures.columns]
    source = entry["source"]
    return {
        "name": name,
        "path": f"{name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "title": title,
        "schema": {"fields": fields},
        "sources": [{"title": source["publisher"], "path": source["url"]}],
        "series": dict(entry),
    }


def _held(root: Path) -> dict[str, bytes]:
    """The newsroom's files; none where it has no package yet."""
    return consistent(root, lambda: collect(root)) if any(root.glob(f"*/{DESCRIPTOR}")) else {}


def _with_resource(root: Path, package: str, resource: dict[str, Any], figures: Figures) -> dict[str, bytes]:
    """The two files that change, by path below the folder.

    Raises:
        DataError: the package's descriptor is unsound.
        UsageError: the newsroom has a series of that name, or a file.
    """
    held, path, file = _held(root), f"{package}/{resource['path']}", f"{package}/{DESCRIPTOR}"
    if path in held or (root / path).exists():
        known = f"{root / path} exists already; nothing was written"
        raise UsageError(f"{known}; choose another --id, or edit that file and {DESCRIPTOR} beside it")
    content = {path: figures.content()}
    if file not in held:
        fresh = {"$schema": _PROFILE, "name": package, "title": resource["series"]["source"]["publisher"]}
        text = json.dumps({**fresh, "resources": [resource]}, indent=2, ensure_ascii=False) + "\n"
        return {**content, file: text.encode()}
    problems = Problems()
    read_descriptor(str(root / file), held[file], problems)
    problems.stop()
    text = held[file].decode("utf-8-sig")
    number = len(json.loads(text)["resources"])
    return {**content, file: edited(text, {("resources", number): resource}).encode()}


def _checked(root: Path, series_id: str, files: Mapping[str, bytes], figures: Figures, csv: Path) -> Compiled:
    """The series as it would be held beside the packaged ones.

    Raises:
        DataError: a rule is broken.
    """
    beside = Beside(root.as_posix(), {**_held(root), **files})
    packaged = consistent(PACKAGED, lambda: collect(PACKAGED))
    try:
        found = compile_packages(packaged, beside)
    except DataError as error:
        copy = next(path for path in files if path.endswith(".csv"))
        told = [_as_given(line, f"{beside.place}/{copy}", figures, csv) for line in str(error).split("\n")]
        raise DataError("nothing was added: " + "\n".join(told)) from error
    return next(compiled for compiled in found if compiled.plain["id"] == series_id)


def _as_given(problem: str, copy: str, figures: Figures, csv: Path) -> str:
    """A problem with the copy of the file, told of the file itself."""
    if not problem.startswith(copy):
        return problem
    places = (1, *figures.places)
    found = re.sub(r"\bline (\d+)", lambda match: f"line {places[int(match[1]) - 1]}", problem[len(copy) :])
    return f"{csv}{found}"
