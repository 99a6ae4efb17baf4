"""All that is stated of a series is printed by ``series show``, and nothing is passed off as known that is not."""

from collections.abc import Sequence
from datetime import date

import pytest

from service.cli import main
from service.cli.described import described, shown_observation
from service.store import open_store

STORE = open_store()


def _facts(series_id: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value in described(STORE.as_known(series_id, None)) if value]


@pytest.mark.parametrize(
    ("series_id", "facts"),
    [
        (
            "ons/unemployment-rate",
            [
                ("code", "MGSX"),
                ("unit", "percent, 1 decimal"),
                ("kind", "rate, monthly, seasonally adjusted"),
                ("a period", "three months, labelled by the middle one"),
                ("compared", "with the period before, or a year before"),
                ("sibling", "ons/economic-inactivity"),
                (
                    "break",
                    "2019-01-01: Reweighted in December 2024 to newer population estimates, from January 2019 on.",
                ),
                ("released", "usually 42 days after the end of a period, not at weekends"),
                ("newest", "release of 2026-09-15"),
                ("retrieved", "2026-09-29"),
                ("next due", "2026-10-13"),
                ("whole from", "2010-01-01; it began on 1971-02-01"),
            ],
        ),
        (
            "home-office/small-boat-boats-daily",
            [
                ("blank", "zero"),
                ("compared", "with a year before"),
                ("newest", "release of 2026-08-22, provisional"),
                ("whole from", "2018-01-01, its true start"),
            ],
        ),
        ("bls/payrolls", [("unit", "1,000 jobs, whole numbers"), ("compared", "with a month before")]),
        ("ofgem/energy-price-cap", [("released", "usually 40 days before the start of a period")]),
        (
            "bls/cpi-monthly-rate",
            [
                ("computed", "growth over 1 months of bls/cpi-index-adjusted"),
                ("compared", "is itself a change on a month before"),
            ],
        ),
        ("bank-of-england/bank-rate", [("released", "usually on the day of the start of a period")]),
    ],
)
def test_what_is_stated_is_printed(series_id: str, facts: Sequence[tuple[str, str]]) -> None:
    assert [fact for fact in facts if fact not in _facts(series_id)] == []


@pytest.mark.parametrize(
    ("series_id", "start", "line"),
    [
        (
            "ons/gdp-growth-quarter",
            date(2012, 1, 1),
            "2012-01-01 to 2012-03-31              0.9  released by 2023-09-30",
        ),
        ("ons/cpi-annual-rate", date(2024, 5, 1), "2024-05-01 to 2024-05-31   2.0  released 2024-06-14, the usual lag"),
        ("ons/net-migration", date(2024, 7, 1), "2024-07-01 to 2025-06-30            204000  released 2025-11-27"),
        ("bank-of-england/bank-rate", date(2025, 12, 18), "2025-12-18 on  3.75  released 2025-12-18, the usual lag"),
        (
            "bls/cpi-monthly-rate",
            date(2026, 8, 1),
            "2026-08-01 to 2026-08-31  0.396  released 2026-09-10, the usual lag",
        ),
    ],
)
def test_a_day_of_release_is_told_as_what_it_is(series_id: str, start: date, line: str) -> None:
    vintage = STORE.as_known(series_id, None)
    found = next(one for one in vintage.observations if one.window.start == start)
    assert shown_observation(found, vintage.series).split() == line.split()


def test_every_series_can_be_shown(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for series in STORE.catalogue():
        assert main(["series", "show", series.id]) == 0
        assert f"  unit       {'' if series.multiplier == 1 else f'{series.multiplier:,f} '}{series.unit}".encode() in (
            capsysbinary.readouterr().out
        )
