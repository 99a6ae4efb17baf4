"""Published figures, each looked up in bulletins or press notices, against what the shelf holds."""

from datetime import date, timedelta

import pytest

PEOPLE = "home-office/small-boat-people-daily"
BOATS = "home-office/small-boat-boats-daily"


def _sum(today, series_id, first, last):
    held = today(series_id)
    start, days = date.fromisoformat(first), (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    return sum(int(held[(start + timedelta(days=day)).isoformat()]) for day in range(days))


@pytest.mark.parametrize(
    ("first", "last", "people"),
    [
        ("2024-01-01", "2024-09-30", 25244),
        ("2023-01-01", "2023-09-30", 24830),
        ("2022-01-01", "2022-09-30", 33029),
        ("2020-09-01", "2020-09-30", 1946),
        ("2021-09-01", "2021-09-30", 4602),
        ("2022-09-01", "2022-09-30", 7964),
        ("2023-09-01", "2023-09-30", 4729),
        ("2024-09-01", "2024-09-30", 4192),
        ("2023-01-01", "2023-06-30", 11433),
        ("2022-01-01", "2022-06-30", 12747),
        ("2023-01-01", "2023-05-31", 7610),
        ("2022-01-01", "2022-05-31", 9607),
        ("2018-08-01", "2018-08-31", 10),
        ("2021-08-01", "2021-08-31", 3053),
        ("2025-08-01", "2025-08-31", 3567),
        ("2025-01-01", "2025-08-31", 29003),
        ("2022-01-01", "2022-12-31", 45755),
        ("2023-01-01", "2023-12-31", 29437),
        ("2024-01-01", "2024-03-31", 5435),
        ("2023-01-01", "2023-03-31", 3793),
        ("2022-01-01", "2022-03-31", 4548),
        ("2024-01-01", "2024-05-07", 8790),
        ("2023-06-12", "2024-06-11", 32371),
        ("2022-06-12", "2023-06-11", 44004),
        ("2024-07-05", "2025-01-04", 23303),
        ("2023-07-05", "2024-01-04", 18004),
        ("2023-01-01", "2023-11-07", 26699),
        ("2022-07-01", "2022-09-30", 20282),
    ],
)
def test_small_boat_sums_that_fact_checks_used(today, first, last, people):
    assert _sum(today, PEOPLE, first, last) == people


@pytest.mark.parametrize(
    ("first", "last", "boats"), [("2025-08-01", "2025-08-31", 56), ("2019-08-01", "2019-08-31", 34)]
)
def test_boats_that_fact_checks_used(today, first, last, boats):
    assert _sum(today, BOATS, first, last) == boats


def test_the_record_of_august_2022_stands_in_both_vintages(rows):
    held = [row for row in rows(PEOPLE) if row["period"] == "2022-08-22"]
    assert [(row["value"], row["released_by"], row["withdrawn"]) for row in held] == [
        ("1295", "2022-08-23", "2023-02-05"),
        ("1137", "2025-11-14", ""),
    ]


def test_a_count_that_the_home_office_confirmed_is_not_withdrawn(rows):
    held = [row for row in rows(PEOPLE) if row["period"] == "2022-08-20"]
    assert [(row["value"], row["released_by"], row["withdrawn"]) for row in held] == [("0", "2022-08-21", "")]


def test_every_day_since_2018_has_one_value_that_stands(today):
    for series_id in (PEOPLE, BOATS):
        days = sorted(today(series_id))
        assert days[0] == "2018-01-01"
        assert len(days) == (date.fromisoformat(days[-1]) - date(2018, 1, 1)).days + 1


@pytest.mark.parametrize(
    ("series_id", "period", "value"),
    [
        ("ons/cpi-annual-rate", "2022-10", "11.1"),
        ("ons/cpi-annual-rate", "2022-09", "10.1"),
        ("ons/cpi-annual-rate", "2022-03", "7.0"),
        ("ons/cpi-annual-rate", "2025-09", "3.8"),
        ("ons/cpi-annual-rate", "2025-11", "3.2"),
        ("ons/cpi-annual-rate", "2025-12", "3.4"),
        ("ons/cpi-annual-rate", "2024-05", "2.0"),
        ("ons/cpi-annual-average-rate", "2023", "7.3"),
        ("ons/unemployment-rate", "2025-08", "5.0"),
        ("ons/unemployment-rate", "2025-02", "4.6"),
        ("ons/unemployment-rate-quarterly", "2025-Q1", "4.5"),
        ("ons/gdp", "2024-Q4", "698832"),
        ("ons/gdp-growth-quarter", "2020-Q2", "-19.9"),
        ("ons/deaths-registered-weekly", "2020-04-03", "16387"),
        ("ons/population-mid-year", "2020-06", "67081000"),
        ("ons/total-pay-growth-may-july", "2024-06", "4.1"),
        ("ons/net-migration", "2025-06", "204000"),
        ("bank-of-england/bank-rate", "2025-12-18", "3.75"),
        ("bank-of-england/bank-rate", "2009-03-05", "0.50"),
        ("ofgem/energy-price-cap", "2023-10-01", "1834"),
        ("ofgem/energy-price-cap-former-basis", "2023-10-01", "1923"),
        ("ofgem/energy-price-cap-former-basis", "2026-07-01", "1862"),
        ("ofgem/energy-price-cap-former-basis", "2019-04-01", "1254"),
        ("ofgem/energy-price-cap", "2020-04-01", "1126"),
        ("home-office/asylum-backlog-people", "2023-Q2", "175457"),
        ("home-office/asylum-backlog-people", "2024-Q3", "133409"),
        ("home-office/asylum-hotels-people", "2023-Q3", "56042"),
        ("home-office/asylum-hotels-people", "2024-Q2", "29585"),
        ("nhs-england/ae-within-four-hours", "2019-03", "86.6"),
        ("desnz/greenhouse-gas-emissions", "2021", "426.5"),
        ("mhclg/rough-sleeping", "2024", "4667"),
        ("bls/cpi-index", "2022-06", "296.311"),
        ("bls/unemployment-rate", "2025-11", "4.6"),
        ("eia/regular-gasoline-price", "2022-06-13", "5.006"),
        ("eurostat/hicp-annual-rate", "2025-06", "2.0"),
        ("world-bank/inflation-gbr", "2022", "7.9"),
        ("world-bank/inflation-gbr", "2023", "6.8"),
        ("world-bank/population-gbr", "2024", "69226000"),
    ],
)
def test_a_figure_stands_as_published(today, series_id, period, value):
    assert today(series_id)[period] == value


def test_asylum_applicants_of_2022(today):
    held = today("home-office/asylum-applications-main")
    assert sum(int(held[f"2022-Q{quarter}"]) for quarter in range(1, 5)) == 81130


def test_the_final_quarterly_count_differs_from_the_daily_one_by_known_amounts(today):
    final = today("home-office/small-boat-people-quarterly-final")
    assert sum(int(final[f"2022-Q{quarter}"]) for quarter in range(1, 5)) == 45774
    ends = {1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31"}
    starts = {1: "01-01", 2: "04-01", 3: "07-01", 4: "10-01"}
    gaps = [
        _sum(today, PEOPLE, f"{year}-{starts[quarter]}", f"{year}-{ends[quarter]}") - int(final[f"{year}-Q{quarter}"])
        for year in range(2018, 2024)
        for quarter in range(1, 5)
    ]
    assert sorted(gap for gap in gaps if gap) == [-19, -2, -2]


@pytest.mark.parametrize("month", ["2025-10"])
def test_the_month_of_the_shutdown_is_missing(today, month):
    for name in ("cpi-index", "core-cpi-index", "unemployment-rate", "underemployment-rate", "participation-rate"):
        assert month not in today(f"bls/{name}")


def test_net_migration_of_2022_went_through_its_vintages(rows):
    held = [row for row in rows("ons/net-migration") if row["period"] == "2022-12"]
    assert [(row["value"], row["released"]) for row in held] == [
        ("606000", "2023-05-25"),
        ("745000", "2023-11-23"),
        ("764000", "2024-05-23"),
        ("872000", "2024-11-28"),
    ]


def test_back_revised_preventions_keep_both_values(rows):
    held = [
        row["value"] for row in rows("home-office/small-boat-people-prevented-weekly") if row["period"] == "2026-03-22"
    ]
    assert held == ["199", "277"]
