"""`docs/rest.md`: what it shows is what happens."""

import csv
import io
import json
import re
from pathlib import Path

import httpx
import pytest

from service.api.app import create_app
from service.api.problems import PROBLEMS
from service.api.schema.checks import CheckRequest
from tests.api.api_fakes import ask

PAGE = (Path(__file__).parents[2] / "docs" / "rest.md").read_text(encoding="utf-8")
APP = create_app()


def fenced(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def holds_all_of(found, shown):
    """Whether ``shown`` is ``found`` with some fields left out."""
    if isinstance(shown, dict):
        return all(key in found and holds_all_of(found[key], value) for key, value in shown.items())
    if isinstance(shown, list):
        return len(shown) == len(found) and all(map(holds_all_of, found, shown))
    return bool(shown == found)


def test_the_requests_give_the_answers():
    sent = re.findall(r"-d '(\{.*?\})'", PAGE)
    shown = fenced("json")
    assert len(sent) == 2
    for body, answer in zip(sent, shown, strict=False):
        found = ask(APP, "POST", "/v1/checks", json=json.loads(body))
        assert holds_all_of(found.json(), json.loads(answer)), found.text


def test_the_program_prints_what_is_shown(monkeypatch, capsys):
    def post(url, *, json, timeout):
        return ask(APP, "POST", httpx.URL(url).path, json=json, timeout=timeout)

    monkeypatch.setattr(httpx, "post", post)
    (program,), (printed,) = fenced("python"), fenced("text")
    exec(compile(program, "rest.md", "exec"), {})
    assert capsys.readouterr().out == printed


def test_the_addresses_answer():
    shown = re.findall(r"'(http://127.0.0.1:8000/v1/series[^']*)'", PAGE)
    assert shown
    for url in shown:
        assert ask(APP, "GET", url).status_code == 200


def test_the_changes_are_real():
    url = re.search(r"'(http://\S+/changes\?[^']*)'", PAGE).group(1)
    (shown,) = (block for block in fenced("json") if '"changes"' in block)
    assert holds_all_of(ask(APP, "GET", url).json(), json.loads(shown))


def test_the_csv_is_real():
    url = re.search(r"'(http://\S+/observations\?[^']*)'", PAGE).group(1)
    (shown,) = fenced("csv")
    found = ask(APP, "GET", url, headers={"Accept": "text/csv"}).text
    assert list(csv.reader(io.StringIO(found, newline=""))) == list(csv.reader(io.StringIO(shown)))


def test_every_problem_is_listed():
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", PAGE, re.MULTILINE)
    assert rows == [(problem.name, str(problem.status)) for problem in PROBLEMS]


@pytest.mark.parametrize("field", CheckRequest.model_fields)
def test_every_field_is_explained(field):
    assert f"`{field}`" in PAGE
