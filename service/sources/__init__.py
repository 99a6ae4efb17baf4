"""The publishers, one file each: the only code that reaches the network, and never on the path of a check.

``connector`` says what each file offers, ``transport`` sends, ``fetch`` asks for one series, ``accept`` compares it
with what is held, ``refresh`` stores what is new. ``PUBLISHERS`` is the table of contents.
"""

from service.model.series import Series
from service.sources.bank_of_england import BankOfEngland
from service.sources.bls import Bls
from service.sources.connector import Connector, Pace
from service.sources.eurostat import Eurostat
from service.sources.fred import Fred
from service.sources.gov_uk import GovUk
from service.sources.ons import Ons
from service.sources.sdmx import CSV_2, Sdmx
from service.sources.world_bank import WorldBank

PUBLISHERS: tuple[Connector, ...] = (
    Ons(),
    GovUk(),
    BankOfEngland(),
    WorldBank(),
    Eurostat(),
    Bls(),
    Fred(),
    Sdmx(
        "ecb",
        "European Central Bank",
        ("data-api.ecb.europa.eu",),
        pages="data.ecb.europa.eu",
        address="https://data-api.ecb.europa.eu/service/data/{flow}/{key}",
        pace=Pace(2, 1),
        parameters={"format": "csvdata"},
    ),
    Sdmx(
        "oecd",
        "OECD",
        ("sdmx.oecd.org",),
        pages="data-explorer.oecd.org",
        address="https://sdmx.oecd.org/public/rest/data/{flow}/{key}",
        pace=Pace(60, 3600),
        parameters={"dimensionAtObservation": "AllDimensions"},
    ),
    Sdmx(
        "imf",
        "International Monetary Fund",
        ("api.imf.org",),
        pages="data.imf.org",
        address="https://api.imf.org/external/sdmx/3.0/data/dataflow/{flow}/{key}",
        pace=Pace(2, 1),
        accept=CSV_2,
    ),
    Sdmx(
        "bis",
        "Bank for International Settlements",
        ("stats.bis.org",),
        pages="data.bis.org",
        address="https://stats.bis.org/api/v2/data/dataflow/{flow}/{key}",
        pace=Pace(2, 1),
        accept=CSV_2,
    ),
)
"""All publishers that can be asked, in the order in which they are."""


def publisher_of(series: Series) -> Connector | None:
    """The publisher to ask for a series, or None where it has to be kept by hand."""
    return next((connector for connector in PUBLISHERS if series.derived is None and connector.serves(series)), None)
