"""Superlatives told by what no period was: "no week since 2010 has had as many", "no month had been so dear".

Likewise by what no figure was: "no rate so high has been seen since records began".
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.kind import Draft
from service.claims.ranks.lengths_told import months_told, over_months
from service.claims.ranks.none_than_day import than_day
from service.claims.ranks.superlative_draft import superlative_draft
from service.claims.ranks.superlatives import HIGH, HIGHER, LOW, LOWER, SO
from service.model.mentions import Item
from service.model.periods import Period, PeriodRole
from service.model.ranks import Extreme, Rank
from service.model.windows import Grain
from service.records import dataclass, replace

LINKING = frozenset("been was were is are be has have had it there seen recorded stood at a the any".split())
BEHIND = frozenset(
    "as people crossings arrivals figure rate level price prices numbers of them ever it before a an reading pace total"
    " number month quarter year".split()
)
BEATEN = frozenset(["exceeded", "surpassed", "beaten", "bettered", "topped"])
SEEN = BEATEN | {"seen", "recorded", "reached", "matched", "touched", "hit", "registered", "witnessed"}
_PERIODS = frozenset("day week month quarter year".split())
_FIGURES = frozenset("figure rate total number level reading count tally".split())
_LENGTHS = frozenset(["in", "for", "over"])
_SPANS = frozenset(["moved", "units-moved", "past-units"])
_YEAR = Decimal("365.25")  # days
_CLOSING = frozenset([".", ",", ";", ":", "and", "but"])
_HAVING = frozenset("brought produced begun started ended".split())
_REACH = 12  # items from the denial to what ends it
_NEAR = 5  # items of "since the end of 2021,"
_BACK = 4  # items of "in more than a decade"


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words behind "no month" tell: where the adjective, the anchor, the year and the length of it stand."""

    last: int
    adjective: int
    since: int | None = None
    year: int | None = None
    ever: bool = False
    months: int = 0
    over: int | None = None


def no_period(items: Sequence[Item], index: int) -> Draft | None:
    """The superlative that "no" at ``index`` opens; None where it opens none.

    "No week since the start of 2010 has had as many", "no month had been so dear since June".

    "For two years no month has been higher" goes as far back as it says, "no July figure has been higher since 2011" to
    the same month of that year.

    Args:
        items: the sentence.
        index: where "no" stands.
    """
    at = index + 1 + (bool(items[index + 1 : index + 2]) and items[index + 1].word == "other")
    month = items[at].period if at < len(items) else None
    if month is not None and (month.grain is not Grain.MONTH or month.year_written):
        return None
    figure = at < len(items) and items[at].word in _FIGURES
    if at >= len(items) or (month is None and not figure and items[at].word not in _PERIODS):
        return None
    compared = next((n for n in range(at + 1, min(len(items), at + _REACH)) if _is_than(items, n)), None)
    if compared is not None:
        return than_day(items, index, compared)
    told = _told(items, at)
    if told is None:
        return None
    extreme = Extreme.HIGHEST if items[told.adjective].word in HIGH | HIGHER else Extreme.LOWEST
    if told.ever or told.months:
        rank = Rank(extreme, within_months=told.months or None, record=told.ever)
        return None if month is not None else superlative_draft(items, index, told.last, rank, told.over)
    if told.year is not None:
        whole = told.since is None and month is None and not figure
        return _of_that_year(items, index, told.last, extreme, told.year) if whole else None
    if told.since is None:
        return None if month is not None or figure else _as_far_back(items, index, told.last, extreme)
    period = items[told.since].period
    if month is not None:
        draft = superlative_draft(items, index, told.last, Rank(extreme, scope="month", since=period), told.since)
        return replace(draft, period=month)
    if items[at].word == "year" and _is_stage(items, told.last + 1):
        return superlative_draft(items, index, told.last, Rank(extreme, scope="year_to_date", since=period), told.since)
    rank = Rank(extreme, since=period, within=period if told.since < told.adjective and not figure else None)
    return superlative_draft(items, index, told.last, rank, told.since)


def _is_than(items: Sequence[Item], place: int) -> bool:
    """ "Busier than 2 September", "so few than"."""
    behind = items[place + 1].word if place + 1 < len(items) else ""
    return behind == "than" and _is_extreme(items, place)


def _is_extreme(items: Sequence[Item], place: int) -> bool:
    word = items[place].word
    return word in HIGHER | LOWER or (word in HIGH | LOW and items[place - 1].word in SO)


def _told(items: Sequence[Item], at: int) -> _Told | None:
    """What is told behind the noun at ``at``; None where another thing is."""
    told = _Told(at, 0)
    aside = _aside(items, at)
    for place in range(at + 1, min(len(items), at + 1 + _REACH + len(aside))):
        item, period = items[place], items[place].period
        if place in aside:
            continue
        if told.adjective and item.word == "at" and _is_stage(items, place):
            break
        months = _length(items, place) if told.since is None and not told.months else 0
        if months:
            told = replace(told, months=months, last=place, over=None if period is None else place)
        elif period is not None and told.year is None and told.since is None and _is_year(items, place, period):
            told = replace(told, year=place, last=place)
        elif period is not None and period.role is PeriodRole.HISTORY:
            told = replace(told, ever=True, last=place)
        elif period is not None:
            if told.since is not None or (period.preposition != "since" and items[place - 1].word != "since"):
                return None
            told = replace(told, since=place, last=place)
        elif _is_extreme(items, place):
            told = replace(told, adjective=place, last=place)
        elif item.word in _CLOSING:
            break
        elif item.word not in LINKING | BEHIND | SEEN | _HAVING | _LENGTHS | SO | {"since", "far", "more", "than"}:
            return None
    return told if told.adjective else None


def _aside(items: Sequence[Item], at: int) -> range:
    """ "No year since 2021, when 11,613 had come, has been lower": what is set apart behind the anchor."""
    opens = next((n for n in range(at + 1, min(len(items), at + _NEAR)) if items[n].word == ","), len(items))
    if opens + 1 >= len(items) or items[opens + 1].word != "when":
        return range(0)
    closes = next((n for n in range(opens + 1, min(len(items), opens + _REACH)) if items[n].word == ","), 0)
    return range(opens, closes + 1) if closes else range(0)


def _is_stage(items: Sequence[Item], place: int) -> bool:
    """ "Lower at this stage", "higher by this point": of what had come by the same day of the year."""
    behind = [item.word for item in items[place + 1 : place + 3]]
    return behind[:1] in (["this"], ["that"]) and behind[1:] in (["stage"], ["point"])


def _length(items: Sequence[Item], place: int) -> int:
    """ "In the previous ten years", "in the past decade", "in ten years": the months of it; 0 for anything else."""
    period = items[place].period
    if period is not None and period.preposition in _LENGTHS and period.rule in _SPANS:
        days = 0 if period.window is None else period.window.days
        return max(round(days * 12 / _YEAR), -period.shift_months)
    if period is not None:
        return 0
    led = any(item.word in _LENGTHS for item in items[place - _BACK : place])
    return months_told(items, place) if led else 0


def _is_year(items: Sequence[Item], place: int, period: Period) -> bool:
    """ "No day this year has seen more", "no month in 2025 was busier", not "since 2025": of which none is told."""
    if period.preposition == "since" or items[place - 1].word == "since":
        return False
    return period.grain is Grain.YEAR and period.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE)


def _of_that_year(items: Sequence[Item], index: int, last: int, extreme: Extreme, year: int) -> Draft:
    """ "No day this year has seen more", which a tie does not gainsay."""
    scope = "day" if any(item.word == "day" for item in items[index + 1 : index + 3]) else "all"
    return superlative_draft(
        items, index, last, Rank(extreme, scope=scope, within=items[year].period, joint=True), year
    )


def _as_far_back(items: Sequence[Item], index: int, last: int, extreme: Extreme) -> Draft:
    """ "No month has been higher", ever, or as far back as the words around it go: "this year", "for two years"."""
    over = over_months(items, index, last)
    if over is not None:
        return superlative_draft(
            items, index, max(last, over), Rank(extreme, within_months=months_told(items, over)), None
        )
    ahead = index - 1 - (index > 1 and items[index - 1].word == ",")
    frame = items[ahead].period if ahead >= 0 else None
    if frame is not None and (frame.preposition == "since" or items[ahead - 1].word == "since"):
        return superlative_draft(items, index, last, Rank(extreme, since=frame), ahead)
    if frame is not None and (frame.grain is Grain.YEAR or frame.role is PeriodRole.TO_DATE):
        return superlative_draft(items, index, last, Rank(extreme, within=frame), ahead)
    return superlative_draft(items, index, last, Rank(extreme, record=True), None)
