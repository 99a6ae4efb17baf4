"""Superlatives told by a comparison with all others: "higher than at any time since 1981", "back to 1999 for lower".

"Lower than in any month since 2016" is the lowest since then; who has to go back to a day for anything lower has told
the last day on which it was lower.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.bare_ranks import year_of_days
from service.claims.ranks.days_of_month import DAYS_OF_MONTH, is_day_of_month
from service.claims.ranks.rank_scope import LEAVING_OUT, tail_of
from service.claims.ranks.ranked_changes import rate_moved
from service.claims.ranks.superlative_draft import superlative_draft
from service.claims.ranks.superlatives import FRESH, HIGH, HIGHER, LOW, LOWER, SO
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.ranks import Extreme, Rank
from service.model.windows import Grain
from service.records import replace

_BEFORE = frozenset(["previous", "earlier", "prior", "other"])
_TIMES = frozenset("time times point stage moment day week month quarter year".split())
_IN = frozenset(["in", "at", "for", "on", "during"])
_SAME = _IN | frozenset("the this that same point stage time date month quarter period of first by up to".split())
_CLOSE = 2  # items from "than" to "any", of any of its periods; further off it is of the same days of years
_FAR = 10
_GOING = frozenset(["go", "look", "reach", "going", "looking", "goes"])
_OBLIGED = frozenset("have has had to you one we must need needs would it is necessary , there the".split())
_FINDING = frozenset(
    "for to find see anything something a an the any such when it was were as price rate money borrowing figure level"
    " number total month year prices rates".split()
)
_HAVE = frozenset(["has", "have", "had"])
_BEING = frozenset(["is", "are", "was", "were", "been", "stands", "stood", "now"])
_OWNERS = 7  # items of "than the agency has ever had"
_HIGHS = frozenset(["peak", "high", "record", "highest"])
_LOWS = frozenset(["low", "trough", "lowest", "nadir"])
_SET = frozenset("of in set reached seen recorded hit touched from on".split())
_QUALIFYING = frozenset("- time one single day daily week weekly month monthly annual yearly quarterly".split())
_RATIOS = frozenset("average per each share proportion ratio".split())
_COUNTING = frozenset(["more", "fewer"])
_CLOSING = frozenset([",", ";", ":", "but", "and", "while"])
_COUNTED = 14  # items from "fewer" to "than"
_WHOLE = frozenset(["month", "quarter"])
"""Of which all are meant, and not the same one of every year."""
_IN_MONTH = 3  # items of "day in October"
_REACH = 7
_FALL = 3  # items of "12-month drop"


def than_any(items: Row, index: int) -> Draft | None:
    """The superlative of "higher than in any month since June" whose "any" stands at ``index``."""
    than = _than(items, index)
    if than < 1:
        return None
    word = _compared(items, than)
    if word is None:
        return None
    near = range(index + 1, min(len(items), index + 4))
    noun = next((at for at in near if items[at].word in _TIMES or _is_earlier(items[at]) or _is_part(items[at])), None)
    if noun is None:
        return None
    tail = tail_of(items, noun)
    behind = items[noun + 1].word if noun + 1 < len(items) else ""
    if behind == "before" and items[noun + 2 : noun + 3] and items[noun + 2].period is not None:
        return None  # "higher than in any year before 2015": others may have come since
    earlier = behind == "before" or any(item.word in _BEFORE for item in items[index + 1 : noun])
    earlier = earlier or _is_earlier(items[noun]) or index - than > _CLOSE or behind in LEAVING_OUT
    if _is_earlier(items[noun]) and tail.dated is None:
        tail.dated = noun
    if earlier and tail.since is None:
        tail.record, tail.last = True, max(tail.last, noun + (behind == "before"))
    if tail.since is None and not tail.record and tail.within is None and tail.within_months is None:
        return None
    extreme = Extreme.HIGHEST if items[word].word in HIGHER else Extreme.LOWEST
    moved = rate_moved(items, word)
    if moved is Direction.DOWN:
        extreme = Extreme.LOWEST if extreme is Extreme.HIGHEST else Extreme.HIGHEST
    scope = "day" if items[noun].word == "day" else "month" if _is_part(items[noun]) else "all"
    scope = "each_month" if scope == "all" and (items[noun].word in _WHOLE or _is_unit_before(items[noun])) else scope
    scope = "year_to_date" if index - than > _CLOSE else scope
    if any(is_day_of_month(items, at) for at in range(noun, min(len(items), noun + _IN_MONTH))):
        scope, tail.last = DAYS_OF_MONTH, max(tail.last, noun + 1)
    rank = Rank(
        extreme, 1, scope, tail.since, tail.within_months, tail.record, tail.within, of_change=moved is not None
    )
    draft = superlative_draft(items, than - (word == than - 1), tail.last, rank, tail.dated)
    told = [item.period for item in items[word + 1 : than] if item.period is not None]
    if not told and _is_part(items[noun]) and all(item.period is None for item in items[:than]):
        return replace(draft, period=items[noun].period)  # "It was quieter than any July since 2020": that July was
    if word == than - 1 or not told:
        return draft
    return replace(draft, period=told[-1])  # "fewer crossed last month than in any January since 2021"


def _than(items: Sequence[Item], index: int) -> int:
    """Where the "than" of "than in any month", of "than at the same point in any other year" stands, else 0."""
    for at in range(index - 1, max(0, index - _FAR), -1):
        item = items[at]
        if item.word == "than":
            return at
        told = item.period is not None or (item.quantity is not None and item.quantity.unit == "months")
        if not told and item.word not in _SAME:
            return 0
    return 0


def _compared(items: Sequence[Item], than: int) -> int | None:
    """The comparative before "than", or, where things are counted, further ahead: "fewer people came than in any"."""
    if items[than - 1].word in HIGHER | LOWER:
        return than - 1
    for at in range(than - 1, max(-1, than - _COUNTED), -1):
        if items[at].quantity is not None or items[at].word in _CLOSING:
            return None
        if items[at].word in _COUNTING:
            return at if items[at + 1].word != "than" else None
    return None


def _is_part(item: Item) -> bool:
    """ "In any January", "in any first quarter": of the same part of each year."""
    period = item.period
    parts = (Grain.MONTH, Grain.QUARTER, Grain.HALF)
    return period is not None and period.role is PeriodRole.WINDOW and period.grain in parts and not period.year_written


def _is_earlier(item: Item) -> bool:
    """ "In any previous year": of its own period and those before."""
    return item.period is not None and item.period.role is PeriodRole.SHIFT


def _is_unit_before(item: Item) -> bool:
    """ "In any previous quarter"."""
    return _is_earlier(item) and item.period is not None and item.period.grain in (Grain.MONTH, Grain.QUARTER)


def gone_back(items: Sequence[Item], index: int) -> Draft | None:
    """ "You have to go back to March 1999 for anything lower": the superlative whose "back" stands at ``index``.

    So it is in "To find anything lower you have to go back to March 1999".
    """
    if index == 0 or items[index - 1].word not in _GOING or index + 2 >= len(items) or items[index + 1].word != "to":
        return None
    period = items[index + 2].period
    if period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return None
    ahead = index - 1
    while ahead > 0 and items[ahead].word in _GOING | _OBLIGED:
        ahead -= 1
    if _is_extreme(items, ahead) and _opens_search(items, ahead):
        extreme = Extreme.HIGHEST if items[ahead].word in HIGHER | HIGH else Extreme.LOWEST
        return superlative_draft(items, index - 1, index + 2, Rank(extreme, since=period), index + 2)
    for at in range(index + 3, min(len(items), index + 3 + _REACH)):
        if _is_extreme(items, at):
            if items[at + 1 : at + 2] and items[at + 1].word == "than":
                return None  # "… for a rate higher than 5%"
            if any(one.direction is Direction.DOWN for item in items[at + 1 : at + 1 + _FALL] for one in item.changes):
                return None  # "… to find a bigger 12-month drop"
            extreme = Extreme.HIGHEST if items[at].word in HIGHER | HIGH else Extreme.LOWEST
            return superlative_draft(items, index - 1, at, Rank(extreme, since=period), index + 2)
        if items[at].word not in _FINDING | SO:
            return None
    return None


def _is_extreme(items: Sequence[Item], at: int) -> bool:
    so = at > 0 and items[at].word in HIGH | LOW and items[at - 1].word in SO  # "… to find money this dear"
    return items[at].word in HIGHER | LOWER or so


def _opens_search(items: Sequence[Item], adjective: int) -> bool:
    """ "To find anything": whether a search opens the clause, for what an adjective tells."""
    at = adjective - 1
    while at >= 0 and items[at].word in _FINDING | SO:
        at -= 1
    led = items[at + 1 : at + 3]
    return len(led) > 1 and led[0].word in ("to", "for") and (at < 0 or items[at].word in (",", ";", ":", "and", "but"))


def than_ever(items: Row, index: int) -> Draft | None:
    """ "11.1%, higher than ever before", "more people than ever": the superlative whose "than" stands at ``index``.

    "Prices matter more than ever" ranks nothing: a figure must go before, or what is counted must stand between.
    """
    ever = index + 1
    if ever < len(items) and items[ever].period is None:  # "more than the agency has ever had"
        ever = next((n for n in range(ever, min(len(items), ever + _OWNERS)) if items[n].word == "ever"), len(items))
        if ever < len(items) and items[ever - 1].word not in _HAVE:
            return None
    elif ever < len(items) and not _is_ever(items[ever]):
        return None
    word = _compared(items, index) if ever < len(items) else None
    if word is None:
        return None
    lead, counted = items[word - 1].word if word else "", index > word + 1
    apposed = lead == "," and any(item.quantity is not None for item in items[max(0, word - _COUNTED) : word])
    said = lead in _BEING and items[word].word not in _COUNTING
    if not (counted or apposed or said):
        return None
    tail = tail_of(items, ever)
    last = tail.last if tail.dated is not None or tail.record else ever
    extreme = Extreme.HIGHEST if items[word].word in HIGHER else Extreme.LOWEST
    return superlative_draft(items, index if counted else word, max(last, ever), Rank(extreme, record=True), tail.dated)


def _is_ever(item: Item) -> bool:
    return item.period is not None and item.period.role is PeriodRole.HISTORY and item.period.rule == "history-ever"


def equalled(items: Sequence[Item], index: int) -> Draft | None:
    """ "Equalling the peak of September 2008": as far out as then, as no period since."""
    at = index + 1
    at += bool(items[at : at + 1]) and items[at].word in ("the", "its", "their")
    if at + 1 >= len(items) or items[at].word not in _HIGHS | _LOWS:
        return None
    low = items[at].word in _LOWS or items[at + 1].word in _LOWS
    low = low or (items[at].word == "record" and items[at + 1].word not in _HIGHS and _is_of_fall(items, index))
    for place in range(at + 1, min(len(items), at + _REACH)):
        period = items[place].period
        if period is not None:
            told = period.role is PeriodRole.WINDOW and period.window is not None
            rank = Rank(Extreme.LOWEST if low else Extreme.HIGHEST, since=period, joint=True)
            return superlative_draft(items, index, place, rank, place) if told else None
        if items[place].word not in _SET | _HIGHS | _LOWS:
            return None
    return None


_SIDES = frozenset(["up", "down"])


def _is_of_fall(items: Sequence[Item], index: int) -> bool:
    """ "The 0.6% decline of January, which equalled the record set in July 2009": the furthest that it fell."""
    for item in reversed(items[max(0, index - 2 * _REACH) : index]):
        moved = next((change for change in item.changes if change.part != "more" or item.word in _SIDES), None)
        if moved is not None:
            return moved.direction is Direction.DOWN  # "down 0.6%, equalling the record"
        if item.word in (";", ":"):
            return False
    return False


def new_high(items: Row, index: int) -> Draft | None:
    """ "A new one-day high", "an all-time low": never so far out, unless a year or a start is named."""
    at = index + 1
    while at < min(len(items), index + _REACH) and items[at].word in _QUALIFYING:
        at += 1
    if at >= len(items) or items[at].word not in ("high", "low", "highs", "lows"):
        return None
    told = [*items.words[index + 1 : at]]
    if (items[index].word == "all") is not ("time" in told) or (items[at + 1 : at + 2] and items[at + 1].word == "-"):
        return None  # "a new high-speed line"
    if any(item.word in _RATIOS for item in items[max(0, index - 2 * _REACH) : index]):
        return None  # "the 62 people that the average boat carried is a new high"
    tail = tail_of(items, at)
    extreme = Extreme.LOWEST if items[at].word.startswith("low") else Extreme.HIGHEST
    if "time" in told and (dated := _dated_high(items, index, at)) is not None:
        return replace(superlative_draft(items, index, at, Rank(extreme, record=True), None), period=dated)
    scope = "day" if "day" in told or "daily" in told else tail.scope
    start = index - 1 if index and items[index - 1].word in ("a", "an") else index
    year = year_of_days(items, at)
    if year is not None:  # "a new daily high for 2024 and the largest number since May": of that year alone
        return superlative_draft(items, start, at + 2, Rank(extreme, 1, "day", within=year), at + 2)
    whole = tail.since is None and tail.within is None and tail.within_months is None
    rank = Rank(extreme, 1, scope, tail.since, tail.within_months, whole, tail.within)
    return superlative_draft(items, start, max(tail.last if tail.anchored else at, at), rank, tail.dated)


def _dated_high(items: Row, index: int, at: int) -> Period | None:
    """ "Below 2022's all-time high", "short of the all-time high of 2022": when that was, whatever falls short of it.

    Args:
        items: the sentence.
        index: where its words begin.
        at: where they end.
    """
    owned = index > 1 and items.words[index - 1] == "'s"
    own = index - 2 if owned else at + 2 if items.words[at + 1 : at + 2] == ("of",) else len(items)
    period = items[own].period if own < len(items) else None
    return period if period is not None and period.role is PeriodRole.WINDOW else None


def told_by_all(items: Row, index: int) -> Draft | None:
    """The superlative that the word at ``index`` tells by what all others were; None where it tells none."""
    word = items[index].word
    if word == "any":
        return than_any(items, index)
    if word == "than":
        return than_ever(items, index)
    if word == "back":
        return gone_back(items, index)
    return new_high(items, index) if word in FRESH else equalled(items, index)
