"""The same measure of another area."""

from collections.abc import Iterator

from service.model.series import Series
from service.model.shelf import Shelf


def counterparts(series: Series, area: str, shelf: Shelf) -> Iterator[Series]:
    """The series of the same measure, in the same unit, of another area."""
    for one in shelf.of_concept(series.concept, area):
        alike = (one.unit, one.nature, one.frequency) == (series.unit, series.nature, series.frequency)
        if alike and one.source.publisher == series.source.publisher:
            yield one
