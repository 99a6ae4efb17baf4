"""The application that serves the REST face and the editor's page: ``uvicorn service.api.app:app``."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from service import __version__
from service.api.contract import describe
from service.api.engine import Checker, Engine
from service.api.failures import add_failures
from service.api.limits import Limits
from service.api.middleware import BodyLimit, Renewal, RequestFrame
from service.api.routes.checks import checks_router
from service.api.routes.kinds import kinds_router
from service.api.routes.series import series_router
from service.api.routes.service import service_router
from service.store.interface import Store
from service.web import add_pages


def create_app(store: Store | None = None, checker: Checker | None = None, limits: Limits | None = None) -> FastAPI:
    """An application.

    Args:
        store: what to check against; None opens the default store when the server starts, so that reference data that
            cannot be trusted stop the start.
        checker: what checks a document; None is the pipeline.
        limits: how much a request may ask for.
    """
    engine = Engine(store, checker, limits)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        engine.open()
        yield

    # The stock documentation pages load scripts from other hosts; /openapi.json serves the contract instead.
    app = FastAPI(title="Crossfoot", version=__version__, docs_url=None, redoc_url=None, lifespan=lifespan)
    for router in (checks_router(engine), series_router(engine), kinds_router(), service_router(engine)):
        app.include_router(router)
    add_pages(app, engine.check_text, lambda: engine.store)
    add_failures(app)
    app.add_middleware(BodyLimit, limit=engine.limits.body_bytes)
    app.add_middleware(Renewal, renew=engine.renew)
    app.add_middleware(RequestFrame)  # added last, so outermost
    describe(app)
    return app


app = create_app()
