"""JSON bodies, read strictly: what cannot be a request of ours is refused before a model sees it."""

import json
import re
from collections.abc import Callable, Coroutine
from typing import Any, NoReturn

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from service.api.problems import MALFORMED, UNSUPPORTED_MEDIA_TYPE, VALIDATION, ProblemError
from service.api.schema.problem import Fault

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class JsonRequest(Request):
    """A request whose JSON body is read by :func:`parse_json`."""

    async def json(self) -> Any:
        """The parsed body."""
        return parse_json(await self.body())


class JsonRoute(APIRoute):
    """A route that takes JSON and nothing else."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Wrap the route: refuse other media types, and parse the body strictly."""
        handler = super().get_route_handler()

        async def strict(request: Request) -> Response:
            _require_json(request)
            return await handler(JsonRequest(request.scope, request.receive))

        return strict


def parse_json(raw: bytes) -> Any:
    r"""Parse a body as JSON (RFC 8259).

    A lone surrogate (half an emoji, as ``\ud83d``) becomes U+FFFD, which is one UTF-16 unit and one code point too, so
    that offsets hold.

    Raises:
        ProblemError: it is not UTF-8 or not JSON, or it says NaN or Infinity. The problem tells where, not what.
    """
    try:
        return _repaired(json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse_constant))
    except UnicodeDecodeError as error:
        raise ProblemError(MALFORMED, f"the body is not UTF-8: see byte {error.start}") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise ProblemError(MALFORMED, f"the body is not JSON: see {where}") from None
    except RecursionError:
        raise ProblemError(MALFORMED, "the body is nested too deeply") from None
    except ValueError:
        raise ProblemError(MALFORMED, "the body holds a number with too many digits") from None


def _require_json(request: Request) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise ProblemError(UNSUPPORTED_MEDIA_TYPE, "send the body as application/json")
    if request.headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise ProblemError(UNSUPPORTED_MEDIA_TYPE, "send the body without compression")


def _refuse_constant(_: str) -> NoReturn:
    detail = "NaN and Infinity are not JSON numbers"
    raise ProblemError(VALIDATION, detail, errors=[Fault(pointer="#", detail=detail)])


def _repaired(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_repaired(entry) for entry in value]
    if isinstance(value, dict):
        return {_repaired(key): _repaired(entry) for key, entry in value.items()}
    return value
