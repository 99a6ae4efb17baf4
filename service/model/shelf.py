"""What reading an article asks of a catalogue: few questions, so that a million series cost what a hundred do."""

from collections.abc import Collection, Sequence

from service.hints import Protocol
from service.model.series import Series
from service.records import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """Series of one concept that go by the same phrases: only area, publisher or adjustment can tell them apart.

    "Unemployment" may name ten thousand series, but a few families; the series of the area meant are looked up last.

    Attributes:
        id: the id of its first series.
        concept: what its series measure.
        topic: the field they belong to.
        areas: where they are held for.
    """

    id: str
    concept: str
    topic: str
    areas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and the families that go by it, in order of id: see ``service.model.series.Phrases``.

    Attributes:
        words: its folded words; a ``*`` at the end of one stands for any ending.
        strong: the families that it names by itself.
        weak: those that it names where the context licenses it.
        context: those that it licenses weak phrases of.
        forbids: those that it rules out.
    """

    words: tuple[str, ...]
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    context: tuple[str, ...]
    forbids: tuple[str, ...]


class Shelf(Protocol):
    """A catalogue, as an article asks for it."""

    def phrases(self, words: Collection[str]) -> Sequence[Phrase]:
        """Every phrase that a text of these folded words, in whatever order, can hold; and maybe others.

        Args:
            words: single words; and for each that is crowded, pairs of it and every other, with a space between.
        """
        ...

    def crowded(self) -> frozenset[str]:
        """Words of so many phrases that each of these is found only by the word and another of the phrase."""
        ...

    def family(self, family_id: str) -> Family:
        """A family that a phrase names."""
        ...

    def family_of(self, series_id: str) -> str:
        """The id of the family that a series belongs to."""
        ...

    def members(self, family_id: str, area: str | None) -> Sequence[str]:
        """The ids of the series of a family in one area, or in all, in order."""
        ...

    def series(self, series_id: str) -> Series:
        """The metadata of one series."""
        ...

    def of_concept(self, concept: str, area: str) -> Sequence[Series]:
        """The series of one concept and area, in order of id."""
        ...

    def areas_of(self, concept: str) -> frozenset[str]:
        """The areas for which a concept is held."""
        ...

    def rivals(self) -> frozenset[str]:
        """The areas of concepts that are held for more than one area."""
        ...
