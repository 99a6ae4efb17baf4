"""A figure for days that the series gives only in parts: the average of its months, or the value that they all have.

"Brent averaged $91.74 in the first half", "the rate was 5.33% throughout the second quarter". And of whole years the
series that gives their averages: "averaged 421 ppm in 2023".
"""

from collections.abc import Sequence
from decimal import Decimal

from service.ground.figures.evidence import Missing
from service.ground.memory import Memory
from service.ground.series.moves_ranked import ranks_moves_of
from service.model.claims import Candidate, Claim, Figure
from service.model.periods import BEGUN, ENDED, PeriodRole
from service.model.quantities import CURRENCIES, PERCENT
from service.model.report import Reason
from service.model.series import Frequency, Nature, Observation, PeriodKind, Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Store, Vintage

_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_WEEK = 7
_AVERAGES = frozenset(["average", "averages", "averaged", "averaging", "mean"])
_KINDS = frozenset(["level", "average", "percent_change", "difference", "point_change", "multiple"])
ADDED = frozenset(["level", "difference"])
"""The kinds in which changes of several months are told together: "added 2.1 million jobs in 2017"."""
_FEW_WEEKS = 5
_OF_WEEKS = frozenset(["level", "threshold", "total"])
_HALF = Decimal("0.5")
_YEAR = 12  # months
_NOT_WHOLE = frozenset(["end-of", "start-of", "vague"])  # rules of periods that are a part of the year they name
_AVERAGED = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])


def over_parts(claim: Claim, vintage: Vintage, window: Window) -> Figure | Missing:
    """The figure of days that hold several periods of the series; missing where the words ask for no average.

    Args:
        claim: what is asserted.
        vintage: the series as known on the day.
        window: the days.
    """
    parts = _parts(vintage, window) if claim.kind in _KINDS else ()
    if len(parts) < 2:
        return Missing(Reason.OUT_OF_RANGE)
    weeks = _is_of_all_weeks(claim, vintage.series, parts)
    if weeks and (len(parts) > _FEW_WEEKS or len(parts) * _WEEK != window.days):
        return Missing(Reason.OUT_OF_RANGE)  # of a year, whose seasons do not add up; of a month, which ends in a week
    if weeks or _adds_up(claim, vintage.series):
        return _sum(vintage.series, parts, window)
    alike = all(part.value == parts[0].value for part in parts)
    meant = is_averaged(claim) or _is_of_year(claim, vintage.series, window)
    if not alike and not _is_annual_rate(vintage.series, window) and (not meant or _is_since(claim)):
        return Missing(Reason.OUT_OF_RANGE)
    return _figure(vintage.series, parts, window, alike=alike)


def is_averaged(claim: Claim) -> bool:
    """Whether the claim, or its sentence, speaks of an average."""
    return claim.kind == "average" or not _AVERAGES.isdisjoint(claim.sentence.words)


def _is_of_year(claim: Claim, series: Series, window: Window) -> bool:
    """ "8.4% in 2022", of a rate that comes out by months: that of the year, for which the mean of them stands.

    So it is of the quarters of a rate that is no growth.
    """
    period = claim.period
    named = period is not None and period.window == window and period.grain is Grain.YEAR
    quarters = series.frequency is Frequency.QUARTERLY and series.unit == PERCENT and series.growth_over is None
    whole = window == Window.year(window.end.year) and (quarters or is_spread(series, window))
    return named and claim.kind == "level" and whole


def _is_since(claim: Claim) -> bool:
    """ "The first month in which it averaged more than $100 since July 2022": no average of all that time."""
    period = claim.period
    return period is not None and period.role is PeriodRole.TO_DATE and period.preposition == "since"


def is_spread(series: Series, window: Window) -> bool:
    """Whether days hold several of a monthly rate's months, so that "averaged 3.4% in 2018" is of no single one."""
    return series.nature is Nature.RATE and series.frequency is Frequency.MONTHLY and (window.whole_months or 0) > 3


def _parts(vintage: Vintage, window: Window) -> Sequence[Observation]:
    """The observations that make up a window, none if they leave gaps or a single one would do."""
    series = vintage.series
    if series.nature not in _AVERAGED or series.period_kind in (
        PeriodKind.ROLLING_3M_CENTRE,
        PeriodKind.YEAR_ENDING,
    ):
        return ()
    if series.frequency is Frequency.WEEKLY:
        parts = _inside(vintage, window)
        return parts if len(parts) >= window.days // _WEEK else ()
    each = _MONTHS.get(series.frequency)
    months = None if each is None else window.whole_months
    if each is None or months is None or months <= each or months % each:
        return ()
    parts = _inside(vintage, window)
    return parts if len(parts) * each == months else ()


def _inside(vintage: Vintage, window: Window) -> Sequence[Observation]:
    """The observations that end in a window."""
    return [o for o in vintage.overlapping(window) if window.start <= o.window.end <= window.end]


def _is_annual_rate(series: Series, window: Window) -> bool:
    """ "GDP was $27.4 trillion in 2023": the year's is the mean of its quarters, each told at an annual rate."""
    of_output = series.concept in ("nominal-gdp", "real-gdp") and series.nature is Nature.RATE
    return of_output and series.frequency is Frequency.QUARTERLY and window.whole_months == 12


def _adds_up(claim: Claim, series: Series) -> bool:
    """ "The 1.96 million of the twelve months before", of jobs added in each month: all of them together."""
    changes = series.derived is not None and series.derived.transform == "difference"
    if not changes or claim.kind not in ADDED or claim.quantity is None or claim.quantity.per:
        return False
    lead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()
    return _AVERAGES.isdisjoint(lead)  # "up by 605,000 in the first quarter, an average of 202,000 a month"


def _is_of_all_weeks(claim: Claim, series: Series, weeks: Sequence[Observation]) -> bool:
    """ "In the four weeks to December 27 875,000 claims came in": nearer to the sum of them than the mean."""
    quantity = claim.quantity
    counted = series.frequency is Frequency.WEEKLY and series.nature is Nature.RATE and series.unit not in CURRENCIES
    if not counted or series.unit == PERCENT or claim.kind not in _OF_WEEKS or quantity is None or quantity.per:
        return False
    total = sum((week.value for week in weeks), Decimal(0)) * series.multiplier
    return quantity.value**2 * len(weeks) > total**2


def _sum(series: Series, parts: Sequence[Observation], window: Window) -> Figure:
    total = sum((part.value for part in parts), Decimal(0)) * series.multiplier
    releases = [part.released for part in parts if part.released is not None and not part.inferred]
    return Figure(total, total, total, "official", window, series.id, max(releases, default=None), series.provisional)


def _figure(series: Series, parts: Sequence[Observation], window: Window, *, alike: bool) -> Figure:
    """The plain mean; publishers weigh by days or average what they have not rounded, which the range allows for."""
    first, count = parts[0].value, len(parts)
    total = sum((part.value for part in parts), Decimal(0))
    days = sum(part.window.days for part in parts)
    weighted = sum((part.value * part.window.days for part in parts), Decimal(0)) / days
    mean = first if alike else total / count
    slack = Decimal(0) if alike else _HALF.scaleb(-series.decimals)
    scale = series.multiplier
    releases = [part.released for part in parts if part.released is not None and not part.inferred]
    return Figure(
        mean * scale,
        (min(mean, weighted) - slack) * scale,
        (max(mean, weighted) + slack) * scale,
        "official",
        window,
        series.id,
        max(releases, default=None),
        series.provisional or any(part.status == "P" for part in parts),
    )


def of_the_month(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """The candidates without annual averages, unless the claim speaks of a year or nothing else is meant."""
    if claim.period is not None and claim.period.grain in (Grain.QUARTER, Grain.HALF):
        return _by_months(candidates, store)
    ends_year = _is_year_to(claim, candidates, store)
    if claim.period is not None and claim.period.grain is not Grain.MONTH and not ends_year:
        return candidates
    if _is_on_year(claim):
        return candidates
    left = [c for c in candidates if not _is_of_years(store.series(c.series_id))]
    if not left and claim.kind != "average" and claim.period is not None and not ends_year:
        return _by_months(candidates, store)  # "It averaged 7.3% in 2023. In December it was 4.0%"
    return left or candidates


def _is_year_to(claim: Claim, candidates: Sequence[Candidate], store: Store) -> bool:
    """ "Prices rose 3.4% in the year to December": the rate of that month, though the year is one of the calendar."""
    if claim.kind == "average" or claim.period is None or claim.period.rule != "rolling":
        return False
    return any(_grows_over_year(store.series(c.series_id)) for c in candidates)


def _grows_over_year(series: Series) -> bool:
    computed = series.derived is not None and (series.derived.transform, series.derived.lag) == ("growth", _YEAR)
    return series.growth_over == _YEAR or computed


def _is_of_years(series: Series) -> bool:
    """Whether its figures are those of years; some come out once a year and are of the same three months of each."""
    return series.frequency is Frequency.ANNUAL and series.period_kind is not PeriodKind.ROLLING_3M_CENTRE


def _by_months(candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "Unemployment averaged 3.9% in the first half": no annual average, but the months that it is taken from."""
    found: list[Candidate] = []
    for candidate in candidates:
        series = store.series(candidate.series_id)
        alike = store.of_concept(series.concept, series.area) if series.frequency is Frequency.ANNUAL else ()
        found += [replace(candidate, series_id=one.id) for one in alike if one.frequency is Frequency.MONTHLY]
    held = {candidate.series_id for candidate in candidates}
    return [*(one for one in found if one.series_id not in held), *candidates]


def _is_of_years_back(claim: Claim) -> bool:
    """ "The highest in 800,000 years", "at a 10-year high", "at a record": of a year, whatever the season of now."""
    rank = claim.rank
    level = rank is not None and rank.since is None and not rank.of_change
    if rank is not None and level and rank.record and rank.within is None:
        return True
    months = claim.over if claim.over is not None or rank is None or not level else rank.within_months
    return months is not None and months > _YEAR and not months % _YEAR


def _is_on_year(claim: Claim) -> bool:
    """ "111 ppm more than in 1959": of a level on that of a year, with no days of its own."""
    return (
        claim.kind in ("difference", "multiple", "percent_change")
        and claim.period is None
        and claim.base is not None
        and (claim.base.grain is Grain.YEAR and claim.base.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE))
    )


def with_annual(claim: Claim, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """ "Averaged 421 ppm in 2023": where a whole year is named, the annual series of the same concept as well."""
    over_years = claim.period is None and _is_of_years_back(claim)
    yearly = _is_on_year(claim) or (claim.period is not None and claim.period.grain is Grain.YEAR)
    if not candidates or not (yearly or over_years):
        return candidates
    if claim.summit is not None:
        return candidates  # "peaked at 9.1% in 2022"
    if claim.kind == "threshold" and claim.rank is None and "first" in claim.sentence.words:
        # "First passed 400 ppm in 2014": in one of its months, not on average.
        return [c for c in candidates if store.series(c.series_id).frequency is not Frequency.ANNUAL] or candidates
    if claim.period is not None and (claim.period.preposition in ENDED | BEGUN or claim.period.rule in _NOT_WHOLE):
        return candidates  # "ended 2025 at 3.4%"
    if _is_year_to(claim, candidates, store):
        return candidates
    first = store.series(candidates[0].series_id)
    if first.nature is not Nature.RATE or first.frequency is Frequency.ANNUAL:
        return candidates
    if first.unit == PERCENT and (over_years or _is_on_year(claim)):
        return candidates
    return [*_annual(first, candidates, store), *candidates]


def as_before(claim: Claim, candidates: Sequence[Candidate], memory: Memory, store: Store) -> Sequence[Candidate]:
    """ "Averaged 424.6 ppm in 2024. The increase was 3.5 ppm": what goes on about a year is of the annual series.

    So is a year beside what comes out once a year: "grew 4.8% in May to July, after 4.1% in 2024".
    """
    if _looks_back_to_year(claim):
        spoken = [
            c for c in candidates if memory.is_last_told(series := store.series(c.series_id)) and _is_yearly(series)
        ]
        return [*spoken, *(c for c in candidates if c not in spoken)]
    if claim.rank is not None and claim.rank.of_change and not candidates:
        return _of_yearly_moves(claim, memory, store)
    if (
        claim.period is not None
        or claim.base is not None
        or not candidates
        or claim.kind not in ("level", "difference")
    ):
        return candidates
    first = store.series(candidates[0].series_id)
    if (
        not _is_of_year_before(claim, first, memory)
        or first.nature is not Nature.RATE
        or first.frequency is Frequency.ANNUAL
        or first.unit == PERCENT
    ):
        return candidates
    return [*_annual(first, candidates, store), *candidates]


def _of_yearly_moves(claim: Claim, memory: Memory, store: Store) -> Sequence[Candidate]:
    """ "Averaged 424.6 ppm in 2024. It was the largest increase on record": from each year's average to the next."""
    if claim.period is not None or not claim.candidates:
        return ()
    first = store.series(claim.candidates[0].series_id)
    kin = _annual(first, claim.candidates, store) if _is_of_year_before(claim, first, memory) else ()
    return [c for c in kin if ranks_moves_of(claim, store.series(c.series_id))]


def _is_of_year_before(claim: Claim, series: Series, memory: Memory) -> bool:
    """Whether what a figure goes on about was told of a whole year."""
    antecedent = memory.antecedent(claim, series)
    return antecedent is not None and antecedent.window.whole_months == _YEAR


def _looks_back_to_year(claim: Claim) -> bool:
    year = claim.period is not None and claim.period.grain is Grain.YEAR and claim.kind == "level"
    return year and (claim.is_base or claim.past_perfect) and not is_averaged(claim)


def _is_yearly(series: Series) -> bool:
    """Whether it is of the same months of each year."""
    return series.frequency is Frequency.ANNUAL and series.period_kind is PeriodKind.ROLLING_3M_CENTRE


def _annual(first: Series, candidates: Sequence[Candidate], store: Store) -> Sequence[Candidate]:
    """The series of the same concept that come out once a year, but for those that are meant already."""
    held = {c.series_id for c in candidates}
    return [
        replace(candidates[0], series_id=other.id)
        for other in store.of_concept(first.concept, first.area)
        if other.frequency is Frequency.ANNUAL and other.id not in held
    ]
