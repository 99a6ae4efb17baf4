"""The table of publishers, and what it serves of the shelf."""

import pytest

from service.sources import PUBLISHERS, publisher_of
from service.sources.shelf import PACKAGED, read_shelf


@pytest.fixture(scope="module")
def shelf():
    return read_shelf(PACKAGED)


def test_names_are_unique_and_hosts_are_named():
    names = [connector.name for connector in PUBLISHERS]
    assert len(set(names)) == len(names)
    assert all(connector.hosts and connector.title for connector in PUBLISHERS)


def test_no_series_is_served_by_two(shelf):
    for held in shelf.held.values():
        assert len([connector.name for connector in PUBLISHERS if connector.serves(held.series)]) <= 1, held.series.id


@pytest.mark.parametrize(
    ("series_id", "name"),
    [
        ("ons/cpi-annual-rate", "ons"),
        ("ons/population-mid-year", "ons"),
        ("home-office/small-boat-people-daily", "gov-uk"),
        ("home-office/small-boat-events-prevented-weekly", "gov-uk"),
        ("bank-of-england/bank-rate", "bank-of-england"),
        ("world-bank/population-emu", "world-bank"),
        ("bls/payrolls", "bls"),
        ("bea/real-gdp", "fred"),
        ("eurostat/hicp-annual-rate", "ecb"),
        ("ofgem/energy-price-cap", None),
    ],
)
def test_each_series_of_the_shelf_knows_its_publisher(shelf, series_id, name):
    connector = publisher_of(shelf.held[series_id].series)
    assert (connector and connector.name) == name


def test_every_request_goes_to_a_host_of_its_publisher(shelf, ask):
    for held in shelf.held.values():
        connector = publisher_of(held.series)
        if connector:
            url = connector.request(held.series, ask).url
            assert (url.scheme, url.host in connector.hosts) == ("https", True), held.series.id
