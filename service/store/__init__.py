"""The catalogue of official series and all their vintages.

>>> from service.store import open_store
>>> store = open_store()
>>> store.as_known("ons/cpi-annual-rate", date(2024, 6, 19)).at(Window.month(2024, 5)).value
Decimal('2.0')
"""

import os
from collections.abc import Callable

from service.store.cache import Folder, Progress, untold
from service.store.interface import Store
from service.store.packed import PackedStore
from service.store.places import OWN_FOLDER, STORE, Folders, own_folder, place_of

__all__ = ["OWN_FOLDER", "STORE", "open_store", "own_folder"]

_opened: dict[tuple[int, str], PackedStore] = {}


def open_store(
    path: Folder | None = None,
    *,
    beside: Folder | None = None,
    notice: Callable[[str], None] | None = None,
    progress: Progress = untold,
) -> Store:
    """The store of the reference data below ``path``; the same object for the same place in one process.

    Args:
        path: a folder of packages; where it is None, the shared store whose address ``CROSSFOOT_STORE`` holds, or else
            the packaged reference data.
        beside: a newsroom's own folder of packages, whose series and events win where ids clash; where neither folder
            is given, the one that ``CROSSFOOT_DATA`` names, if it names one and no store is shared.
        notice: is told which packaged series give way to the newsroom's own, if any do.
        progress: told of the files that are read where the store must be built: how many came before, of how many.

    Raises:
        UsageError: the address cannot be read, or a folder is given beside it.
        DataError: the reference data breaks a rule.
        StoreError: the compiled store can be neither read nor built, or the shared one not reached.
    """
    place = place_of(path, beside)
    key = (os.getpid(), place.name)  # a forked worker opens its own connection
    if key not in _opened:
        _opened[key] = place.open(progress)
    store = _opened[key]
    own = place.beside if isinstance(place, Folders) else None
    if notice and own and store.overridden:
        notice(f"notice: {own} holds {', '.join(store.overridden)}: used in place of the packaged series of that id")
    return store
