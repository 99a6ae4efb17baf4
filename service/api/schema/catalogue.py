"""Series and their observations."""

from datetime import date

from service.api.schema.common import Body, Cited, Days, Number
from service.model.series import Frequency, Nature, PeriodKind


class SeriesSummary(Body):
    """A series, as a list shows it."""

    id: str
    """`package/name`, as in the paths."""
    title: str
    """The publisher's title."""
    publisher: str
    """Who publishes it."""
    unit: str
    """`percent`, `index`, a currency code, or the thing counted."""
    frequency: Frequency
    """SDMX FREQ code: D, W, M, Q, A; I for steps at irregular days."""
    area: str
    """ISO 3166 code, or EU, EA (the euro area) or WORLD."""


class SeriesPage(Body):
    """One page of a search."""

    series: list[SeriesSummary]
    """Best first; in order of id where `q` is empty."""
    offset: int
    """How many series come before this page."""
    limit: int
    """The most that a page holds."""
    next_offset: int | None
    """The `offset` of the next page; null on the last."""


class SeriesSource(Cited):
    """Where the figures come from."""

    released: date | None
    """The newest release held."""
    retrieved: date | None
    """When it was fetched."""


class DerivedFrom(Body):
    """How a series is computed from another, inside one vintage."""

    source: str
    """The other series."""
    transform: str
    """`growth` (percent change), `difference`, `sum` or `mean`."""
    lag: int
    """Months back to the base, or the months of the window."""


class AlternateSeries(Body):
    """Another official series that may legitimately disagree."""

    series: str
    """Its id, or its name where it is not held."""
    note: str
    """How they differ."""


class LookalikeMeasure(Body):
    """A measure that news tells in the same words, and that is not held: a level that it explains accuses nobody."""

    label: str
    """How it is named."""
    low: Number
    """The least multiple of a value of this series that one of the other has been."""
    high: Number
    """The greatest."""


class SeriesBreak(Body):
    """A day from which the series is not comparable with what went before."""

    day: date
    """The first day of the new basis."""
    note: str
    """What changed."""


class SeriesPhrases(Body):
    """The words by which news names a series, in lower case; `*` stands for any ending."""

    strong: list[str]
    """Those that name it by themselves."""
    weak: list[str]
    """Those that name it beside a word of `context`."""
    context: list[str]
    """Words that let the weak ones count."""
    nouns: list[str]
    """What it counts, as written."""
    forbids: list[str]
    """Words that mean another measure."""


class ExpectedRange(Body):
    """Which values are believed, in the unit of the observations; others are refused when they are read."""

    low: Number
    """The least."""
    high: Number
    """The greatest."""
    step: Number | None
    """The largest change from one period to the next; null where any is believed."""
    basis: str
    """What the range rests on."""


class EnvelopeEra(Body):
    """How far a figure printed in one era may lie from the oldest value held."""

    published_before: date | None
    """The era ends before this day; null for the latest."""
    day: Number
    """For a window of one day, as a fraction of the value held."""
    week: Number
    """For windows of up to seven days."""
    month: Number
    """For windows of up to 31 days."""
    longer: Number
    """For longer windows."""
    at_least: Number
    """A floor, in the unit of the observations."""
    absolute: Number | None
    """Where set, the tolerance for any window, in the unit of the observations; the fractions are then not used."""


class RevisionEnvelope(Body):
    """How far revisions may have moved a figure whose own vintage is not held."""

    basis: str
    """What it rests on: the script that measured it, or its source."""
    eras: list[EnvelopeEra]
    """In order of time."""


class SeriesDetail(SeriesSummary):
    """The metadata of one series."""

    label: str
    """How a message names it."""
    concept: str
    """What it measures, whatever the area and adjustment."""
    topic: str
    """The field it belongs to."""
    publisher_code: str
    """The publisher's own code, or empty."""
    nature: Nature
    """How its observations combine over time."""
    period_kind: PeriodKind
    """How the publisher's period labels are to be read."""
    multiplier: Number
    """What one unit of an observation is in single units: 1000 where the publisher counts thousands."""
    decimals: int
    """The decimals with which the publisher prints it."""
    adjustment: str
    """S (seasonally adjusted), N (not adjusted) or empty."""
    lag_days: int
    """Days from the end of a period to its release, usually."""
    rests_on_weekends: bool
    """Whether nothing is released on Saturdays and Sundays."""
    comparison: int | None
    """The months back of a change whose base news leaves out; null where it may be the period or the year before."""
    growth_over: int | None
    """Over how many months it is itself a growth; null where it is none."""
    blank_is_zero: bool
    """Whether an empty cell of the publisher's is a zero."""
    phrases: SeriesPhrases
    """The words that name it."""
    provisional: bool
    """Whether the publisher calls its figures provisional."""
    complete_from: date | None
    """The first period from which the series is held whole."""
    begins: date | None
    """The first day of its true history, null where that is not known."""
    published_since: date | None
    """The day of its first release, null where that is not known."""
    stale_after: date | None
    """The day on which the next figure was due that is not held; null where none is known."""
    derived: DerivedFrom | None
    """How it is computed, for a derived series."""
    revisions: str | None
    """What the revision envelope rests on; null where the series states none."""
    envelope: RevisionEnvelope | None
    """The revision envelope; null where the series states none."""
    expect: ExpectedRange | None
    """Which values are believed; null for series that are computed."""
    siblings: list[str]
    """Series that news mixes up with it."""
    alternates: list[AlternateSeries]
    """Official series that may legitimately disagree."""
    lookalikes: list[LookalikeMeasure]
    """Measures that news tells in the same words, and that are not held."""
    breaks: list[SeriesBreak]
    """Where it is not comparable with what went before."""
    notes: str
    """What a reader must know."""
    source: SeriesSource
    """Where the figures come from."""


class ObservationBody(Body):
    """One value of one period."""

    period: Days
    """The days it covers; for a stock the single day on which it holds."""
    value: Number
    """In the series' unit, to be multiplied by its `multiplier`."""
    text: str
    """The same with the publisher's decimals ("2.0"); a computed one has two more."""
    released: date | None
    """The day it was released, null where that is not known."""
    released_by: date | None
    """The day by which it had been released, where `released` is not known."""
    inferred: bool
    """Whether `released` was worked out from the series' usual lag."""
    status: str
    """SDMX OBS_STATUS: A normal, P provisional, E estimated, B break; empty when not given."""


class ObservationList(Body):
    """A series as it stood on one day, each period once."""

    series: str
    """Its id."""
    unit: str
    """The unit of the values."""
    multiplier: Number
    """What one unit of a value is in single units."""
    known_at: date | None
    """The day by whose knowledge the values stand; null for today's."""
    complete: bool
    """Whether every value is known to have stood on that day. False where the oldest value held stands in for an older
    one."""
    observations: list[ObservationBody]
    """Oldest first."""


class ChangeBody(Body):
    """A period whose published value is not what it was."""

    period: Days
    """The days it covers."""
    before: ObservationBody | None
    """What stood at the end of the earlier day; null for a new period."""
    after: ObservationBody | None
    """What stood at the end of the later day; null where it was withdrawn."""
    revision: Number | None
    """`after` less `before`; null unless both stand."""


class ChangeList(Body):
    """What changed in a series between the ends of two days."""

    series: str
    """Its id."""
    unit: str
    """The unit of the values."""
    multiplier: Number
    """What one unit of a value is in single units."""
    changes: list[ChangeBody]
    """Oldest period first."""
