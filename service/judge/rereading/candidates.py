"""Where a figure that could not be read may be found: a series, its days, and the days that it is compared with."""

from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, islice

from service.claims import KIND_BY_NAME
from service.extract.areas.areas import find_areas
from service.extract.units.nouns import GROUPS
from service.ground.bases.bases import broken
from service.ground.series.related import states_growth
from service.judge.evidence.areas_named import areas_beside
from service.judge.evidence.chance import digits_written
from service.judge.evidence.relative_days import is_counted_later, pointed
from service.judge.rereading.highs_and_lows import heights
from service.judge.rereading.places import Place
from service.judge.verdicts import Verdict
from service.model.claims import Claim, Reading
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Frequency, Series
from service.model.windows import Window
from service.store.interface import Store

_WORLD = "WORLD"
_OUTRIGHT = 80
CLEARLY = 60
"""The weight of words that name a series, though they may name other things too."""
_YEAR = 12  # months
_YEARLY = frozenset("year years yearly annual annually year's year’s ago earlier twelve 12 12-month".split())
_ENOUGH = 8
_TELLING = 3  # digits
_BY_DAYS = frozenset([Frequency.DAILY, Frequency.WEEKLY])


def places_for(
    claim: Claim,
    beside: Sequence[Verdict],
    days: Sequence[Window],
    store: Store,
    known_at: date | None,
    *,
    read: bool,
    most: int,
) -> Iterator[Place]:
    """The places where a figure may be found, the likeliest first, each once.

    Those of the figures beside it come first, then those of the series that its own words name. Then come half as many
    in which one of these was highest or lowest ("as high as 11.1%", "beat the record of 1,305").

    Args:
        claim: the figure.
        beside: verdicts on figures that hold, the nearest first.
        days: those spoken of near it, the nearest first.
        store: the series.
        known_at: the day whose knowledge the article is judged by.
        read: whether it was read of some series already, which words name at least weakly.
        most: how many of the first sort may be tried before a find proves nothing.
    """
    likely = chain(_beside(claim, beside, store, read=read), _of_its_own(claim, days, store, known_at))
    seen: dict[Place, None] = {}
    for place in likely:
        if place in seen:
            continue
        if len(seen) == most:
            break
        seen[place] = None
        yield place
    if not KIND_BY_NAME[claim.kind].compares and not _is_over_all(claim):
        series = dict.fromkeys(place.series_id for place in seen)
        summits = (
            Place(series_id, days, summit=True)
            for series_id in series
            for days in heights(store.as_known(series_id, known_at), own_days(claim))
        )
        yield from islice(summits, most // 2 if most >= _ENOUGH else 0)


def _is_over_all(claim: Claim) -> bool:
    """ "1,295,000 posts to fill between November and April": of all of them, none said to be the highest."""
    ranged = claim.period is not None and claim.period.rule == "range"
    return ranged and claim.summit is None and not claim.peak


def _beside(claim: Claim, beside: Sequence[Verdict], store: Store, *, read: bool) -> Iterator[Place]:
    """The series and days of the figures beside it, with their siblings and counterparts in the areas named."""
    own, compares = own_days(claim), KIND_BY_NAME[claim.kind].compares
    before = [one for one in beside if own is not None or not is_counted_later(one, claim)]
    readings = [one.trial.option.reading for one in before if one.trial is not None]
    akin = [*kin_of(claim, readings, store, read=read)]
    if own is None and claim.period is not None and not compares:
        newest = max(akin, key=_end_of, default=None)
        for one, series in () if newest is None else (akin[0], newest):
            yield from (Place(series.id, now) for now in pointed(claim.period, [one.window]))
    for reading, series in akin:
        alone = not compares or (
            states_growth(claim, series) and not claim.compares
        )  # "after shedding 105,000 in June"
        for now in _days(own, reading):
            if alone:
                yield Place(series.id, now)
                continue
            for base in _bases(now, readings, yearly=_is_yearly(claim, series)):
                yield Place(series.id, now, base)
    if (
        own is None
        and claim.candidates
        and not compares
        and may_give(store.series(claim.candidates[0].series_id), claim)
    ):
        for reading in readings:
            yield Place(claim.candidates[0].series_id, reading.window)


def kin_of(claim: Claim, readings: Sequence[Reading], store: Store, *, read: bool) -> Iterator[tuple[Reading, Series]]:
    """Each of some readings with the series that may give a claim's figure as well: its own and those akin to it."""
    named, weakly = _named(claim, _OUTRIGHT), _named(claim, CLEARLY) if read else frozenset[str]()
    rivals = [store.series(series_id) for series_id in sorted(weakly)]
    mentions = find_areas(claim.sentence) if readings else ()
    areas = areas_beside(claim, mentions) or {mention.area for mention in mentions}
    kin: dict[str, list[Series]] = {}
    for reading in readings:
        if reading.series_id not in kin:
            kin[reading.series_id] = [*_series(claim, reading.series_id, areas, store)]
        for series in kin[reading.series_id]:
            if named and series.id not in named:
                continue  # what the words name outright is meant
            if series.id not in weakly and any(_alike(series, one) for one in rivals):
                continue  # "Brent was $91.38", as West Texas Intermediate was
            if areas and series.id not in named and series.area not in areas | {_WORLD}:
                continue  # "Britain's is higher still, at 10.6%", as the euro area's was
            yield reading, series


def _of_its_own(claim: Claim, days: Sequence[Window], store: Store, known_at: date | None) -> Iterator[Place]:
    """The series that its own words name, on its own days; where it names none, on those spoken of near it."""
    own, named = own_days(claim), _named(claim, _OUTRIGHT)
    compares = KIND_BY_NAME[claim.kind].compares
    if not named and (claim.quantity is None or digits_written(claim.quantity) < _TELLING):
        return  # "core-core inflation, 2.6%", of Japan: two digits and a word that may name another thing prove nothing
    for candidate in claim.candidates:
        series = store.series(candidate.series_id)
        if (named and series.id not in named) or not may_give(series, claim):
            continue
        spoken = [*days, *_usual(series, store, known_at)] if own is None else [own]
        for now in spoken:
            if not compares:
                yield Place(series.id, now)
                continue
            earlier = [base for base in spoken if base.end < now.end and base.days == now.days]
            for base in (now.shifted_months(-_YEAR), *earlier):
                if not broken(series, base, now):
                    yield Place(series.id, now, base)


def own_days(claim: Claim) -> Window | None:
    """The days that a figure names itself; None where it names none, or none that can be told."""
    return claim.period.window if claim.period is not None and claim.period.role is PeriodRole.WINDOW else None


def _usual(series: Series, store: Store, known_at: date | None) -> Iterator[Window]:
    """The days that go without saying: the newest; of what adds up the last year and this one, and the last month."""
    last = store.as_known(series.id, known_at).last()
    if last is None:
        return
    yield last.window
    if series.accumulates:
        end = last.window.end
        yield Window(date(end.year - 1, 1, 1), date(end.year - 1, 12, 31))
        yield Window(date(end.year, 1, 1), end)
        if series.frequency in _BY_DAYS:
            month = end.replace(day=1) - timedelta(days=1)
            yield Window(month.replace(day=1), month)


def _alike(one: Series, other: Series) -> bool:
    return (one.unit, one.nature, one.frequency, one.growth_over) == (
        other.unit,
        other.nature,
        other.frequency,
        other.growth_over,
    )


def _named(claim: Claim, least: int) -> frozenset[str]:
    """The series that the words of a claim name, with this weight at least."""
    return frozenset(c.series_id for c in claim.candidates if c.weight >= least and not c.carried)


def _series(claim: Claim, series_id: str, areas: Set[str], store: Store) -> Iterator[Series]:
    """The series of a figure beside this one, and its siblings, as far as they may give such a figure."""
    first = store.series(series_id)
    for series in (first, *(store.series(sibling) for sibling in first.siblings)):
        if series.area == first.area and may_give(series, claim):
            yield series
    for area in sorted(areas - {first.area}):
        yield from (series for series in store.of_concept(first.concept, area) if may_give(series, claim))


def may_give(series: Series, claim: Claim) -> bool:
    """Whether a figure in the unit of a claim may be one of a series, or a change of it where the claim is of one."""
    assert claim.quantity is not None
    return _go_together(series.unit, series.phrases.nouns, claim.kind, claim.quantity.unit, claim.quantity.noun)


@lru_cache(maxsize=2048)  # of a few sorts of series and of figure each is asked again and again
def _go_together(held_in: str, nouns: tuple[str, ...], kind: str, unit: str, noun: str) -> bool:
    """Whether a kind of claim, in a unit and of a noun, goes with a series in its unit that counts what nouns say."""
    if kind == "percent_change":
        return held_in != PERCENT
    if kind == "point_change":
        return held_in == PERCENT
    if PERCENT in (unit, held_in):
        return unit == held_in and kind != "difference"
    named = bool(noun) and any(noun == one.split()[-1] for one in nouns)
    return not unit or named or (unit == held_in and noun not in GROUPS)  # "87,000 nurses" are not all who came


def _end_of(kin: tuple[Reading, Series]) -> date:
    return kin[0].window.end


def _days(own: Window | None, reading: Reading) -> Iterator[Window]:
    if own is not None:
        yield own
        return
    yield reading.window
    if reading.base is not None:
        yield reading.base


def _is_yearly(claim: Claim, series: Series) -> bool:
    """ "Growth of 0.3% in the second quarter": of GDP the quarter's is meant, unless words speak of a year.

    "The monthly increase was 1.0% for CPIH", whatever CPI did over the year.
    """
    if claim.over not in (None, _YEAR):
        return False
    return series.comparison in (None, _YEAR) or not _YEARLY.isdisjoint(claim.sentence.words)


def _bases(now: Window, readings: Sequence[Reading], *, yearly: bool) -> Iterator[Window]:
    """What a change may be taken from: the same days a year before, or days that the text gives the figure of."""
    if yearly:
        yield now.shifted_months(-_YEAR)
    for reading in readings:
        for window in (reading.window, reading.base):
            if window is None or window.end >= now.end or window.days != now.days:
                continue
            if yearly or window != now.shifted_months(-_YEAR):
                yield window
