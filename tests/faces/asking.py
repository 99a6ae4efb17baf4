"""The three faces, asked the same: the command, the endpoint, the page."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import httpx
from fastapi import FastAPI

from service.api.app import create_app
from service.api.limits import Limits
from service.cli import main
from tests.faces.page import Page, read_page

Json = dict[str, Any]

SECRET = "Zanzibar"
"""A word of every strange text, which no error and no log may repeat."""

APP = create_app(limits=Limits(seconds=3_600))  # the command has no deadline, and a comparison must not depend on one


@dataclass(frozen=True)
class Reply:
    """What a face said.

    Attributes:
        status: the exit code, or the HTTP status.
        report: the report as JSON, where there is one.
        page: the page, read; None for the other faces.
        told: what is said to a person where there is no report.
    """

    status: int
    report: Json | None = None
    page: Page | None = None
    told: str = ""


def ask_command(folder: Path, text: str, published: str, capture: Any) -> Reply:
    """``crossfoot check`` in this process, on a file with the text as it is."""
    file = folder / "article.txt"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    code = main(command_line(file, published))
    output, errors = capture.readouterr()
    report = json.loads(output) if output else None
    return Reply(code, report, told=errors.decode())


def command_line(file: Path, published: str) -> list[str]:
    """The arguments that ask for a report as JSON."""
    return ["check", "--format", "json", "--published", published, os.fspath(file)]


def ask_endpoint(text: str, published: str, app: FastAPI = APP) -> Reply:
    """``POST /v1/checks``."""
    body = json.dumps({"text": text, "published": published})
    answer = _post(app, "/v1/checks", content=body, headers={"Content-Type": "application/json"})
    if answer.status_code == 200:
        return Reply(200, answer.json())
    return Reply(answer.status_code, told=answer.text)


def ask_page(text: str, published: str, app: FastAPI = APP) -> Reply:
    """The page's form, as a browser sends it: line feeds as CRLF, half characters as U+FFFD."""
    sent = (
        text.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
    answer = _post(app, "/", data={"text": sent, "published": published, "format": "plain"})
    page = read_page(answer.text)
    return Reply(answer.status_code, page=page, told=page.error)


def _post(app: FastAPI, url: str, **more: Any) -> httpx.Response:
    async def answer() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://crossfoot.test") as client:
            return await client.post(url, **more)

    return anyio.run(answer)
