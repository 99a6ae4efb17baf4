"""BLS: the public data API."""

import json
from datetime import date

import pytest

from service.model.errors import SourceError
from service.model.series import Frequency
from service.sources.bls import Bls
from service.sources.connector import Ask

BLS = Bls()
PAGE = "https://data.bls.gov/timeseries/LNS14000000"


@pytest.fixture
def unemployment(series_of):
    return series_of(PAGE, "LNS14000000", area="US")


def test_it_asks_for_as_many_years_as_it_may(unemployment, ask):
    request = BLS.request(unemployment, ask)
    assert (request.method, str(request.url)) == ("POST", "https://api.bls.gov/publicAPI/v2/timeseries/data/")
    assert json.loads(request.content) == {
        "seriesid": ["LNS14000000"],
        "startyear": "2007",
        "endyear": "2026",
        "registrationkey": "secret",
    }
    without = json.loads(BLS.request(unemployment, Ask(date(2026, 10, 21))).content)
    assert without == {"seriesid": ["LNS14000000"], "startyear": "2017", "endyear": "2026"}


def test_months_are_read_and_the_mean_of_the_year_is_not(unemployment, answer_of, payload):
    fetched = BLS.parse(unemployment, [answer_of(payload("bls.json"))])
    assert [(f"{one.window.start:%Y-%m}", str(one.value), one.status) for one in fetched.observations] == [
        ("2024-12", "4.1", ""),
        ("2025-09", "4.4", ""),
        ("2025-11", "4.5", ""),
        ("2025-12", "4.4", "P"),
    ]
    assert fetched.covers.start == date(2024, 1, 1)


def test_years_are_read_from_their_mean(series_of, answer_of, payload):
    series = series_of(PAGE, "LNS14000000", frequency=Frequency.ANNUAL)
    (one,) = BLS.parse(series, [answer_of(payload("bls.json"))]).observations
    assert (one.window.end.year, str(one.value)) == (2024, "4.0")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            b'"seriesID":"LNS14000000"',
            b'"seriesID":"LNS11300000"',
            "the answer is of LNS11300000; expected LNS14000000",
        ),
        (b'"period":"M11"', b'"period":"M12"', "occurs twice"),
        (b'"value":"4.5"', b'"value":"N/A"', 'the value is "N/A"'),
        (b'"Results"', b'"Result"', "the answer has no Results.series"),
    ],
)
def test_another_answer_is_refused(unemployment, answer_of, payload, before, after, told):
    with pytest.raises(SourceError, match=told):
        BLS.parse(unemployment, [answer_of(payload("bls.json").replace(before, after))])


def test_a_series_that_has_ended_is_refused(unemployment, answer_of):
    empty = {"status": "REQUEST_SUCCEEDED", "Results": {"series": [{"seriesID": "LNS14000000", "data": []}]}}
    with pytest.raises(SourceError, match="no values; expected some; see whether LNS14000000 was discontinued"):
        BLS.parse(unemployment, [answer_of(json.dumps(empty))])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            '{"status":"REQUEST_NOT_PROCESSED","message":["the daily threshold for requests"],"Results":{}}',
            "REQUEST_NOT_PROCESSED: the daily threshold",
        ),
        ('{"status":"REQUEST_FAILED","message":null}', "REQUEST_FAILED: "),
        ('{"status":"REQUEST_SUCCEEDED","message":["Year range has been reduced"]}', ""),
        ("Forbidden", ""),
    ],
)
def test_a_refusal_comes_with_200(body, told):
    assert BLS.fault(body.encode()).startswith(told) and bool(told) == bool(BLS.fault(body.encode()))


def test_which_series_it_serves(series_of, unemployment):
    assert BLS.serves(unemployment)
    assert not BLS.serves(series_of(PAGE, "PAYEMS"))
    assert not BLS.serves(series_of("https://data.bls.gov/timeseries/", ""))
