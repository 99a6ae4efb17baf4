"""Every named example of the contract is sent to the service that serves it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.api.app import create_app
from service.api.schema.problem import Problem
from service.model.errors import StoreError
from tests.api.api_fakes import FakeStore, ask, fake_check

CONTRACT = yaml.safe_load((Path(__file__).parents[2] / "openapi.yaml").read_text(encoding="utf-8"))
APP = create_app(FakeStore(), fake_check)
BOATS = "/v1/series/home-office/small-boat-people-daily"
JSON = {"Content-Type": "application/json"}


class NoFigures(FakeStore):
    """A store that cannot be read."""

    @property
    def snapshot(self):
        raise OSError

    catalogue = publishers = series = find = snapshot


class Unreadable(FakeStore):
    """A store whose database is away."""

    @property
    def snapshot(self):
        raise StoreError("postgresql://db/figures: the connection was lost")

    catalogue = publishers = series = find = snapshot


def unreadable_check(*_: Any, **__: Any):
    raise StoreError("postgresql://db/figures: the connection was lost")


def broken_check(*_: Any, **__: Any):
    raise ZeroDivisionError


BROKEN = create_app(NoFigures(), broken_check)
UNREADABLE = create_app(Unreadable(), unreadable_check)
APPS = {"internal-error": BROKEN, "not-ready": BROKEN, "figures-unavailable": UNREADABLE}

#: How each problem that an operation declares is brought about.
CAUSES: dict[tuple[str, str], tuple[str, str, dict[str, Any]]] = {
    ("createCheck", "malformed-request"): ("POST", "/v1/checks", {"content": '{"text": }', "headers": JSON}),
    ("createCheck", "text-too-long"): ("POST", "/v1/checks", {"json": {"text": "x" * 412_007}}),
    ("createCheck", "body-too-large"): ("POST", "/v1/checks", {"content": b" " * 3_500_000, "headers": JSON}),
    ("createCheck", "unsupported-media-type"): ("POST", "/v1/checks", {"content": "text"}),
    ("createCheck", "validation-error"): ("POST", "/v1/checks", {"json": {"text": "", "published": "2 October"}}),
    ("createCheck", "internal-error"): ("POST", "/v1/checks", {"json": {"text": ""}}),
    ("listSeries", "validation-error"): ("GET", "/v1/series?limit=0", {}),
    ("listSeries", "internal-error"): ("GET", "/v1/series", {}),
    ("getSeries", "not-found"): ("GET", BOATS + "-people", {}),
    ("getSeries", "internal-error"): ("GET", BOATS, {}),
    ("listObservations", "not-found"): ("GET", BOATS + "-people/observations", {}),
    ("listObservations", "not-acceptable"): ("GET", BOATS + "/observations", {"headers": {"Accept": "image/png"}}),
    ("listObservations", "validation-error"): ("GET", BOATS + "/observations?from=soon", {}),
    ("listObservations", "internal-error"): ("GET", BOATS + "/observations", {}),
    ("listChanges", "not-found"): ("GET", BOATS + "-people/changes?from=2024-09-01", {}),
    ("listChanges", "validation-error"): ("GET", BOATS + "/changes", {}),
    ("listChanges", "internal-error"): ("GET", BOATS + "/changes?from=2024-09-01", {}),
    ("drawSeries", "not-found"): ("GET", BOATS + "-people/chart.svg", {}),
    ("drawSeries", "validation-error"): ("GET", BOATS + "/chart.svg?period=soon", {}),
    ("drawSeries", "internal-error"): ("GET", BOATS + "/chart.svg", {}),
    ("getKind", "not-found"): ("GET", "/v1/kinds/hearsay", {}),
    ("getMeta", "internal-error"): ("GET", "/v1/meta", {}),
    ("getReadiness", "not-ready"): ("GET", "/readyz", {}),
}
#: Problems that no request can bring about on purpose.
NEVER = {(name, "internal-error") for name in ("listKinds", "getKind", "getHealth", "getReadiness")}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in CONTRACT["paths"].items():
        for method, operation in item.items():
            yield path, method.upper(), operation


def declared_problems() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for _, _, operation in operations():
        for response in operation["responses"].values():
            content = response.get("content", {}).get("application/problem+json", {})
            for name, example in content.get("examples", {}).items():
                yield operation["operationId"], name, example["value"]


def requests() -> Iterator[Any]:
    for path, method, operation in operations():
        content = operation.get("requestBody", {}).get("content", {})
        for media_type, body in content.items():
            for name, example in body["examples"].items():
                yield pytest.param(method, path, media_type, example["value"], id=f"{operation['operationId']}-{name}")


@pytest.mark.parametrize(("method", "path", "media_type", "body"), list(requests()))
def test_a_request_example_is_answered(method, path, media_type, body):
    assert media_type == "application/json"
    answer = ask(APP, method, path, json=body)
    assert answer.status_code == 200, answer.text


def test_every_parameter_example_is_answered():
    for path, method, operation in operations():
        if method == "GET":
            shown = [entry for entry in operation.get("parameters", ()) if "examples" in entry["schema"]]
            values = {entry["name"]: entry["schema"]["examples"][0] for entry in shown}
            query = {entry["name"]: values[entry["name"]] for entry in shown if entry["in"] == "query"}
            answer = ask(APP, "GET", path.format(**values), params=query)
            assert answer.status_code == 200, (path, answer.text)


@pytest.mark.parametrize(
    ("operation", "name", "example"),
    list(declared_problems()),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_problem_example_is_what_is_answered(operation, name, example):
    assert Problem.model_validate(example).model_dump(exclude_none=True) == example
    if (operation, name) in NEVER:
        return
    # Whatever asks a store that is broken finds it so when it is away.
    method, url, more = CAUSES[operation, "internal-error" if name == "figures-unavailable" else name]
    answer = ask(APPS.get(name, APP), method, url, **more)
    assert answer.status_code == example["status"]
    body = answer.json()
    assert body.keys() == example.keys()
    assert (body["type"], body["title"]) == (example["type"], example["title"])
    if name == "figures-unavailable" or (operation == "createCheck" and name != "internal-error"):
        assert body == example
