"""Replaces several files of a package in one step, which no file system offers.

New files are first written beside the packages, in a folder that readers leave out. Once they are complete, a marker is
put beside them: that is the step. Then they are moved into place and the marker goes. Whatever is killed before the
marker leaves the old files; whatever is killed after it leaves a marker by which ``settle`` finishes the move, and by
which ``consistent`` shows the new files meanwhile.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

FOLDER = ".refresh"
_MARKER = ".ready"
_GENERATION = "generation"


@contextmanager
def exclusive(root: Path) -> Iterator[None]:
    """Holds the one lock of the reference data below ``root``; waits for whoever has it.

    The system frees it when its holder dies.
    """
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / ".gitignore").write_text("*\n", "utf-8")
    with (folder / "lock").open("a+b") as file:
        _lock(file)
        yield


def replace_files(root: Path, package: str, files: Mapping[str, bytes]) -> None:
    """Replaces files of one package, all or none; the caller holds the lock.

    Args:
        root: the reference data.
        package: its folder's name.
        files: new contents by file name.
    """
    folder = root / FOLDER / package
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, content in files.items():
        _write(folder / name, content)
    marker = root / FOLDER / f"{package}{_MARKER}"
    _put(marker, "\n".join(files).encode())
    _finish(root, marker)


def settle(root: Path) -> None:
    """Finishes what a killed refresh had completed, and clears away what it had not; the caller holds the lock."""
    for marker in _markers(root):
        _finish(root, marker)
    for leftover in (root / FOLDER).iterdir():
        if leftover.is_dir():
            shutil.rmtree(leftover)
        elif leftover.suffix == ".tmp":
            leftover.unlink()


def consistent(root: Path, read: Callable[[], Mapping[str, bytes]]) -> dict[str, bytes]:
    """The files as they are once every completed replacement is in place, never some of before and some of after.

    Args:
        root: the reference data.
        read: reads what lies in the packages, by path relative to ``root``; called again where a replacement came
            between.
    """
    while True:
        before = _state(root)
        found = _with_staged(root, read())
        if _state(root) == before:
            return found


def _state(root: Path) -> tuple[list[Path], str]:
    """What differs before, during and after a replacement: the markers, and a word that each one finished renews."""
    markers = _markers(root)
    try:
        return markers, (root / FOLDER / _GENERATION).read_text("utf-8")
    except FileNotFoundError:
        return markers, ""


def _with_staged(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    found = dict(files)
    for marker in _markers(root):
        with suppress(FileNotFoundError):  # the marker went meanwhile: all is in place, and the state says so
            for name in marker.read_text("utf-8").split("\n"):
                found[f"{marker.stem}/{name}"] = _newest(root, marker.stem, name)
    return found


def _newest(root: Path, package: str, name: str) -> bytes:
    """A file under a marker: as staged, or as it lies in its place since it was moved there."""
    try:
        return (root / FOLDER / package / name).read_bytes()
    except FileNotFoundError:
        return (root / package / name).read_bytes()


def _markers(root: Path) -> list[Path]:
    return sorted((root / FOLDER).glob(f"*{_MARKER}"))


def _finish(root: Path, marker: Path) -> None:
    folder = marker.with_suffix("")
    for name in marker.read_text("utf-8").split("\n"):
        if (folder / name).is_file():
            (folder / name).replace(root / marker.stem / name)
    _put(root / FOLDER / _GENERATION, os.urandom(16).hex().encode())
    marker.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _put(path: Path, content: bytes) -> None:
    """Puts a whole file in its place."""
    draft = path.with_name(f"{path.name}.tmp")
    _write(draft, content)
    draft.replace(path)


def _write(path: Path, content: bytes) -> None:
    """Writes a file so that it outlasts a failure of power."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        file.seek(0)
        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return
            except OSError:  # it tries for ten seconds only
                continue
    else:
        import fcntl  # noqa: PLC0415

        fcntl.flock(file, fcntl.LOCK_EX)
