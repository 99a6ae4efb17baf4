"""FRED and ALFRED: values with their vintages."""

from datetime import date

import pytest

from service.model.errors import SourceError
from service.model.series import Frequency, Nature, PeriodKind
from service.sources.connector import Ask
from service.sources.fred import Fred

FRED = Fred()
URL = "https://api.stlouisfed.org/fred/series/observations?series_id=GDPC1"
QUARTERS = {"frequency": Frequency.QUARTERLY, "nature": Nature.INDEX, "unit": "USD", "decimals": 3}


@pytest.fixture
def gdp(series_of):
    return series_of("https://www.bea.gov/data/gdp", "GDPC1", id="bea/real-gdp", **QUARTERS)


def test_it_asks_for_every_vintage_since_the_last_retrieval(gdp):
    keys = {"FRED_API_KEY": "abc123"}
    parameters = dict(FRED.request(gdp, Ask(date(2026, 10, 21), date(2026, 1, 2), keys)).url.params)
    assert (parameters["realtime_start"], parameters["realtime_end"]) == ("2026-01-02", "9999-12-31")
    assert (parameters["series_id"], parameters["api_key"], parameters["offset"]) == ("GDPC1", "abc123", "0")
    assert FRED.request(gdp, Ask(date(2026, 10, 21), None, keys)).url.params["realtime_start"] == "1776-07-04"


def test_without_a_key_it_asks_nothing(gdp):
    with pytest.raises(SourceError, match="FRED wants a key; expected one in FRED_API_KEY; get one at https"):
        FRED.request(gdp, Ask(date(2026, 10, 21)))


def test_vintages_are_read_with_their_days(gdp, answer_of, payload):
    fetched = FRED.parse(gdp, [answer_of(payload("fred.json"), URL)])
    assert [(one.window.end, str(one.value), one.released) for one in fetched.observations] == [
        (date(2025, 6, 30), "23770.976", None),
        (date(2025, 6, 30), "23771.200", date(2026, 1, 29)),
        (date(2025, 9, 30), "24024.957", None),
        (date(2025, 12, 31), "24111.832", date(2026, 1, 29)),
    ]


def test_a_long_answer_comes_in_pages(gdp, ask, answer_of, payload):
    answer = answer_of(payload("fred.json").replace(b'"count":5', b'"count":100001'), URL)
    assert FRED.follow(gdp, ask, [answer]).url.params["offset"] == "100000"
    assert FRED.follow(gdp, ask, [answer, answer]) is None


def test_a_week_is_named_by_its_last_day(series_of, answer_of, payload):
    fields = {
        "frequency": Frequency.WEEKLY,
        "period_kind": PeriodKind.WEEK_ENDING,
        "nature": Nature.FLOW,
        "decimals": 3,
    }
    series = series_of("https://oui.doleta.gov/", "GDPC1", id="labor-department/initial-claims", **fields)
    assert FRED.serves(series)
    one = FRED.parse(series, [answer_of(payload("fred.json"), URL)]).observations[0]
    assert (one.window.start, one.window.end) == (date(2025, 3, 26), date(2025, 4, 1))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (b'"units":"lin"', b'"units":"pc1"', r"the values are transformed \(pc1\); expected lin"),
        (b'"24024.957"', b'"nan"', 'the value is "nan"'),
        (b'"date":"2025-07-01"', b'"date":"2025-07"', '"2025-07" is no day'),
        (b'"observations"', b'"seriess"', "the answer has no observations"),
    ],
)
def test_another_answer_is_refused(gdp, answer_of, payload, before, after, told):
    with pytest.raises(SourceError, match=told):
        FRED.parse(gdp, [answer_of(payload("fred.json").replace(before, after), URL)])


def test_the_answer_to_another_question_is_refused(gdp, answer_of, payload):
    with pytest.raises(SourceError, match="the answer is of UNRATE; expected GDPC1"):
        FRED.parse(gdp, [answer_of(payload("fred.json"), URL.replace("GDPC1", "UNRATE"))])


def test_an_empty_answer_is_refused(gdp, answer_of):
    empty = '{"realtime_start":"2026-01-02","units":"lin","count":0,"observations":[]}'
    with pytest.raises(SourceError, match="no values"):
        FRED.parse(gdp, [answer_of(empty, URL)])


def test_errors_are_told():
    assert FRED.fault(b'{"error_code":400,"error_message":"Bad Request.  The series does not exist."}').startswith(
        "Bad"
    )
    assert FRED.fault(b'{"observations":[]}') == ""


def test_which_series_it_serves(series_of, gdp):
    assert FRED.serves(gdp)
    assert FRED.serves(series_of("https://fred.stlouisfed.org/series/UNRATE", "UNRATE", id="own/rate"))
    assert not FRED.serves(series_of("https://www.bea.gov/", "", id="bea/growth"))
    assert not FRED.serves(series_of("https://data.bls.gov/", "LNS14000000", id="bls/unemployment-rate"))
