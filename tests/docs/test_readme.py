"""The README's quick starts do what they say."""

from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import yaml

from service.api.app import create_app
from service.cli import main
from tests.docs.documents import ROOT, blocks, is_shown

README = ROOT / "README.md"
EXAMPLE = ROOT / "docs" / "examples" / "2024-10-01-small-boats.txt"
MISPRINTED = EXAMPLE.read_text("utf-8").replace("24,830", "24,380")


def request(method: str, url: str, **more: Any) -> httpx.Response:
    """A request to the service as it is started by ``crossfoot serve``."""

    async def answer() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(create_app())) as client:
            return await client.request(method, url, **more)

    return anyio.run(answer)


def test_the_python_client(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    [code], shown = blocks(README, "python"), blocks(README, "text")[0]
    monkeypatch.setattr(httpx, "post", lambda url, **more: request("POST", url, **more))
    exec(compile(code.text, "README.md", "exec"), {})
    assert capsys.readouterr().out == shown.text


def test_the_page() -> None:
    quoted = [line.removeprefix("> ") for line in README.read_text("utf-8").splitlines() if line.startswith("> ")]
    form = {"text": MISPRINTED, "published": "2024-10-01", "format": "plain"}
    page = request("POST", "http://127.0.0.1:8000/", data=form).text
    assert len(quoted) == 3
    for line in quoted:
        assert line in page


def test_the_workflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    [workflow], shown = blocks(README, "yaml"), blocks(README, "text")[1]
    steps = yaml.safe_load(workflow.text)["jobs"]["numbers"]["steps"]
    program, *arguments = steps[-1]["run"].split()
    assert program == "crossfoot"
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / EXAMPLE.name).write_text(MISPRINTED, "utf-8")
    monkeypatch.chdir(tmp_path)
    files = sorted(path.as_posix() for path in Path().glob(arguments.pop()))  # as a shell does
    assert main([*arguments, *files]) == 1
    output = capfd.readouterr().out
    assert is_shown(shown.text, output), output
