"""The catalogue of a compiled store: what is asked of it is fetched, the rest of it is never read."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache
from json import loads

from service.model.errors import UnknownNameError
from service.model.series import Nature, Series
from service.model.shelf import Family, Phrase
from service.store.catalogue import series_from
from service.store.interface import Holding
from service.store.phrases import keys_of, unpacked_numbers
from service.store.tables import Tables

_SERIES = 4096
"""Series whose metadata is kept, some ten kilobytes each; an article asks for a few dozen."""

_ANSWERS = 1024
"""Answers kept to each of the questions that claims ask again and again."""

_FAMILIES = 50_000
"""Families kept, a few hundred bytes each."""

_COMPARED = 5_000
"""Ids that a mistyped one is compared with; of a larger catalogue, those that share its words."""


class CompiledShelf:
    """The catalogue half of a compiled store. Safe to share between threads.

    Attributes:
        tables: what it reads.
    """

    def __init__(self, tables: Tables) -> None:
        """Reads from the tables of an engine."""
        self.tables = tables
        self._catalogue: tuple[Series, ...] | None = None
        self._families: dict[str, Family] = {}
        self._ids: dict[int, str] = {}
        self._rivals: frozenset[str] | None = None
        self._crowded: frozenset[str] | None = None
        self._series = lru_cache(_SERIES)(self._load_series)
        self._family_of = lru_cache(_SERIES)(self._load_family)
        self._members = lru_cache(_SERIES)(lambda *given: tuple(tables.members(*given)))
        self._of_concept = lru_cache(_ANSWERS)(lambda *given: _series_from_all(tables.of_concept(*given)))
        self._areas_of = lru_cache(_ANSWERS)(lambda concept: frozenset(tables.areas_of(concept)))
        self._derived_from = lru_cache(_ANSWERS)(lambda origin: _series_from_all(tables.derived_from(origin)))
        self._publishers = lru_cache(1)(lambda: tuple(_holding(*row) for row in tables.publishers()))
        self._of_area = lru_cache(_ANSWERS)(lambda *given: _series_from_all(tables.page(given[0], None, given[1], 0)))
        self._first_stored = lru_cache(_ANSWERS)(lambda *given: _series_from_all(tables.first_stored(*given)))

    def catalogue(self) -> Sequence[Series]:
        """All series, in order of id."""
        if self._catalogue is None:
            self._catalogue = _series_from_all(self.tables.all_metadata())
        return self._catalogue

    def series(self, series_id: str) -> Series:
        """The metadata of one series.

        Raises:
            UnknownNameError: no series bears the id; the message names the nearest ones.
        """
        return self._series(series_id)

    def family(self, family_id: str) -> Family:
        """A family that a phrase names, by the id of its first series.

        Raises:
            UnknownNameError: no series bears the id.
        """
        return self._families.get(family_id) or self._family_of(family_id)

    def family_of(self, series_id: str) -> str:
        """The id of the family that a series belongs to.

        Raises:
            UnknownNameError: no series bears the id.
        """
        return self._family_of(series_id).id

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        """The ids of the series of a family in one area, or in all, in order."""
        return self._members(family_id, area)

    def phrases(self, words: Collection[str]) -> Sequence[Phrase]:
        """Every phrase that a text of these folded words, in whatever order, can hold; and maybe others.

        Args:
            words: single words; and for each that is crowded, pairs of it and every other, with a space between.
        """
        rows = self.tables.phrases(keys_of(words))
        # The phrases of a family share their lists: each is read once.
        numbers = {packed: unpacked_numbers(packed) for packed in set[str]().union(*[row[1:] for row in rows])}
        ids = self._ids_of(set[int]().union(*numbers.values()))
        named = {packed: tuple(map(ids.__getitem__, found)) for packed, found in numbers.items()}
        return [
            Phrase(tuple(words.split(" ")), named[strong], named[weak], named[context], named[forbids])
            for words, strong, weak, context, forbids in rows
        ]

    def crowded(self) -> frozenset[str]:
        """Words of so many phrases that each of these is found only by the word and another of the phrase."""
        if self._crowded is None:
            self._crowded = frozenset(loads(self.tables.fact("crowded")))
        return self._crowded

    def of_concept(self, concept: str, area: str) -> Sequence[Series]:
        """The series of one concept and area, in order of id."""
        return self._of_concept(concept, area)

    def areas_of(self, concept: str) -> frozenset[str]:
        """The areas for which a concept is held."""
        return self._areas_of(concept)

    def rivals(self) -> frozenset[str]:
        """The areas of concepts that are held for more than one area."""
        if self._rivals is None:
            self._rivals = frozenset(self.tables.fact("rivals").split())
        return self._rivals

    def derived_from(self, series_id: str) -> Sequence[Series]:
        """The series computed from one, in order of id."""
        return self._derived_from(series_id)

    def first_stored(self, topic: str, nature: Nature, area: str) -> Series | None:
        """The first series in order of id that is of a topic, nature and area and not computed from another."""
        return next(iter(self._first_stored(topic, nature, area)), None)

    def of_area(self, area: str, most: int) -> Sequence[Series]:
        """The series of an area, in order of id, as many at most."""
        return self._of_area(area, most)

    def find(
        self, query: str, *, area: str | None = None, publisher: str | None = None, limit: int = 20, offset: int = 0
    ) -> Sequence[Series]:
        """Series whose titles, labels, phrases or codes match the words of ``query``, best first; all for none.

        Args:
            query: words in any order.
            area: an exact area code.
            publisher: a publisher's name or package, in any case.
            limit: how many at most.
            offset: how many to leave out first.
        """
        house = publisher.lower() if publisher else None
        if not query.strip():
            return _series_from_all(self.tables.page(area or None, house, limit, offset))
        from service.store.search import matching, rank  # noqa: PLC0415  (no check searches)

        numbers = rank(matching(self.tables, query, area or None, house), query)[offset : offset + limit]
        metadata = self.tables.metadata_of(numbers)
        return _series_from_all(metadata[number] for number in numbers)

    def publishers(self) -> Sequence[Holding]:
        """What is held from each publisher, in order of name."""
        return self._publishers()

    def _load_series(self, series_id: str) -> Series:
        metadata = self.tables.metadata(series_id)
        if metadata is None:
            raise UnknownNameError(self._unknown(series_id))
        return series_from(loads(metadata))

    def _load_family(self, series_id: str) -> Family:
        row = self.tables.family_of(series_id)
        if row is None:
            raise UnknownNameError(self._unknown(series_id))
        return _family(*row)

    def _ids_of(self, numbers: set[int]) -> dict[int, str]:
        """The ids of families by number; the families are put at hand."""
        missing = [number for number in numbers if number not in self._ids]
        if missing and len(self._ids) > _FAMILIES:
            self._ids, self._families, missing = {}, {}, list(numbers)
        ids = self._ids
        for row in self.tables.families(missing) if missing else ():
            family = _family(*row)
            ids[row[0]] = family.id
            self._families[family.id] = family
        return ids

    def _unknown(self, series_id: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  (needed for an error alone)

        from service.store.search import matching  # noqa: PLC0415

        known = list(self.tables.ids(_COMPARED))
        if len(known) == _COMPARED:  # comparing with a million takes half a minute
            known = [found for _, found, *_ in matching(self.tables, series_id, None, None)] + known[:3]
        close = get_close_matches(series_id, known, 3, 0.4) or known[:3]
        return f'no series bears the id "{series_id}"; the nearest are {", ".join(close)}'


def _series_from_all(metadata: Iterable[str]) -> tuple[Series, ...]:
    return tuple(series_from(plain) for plain in loads(f"[{','.join(metadata)}]"))  # one parse of all is quicker


def _family(_: int, family_id: str, concept: str, topic: str, areas: str) -> Family:
    return Family(family_id, concept, topic, frozenset(areas.split()))


def _holding(publisher: str, series: int, newest: str | None) -> Holding:
    return Holding(publisher, series, date.fromisoformat(newest) if newest else None)
