"""A store that follows its place: a running server sees new figures without a restart.

Requests never wait for it: whether something is new is looked up in the background, at most every few seconds, and the
new store takes the old one's place between two requests, once it is open. Whoever has the old one goes on with it.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from time import monotonic

from service.model.errors import CrossfootError, DataError
from service.store.places import Folders, Place

SECONDS = 2.0
"""Between two looks; not less, since files may bear the same time for as long (FAT counts in two seconds)."""

_BUILD = """
import os, sys
from pathlib import Path
from service.store.cache import open_compiled
if hasattr(os, "nice"):
    os.nice(10)  # requests come first
open_compiled(*map(Path, sys.argv[1:]))
"""


class LiveStore:
    """The newest store of a place. Safe to share between threads.

    Attributes:
        place: where it comes from.
        store: the store as of the last ``renew``.
    """

    def __init__(
        self, place: Place, *, clock: Callable[[], float] = monotonic, warn: Callable[[str], None] | None = None
    ) -> None:
        """Opens the store.

        Args:
            place: where it comes from.
            clock: seconds that never run backwards.
            warn: is told why newer figures cannot be opened; the old ones then stay.

        Raises:
            DataError: the reference data breaks a rule.
            StoreError: the compiled store can be neither read nor built.
        """
        self.place = place
        self._clock = clock
        self._warn = warn or (lambda _: None)
        self._looking = Lock()
        self._looked = clock()
        self._last = place.state()
        self._settled = ""
        self._warned = ""
        self.store = self._newest = place.open()

    def renew(self) -> None:
        """Takes up what the last look found; has the next one begun, where it is due, in the background.

        Returns at once. The store changes here alone, so that a piece of work that calls this before it begins, and not
        again, has one store throughout.
        """
        self.store = self._newest
        if self._clock() - self._looked < SECONDS or not self._looking.acquire(blocking=False):
            return
        self._looked = self._clock()
        Thread(target=self._look_and_release, name="crossfoot-renewal", daemon=True).start()

    def look(self) -> bool:
        """Opens the store anew where its place has changed, for ``renew`` to take up; whether its figures have."""
        try:
            found = self.place.state()
            if found == self._settled:
                self._tell("")
                return False
            _build_elsewhere(self.place)
            store = self.place.open()
            store.publishers()
        except DataError as error:
            self._note(found, str(error))
            return False
        except CrossfootError as error:
            self._tell(str(error))
            return False
        self._note(found)
        if store.snapshot == self._newest.snapshot:
            return False
        self._newest = store
        return True

    def _look_and_release(self) -> None:
        try:
            self.look()
        finally:
            self._looking.release()

    def _note(self, found: str, fault: str = "") -> None:
        """Remembers what was found, so that it is opened, or told to be faulty, no more often than it changes."""
        # Files found the same in two looks are older than the grain of their times: only then is the state relied on.
        self._settled = found if found == self._last else ""
        self._last = found
        self._tell(fault)

    def _tell(self, message: str) -> None:
        if message and message != self._warned:
            self._warn(message)
        self._warned = message


def _build_elsewhere(place: Place) -> None:
    """Builds a compiled store in another process, which leaves the interpreter of this one to its requests.

    Where that fails, the store is built here, and what is wrong is told then.
    """
    if not isinstance(place, Folders) or not sys.executable:
        return
    folders = [str(folder) for folder in (place.root, place.beside) if folder]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])}
    with suppress(OSError):
        command = [sys.executable, "-c", _BUILD, *folders]
        subprocess.run(command, env=environment, capture_output=True, check=False)
