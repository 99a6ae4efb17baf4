"""FRED and ALFRED of the Federal Reserve Bank of St. Louis: American series with all their vintages.

Asked          https://api.stlouisfed.org/fred/series/observations with the days ("real time") whose vintages count
Key            FRED_API_KEY, free of charge
Shape          an observation for each vintage of a period; ``realtime_start`` is the day on which the value came out,
               but for those that were current already when the span begins
Missing        "."
Errors         400 with ``error_code`` and ``error_message``
Limits         120 requests a minute
Licence        that of each series' own publisher, which is the one we cite; FRED's terms for what is stored were not
               confirmed, so BLS, BEA and EIA are asked themselves where they have an interface
"""

from collections.abc import Sequence
from datetime import date

import httpx

from service.model.errors import SourceError
from service.model.series import Frequency, Observation, PeriodKind, Series
from service.sources.cells import at, label_from_day, number, observation, parsed_json, shortened
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_ADDRESS = "https://api.stlouisfed.org/fred/series/observations"
_PACKAGES = ("bea", "census-bureau", "federal-reserve", "labor-department")
"""Packages whose codes are FRED's, since their publishers have no interface that we read."""

_BEGINNING = date(1776, 7, 4)  # FRED's own word for "as far back as there are vintages"
_PAGE = 100_000
_DATED_BY_A_DAY = {PeriodKind.INTERVAL, PeriodKind.WEEK_ENDING, PeriodKind.POINT}


class Fred(Connector):
    """Series that FRED carries; one is served where its code is FRED's."""

    name = "fred"
    title = "FRED"
    hosts = ("api.stlouisfed.org",)
    pace = Pace(2, 1)
    key = "FRED_API_KEY"
    key_needed = True

    def serves(self, series: Series) -> bool:
        """Whether we keep the package from FRED, or the source is a page of FRED, and the series has a code."""
        ours = series.id.partition("/")[0] in _PACKAGES or httpx.URL(series.source.url).host == "fred.stlouisfed.org"
        return ours and series.publisher_code.isalnum() and series.period_kind in _DATED_BY_A_DAY

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """Every vintage since the last retrieval."""
        return self._page(series, ask, 0)

    def follow(self, series: Series, ask: Ask, answers: Sequence[Answer]) -> httpx.Request | None:
        """The next page."""
        document = parsed_json(answers[-1].content, answers[-1].url)
        done = len(answers) * _PAGE
        return self._page(series, ask, done) if done < int(at(document, answers[-1].url, "count")) else None

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """All vintages, in order of period and release."""
        found: list[Observation] = []
        for answer in answers:
            code = httpx.URL(answer.url).params.get("series_id", "")
            if code != series.publisher_code:
                raise SourceError(
                    f"{answer.url}: the answer is of {shortened(code)}; expected {series.publisher_code}; mend the code"
                )
            document = parsed_json(answer.content, answer.url)
            if document.get("units") != "lin":
                raise SourceError(
                    f"{answer.url}: the values are transformed ({shortened(document.get('units'))}); expected lin"
                )
            begin = str(at(document, answer.url, "realtime_start"))
            found += [
                one
                for item in at(document, answer.url, "observations")
                if (one := _one(series, item, begin, answer.url))
            ]
        if not found:
            raise SourceError(f"{answers[0].url}: no values; expected some; see whether the series was discontinued")
        ordered = sorted(found, key=lambda one: (one.window, one.released or date.min))
        return Fetched(series.publisher_code, tuple(ordered))

    def fault(self, content: bytes) -> str:
        """The ``error_message``."""
        return str(parsed_json(content, self.title)["error_message"]) if b'"error_message"' in content[:500] else ""

    def _page(self, series: Series, ask: Ask, offset: int) -> httpx.Request:
        key = ask.keys.get(self.key, "")
        if not key:
            raise SourceError(
                f"FRED wants a key; expected one in {self.key}; get one at https://fred.stlouisfed.org/docs/api/api_key.html"
            )
        parameters: dict[str, str | int] = {
            "series_id": series.publisher_code,
            "api_key": key,
            "file_type": "json",
            "realtime_start": (ask.since or _BEGINNING).isoformat(),
            "realtime_end": "9999-12-31",
            "limit": _PAGE,
            "offset": offset,
        }
        return httpx.Request("GET", _ADDRESS, params=parameters)


def _one(series: Series, item: dict[str, str], begin: str, where: str) -> Observation | None:
    value, written = str(at(item, where, "value")), str(at(item, where, "date"))
    if value == ".":
        return None
    place, start = f"{where}, {shortened(written)}", str(at(item, where, "realtime_start"))
    released = _day(start, place) if start != begin else None
    label = label_from_day(series, _day(written, place)) if series.frequency is not Frequency.IRREGULAR else written
    return observation(series, label, number(value, place), place, released=released)


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SourceError(
            f'{where}: "{shortened(text)}" is no day; expected YYYY-MM-DD; FRED\'s layout has changed'
        ) from None
