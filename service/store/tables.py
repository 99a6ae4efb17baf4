"""What a compiled store asks of a database; each engine is one file beside this one."""

from collections.abc import Collection, Mapping, Sequence

from service.hints import Protocol
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word to search for.

    Attributes:
        word: in lower case.
        prefix: whether any word that begins with it will do.
    """

    word: str
    prefix: bool = False


Hit = tuple[int, str, str, str]
"""Of a series that a search found: number, id, publisher's code, and the words of its title and label."""


class Tables(Protocol):
    """The tables of one compiled store, which never change. Safe to share between threads.

    Metadata is JSON text as ``service.store.catalogue`` reads it. Every method raises ``StoreError`` where the database
    cannot be read.
    """

    def fact(self, name: str) -> str:
        """A fact about the whole: ``snapshot``, ``events``, ``overridden``, ``rivals`` or ``crowded``."""
        ...

    def all_metadata(self) -> Sequence[str]:
        """The metadata of every series, in order of id."""
        ...

    def metadata(self, series_id: str) -> str | None:
        """The metadata of one series, None where no series bears the id."""
        ...

    def metadata_of(self, numbers: Collection[int]) -> Mapping[int, str]:
        """The metadata of some series, by number."""
        ...

    def page(self, area: str | None, publisher: str | None, limit: int, offset: int) -> Sequence[str]:
        """The metadata of so many series of an area and publisher (see ``holding``), in order of id."""
        ...

    def ids(self, most: int) -> Sequence[str]:
        """The ids of the first so many series, in order."""
        ...

    def publishers(self) -> Sequence[tuple[str, int, str | None]]:
        """Each publisher in order of name, how many series are his, and the day of his newest release, if known."""
        ...

    def families(self, numbers: Collection[int]) -> Sequence[tuple[int, str, str, str, str]]:
        """Number, id, concept, topic and areas (spaces between) of some families: see ``service.store.phrases``."""
        ...

    def family_of(self, series_id: str) -> tuple[int, str, str, str, str] | None:
        """The same of the family that a series belongs to, None where no series bears the id."""
        ...

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        """The ids of the series of a family, named by its first series, in one area or all, in order."""
        ...

    def phrases(self, keys: Collection[str]) -> Sequence[tuple[str, str, str, str, str]]:
        """The phrases filed under some words: see ``service.store.phrases``."""
        ...

    def of_concept(self, concept: str, area: str) -> Sequence[str]:
        """The metadata of the series of one concept and area, in order of id."""
        ...

    def areas_of(self, concept: str) -> Sequence[str]:
        """The areas for which a concept is held."""
        ...

    def derived_from(self, series_id: str) -> Sequence[str]:
        """The metadata of the series computed from one, in order of id."""
        ...

    def first_stored(self, topic: str, nature: str, area: str) -> Sequence[str]:
        """The metadata of the first series of a topic, nature and area that is not computed from another, if any."""
        ...

    def history(self, series_id: str) -> bytes:
        """The packed rows of a stored series."""
        ...

    def count(self, term: Term, most: int) -> int:
        """How many series hold a word, or ``most`` where there are more."""
        ...

    def holding(self, terms: Sequence[Term], area: str | None, publisher: str | None, most: int) -> Sequence[Hit]:
        """The series that hold all of some words, at most ``most`` of them.

        Args:
            terms: at least one.
            area: an exact area code.
            publisher: a publisher's name or package, in lower case.
            most: how many at most, in the order of ``service.store.search.place_of``.
        """
        ...
