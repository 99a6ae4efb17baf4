"""``/v1/series/{id}/chart.svg``."""

import logging
from xml.etree.ElementTree import fromstring

import pytest

from service.api.app import create_app
from service.report.chart.svg import POLICY
from tests.api.api_fakes import FakeStore, ask, fake_check

APP = create_app(FakeStore(), fake_check)
BOATS = "/v1/series/home-office/small-boat-people-daily/chart.svg"
RATE = "/v1/series/bank-of-england/bank-rate/chart.svg"
SVG = "{http://www.w3.org/2000/svg}"


def get(url, app=APP, **headers):
    return ask(app, "GET", url, headers=headers)


def described(answer):
    assert answer.status_code == 200, answer.text
    return fromstring(answer.text).findtext(f"{SVG}desc")


def test_it_is_svg_under_a_strict_policy():
    answer = get(BOATS)
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert fromstring(answer.text).tag == f"{SVG}svg"


def test_what_is_asked_is_marked():
    words = described(get(f"{BOATS}?period=2024-09-30&base_period=2024-09-29&stated=400&known_at=2024-10-04"))
    assert "as known on 4 October 2024" in words
    assert "30 September 2024: 395 people" in words
    assert "Stated: 400 people, 5 above (1.3%)" in words
    assert "Compared with 29 September 2024: 0 people" in words


def test_an_interval_may_be_asked_about():
    assert "September 2024: 395 people" in described(get(f"{BOATS}?period=2024-09-01/2024-09-30"))


def test_a_step_in_force():
    assert "21 September 2024: 5.00%" in described(get(f"{RATE}?period=2024-09-21"))


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("period=soon", "period"),
        ("period=2024-09-31", "period"),
        ("period=" + "2" * 41, "period"),
        ("base_period=2024-13", "base_period"),
        ("stated=many", "stated"),
        ("stated=NaN", "stated"),
        ("known_at=20240101", "known_at"),
    ],
)
def test_a_wrong_parameter_is_named(query, parameter):
    answer = get(f"{BOATS}?{query}")
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [fault["parameter"] for fault in answer.json()["errors"]] == [parameter]


def test_an_unknown_series_is_not_found():
    assert get("/v1/series/post/parcels/chart.svg").status_code == 404


def test_a_caller_who_holds_it_is_told_so():
    first = get(f"{BOATS}?stated=1")
    again = get(f"{BOATS}?stated=1", **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert get(f"{BOATS}?stated=2", **{"If-None-Match": first.headers["etag"]}).status_code == 200


def test_no_log_holds_the_stated_figure(caplog):
    caplog.set_level(logging.DEBUG)
    get(f"{BOATS}?stated=987654")
    get(f"{BOATS}?stated=987654x")
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("httpx")]
    assert not any("987654" in line for line in ours)
