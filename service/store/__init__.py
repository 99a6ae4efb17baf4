"""The catalogue of official series and all their vintages.

>>> from service.store import open_store
>>> store = open_store()
>>> store.as_known("ons/cpi-annual-rate", date(2024, 6, 19)).at(Window.month(2024, 5)).value
Decimal('2.0')
"""

import os
from pathlib import Path

from service.store.cache import open_compiled
from service.store.interface import Store
from service.store.sqlite import SqliteStore

_opened: dict[tuple[int, Path], SqliteStore] = {}


def open_store(path: Path | None = None) -> Store:
    """The store of the reference data below ``path``; the same object for the same path in one process.

    Args:
        path: a folder of packages; the packaged reference data where it is None.

    Raises:
        DataError: the reference data breaks a rule.
        StoreError: the compiled store can be neither read nor built.
    """
    # The reference data is installed beside this package; asking importlib.resources would cost as much as a check,
    # and would be led astray by a folder of the same name in the current directory.
    root = (path or Path(__file__).parents[2] / "reference_data").absolute()
    key = (os.getpid(), root)  # a forked worker opens its own connection
    if key not in _opened:
        _opened[key] = SqliteStore(open_compiled(root))
    return _opened[key]
