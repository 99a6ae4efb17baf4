"""Claims, and the evidence that their computations rest on."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from service.model.document import Block
from service.model.periods import Period
from service.model.quantities import Direction, Quantity
from service.model.ranks import Extreme, Rank, Streak, Tally
from service.model.spans import Span
from service.model.tokens import Sentence
from service.model.windows import Window
from service.records import dataclass


class Mood(StrEnum):
    """Whether a claim asserts a fact about the past."""

    ASSERTED = "asserted"
    FORECAST = "forecast"  # forecasts, targets, plans, estimates of others
    ANNOUNCED = "announced"  # "will rise to £1,971": a plan, unless the publisher announces its values beforehand
    HYPOTHETICAL = "hypothetical"  # if, could, would
    DENIED = "denied"  # "not 17,000 but 18,004"
    EARLIER = "earlier"  # an earlier estimate, quoted as such: "the 20.4% initially reported"


OUTRIGHT = 100
"""The weight of a candidate that the words name by themselves."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A series that the text may mean, with the reason.

    Attributes:
        series_id: the series.
        weight: plausibility; candidates whose weights are equal are ties.
        reason: in words, for ``trace`` and for the assumptions.
        words: the words that name it, in lower case.
        carried: whether it is carried over from an earlier sentence, not named in this one.
    """

    series_id: str
    weight: int
    reason: str
    words: str = ""
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a computation uses.

    Attributes:
        value: in single units (thousands multiplied out).
        low: lower end of what it may stand for (equal to ``value`` for an official figure).
        high: upper end.
        basis: ``official`` or ``article``.
        window: the days it belongs to, None where the article does not say.
        series_id: the official series, None for a figure of the article.
        released: release day of an official figure (the newest of the observations summed), None where unknown.
        provisional: whether the publisher calls it provisional.
        span: where the article quotes it (block offsets), None for an official figure.
        text: as quoted in the article, empty for an official figure.
        unit: of a figure of the article: as ``Quantity.unit``; empty for an official one, and for a bare number.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    basis: str
    window: Window | None = None
    series_id: str | None = None
    released: date | None = None
    provisional: bool = False
    span: Span | None = None
    text: str = ""
    unit: str = ""

    @property
    def quoted(self) -> str:
        """As the article has it, without the sign of what is done with it: "40" of "× 40"."""
        return self.text if self.span is None else self.text.removeprefix("× ")


@dataclass(frozen=True, slots=True)
class Computation:
    """The working of a check.

    Attributes:
        value: the computed figure, in the unit of the claim (percent as 3.2, points, single units), None for a rank.
        low: lower end of the range that rounding of the inputs allows.
        high: upper end.
        unit: as ``Quantity.unit``.
        formula: the working in figures, "(25244 − 24830) ÷ 24830 × 100".
        inputs: the figures used.
        holds: for a rank, streak, no_change or comparison: whether the assertion is true; None for numeric claims.
        tie: for a rank: whether it is true only if ties are allowed.
        finding: for a rank: the truth in words ("the lowest since 2021"), else empty.
        stronger: for a rank that is true but weaker than it could be: the stronger wording, else empty.
        looked_through: for a rank: the days of the whole history that it was ranked in.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    formula: str
    inputs: tuple[Figure, ...]
    holds: bool | None = None
    tie: bool = False
    finding: str = ""
    stronger: str = ""
    looked_through: Window | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion of the text.

    Attributes:
        kind: name of the kind of claim.
        block: the block it stands in.
        sentence: its sentence.
        span: the quote: the figure with its unit, or the words of a rank (block offsets).
        quantity: the stated figure; None for ranks.
        direction: of the change asserted; None for levels.
        mood: whether it asserts a fact.
        in_quotation: whether it stands inside quotation marks.
        candidates: the series it may be about, best first; empty where none matches.
        period: the period it is about, as named nearest to it; None where it is carried over or absent.
        base: the period it is compared with.
        instead: the days that it may be of as well, where the words leave open which ("41,472 came last year, 5,454 of
            them in July, 60% more than a year earlier"); None for nearly all.
        rank: what a superlative asserts.
        inputs: figures of the article that the same assertion is computed from, in the order the kind's formula wants.
        current: whether the words put it at the time of the article ("is now"), whatever was spoken of before.
        past_perfect: whether its verb looks further back than the sentence before ("had been cut to 0.25%").
        falls: whether the words before it tell of a fall, so that a level of growth may be given by its size.
        over: over how many months a change is meant, where the words say so ("on the month").
        compares: whether its word of change is a comparative ("more", "lower"), which needs a base.
        backward: whether it is said of the earlier of two levels, against the later: "in May it was $71, 15% less".
        is_base: whether the figure is what another is compared with ("from 4.8%", "against £51.2m").
        aside: whether it tells what went before ("after falling to 2.6% in June"): nothing later is about its period.
        cutoff: the day to which running totals near it run, where the text names one.
        frame: the days that a sentence without figures before it set.
        peak: whether it is of a day or period that the words point to without naming it ("a single-day record").
        of_day: whether it is told as the record of a day in a longer time ("a daily high, beating the 711 of May").
        turn: whether it is of where the last moves of a value in force began ("from a peak of 5.25%", "cut five times
            from 5.25%"), not of a day that the text names.
        shape: the shape that recognised it, for ``trace``.
        streak: what a streak asserts, None for other kinds.
        tally: for periods counted that lay past a mark, what is counted; None for all else.
        summit: whether the figure is told as the highest or lowest of the days named ("peaked at 9.1% in 2022").
        mark: the figure that an assertion in words is about: the level that is unchanged, the total that a day saw
            reached, the bound that days are counted by, the whole that a share is of; None where there is none.
        against: the series of other areas, one of which the figure is compared with or a part of; most have none.
        said: when it was said, where that was before the day of the article: a day of the last week, or long ago.
        replaced: how many values before the present one it was ("the one before it was 4.25%"); nought for nearly all.
    """

    kind: str
    block: Block
    sentence: Sentence
    span: Span
    quantity: Quantity | None
    shape: str
    direction: Direction | None = None
    mood: Mood = Mood.ASSERTED
    in_quotation: bool = False
    candidates: tuple[Candidate, ...] = ()
    period: Period | None = None
    base: Period | None = None
    instead: Period | None = None
    rank: Rank | None = None
    inputs: tuple[Figure, ...] = ()
    current: bool = False
    past_perfect: bool = False
    falls: bool = False
    over: int | None = None
    compares: bool = False
    backward: bool = False
    is_base: bool = False
    aside: bool = False
    cutoff: Period | None = None
    frame: Period | None = None
    peak: bool = False
    of_day: bool = False
    turn: bool = False
    streak: Streak | None = None
    tally: Tally | None = None
    summit: Extreme | None = None
    mark: Quantity | None = None
    against: tuple[str, ...] = ()
    said: Window | None = None
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """One licensed interpretation of a claim against the data.

    Attributes:
        series_id: which series.
        window: which days.
        base: which days it is compared with, None where it is not.
        known_at: which vintage.
        assumptions: in words, what the text leaves to be assumed.
        plausibility: 0 for the most plausible; readings of equal plausibility are equally good.
        cutoff: the day to which a running total was taken, None where the window ends by itself.
        stands_in: whether the oldest value held stands in for the vintage of the day.
        beside: the label of the series of another area that it is set against; empty where it is of one area.
    """

    series_id: str
    window: Window
    base: Window | None = None
    known_at: date | None = None
    assumptions: tuple[str, ...] = ()
    plausibility: int = 0
    cutoff: date | None = None
    stands_in: bool = False
    beside: str = ""
