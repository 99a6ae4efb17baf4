"""Office for National Statistics: the JSON behind each time series' page, and its earlier versions.

Asked          https://www.ons.gov.uk/{topic}/timeseries/{cdid}/{dataset}/data, the series' own ``source.url`` and /data
Vintages       ``versions`` lists what was superseded, each at /previous/vN and bearing the day on which it was; every
               observation bears the day on which its own value last changed
Release days   07:00 in London; 23:00Z in summer is the day after
Missing        an empty value, or ".."
Corrections    ``alerts`` tell of errors that are not mended in the figures: they are passed on as notices
Limits         120 requests in ten seconds, 200 a minute; whoever ignores Retry-After is shut out for an hour
Licence        OGL-UK-3.0
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import httpx

from service.model.errors import SourceError
from service.model.series import Frequency, Observation, PeriodKind, Series
from service.sources.cells import (
    MONTHS,
    at,
    label_from_year,
    london_day,
    number,
    observation,
    once,
    parsed_json,
    shortened,
    written_day,
)
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_ADDRESS = re.compile(r"https://www\.ons\.gov\.uk/[a-z0-9/-]+/timeseries/([a-z0-9]+)/[a-z0-9]+")
_LISTS = {Frequency.MONTHLY: "months", Frequency.QUARTERLY: "quarters", Frequency.ANNUAL: "years"}
_MISSING = {"", ".."}
_MOST_VERSIONS = 24
"""Earlier versions read in one refresh: two years of monthly releases; beyond that, values in between stay unknown."""


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version: its name (v127), its path, and the day on which the next release took its place."""

    label: str
    uri: str
    superseded: date


class Ons(Connector):
    """The time series of the ONS; a series is served where its ``source.url`` is that of its page."""

    name = "ons"
    title = "Office for National Statistics"
    hosts = ("www.ons.gov.uk",)
    pace = Pace(10, 5)

    def serves(self, series: Series) -> bool:
        """Whether the source is a page of the time series explorer and bears the series' code."""
        match = _ADDRESS.fullmatch(series.source.url)
        listed = series.frequency in _LISTS and series.period_kind is not PeriodKind.YEAR_ENDING
        rolling_once_a_year = (series.period_kind, series.frequency) == (PeriodKind.ROLLING_3M_CENTRE, Frequency.ANNUAL)
        named = match is not None and match[1].upper() == series.publisher_code.upper()
        return named and listed and not rolling_once_a_year

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The current version."""
        return httpx.Request("GET", f"{series.source.url}/data")

    def follow(self, series: Series, ask: Ask, answers: Sequence[Answer]) -> httpx.Request | None:
        """The versions superseded since the last retrieval, newest first; none of a series that is never revised."""
        never = series.envelope is not None and all(row.absolute == 0 for row in series.envelope.rows)
        if ask.since is None or never:
            return None
        missed = [version for version in versions(answers[0]) if version.superseded > ask.since][:_MOST_VERSIONS]
        if len(answers) > len(missed):
            return None
        return httpx.Request("GET", f"https://www.ons.gov.uk{missed[len(answers) - 1].uri}/data")

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """All values that the versions hold, each with its own day of release."""
        documents = [(parsed_json(answer.content, answer.url), answer.url) for answer in answers]
        found: dict[tuple[object, ...], Observation] = {}
        for document, where in reversed(documents):
            for one in _observations(series, document, where):
                found[one.window, one.released] = one
        current, where = documents[0]
        description = at(current, where, "description")
        return Fetched(
            code=at(description, where, "cdid"),
            observations=tuple(found[key] for key in sorted(found, key=lambda key: (key[0], str(key[1])))),
            released=_release(description, where),
            next_release=written_day(str(description.get("nextRelease", ""))),
            unit=_unit(description),
            notices=tuple(shortened(alert.get("markdown", "")) for alert in current.get("alerts") or ()),
        )

    def fault(self, content: bytes) -> str:
        """What the interface lists under ``errors``."""
        if b'"errors"' not in content[:2000]:
            return ""
        errors = parsed_json(content, self.title).get("errors") or []
        return "; ".join(str(error.get("message") or error.get("description") or error) for error in errors)


def versions(answer: Answer) -> list[Version]:
    """The earlier versions that an answer lists, the newest first.

    Raises:
        SourceError: the list cannot be read.
    """
    listed = at(parsed_json(answer.content, answer.url), answer.url, "versions") or []
    found = [
        Version(
            str(at(item, answer.url, "label")),
            str(at(item, answer.url, "uri")),
            london_day(str(at(item, answer.url, "updateDate")), answer.url),
        )
        for item in listed
    ]
    for version in found:
        if not re.fullmatch(r"/[a-z0-9/-]+/previous/v\d+", version.uri):
            raise SourceError(f'{answer.url}: a version lies at "{shortened(version.uri)}"; expected …/previous/vN')
    return sorted(found, key=lambda version: int(version.uri.rpartition("/v")[2]), reverse=True)


def _observations(series: Series, document: Any, where: str) -> list[Observation]:
    code = str(at(document, where, "description", "cdid"))
    if code.upper() != series.publisher_code.upper():
        raise SourceError(
            f"{where}: the answer is of {shortened(code)}; expected {series.publisher_code}; mend source.url"
        )
    found = []
    for item in at(document, where, _LISTS[series.frequency]) or []:
        value, written = str(at(item, where, "value")).strip(), str(at(item, where, "date"))
        if value in _MISSING:
            continue
        stamp = str(item.get("updateDate") or "")
        released = london_day(stamp, where) if stamp else None
        place = f"{where}, {shortened(written)}"
        found.append(observation(series, _label(series, written), number(value, place), place, released=released))
    return once(found, where)


def _label(series: Series, written: str) -> str:
    """Our label for "2026 AUG", "1948 Q3" or "2020"; other text as it is, which no series can read."""
    year, _, part = written.strip().partition(" ")
    if re.fullmatch(r"\d{4}", year, re.ASCII) is None:
        return written
    if not part:
        return label_from_year(series, int(year))
    if part[:3].lower() in MONTHS:
        return f"{year}-{MONTHS.index(part[:3].lower()) + 1:02}"
    return f"{year}-{part}"


def _release(description: Any, where: str) -> date | None:
    stamp = str(description.get("releaseDate") or "")
    return london_day(stamp, where) if stamp else None


def _unit(description: Any) -> str:
    """The unit with its prefix, and the year in which an index is 100, which stands in the title only."""
    base = re.search(r"\d{4} ?= ?100", str(description.get("title", "")))
    parts = (str(description.get("preUnit") or ""), str(description.get("unit") or ""), base[0] if base else "")
    return " ".join(part.strip() for part in parts if part.strip())
