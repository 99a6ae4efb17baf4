"""One check, as every face behind HTTP asks for it."""

import logging
from collections.abc import Callable, Sequence
from datetime import date
from time import monotonic
from typing import Protocol

from service.api.blocks import join_blocks, relocate
from service.api.limits import Limits
from service.api.schema.checks import BlockInput
from service.model.document import Document
from service.model.errors import CrossfootError, TextTooLongError
from service.model.report import Report
from service.pipeline import check
from service.read import read
from service.store.interface import Store
from service.store.live import LiveStore
from service.store.places import place_of

LOG = logging.getLogger("crossfoot.api")


class Checker(Protocol):
    """The whole flow behind one call: :func:`service.pipeline.check`."""

    def __call__(
        self,
        document: Document,
        store: Store,
        *,
        known_at: date | None = None,
        expired: Callable[[], bool] | None = None,
    ) -> Report:
        """The report on ``document``."""
        ...


class Engine:
    """A store, a checker and the limits of one service.

    The store is opened on first use, so that an application object costs nothing until it serves. Where it is not
    given, it follows its place: the folders of packages, or the database that instances share.
    """

    def __init__(
        self, store: Store | None = None, checker: Checker | None = None, limits: Limits | None = None
    ) -> None:
        self._store = store
        self._live: LiveStore | None = None
        self._checker = checker or check
        self.limits = limits or Limits()

    @property
    def store(self) -> Store:
        """The store as of the last renewal; the same for as long as one request is at work without waiting.

        Raises:
            DataError: the reference data break a rule.
            StoreError: the compiled store cannot be opened.
        """
        if self._store is not None:
            return self._store
        if self._live is None:
            self._live = LiveStore(place_of(), warn=_warn)
        return self._live.store

    def renew(self) -> None:
        """Look for newer figures, in the background; what is at work goes on with those that it has."""
        if self._live is not None:
            self._live.renew()

    def open(self) -> None:
        """Open the store now.

        Raises:
            DataError: the reference data break a rule.
            StoreError: the compiled store cannot be opened.
        """
        self.store.publishers()

    def ready(self) -> bool:
        """Whether a check can be made now."""
        try:
            self.open()
        except (CrossfootError, OSError):
            return False
        return True

    def check_text(
        self,
        text: str,
        *,
        format: str = "plain",  # noqa: A002  (the contract's word)
        published: date | None = None,
        known_at: date | None = None,
        language: str = "en-GB",
    ) -> Report:
        """Check one text.

        Args:
            text: the text as sent.
            format: plain, html or markdown.
            published: the day of publication; None takes it from the text's own metadata.
            known_at: judge by what was published up to this day, where that is not the day of publication.
            language: BCP 47 tag.

        Raises:
            TextTooLongError: it exceeds the limit.
        """
        self._require_short(len(text))
        document = read(text, format=format, published=published, published_from="request", language=language)
        return self._check(document, known_at)

    def check_blocks(
        self,
        blocks: Sequence[BlockInput],
        *,
        published: date | None = None,
        known_at: date | None = None,
        language: str = "en-GB",
    ) -> Report:
        """Check an article that is kept in blocks; its findings name the caller's blocks.

        Raises:
            TextTooLongError: the blocks together exceed the limit.
        """
        self._require_short(sum(len(block.text or block.html or "") for block in blocks))
        document, starts = join_blocks(blocks, published=published, language=language)
        return relocate(self._check(document, known_at), starts)

    def _check(self, document: Document, known_at: date | None) -> Report:
        end = monotonic() + self.limits.seconds
        return self._checker(document, self.store, known_at=known_at, expired=lambda: monotonic() >= end)

    def _require_short(self, length: int) -> None:
        if length > self.limits.characters:
            raise TextTooLongError(self.limits.characters, length)


def _warn(reason: str) -> None:
    LOG.warning("newer figures cannot be opened, and the old ones stay: %s", reason)
