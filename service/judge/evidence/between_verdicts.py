"""What one verdict tells of another: the same series and days, a like measure, what was carried in what."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.subject.carried.implied import IMPLIED
from service.judge.fit.hedges import BOUNDS
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, Hedge, Quantity
from service.model.report import Label, Reason
from service.model.series import Nature, Series
from service.model.windows import Grain, Window

HELD = frozenset([Label.SUPPORTED, Label.IMPRECISE])
"""The labels of figures that are what was published, or nearly."""
IN_WORDS = frozenset(["streak", "no_change", "threshold", "duration", "comparison", "rank"])
"""Kinds of claim that are told in words, with no figure of the series."""
AGAINST_BASE = frozenset(["difference", "percent_change", "point_change", "multiple"])
"""Kinds of claim that hold one figure against another."""
_SEVERAL = 2  # figures that settle what a text is about
_SETTLING = 4  # … and the digits of them all
OF_WORDS = 2
"""Digits that a streak or a superlative is worth."""
_ADJUSTED = "S"  # for the season: what is moved a little every year
_NEARLY = Decimal("0.1")
"""How far from the figure held since one may lie that only revisions can have moved."""
_IN = frozenset(["in", "aboard", "from", "on", "across", "using"])
_ONLY = frozenset("just only some about around a total of the".split())
_CARRYING = frozenset("carrying bringing with brought carried holding".split())
_PARTING = frozenset("while when but and as after before with including of them whom".split())
_YEAR = 12  # months
_PARTS = frozenset([Grain.MONTH, Grain.QUARTER])
OF_PRICES = frozenset(["prices", "core-prices", "price-components"])
"""Topics of prices in all, and of what they are made of."""


def is_as_told(verdict: Verdict) -> bool:
    """Whether a figure is what was published, or so near what is held of it since that it bears out its reading."""
    if verdict.label is Label.SUPPORTED:
        return True
    quantity, trial, series = verdict.grounded.claim.quantity, verdict.trial, verdict.grounded.series
    if verdict.reason is not Reason.VINTAGE_NOT_HELD or quantity is None or trial is None:
        return False
    if series is None or series.nature is not Nature.RATE or series.adjustment != _ADJUSTED:
        return False
    actual = trial.computation.value
    if actual is None or len(digits_of(quantity)) < OF_WORDS or verdict.grounded.claim.kind in IN_WORDS:
        return False
    return abs(quantity.value - abs(actual)) <= _NEARLY * abs(actual)


def is_nearly_so(verdict: Verdict) -> bool:
    """ "5.7%", where 5.62% was published: a figure of digits enough that it is of the series that it nearly fits."""
    quantity, trial = verdict.grounded.claim.quantity, verdict.trial
    if quantity is None or quantity.hedge is not Hedge.EXACT or len(digits_of(quantity)) < OF_WORDS:
        return False
    if trial is None or trial.computation.value is None or not is_named(verdict):
        return False
    if verdict.label is Label.IMPRECISE:
        return True
    actual = abs(trial.computation.value)
    return verdict.reason is Reason.VINTAGE_NOT_HELD and abs(quantity.value - actual) <= _NEARLY * actual


def came_in(people: Verdict, boats: Verdict) -> bool:
    """ "1,195 people brought ashore from 29 boats", "1,442 people arriving in May 2025, in just 21 boats"."""
    one, other = people.grounded.claim, boats.grounded.claim
    between = _without_days(one, other)
    if between == ", " and one.quantity is not None and other.quantity is not None:
        return bool(one.quantity.noun and other.quantity.noun)  # "1,195 people, 19 boats"
    lead, mark, rest = between.rpartition(",")
    words = rest.split() if mark else between.split()
    led = [word for word in words if word not in _ONLY]
    if not led or led[-1] not in _IN or (mark and len(led) > 1):
        return False
    told = lead.split() if mark else words
    return "," not in lead and not any(c.isdecimal() or c in ";:(" for c in between) and _PARTING.isdisjoint(told)


def _without_days(one: Claim, other: Claim) -> str:
    """The words between two figures, but for those that name their days."""
    text, start, end = one.block.text, one.span.end, other.span.start
    for period in (one.period, other.period):
        if period is not None and start <= period.span.start and period.span.end <= end:
            return f"{text[start : period.span.start]}{text[period.span.end : end]}".lower()
    return text[start:end].lower()


def count_together(one: Verdict, verdict: Verdict) -> bool:
    """Whether one figure counts those who came, and the other what they came in, on the same days.

    Args:
        one: as told rightly.
        verdict: on the other figure, which its series' phrases say how to count.
    """
    own, series = verdict.trial, verdict.grounded.series
    if own is None or series is None or one.trial is None or not series.phrases.nouns:
        return False
    read = one.trial.option.reading
    if read.series_id not in series.siblings or read.window != own.option.reading.window:
        return False
    return any(came_in(who, boats) or is_carried(boats, who) for who, boats in ((one, verdict), (verdict, one)))


def is_carried(boats: Verdict, people: Verdict) -> bool:
    """ "Some 24 boats carrying 756 people crossed the Channel"."""
    one, other = boats.grounded.claim, people.grounded.claim
    words = one.block.text[one.span.end : other.span.start].lower().replace(",", " ").split()
    return bool(words) and words[0] in _CARRYING and _ONLY.issuperset(words[1:])


def is_like(one: Series, other: Series) -> bool:
    """Whether two series measure alike: of one topic and unit, from one publisher or of two areas.

    Prices and those of what they are made of are one topic: "Inflation was 4.2% in May. Core inflation ran at 2.9%".
    """
    topics = {one.topic, other.topic}
    alike = (one.unit, one.growth_over) == (other.unit, other.growth_over)
    alike = alike and (len(topics) == 1 or (topics <= OF_PRICES and one.area == other.area))
    return alike and (one.area != other.area or one.source.publisher == other.source.publisher)


def days_of_like(verdict: Verdict, series: Series, days: Window | None = None) -> Window | None:
    """The days of a figure that is right for a like measure of the same area: these, where any are given."""
    trial, own = verdict.trial, verdict.grounded.series
    if verdict.label is not Label.SUPPORTED or trial is None or own is None or verdict.grounded.claim.kind in IN_WORDS:
        return None
    window, claim = trial.option.reading.window, verdict.grounded.claim
    since = claim.base is not None and claim.base.window is not None  # "against October 2018, prices are 1.8% higher"
    if days is not None and (window != days or (claim.period is None and not since)):
        return None
    return window if trial.option.direct and own.area == series.area and is_like(own, series) else None


def days_of(verdict: Verdict) -> tuple[str, Window] | None:
    """The series and the days that a verdict rests on."""
    reading = None if verdict.trial is None else verdict.trial.option.reading
    return None if reading is None else (reading.series_id, reading.window)


def tells_same(one: Verdict, other: Verdict) -> bool:
    """Whether two figures are read of just the same days by the same words, the first no more roughly."""
    first, second = one.grounded.claim, other.grounded.claim
    if one.trial is None or other.trial is None or first.is_base or second.is_base:
        return False
    if first.quantity is None or second.quantity is None or first.quantity.per != second.quantity.per:
        return False
    reading, read = one.trial.option.reading, other.trial.option.reading
    same = (reading.series_id, reading.window, reading.base) == (read.series_id, read.window, read.base)
    by = (first.kind, first.period) == (second.kind, second.period)
    rougher = first.quantity.decimals < min(second.quantity.decimals, 1)
    return same and by and not rougher and len({option.reading.window for option in other.grounded.options}) == 1


def is_named(verdict: Verdict) -> bool:
    """Whether words name what a figure is read of, and it is not only implied."""
    candidates = verdict.grounded.claim.candidates
    return not candidates or candidates[0].weight > IMPLIED


def series_of(verdict: Verdict) -> str | None:
    """The series that a verdict rests on, None where it rests on none."""
    return None if verdict.trial is None else verdict.trial.option.reading.series_id


def measure_of(verdict: Verdict) -> str | None:
    """The series that a verdict rests on, or that for which it stands in: the same rate, of calendar quarters."""
    used, series = series_of(verdict), verdict.grounded.series
    return series.id if series is not None and used in stand_ins(verdict) else used


def stand_ins(verdict: Verdict) -> Sequence[str]:
    """Series that tell the same rate as that of a figure, of like days; none of "in 2020", of a part of that year."""
    claim, series = verdict.grounded.claim, verdict.grounded.series
    days = None if claim.period is None else claim.period.window
    some_part = days is not None and days.whole_months == _YEAR
    same = series is not None and series.unit == PERCENT and not some_part
    return () if series is None or not same else [other.series for other in series.alternates]


def window_of(verdict: Verdict) -> Window:
    """The days that a verdict rests on, which must rest on a series."""
    assert verdict.trial is not None
    return verdict.trial.option.reading.window


def is_of_any(verdict: Verdict, figures: Sequence[Verdict]) -> bool:
    """ "November, with 5,417, was the peak month": what is said of the days of a figure stands and falls with it."""
    period = verdict.grounded.claim.period
    return period is not None and any(one.grounded.claim.period is period for one in figures)


def is_of_year(verdict: Verdict, fits: Window | None) -> bool:
    """Whether the text names a week, month or quarter, and the figure is that of another one of the same year."""
    period = verdict.grounded.claim.period
    if period is None or fits is None or verdict.trial is None or period.role is not PeriodRole.WINDOW:
        return False
    read = verdict.trial.option.reading.window
    named = period.grain in _PARTS or (
        period.grain is Grain.WEEK and period.rule == "rolling"
    )  # "the week to 27 March"
    return named and (read.start.year, read.days // 27) == (fits.start.year, fits.days // 27)


def series_used(verdict: Verdict) -> frozenset[str]:
    """The series that a verdict rests on: of two areas set against each other, both."""
    if verdict.trial is None:
        return frozenset()
    option = verdict.trial.option
    others = [figure.series_id for figure in option.figures if figure.series_id] if option.reading.beside else []
    return frozenset([option.reading.series_id, *others])


def digits_of(quantity: Quantity) -> str:
    """The digits of a figure that tell: without the noughts at its ends."""
    return f"{quantity.value:f}".replace(".", "").strip("0")


def settled_on(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The series that the figures of a text settle on: two of them at least, right to four digits taken together."""
    told: dict[str, set[tuple[Window, str]]] = {}
    for verdict in verdicts:
        claim, trial = verdict.grounded.claim, verdict.trial
        if verdict.label is Label.SUPPORTED and trial is not None:
            digits = claim.kind[:OF_WORDS] if claim.quantity is None else digits_of(claim.quantity)
            told.setdefault(trial.option.reading.series_id, set()).add((trial.option.reading.window, digits))
    for series_id, figures in told.items():
        if len(figures) >= _SEVERAL and sum(len(digits) for _, digits in figures) >= _SETTLING:
            yield series_id


def are_of_one_day(figures: Sequence[Verdict], failing: Sequence[Verdict]) -> bool:
    """ "Thursday, when 514 people came in 10 boats": figures of several series for a day that the text names.

    And "the busiest day is still 30 May, when 1,195 came", as did on the 31st: its rank and its figure, by one date.

    Args:
        figures: those that are not what was published, of other days.
        failing: they, and what else in the sentence is not so.
    """
    periods = [verdict.grounded.claim.period for verdict in figures]
    if not all(period is not None and period.grain is Grain.DAY for period in periods):
        return False
    ranks = [one for one in failing if one.grounded.claim.rank is not None]
    by_rank = len(ranks) == 1 and len(figures) == 1 and is_of_any(ranks[0], figures)
    return by_rank or len({series_of(verdict) for verdict in figures}) > 1


def is_bound(verdict: Verdict) -> bool:
    """ "More than 3,200", "below 2%": no slip can be told by it, and no figure given."""
    quantity = verdict.grounded.claim.quantity
    return quantity is not None and quantity.hedge in BOUNDS


def is_dated(verdict: Verdict) -> bool:
    """Whether the text writes out the year of the figure, or of what it is compared with."""
    claim = verdict.grounded.claim
    periods = [period for period in (claim.base, claim.period) if period is not None]
    return any(period.year_written and period.role is not PeriodRole.CUTOFF for period in periods)


def is_of_its_year(verdict: Verdict, others: Sequence[Verdict]) -> bool:
    """ "426.5 million in 2021, 48% below the 813.4 million of 2010", as it was in 1990: both are said to be of 2010."""
    claim = verdict.grounded.claim
    period = claim.period
    if claim.kind != "level" or not claim.is_base or period is None or not period.year_written or len(others) != 1:
        return False
    change, article = others[0].grounded.claim, others[0].article
    held = article is not None and article.fit.label in HELD
    same = change.base is not None and change.base.window == period.window
    return held and same and any(one.span == claim.span for one in change.inputs)
