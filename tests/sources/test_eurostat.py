"""Eurostat: JSON-stat 2.0."""

import json
from datetime import date

import pytest

from service.model.errors import SourceError
from service.sources.eurostat import Eurostat

EUROSTAT = Eurostat()
PAGE = "https://ec.europa.eu/eurostat/databrowser/view/une_rt_m/default/table"
CODE = "une_rt_m?geo=EU27_2020&sex=T&age=TOTAL&s_adj=SA&unit=PC_ACT"


@pytest.fixture
def unemployment(series_of):
    return series_of(PAGE, CODE, area="EU")


def test_it_asks_for_one_row(unemployment, ask):
    assert str(EUROSTAT.request(unemployment, ask).url) == (
        "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/une_rt_m"
        "?format=JSON&lang=EN&geo=EU27_2020&sex=T&age=TOTAL&s_adj=SA&unit=PC_ACT"
    )


def test_sparse_values_and_flags_are_read(unemployment, answer_of, payload):
    fetched = EUROSTAT.parse(unemployment, [answer_of(payload("eurostat.json"))])
    assert [(one.window.start.month, str(one.value), one.status) for one in fetched.observations] == [
        (5, "6.0", ""),
        (6, "5.9", "P"),
        (8, "5.9", "E"),
    ]
    assert (fetched.updated, fetched.unit) == (date(2026, 10, 1), "PC_ACT")


def test_lists_in_place_of_maps_are_read(unemployment, answer_of, payload):
    document = json.loads(payload("eurostat.json"))
    document["value"], document["status"] = [6.0, 5.9, None, 5.9], [None, "p", ":", "e"]
    document["dimension"]["time"]["category"]["index"] = ["2026-05", "2026-06", "2026-07", "2026-08"]
    assert len(EUROSTAT.parse(unemployment, [answer_of(json.dumps(document))]).observations) == 3


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (b'"class":"dataset"', b'"class":"collection"', "no JSON-stat 2.0 data set"),
        (b'"version":"2.0"', b'"version":"1.0"', "no JSON-stat 2.0 data set"),
        (b'"value":{"0":6.0,"1":5.9,"3":5.9}', b'"value":{}', "no values; expected some; the filter"),
        (b'"index":{"EU27_2020":0}', b'"index":{"EA20":0}', "the answer holds EA20 of geo; expected EU27_2020"),
        (
            b'"index":{"PC_ACT":0}',
            b'"index":{"PC_ACT":0,"THS_PER":1}',
            "dimension unit has 2 categories and a size of 1",
        ),
        (b'"size":[1,1,1,1,1,1,4]', b'"size":[1,1,1,1,1,1,5]', "dimension time has 4 categories and a size of 5"),
        (b'"id":["freq","s_adj"', b'"id":["freq","adj"', "the answer has no dimension.adj.category.index"),
        (b'"2026-06":1', b'"2026-W06":1', 'the period is "2026-W06"'),
        (b'"0":6.0', b'"0":":"', 'the value is ":"'),
    ],
)
def test_another_answer_is_refused(unemployment, answer_of, payload, before, after, told):
    content = payload("eurostat.json")
    assert before in content
    with pytest.raises(SourceError, match=told):
        EUROSTAT.parse(unemployment, [answer_of(content.replace(before, after, 1))])


def test_a_filter_on_a_dimension_that_has_gone_is_refused(series_of, answer_of, payload):
    series = series_of(PAGE, CODE + "&coicop18=TOTAL")
    with pytest.raises(SourceError, match="no dimension coicop18; expected freq, s_adj"):
        EUROSTAT.parse(series, [answer_of(payload("eurostat.json"))])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('{"error":[{"status":400,"id":100,"label":"No results found"}]}', "100 No results found"),
        (
            '{"error":{"status":413,"label":"The requested extraction is too big"}}',
            "413 The requested extraction is too big",
        ),
        (
            '{"warning":{"status":413,"label":"ASYNCHRONOUS_RESPONSE. Your request will be treated"}}',
            "413 ASYNCHRONOUS",
        ),
        ("not JSON", ""),
    ],
)
def test_errors_are_told_whatever_the_status(body, told):
    assert EUROSTAT.fault(body.encode()).startswith(told)


def test_which_series_it_serves(series_of, unemployment):
    assert EUROSTAT.serves(unemployment)
    assert not EUROSTAT.serves(series_of(PAGE, "une_rt_m"))
    assert not EUROSTAT.serves(series_of("https://example.org/", CODE))
