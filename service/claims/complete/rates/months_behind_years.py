"""What a month did to prices, and the yearly rate that it moved: "a 0.9% jump in March pushed annual inflation up".

The one is growth on the month, the other over the year, whichever of the two is named nearer or more plainly.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.scene import unit_of
from service.model.claims import Candidate, Claim
from service.model.mentions import Analysis, Row
from service.model.quantities import PERCENT, Direction
from service.model.shelf import Shelf
from service.records import replace

_PUSHING = frozenset(
    "pushed push pushing lifted lifting took taking pulled pulling dragged dragging brought bringing sent sending drove"
    " driving raised raising helped".split()
)
_PAST = frozenset("the its up down lift push take pull bring headline overall us british american".split())
_ANNUAL = frozenset(["annual", "yearly", "12-month", "twelve-month", "year-on-year"])
_TO = frozenset("rate inflation of up down back to just headline cpi".split())
_REACH = 5  # items of "helped lift the headline annual"
_MONTH, _YEAR = 1, 12  # months


def of_the_month(row: Sequence[Claim], analysis: Analysis, shelf: Shelf) -> Sequence[Claim]:
    """A sentence's claims, what pushed the rate over the year read as growth on the month, and that rate as what it is.

    Args:
        row: the claims in order.
        analysis: the sentence.
        shelf: the catalogue.
    """
    items = analysis.items
    if _PUSHING.isdisjoint(items.said) or _ANNUAL.isdisjoint(items.said):
        return row
    place = _place(items)
    if place is None:
        return row
    start = items[place].start
    if not any(measure.span.start < start and measure.strong for measure in analysis.measures):
        row = [_on_the_month(claim, shelf) if claim.span.end <= start else claim for claim in row]
    ends = _ends(items, place)
    cause = next((one for one in row if one.quantity is not None and one.span.end <= start), None)
    return [_over_the_year(claim, cause, shelf) if claim.span.start in ends else claim for claim in row]


def _place(items: Row) -> int | None:
    """Where "pushed annual inflation" begins."""
    for at, word in enumerate(items.words):
        if word in _PUSHING:
            behind = [one for one in items.words[at + 1 : at + 1 + _REACH] if one not in _PAST]
            if behind[:1] and behind[0] in _ANNUAL:
                return at
    return None


def _ends(items: Row, place: int) -> frozenset[int]:
    """Where the figures stand between which the rate moved: "pushed the annual rate up to 3.3% from 2.4%"."""
    at = next((n for n in items.figures if n > place), None)
    if at is None or not (_PAST | _ANNUAL | _TO).issuperset(items.words[place + 1 : at]):
        return frozenset()
    ends = [at, *([at + 2] if items.words[at + 1 : at + 2] == ("from",) and at + 2 in items.figures else [])]
    return frozenset(items[n].start for n in ends)


def _on_the_month(claim: Claim, shelf: Shelf) -> Claim:
    told = unit_of(claim) == PERCENT and claim.kind in ("percent_change", "level")
    if not told or not claim.candidates:
        return claim
    meant = _over(_MONTH, claim.candidates, shelf)
    if claim.kind == "level":
        return replace(claim, candidates=meant)
    return replace(claim, kind="level", direction=None, falls=claim.direction is Direction.DOWN, candidates=meant)


def _over_the_year(claim: Claim, cause: Claim | None, shelf: Shelf) -> Claim:
    """ "Its steepest drop since April 2020, which pulled the annual rate to 3.5%": of the days of the drop."""
    if claim.kind not in LEVELS or unit_of(claim) != PERCENT:
        return claim
    claim = replace(claim, candidates=_over(_YEAR, claim.candidates, shelf))
    since = claim.period is not None and claim.period.preposition == "since"
    return replace(claim, period=cause.period, is_base=False) if since and cause is not None else claim


def _over(months: int, candidates: Sequence[Candidate], shelf: Shelf) -> tuple[Candidate, ...]:
    """The candidates, for growth over another length that over so many months which is published beside it, if any."""
    found = (_beside(months, candidate, shelf) for candidate in candidates)
    return tuple(one for one in found if one is not None)


def _beside(months: int, candidate: Candidate, shelf: Shelf) -> Candidate | None:
    series = shelf.series(candidate.series_id)
    if series.growth_over in (None, months):
        return candidate
    kin = [one for one in map(shelf.series, series.siblings) if one.growth_over == months]
    alike = [one for one in kin if (one.topic, one.area) == (series.topic, series.area)]
    return replace(candidate, series_id=alike[0].id) if alike else None
