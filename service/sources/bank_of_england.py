"""Bank of England: the interactive database (IADB), as CSV.

Asked          https://www.bankofengland.co.uk/boeapps/database/_iadb-fromshowcolumns.asp with the series' code
Shape          ``DATE,IUDBEDR`` and a row a day; CRLF, perhaps a byte-order mark, perhaps years of two digits
Bank Rate      a row for every working day: only the first day of each level is kept, which is how a step is stored; the
               row of a decision comes one or two working days after it
Digits         sixteenths of the time before 1997 have four decimals; we hold two
Missing        blank, or ".."
Errors         a redirect to a page, or a page with 200: the header must bear the code; 403 for Python's own User-Agent
Licence        OGL-UK-3.0
"""

from collections.abc import Sequence
from itertools import pairwise

import httpx

from service.model.errors import SourceError
from service.model.series import Nature, Observation, Series
from service.sources.cells import label_from_day, number, observation, once, parsed_csv, shortened, written_day
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_ADDRESS = "https://www.bankofengland.co.uk/boeapps/database/_iadb-fromshowcolumns.asp"
_MISSING = {"", ".."}


class BankOfEngland(Connector):
    """The IADB; a series is served where its source is the Bank's site and it has a code."""

    name = "bank-of-england"
    title = "Bank of England"
    hosts = ("www.bankofengland.co.uk",)
    pace = Pace(2, 1)
    rounds = True

    def serves(self, series: Series) -> bool:
        """Whether the source is the Bank's and the code is one of its database."""
        return (
            series.source.url.startswith("https://www.bankofengland.co.uk/boeapps/database/")
            and series.publisher_code.isalnum()
        )

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The whole history that we hold, which for a step must begin with the day of a change."""
        start = series.complete_from or series.begins
        parameters = {
            "csv.x": "yes",
            "Datefrom": f"{start:%d/%b/%Y}" if start and start.year > 1900 else "01/Jan/1963",
            "Dateto": "now",
            "SeriesCodes": series.publisher_code,
            "CSVF": "TN",
            "UsingCodes": "Y",
            "VPD": "Y",
            "VFD": "N",
        }
        return httpx.Request("GET", _ADDRESS, params=parameters)

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """The column under the code; for a step, the days of change."""
        answer = answers[0]
        rows = parsed_csv(answer.content, answer.url)
        header = list(rows[0]) if rows else []
        if header != ["DATE", series.publisher_code]:
            columns = shortened(", ".join(header) or "no rows")
            raise SourceError(
                f"{answer.url}: the columns are {columns}; expected DATE, {series.publisher_code}; mend publisher_code"
            )
        found = []
        for row in rows:
            place = f"{answer.url}, {shortened(row['DATE'])}"
            day = written_day(row["DATE"])
            if day is None:
                raise SourceError(f"{place}: no day; expected one such as 31 Jan 1988; the Bank's layout has changed")
            value = row[series.publisher_code]
            if value not in _MISSING:
                found.append(observation(series, label_from_day(series, day), number(value, place), place))
        ordered = once(found, answer.url)
        kept = _changes(ordered) if series.nature is Nature.STEP else ordered
        return Fetched(series.publisher_code, tuple(kept))


def _changes(days: list[Observation]) -> list[Observation]:
    return days[:1] + [day for before, day in pairwise(days) if day.value != before.value]
