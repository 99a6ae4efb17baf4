"""Fetches, accepts and stores: the whole way of a series from its publisher to the shelf.

Publishers are asked without a lock; then, package by package, what came is compared with the shelf as it is by now and
stored in one step, so that two refreshes at once do no harm and a killed one leaves every package old or new.
"""

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path

from service.model.errors import DataError, SourceError, StoreError, UsageError
from service.model.series import Series
from service.sources import PUBLISHERS, publisher_of
from service.sources.accept import Addition, Held, accept
from service.sources.connector import Answer, Ask, Connector
from service.sources.fetch import Retrieval, fetch
from service.sources.raw import Raw
from service.sources.shelf import Shelf, read_shelf, with_series
from service.sources.transport import Transport
from service.store.staged import exclusive, replace_files, settle

_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one series.

    Attributes:
        series: its metadata.
        additions: the rows added, or to be added.
        notices: what the publisher attaches.
        problem: why nothing of it was stored, else empty.
        skipped: whether it was not asked for, since a key is missing.
        unchanged: whether the publisher says that nothing has changed.
    """

    series: Series
    additions: tuple[Addition, ...] = ()
    notices: tuple[str, ...] = ()
    problem: str = ""
    skipped: bool = False
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Refresh:
    """The circumstances of a refresh.

    Attributes:
        root: the reference data.
        transport: the way out.
        on: the day.
        keys: the newsroom's keys by environment variable.
        dry_run: whether to store nothing.
        progress: told of each series before it is asked for: how many came before, how many there are, and which.
        packaged: the packages that ``root`` stands beside, where it is a newsroom's own folder.
        leave: ids that are left alone: those of which a newsroom's own folder holds its own.
        keep_raw: whether to keep the publishers' answers beside the packages.
        kept: answers to read in place of asking, by series; None to ask.
    """

    root: Path
    transport: Transport
    on: date
    keys: Mapping[str, str] = field(default_factory=dict)
    dry_run: bool = False
    progress: Callable[[int, int, Series], None] = lambda done, count, series: None
    packaged: Path | None = None
    leave: frozenset[str] = frozenset()
    keep_raw: bool = False
    kept: Mapping[str, Sequence[Answer]] | None = None

    def run(self, wanted: Sequence[str] = ()) -> list[Outcome]:
        """Refreshes some publishers, or all; one that fails does not hold up the others.

        Args:
            wanted: names of publishers, packages or series; none for all.

        Raises:
            DataError: the reference data breaks a rule.
            StoreError: the folder cannot be written to; nothing was asked.
        """
        with self._shelf() as shelf:
            chosen = self._chosen(shelf, wanted)
        retrieved: list[tuple[Series, Retrieval | Outcome]] = []
        for done, (series, connector) in enumerate(chosen):
            self.progress(done, len(chosen), series)
            retrieved.append((series, self._retrieve(shelf, series, connector)))
        outcomes = []
        for package, items in groupby(retrieved, key=lambda item: _package(item[0])):
            outcomes += self._store(package, list(items))
        return outcomes

    def again(self, wanted: Sequence[str] = ()) -> list[Outcome]:
        """Reads the kept answers once more, oldest first, each as on the day on which it came.

        Args:
            wanted: names of publishers, packages or series; none for all.

        Raises:
            DataError: the reference data breaks a rule.
            SourceError: no answers were kept, or they are damaged.
        """
        days = list(Raw(self.root).days())
        return [outcome for day, kept in days for outcome in replace(self, on=day, kept=kept).run(wanted)]

    def _chosen(self, shelf: Shelf, wanted: Sequence[str]) -> list[tuple[Series, Connector]]:
        """The series that bear one of the names, with the publishers to ask, package by package."""
        return [
            (series, connector)
            for series, connector in served(shelf.held.values())
            if (not wanted or not _names(series, connector).isdisjoint(wanted))
            and series.id not in self.leave
            and (self.kept is None or series.id in self.kept)
        ]

    def _retrieve(self, shelf: Shelf, series: Series, connector: Connector) -> Retrieval | Outcome:
        if self.kept is not None:
            return _read_again(connector, series, tuple(self.kept[series.id]))
        if connector.key_needed and not self.keys.get(connector.key):
            return Outcome(series, problem=f"{connector.title} wants a key; set {connector.key}", skipped=True)
        ask = Ask(self.on, series.source.retrieved, self.keys)

        def keep(answers: Sequence[Answer]) -> None:
            if self.keep_raw and not self.dry_run:
                Raw(self.root).keep(series.id, answers)

        try:
            return fetch(connector, series, ask, self.transport, shelf.condition(series.id), keep)
        except SourceError as error:
            return Outcome(series, problem=str(error))

    @contextmanager
    def _shelf(self) -> Iterator[Shelf]:
        """The shelf as it is now, and as nobody else changes it meanwhile; a dry run neither writes nor waits."""
        with nullcontext() if self.dry_run else _writable(self.root):
            if not self.dry_run:
                settle(self.root)
            yield read_shelf(self.root, self.packaged)

    def _store(self, package: str, items: Sequence[tuple[Series, Retrieval | Outcome]]) -> list[Outcome]:
        """Compares with the shelf as it is now, and replaces the package's files."""
        with self._shelf() as shelf:
            outcomes, changed = self._merged(shelf, items)
            if not _is_sound(shelf, changed, outcomes):  # one of them is not: the others are stored without it
                outcomes, changed = self._merged(shelf, items, check_each=True)
            if changed and not self.dry_run:
                files = {path.partition("/")[2]: content for path, content in changed.items()}
                replace_files(self.root, package, files)
        return outcomes

    def _merged(
        self, shelf: Shelf, items: Sequence[tuple[Series, Retrieval | Outcome]], *, check_each: bool = False
    ) -> tuple[list[Outcome], dict[str, bytes]]:
        """What comes of each series, and the files with all that is accepted.

        Args:
            shelf: as it is now.
            items: what was retrieved of the series of one package.
            check_each: whether to read the whole shelf again with every series, so that each fault is told of its own.
        """
        outcomes, changed = [], dict[str, bytes]()
        for series, found in items:
            outcome = found if isinstance(found, Outcome) else self._accept(shelf, series, found)
            if not isinstance(found, Outcome) and not outcome.problem:
                with_one = with_series(shelf, changed, shelf.held[series.id], found, outcome.additions, self.on)
                if check_each:
                    outcome, changed = _checked(shelf, outcome, changed, with_one)
                else:
                    changed = with_one
            outcomes.append(outcome)
        return outcomes, changed

    def _accept(self, shelf: Shelf, series: Series, retrieval: Retrieval) -> Outcome:
        if retrieval.fetched is None:
            return Outcome(series, unchanged=True)
        connector = publisher_of(series)
        rounds = connector is not None and connector.rounds
        try:
            additions = accept(shelf.held[series.id], retrieval.fetched, self.on, rounds=rounds)
        except SourceError as error:
            return Outcome(series, problem=str(error))
        return Outcome(series, additions, retrieval.fetched.notices)


def served(held: Iterable[Held]) -> list[tuple[Series, Connector]]:
    """The series that some publisher can be asked for, in order of id."""
    found = [(one.series, connector) for one in held if (connector := publisher_of(one.series))]
    return sorted(found, key=lambda item: item[0].id)


def bear(held: Iterable[Held], wanted: Sequence[str]) -> bool:
    """Whether some series that can be asked for bears one of the names, or none is given."""
    return any(not wanted or not _names(*one).isdisjoint(wanted) for one in served(held))


def check_names(held: Iterable[Held], wanted: Sequence[str]) -> None:
    """Refuses a name that nothing bears.

    Args:
        held: stored series, of all folders.
        wanted: names of publishers, packages or series.

    Raises:
        UsageError: a name is not known, or nothing that bears it can be asked for.
    """
    asked = served(held)
    names = {name for one in asked for name in _names(*one)}
    for name in wanted:
        if name not in names:
            known = sorted({connector.name for connector in PUBLISHERS} | {_package(series) for series, _ in asked})
            close = get_close_matches(name, sorted(names), 1)
            remedy = f'did you mean "{close[0]}"?' if close else f"use one of {', '.join(known)}"
            raise UsageError(f'nothing that can be refreshed is called "{name}"; {remedy}')


def _names(series: Series, connector: Connector) -> set[str]:
    return {series.id, _package(series), connector.name}


def _read_again(connector: Connector, series: Series, answers: tuple[Answer, ...]) -> Retrieval | Outcome:
    try:
        return Retrieval(connector.parse(series, answers), answers)
    except SourceError as error:
        return Outcome(series, problem=str(error))


@contextmanager
def _writable(root: Path) -> Iterator[None]:
    """The lock of a folder, told in plain words where it cannot be had."""
    try:
        with exclusive(root):
            yield
    except OSError as error:
        if error.errno not in _FORBIDDEN:
            raise
        remedy = "copy the folder to one of yours, and refresh that with --data"
        raise StoreError(f"{root}: cannot be written to ({error.strerror}); {remedy}; nothing was stored") from error


def _package(series: Series) -> str:
    return series.id.partition("/")[0]


def _is_sound(shelf: Shelf, changed: dict[str, bytes], outcomes: Sequence[Outcome]) -> bool:
    """Whether the shelf keeps its rules with all that was added."""
    if not any(outcome.additions for outcome in outcomes):
        return True
    try:
        shelf.compiled(changed)
    except DataError:
        return False
    return True


def _checked(
    shelf: Shelf, outcome: Outcome, changed: dict[str, bytes], with_one: dict[str, bytes]
) -> tuple[Outcome, dict[str, bytes]]:
    """The changes with one series more, or without it where the shelf would break a rule."""
    if not outcome.additions:
        return outcome, with_one
    try:
        shelf.compiled(with_one)
    except DataError as error:
        return Outcome(outcome.series, problem=f"the shelf would break a rule: {error}"), changed
    return outcome, with_one
