"""World Bank: the Indicators API, version 2, as JSON.

Asked          https://api.worldbank.org/v2/country/{area}/indicator/{code}?format=json (the default is XML), page by
               page; the area is that of ``source.url``, …?locations=GBR
Shape          a list of two: the page's facts, and the observations; a missing value is null
Errors         with 200, as a list of one that holds ``message``; 400, 502 and pages of markup occur
Digits         floating-point numbers in full length: rounded to the decimals that the Bank's tables show
Vintages       none: ``lastupdated`` is the day of the last update of the whole collection
Licence        CC-BY-4.0
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import httpx

from service.model.errors import SourceError
from service.model.series import Frequency, Observation, Series
from service.sources.cells import at, label_from_code, number, observation, once, parsed_json, shortened
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_ADDRESS = "https://api.worldbank.org/v2/country/{area}/indicator/{code}"
_PAGE = 1000


class WorldBank(Connector):
    """The indicators; a series is served where its source is an indicator's page with ``?locations=``."""

    name = "world-bank"
    title = "World Bank"
    hosts = ("api.worldbank.org",)
    pace = Pace(5, 1)
    rounds = True

    def serves(self, series: Series) -> bool:
        """Whether the source names an indicator and one area."""
        url = httpx.URL(series.source.url)
        indicator = url.host == "data.worldbank.org" and url.path == f"/indicator/{series.publisher_code}"
        return indicator and series.frequency is Frequency.ANNUAL and _area(series).isalnum()

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The first page."""
        return self._page(series, 1)

    def follow(self, series: Series, ask: Ask, answers: Sequence[Answer]) -> httpx.Request | None:
        """The next page; a year a row, the first holds all."""
        facts = at(parsed_json(answers[-1].content, answers[-1].url), answers[-1].url, 0)
        return self._page(series, len(answers) + 1) if len(answers) < int(facts.get("pages", 1)) else None

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """The observations of all pages."""
        found: list[Observation] = []
        for answer in answers:
            document = parsed_json(answer.content, answer.url)
            for item in at(document, answer.url, 1) or []:
                _check(series, item, answer.url)
                value = at(item, answer.url, "value")
                if value is None:
                    continue
                written = str(at(item, answer.url, "date"))
                place = f"{answer.url}, {shortened(written)}"
                found.append(observation(series, label_from_code(series, written), number(str(value), place), place))
        facts = at(parsed_json(answers[0].content, answers[0].url), answers[0].url, 0)
        if int(facts.get("total", len(found))) and not found:
            raise SourceError(
                f"{answers[0].url}: no year has a value; expected some; see whether the indicator was archived"
            )
        return Fetched(
            series.publisher_code, tuple(once(found, answers[0].url)), updated=_day(facts.get("lastupdated"))
        )

    def fault(self, content: bytes) -> str:
        """The messages that stand in place of the observations."""
        if b'"message"' not in content[:200]:
            return ""
        document = parsed_json(content, self.title)
        messages = at(document, self.title, 0, "message") if isinstance(document, list) else document.get("message")
        if not isinstance(messages, list):
            return str(messages)
        return "; ".join(f"{item.get('key', '')}: {item.get('value', '')}" for item in messages)

    def _page(self, series: Series, page: int) -> httpx.Request:
        address = _ADDRESS.format(area=_area(series), code=series.publisher_code)
        return httpx.Request("GET", address, params={"format": "json", "per_page": _PAGE, "page": page})


def _area(series: Series) -> str:
    return str(httpx.URL(series.source.url).params.get("locations", ""))


def _check(series: Series, item: Any, where: str) -> None:
    code, area = at(item, where, "indicator", "id"), at(item, where, "countryiso3code")
    if (code, area) != (series.publisher_code, _area(series)):
        found = shortened(f"{code} of {area or 'no area'}")
        raise SourceError(
            f"{where}: the answer holds {found}; expected {series.publisher_code} of {_area(series)}; mend source.url"
        )


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
