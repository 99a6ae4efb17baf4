"""ONS: the time series JSON and its versions."""

from datetime import date

import pytest

from service.model.errors import SourceError
from service.model.series import Envelope, EnvelopeRow, Frequency, Nature, PeriodKind
from service.sources.connector import Ask
from service.sources.ons import Ons, versions

ONS = Ons()
D7G7 = "https://www.ons.gov.uk/economy/inflationandpriceindices/timeseries/d7g7/mm23"
ABMI = "https://www.ons.gov.uk/economy/grossdomesticproductgdp/timeseries/abmi/pn2"


@pytest.fixture
def cpi(series_of):
    return series_of(D7G7, "D7G7")


@pytest.fixture
def gdp(series_of):
    return series_of(ABMI, "ABMI", frequency=Frequency.QUARTERLY, nature=Nature.INDEX, unit="GBP", decimals=0)


def test_it_asks_for_the_json_behind_the_series_page(cpi, ask):
    assert str(ONS.request(cpi, ask).url) == f"{D7G7}/data"


def test_months_are_read_with_their_days_of_release(cpi, answer_of, payload):
    fetched = ONS.parse(cpi, [answer_of(payload("ons-d7g7.json"), f"{D7G7}/data")])
    assert [(str(one.value), one.window.end, one.released) for one in fetched.observations] == [
        ("3.2", date(2026, 6, 30), date(2026, 7, 15)),
        ("3.2", date(2026, 7, 31), date(2026, 8, 19)),
        ("3.1", date(2026, 8, 31), date(2026, 9, 16)),
    ]
    assert (fetched.code, fetched.unit) == ("D7G7", "% 2015=100")
    assert (fetched.released, fetched.next_release) == (date(2026, 9, 16), date(2026, 10, 21))
    assert fetched.notices == ("One component was **misreported** in August; the figures here are not changed.",)


@pytest.mark.parametrize(
    ("frequency", "window"),
    [(Frequency.QUARTERLY, "2026-04-01 2026-06-30"), (Frequency.ANNUAL, "2025-01-01 2025-12-31")],
)
def test_quarters_and_years_stand_in_lists_of_their_own(series_of, answer_of, payload, frequency, window):
    series = series_of(D7G7, "D7G7", frequency=frequency)
    (one,) = ONS.parse(series, [answer_of(payload("ons-d7g7.json"))]).observations
    assert f"{one.window.start} {one.window.end}" == window


def test_a_rolling_month_is_the_middle_of_three(series_of, answer_of, payload):
    series = series_of(D7G7, "D7G7", period_kind=PeriodKind.ROLLING_3M_CENTRE)
    one = ONS.parse(series, [answer_of(payload("ons-d7g7.json"))]).observations[-1]
    assert (one.window.start, one.window.end) == (date(2026, 7, 1), date(2026, 9, 30))


def test_a_yearly_stock_bears_the_month_in_which_its_history_begins(series_of, answer_of, payload):
    fields = {"nature": Nature.STOCK, "period_kind": PeriodKind.POINT, "begins": date(1971, 6, 30)}
    series = series_of(D7G7, "D7G7", frequency=Frequency.ANNUAL, **fields)
    (one,) = ONS.parse(series, [answer_of(payload("ons-d7g7.json"))]).observations
    assert one.window.end == date(2025, 6, 30)


def test_versions_are_listed_the_newest_first(answer_of, payload):
    listed = versions(answer_of(payload("ons-d7g7.json")))
    assert [version.label for version in listed] == ["v127", "v126", "v125"]


def test_versions_since_the_last_retrieval_are_read(gdp, answer_of, payload):
    ask = Ask(date(2026, 10, 21), since=date(2026, 7, 31))
    current = answer_of(payload("ons-abmi.json"), f"{ABMI}/data")
    request = ONS.follow(gdp, ask, [current])
    assert str(request.url) == f"{ABMI}/previous/v61/data"
    answers = [current, answer_of(payload("ons-abmi-v61.json"), str(request.url))]
    assert ONS.follow(gdp, ask, answers) is None
    assert [(str(one.value), one.released) for one in ONS.parse(gdp, answers).observations] == [
        ("700100", date(2026, 6, 30)),
        ("701234", date(2026, 9, 30)),
        ("702900", date(2025, 9, 30)),
        ("703500", date(2026, 9, 30)),
    ]


def test_versions_of_a_series_that_is_never_revised_are_left_alone(series_of, answer_of, payload):
    series = series_of(D7G7, "D7G7", envelope=Envelope((EnvelopeRow(None, absolute=0),), "never revised"))
    assert ONS.follow(series, Ask(date(2026, 10, 21), date(2026, 1, 1)), [answer_of(payload("ons-d7g7.json"))]) is None


def test_an_unknown_next_release_is_none(gdp, answer_of, payload):
    assert ONS.parse(gdp, [answer_of(payload("ons-abmi.json"))]).next_release is None


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (b'"cdid": "D7G7"', b'"cdid": "D7BT"', "the answer is of D7BT; expected D7G7"),
        (b'"months"', b'"month"', "the answer has no months; the publisher's layout has changed"),
        (b'"2026 JUL", "value"', b'"2026 JUN", "value"', "the period 2026-06-01 to 2026-06-30 occurs twice"),
        (
            b'"value": "3.1", "label"',
            b'"value": "NaN", "label"',
            'the value is "NaN"; expected a finite decimal number',
        ),
        (b'"value": "3.1", "label"', b'"value": "3,1", "label"', 'the value is "3,1"'),
        (b'"date": "2026 AUG", "value"', b'"date": "2026 A", "value"', 'the period is "2026-A"; expected a month'),
        (b"2026-09-15T23:00:00.000Z", b"yesterday", '"yesterday" is no time'),
        (b'{\n  "years"', b"{\n  years", "the answer is no JSON"),
    ],
)
def test_a_damaged_answer_is_refused(cpi, answer_of, payload, before, after, told):
    content = payload("ons-d7g7.json")
    assert before in content
    with pytest.raises(SourceError, match=told):
        ONS.parse(cpi, [answer_of(content.replace(before, after))])


def test_a_version_elsewhere_is_not_followed(answer_of, payload):
    content = payload("ons-d7g7.json").replace(b"/previous/v126", b"/../v126")
    with pytest.raises(SourceError, match="expected …/previous/vN"):
        versions(answer_of(content))


def test_the_interface_tells_its_errors():
    assert (
        ONS.fault(b'{"errors":[{"code":"not_found","description":"The series is unknown"}]}') == "The series is unknown"
    )
    assert ONS.fault(b'{"years":[]}') == ""


@pytest.mark.parametrize(
    ("url", "code", "fields", "served"),
    [
        (D7G7, "D7G7", {}, True),
        (D7G7, "L55O", {}, False),
        (D7G7, "", {}, False),
        ("https://www.ons.gov.uk/peoplepopulationandcommunity/deaths/datasets/weekly", "", {}, False),
        (D7G7, "D7G7", {"frequency": Frequency.WEEKLY}, False),
        (D7G7, "D7G7", {"frequency": Frequency.ANNUAL, "period_kind": PeriodKind.ROLLING_3M_CENTRE}, False),
    ],
)
def test_which_series_it_serves(series_of, url, code, fields, served):
    assert ONS.serves(series_of(url, code, **fields)) is served
