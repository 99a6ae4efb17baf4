"""Moves counted from a day on, which need not follow one another: "the fifth cut since August", "the third of 2025"."""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft, window_near
from service.model.claims import Streak
from service.model.mentions import Change, Item
from service.model.periods import Period, PeriodRole
from service.model.spans import Span
from service.model.windows import Grain

_NOUNS = frozenset(
    "cut cuts rise rises increase increases reduction reductions hike hikes fall drop decline slowdown acceleration"
    " uptick quickening".split()
)
_UNDIRECTED = frozenset(["change", "move"])
_PACES = frozenset(["slowdown", "acceleration", "quickening"])
_BETWEEN = frozenset("such interest rate quarter point base basis - by of the in 's bank".split())
_DETERMINERS = frozenset(["the", "its", "a", "their", "this"])
_REACH = 4  # items from the ordinal to its noun
_BOUND = 4  # … and from the noun to the period


def counted_moves(items: Sequence[Item], index: int, length: int) -> Iterator[Draft]:
    """The count that the ordinal at ``index`` opens, if it opens one.

    Args:
        items: the sentence.
        index: the ordinal.
        length: its number.
    """
    if index == 0 or items[index - 1].word not in _DETERMINERS:
        return
    noun = _noun(items, index)
    bound = None if noun is None else _bound(items, noun)
    if noun is None or bound is None:
        return
    yield Draft(
        "streak",
        Span(items[index].start, items[bound].end),
        "moves counted",
        index,
        bound,
        _change(items[noun]),
        noun,
        (("base", bound),),
        streak=Streak(length, pace=items[noun].word in _PACES, since=items[bound].period),
        period=window_near(items, index, bound, bound),
    )


def _noun(items: Sequence[Item], index: int) -> int | None:
    for at in range(index + 1, min(len(items), index + 1 + _REACH)):
        if items[at].word in _UNDIRECTED or (items[at].word in _NOUNS and _change(items[at]) is not None):
            return at
        if items[at].word not in _BETWEEN and items[at].quantity is None:
            return None
    return None


def _change(item: Item) -> Change | None:
    return next((change for change in item.changes if change.part != "more"), None)


def _bound(items: Sequence[Item], noun: int) -> int | None:
    for at in range(noun + 1, min(len(items), noun + 1 + _BOUND)):
        period = items[at].period
        if period is not None:
            return at if _counts_from(period, items[at - 1].word) else None
        if items[at].word not in ("since", "so", "far", "of", "in", "interest", "rates", "the"):
            return None
    return None


def _counts_from(period: Period, lead: str) -> bool:
    if period.preposition == "since" or lead == "since":
        return period.window is not None
    return period.role in (PeriodRole.TO_DATE, PeriodRole.WINDOW) and period.grain is Grain.YEAR
