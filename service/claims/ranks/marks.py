"""The mark that something passed for the first time: "rose above 3%", "has been below 2%", "in three figures"."""

from collections.abc import Sequence
from decimal import Decimal

from service.model.mentions import Item, Row
from service.model.quantities import Direction, Hedge, Quantity
from service.model.ranks import Extreme, Rank
from service.model.spans import Span

MARK_REACH = 16
"""Items before or behind "the first time" in which its mark stands."""
PASSING = frozenset(
    "above over past beyond topped passed exceeded surpassed breached topping passing exceeding surpassing breaching"
    " crossed crossing exceed top pass breach overshot overshoots overshooting".split()
)
UNDER = frozenset("below under beneath undershot undershoots undershooting".split())
SIGNS = {"negative": Extreme.LOWEST, "sub-zero": Extreme.LOWEST, "positive": Extreme.HIGHEST}
"""Words of a figure that lies on one side of nought."""
_REACHING = frozenset(["reached", "hit", "reaching", "hitting"])
_RETURNING = frozenset(["returned", "returns", "returning", "back"])
_BETWEEN = frozenset(
    "the a its their 's ecb european central federal reserve mark bank fed government of england than more back up"
    " level target $ £".split()
)
_AIMS = frozenset(["target", "goal", "objective"])
_AT_AIM = frozenset("on at hit hitting met meeting matched matching reached reaching".split())
_BREAKS = frozenset([";", ":", "but", "while", "whereas"])
_THAT = frozenset(["that", "when", "it"])
_FIGURES = {"double": 10, "two": 10, "three": 100, "triple": 100, "four": 1000, "five": 10_000, "six": 100_000}
_HELPING = frozenset(["was", "were", "has", "have", "had"])
_PASSIVE = 4  # items of "figures have been reached"
_LEAD = 7  # items before a mark in which the word of crossing stands


def mark_before(items: Row, index: int) -> Rank | None:
    """The mark that was passed: "rose back above 3% in August, to 3.1%, for the first time since March"."""
    for at in range(index - 1, max(-1, index - MARK_REACH), -1):
        if items[at].word in _BREAKS:
            return None
        quantity = items[at].quantity
        figures = in_figures(items, at)
        if figures is not None:
            return figures
        if quantity is None:
            continue
        for lead in range(at - 1, max(-1, at - _LEAD), -1):
            word = items[lead].word
            if word in UNDER:
                return Rank(Extreme.LOWEST, mark=quantity)
            if word in PASSING or quantity.hedge is Hedge.MORE_THAN:
                return Rank(Extreme.HIGHEST, mark=quantity)
            if word in _REACHING or (word in ("to", "at") and items[lead - 1].word in _RETURNING):
                moved = moved_before(items, lead)
                return Rank(moved or Extreme.HIGHEST, mark=quantity, reached=True, either=moved is None)
            if not _is_between(items[lead]):
                break
    return None


def _is_between(item: Item) -> bool:
    """Whether a word, or a time, may stand between a word of crossing and its mark: "past its June level of 152m"."""
    return item.word in _BETWEEN or item.period is not None


def is_at_target(items: Row, index: int) -> bool:
    """ "Rose by 2.0%, bang on the Bank's target for the first time since July": from which side is not told.

    Args:
        items: the sentence.
        index: the "first".
    """
    if _AIMS.isdisjoint(items.said) or moved_before(items, index) is Extreme.LOWEST:
        return False
    for at in range(index - 1, max(0, index - MARK_REACH), -1):
        if items[at].quantity is not None or items[at].word in _BREAKS:
            return False
        if items[at].word in _AIMS:
            lead = next((n for n in range(at - 1, max(-1, at - _LEAD), -1) if items[n].word not in _BETWEEN), 0)
            return items[lead].word in _AT_AIM
    return False


def clause_behind(items: Row, last: int) -> int | None:
    """Where the clause begins that says what happened for the first time: "… that the rate has been below 2%"."""
    at = last + 1
    return at if items.words[at : at + 1] and items.words[at] in _THAT else None


def tells_figure(items: Row, clause: int) -> bool:
    """Whether such a clause tells a figure, other than a length of time ("its 12-month change")."""
    figures = (items[at].quantity for at in items.figures if clause < at <= clause + MARK_REACH)
    return any(figure is not None and figure.unit not in ("months", "years", "weeks") for figure in figures)


def mark_behind(items: Row, clause: int) -> tuple[Rank, int] | None:
    """The mark of such a clause, where it is one of a level, with its place: "has been below 2%"."""
    for at in range(clause + 1, min(len(items), clause + MARK_REACH)):
        if items[at].word in _BREAKS or items[at].word in (",", "."):
            return None
        figures = in_figures(items, at)
        if figures is not None:
            return figures, at
        quantity = items[at].quantity
        if quantity is None or quantity.unit in ("months", "years", "weeks"):
            continue
        lead = next((n for n in range(at - 1, clause, -1) if not _is_between(items[n])), clause)
        if items[lead].word in UNDER or quantity.hedge is Hedge.LESS_THAN:
            return Rank(Extreme.LOWEST, mark=quantity), at
        if items[lead].word in PASSING or quantity.hedge is Hedge.MORE_THAN:
            return Rank(Extreme.HIGHEST, mark=quantity), at
        return None
    return None


def moved_before(items: Sequence[Item], index: int) -> Extreme | None:
    """Towards which end the last word of change before an item went."""
    for item in reversed(items[:index]):
        if item.word in ("topped", "passed", "exceeded", "surpassed", "above", "breached"):
            return Extreme.HIGHEST
        for change in item.changes:
            if change.part in ("verb", "more"):
                return Extreme.HIGHEST if change.direction is Direction.UP else Extreme.LOWEST
    return None


def in_figures(items: Row, at: int) -> Rank | None:
    """ "In double figures", "in three figures", "four figures have been reached": at least 10, 100, 1,000."""
    if items[at].word in ("figures", "digits"):
        digits = items[at - 1].word
    else:
        quantity = items[at].quantity
        if quantity is None or quantity.noun not in ("figures", "digits"):
            return None
        digits = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}.get(int(quantity.value), "")
    lead, behind = items[at - 1 - (items[at].quantity is None)].word, [*items.words[at + 1 : at + _PASSIVE]]
    reached = bool(behind) and behind[0] in _HELPING and not _REACHING.union(PASSING).isdisjoint(behind)
    if digits not in _FIGURES or not (lead in ("in", "into", "to") or lead in _REACHING or reached):
        return None
    value = Decimal(_FIGURES[digits])
    mark = Quantity(Span(items[at].start, items[at].end), Span(0, 0), value, 0, "")
    return Rank(Extreme.HIGHEST, mark=mark, reached=True)
