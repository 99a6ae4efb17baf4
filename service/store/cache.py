"""Where the compiled store lies, whether it is fresh, and how it is built.

The store is a file named after the content of the reference data, in the user's cache folder, so a file that exists is
right for ever: readers need no lock, and two processes that build at once write the same thing. A second, small file
remembers the sizes and times that the reference data had when it was last read, so that a warm start reads none of it;
nor does it wait for ``pathlib``, which only building imports.
"""

import os
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from sqlite3 import Connection, DatabaseError, connect

from service.hints import TYPE_CHECKING
from service.model.errors import StoreError
from service.store.catalogue import SCHEMA
from service.store.events import FILE as EVENTS

if TYPE_CHECKING:
    from pathlib import Path

    from service.store.files import Beside

Folder = str | os.PathLike[str]
Progress = Callable[[int, int], None]
"""Is told how many of the files to be read came before, and how many there are."""

FORMAT = 10
"""Raise it whenever the tables, the packing or the checks of the compiled store change."""

_KEPT = 6
"""Compiled stores kept in a cache folder: those of a few installations and checkouts."""

_LINUX: bool = sys.platform == "linux"

_TICK_NS = 2_000_000_000
"""A file changed less than two seconds ago may change again and bear the same time (FAT counts in two seconds)."""


def untold(done: int, count: int) -> None:
    """Progress of which nobody is told."""


def open_compiled(root: Folder, beside: Folder | None = None, progress: Progress = untold) -> Connection:
    """A connection to the compiled form of the reference data below ``root``, built first where need be.

    Args:
        root: the folder of packages.
        beside: a newsroom's own folder of packages, whose series win where ids clash.
        progress: told of the files that are read where the store is built.

    Raises:
        DataError: the reference data breaks a rule.
        StoreError: the compiled store can be neither read nor built.
    """
    folder = cache_folder()
    roots = _roots(root, beside)
    seen = _listings(roots)
    place = "\n".join(roots)
    note = os.path.join(folder, f"seen-{zlib.crc32(place.encode()):08x}.txt")
    key = _recall(note, seen)
    connection = _open(os.path.join(folder, f"{key}.sqlite")) if key else None
    return connection or _refresh(roots, folder, note, seen, progress)


def listing_of(root: Folder, beside: Folder | None = None) -> str:
    """Names, sizes and times of the reference data: while it stays the same, so does the content."""
    return _listings(_roots(root, beside))


def cache_folder() -> str:
    """The folder for compiled stores: ``CROSSFOOT_CACHE``, or where the system keeps caches."""
    chosen = os.environ.get("CROSSFOOT_CACHE")
    if chosen:
        return chosen
    if _LINUX:  # what platformdirs answers, without an import that takes as long as a check
        base = os.environ.get("XDG_CACHE_HOME", "").strip()
        return os.path.join(base or os.path.expanduser("~/.cache"), "crossfoot")
    from platformdirs import user_cache_dir  # noqa: PLC0415

    return user_cache_dir("crossfoot", appauthor=False)


def _roots(root: Folder, beside: Folder | None) -> tuple[str, ...]:
    return (os.fspath(root), os.fspath(beside)) if beside else (os.fspath(root),)


def _listings(roots: tuple[str, ...]) -> str:
    return "\n".join(_listing(root) for root in roots)


def _listing(root: str) -> str:
    """Names, sizes and times of the reference data: while it stays the same, so does the content.

    The time of the last change of the inode is part of it, since archives and copies may preserve the other one.
    """
    lines = [f"format {FORMAT}, {SCHEMA}", root]
    with suppress(OSError):  # what cannot be listed is reported by whoever reads it
        for folder in os.scandir(root):
            if folder.name == EVENTS:
                state = folder.stat()
                lines.append(f"{folder.name} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}")
            if folder.name[0] in "._" or not folder.is_dir():
                continue
            for file in os.scandir(folder.path):
                if file.name.endswith((".csv", ".json")):
                    state = file.stat()
                    times = f"{state.st_mtime_ns} {state.st_ctime_ns}"
                    lines.append(f"{folder.name}/{file.name} {state.st_size} {times}")
    return "\n".join(sorted(lines))


def _recall(note: str, seen: str) -> str | None:
    """The key of the store that was right when the reference data looked like ``seen``."""
    with suppress(OSError, UnicodeDecodeError):
        with open(note, encoding="utf-8") as stream:
            key, _, listing = stream.read().partition("\n")
        if listing == seen:
            return key
    return None


def _open(path: str) -> Connection | None:
    """A connection to a compiled store, None where there is none or it is damaged."""
    # A compiled store never changes, so no lock is needed, and it may lie in a folder that cannot be written to.
    address = os.path.join(os.getcwd(), path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    prefix = "file:///" if sys.platform == "win32" else "file:"
    if not os.path.isfile(path):
        return None
    try:
        connection = connect(f"{prefix}{address}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except DatabaseError:
        return None
    try:
        if connection.execute("SELECT value FROM facts WHERE name = 'snapshot'").fetchone():
            connection.execute("PRAGMA mmap_size = 268435456")
            return connection
    except DatabaseError:
        pass
    connection.close()
    return None


def _refresh(roots: tuple[str, ...], folder: str, note: str, seen: str, progress: Progress) -> Connection:
    """Finds the store by content, or builds it; remembers how the reference data looked."""
    from pathlib import Path  # noqa: PLC0415

    from service.store.files import collect, collect_beside, content_key  # noqa: PLC0415  (hashing, which a warm start never needs)
    from service.store.staged import consistent  # noqa: PLC0415  (a warm start reads no files)

    root, *others = map(Path, roots)
    files = consistent(root, lambda: collect(root))
    beside = collect_beside(others[0]) if others else None
    key = f"{FORMAT}-{content_key(files, beside)}"
    path = Path(folder, f"{key}.sqlite")
    connection = _open(str(path)) or _build(path, files, beside, progress)
    with suppress(OSError):  # a folder that cannot be written to costs the next start some milliseconds, no more
        paths = [root / name for name in files] + [others[0] / name for name in (beside.files if beside else ())]
        newest = max(path.stat().st_mtime_ns for path in paths)
        # Only if nothing changed while it was read, nor so lately that a further change might go unnoticed.
        if _listings(roots) == seen and time.time_ns() - newest > _TICK_NS:
            draft = _draft(Path(note))
            draft.write_text(f"{key}\n{seen}", "utf-8", newline="")
            draft.replace(note)
    return connection


def _build(path: "Path", files: dict[str, bytes], beside: "Beside | None", progress: Progress) -> Connection:
    """Builds a store beside its place and moves it there in one step; in memory where the folder admits no file."""
    from service.store.compiled import fill  # noqa: PLC0415  (pydantic, which is slow to import)

    draft = _draft(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(exist_ok=False)  # as readable as the folder: a store built for all users serves all
    except OSError:
        connection = connect(":memory:", check_same_thread=False)
        fill(connection, files, beside, progress)
        return connection
    try:
        connection = connect(draft)
        try:
            connection.execute("PRAGMA journal_mode = OFF")  # a draft that breaks off is thrown away whole
            fill(connection, files, beside, progress)
        finally:
            connection.close()
        with suppress(PermissionError):  # Windows: another process has built the same and is reading it
            draft.replace(path)
    except DatabaseError as error:
        raise StoreError(f"{draft}: the store cannot be written ({error}); see to space and rights there") from error
    finally:
        draft.unlink(missing_ok=True)
    _prune(path)
    built = _open(str(path))
    if built is None:
        raise StoreError(f"{path}: the store just built cannot be read; set CROSSFOOT_CACHE to another folder")
    return built


def _draft(path: "Path") -> "Path":
    return path.with_name(f"{path.name}.{os.getpid()}-{time.monotonic_ns():x}.tmp")


def _prune(current: "Path") -> None:
    """Deletes old stores beyond a few, and drafts that a killed process left behind a day or more ago."""
    with suppress(OSError):
        stores = sorted(current.parent.glob("*.sqlite"), key=lambda path: path.stat().st_mtime, reverse=True)
        drafts = [path for path in current.parent.glob("*.tmp") if time.time() - path.stat().st_mtime > 86_400]
        for path in [*(path for path in stores[_KEPT:] if path != current), *drafts]:
            path.unlink(missing_ok=True)
