"""`openapi.yaml` is the agreed contract: the code serves exactly that, and it is a sound OpenAPI document.

After an agreed change, ``CROSSFOOT_REWRITE=1 pytest tests/api/test_contract.py`` writes the file anew; read the diff.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from service.api.app import create_app
from service.api.problems import PROBLEMS
from tests.api.api_fakes import FakeStore, fake_check

CONTRACT = Path(__file__).parents[2] / "openapi.yaml"
HEADING = """\
# The contract of the REST face. Programs outside this project rely on it: within version 1, fields are only added.
# A test holds it equal to what the service serves at /openapi.json, and sends every named example.
"""


class _Layout(yaml.SafeDumper):
    def ignore_aliases(self, _: Any) -> bool:
        return True


def _string(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value and "\r" not in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Layout.add_representer(str, _string)


@pytest.fixture(scope="module")
def served() -> dict[str, Any]:
    return create_app(FakeStore(), fake_check).openapi()


def operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        yield from item.values()


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for entry in value.values():
            yield from nodes(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from nodes(entry)


def test_the_code_serves_the_contract(served):
    if os.environ.get("CROSSFOOT_REWRITE"):
        text = yaml.dump(served, Dumper=_Layout, sort_keys=False, allow_unicode=True, width=110)
        CONTRACT.write_text(HEADING + text, encoding="utf-8")
    assert yaml.safe_load(CONTRACT.read_text(encoding="utf-8")) == served


def test_it_says_who_and_where(served):
    assert served["openapi"].startswith("3.1")
    info = served["info"]
    assert info["title"] and info["version"] and info["description"] and info["contact"] and info["license"]
    assert served["servers"]


def test_every_operation_is_named_tagged_and_described(served):
    tags = {tag["name"] for tag in served["tags"]}
    names = [operation["operationId"] for operation in operations(served)]
    assert len(names) == len(set(names))
    for operation in operations(served):
        assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)+", operation["operationId"])
        assert operation["summary"] and operation["description"]
        assert operation["tags"] and set(operation["tags"]) <= tags
        assert all(parameter["description"] for parameter in operation.get("parameters", ()))


def test_every_field_is_described(served):
    for name, schema in served["components"]["schemas"].items():
        for field, definition in schema.get("properties", {}).items():
            assert definition.get("description") or "$ref" in definition, f"{name}.{field}"


def test_every_reference_leads_somewhere(served):
    components = served["components"]
    used = {node["$ref"] for node in nodes(served) if "$ref" in node}
    there = {f"#/components/{group}/{name}" for group, named in components.items() for name in named}
    assert used == there


def test_every_error_is_a_problem(served):
    for operation in operations(served):
        assert "500" in operation["responses"]
        for status, response in operation["responses"].items():
            if status >= "400":
                assert list(response["content"]) == ["application/problem+json"]


def test_the_stock_error_bodies_are_gone(served):
    assert "HTTPValidationError" not in str(served)


def test_problem_names_are_stable():
    assert {problem.name for problem in PROBLEMS} == {
        "malformed-request",
        "not-found",
        "method-not-allowed",
        "not-acceptable",
        "text-too-long",
        "body-too-large",
        "unsupported-media-type",
        "validation-error",
        "internal-error",
        "not-ready",
        "figures-unavailable",
    }
