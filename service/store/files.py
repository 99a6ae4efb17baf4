"""The files of the reference data: which there are, and a key that names their content."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from service.model.errors import DataError
from service.records import dataclass
from service.store.catalogue import SCHEMA
from service.store.events import FILE as EVENTS
from service.store.staged import consistent

DESCRIPTOR = "datapackage.json"

_PACKAGED = Path(__file__).parents[2] / "reference_data"
_OWN = "add a series with crossfoot series add, or mend --data or CROSSFOOT_DATA"


@dataclass(frozen=True, slots=True)
class Beside:
    """A newsroom's own folder of packages, whose series win over packaged ones of the same id.

    Attributes:
        place: the folder, with slashes; messages name its files by it.
        files: their bytes by path relative to it.
    """

    place: str
    files: Mapping[str, bytes]


def collect_beside(root: Path) -> Beside:
    """A newsroom's own folder.

    Raises:
        DataError: there is no package in it, or a file cannot be read.
    """
    return Beside(root.as_posix(), consistent(root, lambda: collect(root, _OWN)))


def collect(root: Path, remedy: str = "reinstall the package") -> dict[str, bytes]:
    """The bytes of all descriptors, CSV files and the table of events below ``root``, by relative path.

    Args:
        root: a folder of packages.
        remedy: what to do where it holds none.

    Raises:
        DataError: there is no package below ``root``, or a file cannot be read.
    """
    try:
        found = [path for pattern in (DESCRIPTOR, "*.csv") for path in root.glob(f"*/{pattern}")]
        paths = sorted(path for path in found if path.parent.name[0] not in "._" and path.name[0] != ".")
        files = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
        if (root / EVENTS).is_file():
            files[EVENTS] = (root / EVENTS).read_bytes()
    except OSError as error:
        raise DataError(f"{error.filename}: cannot be read ({error.strerror}); check its permissions") from error
    if not any(name.endswith(DESCRIPTOR) for name in files):
        raise DataError(f"{root}: holds no */{DESCRIPTOR}; expected a folder for each publisher; {remedy}")
    if root == _PACKAGED and EVENTS not in files:  # other folders need not have one
        raise DataError(f"{root / EVENTS}: does not exist; expected the table of dated events; {remedy}")
    return files


def content_key(files: Mapping[str, bytes], beside: Beside | None = None) -> str:
    """Names a compiled store after the files that it is made of and the schema of the metadata."""
    digest = sha256(SCHEMA.encode())
    for group in (files, beside.files) if beside else (files,):
        digest.update(f"\0{len(group)}".encode())
        for name in sorted(group):
            digest.update(f"\0{name}\0{len(group[name])}\0".encode())
            digest.update(group[name])
    return digest.hexdigest()[:32]
