"""What claims in words assert of a history: a rank in it, moves in a row, periods that lay past a mark."""

from decimal import Decimal
from enum import StrEnum

from service.model.periods import Period
from service.model.quantities import Direction, Hedge, Quantity
from service.records import dataclass


class Extreme(StrEnum):
    """Which end of the order a rank counts from."""

    HIGHEST = "highest"
    LOWEST = "lowest"


@dataclass(frozen=True, slots=True)
class Rank:
    """What a superlative or a "first since" asserts.

    Attributes:
        extreme: the end it counts from.
        position: 1 for the highest, 3 for the third highest.
        scope: what the period is ranked among: ``all`` periods of its own length, ``month`` for the same month of other
            years, ``days_of_month`` for single days of the same month of all years, ``year_to_date`` for the same days
            of other years, ``day`` for single days inside the period, ``occasion`` for the same holiday of other years,
            on whatever days it fell.
        since: the anchor ("since 2020"), None for a record.
        within_months: for "in N years", the bound in months, None otherwise.
        record: whether the whole history is meant ("on record", "ever").
        within: the span that it is ranked inside ("the busiest day of the year"), None otherwise.
        of_change: whether the change is ranked, not the level ("the steepest fall").
        joint: whether a tie is admitted ("the joint highest").
        either: whether the words leave open which end is meant ("the best since 2019").
        outside: the one period that is said to lie further out ("only in 2022 was it higher"), None otherwise.
        mark: for a first time past a mark ("above 3% for the first time since March"), the mark; None otherwise.
        reached: whether to equal the mark is enough ("hit 5% for the first time since").
        among: for a place among areas ("the world's third-largest economy"), its own and those of the field that may
            be held, in which case it is ranked in no history.
        until_then: whether it is told as what it had been, of which later periods may be the end.
        crossing: whether the mark was passed in that period, and not in the one before ("not above 10% until July").
    """

    extreme: Extreme
    position: int = 1
    scope: str = "all"
    since: Period | None = None
    within_months: int | None = None
    record: bool = False
    within: Period | None = None
    of_change: bool = False
    joint: bool = False
    either: bool = False
    outside: Period | None = None
    mark: Quantity | None = None
    reached: bool = False
    among: tuple[str, ...] = ()
    until_then: bool = False
    crossing: bool = False


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a value is said to have been in force: "at 5.25% for almost a year".

    Attributes:
        months: how many months.
        hedge: how firmly the length is meant.
        ended: whether it may have been over before the article, and the length be a part of its time.
        whole: whether the length is that of all its time ("spent 21 months at 0.1%").
    """

    months: Decimal
    hedge: Hedge = Hedge.EXACT
    ended: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Streak:
    """How often in a row a figure moved one way.

    Attributes:
        length: the number of moves.
        step: from what to what: ``period`` (the periods in which the series is published, or the changes of a value in
            force), ``day``, ``week``, ``month``, ``quarter``, ``year``, or ``same_month`` (of one year and the next).
        pace: whether its verb is one of pace ("slowed", "accelerated"), so that of growth the rate itself moved.
        still: whether nothing moved ("at 3.8% for the third month running"): periods of one value, this one counted.
        since: for moves that need not follow one another ("the fifth cut since August"), from when they are counted.
        within_months: likewise, in how many months they are counted ("the third cut in six months").
        ended: whether it had come to its end ("after standing at 3.8% for three months in a row").
        past: likewise of moves: "ending a run of 14 consecutive rises", with the last move or the one before it.
        every: whether all the moves of that time went that way ("in each of the past five weeks"), those before it
            or not; with ``since``, however many they were ("every week since May").
        stay: how long one value is said to have been in force, of which no moves are counted; None for all else.
    """

    length: int
    step: str = "period"
    pace: bool = False
    still: bool = False
    since: Period | None = None
    within_months: int | None = None
    ended: bool = False
    past: bool = False
    every: bool = False
    stay: Stay | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many periods of a time lay past a mark: "six days on which more than 1,000 came".

    Without a mark they are days on which any came, or, at the ``LOWEST`` end, none.

    Attributes:
        count: how many.
        extreme: on which side of the mark they lay: ``HIGHEST`` is above it.
        reached: whether to equal the mark is enough ("at least 1,000").
        step: what is counted: ``day``, ``week``, ``month`` or ``quarter``; empty for the periods of the series.
        every: whether all of them are meant ("in every month since April").
        ordinal: whether it is the last of them that is told ("the third time this year").
        running: whether they follow one another up to the last one ("below 4% for 27 months in a row").
        moved: for a mark of a change ("grew by more than 200,000 in seven months"), which way; None for a level.
        upto: of an ordinal, the days that it is said of ("on Friday, the third time this year").
        mark: the mark, where it is told in words ("five months in double figures", "negative for a third month"), or as
            a margin past another ("more than a point above 2%").
        ongoing: whether a run is said to last until now ("it was 2.2% last July, and has now been above 2% for …").
        room: by how many more and fewer periods a length of time may be told ("for two years"); none for a number.
    """

    count: Quantity
    extreme: Extreme
    reached: bool = False
    step: str = ""
    every: bool = False
    ordinal: bool = False
    running: bool = False
    moved: Direction | None = None
    upto: Period | None = None
    mark: Quantity | None = None
    ongoing: bool = False
    room: tuple[int, int] = (0, 0)
