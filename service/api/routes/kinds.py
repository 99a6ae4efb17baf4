"""``GET /v1/kinds``: the manual pages."""

from typing import Annotated

from fastapi import APIRouter, Path

from service.api.examples import problems_of
from service.api.problems import NOT_FOUND, ProblemError
from service.api.schema.service import KindDetail, KindList, KindSummary
from service.claims import KIND_BY_NAME, KINDS


def kinds_router() -> APIRouter:
    """The paths that explain the kinds of claim."""
    router = APIRouter(prefix="/v1", tags=["kinds"])

    @router.get(
        "/kinds",
        operation_id="listKinds",
        summary="The kinds of claim that are recognised",
        response_description="Every kind.",
        responses=problems_of(),
    )
    async def list_kinds() -> KindList:
        """Every kind of claim, with a line on each."""
        return KindList(kinds=[KindSummary(name=kind.name, summary=kind.summary) for kind in KINDS])

    @router.get(
        "/kinds/{kind}",
        operation_id="getKind",
        summary="The manual page of one kind of claim",
        response_description="The manual page.",
        responses=problems_of(NOT_FOUND),
    )
    async def get_kind(
        kind: Annotated[str, Path(description="Its name.", examples=["percent_change"])],
    ) -> KindDetail:
        """What is asserted, how it is checked, what it is mixed up with, and what is easy to miss."""
        found = KIND_BY_NAME.get(kind)
        if found is None:
            raise ProblemError(NOT_FOUND, "there is no such kind of claim; /v1/kinds lists them")
        return KindDetail(name=found.name, summary=found.summary, manual=found.manual.strip())

    return router
