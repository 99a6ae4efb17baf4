"""Eurostat: the statistics API, as JSON-stat 2.0.

Asked          https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/{data set}?dimension=category…
               ``publisher_code`` is the last part of that: une_rt_m?geo=EU27_2020&sex=T&age=TOTAL&s_adj=SA&unit=PC_ACT
Shape          ``value`` is sparse (a missing one has no key), its index row-major over ``id`` and ``size``
Flags          p provisional, e estimated, b break
Errors         400, 404, 413 and 416 with ``error``; 200 with ``warning`` (an answer that is to be fetched later), or
               with no values at all where a filter matches nothing; at times a page of markup with 200
Codes          change: HICP moved to another classification in 2026, and the old data set stops without a word, which
               only the last period and ``updated`` show
Vintages       none
Licence        CC-BY-4.0
"""

from collections.abc import Mapping, Sequence
from typing import Any

import httpx

from service.model.errors import SourceError
from service.model.series import Series
from service.sources.cells import at, label_from_code, london_day, number, observation, once, parsed_json, shortened
from service.sources.connector import Answer, Ask, Connector, Fetched, Pace

_ADDRESS = "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/"
_FLAGS = {"p": "P", "e": "E", "b": "B"}


class Eurostat(Connector):
    """The dissemination database; a series is served where its source is Eurostat's and its code has a filter."""

    name = "eurostat"
    title = "Eurostat"
    hosts = ("ec.europa.eu",)
    pace = Pace(2, 1)

    def serves(self, series: Series) -> bool:
        """Whether the code names a data set and a category of each dimension that has several."""
        return httpx.URL(series.source.url).host == "ec.europa.eu" and "?" in series.publisher_code

    def request(self, series: Series, ask: Ask) -> httpx.Request:
        """The whole history."""
        dataset, filters = _named(series)
        return httpx.Request("GET", _ADDRESS + dataset, params={"format": "JSON", "lang": "EN", **filters})

    def parse(self, series: Series, answers: Sequence[Answer]) -> Fetched:
        """The one row of values that the filter leaves."""
        where = answers[0].url
        document = parsed_json(answers[0].content, where)
        if document.get("class") != "dataset" or not str(document.get("version", "")).startswith("2."):
            raise SourceError(f"{where}: no JSON-stat 2.0 data set; expected one; Eurostat's layout has changed")
        unit = _check(series, document, where)
        values, flags = at(document, where, "value"), document.get("status") or {}
        found = []
        for written, place in _times(document, where):
            value = _cell(values, place)
            if value is not None:
                label, status = label_from_code(series, written), _FLAGS.get(str(_cell(flags, place)), "")
                here = f"{where}, {shortened(written)}"
                found.append(observation(series, label, number(str(value), here), here, status=status))
        if not found:
            raise SourceError(
                f"{where}: no values; expected some; the filter in publisher_code matches nothing any more"
            )
        updated = str(document.get("updated") or "")
        day = london_day(updated, where) if updated else None
        return Fetched(series.publisher_code, tuple(once(found, where)), updated=day, unit=unit)

    def fault(self, content: bytes) -> str:
        """The labels of ``error`` or ``warning``."""
        if content.lstrip()[:1] != b"{":
            return ""
        document = parsed_json(content, self.title)
        said = document.get("error") or document.get("warning") or []
        items = said if isinstance(said, list) else [said]
        return "; ".join(f"{item.get('id', item.get('status', ''))} {item.get('label', '')}" for item in items)


def _named(series: Series) -> tuple[str, dict[str, str]]:
    dataset, _, filters = series.publisher_code.partition("?")
    return dataset, dict(part.split("=", 1) for part in filters.split("&") if "=" in part)


def _check(series: Series, document: Any, where: str) -> str:
    """Refuses a data set that is not the one row asked for; hands back its category of unit."""
    _, filters = _named(series)
    names, sizes = at(document, where, "id"), at(document, where, "size")
    unit = ""
    for name, size in zip(names, sizes, strict=False):
        categories = _order(at(document, where, "dimension", name, "category", "index"))
        if len(categories) != size:
            raise SourceError(
                f"{where}: dimension {name} has {len(categories)} categories and a size of {size}; it is damaged"
            )
        if name == "time":
            continue
        if size != 1 or (name in filters and categories != [filters[name]]):
            found = shortened(f"{', '.join(categories)} of {name}")
            expected = filters.get(name, "one category")
            raise SourceError(
                f"{where}: the answer holds {found}; expected {expected}; mend the filter in publisher_code"
            )
        unit = categories[0] if name == "unit" else unit
    if unknown := [name for name in filters if name not in names]:
        raise SourceError(
            f"{where}: no dimension {', '.join(unknown)}; expected {', '.join(names)}; the data set has changed"
        )
    return unit


def _times(document: Any, where: str) -> list[tuple[str, int]]:
    """The periods and where their values stand: all other dimensions have one category, so time alone counts."""
    return [
        (written, place)
        for place, written in enumerate(_order(at(document, where, "dimension", "time", "category", "index")))
    ]


def _order(index: Any) -> list[str]:
    """The categories of a dimension in order, which JSON-stat gives as a list or as a map to places."""
    return sorted(index, key=index.__getitem__) if isinstance(index, Mapping) else list(index)


def _cell(cells: Any, place: int) -> Any:
    """A cell of ``value`` or ``status``, which may be a list or a sparse map; None where there is none."""
    if isinstance(cells, Mapping):
        return cells.get(str(place))
    return cells[place] if place < len(cells) else None
