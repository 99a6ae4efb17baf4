"""Measures that were not yet published on the day of the article: what news then meant by their words.

"Inflation reached 10.9%", in 1990, is of retail prices: there was no index of consumer prices to speak of. Of two
measures that news then went by, the words do not tell which; so such a reading bears a figure out, and accuses none
that is far from it.
"""

from collections.abc import Sequence
from datetime import date

from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Candidate, Claim
from service.model.series import Series
from service.records import replace
from service.store.interface import Store


def as_then(claim: Claim, store: Store, published: date | None) -> Claim:
    """The claim, measures that came up after its day exchanged for those of the same kind that it had.

    Args:
        claim: the claim.
        store: the series.
        published: the day of the article.
    """
    if published is None or not claim.candidates:
        return claim
    found = [then for c in claim.candidates for then in _then(c, store, published)]
    return claim if found == [*claim.candidates] else replace(claim, candidates=tuple(found))


def before_it(claim: Claim, candidate: Candidate, store: Store) -> Claim | None:
    """The claim as of the measure that went before: "inflation hit 26.9% in August 1975" is of retail prices.

    Args:
        claim: of days before the series begins.
        candidate: the series.
        store: the series.
    """
    series = store.series(candidate.series_id)
    kin = (store.series(series_id) for series_id in series.siblings)
    held = series.complete_from or date.min
    older = [one for one in kin if series.growth_over and _is_alike(series, one) and (one.begins or held) < held]
    if not older or _is_own_name(candidate, series):
        return None
    weight = min(candidate.weight, IMPLIED)
    return replace(claim, candidates=tuple(replace(candidate, series_id=one.id, weight=weight) for one in older))


def _then(candidate: Candidate, store: Store, published: date) -> Sequence[Candidate]:
    series = store.series(candidate.series_id)
    if series.published_since is None or series.published_since <= published or _is_own_name(candidate, series):
        return (candidate,)
    kin = (store.series(series_id) for series_id in series.siblings)
    return [
        replace(candidate, series_id=one.id, weight=min(candidate.weight, IMPLIED))
        for one in kin
        if _is_alike(series, one) and (one.published_since is None or one.published_since <= published)
    ] or (candidate,)


def _is_own_name(candidate: Candidate, series: Series) -> bool:
    """Whether the words name this very measure: "the CPI", whatever the day."""
    return series.id.partition("/")[2].partition("-")[0] in candidate.words.split()


def _is_alike(series: Series, other: Series) -> bool:
    """Whether another series is a measure of the same thing, told in the same way."""
    return (other.topic, other.area, other.unit, other.nature, other.frequency, other.growth_over) == (
        series.topic,
        series.area,
        series.unit,
        series.nature,
        series.frequency,
        series.growth_over,
    )
