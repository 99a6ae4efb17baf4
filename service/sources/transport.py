"""The one way out to the publishers: polite, bounded, and wary of what comes back.

Every request bears a named User-Agent with a contact, keeps to the publisher's pace, and goes to the publisher's own
hosts only, redirects included. Markup is refused whatever its status: an error page with 200 is the commonest fault.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256
from types import TracebackType
from typing import Self

import httpx

from service.model.errors import SourceError
from service.sources.cells import shortened
from service.sources.connector import Answer, Connector

LARGEST_BODY = 32 * 1024 * 1024
"""Bytes, decompressed. The largest answer expected, the workbook of small boats, has less than one megabyte."""

LONGEST_WAIT = 60.0
"""Seconds that a publisher may make us wait between two attempts; beyond that the series is given up for now."""

_ATTEMPTS = 4
_REDIRECTS = 3
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_WHOLE_BODY = 120.0  # seconds for a body that drips in
_PASSING = {408, 425, 429, 500, 502, 503, 504}  # statuses that may be gone a moment later
_SECRET = {"api_key", "registrationkey", "token", "subscription-key"}


@dataclass(frozen=True, slots=True)
class Condition:
    """What the last answer said of its version; with it, a publisher may answer "not modified"."""

    etag: str = ""
    last_modified: str = ""


class Transport:
    """A client for the length of one refresh; asks for nothing twice."""

    def __init__(
        self,
        *,
        agent: str,
        clock: Callable[[], datetime],
        sleep: Callable[[float], None] = time.sleep,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Opens a client.

        Args:
            agent: the User-Agent: program, version, and an address under which a publisher reaches whoever runs it.
            clock: tells the time that answers are marked with.
            sleep: waits for some seconds.
            monotonic: seconds of a clock that only runs forward, for the pace.
        """
        self._client = httpx.Client(timeout=_TIMEOUT, follow_redirects=False)
        self._agent = agent
        self._clock, self._sleep, self._monotonic = clock, sleep, monotonic
        self._sent: dict[str, deque[float]] = {}
        self._kept: dict[tuple[object, ...], Answer] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def send(self, connector: Connector, request: httpx.Request, condition: Condition | None = None) -> Answer:
        """The publisher's answer, kept for the same request later in the refresh.

        Args:
            connector: whose hosts, pace and faults apply.
            request: what to ask.
            condition: the version that is held.

        Raises:
            SourceError: there is no usable answer; the message says what came instead and what to do.
        """
        key = (request.method, str(request.url), request.content, condition)
        if key not in self._kept:
            request.headers["User-Agent"] = self._agent
            request.headers.setdefault("Accept-Encoding", "gzip, deflate")
            if condition and condition.etag:
                request.headers["If-None-Match"] = condition.etag
            if condition and condition.last_modified:
                request.headers["If-Modified-Since"] = condition.last_modified
            self._kept[key] = self._persist(connector, request, conditional=condition is not None)
        return self._kept[key]

    def _persist(self, connector: Connector, request: httpx.Request, *, conditional: bool) -> Answer:
        for attempt in range(1, _ATTEMPTS + 1):
            self._keep_pace(connector)
            try:
                response, content = self._read(connector, request)
            except httpx.HTTPError as error:
                if attempt == _ATTEMPTS:
                    raise SourceError(
                        f"{shown(request.url)}: no answer ({_told(error)}) in {attempt} attempts; try again later"
                    ) from error
                wait = 2.0 ** (attempt - 1)
            else:
                if response.status_code not in _PASSING or attempt == _ATTEMPTS:
                    return self._accepted(connector, response, content, conditional=conditional)
                wait = _asked_to_wait(response, self._clock()) or 2.0 ** (attempt - 1)
                if wait > LONGEST_WAIT:
                    status = f"{shown(response.url)}: status {response.status_code}"
                    raise SourceError(
                        f"{status}, and to wait {wait:.0f} seconds; nothing was stored; run it again after that"
                    )
            self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def _read(self, connector: Connector, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        """The answer and its body, after a few redirects inside the publisher's own hosts."""
        for _ in range(_REDIRECTS + 1):
            if request.url.scheme != "https" or request.url.host not in connector.hosts:
                hosts = ", ".join(connector.hosts)
                found = f"{shown(request.url)}: not a host of {connector.title}"
                raise SourceError(f"{found}; expected https and {hosts}; see the publisher's page")
            response = self._client.send(request, stream=True)
            try:
                if response.next_request is None:
                    return response, self._body(response)
                if request.method != "GET":
                    target = shown(response.next_request.url)
                    raise SourceError(
                        f"{shown(request.url)}: redirected to {target}; expected an answer; has it moved?"
                    )
                request = response.next_request
            finally:
                response.close()
        raise SourceError(
            f"{shown(request.url)}: more than {_REDIRECTS} redirects; expected an answer; has the address moved?"
        )

    def _body(self, response: httpx.Response) -> bytes:
        pieces, size, began = [], 0, self._monotonic()
        for piece in response.iter_bytes():
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST_BODY:
                raise SourceError(
                    f"{shown(response.url)}: more than {LARGEST_BODY:,} bytes; expected a table; nothing was stored"
                )
            if self._monotonic() - began > _WHOLE_BODY:
                raise SourceError(
                    f"{shown(response.url)}: the body took more than {_WHOLE_BODY:.0f} seconds; try again later"
                )
        return b"".join(pieces)

    def _accepted(self, connector: Connector, response: httpx.Response, content: bytes, *, conditional: bool) -> Answer:
        where, status = shown(response.url), response.status_code
        unchanged = status == 304 and conditional
        if not unchanged:
            markup = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
            fault = "" if markup else connector.fault(content)
            if status != 200:
                said = f' ("{shortened(fault)}")' if fault else ", with a page of markup" if markup else ""
                raise SourceError(f"{where}: status {status}{said}; expected 200; {_remedy(status)}")
            if markup:
                raise SourceError(
                    f"{where}: a page of markup with status 200; expected data; the publisher is faulty or has moved it"
                )
            if fault:
                raise SourceError(
                    f'{where}: the publisher refuses with status 200: "{shortened(fault)}"; nothing was stored'
                )
            if not content.strip():
                raise SourceError(f"{where}: an empty answer; expected data; try again later")
        return Answer(
            where,
            b"" if unchanged else content,
            response.headers.get("Content-Type", ""),
            sha256(content).hexdigest(),
            self._clock(),
            response.headers.get("ETag", ""),
            response.headers.get("Last-Modified", ""),
            unchanged,
        )

    def _keep_pace(self, connector: Connector) -> None:
        sent, pace = self._sent.setdefault(connector.name, deque()), connector.pace
        if len(sent) >= pace.requests:
            wait = sent[-pace.requests] + pace.seconds - self._monotonic()
            if wait > 0:
                self._sleep(wait)
        sent.append(self._monotonic())
        while len(sent) > pace.requests:
            sent.popleft()


def shown(url: httpx.URL) -> str:
    """An address without the keys in it, fit for a message or a file."""
    kept = [(name, value) for name, value in url.params.multi_items() if name.lower() not in _SECRET]
    plain = url.copy_with(query=None, fragment=None)
    return str(plain.copy_merge_params(httpx.QueryParams(tuple(kept)))) if kept else str(plain)


def _asked_to_wait(response: httpx.Response, now: datetime) -> float:
    """Seconds that Retry-After asks for, as a number or as a day and time; 0 where it asks for none."""
    text = response.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        then = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    return max(0.0, ((then if then.tzinfo else then.replace(tzinfo=UTC)) - now).total_seconds())


def _told(error: httpx.HTTPError) -> str:
    return shortened(error) or type(error).__name__


def _remedy(status: int) -> str:
    if status in {404, 410}:
        return "the series or the page has moved; mend its source.url or publisher_code"
    if status in {401, 403}:
        return "the publisher refuses us; see to the key, or to the contact in CROSSFOOT_CONTACT"
    return "try again later" if status in _PASSING else "see whether the series' publisher_code is right"
