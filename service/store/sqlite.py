"""The embedded engine: one read-only SQLite file."""

from _thread import allocate_lock  # what threading.Lock is, without what a cold check would pay for that module
from collections.abc import Collection, Mapping, Sequence
from json import dumps
from sqlite3 import Connection, DatabaseError

from service.hints import Any
from service.model.errors import StoreError
from service.store.marks import area_mark, publisher_mark
from service.store.tables import Hit, Term


class SqliteTables:
    """The tables of a compiled file, as ``service.store.compiled`` fills them."""

    def __init__(self, connection: Connection) -> None:
        """Reads from a connection that ``service.store.cache`` opened; the tables own it from now on."""
        self._connection = connection
        self._asking = allocate_lock()

    def fact(self, name: str) -> str:
        """A fact about the whole: ``snapshot``, ``events``, ``overridden``, ``rivals`` or ``crowded``."""
        return str(self._rows("SELECT value FROM facts WHERE name = ?", name)[0][0])

    def all_metadata(self) -> Sequence[str]:
        """The metadata of every series, in order of id."""
        return [metadata for (metadata,) in self._rows("SELECT plain FROM metadata ORDER BY number")]

    def metadata(self, series_id: str) -> str | None:
        """The metadata of one series, None where no series bears the id."""
        rows = self._rows("SELECT plain FROM series JOIN metadata USING (number) WHERE id = ?", series_id)
        return str(rows[0][0]) if rows else None

    def metadata_of(self, numbers: Collection[int]) -> Mapping[int, str]:
        """The metadata of some series, by number."""
        statement = "SELECT number, plain FROM metadata WHERE number IN (SELECT value FROM json_each(?))"
        return dict(self._rows(statement, dumps(list(numbers))))

    def page(self, area: str | None, publisher: str | None, limit: int, offset: int) -> Sequence[str]:
        """The metadata of so many series of an area and publisher, in order of id."""
        condition = (
            "(?1 IS NULL OR area = ?1) AND (?2 IS NULL OR lower(publisher) = ?2 OR id LIKE ?2 || '/%')"
            " ORDER BY number LIMIT ?3 OFFSET ?4"
        )
        return self._metadata(condition, area, publisher, limit, offset)

    def ids(self, most: int) -> Sequence[str]:
        """The ids of the first so many series, in order."""
        return [series_id for (series_id,) in self._rows("SELECT id FROM series ORDER BY number LIMIT ?", most)]

    def publishers(self) -> Sequence[tuple[str, int, str | None]]:
        """Each publisher in order of name, how many series are his, and the day of his newest release, if known."""
        return self._rows("SELECT publisher, count(*), max(released) FROM series GROUP BY publisher ORDER BY publisher")

    def families(self, numbers: Collection[int]) -> Sequence[tuple[int, str, str, str, str]]:
        """Number, id, concept, topic and areas of some families."""
        statement = "SELECT * FROM families WHERE number IN (SELECT value FROM json_each(?))"
        return self._rows(statement, dumps(list(numbers)))

    def family_of(self, series_id: str) -> tuple[int, str, str, str, str] | None:
        """The same of the family that a series belongs to, None where no series bears the id."""
        statement = "SELECT families.* FROM series JOIN families ON families.number = family WHERE series.id = ?"
        return next(iter(self._rows(statement, series_id)), None)

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        """The ids of the series of a family, named by its first series, in one area or all, in order."""
        statement = "SELECT id FROM series WHERE family = (SELECT family FROM series WHERE id = ?)"
        if area is None:
            rows = self._rows(f"{statement} ORDER BY number", family_id)
        else:
            rows = self._rows(f"{statement} AND area = ? ORDER BY number", family_id, area)
        return [series_id for (series_id,) in rows]

    def phrases(self, keys: Collection[str]) -> Sequence[tuple[str, str, str, str, str]]:
        """The phrases filed under some words: see ``service.store.phrases``."""
        statement = (
            "SELECT words, strong, weak, context, forbids FROM phrases WHERE filed IN (SELECT value FROM json_each(?))"
        )
        return self._rows(statement, dumps(list(keys)))

    def of_concept(self, concept: str, area: str) -> Sequence[str]:
        """The metadata of the series of one concept and area, in order of id."""
        return self._metadata("concept = ? AND area = ? ORDER BY number", concept, area)

    def areas_of(self, concept: str) -> Sequence[str]:
        """The areas for which a concept is held."""
        return [area for (area,) in self._rows("SELECT DISTINCT area FROM series WHERE concept = ?", concept)]

    def derived_from(self, series_id: str) -> Sequence[str]:
        """The metadata of the series computed from one, in order of id."""
        return self._metadata("origin = ? ORDER BY number", series_id)

    def first_stored(self, topic: str, nature: str, area: str) -> Sequence[str]:
        """The metadata of the first series of a topic, nature and area that is not computed from another, if any."""
        condition = "topic = ? AND nature = ? AND area = ? AND origin IS NULL ORDER BY number LIMIT 1"
        return self._metadata(condition, topic, nature, area)

    def history(self, series_id: str) -> bytes:
        """The packed rows of a stored series."""
        statement = "SELECT packed FROM histories JOIN series USING (number) WHERE id = ?"
        return bytes(self._rows(statement, series_id)[0][0])

    def count(self, term: Term, most: int) -> int:
        """How many series hold a word, or ``most`` where there are more."""
        statement = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
        return int(self._rows(statement, f"words : {_expression([term])}", most)[0][0])

    def holding(self, terms: Sequence[Term], area: str | None, publisher: str | None, most: int) -> Sequence[Hit]:
        """The series that hold all of some words, at most ``most``, in the order of ``place_of``."""
        # The low bits of a place are the number; the rows come in order of place, which is the rowid.
        statement = (
            "SELECT number, id, code, named FROM search JOIN series ON number = search.rowid & 0xffffffff"
            " WHERE search MATCH ? ORDER BY search.rowid LIMIT ?"
        )
        expression = f"words : ({_expression(terms)})"
        marks = [area_mark(area)] if area else []
        marks += [publisher_mark(publisher)] if publisher else []
        if marks:
            expression += f" AND marks : ({' AND '.join(marks)})"
        return self._rows(statement, expression, most)

    def _metadata(self, condition: str, *given: object) -> list[str]:
        rows = self._rows(f"SELECT plain FROM series JOIN metadata USING (number) WHERE {condition}", *given)
        return [plain for (plain,) in rows]

    def _rows(self, statement: str, *given: object) -> list[Any]:
        # Python keeps its prepared statements with the connection: of two threads that ask the same at once, one may be
        # given the rows of the other (3.13 does so).
        try:
            with self._asking:
                return self._connection.execute(statement, given).fetchall()
        except DatabaseError as error:
            remedy = "delete the cache folder and start again"
            raise StoreError(f"the compiled store cannot be read ({error}); {remedy}") from error


def _expression(terms: Sequence[Term]) -> str:
    """The query in the language of FTS5; a word holds letters and digits only, so that quotation marks contain it."""
    return " AND ".join(f'"{term.word}"*' if term.prefix else f'"{term.word}"' for term in terms)
