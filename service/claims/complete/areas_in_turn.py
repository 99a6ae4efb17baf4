"""Figures in a row behind as many areas: "the US and euro-area rates were 3.1% and 2.4%", "India's was fifth and …".

So are those behind a sentence that told of as many: "… in March. A year before the rates had been 1.4% and 0.9%".

Each is of the area that stands in its place; that is enough to bear it out, and never to accuse it.
"""

from collections.abc import Iterator, Sequence

from service.claims.scene import Scene
from service.claims.subject.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis
from service.model.shelf import Shelf
from service.records import replace

_KINDS = frozenset(["level", "average"])
_JOINING = frozenset([",", "and", "a", "the", "just", "about"])
_BREAKS = frozenset([";", ":", "while", "but", "whereas"])
_TWO = 2


def areas_in_turn(row: Sequence[Claim], analysis: Analysis, before: Scene, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, those of a row of figures behind a row of areas each of its own area.

    Args:
        row: the claims in order.
        analysis: the sentence.
        before: the sentence before it.
        shelf: the catalogue.
    """
    here = len({mention.area for mention in analysis.areas})
    if here == 1 or len(row) < _TWO or (not here and len(before.row) < _TWO):
        return row
    found = list(row)
    for places in _rows(row, analysis):
        areas = _led_by(row[places[0]], analysis) if here else _told(row, places, before, shelf)
        if len(areas) < _TWO:
            continue
        for n, place in enumerate(places):
            own = _of_area(row[place], areas[n], shelf) if len(areas) == len(places) else ()
            found[place] = replace(row[place], candidates=own or _as_implied(row[place].candidates))
    return found


def _told(row: Sequence[Claim], places: Sequence[int], before: Scene, shelf: Shelf) -> Sequence[str]:
    """The areas of which the sentence before told the measure that a row of figures goes on about, each once."""
    claims = [row[place] for place in places]
    if not all(claim.candidates and claim.candidates[0].carried for claim in claims):
        return ()
    concept = shelf.series(claims[0].candidates[0].series_id).concept
    told = [shelf.series(claim.candidates[0].series_id) for claim in before.row if claim.candidates]
    areas = [series.area for series in told if series.concept == concept]
    return areas if len(areas) == len(set(areas)) == len(places) else ()


def _rows(row: Sequence[Claim], analysis: Analysis) -> Iterator[Sequence[int]]:
    """The places of levels in one unit, two or more, with nothing but joining words from one to the next."""
    places: list[int] = []
    for n, claim in enumerate(row):
        if claim.kind not in _KINDS or claim.quantity is None or not claim.candidates:
            continue
        if places and not _joined(row[places[-1]], claim, analysis):
            if len(places) >= _TWO:
                yield places
            places = []
        places.append(n)
    if len(places) >= _TWO:
        yield places


def _joined(one: Claim, other: Claim, analysis: Analysis) -> bool:
    if one.quantity is None or other.quantity is None or one.quantity.unit != other.quantity.unit:
        return False
    between = [item.word for item in analysis.items if one.span.end <= item.start < other.span.start]
    return bool(between) and all(word in _JOINING for word in between)


def _led_by(first: Claim, analysis: Analysis) -> Sequence[str]:
    """The areas named before a figure, in order, behind the figure and the clause before it."""
    opens = 0
    for item in analysis.items:
        if item.start >= first.span.start:
            break
        if item.word in _BREAKS or item.quantity is not None:
            opens = item.end
    named = [m.area for m in analysis.areas if opens <= m.span.start < first.span.start]
    return list(dict.fromkeys(named))


def _of_area(claim: Claim, area: str, shelf: Shelf) -> tuple[Candidate, ...]:
    """The series of the same measure for an area."""
    for candidate in claim.candidates:
        series = shelf.series(candidate.series_id)
        for one in shelf.of_concept(series.concept, area):
            if (one.unit, one.nature, one.frequency) == (series.unit, series.nature, series.frequency):
                reason = f"{candidate.reason}, for {area}, which stands in its place"
                return (replace(candidate, series_id=one.id, weight=IMPLIED, reason=reason),)
    return ()


def _as_implied(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    return tuple(replace(c, weight=min(IMPLIED, c.weight)) for c in candidates)
