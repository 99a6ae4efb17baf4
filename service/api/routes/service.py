"""``GET /v1/meta`` and the two addresses that a load balancer asks."""

from fastapi import APIRouter

from service import __version__
from service.api.engine import Engine
from service.api.examples import problems_of
from service.api.limits import MAX_BLOCKS
from service.api.problems import FIGURES_UNAVAILABLE, NOT_READY, ProblemError
from service.api.schema.service import Health, LimitsBody, Meta, PublisherState, Readiness
from service.model.offsets import OFFSET_UNITS
from service.read import FORMATS

PRIVACY = (
    "A text is checked in memory and forgotten. Nothing of it is stored, logged, counted or sent anywhere; "
    "no error repeats it."
)


def service_router(engine: Engine) -> APIRouter:
    """The paths that describe the service around ``engine``."""
    router = APIRouter(tags=["service"])

    @router.get(
        "/v1/meta",
        operation_id="getMeta",
        summary="What this service is, holds and allows",
        response_description="Version, data, limits and privacy.",
        responses=problems_of(FIGURES_UNAVAILABLE),
    )
    async def get_meta() -> Meta:
        """Version, snapshot and newest releases of the figures, limits, and what becomes of a text."""
        limits = engine.limits
        return Meta(
            name="crossfoot",
            version=__version__,
            api_version="1",
            snapshot=engine.store.snapshot,
            publishers=[
                PublisherState(publisher=held.publisher, series=held.series, newest_release=held.newest)
                for held in engine.store.publishers()
            ],
            formats=list(FORMATS),
            offset_units=list(OFFSET_UNITS),
            limits=LimitsBody(
                characters=limits.characters, body_bytes=limits.body_bytes, blocks=MAX_BLOCKS, seconds=limits.seconds
            ),
            privacy=PRIVACY,
        )

    @router.get(
        "/healthz",
        operation_id="getHealth",
        summary="Whether the service is up",
        response_description="It is up.",
        responses=problems_of(),
    )
    async def get_health() -> Health:
        """Answers as long as the process serves requests."""
        return Health(status="ok")

    @router.get(
        "/readyz",
        operation_id="getReadiness",
        summary="Whether the service can check",
        response_description="It can check.",
        responses=problems_of(NOT_READY),
    )
    async def get_readiness() -> Readiness:
        """Answers 200 once the stored figures are open."""
        if not engine.ready():
            raise ProblemError(NOT_READY, "the stored figures cannot be opened; the service's log says why")
        return Readiness(status="ready", snapshot=engine.store.snapshot)

    return router
