"""The files of the reference data: which there are, and a key that names their content."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from service.model.errors import DataError
from service.store.catalogue import SCHEMA
from service.store.events import FILE as EVENTS

DESCRIPTOR = "datapackage.json"


def collect(root: Path) -> dict[str, bytes]:
    """The bytes of all descriptors, CSV files and the table of events below ``root``, by relative path.

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
        raise DataError(f"{root}: holds no */{DESCRIPTOR}; expected a folder for each publisher; reinstall the package")
    return files


def content_key(files: Mapping[str, bytes]) -> str:
    """Names a compiled store after the files that it is made of and the schema of the metadata."""
    digest = sha256(SCHEMA.encode())
    for name in sorted(files):
        digest.update(f"\0{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:32]
