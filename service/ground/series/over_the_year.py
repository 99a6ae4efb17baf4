"""Growth in a year that ends with a quarter, where its growth in one is named: "GDP grew 1.5% in the year to Q4"."""

from collections.abc import Sequence

from service.model.claims import Candidate, Claim
from service.model.series import Frequency, months_of_growth
from service.model.windows import Window
from service.records import replace
from service.store.interface import Store

_QUARTERS = frozenset(["quarter", "q4"])
_CHANGES = frozenset(["percent_change", "level"])
_YEAR, _QUARTER = 12, 3  # months
_MARKS = frozenset([";", ",", "but", "and", "while"])
_LEAD = 6  # words of "on the year it grew by"


def over_the_year(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """The candidates, the growth on the year first where words tell of a year that ends at any time.

    Args:
        claim: a rate of growth.
        candidates: the series that it may be of.
        store: the series.
    """
    window = None if claim.period is None or claim.period.rule != "rolling" else claim.period.window
    rolling = window is not None and window.whole_months == _YEAR
    if claim.kind not in _CHANGES or not candidates or not (rolling or _leads_with_year(claim)):
        return candidates
    first = store.series(candidates[0].series_id)
    if months_of_growth(first) != _QUARTER or claim.base is not None:
        return candidates
    kin = [
        one for one in map(store.series, first.siblings) if months_of_growth(one) == _YEAR and one.area == first.area
    ]
    return [*(replace(candidates[0], series_id=one.id) for one in kin), *candidates]


def _leads_with_year(claim: Claim) -> bool:
    """ "Quarter on quarter it was 1.1%; on the year it was 2.3%"."""
    lead = claim.sentence.before(claim.span.start)
    clause = lead[max((at + 1 for at, word in enumerate(lead) if word in _MARKS), default=0) :]
    return clause[:3] == ["on", "the", "year"] and len(clause) <= _LEAD


def or_of_the_year(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "GDP grew 0.9% in the year to December": by its last quarter, or else on average in that year.

    Args:
        claim: a rate of growth.
        candidates: the series that it may be of, growth on the year first.
        store: the series.
    """
    window = None if claim.period is None or claim.period.rule != "rolling" else claim.period.window
    if window is None or window != Window.year(window.end.year) or _QUARTERS.intersection(claim.sentence.words):
        return candidates
    if not candidates or claim.kind not in _CHANGES:
        return candidates
    first = store.series(candidates[0].series_id)
    if first.frequency is not Frequency.QUARTERLY or months_of_growth(first) != _YEAR:
        return candidates
    kin = [one for name in first.siblings for one in store.of_concept(store.series(name).concept, first.area)]
    yearly = [one.id for one in kin if one.frequency is Frequency.ANNUAL and months_of_growth(one) == _YEAR]
    return [*candidates, *(replace(candidates[0], series_id=one) for one in dict.fromkeys(yearly))]
