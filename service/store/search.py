"""Full-text search over the catalogue: all words, or as many of the rarer ones as any one series holds.

Words that match half of a large catalogue ("annual", "rate") make a ranking by the index slow, ten to eighty times so.
Here the index hands out what matches in order of the length of its title, so that the first few hundred are the ones
to rank, however many there are.
"""

import re
from collections.abc import Mapping, Sequence

from service.hints import Any
from service.store.tables import Hit, Tables, Term

_WORD = re.compile(r"[^\W_]+")
_COUNTED = 10_000
"""A word in more series than this is simply common; counting on would cost more than it tells."""

_POOL = 400
"""Matches that are ranked, those of the shortest titles; beyond that the query is too vague for the order to matter."""


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


def title_words(plain: Mapping[str, Any]) -> str:
    """The distinct words of the title and label of a series, in its plain form, for ``rank``."""
    return " ".join(dict.fromkeys(_WORD.findall(f"{plain['title']} {plain['label']}".lower())))


def place_of(plain: Mapping[str, Any], number: int) -> int:
    """Where a series stands among the matches: those of few words first, of as many those of low ``number``."""
    return len(_WORD.findall(plain["title"])) << 32 | number


def matching(tables: Tables, query: str, area: str | None, publisher: str | None) -> Sequence[Hit]:
    """The series that hold the words of ``query``, or as many of its rarer words as any one holds.

    A word that occurs nowhere counts as the beginning of one; where that is nowhere either, it is left out.
    """
    words = dict.fromkeys(_WORD.findall(query.lower()))
    terms = [term for word in words if (term := _term(tables, word))]
    found = tables.holding(terms, area, publisher, _POOL) if terms else ()
    if found or len(terms) < 2:
        return found
    terms.sort(key=lambda term: (tables.count(term, _COUNTED), term.word))
    while not found and len(terms) > 1:
        terms.pop()
        found = tables.holding(terms, area, publisher, _POOL)
    return found


def rank(found: Sequence[Hit], query: str) -> list[int]:
    """Numbers of series in order of how well they answer ``query``.

    First what bears it as its code, then what has most of its words in title and label, then short titles.
    """
    words = set(_WORD.findall(query.lower()))
    whole = query.strip()

    def order(hit: Hit) -> tuple[bool, int, int, str]:
        _, series_id, code, named = hit
        title = named.split()
        shared = len(words.intersection(title))
        return not (code.lower() in words or series_id == whole), -shared, len(title) - shared, series_id

    return [number for number, *_ in sorted(found, key=order)]


def _term(tables: Tables, word: str) -> Term | None:
    """What finds a word; None where nothing does."""
    return next((term for term in (Term(word), Term(word, prefix=True)) if tables.count(term, 1)), None)
