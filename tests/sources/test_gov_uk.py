"""gov.uk: the content API and the workbook of small boats."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest

from service.model.errors import SourceError
from service.model.series import Frequency, Nature, PeriodKind
from service.sources.gov_uk import GovUk, attachment, released_on
from tests.sources.workbook import workbook

GOV_UK = GovUk()
PAGE = "https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats"
API = PAGE.replace("gov.uk/", "gov.uk/api/content/", 1)
ODS = "https://assets.publishing.service.gov.uk/media/6a0f00000000/small-boats-time-series-2026-04-24_v2.ods"

PROSE = [
    ["SB_01: Small boat arrivals to the UK, daily"],
    ["This worksheet contains one table. Figures marked [r] were revised."],
    ["Source: Home Office, provisional operational data"],
]
DAILY = [
    ["Date", "Migrants arrived", "Boats arrived [note 2]", "Boats involved in uncontrolled landings", "Notes"],
    [date(2026, 4, 17), 0, 0, "-", None],
    [date(2026, 4, 18), "1,305", 20, "-", "[note 3]"],
    [date(2026, 4, 19), "62 [r]", "1 [r]", 1, None],
    ["20 April 2025", 118, 2, "-", None],
    [date(2026, 4, 21), "-", "-", "-", None],
    [date(2026, 4, 22), 7, 1, "-", None],
]
WEEKLY = [
    ["Week ending", "Migrants arrived", "Migrants prevented", "Events prevented"],
    [date(2026, 4, 12), 500, 322, 12],
    [date(2026, 4, 19), 700, 390, 15],
]


def book(**sheets):
    parts = {"Cover_sheet": [["Small boat activity in the English Channel"]], "Notes": [["Note", "Text"]]}
    parts |= {"SB_01": PROSE + DAILY, "SB_02": PROSE[:1] + WEEKLY}
    return workbook({**parts, **sheets})


@pytest.fixture
def people(series_of):
    kind = {"frequency": Frequency.DAILY, "nature": Nature.FLOW}
    return series_of(PAGE, unit="people", decimals=0, **kind)


@pytest.fixture
def answers(answer_of, payload):
    return lambda content: [answer_of(payload("content-api.json"), API), answer_of(content, ODS)]


def test_the_workbook_is_found_through_the_content_api(people, ask, answer_of, payload):
    assert str(GOV_UK.request(people, ask).url) == API
    page = answer_of(payload("content-api.json"), API)
    assert str(GOV_UK.follow(people, ask, [page]).url) == ODS
    assert GOV_UK.follow(people, ask, [page, page]) is None


def test_people_are_read_day_by_day(people, answers):
    fetched = GOV_UK.parse(people, answers(book()))
    assert [(one.window.end, int(one.value)) for one in fetched.observations] == [
        (date(2026, 4, 17), 0),
        (date(2026, 4, 18), 1305),
        (date(2026, 4, 19), 62),
        (date(2026, 4, 20), 118),
        (date(2026, 4, 22), 7),
    ]
    assert fetched.released == date(2026, 4, 24)
    assert fetched.notices == ("2025-04-20 stands where 2026-04-20 is due: read as a misprinted year",)


def test_boats_and_weeks_are_other_columns(series_of, answers):
    boats = series_of(PAGE, unit="boats", decimals=0, frequency=Frequency.DAILY, nature=Nature.FLOW)
    assert [int(one.value) for one in GOV_UK.parse(boats, answers(book())).observations] == [0, 20, 1, 2, 1]
    week = {"frequency": Frequency.WEEKLY, "period_kind": PeriodKind.WEEK_ENDING, "nature": Nature.FLOW, "decimals": 0}
    for unit, values in (("people", [322, 390]), ("events", [12, 15])):
        series = series_of(f"{PAGE}/weekly-summary", unit=unit, **week)
        assert GOV_UK.serves(series)
        observations = GOV_UK.parse(series, answers(book())).observations
        assert [int(one.value) for one in observations] == values
        assert observations[-1].window.start == date(2026, 4, 13)


def test_days_may_run_backwards_and_end_before_notes(people, answers):
    rows = [DAILY[0], *reversed(DAILY[1:]), [None, None], ["Note: provisional", None]]
    observations = GOV_UK.parse(people, answers(book(SB_01=rows))).observations
    assert [int(one.value) for one in observations] == [0, 1305, 62, 118, 7]


def test_counts_are_never_floats(people, answers):
    rows = [DAILY[0], [date(2026, 4, 18), Decimal("25244"), 3, "-", None]]
    (one,) = GOV_UK.parse(people, answers(book(SB_01=rows))).observations
    assert str(one.value) == "25244"


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ({"SB_01": DAILY[1:]}, 'no row has the headings "date" and "migrants arrived"'),
        ({"SB_01": DAILY[:1]}, "no days below the headings"),
        ({"SB_01": [*DAILY[:4], *DAILY[5:]]}, "2026-04-21 stands where 2026-04-20 is due"),
        ({"SB_01": [DAILY[0], [None, 5, 1, 1, None]]}, '"" stands for a day beside 5; expected a day'),
        ({"SB_01": [DAILY[0], [date(2026, 4, 17), "n/k", 1, 1, None]]}, 'the value is "n/k"'),
        ({"SB_01": [DAILY[0], [date(2026, 4, 17), "1,30", 1, 1, None]]}, 'the value is "1,30"'),
        ({"SB_01": [DAILY[0], [date(2026, 4, 17), "| 62 |", 1, 1, None]]}, r'the value is "\| 62 \|"'),
    ],
)
def test_a_sheet_that_has_changed_is_refused(people, answers, sheets, told):
    with pytest.raises(SourceError, match=told):
        GOV_UK.parse(people, answers(book(**sheets)))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"PK\x03\x04 cut off", "no ODS workbook"),
        (b"Date,Migrants arrived\n", "no ODS workbook"),
        (workbook({"Data": [["x"]]}), "the sheets are Data; expected SB_01"),
    ],
)
def test_another_file_is_refused(people, answers, content, told):
    with pytest.raises(SourceError, match=told):
        GOV_UK.parse(people, answers(content))


def test_a_workbook_that_would_fill_the_memory_is_not_unpacked(people, answers, monkeypatch):
    monkeypatch.setattr("service.sources.gov_uk._LARGEST_WORKBOOK", 100)
    with pytest.raises(SourceError, match="unpacks to more than 100 bytes"):
        GOV_UK.parse(people, answers(book()))


def _page(payload, **details):
    document = json.loads(payload("content-api.json"))
    document["details"] |= details
    return json.dumps(document)


def test_an_older_page_holds_its_attachments_as_markup(answer_of, payload):
    link = '<section class="attachment"><a href="/government/uploads/boats.ods">Time series</a></section>'
    assert attachment(answer_of(_page(payload, attachments=[], documents=[link]))) == (
        "https://www.gov.uk/government/uploads/boats.ods"
    )


@pytest.mark.parametrize(
    ("attachments", "told"),
    [
        ([], "the page has no workbook; expected one ODS file"),
        ([{"url": "/a.ods", "title": "A"}, {"url": "/b.ods", "title": "B"}], "the page has /a.ods, /b.ods"),
    ],
)
def test_none_or_several_workbooks_are_refused(answer_of, payload, attachments, told):
    with pytest.raises(SourceError, match=told):
        attachment(answer_of(_page(payload, attachments=attachments)))


def test_a_page_that_has_moved_is_refused(answer_of, payload):
    with pytest.raises(SourceError, match="the page is /government/elsewhere"):
        attachment(
            answer_of(
                payload("content-api.json").replace(
                    b'"/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats",',
                    b'"/government/elsewhere",',
                )
            )
        )


def test_without_a_history_the_last_update_counts(answer_of, payload):
    assert released_on(answer_of(_page(payload, change_history=[]))) == date(2026, 4, 24)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ('{"document_type":"gone","schema_name":"gone"}', "the page is gone"),
        ('{"schema_name":"redirect","redirects":[{"destination":"/new"}]}', "the page is redirect /new"),
        ('{"withdrawn_notice":{"explanation":"Replaced."}}', "withdrawn: Replaced."),
        ('{"message":"Not found"}', "Not found"),
        ("PK\x03\x04", ""),
    ],
)
def test_the_content_api_tells_what_became_of_a_page(body, told):
    assert GOV_UK.fault(body.encode()) == told


def test_the_real_page_is_no_fault(payload):
    assert GOV_UK.fault(payload("content-api.json")) == ""


def test_most_days_decide_what_a_year_is(people, answers):
    days = [date(2025, 12, 28) + timedelta(place) for place in range(8)]
    rows = [[day.replace(year=2025), 1, 1, "-", None] for day in days]
    with pytest.raises(SourceError, match="stands where"):
        GOV_UK.parse(people, answers(book(SB_01=[DAILY[0], *rows[:4], [date(2025, 2, 1), 1, 1, "-", None]])))
    observations = GOV_UK.parse(people, answers(book(SB_01=[DAILY[0], *rows]))).observations
    assert [one.window.end for one in observations] == days
