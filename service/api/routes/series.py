"""``GET /v1/series`` and what lies under it. Everything here is made of stored figures, so it carries an ETag."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from service.api.engine import Engine
from service.api.examples import OBSERVATIONS_CSV, problems_of
from service.api.negotiation import entity_tag, holds, preferred
from service.api.problems import NOT_ACCEPTABLE, NOT_FOUND, VALIDATION, ProblemError
from service.api.schema.catalogue import ObservationList, SeriesDetail, SeriesPage
from service.api.schema.common import Day
from service.api.series_bodies import (
    observation_list,
    observations_between,
    observations_csv,
    series_detail,
    series_summary,
)

JSON, CSV = "application/json", "text/csv"
_NOT_MODIFIED: dict[int | str, dict[str, object]] = {304: {"description": "The caller holds this representation."}}

Package = Annotated[str, Path(description="The first half of the series' id.", examples=["home-office"])]
Name = Annotated[str, Path(description="The second half of the series' id.", examples=["small-boat-people-daily"])]
KnownAt = Annotated[
    Day | None, Query(description="As the series stood at the end of this day; today's figures without it.")
]

From = Annotated[Day | None, Query(alias="from", description="Leave out periods that end before this day.")]
To = Annotated[Day | None, Query(description="Leave out periods that start after this day.")]


def series_router(engine: Engine) -> APIRouter:
    """The paths that show what ``engine`` checks against."""
    router = APIRouter(prefix="/v1", tags=["series"])

    @router.get(
        "/series",
        operation_id="listSeries",
        summary="Search the catalogue",
        response_model=SeriesPage,
        response_description="One page of series.",
        responses=_NOT_MODIFIED | problems_of(VALIDATION),
    )
    async def list_series(
        request: Request,
        response: Response,
        q: Annotated[str, Query(max_length=200, description="Words to look for.", examples=["small boats"])] = "",
        area: Annotated[str | None, Query(max_length=20, description="An area code.", examples=["GB"])] = None,
        publisher: Annotated[
            str | None, Query(max_length=100, description="A publisher's name.", examples=["Home Office"])
        ] = None,
        limit: Annotated[int, Query(ge=1, le=100, description="The most series on a page.")] = 20,
        offset: Annotated[int, Query(ge=0, le=1_000_000, description="How many series to leave out first.")] = 0,
    ) -> object:
        """Series whose titles, names in the news or codes match the words, best first; all of them without words."""
        tag = _tag(engine, request, JSON)
        if _held(request, tag):
            return _not_modified(tag)
        found = engine.store.find(q, area=area, publisher=publisher, limit=limit + 1, offset=offset)
        _mark(response, tag)
        return SeriesPage(
            series=[series_summary(series) for series in found[:limit]],
            offset=offset,
            limit=limit,
            next_offset=offset + limit if len(found) > limit else None,
        )

    @router.get(
        "/series/{package}/{name}",
        operation_id="getSeries",
        summary="The metadata of one series",
        response_model=SeriesDetail,
        response_description="The series.",
        responses=_NOT_MODIFIED | problems_of(NOT_FOUND),
    )
    async def get_series(request: Request, response: Response, package: Package, name: Name) -> object:
        """What a series counts, how it is published and revised, and where it comes from."""
        series = engine.store.series(f"{package}/{name}")
        tag = _tag(engine, request, JSON)
        if _held(request, tag):
            return _not_modified(tag)
        _mark(response, tag)
        return series_detail(series)

    @router.get(
        "/series/{package}/{name}/observations",
        operation_id="listObservations",
        summary="The figures of one series, as they stood on a day",
        response_model=ObservationList,
        response_description="The observations, oldest first: JSON, or CSV where the Accept header prefers it.",
        responses={200: {"content": {CSV: OBSERVATIONS_CSV}}}
        | _NOT_MODIFIED
        | problems_of(NOT_FOUND, NOT_ACCEPTABLE, VALIDATION),
    )
    async def list_observations(
        request: Request,
        response: Response,
        package: Package,
        name: Name,
        known_at: KnownAt = None,
        from_: From = None,
        to: To = None,
    ) -> object:
        """One value for each period, never of different vintages of the series."""
        series = engine.store.series(f"{package}/{name}")
        media_type = preferred(request.headers.get("accept", ""), (JSON, CSV))
        if media_type is None:
            raise ProblemError(NOT_ACCEPTABLE, f"ask for {JSON} or {CSV}")
        tag = _tag(engine, request, media_type)
        if _held(request, tag):
            return _not_modified(tag, vary=True)
        vintage = engine.store.as_known(series.id, known_at)
        observations = observations_between(vintage, from_, to)
        if media_type == CSV:
            answer = Response(observations_csv(observations), media_type=CSV)
            _mark(answer, tag, vary=True)
            return answer
        _mark(response, tag, vary=True)
        return observation_list(vintage, observations)

    return router


def _tag(engine: Engine, request: Request, media_type: str) -> str:
    """The ETag of what a request asks for: stored figures change only with the snapshot."""
    return entity_tag(engine.store.snapshot, request.url.path, request.url.query, media_type)


def _held(request: Request, tag: str) -> bool:
    return holds(request.headers.get("if-none-match", ""), tag)


def _not_modified(tag: str, *, vary: bool = False) -> Response:
    answer = Response(status_code=304)
    _mark(answer, tag, vary=vary)
    return answer


def _mark(response: Response, tag: str, *, vary: bool = False) -> None:
    """Let caches keep the answer, and ask each time whether it still stands."""
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "no-cache"
    if vary:
        response.headers["Vary"] = "Accept"
