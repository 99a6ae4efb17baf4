"""``/v1/series``, its observations, and the manual pages."""

import csv
import io

import pytest

from service.api.app import create_app
from service.claims import KINDS
from tests.api.api_fakes import FakeStore, ask, fake_check

APP = create_app(FakeStore(), fake_check)
BOATS = "/v1/series/home-office/small-boat-people-daily"
RATE = "/v1/series/bank-of-england/bank-rate"


def get(url, **headers):
    return ask(APP, "GET", url, headers=headers)


def test_a_search_answers_in_pages():
    first = get("/v1/series?limit=1").json()
    assert [series["id"] for series in first["series"]] == ["bank-of-england/bank-rate"]
    assert first["next_offset"] == 1
    second = get("/v1/series?limit=1&offset=1").json()
    assert [series["id"] for series in second["series"]] == ["home-office/small-boat-people-daily"]
    assert second["next_offset"] is None


@pytest.mark.parametrize(
    ("query", "count"),
    [("q=boat", 1), ("q=nothing", 0), ("publisher=Home%20Office", 1), ("area=US", 0), ("q=%00%FF%22", 0)],
)
def test_a_search_is_narrowed(query, count):
    assert len(get(f"/v1/series?{query}").json()["series"]) == count


@pytest.mark.parametrize(
    ("query", "parameter"),
    [("limit=0", "limit"), ("limit=101", "limit"), ("limit=many", "limit"), ("offset=-1", "offset")],
)
def test_a_wrong_parameter_is_named(query, parameter):
    answer = get(f"/v1/series?{query}")
    assert answer.status_code == 422
    assert [fault["parameter"] for fault in answer.json()["errors"]] == [parameter]


def test_metadata():
    found = get(RATE).json()
    assert (found["id"], found["nature"], found["frequency"]) == ("bank-of-england/bank-rate", "step", "I")
    assert found["derived"] == {"source": "bank-of-england/steps", "transform": "mean", "lag": 1}
    assert found["breaks"] == [{"day": "2006-05-18", "note": "the official name from this day"}]
    assert get(BOATS).json()["revisions"] == "measured over four years of vintages"


def test_an_id_may_be_written_with_an_encoded_slash():
    assert get("/v1/series/bank-of-england%2Fbank-rate").json() == get(RATE).json()


@pytest.mark.parametrize("url", [BOATS + "x", BOATS + "x/observations", "/v1/kinds/hearsay"])
def test_an_unknown_name_is_not_found(url):
    assert get(url).status_code == 404


def test_observations_keep_the_decimals_and_leave_an_open_end():
    found = get(RATE + "/observations").json()
    assert found["complete"] is True
    assert found["observations"][-1] == {
        "period": {"start": "2024-08-01", "end": None},
        "value": 5,
        "text": "5.00",
        "released": "2024-08-01",
        "released_by": None,
        "inferred": False,
        "status": "A",
    }


def test_observations_as_csv():
    answer = get(RATE + "/observations", Accept="text/csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [row["value"] for row in rows] == ["5.25", "5.00"]
    assert rows[-1]["end"] == ""


@pytest.mark.parametrize(
    ("query", "starts"),
    [
        ("", ["2023-08-03", "2024-08-01"]),
        ("?known_at=2024-07-01", ["2023-08-03"]),
        ("?from=2024-08-01", ["2024-08-01"]),
        ("?to=2024-07-31", ["2023-08-03"]),
        ("?from=2024-07-31&to=2024-08-01", ["2023-08-03", "2024-08-01"]),
        ("?to=2001-01-01", []),
        ("?from=2024-09-02&to=2024-09-01", []),
    ],
)
def test_observations_of_some_days(query, starts):
    found = get(RATE + "/observations" + query).json()["observations"]
    assert [seen["period"]["start"] for seen in found] == starts


def test_changes_are_new_figures_and_revisions():
    found = get(RATE + "/changes?from=2024-07-01&to=2024-09-01").json()
    assert (found["series"], found["unit"], found["multiplier"]) == ("bank-of-england/bank-rate", "percent", 1)
    revised, new = found["changes"]
    assert (revised["before"]["text"], revised["after"]["text"], revised["revision"]) == ("4.25", "5.25", 1)
    assert (new["before"], new["after"]["text"], new["revision"]) == (None, "5.00", None)
    assert new["period"] == {"start": "2024-08-01", "end": None}


@pytest.mark.parametrize("query", ["", "?from=soon", "?to=2024-09-01", "?from=2024-09-01&to=2024-08-31"])
def test_changes_lie_between_two_days(query):
    assert get(f"{BOATS}/changes{query}").status_code == 422


@pytest.mark.parametrize("query", ["from=soon", "known_at=20240101"])
def test_impossible_days_are_refused(query):
    assert get(f"{BOATS}/observations?{query}").status_code == 422


def test_no_third_representation():
    answer = get(BOATS + "/observations", Accept="image/png")
    assert answer.status_code == 406
    assert answer.json()["type"].endswith("not-acceptable")


@pytest.mark.parametrize("url", ["/v1/series", BOATS, BOATS + "/observations"])
def test_a_caller_who_holds_it_is_told_so(url):
    first = get(url)
    again = get(url, **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert get(url + "?limit=3&to=2024-01-01", **{"If-None-Match": first.headers["etag"]}).status_code == 200


def test_json_and_csv_have_tags_of_their_own():
    url = BOATS + "/observations"
    as_json, as_csv = get(url), get(url, Accept="text/csv")
    assert as_json.headers["etag"] != as_csv.headers["etag"]
    assert as_json.headers["vary"] == as_csv.headers["vary"] == "Accept"


def test_another_snapshot_has_another_tag():
    class Refreshed(FakeStore):
        snapshot = "sha256:other"

    other = ask(create_app(Refreshed(), fake_check), "GET", BOATS)
    assert other.headers["etag"] != get(BOATS).headers["etag"]


def test_every_kind_has_its_page():
    listed = get("/v1/kinds").json()["kinds"]
    assert [kind["name"] for kind in listed] == [kind.name for kind in KINDS]
    for kind in listed:
        page = get(f"/v1/kinds/{kind['name']}").json()
        assert page["summary"] == kind["summary"]
        assert page["manual"].startswith(kind["summary"])
