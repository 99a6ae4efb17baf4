"""What cannot be checked is refused with a problem that says what to do, and never with a word of what was sent."""

import json
import logging

import pytest

from service.api.app import create_app
from service.api.limits import Limits
from service.model.errors import StoreError, UsageError
from tests.api.api_fakes import FakeStore, ask, fake_check

MARKER = "zanzibarine"
JSON = {"Content-Type": "application/json"}
SMALL = Limits(characters=100, body_bytes=2_000)
APP = create_app(FakeStore(), fake_check, SMALL)


def raw(content, **headers):
    return {"content": content, "headers": {**JSON, **headers}}


REFUSED = {
    "not JSON": (raw(f'{{"text": "{MARKER}'.encode()), 400, "malformed-request"),
    "a control character": (raw(f'{{"text": "{MARKER}\n"}}'.encode()), 400, "malformed-request"),
    "not UTF-8": (raw(b'{"text": "\xff' + MARKER.encode() + b'"}'), 400, "malformed-request"),
    "UTF-16": (raw(json.dumps({"text": MARKER}).encode("utf-16")), 400, "malformed-request"),
    "nested too deeply": (raw(b"[" * 1_900), 400, "malformed-request"),
    "NaN": (raw(f'{{"text": "{MARKER}", "known_at": NaN}}'.encode()), 422, "validation-error"),
    "Infinity": (raw(f'{{"text": "{MARKER}", "known_at": -Infinity}}'.encode()), 422, "validation-error"),
    "no body": (raw(b""), 422, "validation-error"),
    "a list": ({"json": [MARKER]}, 422, "validation-error"),
    "a string": ({"json": MARKER}, 422, "validation-error"),
    "null": (raw(b"null"), 422, "validation-error"),
    "no text": ({"json": {"language": "en"}}, 422, "validation-error"),
    "text and blocks": ({"json": {"text": MARKER, "blocks": []}}, 422, "validation-error"),
    "a number for the text": ({"json": {"text": 12}}, 422, "validation-error"),
    "a list for the text": ({"json": {"text": [MARKER]}}, 422, "validation-error"),
    "an unknown field": ({"json": {"text": "", MARKER: MARKER}}, 422, "validation-error"),
    "an unknown format": ({"json": {"text": "", "format": MARKER}}, 422, "validation-error"),
    "another language": ({"json": {"text": "", "language": MARKER}}, 422, "validation-error"),
    "a date in words": ({"json": {"text": "", "published": MARKER}}, 422, "validation-error"),
    "seconds since 1970": ({"json": {"text": "", "published": 20241002}}, 422, "validation-error"),
    "no such day": ({"json": {"text": "", "published": "2023-02-29"}}, 422, "validation-error"),
    "another century": ({"json": {"text": "", "published": "0001-01-01"}}, 422, "validation-error"),
    "an unknown verdict": ({"json": {"text": "", "include": [MARKER]}}, 422, "validation-error"),
    "an unknown unit": ({"json": {"text": "", "offset_unit": MARKER}}, 422, "validation-error"),
    "ignoring nothing": ({"json": {"text": "", "ignore": [{}]}}, 422, "validation-error"),
    "a block without text": ({"json": {"blocks": [{"id": MARKER}]}}, 422, "validation-error"),
    "a block with both": ({"json": {"blocks": [{"id": "a", "text": "", "html": MARKER}]}}, 422, "validation-error"),
    "too long a text": ({"json": {"text": MARKER * 10}}, 413, "text-too-long"),
    "too long in blocks": (
        {"json": {"blocks": [{"id": "a", "text": MARKER * 5}, {"id": "b", "html": MARKER * 5}]}},
        413,
        "text-too-long",
    ),
    "too large a body": ({"json": {"text": MARKER * 200}}, 413, "body-too-large"),
    "a form": ({"data": {"text": MARKER}}, 415, "unsupported-media-type"),
    "plain text": ({"content": MARKER, "headers": {"Content-Type": "text/plain"}}, 415, "unsupported-media-type"),
    "no type": ({"content": MARKER}, 415, "unsupported-media-type"),
    "compressed": (raw(b"\x1f\x8b", **{"Content-Encoding": "gzip"}), 415, "unsupported-media-type"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_request_is_refused_without_a_word_of_it(case, caplog, capsys):
    sent, status, name = REFUSED[case]
    with caplog.at_level(logging.DEBUG):
        answer = ask(APP, "POST", "/v1/checks", **sent)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    body = answer.json()
    assert body["type"] == f"urn:crossfoot:problem:{name}"
    assert body["status"] == status and body["title"] and body["detail"]
    seen = answer.text + str(answer.headers) + caplog.text + "".join(capsys.readouterr())
    assert MARKER not in seen


def faults(**body):
    return ask(APP, "POST", "/v1/checks", json=body).json()["errors"]


def test_a_fault_is_named_by_its_pointer():
    found = faults(blocks=[{"id": "a", "text": ""}, {"id": "b", "text": 3}], published="soon")
    assert [fault["pointer"] for fault in found] == ["#/blocks/1/text", "#/published"]


def test_an_unknown_field_is_placed_but_not_named():
    found = faults(blocks=[{"id": "a", "text": "", MARKER: 1}])
    assert found == [{"pointer": "#/blocks/0", "detail": "there is a field here that the contract does not know"}]


def test_a_text_too_long_says_by_how_much():
    body = ask(APP, "POST", "/v1/checks", json={"text": "x" * 101}).json()
    assert (body["limit"], body["actual"]) == (100, 101)
    assert ask(APP, "POST", "/v1/checks", json={"text": "x" * 100}).status_code == 200


def test_a_body_is_measured_while_it_arrives():
    async def parts():
        for _ in range(5):
            yield b" " * 500

    answer = ask(APP, "POST", "/v1/checks", content=parts(), headers=JSON)
    assert answer.status_code == 413
    assert answer.json()["limit"] == 2_000 and "actual" not in answer.json()


@pytest.mark.parametrize(("length", "status"), [("many", 400), ("-1", 400), ("9" * 400, 400), ("999999", 413)])
def test_a_false_length_is_refused(length, status):
    answer = ask(APP, "POST", "/v1/checks", content=b"{}", headers={**JSON, "Content-Length": length})
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("error", "status", "name"),
    [
        (ValueError(MARKER), 500, "internal-error"),
        (KeyError(MARKER), 500, "internal-error"),
        (RecursionError(MARKER), 500, "internal-error"),
        (StoreError("the store is gone"), 503, "figures-unavailable"),
        (UsageError("the format is not known"), 422, "validation-error"),
    ],
)
def test_a_crash_tells_the_place_and_not_the_text(error, status, name, caplog):
    def broken(*_, **__):
        raise error

    answer = ask(create_app(FakeStore(), broken), "POST", "/v1/checks", json={"text": MARKER})
    assert answer.status_code == status
    assert answer.json()["type"].endswith(name)
    assert MARKER not in answer.text + caplog.text
    if status == 500:
        assert answer.headers["x-request-id"] in answer.json()["detail"]
        assert type(error).__name__ in caplog.text and "service/api/engine.py:" in caplog.text


def test_a_report_that_breaks_the_contract_is_a_crash_of_ours(caplog):
    from dataclasses import replace

    def odd(*args, **more):
        return replace(fake_check(*args, **more), published_from=MARKER)

    answer = ask(create_app(FakeStore(), odd), "POST", "/v1/checks", json={"text": "12"})
    assert answer.status_code == 500
    assert MARKER not in answer.text + caplog.text


@pytest.mark.parametrize(
    ("method", "url", "status", "allow"),
    [("GET", "/v1/checks", 405, "POST"), ("POST", "/v1/meta", 405, "GET"), ("DELETE", "/", 405, "GET, POST")],
)
def test_another_method_is_told_which_to_use(method, url, status, allow):
    answer = ask(APP, method, url)
    assert (answer.status_code, answer.headers["allow"]) == (status, allow)
    assert answer.json()["type"].endswith("method-not-allowed")


@pytest.mark.parametrize("url", ["/v1/nothing", "/v2", "/docs", "/redoc", "/v1/series/home-office"])
def test_an_unknown_address_is_a_problem(url):
    answer = ask(APP, "GET", url)
    assert answer.status_code == 404
    assert answer.json()["type"].endswith("not-found")
