"""What a publisher's file offers to the rest: how to ask for a series, and how to read the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

import httpx

from service.model.series import Observation, Series
from service.model.windows import Window


@dataclass(frozen=True, slots=True)
class Pace:
    """The most requests that a publisher admits: ``requests`` in any ``seconds``."""

    requests: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """The circumstances of a request, which no connector finds out by itself.

    Attributes:
        on: the day of the request.
        since: the day on which the series was last retrieved, None where it never was.
        keys: the newsroom's keys to interfaces that want one, by the name of the environment variable.
    """

    on: date
    since: date | None = None
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a publisher sent.

    Attributes:
        url: where it came from at last, without keys.
        content: the body, decompressed; empty where ``not_modified``.
        content_type: as the publisher says.
        sha256: of ``content``, in hexadecimal.
        retrieved: when it came.
        etag: for the next conditional request, or empty.
        last_modified: likewise.
        not_modified: whether the publisher says that nothing has changed since the condition that was sent.
    """

    url: str
    content: bytes
    content_type: str
    sha256: str
    retrieved: datetime
    etag: str = ""
    last_modified: str = ""
    not_modified: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """One series as a publisher's answer has it.

    Attributes:
        code: the publisher's code of the series, as the answer bears it.
        observations: one a period, or several with different days of release, in order of period and release. Values
            are as sent, in the file's unit; ``released`` is set where the publisher dates each value.
        released: the day on which the newest period came out, where the publisher says so.
        next_release: the day of the next release, where the publisher says so.
        updated: the day on which anything of it last changed: no release day, but one by which all was out.
        unit: the publisher's words for the unit, compared with those of the last time.
        covers: the days that were asked for; None for the whole history.
        notices: warnings and corrections that the publisher attaches.
    """

    code: str
    observations: tuple[Observation, ...]
    released: date | None = None
    next_release: date | None = None
    updated: date | None = None
    unit: str = ""
    covers: Window | None = None
    notices: tuple[str, ...] = ()


class Connector(Protocol):
    """One publisher. The methods are pure: the network is the transport's, the clock the caller's.

    Attributes:
        name: as ``crossfoot data refresh NAME`` has it.
        title: the publisher's name.
        hosts: the only hosts that are ever asked or followed to.
        pace: the most requests that it admits.
        rounds: whether it sends more digits than it prints, so that values are rounded to the series' decimals;
            elsewhere a value with more decimals than declared is refused.
        key: the environment variable that holds the newsroom's key, or empty where none is of use.
        key_needed: whether nothing can be asked without it.
    """

    name: str
    title: str
    hosts: tuple[str, ...]
    pace: Pace
    rounds: bool = False
    key: str = ""
    key_needed: bool = False

    def serves(self, series: Series) -> bool:
        """Whether the metadata of the series says enough to ask this publisher for it."""
        ...

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The first request.

        Raises:
            SourceError: a key is needed and missing.
        """
        ...

    def follow(self, series: Series, ask: Ask, answers: Sequence[Answer]) -> httpx.Request | None:
        """The next request that the answers so far call for: a further page, an attachment; None when all is there.

        Raises:
            SourceError: an answer does not say where to go on.
        """
        return None

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """The series that the answers hold.

        Raises:
            SourceError: they hold another series, none, or something that cannot be read.
        """
        ...

    def fault(self, content: bytes) -> str:
        """The publisher's own words where the body says that the request failed, whatever the status; else empty."""
        return ""
