"""Figures in a row behind as many areas: "the US and euro-area rates were 3.1% and 2.4%", "India's was fifth and …".

So are those behind a sentence that told of as many: "… in March. A year before the rates had been 1.4% and 0.9%".

So are two figures set against each other behind two areas that are: "India had more people than China: 1.45 billion,
against 1.41 billion". Each is of the area that stands in its place; that is enough to bear it out, never to accuse it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.complete.areas.gaps_in_a_row import gaps_in_a_row
from service.claims.scene import Scene
from service.claims.subject.areas.area_roles import compares_areas
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis
from service.model.shelf import Shelf
from service.records import replace

_KINDS = frozenset(["level", "average"])
_JOINING = frozenset([",", "and", "a", "the", "just", "about"])
_BREAKS = frozenset([";", ":", "while", "but", "whereas"])
_TWO = 2
_OPENS = frozenset([":", "–", "—"])
_AGAINST = frozenset(["against", "compared", "versus", "vs"])
_BETWEEN = _AGAINST | {",", "(", "with", "to", "just", "only", "about", "as"}
_OF_MOVE = (["up"], ["down"], ["a"], ["an"])


def areas_in_turn(
    row: Sequence[Claim], analysis: Analysis, before: Scene, shelf: Shelf, earlier: Analysis | None = None
) -> Sequence[Claim]:
    """The claims of a sentence, those of a row of figures behind a row of areas each of its own area.

    Args:
        row: the claims in order.
        analysis: the sentence.
        before: the sentence before it.
        shelf: the catalogue.
        earlier: the sentence before it, as it was read.
    """
    row = _set_against(gaps_in_a_row(row, analysis.items), analysis, earlier, shelf)
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


def _set_against(row: Sequence[Claim], analysis: Analysis, earlier: Analysis | None, shelf: Shelf) -> Sequence[Claim]:
    """ "Prices rose less in Germany than in Britain. It was 5.9%, against 6.8%": to each area its own, for one time."""
    levels = [n for n, claim in enumerate(row) if claim.kind in _KINDS and claim.candidates]
    pair = next(
        (
            (one, two)
            for one, two in pairwise(levels)
            if _are_moves(row[one + 1 : two]) and _is_against(row[one], row[two], analysis)
        ),
        None,
    )
    if pair is None or row[pair[0]].is_base:
        return row
    first, second = row[pair[0]], row[pair[1]]
    areas = _compared(first, second, analysis, earlier)
    if len(areas) != _TWO:
        return row
    own, other = _of_area(first, areas[0], shelf), _of_area(first, areas[1], shelf)
    if not own or not other:
        return row
    found = list(row)
    own = first.candidates if first.candidates[0].series_id == own[0].series_id else own
    found[pair[0]] = replace(first, candidates=own)
    found[pair[1]] = replace(second, candidates=other, period=first.period, base=None, is_base=False)
    return found


def _are_moves(between: Sequence[Claim]) -> bool:
    """ "9.0%, up two points in a month, against 8.3%": only how far the first has moved."""
    return all(claim.kind in CHANGE_KINDS for claim in between)


def _is_against(one: Claim, other: Claim, analysis: Analysis) -> bool:
    if one.quantity is None or other.quantity is None or one.quantity.unit != other.quantity.unit:
        return False
    items = analysis.items
    between = _past_aside([item.word for item in items if one.span.end <= item.start < other.span.start])
    behind = next((at for at, item in enumerate(items) if item.start >= other.span.end), len(items))
    dated = any(item.period is not None for item in items[behind : behind + _TWO])  # "against 1.44 billion in 2023"
    return not dated and not _AGAINST.isdisjoint(between) and _BETWEEN.issuperset(between)


def _past_aside(between: Sequence[str]) -> Sequence[str]:
    """ ", up two points in a month, against": behind an aside of a move."""
    if between[:1] != [","] or between[1:2] not in _OF_MOVE or "," not in between[1:]:
        return between
    return between[between.index(",", 1) :]


def _compared(first: Claim, second: Claim, analysis: Analysis, earlier: Analysis | None) -> Sequence[str]:
    """The two areas that are compared before two figures: in front of their colon, or in the sentence before."""
    places = [mention.span.start for mention in analysis.areas]
    colon = max((i.end for i in analysis.items if i.word in _OPENS and i.end <= first.span.start), default=0)
    if any(colon <= place for place in places):
        return ()
    told = analysis if places else earlier
    if told is None or told.block is not second.block or not compares_areas(told):
        return ()
    return [*dict.fromkeys(mention.area for mention in told.areas)]


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
