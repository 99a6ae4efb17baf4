"""A problem as its reader wants it: JSON for programs, a page for people."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from service.api.problems import problem_response
from service.api.schema.problem import Problem
from service.web import problem_page


def render_problem(scope: Scope, body: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The answer that carries ``body``: a page where a browser asks outside ``/v1``, problem+json everywhere else."""
    accepts = Headers(scope=scope).get("accept", "")
    if "text/html" in accepts and not scope["path"].startswith("/v1/"):
        return problem_page(scope, status=body.status, title=body.title, detail=body.detail, headers=headers)
    return problem_response(body, headers)
