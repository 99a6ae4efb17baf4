"""A builder of tiny packages, each test its own."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from service.store.packed import PackedStore
from service.store.places import Folders
from service.store.postgres import Database
from service.store.publish import publish
from tests.postgres_server import Server

MINIMAL: dict[str, Any] = {
    "title": "Parcels delivered",
    "label": "parcel deliveries",
    "concept": "parcels",
    "topic": "post",
    "unit": "parcels",
    "nature": "flow",
    "frequency": "M",
    "period_kind": "interval",
    "area": "GB",
    "decimals": 0,
    "source": {"publisher": "Post Office", "url": "https://example.org/parcels", "licence": "OGL-UK-3.0"},
}


class Reference:
    """Packages on disk, written as they are described, and the store compiled from them."""

    def __init__(self, root: Path, database: Database | None = None) -> None:
        self.root = root
        self.database = database
        self._resources: dict[str, list[dict[str, Any]]] = {}
        self._derived: dict[str, list[dict[str, Any]]] = {}

    def series(self, name: str, lines: str, package: str = "post", **fields: Any) -> "Reference":
        """Adds a resource; ``lines`` is its CSV with spaces for line ends, the heading included where it has a comma
        and the word period."""
        text = lines if lines.startswith("period") else f"period,value {lines}"
        entry = {"name": name, "path": f"{name}.csv", "series": {**MINIMAL, **fields}}
        self._resources.setdefault(package, []).append(entry)
        self._write(package)
        (self.root / package / f"{name}.csv").write_text("\n".join(text.split()) + "\n", "utf-8")
        return self

    def derived(
        self, name: str, source: str, transform: str, lag: int, package: str = "post", **fields: Any
    ) -> "Reference":
        """Adds a derived series without a source entry of its own."""
        plain = {key: value for key, value in MINIMAL.items() if key != "source"}
        derivation = {"source": source, "transform": transform, "lag": lag}
        series = {**plain, "nature": "rate", "unit": "percent", "decimals": 1, **fields, "derived": derivation}
        self._derived.setdefault(package, []).append({"name": name, "title": name, "series": series})
        self._write(package)
        return self

    def held(self, name: str, stated: dict[str, Any], package: str = "post") -> "Reference":
        """States what the file of a resource must hold."""
        entry = next(entry for entry in self._resources[package] if entry["name"] == name)
        entry["held"] = stated
        self._write(package)
        return self

    def open(self) -> PackedStore:
        """The store, compiled afresh or found in the cache, never the one that the process keeps."""
        if self.database is None:
            return Folders(self.root).open()
        publish(self.database.address, self.root)
        return PackedStore(self.database.tables())

    def _write(self, package: str) -> None:
        folder = self.root / package
        folder.mkdir(parents=True, exist_ok=True)
        resources, derived = self._resources.get(package, []), self._derived.get(package, [])
        content = {"name": package, "resources": resources, "derivedSeries": derived}
        (folder / "datapackage.json").write_text(json.dumps(content, indent=1), "utf-8")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CROSSFOOT_CACHE", str(folder))
    return folder


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test with each of the ``ENGINES`` that its module names, with SQLite where it names none."""
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", getattr(metafunc.module, "ENGINES", ("sqlite",)), indirect=True)


@pytest.fixture(scope="session")
def shared(postgres: Server) -> Iterator[Database]:
    """A reader of it."""
    database = Database(postgres.address)
    yield database
    database.close()


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Database | None:
    """What holds the compiled stores of a test: a database, or files where it is None."""
    if request.param == "sqlite":
        return None
    database: Database = request.getfixturevalue("shared")
    return database


@pytest.fixture
def reference(tmp_path: Path, engine: Database | None) -> Reference:
    """Empty reference data."""
    return Reference(tmp_path / "reference", engine)


@pytest.fixture
def store_of(reference: Reference) -> Callable[..., PackedStore]:
    """Opens a store with the one series ``post/parcels``."""

    def build(lines: str, **fields: Any) -> PackedStore:
        return reference.series("parcels", lines, **fields).open()

    return build
