"""World Bank: the Indicators API."""

import pytest

from service.model.errors import SourceError
from service.model.series import Frequency
from service.sources.world_bank import WorldBank

BANK = WorldBank()
PAGE = "https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG?locations=GBR"


@pytest.fixture
def inflation(series_of):
    return series_of(PAGE, "FP.CPI.TOTL.ZG", frequency=Frequency.ANNUAL)


def test_pages_are_read_one_after_another(inflation, ask, answer_of, payload):
    first = BANK.request(inflation, ask)
    assert str(first.url) == (
        "https://api.worldbank.org/v2/country/GBR/indicator/FP.CPI.TOTL.ZG?format=json&per_page=1000&page=1"
    )
    answers = [answer_of(payload("world-bank-1.json"))]
    assert BANK.follow(inflation, ask, answers).url.params["page"] == "2"
    answers.append(answer_of(payload("world-bank-2.json")))
    assert BANK.follow(inflation, ask, answers) is None
    fetched = BANK.parse(inflation, answers)
    assert [(one.window.end.year, str(one.value)) for one in fetched.observations] == [
        (2022, "7.922049"),
        (2023, "6.7939667903"),
        (2024, "3.2715846741"),
    ]
    assert str(fetched.updated) == "2026-07-01"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (b'"id":"FP.CPI.TOTL.ZG"', b'"id":"NY.GDP.DEFL.KD.ZG"', "the answer holds NY.GDP.DEFL.KD.ZG of GBR; expected"),
        (b'"countryiso3code":"GBR"', b'"countryiso3code":""', "the answer holds FP.CPI.TOTL.ZG of no area"),
        (b"6.7939667903", b"NaN", "it holds NaN"),
        (b"6.7939667903", b"null", ""),
        (b'"date":"2023"', b'"date":"2022"', "the period 2022-01-01 to 2022-12-31 occurs twice"),
        (b'"date":"2023"', b'"date":"2023Q1"', 'the period is "2023-Q1"; expected a year'),
    ],
)
def test_a_damaged_page_is_refused(inflation, answer_of, payload, before, after, told):
    answers = [answer_of(payload("world-bank-2.json").replace(before, after))]
    if told:
        with pytest.raises(SourceError, match=told):
            BANK.parse(inflation, answers)
    else:
        assert len(BANK.parse(inflation, answers).observations) == 1


def test_an_archived_indicator_has_years_without_values(inflation, answer_of, payload):
    content = payload("world-bank-2.json").replace(b"6.7939667903", b"null").replace(b"7.922049", b"null")
    with pytest.raises(SourceError, match="no year has a value"):
        BANK.parse(inflation, [answer_of(content)])


def test_a_refusal_comes_with_200():
    refusal = b'[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]'
    assert BANK.fault(refusal) == "Invalid value: The provided parameter value is not valid"
    assert BANK.fault(b'{"message":"Too long"}') == "Too long"
    assert BANK.fault(b'[{"page":1},[]]') == ""


@pytest.mark.parametrize(
    ("url", "served"),
    [
        (PAGE, True),
        (PAGE.partition("?")[0], False),
        (PAGE.replace("GBR", "GBR;USA"), False),
        (PAGE.replace("FP.CPI", "FP.CPX"), False),
    ],
)
def test_which_series_it_serves(series_of, url, served):
    assert BANK.serves(series_of(url, "FP.CPI.TOTL.ZG", frequency=Frequency.ANNUAL)) is served
