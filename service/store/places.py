"""Where a store comes from: folders of packages, or a database that several instances share."""

import os

from service.hints import TYPE_CHECKING, Protocol
from service.model.errors import UsageError
from service.store.cache import Folder, Progress, listing_of, open_compiled, untold
from service.store.packed import PackedStore
from service.store.sqlite import SqliteTables

if TYPE_CHECKING:
    from pathlib import Path

OWN_FOLDER = "CROSSFOOT_DATA"
"""The variable that names a newsroom's own folder of packages, which stands beside the packaged one."""

STORE = "CROSSFOOT_STORE"
"""The variable that holds the address of a shared store; a command line would show its password to everybody."""

PACKAGED = os.path.abspath(os.path.join(__file__, "../../../reference_data"))
"""The reference data is installed beside this package; asking importlib.resources would cost as much as a check, and
would be led astray by a folder of the same name in the current directory."""


class Place(Protocol):
    """Somewhere to open a store from."""

    @property
    def name(self) -> str:
        """What a person calls it; without a password."""
        ...

    def state(self) -> str:
        """What is found there now, for little: while it stays the same, so does the store.

        Raises:
            StoreError: it cannot be reached.
        """
        ...

    def open(self, progress: Progress = untold) -> PackedStore:
        """The store as it is now.

        Args:
            progress: told of the files that are read where it must be built.

        Raises:
            DataError: the reference data breaks a rule.
            StoreError: the compiled store can be neither read nor built.
        """
        ...


class Folders:
    """The packages of a folder, with or without a newsroom's own beside them."""

    def __init__(self, root: Folder, beside: Folder | None = None) -> None:
        self.root = os.path.join(os.getcwd(), root)
        self.beside = os.path.join(os.getcwd(), beside) if beside else None

    @property
    def name(self) -> str:
        """The folders."""
        return f"{self.root} with {self.beside}" if self.beside else self.root

    def state(self) -> str:
        """Names, sizes and times of the files."""
        return listing_of(self.root, self.beside)

    def open(self, progress: Progress = untold) -> PackedStore:
        """The store, built where it is not."""
        return PackedStore(SqliteTables(open_compiled(self.root, self.beside, progress)))


class Shared:
    """A PostgreSQL database."""

    def __init__(self, address: str) -> None:
        """Reads the address.

        Raises:
            UsageError: it cannot be read, or the driver is not installed.
        """
        # Only where it is asked for: the driver takes as long to import as a check takes.
        from service.store.address import parse_address  # noqa: PLC0415
        from service.store.postgres import Database  # noqa: PLC0415

        self._database = Database(parse_address(address))

    @property
    def name(self) -> str:
        """The address without user and password."""
        return str(self._database.address)

    def state(self) -> str:
        """The release that is to be read."""
        return str(self._database.current())

    def open(self, progress: Progress = untold) -> PackedStore:
        """The newest release; nothing is built here."""
        return PackedStore(self._database.tables())


def place_of(path: Folder | None = None, beside: Folder | None = None) -> Place:
    """Where the store of a command is, by what it was told and by the environment.

    Args:
        path: a folder of packages; the packaged reference data where it is None.
        beside: a newsroom's own folder of packages; where neither folder is given, the one that ``CROSSFOOT_DATA``
            names, if it names one.

    Raises:
        UsageError: a folder is given beside ``CROSSFOOT_STORE``, whose address holds a whole store.
    """
    shared = os.environ.get(STORE) if path is None else None
    if not shared:
        return Folders(path or PACKAGED, beside or (own_folder() if path is None else None))
    if beside:
        remedy = f"unset {STORE}, or put the folder there with crossfoot data publish --data {beside}"
        raise UsageError(f"a folder of packages ({beside}) and a shared store ({STORE}) exclude one another; {remedy}")
    return Shared(shared)


def own_folder() -> "Path | None":
    """The newsroom's own folder that the environment names."""
    named = os.environ.get(OWN_FOLDER)
    if not named:
        return None
    from pathlib import Path  # noqa: PLC0415  (a plain check does without)

    return Path(named)
