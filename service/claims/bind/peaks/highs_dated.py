"""The high or the low of a longer time with its own day or month: "the year's high, in April, was $3.243".

Also "the high for the year was $3.243, in early April" and "the year's high, $3.243, came in April": the figure is of
the time that is told last, and of the highest in it, where more than one is published.
"""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.ranks import Extreme
from service.model.windows import Grain, Window
from service.records import replace

_SUMMITS = {
    **dict.fromkeys(["high", "peak"], Extreme.HIGHEST),
    **dict.fromkeys(["low", "trough"], Extreme.LOWEST),
}
_BEING = frozenset("was were is had been at stood came".split())
_DATING = frozenset("in on at back early late mid the of".split())
_COMING = frozenset("came was were reached set hit seen recorded touched fell in on back early late".split())
_FOR = frozenset(["for", "of", "in"])
_CLOSING = frozenset([".", ",", ";", ")", "and", "but"])
_REACH = 8  # items of "high , back in early April , was"


def date_highs(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds such figures to the time that is theirs.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _SUMMITS.keys().isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        at = dated_high(items, draft.anchor)[1] if draft.kind == "level" else 0
        period = items[at].period if at else None
        if period is not None:
            binding.period = period if period.window is not None else _whole_month(period)


def dated_high(items: Row, anchor: int) -> tuple[Extreme | None, int]:
    """Whether a figure is told as the highest or lowest of a time, and where its own time stands; 0 where it does not.

    Args:
        items: the sentence.
        anchor: the figure.
    """
    if _SUMMITS.keys().isdisjoint(items.said):
        return None, 0
    words = items.words
    at = anchor - 1
    while at > 0 and words[at] in _BEING:
        at -= 1
    if at == anchor - 1:
        return _apposed(items, anchor)
    if words[at] == ",":
        return _in_front(items, at)
    if items[at].period is not None and words[at - 1] in _FOR and words[at - 2] in _SUMMITS:
        return _SUMMITS[words[at - 2]], _behind(items, anchor + 1, _DATING)  # "the high for the year was $3.243, in"
    return None, 0


def _in_front(items: Row, at: int) -> tuple[Extreme | None, int]:
    """ "This year's high, in April, was": from the second comma back to the first."""
    place = at - 1
    if not _is_dating(items, place):
        return None, 0
    first = place - 1
    while first > max(0, at - _REACH) and items.words[first] in _DATING:
        first -= 1
    noun = items.words[first - 1] if first and items.words[first] == "," else ""
    return (_SUMMITS[noun], place) if noun in _SUMMITS else (None, 0)


def _apposed(items: Row, anchor: int) -> tuple[Extreme | None, int]:
    """ "The year's high, $3.243, came in April"."""
    words = items.words
    set_off = words[anchor - 1 : anchor] == (",",) == words[anchor + 1 : anchor + 2]
    owned = anchor >= len(("year", "'s", "high", ",")) and words[anchor - 3] == "'s"
    if not set_off or not owned or words[anchor - 2] not in _SUMMITS or words[anchor + 2 : anchor + 3] == ("and",):
        return None, 0
    return _SUMMITS[words[anchor - 2]], _behind(items, anchor + 1, _COMING)


def _behind(items: Row, comma: int, between: frozenset[str]) -> int:
    """Where the time stands that is told behind a comma and words like "in": 0 where none is, or the clause goes on."""
    if items.words[comma : comma + 1] != (",",):
        return 0
    place = comma + 1
    while place < min(len(items), comma + _REACH) and items.words[place] in between:
        place += 1
    closed = items.words[place + 1 : place + 2] in ((), *((word,) for word in _CLOSING))
    return place if place > comma + 1 and closed and _is_dating(items, place) else 0


def _is_dating(items: Row, at: int) -> bool:
    period = items[at].period if 0 < at < len(items) else None
    if period is None or period.role is not PeriodRole.WINDOW:
        return False
    return period.window is not None or (period.grain is Grain.MONTH and bool(period.others))


def _whole_month(period: Period) -> Period:
    """ "In early July": in which of its weeks, no words tell."""
    day = period.others[0].start
    return replace(period, window=Window.months(day.year, day.month, 1), grain=Grain.MONTH, rule="month", others=())
