"""gov.uk, for the Home Office: the weekly workbook of small boats, found through the content API.

Asked          https://www.gov.uk/api/content/{path of the publication}, which says where this week's workbook lies: its
               address changes every week, and a file name with _v2 is a correction of the same week
Shape          an ODS workbook: Cover_sheet, Notes, SB_01 (Date, Migrants arrived, Boats arrived, …, Notes), SB_02 (Week
               ending, …, Migrants prevented, Events prevented); the headings stand below some lines of prose
Missing        "-"
Faults met     a year misprinted among days that follow on one another, "[r]" behind a revised figure, thousands commas
Release days   the newest entry of the page's ``change_history``
Errors         404 and 410 as JSON, 303 to where a page has moved, a notice of withdrawal with 200
Licence        OGL-UK-3.0
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import httpx

from service.model.errors import SourceError
from service.model.series import Frequency, Series
from service.sources.cells import at, counted, london_day, observation, once, parsed_json, shortened, written_day
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_SITE = "https://www.gov.uk"
_PUBLICATION = "/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats"
_COLUMNS = {
    (Frequency.DAILY, "people"): ("SB_01", "date", "migrants arrived"),
    (Frequency.DAILY, "boats"): ("SB_01", "date", "boats arrived"),
    (Frequency.WEEKLY, "people"): ("SB_02", "week ending", "migrants prevented"),
    (Frequency.WEEKLY, "events"): ("SB_02", "week ending", "events prevented"),
}
"""Sheet, heading of the days and heading of the figures, by what a series counts."""

_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_LARGEST_WORKBOOK = 256 * 1024 * 1024  # bytes unpacked; an honest one has a tenth of that
_MISSING = {"", "-", "–", "nan"}

Rows = list[list[str]]


class GovUk(Connector):
    """The publication on small boats; a series is served where its source lies below it and its unit is a column."""

    name = "gov-uk"
    title = "gov.uk"
    hosts = ("www.gov.uk", "assets.publishing.service.gov.uk")
    pace = Pace(5, 1)

    def serves(self, series: Series) -> bool:
        """Whether the source is the publication, or a page of it, and what it counts has a column."""
        url = series.source.url
        below = url == _SITE + _PUBLICATION or url.startswith(f"{_SITE}{_PUBLICATION}/")
        return below and (series.frequency, series.unit) in _COLUMNS

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """What the content API says of the publication."""
        return httpx.Request("GET", f"{_SITE}/api/content{_PUBLICATION}")

    def follow(self, series: Series, ask: Ask, answers: Sequence[Answer]) -> httpx.Request | None:
        """The workbook."""
        return httpx.Request("GET", attachment(answers[0])) if len(answers) == 1 else None

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """One column of the workbook."""
        page, book = answers
        sheet, days_heading, heading = _COLUMNS[series.frequency, series.unit]
        where = f"{book.url}, sheet {sheet}"
        rows = list(_table(read_sheet(book, sheet), days_heading, heading, where))
        step = 1 if series.frequency is Frequency.DAILY else 7
        days, notices = _in_sequence([day for day, _ in rows], step, where)
        found = []
        for day, (_, cell) in zip(days, rows, strict=True):
            if cell not in _MISSING:
                place = f"{where}, {day}"
                found.append(observation(series, day.isoformat(), counted(cell, place), place))
        return Fetched(
            series.publisher_code,
            tuple(once(found, where)),
            released=released_on(page),
            unit=heading,
            notices=tuple(notices),
        )

    def fault(self, content: bytes) -> str:
        """What stands in place of a page that was withdrawn or has gone."""
        if content.lstrip()[:1] != b"{":
            return ""
        document = parsed_json(content, self.title)
        kind = document.get("document_type") or document.get("schema_name")
        if kind in {"redirect", "gone"}:
            targets = ", ".join(str(item.get("destination", "")) for item in document.get("redirects") or ())
            return f"the page is {kind} {targets}".strip()
        notice = document.get("withdrawn_notice") or {}
        return f"withdrawn: {notice.get('explanation', '')}" if notice else str(document.get("message", ""))


def attachment(page: Answer) -> str:
    """The address of the one ODS workbook that a page of the content API names.

    Raises:
        SourceError: it names none, or several.
    """
    document = parsed_json(page.content, page.url)
    if at(document, page.url, "base_path") != _PUBLICATION:
        raise SourceError(
            f"{page.url}: the page is {shortened(document['base_path'])}; expected {_PUBLICATION}; has it moved?"
        )
    details = at(document, page.url, "details")
    files = {
        str(item.get("url", "")): str(item.get("title", ""))
        for item in details.get("attachments") or ()
        if _is_ods(item)
    }
    if not files:  # older pages hold the attachments as markup only
        links = (
            link for piece in details.get("documents") or () for link in re.findall(r'href="([^"]+\.ods)"', str(piece))
        )
        files = dict.fromkeys(links, "")
    if len(files) > 1:
        files = {url: title for url, title in files.items() if "time series" in title.lower()} or files
    if len(files) != 1:
        found = shortened(", ".join(files) or "no workbook")
        raise SourceError(f"{page.url}: the page has {found}; expected one ODS file; look at the page and report it")
    return str(httpx.URL(_SITE).join(next(iter(files))))


def released_on(page: Answer) -> date:
    """The day of the page's newest change that was noted, or of its newest public update.

    Raises:
        SourceError: it has none.
    """
    document = parsed_json(page.content, page.url)
    history = at(document, page.url, "details").get("change_history") or ()
    stamps = [str(change.get("public_timestamp", "")) for change in history] or [
        str(at(document, page.url, "public_updated_at"))
    ]
    return max(london_day(stamp, page.url) for stamp in stamps)


def read_sheet(book: Answer, sheet: str) -> Rows:
    """The cells of a sheet as text; numbers without decimals have none.

    Raises:
        SourceError: it is no ODS workbook, or has no such sheet.
    """
    import pandas  # noqa: PLC0415  (takes longer to import than all the rest)
    from python_calamine import CalamineError  # noqa: PLC0415

    try:
        with zipfile.ZipFile(BytesIO(book.content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_WORKBOOK:
                raise SourceError(
                    f"{book.url}: the workbook unpacks to more than {_LARGEST_WORKBOOK:,} bytes; nothing was read"
                )
        with pandas.ExcelFile(BytesIO(book.content), engine="calamine") as workbook:
            names = [str(name) for name in workbook.sheet_names]
            if sheet not in names:
                found = shortened(", ".join(names))
                raise SourceError(f"{book.url}: the sheets are {found}; expected {sheet}; the layout has changed")
            frame = pandas.read_excel(workbook, sheet_name=sheet, header=None, dtype=str, na_filter=False)
    except (zipfile.BadZipFile, CalamineError, ValueError, KeyError) as error:
        raise SourceError(f"{book.url}: no ODS workbook ({shortened(error)}); expected one; try again later") from None
    return [
        ["" if cell is None else str(cell).strip() for cell in row] for row in frame.itertuples(index=False, name=None)
    ]


def _is_ods(item: Any) -> bool:
    return item.get("content_type") == _ODS or str(item.get("url", "")).lower().endswith(".ods")


def _table(rows: Rows, days_heading: str, heading: str, where: str) -> Iterator[tuple[date, str]]:
    """Day and cell of every row below the headings, to the end of the table."""
    names: list[str] = []
    for row in rows:
        if not names:
            plain = [_plain(cell) for cell in row]
            names = plain if {days_heading, heading} <= set(plain) else []
            continue
        cell, value = row[names.index(days_heading)], row[names.index(heading)]
        day = _day(cell)
        if day is None and value not in _MISSING:
            found = f'"{shortened(cell)}" stands for a day beside {shortened(value)}'
            raise SourceError(f"{where}: {found}; expected a day; nothing was stored")
        if day is None:
            return  # notes below the table
        yield day, value
    if not names:
        raise SourceError(f'{where}: no row has the headings "{days_heading}" and "{heading}"; the layout has changed')


def _plain(cell: str) -> str:
    """A heading in lower case, without line ends and marks such as "[note 2]"."""
    return " ".join(re.sub(r"\[[^\]]*\]", "", cell).lower().split())


def _day(cell: str) -> date | None:
    iso, british = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:$|[ T])", cell), re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", cell)
    parts = [int(part) for part in (iso.groups() if iso else reversed(british.groups()) if british else ())]
    try:
        return date(*parts) if parts else written_day(cell)
    except ValueError:
        return None


def _in_sequence(days: list[date], step: int, where: str) -> tuple[list[date], list[str]]:
    """The days with misprinted years mended, and what was mended; most of them say which day each ought to be."""
    if not days:
        raise SourceError(f"{where}: no days below the headings; expected some; the layout has changed")
    starts = {sign: Counter(day - timedelta(sign * step * place) for place, day in enumerate(days)) for sign in (1, -1)}
    sign = max(starts, key=lambda which: starts[which].most_common(1)[0][1])
    start = starts[sign].most_common(1)[0][0]
    ordered, notices = [], []
    for place, day in enumerate(days):
        due = start + timedelta(sign * step * place)
        if day != due and (day.month, day.day) != (due.month, due.day):
            raise SourceError(
                f"{where}: {day} stands where {due} is due; expected days that follow on; nothing was stored"
            )
        if day != due:
            notices.append(f"{day} stands where {due} is due: read as a misprinted year")
        ordered.append(due)
    return ordered, notices
