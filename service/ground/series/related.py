"""Series that a claim means besides the one named: its growth over other lengths; and what a series itself states."""

from collections.abc import Sequence

from service.claims.bind.changes.span_ends import ends_of
from service.ground.figures.averages import of_the_month, with_annual
from service.ground.series.moves_ranked import is_smallest_rise, publishes_moves, ranks_moves_of
from service.ground.series.of_changes import is_of_changes
from service.ground.series.on_the_month import on_the_month
from service.ground.series.over_the_year import or_of_the_year, over_the_year
from service.ground.series.rates_that_rose import rises_in_year
from service.model.claims import Candidate, Claim
from service.model.periods import Period
from service.model.quantities import CURRENCIES, PERCENT
from service.model.series import Frequency, Nature, Series, months_of_growth
from service.model.windows import DAY, Grain
from service.records import replace
from service.store.interface import Store

_YEAR = 12  # months
_QUARTER = 3
_LONGEST_YEAR = 366  # days
_LENGTHS = frozenset(["rolling", "past-units"])
_YEARS = frozenset(["year", "12", "twelve", "annual", "annually", "yearly"])
_UNITS = {1: Frequency.MONTHLY, _QUARTER: Frequency.QUARTERLY}
_MOST_ON_MONTH = 2
"""Per cent by which consumer prices rise in a month at most."""
_ANNUALISED = frozenset("annualised annualized annual yearly".split())
_PACED = _ANNUALISED | {"average", "averaged", "averaging", "each", "every"}
_RATES = frozenset(["rate", "inflation", "pace"])
_OF_PACE = frozenset("slowest fastest quickest slower faster quicker slowly quickly fast rapidly".split())
_UNADJUSTED = "N"


def meant(claim: Claim, store: Store) -> Sequence[Candidate]:
    """The candidates of a claim with the kin that its words ask for, most plausible first."""
    candidates: Sequence[Candidate] = claim.candidates
    if claim.rank is not None and (claim.rank.of_change or _ranks_pace(claim, store)):
        candidates = _growth(claim, store)
    if claim.rank is not None and not _RATES.isdisjoint(claim.span.of(claim.block.text).lower().split()):
        candidates = [_as_published(c, store) for c in candidates]  # "the highest rate for a year", of an index
    if claim.kind == "percent_change":  # the published rate before one worked out from an index
        candidates = sorted(candidates, key=lambda c: not states_growth(claim, store.series(c.series_id)))
        candidates = [_as_published(c, store) for c in candidates] if _is_over_year(claim) else candidates
        candidates = _over_years(claim, on_the_month(claim, candidates, store), store)
    candidates = over_the_year(claim, candidates, store)
    candidates = _of_the_quarter(claim, _between_months(claim, candidates, store), store)
    candidates = with_annual(
        claim, _monthly(claim, of_the_month(claim, _adjusted(claim, candidates, store), store), store), store
    )
    return or_of_the_year(claim, candidates, store)


def _between_months(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "Prices rose by 2.0% between January and December": from one month's level to the other's, not on the year.

    So of quarters: "between the first quarter of 2008 and the second of 2009 GDP dropped 6.4%".
    """
    told = None if claim.kind != "percent_change" or claim.base is not None else claim.period
    ends = None if told is None else ends_of(told, told.window)
    unit = None if ends is None else _UNITS.get(ends[0].whole_months or 0)
    level = None if unit is None else level_behind(claim, candidates, store)
    behind = None if level is None else store.series(level.series_id)
    of_unit = behind is not None and (behind.nature, behind.frequency) == (Nature.INDEX, unit)
    return [level, *candidates] if level is not None and of_unit else candidates


def _over_years(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "In the five years to January prices rose by 28%": from the level of one January to that of another."""
    told, quantity = claim.period, claim.quantity
    if told is None or told.window is None or claim.base is not None or claim.over is not None:
        return candidates
    paced = (quantity is not None and quantity.per != "") or not _PACED.isdisjoint(claim.sentence.words)
    long = told.rule in _LENGTHS and told.window.days > _LONGEST_YEAR and not paced
    level = level_behind(claim, candidates, store) if long else None
    return candidates if level is None else [level, *candidates]


def _is_over_year(claim: Claim) -> bool:
    """Whether a change is said to be one on the year."""
    period, base = claim.period, claim.base
    if base is None:
        return claim.over == _YEAR
    if base.window is None or period is None or period.window is None:
        return base.window is None and base.shift_months == -_YEAR
    return base.grain is Grain.MONTH and base.window == period.window.shifted_years(-1)


def _as_published(candidate: Candidate, store: Store) -> Candidate:
    """ "The consumer prices index was 3.6% up on a year before": as published, from an index with more digits."""
    series = store.series(candidate.series_id)
    if series.nature is not Nature.INDEX or series.frequency is not Frequency.MONTHLY:
        return candidate
    for one in map(store.series, series.siblings):
        alike = _named_alike(series, one) and one.adjustment == series.adjustment and one.derived is None
        if alike and one.growth_over == _YEAR and one.frequency is series.frequency:
            return replace(candidate, series_id=one.id)
    return candidate


def _ranks_pace(claim: Claim, store: Store) -> bool:
    """ "Growth of 0.4%, the slowest since 2001": of what is counted on a day only the growth is slow or fast."""
    series = store.series(claim.candidates[0].series_id) if claim.candidates else None
    quoted = claim.span.of(claim.block.text).lower().split()
    if series is None or series.nature is not Nature.STOCK:  # "pay is swelling at the slowest pace since 2022"
        return series is not None and series.unit in CURRENCIES and not _OF_PACE.isdisjoint(quoted)
    return not _OF_PACE.isdisjoint(quoted) or "growth" in claim.sentence.words


def may_be_adjusted(claim: Claim, series: Series, store: Store) -> bool:
    """ "The energy index rose 1.5%, after 5.6% in August": in America on the month and adjusted, which is not held.

    So it is of a change that names no base, or the month before, where only the unadjusted index is held.
    """
    moved = claim.kind == "level" and series.growth_over is not None and publishes_moves(claim, series)
    if not (moved or claim.kind == "percent_change") or claim.over == _YEAR or not _is_unadjusted(series):
        return False
    if claim.period is not None and claim.period.grain is not Grain.MONTH:
        return False
    if claim.over is None and claim.base is not None and abs(claim.base.shift_months) != 1:
        return False
    kin = [store.series(series_id) for series_id in series.siblings]
    return not any(_named_alike(series, one) and (one.adjustment == "S" or months_of_growth(one) == 1) for one in kin)


def _is_unadjusted(series: Series) -> bool:
    """Whether it is an American price index, or its growth on the year, with the season still in it."""
    return series.area == "US" and series.adjustment == _UNADJUSTED and series.frequency is Frequency.MONTHLY


def _adjusted(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "The CPI-U increased 0.5% in January": of an index without a base named, the adjusted one as well."""
    if claim.kind != "percent_change" or claim.base is not None or claim.over == _YEAR or not candidates:
        return candidates
    first = store.series(candidates[0].series_id)
    if first.nature is not Nature.INDEX or not _is_unadjusted(first):
        return candidates
    kin = (store.series(series_id) for series_id in first.siblings)
    alike = [one for one in kin if one.nature is Nature.INDEX and one.adjustment == "S" and _named_alike(first, one)]
    return [*(replace(candidates[0], series_id=one.id) for one in alike), *candidates]


def alternates(claim: Claim, leading: Candidate, store: Store) -> Sequence[Candidate]:
    """Another official series that legitimately disagrees: "45,774 in 2022" beside the daily figures' 45,755.

    One that has words of its own is meant only by a figure that does not say what it counts ("a backlog of 97,170"),
    or of a value that was announced so ("the cap falls to £1,923" before it was defined anew).
    """
    quantity = claim.quantity
    if claim.kind not in ("level", "threshold", "average") or quantity is None:
        return ()
    first = store.series(leading.series_id)
    announced = first.nature is Nature.STEP
    found = [(other, store.series(other.series)) for other in first.alternates]
    return [
        replace(leading, series_id=other.series, reason=other.note)
        for other, series in found
        if not quantity.unit or ((announced or not series.phrases.strong) and series.unit == first.unit)
    ]


def states_growth(claim: Claim, series: Series) -> bool:
    """Whether the series itself is the change claimed.

    "Prices rose 3%" and "growth of 3%" state the published rate; "inflation rose 3%" would be a change of that rate.
    """
    if claim.kind == "percent_change":
        growing = series.growth_over is not None and (_follows_growth(claim) or _is_over_its_length(claim, series))
        growing = growing or (series.growth_over == _YEAR and rises_in_year(claim))
        return series.unit == PERCENT and (growing or publishes_moves(claim, series))
    changes = series.derived is not None and series.derived.transform == "difference"
    return claim.kind == "difference" and changes and not is_of_changes(claim)


def _follows_growth(claim: Claim) -> bool:
    if claim.quantity is None or "growth" not in claim.sentence.words:
        return False
    told = claim.quantity.hedge_span or claim.quantity.span
    return claim.block.text[: told.start].lower().split()[-2:] == ["growth", "of"]


def _is_over_its_length(claim: Claim, series: Series) -> bool:
    """ "Inflation, which grew by 3.2% in the year to March": the rate of that year, though it is said to have grown."""
    period = claim.period
    if period is None or period.window is None or period.rule != "rolling" or claim.base is not None:
        return False
    window = period.window
    return series.growth_over == _YEAR and window.end == window.shifted_years(1).start - DAY


def level_behind(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Candidate | None:
    """ "Prices are 28% higher than in 2021": the level whose growth, over another stretch of time, is published.

    Args:
        claim: a change that none of the published rates is over.
        candidates: those rates.
        store: the series.
    """
    rates = [(c, rate) for c in candidates if publishes_moves(claim, rate := store.series(c.series_id))]
    if claim.kind not in ("percent_change", "multiple") or not rates:
        return None
    candidate, rate = max(rates, key=lambda pair: months_of_growth(pair[1]) or 0)
    if rate.derived is not None:
        return replace(candidate, series_id=rate.derived.source)
    kin = (store.series(series_id) for series_id in rate.siblings)
    alike = [one.id for one in kin if one.nature is Nature.INDEX and _named_alike(rate, one)]
    return replace(candidate, series_id=alike[0]) if alike else None


def _growth(claim: Claim, store: Store) -> tuple[Candidate, ...]:
    """ "The steepest fall" ranks the growth of a series, over the months that are usual for it."""
    found: list[Candidate] = []
    for candidate in with_annual(claim, claim.candidates, store):  # "the biggest rise on record", of a year's average
        series = store.series(candidate.series_id)
        if ranks_moves_of(claim, series):
            found += [candidate, *_of_other_lengths(candidate, series, store)]
            continue  # "the largest one-month decline" of a rate itself
        if series.unit == PERCENT and not (publishes_moves(claim, series) or is_smallest_rise(claim, series)):
            continue
        if series.growth_over is not None or series.derived is not None:
            found += [candidate, *_of_other_lengths(candidate, series, store)]
            continue
        found += [
            replace(candidate, series_id=other.id)
            for other in store.derived_from(series.id)
            if other.derived is not None
            and (other.derived.transform, other.derived.lag) == ("growth", series.comparison)
        ]
    return tuple(found)


def _of_other_lengths(candidate: Candidate, series: Series, store: Store) -> Sequence[Candidate]:
    """ "Prices rose by the most in four years": on the month, if not on the year."""
    return [
        replace(candidate, series_id=other)
        for other in series.siblings
        if months_of_growth(series) == _YEAR
        and months_of_growth(store.series(other)) == 1
        and _named_alike(series, store.series(other))
    ]


def _monthly(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "Prices rose 0.3% in April": in America on the month, elsewhere on the year, and each may mean the other.

    Where the words say over how long, or from when, the rate that is published over as long is meant.
    """
    beside = claim.kind == "level" and claim.is_base  # "climbed 0.3% in April, less than the 0.4% of March"
    if not (claim.kind == "percent_change" or beside) or not candidates:
        return candidates
    first = store.series(candidates[0].series_id)
    own = months_of_growth(first)
    small = claim.quantity is not None and claim.quantity.value <= _MOST_ON_MONTH
    undated = small and claim.period is None and first.area == "US"  # "Core CPI added 0.2%", behind one on October
    month = undated or (claim.period is not None and claim.period.grain is Grain.MONTH)
    told = claim.base is not None or claim.over not in (None, own)
    if own is None or not publishes_moves(claim, first) or not (told or (month and own == _YEAR)):
        return candidates
    if claim.compares and not told:
        return candidates
    lengths = (1, 3, _YEAR) if told else (1,)
    kin = [
        replace(candidates[0], series_id=other)
        for other in first.siblings
        if (months := months_of_growth(store.series(other))) in lengths
        and months != own
        and _named_alike(first, store.series(other))
    ]
    # "9.1% above where they were a year ago; in May the jump was 8.6%": on the year as well
    ahead = first.area == "US" and own == _YEAR and not beside and (small or _YEARS.isdisjoint(claim.sentence.words))
    return [*kin, *candidates] if ahead else [*candidates, *kin]


def _of_the_quarter(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "America's GDP rose 0.7% on the quarter": published at an annual rate, told without that elsewhere."""
    if claim.kind not in ("percent_change", "level") or not candidates or claim.over == _YEAR:
        return candidates
    of_quarter = claim.base is not None and (claim.base.grain is Grain.QUARTER or _lasts(claim.base, _QUARTER))
    if claim.base is not None and not of_quarter:
        return candidates  # "1.1% bigger than in the second quarter" is of that quarter
    first = store.series(candidates[0].series_id)
    if first.derived is not None or months_of_growth(first) != _QUARTER:
        return candidates
    if claim.over != _QUARTER and not _ANNUALISED.isdisjoint(claim.sentence.words):
        return candidates
    kin = [
        replace(candidates[0], series_id=one.id)
        for one in map(store.series, first.siblings)
        if one.derived is not None and months_of_growth(one) == _QUARTER and _named_alike(first, one)
    ]
    surely = claim.over == _QUARTER or (of_quarter and claim.compares)  # "9.5% smaller than from January to March"
    return [*kin, *candidates] if surely else [*candidates, *kin]


def _lasts(period: Period, months: int) -> bool:
    return period.window is not None and period.window.whole_months == months


def _named_alike(series: Series, other: Series) -> bool:
    """Whether another rate is of the same measure, over another stretch of time."""
    return (series.topic, series.area) == (other.topic, other.area)
