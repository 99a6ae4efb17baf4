"""Full-text search over the catalogue: rarest word first, dropping the commonest until something matches.

The plain query of all words ranked by the index costs ten to eighty times more on a large catalogue, because the common
words ("annual", "rate") match most of it.
"""

import re
from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import Any

from service.model.series import Series

_WORD = re.compile(r"\w+")
_COUNTED = 10_000
"""A word in more series than this is simply common; counting on would cost more than it tells."""

_POOL = 400
"""Matches that are ranked by title; beyond that the query is too vague for the order to matter."""


def search_text(plain: Mapping[str, Any]) -> str:
    """The words by which a series, in its plain form, can be found."""
    phrases = plain.get("phrases", {})
    parts = [
        plain["id"],
        plain["title"],
        plain["label"],
        plain["concept"],
        plain["topic"],
        plain["area"],
        plain["unit"],
    ]
    parts += [plain.get("publisher_code", ""), plain["source"]["publisher"], plain["source"]["title"]]
    parts += [phrase for kind in ("strong", "weak", "context") for phrase in phrases.get(kind, ())]
    return " ".join(part.replace("_", " ") for part in parts)


def matching(connection: Connection, query: str, area: str | None, publisher: str | None) -> list[int]:
    """Numbers of the series that hold the words of ``query``, or as many of its rarer words as any one series holds.

    A word that occurs nowhere counts as the beginning of one; where that is nowhere either, it is left out.
    """
    terms = [term for word in dict.fromkeys(_WORD.findall(query.lower())) if (term := _term(connection, word))]
    terms.sort()
    while terms:
        numbers = _search(connection, " AND ".join(term for _, term in terms), area, publisher)
        if numbers:
            return numbers
        terms.pop()
    return []


def rank(found: Sequence[Series], query: str) -> list[Series]:
    """Series in order of how well they answer ``query``: its code, then words in title and label, then short titles."""
    words = set(_WORD.findall(query.lower()))

    def order(series: Series) -> tuple[bool, int, int, str]:
        named = set(_WORD.findall(f"{series.title} {series.label}".lower()))
        exact = series.publisher_code.lower() in words or series.id == query.strip()
        return not exact, -len(words & named), len(named - words), series.id

    return sorted(found, key=order)


def _term(connection: Connection, word: str) -> tuple[int, str] | None:
    """How many series hold a word, and the term that finds it; None where nothing does."""
    for term in (f'"{word}"', f'"{word}"*'):
        statement = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
        (count,) = connection.execute(statement, (term, _COUNTED)).fetchone()
        if count:
            return count, term
    return None


def _search(connection: Connection, expression: str, area: str | None, publisher: str | None) -> list[int]:
    statement = (
        "SELECT series.number FROM search JOIN series ON series.number = search.rowid WHERE search MATCH :words"
        " AND (:area IS NULL OR series.area = :area) AND (:publisher IS NULL OR lower(series.publisher) = :publisher"
        " OR series.id LIKE :publisher || '/%') LIMIT :most"
    )
    given = {"words": expression, "area": area, "publisher": publisher, "most": _POOL}
    return [number for (number,) in connection.execute(statement, given)]
