"""Every problem that the REST face answers with, by its stable name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from service.api.schema.problem import Problem

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class ProblemType:
    """A kind of problem: its name, its status code and what it is in a few words."""

    name: str
    status: int
    title: str

    @property
    def uri(self) -> str:
        """The ``type`` of RFC 9457: a name, not an address."""
        return f"urn:crossfoot:problem:{self.name}"


MALFORMED = ProblemType("malformed-request", 400, "The request cannot be read")
NOT_FOUND = ProblemType("not-found", 404, "There is nothing under this address")
METHOD_NOT_ALLOWED = ProblemType("method-not-allowed", 405, "The address does not take this method")
NOT_ACCEPTABLE = ProblemType("not-acceptable", 406, "There is no such representation")
TEXT_TOO_LONG = ProblemType("text-too-long", 413, "The text is too long")
BODY_TOO_LARGE = ProblemType("body-too-large", 413, "The request body is too large")
UNSUPPORTED_MEDIA_TYPE = ProblemType("unsupported-media-type", 415, "The body is of a type that is not read here")
VALIDATION = ProblemType("validation-error", 422, "The request does not fit the contract")
INTERNAL = ProblemType("internal-error", 500, "Something went wrong here")
NOT_READY = ProblemType("not-ready", 503, "The service cannot check yet")
FIGURES_UNAVAILABLE = ProblemType("figures-unavailable", 503, "The stored figures cannot be read just now")

PROBLEMS = (
    MALFORMED,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    TEXT_TOO_LONG,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    VALIDATION,
    INTERNAL,
    NOT_READY,
    FIGURES_UNAVAILABLE,
)


class ProblemError(HTTPException):
    """Ends a request with a problem.

    Attributes:
        problem: the body to answer with.
    """

    def __init__(self, kind: ProblemType, detail: str, **more: Any) -> None:
        super().__init__(kind.status, detail)
        self.problem = problem(kind, detail, **more)


def problem(kind: ProblemType, detail: str, **more: Any) -> Problem:
    """The body of one problem.

    Args:
        kind: its type.
        detail: what happened and what to do; never any of the submitted text.
        **more: ``errors``, ``limit`` or ``actual``.
    """
    return Problem(type=kind.uri, title=kind.title, status=kind.status, detail=detail, **more)


def problem_response(body: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The answer that carries a problem; it is never stored."""
    return Response(
        body.model_dump_json(exclude_none=True),
        status_code=body.status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )
