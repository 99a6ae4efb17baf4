"""The tables of a release in PostgreSQL, and the questions that readers ask of them."""

from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from typing import Any, Protocol

from service.store.lexemes import Lexemes
from service.store.tables import Hit, Term

_BELONGS = (
    "(CAST(:area AS text) IS NULL OR area = :area) AND (CAST(:publisher AS text) IS NULL"
    " OR lower(publisher) = :publisher OR split_part(id, '/', 1) = :publisher)"
)


class Reader(Protocol):
    """A connection to the database."""

    def rows(self, statement: str, **given: object) -> list[Any]:
        """What a statement finds, with the values given by name."""


class PostgresTables:
    """The tables of one release.

    Attributes:
        database: where they are.
    """

    def __init__(self, database: Reader, release: int) -> None:
        """Reads a release from a database."""
        self.database = database
        self._rows = database.rows
        self._schema = schema_of(release)
        self._lexemes = Lexemes()

    def fact(self, name: str) -> str:
        """A fact about the whole: ``snapshot``, ``events``, ``overridden``, ``rivals`` or ``crowded``."""
        return str(self._rows(f"SELECT value FROM {self._schema}.facts WHERE name = :name", name=name)[0][0])

    def all_metadata(self) -> Sequence[str]:
        """The metadata of every series, in order of id."""
        return [metadata for (metadata,) in self._rows(f"SELECT metadata FROM {self._schema}.series ORDER BY number")]

    def metadata(self, series_id: str) -> str | None:
        """The metadata of one series, None where no series bears the id."""
        rows = self._rows(f"SELECT metadata FROM {self._schema}.series WHERE id = :id", id=series_id)
        return str(rows[0][0]) if rows else None

    def metadata_of(self, numbers: Collection[int]) -> Mapping[int, str]:
        """The metadata of some series, by number."""
        statement = f"SELECT number, metadata FROM {self._schema}.series"
        rows = self._rows(f"{statement} WHERE number = ANY (CAST(:numbers AS integer[]))", numbers=list(numbers))
        return dict(rows)

    def page(self, area: str | None, publisher: str | None, limit: int, offset: int) -> Sequence[str]:
        """The metadata of so many series of an area and publisher, in order of id."""
        statement = f"SELECT metadata FROM {self._schema}.series WHERE {_BELONGS} ORDER BY number"
        given = {"area": area, "publisher": publisher, "limit": limit, "offset": offset}
        return [metadata for (metadata,) in self._rows(f"{statement} LIMIT :limit OFFSET :offset", **given)]

    def ids(self, most: int) -> Sequence[str]:
        """The ids of the first so many series, in order."""
        statement = f"SELECT id FROM {self._schema}.series ORDER BY number LIMIT :most"
        return [series_id for (series_id,) in self._rows(statement, most=most)]

    def publishers(self) -> Sequence[tuple[str, int, str | None]]:
        """Each publisher in order of name, how many series are his, and the day of his newest release, if known."""
        statement = f"SELECT publisher, count(*), max(released) FROM {self._schema}.series GROUP BY publisher"
        return sorted(tuple(row) for row in self._rows(statement))

    def families(self, numbers: Collection[int]) -> Sequence[tuple[int, str, str, str, str]]:
        """Number, id, concept, topic and areas of some families."""
        statement = f"SELECT * FROM {self._schema}.families WHERE number = ANY (CAST(:numbers AS integer[]))"
        return [tuple(row) for row in self._rows(statement, numbers=list(numbers))]

    def family_of(self, series_id: str) -> tuple[int, str, str, str, str] | None:
        """The same of the family that a series belongs to, None where no series bears the id."""
        chosen = f"SELECT family FROM {self._schema}.series WHERE id = :id"
        rows = self._rows(f"SELECT * FROM {self._schema}.families WHERE number = ({chosen})", id=series_id)
        return tuple(rows[0]) if rows else None

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        """The ids of the series of a family, named by its first series, in one area or all, in order."""
        chosen = f"SELECT family FROM {self._schema}.series WHERE id = :id"
        statement = (
            f"SELECT id FROM {self._schema}.series WHERE family = ({chosen})"
            " AND (CAST(:area AS text) IS NULL OR area = :area) ORDER BY number"
        )
        return [series_id for (series_id,) in self._rows(statement, id=family_id, area=area)]

    def phrases(self, keys: Collection[str]) -> Sequence[tuple[str, str, str, str, str]]:
        """The phrases filed under some words: see ``service.store.phrases``."""
        statement = f"SELECT words, strong, weak, context, forbids FROM {self._schema}.phrases"
        filed = [fingerprint(key) for key in keys]
        rows = self._rows(f"{statement} WHERE filed = ANY (CAST(:filed AS text[]))", filed=filed)
        return [tuple(row) for row in rows]

    def of_concept(self, concept: str, area: str) -> Sequence[str]:
        """The metadata of the series of one concept and area, in order of id."""
        return self._metadata("concept = :concept AND area = :area", concept=concept, area=area)

    def areas_of(self, concept: str) -> Sequence[str]:
        """The areas for which a concept is held."""
        statement = f"SELECT DISTINCT area FROM {self._schema}.series WHERE concept = :concept"
        return [area for (area,) in self._rows(statement, concept=concept)]

    def derived_from(self, series_id: str) -> Sequence[str]:
        """The metadata of the series computed from one, in order of id."""
        return self._metadata("origin = :origin", origin=series_id)

    def first_stored(self, topic: str, nature: str, area: str) -> Sequence[str]:
        """The metadata of the first series of a topic, nature and area that is not computed from another, if any."""
        condition = "topic = :topic AND nature = :nature AND area = :area AND origin IS NULL"
        return self._metadata(condition, 1, topic=topic, nature=nature, area=area)

    def history(self, series_id: str) -> bytes:
        """The packed rows of a stored series."""
        statement = f"SELECT packed FROM {self._schema}.histories JOIN {self._schema}.series USING (number)"
        return bytes(self._rows(f"{statement} WHERE id = :id", id=series_id)[0][0])

    def count(self, term: Term, most: int) -> int:
        """How many series hold a word, or ``most`` where there are more."""
        held = f"SELECT FROM {self._schema}.series WHERE words @@ CAST(:query AS tsquery) LIMIT :most"
        return int(self._rows(f"SELECT count(*) FROM ({held}) AS held", query=self._query([term]), most=most)[0][0])

    def holding(self, terms: Sequence[Term], area: str | None, publisher: str | None, most: int) -> Sequence[Hit]:
        """The series that hold all of some words, at most ``most``, in the order of ``place_of``."""
        statement = (
            f"SELECT number, id, code, named FROM {self._schema}.series WHERE words @@ CAST(:query AS tsquery)"
            f" AND {_BELONGS} ORDER BY place LIMIT :most"
        )
        rows = self._rows(statement, query=self._query(terms), area=area, publisher=publisher, most=most)
        return [tuple(row) for row in rows]

    def _metadata(self, condition: str, most: int | None = None, **given: object) -> list[str]:
        statement = f"SELECT metadata FROM {self._schema}.series WHERE {condition} ORDER BY number"
        return [metadata for (metadata,) in self._rows(f"{statement} LIMIT {most or 'ALL'}", **given)]

    def _query(self, terms: Sequence[Term]) -> str:
        """The terms in the language of ``tsquery``; a lexeme holds letters and digits only, so that quotes hold it."""
        parts = []
        for term, lexemes in zip(terms, self._lexemes.of([term.word for term in terms]), strict=True):
            parts += [f"'{lexeme}':*" if term.prefix else f"'{lexeme}'" for lexeme in sorted(lexemes)]
        return " & ".join(parts)


def schema_of(release: int) -> str:
    """The schema that holds the tables of a release."""
    return f"crossfoot_{release}"


def fingerprint(word: str) -> str:
    """What stands for a word of a text in a question: a server may log what it is asked, and no log holds a text."""
    return blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
