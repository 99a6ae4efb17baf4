"""The same measure of another area, and the parts of it that only one area has."""

from collections.abc import Iterator

from service.claims.subject.carried.discourse import Discourse
from service.model.quantities import PERCENT
from service.model.series import Series
from service.model.shelf import Shelf

_EVERYWHERE = "WORLD"


def counterparts(series: Series, area: str, shelf: Shelf, *, of_any: bool = False) -> Iterator[Series]:
    """The series of the same measure, in the same unit, of another area.

    Args:
        series: of the one area.
        area: the other.
        shelf: the series held.
        of_any: whether that of another publisher will do.
    """
    for one in shelf.of_concept(series.concept, area):
        alike = (one.unit, one.nature, one.frequency) == (series.unit, series.nature, series.frequency)
        if alike and (of_any or one.source.publisher == series.source.publisher):
            yield one


def is_part_elsewhere(own: str, first: Series, discourse: Discourse) -> bool:
    """ "UK inflation was 10.1%, and euro-area inflation 6.9%. Motor fuels were cheaper": of what was told of others.

    What is held for one area only is of it once a figure of the whole is told of that area.
    """
    shelf = discourse.shelf
    kin = [*map(shelf.series, first.siblings)]
    kin += [shelf.series(name) for one in kin for name in one.siblings]
    told = [area for one in kin for area in discourse.told.get(one.concept, ())]
    return own != _EVERYWHERE and first.unit == PERCENT and bool(told) and own not in told
