"""The named examples of the contract; the tests send every one of them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from service.api.limits import Limits
from service.api.problems import (
    BODY_TOO_LARGE,
    FIGURES_UNAVAILABLE,
    INTERNAL,
    MALFORMED,
    MEDIA_TYPE,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    NOT_FOUND,
    NOT_READY,
    TEXT_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    VALIDATION,
    ProblemType,
    problem,
)
from service.api.schema.problem import Fault, Problem

Responses = dict[int | str, dict[str, Any]]

CHECK_EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "running-total": {
        "summary": "A running total and its change on the year, against an official series",
        "value": {
            "text": (
                "By the end of September, 25,244 people had crossed the Channel in small boats this year. "
                "That is 2% more than in the same period of 2023 (24,830)."
            ),
            "published": "2024-10-02",
        },
    },
    "own-figures": {
        "summary": "A percentage that does not follow from the article's own figures",
        "value": {
            "text": "Sales came to £56m, up 12% from £48m.",
            "offset_unit": "codepoint",
            "include": ["contradicted"],
        },
    },
    "blocks": {
        "summary": "An article in the blocks of an editing system",
        "value": {
            "blocks": [
                {"id": "headline", "text": "Inflation holds at 2%"},
                {"id": "lead", "html": "<p>UK inflation was <b>2.0%</b> in June&nbsp;2024.</p>"},
            ],
            "published": "2024-07-17",
        },
    },
    "problems-only": {
        "summary": "Only what an editor must look at, without the claims dealt with before",
        "value": {
            "text": "## Jobs\n\nUnemployment was 4.4% in the three months to May 2024.",
            "format": "markdown",
            "published": "2024-07-18",
            "language": "en-GB",
            "offset_unit": "utf16",
            "ignore": [{"kind": "rank"}, {"fingerprint": "0123456789abcdef"}],
            "include": ["contradicted", "outdated", "imprecise"],
        },
    },
    "empty": {"summary": "An empty text has an empty report", "value": {"text": ""}},
}

REPORT_EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "own-figures": {
        "summary": "The answer to the request example of the same name",
        "value": json.loads(Path(__file__).with_name("example_report.json").read_text(encoding="utf-8")),
    }
}

OBSERVATIONS_CSV: Mapping[str, Any] = {
    "schema": {"type": "string", "description": "A header line and a line for each observation (RFC 4180)."},
    "examples": {
        "days": {
            "summary": "Two days",
            "value": (
                "start,end,value,released,released_by,inferred,status\r\n"
                "2024-09-29,2024-09-29,59,,2025-11-14,false,\r\n"
                "2024-09-30,2024-09-30,0,,2025-11-14,false,\r\n"
            ),
        }
    },
}

_LIMITS = Limits()

_PROBLEM_EXAMPLES: tuple[tuple[ProblemType, Problem], ...] = (
    (MALFORMED, problem(MALFORMED, "the body is not JSON: see line 1, column 10")),
    (NOT_FOUND, problem(NOT_FOUND, "there is no such kind of claim; /v1/kinds lists them")),
    (METHOD_NOT_ALLOWED, problem(METHOD_NOT_ALLOWED, "use one of the methods in the Allow header")),
    (NOT_ACCEPTABLE, problem(NOT_ACCEPTABLE, "ask for application/json or text/csv")),
    (
        TEXT_TOO_LONG,
        problem(
            TEXT_TOO_LONG,
            "the text has 412,007 characters; the limit is 300,000; send it in parts",
            limit=_LIMITS.characters,
            actual=412_007,
        ),
    ),
    (
        BODY_TOO_LARGE,
        problem(
            BODY_TOO_LARGE,
            "the request body is larger than 2,097,152 bytes; send the text in parts",
            limit=_LIMITS.body_bytes,
            actual=3_500_000,
        ),
    ),
    (UNSUPPORTED_MEDIA_TYPE, problem(UNSUPPORTED_MEDIA_TYPE, "send the body as application/json")),
    (
        VALIDATION,
        problem(
            VALIDATION,
            "1 thing in the request must be mended; see errors",
            errors=[
                Fault(pointer="#/published", detail="must be a day between 1900 and 2099, written YYYY-MM-DD"),
            ],
        ),
    ),
    (INTERNAL, problem(INTERNAL, "the failure is logged under the request id 6f1c0b6a0d5d4b0f9f0a4a8f3c1f7e52")),
    (NOT_READY, problem(NOT_READY, "the stored figures cannot be opened; the service's log says why")),
    (FIGURES_UNAVAILABLE, problem(FIGURES_UNAVAILABLE, "try again in a moment; the service's log says why")),
)


def problems_of(*kinds: ProblemType) -> Responses:
    """The ``responses`` of an operation that may answer with these problems, or with an internal error."""
    responses: Responses = {}
    for kind in (*kinds, INTERNAL):
        response = responses.setdefault(kind.status, {"description": "", "content": _content()})
        response["description"] = f"{response['description']} {kind.title}.".strip()
        response["content"][MEDIA_TYPE]["examples"][kind.name] = {"summary": kind.title, "value": _example(kind)}
    return responses


def _content() -> dict[str, Any]:
    return {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": {}}}


def _example(kind: ProblemType) -> dict[str, Any]:
    body = next(body for shown, body in _PROBLEM_EXAMPLES if shown == kind)
    return body.model_dump(exclude_none=True)
