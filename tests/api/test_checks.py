"""``POST /v1/checks``: what is sent, and the report that comes back."""

import pytest

from service.api.app import create_app
from service.api.schema.report import Report as ReportBody
from tests.api.api_fakes import FakeStore, ask, fake_check

APP = create_app(FakeStore(), fake_check)


def report(**body):
    answer = ask(APP, "POST", "/v1/checks", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_body_drops_and_adds_nothing():
    from service.read import read

    text = "Up 13% from 12 and 0 😀 7"
    expected = fake_check(read(text), FakeStore()).to_dict("utf16")
    assert report(text=text) == expected
    assert ReportBody.model_validate(expected).model_dump(mode="json") == expected


def test_a_check_is_never_stored():
    answer = ask(APP, "POST", "/v1/checks", json={"text": "12"})
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("unit", "offset"), [("utf16", 6), ("codepoint", 5), ("utf8", 10)])
def test_offsets_count_the_unit_asked_for(unit, offset):
    text = "é 😀 12"
    claim = report(text=text, offset_unit=unit)["claims"][0]
    encoded = {
        "utf16": lambda piece: len(piece.encode("utf-16-le")) // 2,
        "codepoint": len,
        "utf8": lambda piece: len(piece.encode()),
    }[unit]
    assert claim["offset"] == encoded(text[: text.index("12")])


def test_offsets_are_utf16_by_default():
    assert report(text="😀 12")["offset_unit"] == "utf16"


def test_the_request_gives_the_date():
    found = report(text="12", published="2024-10-02")
    assert (found["published"], found["published_from"]) == ("2024-10-02", "request")
    assert found["data"]["known_at"] == "2024-10-02"
    assert report(text="12", published="2024-10-02", known_at="2024-11-01")["data"]["known_at"] == "2024-11-01"


def test_the_text_gives_the_date_where_the_request_does_not():
    found = report(text="---\ndate: 2024-05-01\n---\n\n12 people", format="markdown")
    assert (found["published"], found["published_from"]) == ("2024-05-01", "front-matter")


def test_html_offsets_point_into_the_source():
    source = "<p>Fish &amp; chips: <b>12</b></p>"
    claim = report(text=source, format="html")["claims"][0]
    assert source[claim["offset"] :].startswith("12<")


@pytest.mark.parametrize("text", ["", "   \n\n", "No figures here."])
def test_a_text_without_figures_has_an_empty_report(text):
    found = report(text=text)
    assert found["claims"] == [] and found["summary"]["numbers"] == 0


def test_a_lone_surrogate_becomes_the_replacement_character_and_offsets_hold():
    answer = ask(
        APP,
        "POST",
        "/v1/checks",
        content=b'{"text": "\\ud83d 12 \\ude00\\ud83d\\ude00 13"}',
        headers={"Content-Type": "application/json"},
    )
    claims = answer.json()["claims"]
    assert [claim["offset"] for claim in claims] == [2, 9]
    assert claims[0]["prefix"] == "\ufffd "


@pytest.mark.parametrize("text", ["\x00 12 \x00", "\u202eערך 12 \u2066רע\u2069", "e\u0301\u0301 12", "12\r\n14"])
def test_strange_characters_are_text_like_any_other(text):
    claim = report(text=text, offset_unit="codepoint")["claims"][0]
    assert text[claim["offset"] : claim["offset"] + claim["length"]] == "12"


def test_include_narrows_the_claims_and_not_the_summary():
    found = report(text="12 13 0", include=["contradicted"])
    assert [claim["quote"] for claim in found["claims"]] == ["13"]
    assert (found["summary"]["supported"], found["summary"]["unverifiable"]) == (1, 1)
    assert report(text="12 13 0", include=[])["claims"] == []


def test_ignored_claims_leave_the_counts():
    found = report(text="12 13 0 15%", ignore=[{"fingerprint": "f13"}, {"kind": "percent_change"}])
    assert [claim["quote"] for claim in found["claims"]] == ["12", "0"]
    summary = found["summary"]
    assert summary["numbers"] == 4
    assert (summary["checkable"], summary["checked"], summary["contradicted"]) == (1, 1, 0)
    assert summary["highest_severity"] == "none"


def test_the_checker_is_told_when_time_is_up():
    from service.api.limits import Limits

    hurried = create_app(FakeStore(), fake_check, Limits(seconds=0))
    answer = ask(hurried, "POST", "/v1/checks", json={"text": "12"})
    assert [warning["code"] for warning in answer.json()["warnings"]] == ["incomplete-results"]
