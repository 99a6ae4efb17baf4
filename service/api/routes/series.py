"""``GET /v1/series`` and what lies under it. Everything here is made of stored figures, so it carries an ETag."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from service.api.charts import CONTENT, HEADERS, SVG, BasePeriod, Period, StatedFigure, chart_svg
from service.api.engine import Engine
from service.api.examples import OBSERVATIONS_CSV, problems_of
from service.api.negotiation import entity_tag, holds, preferred
from service.api.problems import FIGURES_UNAVAILABLE, NOT_ACCEPTABLE, NOT_FOUND, VALIDATION, ProblemError
from service.api.schema.catalogue import ChangeList, ObservationList, SeriesDetail, SeriesPage
from service.api.schema.common import EXAMPLE_DAY, Day
from service.api.series_bodies import (
    change_list,
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
Earlier = Annotated[Day, EXAMPLE_DAY, Query(alias="from", description="The earlier day.")]
Later = Annotated[Day | None, Query(description="The later day; the figures as they are now without it.")]
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
        responses=_NOT_MODIFIED | problems_of(VALIDATION, FIGURES_UNAVAILABLE),
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
        responses=_NOT_MODIFIED | problems_of(NOT_FOUND, FIGURES_UNAVAILABLE),
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
        | problems_of(NOT_FOUND, NOT_ACCEPTABLE, VALIDATION, FIGURES_UNAVAILABLE),
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
            answer = Response(observations_csv(vintage.series, observations), media_type=CSV)
            _mark(answer, tag, vary=True)
            return answer
        _mark(response, tag, vary=True)
        return observation_list(vintage, observations)

    @router.get(
        "/series/{package}/{name}/changes",
        operation_id="listChanges",
        summary="What changed in one series between two days",
        response_model=ChangeList,
        response_description="The changes, oldest period first.",
        responses=_NOT_MODIFIED | problems_of(NOT_FOUND, VALIDATION, FIGURES_UNAVAILABLE),
    )
    async def list_changes(
        request: Request, response: Response, package: Package, name: Name, from_: Earlier, to: Later = None
    ) -> object:
        """The periods whose published value at the end of the later day is not that of the earlier day.

        New periods have no `before`, withdrawn ones no `after`; all others are revisions.
        """
        series = engine.store.series(f"{package}/{name}")
        changes = engine.store.changed(from_, to, series.id)
        tag = _tag(engine, request, JSON)
        if _held(request, tag):
            return _not_modified(tag)
        _mark(response, tag)
        return change_list(series, changes)

    @router.get(
        "/series/{package}/{name}/chart.svg",
        operation_id="drawSeries",
        summary="A chart of one series around a period",
        response_class=Response,
        response_description="The chart.",
        responses={200: {"content": dict(CONTENT)}}
        | _NOT_MODIFIED
        | problems_of(NOT_FOUND, VALIDATION, FIGURES_UNAVAILABLE),
    )
    async def draw_series(
        request: Request,
        package: Package,
        name: Name,
        period: Period = None,
        base_period: BasePeriod = None,
        stated: StatedFigure = None,
        known_at: KnownAt = None,
    ) -> Response:
        """The figures around a period, with the lowest and highest value published for each.

        Bars add up what lies in a period like the one asked about: months for a month, the same days of every year for
        a part of a year. The SVG carries its title, its description and a table of its figures, and follows the
        reader's preference for light or dark.
        """
        series = engine.store.series(f"{package}/{name}")
        tag = _tag(engine, request, SVG)
        if _held(request, tag):
            return _not_modified(tag)
        drawn = chart_svg(engine.store, series.id, period, base_period, stated, known_at)
        answer = Response(drawn, media_type=SVG, headers=HEADERS)
        _mark(answer, tag)
        return answer

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
