"""Official series: what they count, how they are published, and the words by which news names them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from service.model.quantities import Direction
from service.model.windows import Window
from service.records import dataclass


class Nature(StrEnum):
    """How the observations of a series combine over time."""

    FLOW = "flow"  # sums over a window: arrivals, applications
    STOCK = "stock"  # holds at the end of a window: a backlog, a population
    RATE = "rate"  # belongs to its own period and does not add: inflation, unemployment
    INDEX = "index"  # only its changes are news: a price index, chained GDP
    STEP = "step"  # holds until the next observation: Bank Rate, the price cap


class Frequency(StrEnum):
    """SDMX FREQ codes; I is irregular (steps)."""

    DAILY = "D"
    WEEKLY = "W"
    MONTHLY = "M"
    QUARTERLY = "Q"
    ANNUAL = "A"
    IRREGULAR = "I"


class PeriodKind(StrEnum):
    """How the ``period`` column of a file is to be read."""

    INTERVAL = "interval"  # 2024-09-30, 2024-09, 2024-Q3, 2024: the calendar period itself
    POINT = "point"  # the same labels, but the value holds on the last day
    ROLLING_3M_CENTRE = "rolling_3m_centre"  # 2024-05 is April to June
    FISCAL_YEAR_APR = "fiscal_year_apr"  # 2023/24 is 2023-04-01 to 2024-03-31
    FISCAL_YEAR_US = "fiscal_year_us"  # FY2023 is 2022-10-01 to 2023-09-30
    YEAR_ENDING = "year_ending"  # 2023-06 is the twelve months to June 2023
    WEEK_ENDING = "week_ending"  # the label is the last day of seven
    STEP = "step"  # the label is the first day in force


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words by which news names a series; matched on words, in lower case, singular and plural alike.

    A ``*`` at the end of a word stands for any ending ("cross*").

    Attributes:
        strong: phrases that name it by themselves ("channel crossings", "small boat arrivals", "cpi inflation").
        weak: phrases that name it only where one of ``context`` occurs in the same paragraph or the article's topic is
            already this one ("arrivals", "made the journey", "crossed"); elsewhere they bear a figure out, and accuse
            none.
        context: words that license a weak phrase ("channel", "small boat", "dinghy").
        nouns: nouns of the things counted that agree with it ("people", "migrants"); empty for rates and money.
        forbids: words that, in the same sentence, mean another measure ("prevented", "core", "services").
    """

    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    forbids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """How far a figure printed in one era may honestly lie from the oldest value held.

    Attributes:
        published_before: the row holds for articles published before this day; None for all later ones.
        day: tolerance for a window of one day, as a fraction (0.10) of the value held.
        week: for windows of up to seven days.
        month: for windows of up to 31 days.
        longer: for longer windows.
        at_least: a floor in the series' unit.
        absolute: where set, the tolerance in the series' unit for any window, and the fractions are not used.
    """

    published_before: date | None
    day: Decimal = Decimal(0)
    week: Decimal = Decimal(0)
    month: Decimal = Decimal(0)
    longer: Decimal = Decimal(0)
    at_least: Decimal = Decimal(0)
    absolute: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Envelope:
    """The revision envelope of a series: rows in order of ``published_before``, and what they rest on."""

    rows: tuple[EnvelopeRow, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """A series computed from another at look-up, inside one vintage.

    Attributes:
        source: id of the series it is computed from.
        transform: ``growth`` (percent change), ``difference``, ``sum`` or ``mean`` over ``lag`` months, ``inverse``
            (one divided by the value, as dollars for a pound are of pounds for a dollar), or ``complement`` (a hundred
            less the value: those who waited longer, of those seen in time).
        lag: months back to the base of a growth or difference (12 for a rate on the year, 3 for a quarter), or the
            length in months of the window of a sum or mean.
        room: how far, in the unit of the derived series, the publisher's own figure may lie from the one computed, who
            works it out from values that are not rounded.
    """

    source: str
    transform: str
    lag: int
    room: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another official series that may legitimately disagree ("2022 small boats: 45,755 and 45,774")."""

    series: str
    note: str


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A measure that news tells in the same words, and that is not held ("the price of petrol", as motorists count it).

    Attributes:
        label: how it is named ("AAA's daily average").
        low: the least multiple of a value of this series that one of the other has been, of the same days.
        high: the greatest.
        unless: words of a text that leave no doubt that this series is meant ("eia", "energy department").
    """

    label: str
    low: Decimal
    high: Decimal
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """A day from which the series is not comparable with what went before."""

    day: date
    note: str


@dataclass(frozen=True, slots=True)
class Expect:
    """What the values of a series are believed to be, in the file's unit; anything else is refused when it is read.

    Attributes:
        low: the least.
        high: the greatest.
        basis: what the bounds rest on.
        step: the largest change from one period to the next, None where any inside the range is believed.
    """

    low: Decimal
    high: Decimal
    basis: str
    step: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where the figures come from, as cited in a verdict."""

    publisher: str
    title: str
    url: str
    licence: str
    released: date | None
    retrieved: date | None


@dataclass(frozen=True, slots=True)
class Series:
    """The metadata of one series.

    Attributes:
        id: ``package/resource``, such as ``home-office/small-boat-people-daily``.
        title: the publisher's title.
        label: how a message names it, with no article and in lower case unless a name ("small-boat arrivals").
        concept: what it measures, whatever the area and adjustment ("cpi-annual-rate", "small-boat-people"); series of
            one concept are told apart by area.
        topic: the field it belongs to ("small-boats", "prices", "labour-market").
        publisher_code: the publisher's own code (D7G7), or empty.
        unit: percent, index, a currency code, or the thing counted (people, boats…), as in ``Quantity.unit``.
        multiplier: what one unit of the file is in single units (1000 where the file counts thousands).
        decimals: the decimals with which the publisher prints it, in the file's unit.
        adjustment: S (seasonally adjusted), N (not adjusted) or empty.
        area: ISO 3166 code (GB, US), ISO 3166-2 nation (GB-ENG, GB-EAW), EU, EA (euro area) or WORLD.
        blank_is_zero: whether an empty cell is a true zero.
        lag_days: days from the end of a period to its release, usually.
        rests_on_weekends: whether the publisher releases nothing on Saturday and Sunday.
        comparison: the months back of the change that news means without saying so (12, 3 or 1), or None.
        decomposes: whether a shorter window than a year of it is news (running totals).
        complete_from: the first period from which the series is whole; a "record" is supported only when that is also
            its true start, ``begins``.
        begins: the first day of the series' true history, None where unknown.
        published_since: the day of the first release of this measure; articles before it rest on another one.
        accumulates: whether news quotes running totals of it through the calendar year.
        growth_over: for a series that is itself a rate of growth: over how many months (12: on the year), else None.
        better: which way it goes that is for the better beyond dispute ("up" for those seen in time), else None.
        per: what its money buys or pays for, as in ``Quantity.per`` ("gallon", "hour", "year"), else empty.
    """

    id: str
    title: str
    label: str
    concept: str
    topic: str
    unit: str
    nature: Nature
    frequency: Frequency
    period_kind: PeriodKind
    area: str
    decimals: int
    source: Source
    phrases: Phrases = Phrases()
    publisher_code: str = ""
    multiplier: Decimal = Decimal(1)
    adjustment: str = ""
    blank_is_zero: bool = False
    lag_days: int = 0
    rests_on_weekends: bool = False
    comparison: int | None = None
    accumulates: bool = False
    growth_over: int | None = None
    better: Direction | None = None
    per: str = ""
    complete_from: date | None = None
    begins: date | None = None
    published_since: date | None = None
    provisional: bool = False
    envelope: Envelope | None = None
    expect: Expect | None = None
    derived: Derivation | None = None
    siblings: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()
    breaks: tuple[Break, ...] = ()
    stale_after: date | None = None
    notes: str = ""


def months_of_growth(series: Series) -> int | None:
    """Over how many months a rate of growth is; None for other series."""
    return series.growth_over or (series.derived.lag if series.derived is not None else None)


def in_figures(value: Decimal, series: Series) -> str:
    """A value as the publisher prints it; a computed one with two digits more at most, so that a revision shows."""
    digits = series.decimals + 2
    computed = series.derived is not None and -int(value.as_tuple().exponent) > digits
    return f"{round(value, digits) if computed else value:f}"


@dataclass(frozen=True, slots=True)
class Observation:
    """One released value of one period.

    Attributes:
        window: the days it covers; for a stock the single day on which it holds; for a step the days in force (the end
            is ``date.max`` for the step still in force).
        value: in the file's unit, with the publisher's decimals.
        released: the day it was released, None where that is not known.
        released_by: the day by which it had been released (first capture), None where ``released`` is known.
        status: SDMX OBS_STATUS (A normal, P provisional, E estimated, B break), empty when not given.
        inferred: whether ``released`` was worked out from the series' lag.
    """

    window: Window
    value: Decimal
    released: date | None = None
    released_by: date | None = None
    status: str = ""
    inferred: bool = False
