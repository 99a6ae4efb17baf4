"""Reads the packages of reference data, checks all of it, and hands back either everything or an error.

A package is a folder with a ``datapackage.json`` (Data Package v2) and the CSV files of its resources; the id of a
series is ``package/resource``. Imported only when a store is compiled, since pydantic takes its time.
"""

from collections.abc import Callable, Mapping
from typing import Any

from service.model.series import Nature
from service.records import dataclass, replace
from service.store.catalogue import series_from
from service.store.descriptor import read_descriptor, validated
from service.store.entries import DerivedEntry, PackageEntry, ResourceEntry, SeriesEntry
from service.store.extent import Extent
from service.store.files import DESCRIPTOR, Beside
from service.store.history import Row
from service.store.problems import Problems, nearest, quoted
from service.store.rows import read_rows


@dataclass(frozen=True, slots=True)
class Compiled:
    """One series, checked.

    Attributes:
        plain: its metadata as ``service.store.catalogue`` reads it.
        rows: its vintages; none for a derived series.
        overrides: whether it is a newsroom's own and takes the place of a packaged series of the same id.
    """

    plain: dict[str, Any]
    rows: tuple[Row, ...]
    overrides: bool = False


def compile_packages(
    files: Mapping[str, bytes],
    beside: Beside | None = None,
    progress: Callable[[int, int], None] = lambda done, count: None,
) -> list[Compiled]:
    """Checks everything and returns all series in order of id.

    Args:
        files: as ``service.store.files.collect`` returns them.
        beside: a newsroom's own folder, whose series win where ids clash.
        progress: told before each CSV file how many came before it and how many there are, and at the end of the last.

    Raises:
        DataError: something breaks a rule; the message lists the first ten problems.
    """
    own = {f"{beside.place}/{name}": content for name, content in beside.files.items()} if beside else {}
    compiler = _Compiler({**files, **own}, progress)
    for folder in _folders(files):
        compiler.read_folder(folder)
    if beside:
        for folder in _folders(beside.files):
            compiler.read_folder(f"{beside.place}/{folder}")
    compiler.all_read()
    compiler.derive()
    compiler.check_links()
    compiler.problems.stop()
    overridden = compiler.overridden
    return [replace(compiler.found[name], overrides=name in overridden) for name in sorted(compiler.found)]


def _folders(files: Mapping[str, bytes]) -> list[str]:
    return list(dict.fromkeys(name.rpartition("/")[0] for name in files if "/" in name))


class _Compiler:
    """Gathers series and problems over all folders.

    Attributes:
        problems: what is wrong.
        found: the sound series by id.
        overridden: ids that a newsroom's own folder takes over from the packaged one.
    """

    def __init__(self, files: Mapping[str, bytes], progress: Callable[[int, int], None]) -> None:
        self.problems = Problems()
        self.found: dict[str, Compiled] = {}
        self.overridden: set[str] = set()
        self._files = files
        self._progress, self._read = progress, 0
        self._count = sum(1 for name in files if "/" in name and name.endswith(".csv"))
        self._places: dict[str, tuple[str, str]] = {}  # id → file, and place in it
        self._derived: dict[str, dict[str, Any]] = {}  # id → the entry as written, for ``derive``

    def read_folder(self, folder: str) -> None:
        """Adds the stored series of one folder, and notes the derived ones; the newsroom's own come last."""
        file = f"{folder}/{DESCRIPTOR}"
        if file not in self._files:
            self.problems.add(folder, None, f"no {DESCRIPTOR}", "one beside CSV files", "add it or remove the files")
            return
        package = read_descriptor(file, self._files[file], self.problems)
        if package is None:
            return
        name = folder.rpartition("/")[2]
        if package.name != name:
            found, expected = f"name is {quoted(package.name)}", f'the folder\'s name "{name}"'
            self.problems.add(file, None, found, expected, "rename one of them")
        self._read_resources(folder, file, package)
        for number, item in enumerate(package.derived_series):
            place = f"derivedSeries {item.get('name', number + 1)}"
            entry = validated(DerivedEntry, item, file, place, self.problems)
            if entry is not None:
                series_id = self._claim(folder, entry.name, file, place)
                self._derived[series_id] = _titled(series_id, entry)

    def all_read(self) -> None:
        """Tells that no further file is to come."""
        self._progress(self._count, self._count)

    def derive(self) -> None:
        """Adds the derived series, whose sources may stand in any package."""
        for series_id, written in self._derived.items():
            file, place = self._places[series_id]
            origin = self._origin(series_id)
            if origin == series_id or origin not in self._places:
                found = "derived.source leads to no stored series"
                remedy = nearest(origin, list(self._places), "name an id as package/resource")
                self.problems.add(file, place, found, "the id of a series, not in a circle", remedy)
                continue
            if origin not in self.found:
                continue  # the source is unsound, which has been noted; its derivations would only repeat it
            source = self.found[origin].plain
            if source["nature"] == Nature.STEP:
                found = f"derived.source leads to the step series {origin}"
                self.problems.add(file, place, found, "a series with regular periods", "derive from another")
            plain = {"source": source["source"], **written}
            entry = validated(SeriesEntry, plain, file, f"{place}, series", self.problems)
            if entry is not None:
                self.found[series_id] = Compiled(entry.plain(), ())

    def check_links(self) -> None:
        """Notes siblings and alternates that do not exist."""
        for series_id, compiled in self.found.items():
            file, place = self._places[series_id]
            links = [("siblings", name) for name in compiled.plain.get("siblings", ())]
            links += [("alternates", link["series"]) for link in compiled.plain.get("alternates", ())]
            for field, name in links:
                if name not in self._places or name == series_id:
                    others = [other for other in self._places if other != series_id]
                    remedy = nearest(name, others, "remove it or mend the id")
                    self.problems.add(file, place, f"{field} names {quoted(name)}", "the id of another series", remedy)

    def _read_resources(self, folder: str, file: str, package: PackageEntry) -> None:
        used = {file}
        for number, item in enumerate(package.resources):
            place = f"resource {item.get('name', number + 1)}"
            resource = validated(ResourceEntry, item, file, place, self.problems)
            if resource is None:
                path = f"{folder}/{item.get('path')}"
                used.add(path)
                continue
            path = f"{folder}/{resource.path}"
            if path in used:
                self.problems.add(file, place, f"{path} is named twice", "a file for each resource", "mend one path")
            used.add(path)
            self._read_resource(self._claim(folder, resource.name, file, place), resource, path)
        for path in self._files:
            if path.startswith(f"{folder}/") and path not in used:
                remedy = f"add a resource to {file}, or delete the file"
                self.problems.add(path, None, "no resource names the file", "one that does", remedy)

    def _read_resource(self, series_id: str, resource: ResourceEntry, path: str) -> None:
        file, place = self._places[series_id]
        if path not in self._files:
            self.problems.add(file, place, f"{path} does not exist", "a CSV file", "add the file or mend the path")
            return
        entry = validated(SeriesEntry, _titled(series_id, resource), file, f"{place}, series", self.problems)
        if entry is None:
            return
        if entry.id != series_id:
            found = f"id is {quoted(entry.id)}"
            self.problems.add(file, place, found, f'"{series_id}", which follows from the names', "leave id out")
        if entry.derived is not None:
            found = "a resource with a file says derived"
            self.problems.add(file, place, found, "derivations in derivedSeries", "move it there")
        series = series_from(entry.plain())
        self._progress(min(self._read, self._count - 1), self._count)
        self._read += 1
        self.found[series_id] = Compiled(
            entry.plain(), tuple(read_rows(path, self._files[path], series, self.problems, _extent(resource)))
        )

    def _claim(self, folder: str, name: str, file: str, place: str) -> str:
        root, _, package = folder.rpartition("/")
        series_id = f"{package}/{name}"
        earlier = self._places.get(series_id)
        if earlier and root and not earlier[0].startswith(f"{root}/"):
            self.overridden.add(series_id)
            self.found.pop(series_id, None)
            self._derived.pop(series_id, None)
        elif earlier:
            self.problems.add(file, place, f"the name {quoted(name)} occurs twice", "each name once", "rename one")
        self._places[series_id] = (file, place)
        return series_id

    def _origin(self, series_id: str) -> str:
        """The id at the root of a derivation; its own where derivations run in a circle; empty where none is named."""
        origin = series_id
        for _ in self._derived:
            if origin not in self._derived:
                return origin
            derivation = self._derived[origin].get("derived")
            origin = str(derivation.get("source", "")) if isinstance(derivation, dict) else ""
        return origin if origin not in self._derived else series_id


def _extent(resource: ResourceEntry) -> Extent | None:
    return None if resource.held is None else Extent(**dict(resource.held))


def _titled(series_id: str, entry: ResourceEntry | DerivedEntry) -> dict[str, Any]:
    """The series entry as written, with the id and title that follow from its resource."""
    title = {} if entry.title is None else {"title": entry.title}
    return {"id": series_id, **title, **entry.series}
