"""SDMX-CSV of several services."""

from decimal import Decimal

import pytest

from service.model.errors import SourceError
from service.sources import PUBLISHERS

BY_NAME = {connector.name: connector for connector in PUBLISHERS}
ECB, OECD, IMF, BIS = (BY_NAME[name] for name in ("ecb", "oecd", "imf", "bis"))
OECD_CODE = "OECD.SDD.TPS,DSD_LFS@DF_IALFS_UNE_M,1.0/GBR.M.UNE_LF_M.PT_LF_SUB"


@pytest.fixture
def hicp(series_of):
    return series_of("https://data.ecb.europa.eu/data/datasets/ICP", "ICP.M.U2.N.000000.4.ANR")


@pytest.fixture
def unemployment(series_of):
    return series_of("https://data-explorer.oecd.org/vis", OECD_CODE)


@pytest.fixture
def rate(series_of):
    return series_of("https://data.bis.org/topics/CBPOL", "BIS,WS_CBPOL,1.0/M.GB", decimals=2)


def test_each_service_is_asked_in_its_own_way(series_of, hicp, unemployment, rate, ask):
    assert str(ECB.request(hicp, ask).url) == (
        "https://data-api.ecb.europa.eu/service/data/ICP/M.U2.N.000000.4.ANR?format=csvdata"
    )
    assert str(OECD.request(unemployment, ask).url) == (
        "https://sdmx.oecd.org/public/rest/data/OECD.SDD.TPS,DSD_LFS@DF_IALFS_UNE_M,1.0/"
        "GBR.M.UNE_LF_M.PT_LF_SUB?dimensionAtObservation=AllDimensions"
    )
    bis = BIS.request(rate, ask)
    assert str(bis.url) == "https://stats.bis.org/api/v2/data/dataflow/BIS/WS_CBPOL/1.0/M.GB"
    assert bis.headers["Accept"] == "application/vnd.sdmx.data+csv;version=2.0.0"
    imf = series_of("https://data.imf.org/en/datasets", "IMF.STA,CPI,5.0.0/GBR.CPI._T.YOY_PCH_PA_PT.M")
    assert IMF.request(imf, ask).url.path.endswith("/data/dataflow/IMF.STA/CPI/5.0.0/GBR.CPI._T.YOY_PCH_PA_PT.M")


def test_rows_come_in_any_order(hicp, answer_of, payload):
    fetched = ECB.parse(hicp, [answer_of(payload("ecb.csv"))])
    assert [(f"{one.window.start:%Y-%m}", str(one.value), one.status) for one in fetched.observations] == [
        ("2025-05", "1.9", ""),
        ("2025-06", "2.0", ""),
        ("2025-07", "2", "P"),
    ]
    assert fetched.unit == "PCCH 0"


def test_version_1_leaves_out_what_is_marked_as_missing(unemployment, answer_of, payload):
    fetched = OECD.parse(unemployment, [answer_of(payload("sdmx-1.csv"))])
    assert [(one.window.start.month, str(one.value), one.status) for one in fetched.observations] == [
        (4, "4.7", "E"),
        (6, "4.6", ""),
    ]


def test_version_2_says_what_to_do_with_a_row(rate, answer_of, payload):
    assert len(BIS.parse(rate, [answer_of(payload("sdmx-2.csv"))]).observations) == 2
    with pytest.raises(SourceError, match="a row deletes 2026-08"):
        BIS.parse(rate, [answer_of(payload("sdmx-2.csv").replace(b"I,M,GB,2026-08", b"D,M,GB,2026-08"))])


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            b"M,UNE_LF_M,PT_LF_SUB,2026-04",
            b"Q,UNE_LF_M,PT_LF_SUB,2026-04",
            "a row is of GBR.Q.UNE_LF_M.PT_LF_SUB; expected",
        ),
        (b"GBR,M,", b"USA,M,", "a row is of USA.M.UNE_LF_M.PT_LF_SUB"),
        (b"DF_IALFS_UNE_M", b"DF_IALFS_EMP_M", "expected DSD_LFS@DF_IALFS_UNE_M"),
        (b"2026-06,4.6,A,0", b"2026-06,NaN,A,0", 'the value is "NaN"'),
        (b"2026-06,4.6,A,0", b"2026-04,4.6,A,0", "occurs twice"),
        (b"2026-06,4.6,A,0", b"2026-06,4.6,A,3", "the unit is ten to the power of 3; expected a multiplier of 1"),
        (b"2026-06,4.6,A,0", b"2026-06,4.6,A,", "the unit changes within the answer"),
        (b"2026-06,4.6,A,0", b"2026-S1,4.6,A,0", 'the period is "2026-S1"'),
        (b"OBS_VALUE", b"VALUE", "no column OBS_VALUE"),
        (b"OBS_STATUS,UNIT_MULT", b"OBS_STATUS,OBS_STATUS", "a heading occurs twice"),
    ],
)
def test_another_answer_is_refused(unemployment, answer_of, payload, before, after, told):
    content = payload("sdmx-1.csv")
    assert before in content
    with pytest.raises(SourceError, match=told):
        OECD.parse(unemployment, [answer_of(content.replace(before, after))])


def test_an_answer_without_rows_is_refused(hicp, answer_of, payload):
    header = payload("ecb.csv").split(b"\n")[0]
    with pytest.raises(SourceError, match="no values; expected some"):
        ECB.parse(hicp, [answer_of(header)])


def test_thousands_agree_with_the_multiplier(series_of, answer_of, payload):
    series = series_of("https://data-explorer.oecd.org/vis", OECD_CODE, multiplier=Decimal(1000))
    content = payload("sdmx-1.csv").replace(b",A,0", b",A,3").replace(b",E,0", b",E,3").replace(b",M,0", b",M,3")
    assert len(OECD.parse(series, [answer_of(content)]).observations) == 2


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"NoRecordsFound", "NoRecordsFound"),
        (b"No results found\nfor the query", "No results found"),
        (b"KEY,TIME_PERIOD,OBS_VALUE\n", ""),
    ],
)
def test_text_in_place_of_a_table_is_a_fault(body, told):
    assert OECD.fault(body) == told


@pytest.mark.parametrize(
    ("code", "served"),
    [
        ("ICP.M.U2.N.000000.4.ANR", True),
        ("ICP.M.U2+DE.N.000000.4.ANR", False),
        ("ICP.M..N.000000.4.ANR", False),
        ("ICP", False),
        ("", False),
    ],
)
def test_a_key_names_one_series(series_of, code, served):
    assert ECB.serves(series_of("https://data.ecb.europa.eu/data/datasets/ICP", code)) is served
