"""The faces around the real pipeline and the packaged figures."""

import json
import os
from pathlib import Path

import pytest

import service.api.examples
from service.api.app import create_app
from service.api.schema.report import Report as ReportBody
from tests.api.api_fakes import ask

APP = create_app()
REQUESTS = service.api.examples.CHECK_EXAMPLES
REPORTS = service.api.examples.REPORT_EXAMPLES
KEPT = ("kind", "offset", "length", "quote", "verdict", "severity", "actual", "discrepancy", "replacements")


def check(**body):
    answer = ask(APP, "POST", "/v1/checks", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_example_is_what_is_answered(name):
    found, shown = check(**REQUESTS[name]["value"]), REPORTS[name]["value"]
    if os.environ.get("CROSSFOOT_REWRITE"):
        path = Path(service.api.examples.__file__).with_name("example_report.json")
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return
    assert ReportBody.model_validate(shown).model_dump(mode="json") == shown
    assert shown["summary"] == found["summary"]
    assert [[claim[name] for name in KEPT] for claim in shown["claims"]] == [
        [claim[name] for name in KEPT] for claim in found["claims"]
    ]


@pytest.mark.parametrize("name", REQUESTS)
def test_the_contract_loses_nothing_of_a_report(name):
    body = REQUESTS[name]["value"]
    found = check(**body)
    assert ReportBody.model_validate(found).model_dump(mode="json") == found
    if "include" not in body:
        assert sum(found["summary"][label] for label in ("supported", "contradicted", "unverifiable")) == len(
            found["claims"]
        )


def test_a_running_total_is_checked_against_its_series():
    claims = check(**REQUESTS["running-total"]["value"])["claims"]
    assert [(claim["quote"], claim["verdict"]) for claim in claims] == [
        ("25,244 people", "supported"),
        ("2%", "supported"),
        ("24,830", "supported"),
    ]
    assert {claim["series"]["id"] for claim in claims} == {"home-office/small-boat-people-daily"}


def test_the_series_of_a_claim_can_be_read():
    url = "/v1/series/home-office/small-boat-people-daily"
    assert ask(APP, "GET", url).json()["publisher"] == "Home Office"
    seen = ask(APP, "GET", url + "/observations?from=2024-09-01&to=2024-09-30").json()["observations"]
    assert sum(day["value"] for day in seen) == 4_192
    found = ask(APP, "GET", "/v1/series?q=small%20boat&publisher=Home%20Office").json()["series"]
    assert url.removeprefix("/v1/series/") in {series["id"] for series in found}


def test_every_series_can_be_shown():
    offset = 0
    while offset is not None:
        page = ask(APP, "GET", f"/v1/series?limit=100&offset={offset}").json()
        for series in page["series"]:
            assert ask(APP, "GET", f"/v1/series/{series['id']}").status_code == 200, series["id"]
            as_csv = ask(APP, "GET", f"/v1/series/{series['id']}/observations", headers={"Accept": "text/csv"})
            assert as_csv.status_code == 200, series["id"]
        offset = page["next_offset"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Up 12% here. " * 10_000,
        "Arrivals rose by 3% to 1,234 in May 2024. " * 400,
        "1" * 5_000,
        "9" * 400 + "% of people",
        "\x00 5% \x00",
        "\u202e%5 \u2066 7% \ud83d 8%",
        "e\u0301\u0302\u0303 5\u0301%",
        "£1e999 and 1e-999%, −0%, +∞",
        "((((((((((5%))))))))))" * 100,
    ],
    ids=range(10),
)
def test_any_text_has_a_report(text):
    sent = json.dumps({"text": text, "published": "2024-10-02", "offset_unit": "utf16"})
    answer = ask(APP, "POST", "/v1/checks", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code == 200, answer.text
    units = text.encode("utf-16-le", "surrogatepass")
    for claim in answer.json()["claims"]:
        start, end = claim["offset"] * 2, (claim["offset"] + claim["length"]) * 2
        assert units[start:end].decode("utf-16-le", "replace") == claim["quote"]


@pytest.mark.parametrize("day", ["1900-01-01", "1970-01-01", "2024-02-29", "2099-12-31"])
@pytest.mark.parametrize("key", ["published", "known_at"])
def test_any_day_has_a_report(day, key):
    text = "Inflation was 3.2% last month, the highest since 1992, up from 2% a year earlier and 5% so far this year."
    assert check(text=text, **{key: day})["summary"]["numbers"]


def test_the_page_shows_the_same():
    form = {"text": REQUESTS["running-total"]["value"]["text"], "published": "2024-10-02"}
    page = ask(APP, "POST", "/", data=form).text
    assert "Every figure that could be checked fits." in page
    assert page.count('<mark class="v-supported"') == 3


@pytest.mark.parametrize("text", ["Almost three-quarters of the buses, 65%, were late.", "A third of them, 42%, paid."])
def test_workings_with_a_constant_are_answered(text):
    inputs = [one for claim in check(text=text)["claims"] for told in claim["checks"] for one in told["inputs"]]
    assert "constant" in {one["basis"] for one in inputs}
