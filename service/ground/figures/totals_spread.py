"""Totals spread over what they came in: people for each boat, by the series of both; so many a day, week or month."""

from decimal import ROUND_FLOOR, Decimal

from service.ground.figures.evidence import Missing, figure
from service.model.claims import Candidate, Claim, Figure
from service.model.quantities import CURRENCIES
from service.model.report import Reason
from service.model.series import Frequency, Nature, Series
from service.store.interface import Store, Vintage

TIMES = frozenset(["day", "week", "month"])
_WEEK, _MONTH = 7, Decimal("30.4375")  # days
_MANY = 4  # weeks, fewer of which are counted in days
_PACES = {Frequency.MONTHLY: "month", Frequency.WEEKLY: "week", Frequency.QUARTERLY: "quarter"}
_NO_COUNTS = CURRENCIES | {"percent", "points", "index"}
_EACH = frozenset(["head", "person", "household", "home", "pupil", "patient", "visitor", "boat"])


def total_of(claim: Claim, store: Store) -> Candidate | None:
    """The candidate that counts what is spread ("people"); None where the figure is no average that two series give."""
    if not spread_over(claim):
        return None
    if _is_over_time(claim, store):
        return claim.candidates[0]
    found = _pair(claim, store)
    return None if found is None else Candidate(found[0].id, claim.candidates[0].weight, f"spread over {found[1].unit}")


def _is_over_time(claim: Claim, store: Store) -> bool:
    """ "114 a day": of what is counted as it comes."""
    quantity = claim.quantity
    if not claim.candidates or quantity is None or not spread_over(claim) or quantity.per not in TIMES:
        return False
    series = store.series(claim.candidates[0].series_id)
    counted = quantity.unit in ("", series.unit) or quantity.noun in series.phrases.nouns
    return series.nature is Nature.FLOW and counted


def _times(per: str, total: Figure) -> Figure:
    """The days, weeks or months of a total; a year has 52 weeks to most writers, and a little more."""
    assert total.window is not None
    days = Decimal(total.window.days)
    whole = total.window.whole_months
    count = days if per == "day" else days / _WEEK if per == "week" else Decimal(whole) if whole else days / _MONTH
    low = count.to_integral_value(ROUND_FLOOR) if per == "week" and count >= _MANY else count
    # No revision envelope covers a number of days, hence no window.
    return Figure(count, low, count, "official", None, total.series_id, total.released, total.provisional)


def spread(figures: tuple[Figure, ...], claim: Claim, total: Vintage, store: Store) -> tuple[Figure, ...] | Missing:
    """The figures of a reading with the number of things over which the first is spread in place of any others."""
    first = figures[0]
    if first.window is None:
        return Missing(Reason.NO_SERIES)
    if _is_over_time(claim, store):
        assert claim.quantity is not None
        return first, _times(claim.quantity.per, first)
    found = _pair(claim, store)
    if found is None:
        return Missing(Reason.NO_SERIES)
    count = figure(store.as_known(found[1].id, total.known_at), first.window)
    return count if isinstance(count, Missing) else (first, count)


def _pair(claim: Claim, store: Store) -> tuple[Series, Series] | None:
    """The series of the total and of the count, which are siblings."""
    if not claim.candidates or not spread_over(claim):
        return None
    assert claim.quantity is not None
    per = {claim.quantity.per, f"{claim.quantity.per}s"}
    first = store.series(claim.candidates[0].series_id)
    kin = [
        first,
        *(one for one in map(store.series, first.siblings) if (one.area, one.nature) == (first.area, first.nature)),
    ]
    counts = [one for one in kin if not per.isdisjoint(one.phrases.nouns)]
    totals = [one for one in kin if one not in counts and one.unit == (claim.quantity.unit or "people")]
    return (totals[0], counts[0]) if totals and counts else None


def spread_over(claim: Claim) -> bool:
    """Whether it is a figure per something ("64 people per boat"): no series holds it, the text's own figures may."""
    quantity = claim.quantity
    if claim.kind != "average" or quantity is None or not quantity.per:
        return False
    # Prices are money per year, barrel or gallon; money per head is an average.
    return quantity.unit not in CURRENCIES or quantity.per in _EACH


def is_own_pace(claim: Claim, series: Series) -> bool:
    """ "About 78,000 a month", of the jobs added in each month: the mean of what the series gives.

    So it is with what is counted week by week: "claims averaged 218,750 a week".
    """
    changes = series.derived is not None and series.derived.transform == "difference"
    counted = series.nature is Nature.RATE and series.frequency is Frequency.WEEKLY and series.unit not in _NO_COUNTS
    return (changes or counted) and claim.quantity is not None and claim.quantity.per == _PACES.get(series.frequency)
