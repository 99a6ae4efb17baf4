"""The revision envelope by era and length of window."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from service.judge.vintages.revision_envelope import tolerance
from service.model.series import Envelope, EnvelopeRow, Frequency, Nature, PeriodKind, Series, Source
from service.model.windows import Window

D = Decimal
ARRIVALS = Series(
    id="home-office/arrivals",
    title="Arrivals",
    label="arrivals",
    concept="arrivals",
    topic="small-boats",
    unit="people",
    nature=Nature.FLOW,
    frequency=Frequency.DAILY,
    period_kind=PeriodKind.INTERVAL,
    area="GB",
    decimals=0,
    source=Source("Home Office", "Arrivals", "https://example.org", "OGL-UK-3.0", None, None),
    envelope=Envelope(
        (
            EnvelopeRow(date(2023, 2, 5), D("0.10"), D("0.05"), D("0.04"), D("0.015"), D(2)),
            EnvelopeRow(None, D("0.01"), D("0.01"), D("0.007"), D("0.003"), D(2)),
        ),
        "measured on daily vintages",
    ),
)
DAY, WEEK = Window.day(date(2022, 8, 22)), Window(date(2022, 8, 22), date(2022, 8, 28))


@pytest.mark.parametrize(
    ("window", "published", "value", "room"),
    [
        (DAY, date(2022, 8, 23), 1137, "113.7"),
        (DAY, date(2024, 8, 23), 1137, "11.37"),
        (DAY, date(2024, 8, 23), 40, "2"),
        (WEEK, date(2022, 8, 29), 2000, "100"),
        (Window.month(2024, 9), date(2024, 10, 2), 4192, "29.344"),
        (Window.year(2023), date(2024, 10, 2), 29437, "88.311"),
        (Window.year(2023), date(2023, 2, 5), 29437, "88.311"),
        (DAY, None, 1137, "11.37"),
    ],
)
def test_rooms(window: Window, published: date | None, value: int, room: str) -> None:
    assert tolerance(ARRIVALS, window, published, D(value)) == D(room)


def test_an_absolute_row_knows_no_windows() -> None:
    rates = replace(ARRIVALS, envelope=Envelope((EnvelopeRow(None, absolute=D("0.2")),), "labour force survey"))
    assert tolerance(rates, Window.year(2024), date(2024, 1, 1), D("4.2")) == D("0.2")


def test_no_statement_no_envelope() -> None:
    assert tolerance(replace(ARRIVALS, envelope=None), DAY, None, D(1)) is None
