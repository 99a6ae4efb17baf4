"""SDMX-CSV, versions 1.0 (of SDMX 2.1) and 2.0 (of SDMX 3.0): European Central Bank, OECD, IMF, BIS.

Asked          the publisher's data service with a data flow and a key that names exactly one series; ``publisher_code``
               is ``ICP.M.U2.N.000000.4.ANR`` at the ECB, elsewhere ``agency,flow,version/key``
Shape          columns that name the structure, one a dimension, TIME_PERIOD, OBS_VALUE, then attributes; in any order
               of time
Missing        an empty value, or NaN with a status that says missing
Faults         wildcards and + can be cut off without a word, so keys have none; "no records" comes as 404 or as text
               with 200
Limits         the OECD admits 60 downloads an hour
Licence        each publisher's own
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import httpx

from service.model.errors import SourceError
from service.model.series import Observation, Series
from service.sources.cells import label_from_code, number, observation, once, parsed_csv, shortened
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

CSV_1 = "application/vnd.sdmx.data+csv;version=1.0.0"
CSV_2 = "application/vnd.sdmx.data+csv;version=2.0.0"

_STRUCTURE = ("KEY", "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION")
_UNIT = ("UNIT_MEASURE", "UNIT", "UNIT_MULT", "BASE_PER", "REF_YEAR_PRICE")
_MISSING = {"", "NaN"}
_MISSING_STATUS = {"M", "L", "O", "H", "Q"}
_DELETED = "D"


@dataclass(frozen=True)
class Sdmx(Connector):
    """One SDMX service.

    Attributes:
        name: as for every connector.
        title: likewise.
        hosts: likewise.
        pages: the host of the publisher's own pages, by which a series' ``source.url`` is known as its.
        address: of the data, with places for ``flow`` and ``key``.
        pace: as for every connector.
        accept: the version of SDMX-CSV to ask for.
        parameters: of the query.
    """

    name: str
    title: str
    hosts: tuple[str, ...]
    pages: str
    address: str
    pace: Pace
    accept: str = CSV_1
    parameters: dict[str, str] = field(default_factory=dict)

    def serves(self, series: Series) -> bool:
        """Whether the source is the publisher's and the code names one series."""
        flow, key = _named(series)
        return (
            httpx.URL(series.source.url).host == self.pages
            and bool(flow)
            and re.fullmatch(r"[\w-]+(\.[\w-]+)*", key) is not None
        )

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The whole history."""
        flow, key = _named(series)
        # SDMX 3.0 parts agency, flow and version by slashes, 2.1 by commas.
        address = self.address.format(flow=flow.replace(",", "/") if self.accept == CSV_2 else flow, key=key)
        return httpx.Request("GET", address, params=self.parameters or None, headers={"Accept": self.accept})

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """The one series of the table."""
        where = answers[0].url
        rows = parsed_csv(answers[0].content, where)
        found, units = [], set()
        for row in rows:
            _check(series, row, where)
            units.add(" ".join(row[name] for name in _UNIT if row.get(name)))
            one = _one(series, row, where)
            if one is not None:
                found.append(one)
        if not found:
            raise SourceError(f"{where}: no values; expected some; see whether the key in publisher_code still exists")
        if len(units) > 1:
            raise SourceError(
                f"{where}: the unit changes within the answer ({shortened(', '.join(sorted(units)))}); expected one"
            )
        return Fetched(series.publisher_code, tuple(once(found, where)), unit=units.pop())

    def fault(self, content: bytes) -> str:
        """The text of an answer whose first line is not a table's."""
        first = content.lstrip().split(b"\n", 1)[0]
        return "" if b"OBS_VALUE" in first else shortened(first.decode("utf-8", "replace"))


def _named(series: Series) -> tuple[str, str]:
    """The data flow and the key."""
    flow, parted, key = series.publisher_code.rpartition("/")
    if parted:
        return flow, key
    flow, _, key = series.publisher_code.partition(".")
    return flow, key


def _check(series: Series, row: dict[str, str], where: str) -> None:
    """Refuses a row of another series, of another multiplier, or one that deletes."""
    flow, key = _named(series)
    if missing := {"TIME_PERIOD", "OBS_VALUE"} - row.keys():
        raise SourceError(
            f"{where}: no column {', '.join(sorted(missing))}; expected SDMX-CSV; the service has changed"
        )
    names = list(row)
    dimensions = [name for name in names[: names.index("TIME_PERIOD")] if name not in _STRUCTURE]
    if ".".join(row[name] for name in dimensions) != key:
        found = shortened(".".join(row[name] for name in dimensions))
        raise SourceError(f"{where}: a row is of {found}; expected {key}; mend publisher_code")
    structure = row.get("STRUCTURE_ID") or row.get("DATAFLOW") or row.get("KEY") or ""
    flow_id = flow.split(",")[1] if "," in flow else flow
    if flow_id not in re.split(r"[:(.]", structure):
        raise SourceError(
            f"{where}: a row is of {shortened(structure or 'no data flow')}; expected {flow_id}; mend publisher_code"
        )
    if row.get("ACTION") == _DELETED:
        raise SourceError(
            f"{where}: a row deletes {shortened(row['TIME_PERIOD'])}; expected values; see what the publisher withdrew"
        )
    power = row.get("UNIT_MULT", "")
    if power and series.multiplier != Decimal(10) ** int(number(power, where)):
        raise SourceError(
            f"{where}: the unit is ten to the power of {power}; expected a multiplier of {series.multiplier}; mend it"
        )


def _one(series: Series, row: dict[str, str], where: str) -> Observation | None:
    value, status = row["OBS_VALUE"], row.get("OBS_STATUS", "")
    if value == "" or (value in _MISSING and status in _MISSING_STATUS):
        return None
    place = f"{where}, {shortened(row['TIME_PERIOD'])}"
    kept = status if len(status) == 1 and "A" < status <= "Z" else ""  # A is a normal value, which needs no mark
    return observation(series, label_from_code(series, row["TIME_PERIOD"]), number(value, place), place, status=kept)
