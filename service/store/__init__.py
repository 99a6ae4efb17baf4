"""The catalogue of official series and all their vintages.

>>> from service.store import open_store
>>> store = open_store()
>>> store.as_known("ons/cpi-annual-rate", date(2024, 6, 19)).at(Window.month(2024, 5)).value
Decimal('2.0')
"""

import os
from collections.abc import Callable
from pathlib import Path

from service.store.cache import open_compiled
from service.store.interface import Store
from service.store.sqlite import SqliteStore

OWN_FOLDER = "CROSSFOOT_DATA"
"""The variable that names a newsroom's own folder of packages, which stands beside the packaged one."""

_opened: dict[tuple[int, Path, Path | None], SqliteStore] = {}


def open_store(
    path: Path | None = None, *, beside: Path | None = None, notice: Callable[[str], None] | None = None
) -> Store:
    """The store of the reference data below ``path``; the same object for the same folders in one process.

    Args:
        path: a folder of packages; the packaged reference data where it is None.
        beside: a newsroom's own folder of packages, whose series and events win where ids clash; where neither folder
            is given, the one that ``CROSSFOOT_DATA`` names, if it names one.
        notice: is told which packaged series give way to the newsroom's own, if any do.

    Raises:
        DataError: the reference data breaks a rule.
        StoreError: the compiled store can be neither read nor built.
    """
    # The reference data is installed beside this package; asking importlib.resources would cost as much as a check,
    # and would be led astray by a folder of the same name in the current directory.
    root = (path or Path(__file__).parents[2] / "reference_data").absolute()
    own = beside or (own_folder() if path is None else None)
    own = own.absolute() if own else None
    key = (os.getpid(), root, own)  # a forked worker opens its own connection
    if key not in _opened:
        _opened[key] = SqliteStore(open_compiled(root, own))
    store = _opened[key]
    if notice and own and store.overridden:
        notice(f"notice: {own} holds {', '.join(store.overridden)}: used in place of the packaged series of that id")
    return store


def own_folder() -> Path | None:
    """The newsroom's own folder that the environment names."""
    named = os.environ.get(OWN_FOLDER)
    return Path(named) if named else None
