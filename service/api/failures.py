"""From whatever ended a request to the problem that its sender sees."""

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from service.api.problems import (
    FIGURES_UNAVAILABLE,
    MALFORMED,
    METHOD_NOT_ALLOWED,
    NOT_FOUND,
    PROBLEMS,
    TEXT_TOO_LONG,
    VALIDATION,
    ProblemError,
    problem,
)
from service.api.rendering import render_problem
from service.api.schema.problem import Fault, Problem
from service.model.errors import StoreError, TextTooLongError, UnknownNameError, UsageError

LOG = logging.getLogger("crossfoot.api")

#: Seconds after which a caller may try again where the figures cannot be read: a database is back, or is not.
_RETRY_AFTER = 5

#: Messages of pydantic that are made from our own schema alone. Others may repeat what was sent and are not passed on.
_SAFE_MESSAGES = frozenset(
    {
        "missing",
        "string_type",
        "string_too_short",
        "string_too_long",
        "string_pattern_mismatch",
        "list_type",
        "too_long",
        "too_short",
        "literal_error",
        "enum",
        "int_type",
        "int_parsing",
        "int_from_float",
        "greater_than_equal",
        "less_than_equal",
    }
)
#: Where a check sits outside the body: the words of FastAPI for the parts of a request.
_PARAMETERS = frozenset({"path", "query", "header", "cookie"})


def add_failures(app: FastAPI) -> None:
    """Make every failure of ``app`` an answer of type ``application/problem+json``."""
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(UsageError, _misused)
    app.add_exception_handler(StoreError, _unavailable)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    headers = dict(error.headers or {})
    if "Allow" in headers:  # the framework joins a set, in an order of chance
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
    return render_problem(request.scope, _of_http(error), headers)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = [_fault(entry) for entry in error.errors()]
    count = "1 thing" if len(found) == 1 else f"{len(found)} things"
    body = problem(VALIDATION, f"{count} in the request must be mended; see errors", errors=found)
    return render_problem(request.scope, body)


async def _misused(request: Request, error: Exception) -> Response:
    if isinstance(error, TextTooLongError):
        body = problem(TEXT_TOO_LONG, str(error), limit=error.limit, actual=error.actual)
    elif isinstance(error, UnknownNameError):
        body = problem(NOT_FOUND, str(error))
    else:
        body = problem(VALIDATION, str(error))
    return render_problem(request.scope, body)


async def _unavailable(request: Request, error: Exception) -> Response:
    LOG.error("the stored figures cannot be read: %s", error)  # its message holds nothing of a text
    body = problem(FIGURES_UNAVAILABLE, "try again in a moment; the service's log says why")
    return render_problem(request.scope, body, {"Retry-After": str(_RETRY_AFTER)})


def _of_http(error: HTTPException) -> Problem:
    if isinstance(error, ProblemError):
        return error.problem
    if error.status_code == METHOD_NOT_ALLOWED.status:
        return problem(METHOD_NOT_ALLOWED, "use one of the methods in the Allow header")
    if error.status_code == NOT_FOUND.status:
        return problem(NOT_FOUND, "see /openapi.json for the addresses that exist")
    known = next((kind for kind in PROBLEMS if kind.status == error.status_code), MALFORMED)
    return problem(known, "the request cannot be read as it stands")


def _fault(entry: Mapping[str, Any]) -> Fault:
    part, *path = entry["loc"]
    if part in _PARAMETERS:
        return Fault(parameter=str(path[0]), detail=_detail(entry))
    if entry["type"] == "extra_forbidden":
        # The last step is a name that the sender made up: it could be anything, so it is not repeated.
        return Fault(pointer=_pointer(path[:-1]), detail="there is a field here that the contract does not know")
    return Fault(pointer=_pointer(path), detail=_detail(entry))


def _pointer(path: Iterable[str | int]) -> str:
    return "#" + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def _detail(entry: Mapping[str, Any]) -> str:
    message = str(entry["msg"])
    if entry["type"] == "value_error":  # raised by our own validators, whose words hold nothing of the input
        return message.removeprefix("Value error, ")
    if entry["type"] == "model_attributes_type":
        return "should be an object"
    if entry["type"] in _SAFE_MESSAGES:
        return message.replace("Input should", "should")
    return "is not valid here"
