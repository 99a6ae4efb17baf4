"""The OpenAPI document that the application serves; `openapi.yaml` is the same, agreed and laid out for reading."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from service.api.examples import REPORT_EXAMPLES
from service.api.schema.problem import Problem

VERSION = "1.0.0"
"""Of the contract, not of the engine: its first number is that of the paths and of ``api_version``."""

DESCRIPTION = """\
Crossfoot checks the numbers in news text against official statistics, as they stood on the day of publication.

Send a text to `POST /v1/checks`; the report names every numeric claim with its place in the text, a verdict, the
signed discrepancy and the whole working. No text is stored, logged or passed on, and no error repeats any of it.

Within version 1, fields are only ever added: ignore those that you do not know. Errors are problems (RFC 9457,
`application/problem+json`) whose `type` is stable. Every answer carries an `X-Request-ID`, the caller's own where the
request had one.
"""

TAGS = [
    {"name": "checks", "description": "Check a text."},
    {"name": "series", "description": "The official series that texts are checked against."},
    {"name": "kinds", "description": "The kinds of claim, with their manual pages."},
    {"name": "service", "description": "The service itself: version, limits, privacy, health."},
]

_REQUEST_ID = {
    "description": "Names this request in the service's log: the caller's own id, or a new one.",
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"},
}
#: What FastAPI declares for any operation with a parameter; our own 422 is a problem, and declared where it can occur.
_FOREIGN = ("HTTPValidationError", "ValidationError")
_ETAG = {"description": "Names this representation; send it back in If-None-Match.", "schema": {"type": "string"}}


def describe(app: FastAPI) -> None:
    """Make ``app`` serve the contract: built on first use, the same ever after."""

    def contract() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _built(app)
        return app.openapi_schema

    app.openapi = contract  # type: ignore[method-assign]


def _built(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title,
        version=VERSION,
        openapi_version="3.1.0",
        summary="Checks the numbers in news text against official statistics.",
        description=DESCRIPTION,
        routes=app.routes,
        tags=TAGS,
        servers=[{"url": "/", "description": "The host that serves this document."}],
        contact={"name": "The Crossfoot developers"},
        license_info={"name": "Apache License 2.0", "identifier": "Apache-2.0"},
    )
    document["security"] = []  # said openly: no key is needed
    document["components"] = _components(document["components"]["schemas"])
    checks = document["paths"]["/v1/checks"]["post"]
    # Set here, since FastAPI drops every null of what it is given, and a report has many.
    checks["responses"]["200"]["content"]["application/json"]["examples"] = REPORT_EXAMPLES
    for path, item in document["paths"].items():
        for operation in item.values():
            if "application/json" in operation["responses"].get("422", {}).get("content", {}):
                del operation["responses"]["422"]
            _add_headers(operation, tagged=path.startswith("/v1/series"))
            for parameter in operation.get("parameters", ()):
                parameter["schema"] = _untitled(parameter["schema"])
    return document


def _components(schemas: dict[str, Any]) -> dict[str, Any]:
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    ours = {**schemas, **problem.pop("$defs"), "Problem": problem}
    return {
        "schemas": {name: _untitled(ours[name]) for name in sorted(ours) if name not in _FOREIGN},
        "headers": {"ETag": _ETAG, "RequestId": _REQUEST_ID},
    }


def _add_headers(operation: dict[str, Any], *, tagged: bool) -> None:
    for status, response in operation["responses"].items():
        headers = {"X-Request-ID": {"$ref": "#/components/headers/RequestId"}}
        if tagged and status in {"200", "304"}:
            headers["ETag"] = {"$ref": "#/components/headers/ETag"}
        response["headers"] = headers


def _untitled(schema: Any, *, names: bool = False) -> Any:
    """``schema`` without the titles that pydantic makes of field names; ``names`` where the keys are field names."""
    if isinstance(schema, list):
        return [_untitled(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _untitled(value, names=key == "properties")
        for key, value in schema.items()
        if names or key != "title" or not isinstance(value, str)
    }
