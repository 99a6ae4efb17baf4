"""Bureau of Labor Statistics: the public data API, version 2.

Asked          POST https://api.bls.gov/publicAPI/v2/timeseries/data/ with the series' id and a span of years
Limits         with a key (BLS_API_KEY) 20 years a request and 500 requests a day, without one 10 years and 25 requests;
               a longer span is clipped without a word, which the comparison with what is held finds out
Shape          newest first; M13 is the mean of the year; a footnote P marks preliminary values
Missing        "-" (October 2025)
Errors         200 with a ``status`` other than REQUEST_SUCCEEDED and the reason in ``message``
Vintages       none
Licence        public domain
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import httpx

from service.model.errors import SourceError
from service.model.series import Frequency, Series
from service.model.windows import Window
from service.sources.cells import at, number, observation, once, parsed_json, shortened
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_ADDRESS = "https://api.bls.gov/publicAPI/v2/timeseries/data/"
_MISSING = {"", "-"}
_PERIODS = {
    Frequency.MONTHLY: r"M(0[1-9]|1[0-2])",
    Frequency.QUARTERLY: r"Q0([1-4])",
    Frequency.ANNUAL: "(?:M13|A01|Q05|S03)",
}
_YEARS, _YEARS_WITHOUT_KEY = 20, 10


class Bls(Connector):
    """The time series; one is served where its source is its page at data.bls.gov."""

    name = "bls"
    title = "Bureau of Labor Statistics"
    hosts = ("api.bls.gov",)
    pace = Pace(50, 10)
    key = "BLS_API_KEY"

    def serves(self, series: Series) -> bool:
        """Whether the source is the page of the series' code."""
        code = series.publisher_code
        return (
            bool(code)
            and series.source.url == f"https://data.bls.gov/timeseries/{code}"
            and series.frequency in _PERIODS
        )

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The most years that one request may ask for, to that of the request."""
        key = ask.keys.get(self.key, "")
        years = _YEARS if key else _YEARS_WITHOUT_KEY
        span = {"startyear": str(ask.on.year - years + 1), "endyear": str(ask.on.year)}
        return httpx.Request(
            "POST",
            _ADDRESS,
            json={"seriesid": [series.publisher_code], **span, **({"registrationkey": key} if key else {})},
        )

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """The values of the years that the answer covers."""
        where = answers[0].url
        listed = at(parsed_json(answers[0].content, where), where, "Results", "series")
        codes = [str(at(item, where, "seriesID")) for item in listed]
        if codes != [series.publisher_code]:
            found = shortened(", ".join(codes) or "no series")
            raise SourceError(f"{where}: the answer is of {found}; expected {series.publisher_code}; mend the code")
        observed = []
        for item in at(listed[0], where, "data"):
            year, period, value = (str(at(item, where, name)) for name in ("year", "period", "value"))
            label = _label(series, year, period)
            if label is not None and value not in _MISSING:
                place = f"{where}, {shortened(year)} {shortened(period)}"
                observed.append(observation(series, label, number(value, place), place, status=_status(item)))
        if not observed:
            raise SourceError(
                f"{where}: no values; expected some; see whether {series.publisher_code} was discontinued"
            )
        ordered = once(observed, where)
        first = date(ordered[0].window.start.year, 1, 1)
        return Fetched(series.publisher_code, tuple(ordered), covers=Window(first, date.max))

    def fault(self, content: bytes) -> str:
        """The messages of an answer that did not succeed."""
        if content.lstrip()[:1] != b"{":
            return ""
        document = parsed_json(content, self.title)
        status, messages = document.get("status"), document.get("message") or []
        return "" if status == "REQUEST_SUCCEEDED" else f"{status}: {'; '.join(str(message) for message in messages)}"


def _label(series: Series, year: str, period: str) -> str | None:
    """Our label, or None for a period of another length, such as the year's mean among months."""
    match = re.fullmatch(_PERIODS[series.frequency], period)
    if match is None:
        return None
    if series.frequency is Frequency.ANNUAL:
        return year
    return f"{year}-{match[1]}" if series.frequency is Frequency.MONTHLY else f"{year}-Q{match[1]}"


def _status(item: Any) -> str:
    return "P" if any(note.get("code") == "P" for note in item.get("footnotes") or () if note) else ""
