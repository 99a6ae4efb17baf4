"""Every stored series says all that a check, a refresh or a reader needs to know of it."""

import json
from datetime import date
from typing import Any

import pytest

from service.store.entries import CURRENCIES
from tests.reference_data.conftest import ROOT

STORED: dict[str, dict[str, Any]] = {
    f"{path.parent.name}/{entry['name']}": entry
    for path in sorted(ROOT.glob("*/datapackage.json"))
    for entry in json.loads(path.read_text("utf-8"))["resources"]
}
ALWAYS = [
    "label", "concept", "topic", "unit", "decimals", "nature", "frequency", "period_kind", "area", "lag_days",
    "complete_from", "begins", "stale_after", "expect", "envelope", "source",
]  # fmt: skip
NOT_COUNTED = {"percent", "index", "celsius", "ppm", "per million", *CURRENCIES}

THROUGH_KIN = {
    "home-office/small-boat-people-quarterly-final": "an alternate of the daily series, which bears the phrases",
    "ons/unemployment-rate-quarterly": "the same concept by calendar quarter: found through the monthly series",
}
"""Series that no words name."""

WITHOUT_CODE = {
    "bea/real-gdp-growth-annualised": "we compute it from the level, as the publisher does",
    "bea/real-gdp-growth-annual": "we compute it from the level, as the publisher does",
    "bls/unemployment-rate-annual": "the mean of the months, which the publisher prints without a code of its own",
    "cbp/southwest-border-encounters": "a table of a web page",
    "desnz/greenhouse-gas-emissions": "a table of a workbook",
    "federal-reserve/pounds-per-dollar": "the inverse of what the publisher codes",
    "home-office/small-boat-boats-daily": "a sheet of a workbook",
    "home-office/small-boat-events-prevented-weekly": "a sheet of a workbook",
    "home-office/small-boat-people-daily": "a sheet of a workbook",
    "home-office/small-boat-people-prevented-weekly": "a sheet of a workbook",
    "mhclg/rough-sleeping": "bulletins",
    "nasa/global-temperature-anomaly": "a file without codes",
    "nhs-england/ae-attendances": "a workbook",
    "nhs-england/ae-within-four-hours": "a workbook",
    "noaa/carbon-dioxide-annual": "a file without codes",
    "noaa/carbon-dioxide-monthly": "a file without codes",
    "noaa/global-temperature-anomaly": "a file without codes",
    "ofgem/energy-price-cap": "announcements",
    "ofgem/energy-price-cap-former-basis": "announcements",
    "ons/deaths-registered-weekly": "a workbook",
    "ons/homicide-rate": "a table of a bulletin",
    "ons/net-migration": "bulletins",
    "ons/private-rent-index": "a workbook",
}


@pytest.mark.parametrize("series_id", STORED)
def test_an_entry_states_what_all_must_state(series_id: str) -> None:
    entry = STORED[series_id]
    series = entry["series"]
    assert [name for name in ALWAYS if not series.get(name) and series.get(name) != 0] == []
    assert entry["title"]
    source = series["source"]
    assert source["publisher"] and source["url"].startswith("https://") and source["licence"]
    assert date.fromisoformat(source["retrieved"])
    assert entry["held"]["rows"] == len((ROOT / f"{series_id}.csv").read_text("utf-8").splitlines()) - 1
    assert date.fromisoformat(series["stale_after"])
    assert series["expect"]["basis"] and series["envelope"]["basis"]
    assert bool(series.get("publisher_code")) != (series_id in WITHOUT_CODE)


@pytest.mark.parametrize("series_id", STORED)
def test_news_can_name_it(series_id: str) -> None:
    series = STORED[series_id]["series"]
    phrases = series.get("phrases", {})
    assert bool(phrases.get("strong") or phrases.get("weak")) != (series_id in THROUGH_KIN)
    if series_id in THROUGH_KIN:
        return
    assert phrases.get("strong") or phrases.get("context"), "weak words need a context"
    if series["unit"] not in NOT_COUNTED and phrases.get("strong"):
        assert phrases.get("nouns"), "what it counts, as written"


@pytest.mark.parametrize("series_id", STORED)
def test_a_change_without_a_base_has_one(series_id: str) -> None:
    """A flow as its entry says; other natures with the period before and the same one a year before, unless it says."""
    series = STORED[series_id]["series"]
    if series["nature"] == "flow":
        assert series["comparison"] in (12, 3, 1)


@pytest.mark.parametrize("series_id", STORED)
def test_what_counts_events_of_months_says_whether_the_season_is_in_it(series_id: str) -> None:
    series = STORED[series_id]["series"]
    if series["nature"] == "flow" and series["frequency"] in "DWMQ":
        assert series["adjustment"] in ("S", "N")


@pytest.mark.parametrize("series_id", STORED)
def test_the_day_of_its_newest_release_is_stated_or_in_its_rows(series_id: str) -> None:
    """Where neither is known, the entry says when it was retrieved, and releases are inferred from its lag."""
    entry = STORED[series_id]
    columns = {field["name"] for field in entry["schema"]["fields"]}
    known = "released" in entry["series"]["source"] or bool(columns & {"released", "released_by"})
    assert known or series_id.startswith("world-bank/") or series_id in RELEASE_UNKNOWN


RELEASE_UNKNOWN = {
    "nhs-england/ae-attendances": "read from a copy that does not say",
    "nhs-england/ae-within-four-hours": "read from a copy that does not say",
    "ons/private-rent-index": "read from a copy that does not say",
    "ons/total-pay-growth-may-july": "years of which each was released in September",
}
