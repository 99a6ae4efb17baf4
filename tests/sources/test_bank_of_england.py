"""Bank of England: the interactive database."""

from datetime import date
from decimal import Decimal

import pytest

from service.model.errors import SourceError
from service.model.series import Frequency, Nature, PeriodKind
from service.sources.bank_of_england import BankOfEngland

BANK = BankOfEngland()
PAGE = "https://www.bankofengland.co.uk/boeapps/database/Bank-Rate.asp"
STEP = {"frequency": Frequency.IRREGULAR, "nature": Nature.STEP, "period_kind": PeriodKind.STEP, "decimals": 2}


@pytest.fixture
def rate(series_of):
    return series_of(PAGE, "IUDBEDR", complete_from=date(1975, 1, 2), **STEP)


def test_it_asks_for_the_whole_history(rate, ask):
    parameters = dict(BANK.request(rate, ask).url.params)
    assert parameters == {
        "csv.x": "yes",
        "Datefrom": "02/Jan/1975",
        "Dateto": "now",
        "SeriesCodes": "IUDBEDR",
        "CSVF": "TN",
        "UsingCodes": "Y",
        "VPD": "Y",
        "VFD": "N",
    }


def test_a_step_keeps_the_days_of_change(rate, answer_of, payload):
    observations = BANK.parse(rate, [answer_of(payload("iadb-iudbedr.csv"))]).observations
    assert [(one.window.start, one.value) for one in observations] == [
        (date(2025, 7, 31), Decimal("4.25")),
        (date(2025, 8, 7), Decimal("4")),
        (date(2025, 12, 18), Decimal("3.75")),
    ]


def test_years_of_two_digits_belong_to_their_century(series_of, answer_of, payload):
    series = series_of(PAGE, "IUMABEDR", decimals=4)
    observations = BANK.parse(series, [answer_of(payload("iadb-iumabedr.csv"))]).observations
    assert [(str(one.window.start), str(one.value)) for one in observations] == [
        ("1975-12-01", "11.25"),
        ("1988-01-01", "8.375"),
        ("1988-02-01", "8.5119"),
        ("2024-04-01", "5.25"),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("DATE,IUMABEDR\r\n31 Jul 2025,4.25\r\n", "the columns are DATE, IUMABEDR; expected DATE, IUDBEDR"),
        ("DATE,IUDBEDR\r\n", "the columns are no rows"),
        ("Invalid series code\r\n", "the columns are no rows"),
        ("DATE,IUDBEDR\r\n31 Jul 2025,4.25,1\r\n", "a row has 3 cells under 2 headings"),
        ("DATE,IUDBEDR\r\n31/07/2025,4.25\r\n", "31/07/2025: no day"),
        ("DATE,IUDBEDR\r\n31 Jun 2025,4.25\r\n", "31 Jun 2025: no day"),
        ("DATE,IUDBEDR\r\n31 Jul 2025,inf\r\n", 'the value is "inf"'),
        ("DATE,IUDBEDR\r\n31 Jul 2025,4\r\n31 Jul 2025,5\r\n", "occurs twice"),
        ('DATE,IUDBEDR\r\n"31 Jul 2025,4', "the answer is no CSV"),
    ],
)
def test_another_answer_is_refused(rate, answer_of, content, told):
    with pytest.raises(SourceError, match=told):
        BANK.parse(rate, [answer_of(content)])


@pytest.mark.parametrize(
    ("url", "code", "served"), [(PAGE, "IUDBEDR", True), (PAGE, "", False), ("https://example.org/", "A", False)]
)
def test_which_series_it_serves(series_of, url, code, served):
    assert BANK.serves(series_of(url, code)) is served
