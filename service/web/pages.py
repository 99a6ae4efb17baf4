"""The pages: ``/`` with its form and outcome, the style sheet, and the page that tells of a problem."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol

from fastapi import FastAPI, Request
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from service.model.errors import TextTooLongError
from service.model.report import Report
from service.report.chart.svg import STYLE
from service.report.days import day_in_words, days_in_short, days_in_words
from service.store.interface import Store
from service.web import words
from service.web.charts import pictures
from service.web.form import FORMATS, CheckForm, read_form
from service.web.outcome import arrange

_FOLDER = Path(__file__).parent
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class CheckText(Protocol):
    """What the page needs of the engine."""

    def __call__(self, text: str, *, format: str, published: date | None) -> Report:  # noqa: A002
        """The report on ``text``."""
        ...


def add_pages(app: FastAPI, check: CheckText, store: Callable[[], Store]) -> None:
    """Give ``app`` the editor's page, which checks texts with ``check`` and draws figures of ``store``."""

    @app.get("/static/chart.css", include_in_schema=False)
    async def show_style() -> Response:
        return Response(STYLE, media_type="text/css")

    app.mount("/static", StaticFiles(directory=_FOLDER / "static"), name="static")

    @app.api_route("/", methods=["GET", "POST"], include_in_schema=False)
    async def show_page(request: Request) -> Response:
        if request.method == "GET":
            return _page(request.scope, "check.html", form=CheckForm(), outcome=None)
        form = await _sent(request)
        if form.error:
            return _page(request.scope, "check.html", 422, form=form, outcome=None)
        try:
            report = check(form.text, format=form.format, published=form.published_day)
        except TextTooLongError as error:
            told = replace(form, error=f"It is too long: {error}.", faulty="text")
            return _page(request.scope, "check.html", 413, form=told, outcome=None)
        return _page(request.scope, "check.html", form=form, outcome=arrange(report), charts=pictures(report, store()))


def problem_page(
    scope: Scope, *, status: int, title: str, detail: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The page that tells a person of a problem."""
    page = _page(scope, "problem.html", status, title=title, detail=detail)
    page.headers.update(headers or {})
    return page


async def _sent(request: Request) -> CheckForm:
    try:
        fields = await request.form(max_files=0, max_fields=10)
    except HTTPException:
        return CheckForm(error="The form could not be read; the text may be too long. Send it in parts.", faulty="text")
    return read_form(fields)


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("service.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"verdicts": words.VERDICTS, "reasons": words.REASONS, "formats": FORMATS}
    environment.filters |= {
        "day": day_in_words,
        "days": days_in_words,
        "short_days": days_in_short,
        "figure": words.figure_in_words,
        "gap": words.gap_in_words,
        "origin": words.origin_in_words,
    }
    return environment


_TEMPLATES = _environment()


def _page(scope: Scope, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page; browsers must load nothing for it but our own style sheet, and keep no copy of it."""
    body = _TEMPLATES.get_template(template).render(root=scope.get("root_path", ""), **values)
    return HTMLResponse(body, status, headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"})
