"""What a place among areas is one of: "the world's third-largest economy" is of the GDP held for several areas."""

from collections.abc import Iterator

from service.claims.kind import Draft
from service.claims.subject.areas.counterparts import counterparts
from service.claims.subject.carried.discourse import Discourse
from service.model.claims import OUTRIGHT, Candidate
from service.model.mentions import Analysis
from service.model.series import Frequency, Series
from service.model.shelf import Shelf

_UNITS = {
    "people": frozenset(["population", "populous"]),
    "USD": frozenset(["economy", "gdp"]),
}
_SEVERAL = 3  # areas of a field for which a measure must be held


def places_of(draft: Draft, analysis: Analysis, discourse: Discourse) -> tuple[Candidate, ...]:
    """The series of the area that is given a place; empty where the measure is held for too few of the field."""
    assert draft.rank is not None
    area, *others = draft.rank.among
    shelf = discourse.shelf
    for series in _measured(analysis, shelf):
        held = shelf.areas_of(series.concept)
        own = [one for one in shelf.of_concept(series.concept, area) if one.frequency is Frequency.ANNUAL]
        if own and len(held.intersection(others)) >= min(_SEVERAL, len(others)):
            return (Candidate(own[0].id, OUTRIGHT, f"ranked among areas, for {area}"),)
    return ()


def others_of(draft: Draft, own: Candidate, shelf: Shelf) -> tuple[str, ...]:
    """The series of the other areas of the field, as far as they are held."""
    assert draft.rank is not None
    series = shelf.series(own.series_id)
    return tuple(one.id for area in draft.rank.among[1:] for one in counterparts(series, area, shelf))


def _measured(analysis: Analysis, shelf: Shelf) -> Iterator[Series]:
    """The series of the measures that the sentence names, in the unit that its words ask for."""
    units = {unit for unit, words in _UNITS.items() if not words.isdisjoint(analysis.items.said)}
    for mention in analysis.measures:
        for family in (*mention.strong, *mention.weak):
            series = shelf.series(family)
            if series.unit in units:
                yield series
