"""Superlatives told by what has not been: "it has not been so low since 2021", "never higher", "only in 2022 was it".

The words name the end of the order; the period after "since" is the last that was as extreme.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.lengths_told import months_told, over_months
from service.claims.ranks.marks import mark_behind
from service.claims.ranks.no_period import BEATEN, BEHIND, LINKING, SEEN, no_period
from service.claims.ranks.only_few import only_few
from service.claims.ranks.rising_fast import risen_behind
from service.claims.ranks.second_only import topped_only
from service.claims.ranks.superlative_draft import superlative_draft
from service.claims.ranks.superlatives import BY_FAR, HIGH, HIGHER, LOW, LOWER, SO, UNMATCHED
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, Direction
from service.model.ranks import Extreme, Rank
from service.records import replace

_PAID = frozenset("paid cost traded sold fetched charged spent produced bought".split())
_ANCHORS = frozenset(["since", "in", "at", "on", "during"])
_REACHING = frozenset(["to", "at"])
_EARLY = frozenset(["the", "early", "late", "back"])
_ENDS = {
    **dict.fromkeys(("high", "highs", "height", "heights", "peak", "peaks"), Extreme.HIGHEST),
    **dict.fromkeys(("low", "lows", "depth", "depths", "trough"), Extreme.LOWEST),
}
"""Nouns that name the end themselves: "a high last seen in May"."""
_NEUTRAL = frozenset("level levels rate figure reading mark price total number pace tally count point".split())
_REACH = 6  # items from the denial to the adjective
_MOVED = 16  # items before "a level not seen since" in which its move stands


def denied(items: Row, index: int) -> Draft | None:
    """The superlative that the denial at ``index`` opens; None where it opens none."""
    word = items[index].word
    if word == "only":
        return _only_in(items, index) or topped_only(items, index) or only_few(items, index)
    if word == "last":
        return _last_so(items, index) or _unseen(items, index)
    if word in UNMATCHED:
        return _unseen(items, index)
    if word == "no":
        return no_period(items, index)
    at = _adjective(items, index)
    if at is None:
        return _unseen(items, index) or _not_past(items, index)
    extreme = Extreme.HIGHEST if items[at].word in HIGH | HIGHER else Extreme.LOWEST
    last = at
    while last + 1 < len(items) and items[last + 1].word in BEHIND:
        last += 1
    behind = items[last + 1] if last + 1 < len(items) else None
    if behind is not None and behind.word == "since":
        last, behind = last + 1, items[last + 2] if last + 2 < len(items) else None
    period = None if behind is None else behind.period
    if period is not None and (period.preposition == "since" or items[last].word == "since"):
        return superlative_draft(items, index, last + 1, _since(extreme, period), last + 1)
    over = None if word == "never" else over_months(items, len(items), last)
    if over is not None:  # "it has not been higher in over 15 years"
        return superlative_draft(items, index, over, _within(items, over, extreme, at), None)
    if word == "never" and (behind is None or behind.word in (".", ",", ";", "")):
        history = period is not None and period.role is PeriodRole.HISTORY
        if period is None or history:
            return superlative_draft(items, index, last + history, Rank(extreme, record=True), None)
    return None


def _since(extreme: Extreme, period: Period) -> Rank:
    """Since a time in which it was as extreme; "since the pandemic", in which it need not have been so."""
    return Rank(extreme, within=period) if period.rule.startswith("event:") else Rank(extreme, since=period)


def _within(items: Row, over: int, extreme: Extreme, at: int) -> Rank:
    """Of "not been higher in 15 years" a tie is admitted, of "not been so high" it is not."""
    return Rank(extreme, within_months=months_told(items, over), joint=items[at].word in HIGHER | LOWER)


def _last_so(items: Row, index: int) -> Draft | None:
    """ "Rates were last this high in 2008", "it was last lower in May 2021"."""
    at = _adjective(items, index)
    if at is None or at + 2 >= len(items) or items[at + 1].word not in ("in", "on", "at", "during"):
        return None
    place = at + 2 + (items.words[at + 2] == "the")
    period = items[place].period if place < len(items) else None
    if period is None or not (period.window or period.others) or period.role is not PeriodRole.WINDOW:
        return None
    extreme = Extreme.HIGHEST if items[at].word in HIGH | HIGHER else Extreme.LOWEST
    return superlative_draft(items, index, place, Rank(extreme, since=period), place)


def _adjective(items: Row, index: int) -> int | None:
    """ "Not been so low", "never higher", "not been any lower", "not seen such a low rate", "not risen faster"."""
    risen = risen_behind(items, index)
    for at in range(index + 1, min(len(items), index + 1 + _REACH)):
        word = items[at].word
        if word in HIGHER | LOWER and items[at + 1 : at + 2] and items[at + 1].word != "than":
            return at if items[at - 1].word not in BY_FAR else None
        if word in HIGH | LOW and (items[at - 1].word in SO or items.words[at - 2 : at] == ("such", "a")):
            return at
        if word not in LINKING | SO | _PAID | {"such"} and at not in (risen, risen + 1):
            return None
    return None


def _unseen(items: Row, index: int) -> Draft | None:
    """ "A level not seen since 2008", "last seen in April 2023": the end is that which the figure moved towards.

    So of "a rise unmatched since 2008", "levels not seen in four years". "A high last seen in May" names it; "4.8%, a
    rate not seen since 2021" leaves it open.
    """
    at = index + (1 if items.words[index] in UNMATCHED else 2)
    words = [*items.words[at - 1 : at + 1]]
    if not words or words[0] not in SEEN | UNMATCHED:
        return None
    lead, last = at, items[index].word == "last"
    over = at + 1 if not last and items.words[at : at + 1] in (("in",), ("for",)) else len(items)
    months = months_told(items, over) if over < len(items) else 0
    while at < len(items) - 1 and items[at].word in _ANCHORS | _EARLY:
        at += 1
    period = items[at].period if at < len(items) else None
    if not months and (period is None or period.role is PeriodRole.HISTORY):
        return None
    if period is not None and (period.preposition == "since" or "since" in items.words[lead:at]) is last:
        return None
    moves = [c.direction for item in items[max(0, index - _MOVED) : index] for c in item.changes if c.part == "verb"]
    noun = items[index - 1].word if index else ""
    moves = [] if noun in _NEUTRAL and _is_growth(items, index) else moves
    open_ = not moves and words[0] not in BEATEN and noun not in _ENDS
    if open_ and noun not in _NEUTRAL:
        return None
    up = not moves or moves[-1] is Direction.UP  # "it was 4.8%, a rate last surpassed in 1991": the highest since
    extreme = _ENDS.get(noun, Extreme.HIGHEST if up else Extreme.LOWEST)
    if months or period is None:
        return superlative_draft(items, index, over, Rank(extreme, within_months=months, either=open_), None)
    ranked = [change.direction for change in items[index - 1].changes if change.part == "noun"] if index else []
    if ranked:  # "the pound lost 2%, a fall not seen since early 2009"
        extreme, open_ = Extreme.HIGHEST if ranked[0] is Direction.UP else Extreme.LOWEST, False
    rank = replace(Rank(extreme, since=period) if last else _since(extreme, period), either=open_)
    rank = replace(rank, of_change=bool(ranked))
    return superlative_draft(items, index, at, rank, at)


def _is_growth(items: Row, index: int) -> bool:
    """ "Prices rose 1.7%, a rate not seen since 2021": of a rate, which may be a high or a low."""
    at = next((n for n in range(index - 1, max(0, index - _MOVED), -1) if items[n].quantity is not None), 0)
    told = items[at].quantity
    return told is not None and told.unit == PERCENT and items.words[at - 1] not in _REACHING


def _not_past(items: Row, index: int) -> Draft | None:
    """ "It hadn't been under 6% since July 2008": past the mark now, as at no time between."""
    had = items[index].word == "hadn't" or items[index - 1].word == "had"
    had = had and len(items.dates) == 1  # not "before the spring it had not been above $110 since 2014"
    told = mark_behind(items, index) if had and index else None
    at = told[1] if told is not None else 0
    since = at + 1 + (items.words[at + 1 : at + 2] == ("since",))
    period = items[since].period if told is not None and since < len(items) else None
    if told is None or period is None or period.window is None or at > index + _REACH:
        return None
    if period.preposition != "since" and since == at + 1:
        return None
    draft = superlative_draft(items, index, since, replace(told[0], since=period), since)
    return replace(draft, kind="threshold")


def _only_in(items: Sequence[Item], index: int) -> Draft | None:
    """ "Only in 2022 was it higher", "only 2022 saw more": the highest but for that period."""
    at = index + 1 + (index + 1 < len(items) and items[index + 1].word in ("in", "during"))
    period = items[at].period if at < len(items) else None
    if period is None or period.role is not PeriodRole.WINDOW or period.window is None:
        return None
    for last in range(at + 1, min(len(items), at + 1 + _REACH)):
        word = items[last].word
        if word in HIGHER | LOWER or (word in HIGH | LOW and items[last - 1].word in SO):
            extreme = Extreme.HIGHEST if word in HIGH | HIGHER else Extreme.LOWEST
            return superlative_draft(items, index, last, Rank(extreme, record=True, outside=period), at)
        if word not in LINKING | {"figure", "total", "number", "rate", "saw", "did"}:
            return None
    return None
