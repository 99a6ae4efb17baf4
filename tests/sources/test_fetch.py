"""One series from request to figures, and every refusal in the shape in which its publisher sends it."""

import json

import pytest

from service.model.errors import SourceError
from service.model.series import Frequency, Nature, PeriodKind
from service.sources import PUBLISHERS
from service.sources.fetch import fetch
from service.sources.transport import Condition
from tests.sources.conftest import make_series
from tests.sources.test_gov_uk import API, ODS, PAGE, book

BY_NAME = {connector.name: connector for connector in PUBLISHERS}
DAYS = {"unit": "people", "decimals": 0, "frequency": Frequency.DAILY, "nature": Nature.FLOW}
STEPS = {"frequency": Frequency.IRREGULAR, "nature": Nature.STEP, "period_kind": PeriodKind.STEP, "decimals": 2}
SERIES = {
    "ons": make_series("https://www.ons.gov.uk/economy/timeseries/d7g7/mm23", "D7G7"),
    "gov-uk": make_series(PAGE, **DAYS),
    "bank-of-england": make_series(
        "https://www.bankofengland.co.uk/boeapps/database/Bank-Rate.asp", "IUDBEDR", **STEPS
    ),
    "world-bank": make_series(
        "https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG?locations=GBR",
        "FP.CPI.TOTL.ZG",
        frequency=Frequency.ANNUAL,
    ),
    "eurostat": make_series("https://ec.europa.eu/eurostat/", "une_rt_m?geo=EU27_2020"),
    "bls": make_series("https://data.bls.gov/timeseries/LNS14000000", "LNS14000000"),
    "fred": make_series("https://fred.stlouisfed.org/series/UNRATE", "UNRATE"),
    "ecb": make_series("https://data.ecb.europa.eu/data/datasets/ICP", "ICP.M.U2.N.000000.4.ANR"),
}


def test_a_workbook_takes_two_requests(httpx_mock, transport, ask, payload):
    httpx_mock.add_response(url=API, content=payload("content-api.json"), headers={"ETag": '"a1"'})
    httpx_mock.add_response(url=ODS, content=book())
    retrieval = fetch(BY_NAME["gov-uk"], SERIES["gov-uk"], ask, transport)
    assert len(retrieval.fetched.observations) == 5
    assert [answer.url for answer in retrieval.answers] == [API, ODS]
    boats = make_series(PAGE, **{**DAYS, "unit": "boats"})
    fetch(BY_NAME["gov-uk"], boats, ask, transport)
    assert len(httpx_mock.get_requests()) == 2, "two columns of one workbook are fetched once"


def test_an_unchanged_page_spares_the_workbook(httpx_mock, transport, ask):
    httpx_mock.add_response(url=API, status_code=304)
    retrieval = fetch(BY_NAME["gov-uk"], SERIES["gov-uk"], ask, transport, Condition('"a1"'))
    assert retrieval.fetched is None
    assert retrieval.answers[0].not_modified


def test_pages_are_followed_to_the_last(httpx_mock, transport, ask, payload):
    for page in (1, 2):
        httpx_mock.add_response(content=payload(f"world-bank-{page}.json"))
    assert len(fetch(BY_NAME["world-bank"], SERIES["world-bank"], ask, transport).fetched.observations) == 3


def test_pages_without_end_are_given_up(httpx_mock, transport, ask, payload):
    content = payload("world-bank-1.json").replace(b'"pages":2', b'"pages":999')
    httpx_mock.add_response(content=content, is_reusable=True)
    with pytest.raises(SourceError, match="more than 40 answers"):
        fetch(BY_NAME["world-bank"], SERIES["world-bank"], ask, transport)


@pytest.mark.parametrize(
    ("name", "status", "body", "told"),
    [
        ("ons", 404, "<!doctype html><title>404</title>", "status 404, with a page of markup"),
        (
            "ons",
            404,
            {"errors": [{"code": "NotFound", "message": "series not found"}]},
            'status 404 ("series not found")',
        ),
        ("gov-uk", 404, {"message": "Not found"}, 'status 404 ("Not found")'),
        ("gov-uk", 410, {"document_type": "gone", "details": {}}, 'status 410 ("the page is gone")'),
        (
            "gov-uk",
            200,
            {"withdrawn_notice": {"explanation": "Out of date."}},
            'refuses with status 200: "withdrawn: Out',
        ),
        ("bank-of-england", 200, "<html>An error has occurred</html>", "a page of markup with status 200"),
        ("bank-of-england", 403, "<html>Access denied</html>", "the publisher refuses us"),
        ("bank-of-england", 200, "DATE,IUMABEDR\r\n31 Jan 1988,8.375\r\n", "the columns are DATE, IUMABEDR"),
        (
            "world-bank",
            200,
            [{"message": [{"id": "120", "key": "Invalid value", "value": "no"}]}],
            '"Invalid value: no"',
        ),
        ("world-bank", 200, "\ufeff<?xml version='1.0'?><wb:error/>", "a page of markup with status 200"),
        ("world-bank", 400, "<html></html>", "status 400, with a page of markup"),
        ("eurostat", 400, {"error": [{"status": 400, "id": 140, "label": "Syntax"}]}, 'status 400 ("140 Syntax")'),
        (
            "eurostat",
            404,
            {"error": [{"status": 404, "id": 100, "label": "No results"}]},
            'status 404 ("100 No results")',
        ),
        ("eurostat", 413, {"error": [{"status": 413, "id": 413, "label": "Too big"}]}, 'status 413 ("413 Too big")'),
        ("eurostat", 416, {"error": [{"status": 416, "id": 416, "label": "Too many"}]}, 'status 416 ("416 Too many")'),
        (
            "eurostat",
            200,
            {"warning": {"status": 413, "label": "ASYNCHRONOUS_RESPONSE"}},
            '"413 ASYNCHRONOUS_RESPONSE"',
        ),
        ("eurostat", 200, "<html>Maintenance</html>", "a page of markup with status 200"),
        (
            "bls",
            200,
            {"status": "REQUEST_NOT_PROCESSED", "message": ["daily threshold"]},
            "NOT_PROCESSED: daily threshold",
        ),
        ("fred", 400, {"error_code": 400, "error_message": "Bad Request. No series."}, 'status 400 ("Bad Request. No'),
        ("ecb", 404, "No results found", 'status 404 ("No results found")'),
        ("ecb", 200, "NoRecordsFound", 'refuses with status 200: "NoRecordsFound"'),
    ],
)
def test_refusals_are_told_in_the_publishers_words(httpx_mock, transport, ask, name, status, body, told):
    content = body if isinstance(body, str) else json.dumps(body)
    httpx_mock.add_response(status_code=status, content=content.encode())
    with pytest.raises(SourceError) as caught:
        fetch(BY_NAME[name], SERIES[name], ask, transport)
    assert told in str(caught.value)
    assert "abc123" not in str(caught.value), "no message holds a key"
