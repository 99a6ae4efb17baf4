"""``POST /v1/checks``."""

from fastapi import APIRouter, Response

from service.api.bodies import JsonRoute
from service.api.engine import Engine
from service.api.examples import CHECK_EXAMPLES, problems_of
from service.api.problems import (
    BODY_TOO_LARGE,
    FIGURES_UNAVAILABLE,
    MALFORMED,
    TEXT_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    VALIDATION,
)
from service.api.schema.checks import CheckRequest
from service.api.schema.report import Report as ReportBody
from service.api.selection import only, without_ignored


def checks_router(engine: Engine) -> APIRouter:
    """The paths that check texts with ``engine``."""
    router = APIRouter(prefix="/v1", tags=["checks"], route_class=JsonRoute)

    @router.post(
        "/checks",
        operation_id="createCheck",
        summary="Check the numbers in a text",
        response_description="The report. Nothing of the text is kept.",
        responses=problems_of(
            MALFORMED, TEXT_TOO_LONG, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, VALIDATION, FIGURES_UNAVAILABLE
        ),
        openapi_extra={"requestBody": {"content": {"application/json": {"examples": CHECK_EXAMPLES}}}},
    )
    async def create_check(request: CheckRequest, response: Response) -> ReportBody:
        """Finds every numeric claim and checks it, against official series or the text's own figures.

        Figures are judged as they stood on the day of publication. Derived figures are recomputed. The report says
        what fits, what does not, by how much, and what could not be checked.

        The answer comes within the time limit; what is not done by then is missing, and the report says so with the
        warning `incomplete-results`. An empty text has an empty report.
        """
        response.headers["Cache-Control"] = "no-store"
        if request.blocks is not None:
            report = engine.check_blocks(
                request.blocks, published=request.published, known_at=request.known_at, language=request.language
            )
        else:
            report = engine.check_text(
                request.text or "",
                format=request.format,
                published=request.published,
                known_at=request.known_at,
                language=request.language,
            )
        report = only(without_ignored(report, request.ignore), request.include)
        return ReportBody.model_validate(report.to_dict(request.offset_unit))

    return router
