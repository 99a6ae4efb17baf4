"""What surrounds every request: its id, its failures, its size."""

import logging
import re
import traceback
import uuid
from collections.abc import Callable
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.api.problems import BODY_TOO_LARGE, INTERNAL, MALFORMED, problem
from service.api.rendering import render_problem

LOG = logging.getLogger("crossfoot.api")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}\Z")
_LENGTH = re.compile(r"[0-9]{1,18}\Z")
_PACKAGE = Path(__file__).parent.parent
_TOO_LARGE = "the request body is larger than {limit:,} bytes; send the text in parts"


class RequestFrame:
    """Gives every request an id, answers HEAD like GET, and turns a crash into a problem without a trace of the text.

    An exception's message and a traceback's values may hold pieces of the text, so neither is logged or passed on to
    the server, which would log them: only the exception's type and the place.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        head = scope["method"] == "HEAD"
        started = False

        async def framed(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
            elif head and message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        inner = {**scope, "method": "GET"} if head else scope
        try:
            await self._app(inner, receive, framed)
        except Exception as error:
            LOG.error("request %s ended with %s at %s", request_id, type(error).__name__, _place(error))
            if started:
                raise RuntimeError("an answer broke off") from None
            body = problem(INTERNAL, f"the failure is logged under the request id {request_id}")
            await render_problem(scope, body)(inner, receive, framed)


class Renewal:
    """Has newer figures looked for before a request; what it finds serves the next ones."""

    def __init__(self, app: ASGIApp, renew: Callable[[], None]) -> None:
        self._app = app
        self._renew = renew

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http":
            self._renew()
        await self._app(scope, receive, send)


class BodyLimit:
    """Refuses a body larger than the limit before anything of it is parsed."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        actual = int(announced) if _LENGTH.match(announced) else None
        if announced and actual is None:
            refusal = problem(MALFORMED, "the Content-Length header is not a whole number")
            await render_problem(scope, refusal)(scope, receive, send)
            return
        body = None if actual is not None and actual > self._limit else await self._body(receive)
        if body is None:
            refusal = problem(BODY_TOO_LARGE, _TOO_LARGE.format(limit=self._limit), limit=self._limit, actual=actual)
            await render_problem(scope, refusal)(scope, receive, send)
            return
        await self._app(scope, _replay(body, receive), send)

    async def _body(self, receive: Receive) -> bytes | None:
        """The whole body; None as soon as it is too large."""
        parts: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return b"".join(parts)
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self._limit:
                return None
            if not message.get("more_body", False):
                return b"".join(parts)


def _request_id(scope: Scope) -> str:
    """The caller's id where it is a plain one, otherwise a new one."""
    given = Headers(scope=scope).get("x-request-id", "")
    return given if _REQUEST_ID.match(given) else uuid.uuid4().hex


def _place(error: Exception) -> str:
    """File and line of the innermost frame of our own code."""
    place = "an unknown place"
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(_PACKAGE):
            place = f"{path.relative_to(_PACKAGE.parent).as_posix()}:{line}"
    return place


def _replay(body: bytes, receive: Receive) -> Receive:
    """A ``receive`` that gives the buffered body once, and then what the server says."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
