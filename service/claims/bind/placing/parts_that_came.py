"""A part of a whole, told with the days of both: "2,278 of the 36,365 who have come this year came in October"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import ADJACENT, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_COMING = frozenset("came arrived landed happened crossed were was fell did made".split())
_AT = frozenset(["in", "on", "during"])
_TO_WHOLE = (("of", "the"), ("of", "all"), ("of", "all", "the"), ("out", "of", "the"))
_EXACTLY = ((":",), ("(",), ("–",), ("—",), (",", "or"))
_STOPS = frozenset([";", ":", ".", "(", "and", "but"])
_DAYS = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE])


def date_parts(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Bind the days told first to the whole and those told behind "came in" to the part.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if _COMING.isdisjoint(items.said):
        return
    for n, (part, whole) in enumerate(pairwise(drafts)):
        if part.slot("whole") != whole.anchor and items.words[part.last + 1 : whole.anchor] not in _TO_WHOLE:
            continue
        dates = _dates_behind(items, whole)
        if len(dates) != 2 or not _came_in(items, dates[1]):
            continue
        first, last = (items[at].period for at in dates)
        if first is None or last is None or first.role not in _DAYS:
            continue
        bindings[n].period, bindings[n].strength = last, ADJACENT
        bindings[n + 1].period, bindings[n + 1].strength = first, ADJACENT
        if n + 2 < len(drafts) and items.words[dates[1] + 1 : drafts[n + 2].anchor] in _EXACTLY:
            bindings[n + 2].period, bindings[n + 2].strength = last, ADJACENT


def _dates_behind(items: Row, whole: Draft) -> list[int]:
    """The places of the periods told of a whole and its part, up to where the clause ends or another figure stands."""
    end = next((at for at in range(whole.last + 1, len(items)) if items.words[at] in _STOPS), len(items))
    figure = next((at for at in items.figures if whole.anchor < at), end)
    return [at for at in items.dates if whole.last < at < min(end, figure)]


def _came_in(items: Row, at: int) -> bool:
    return items.words[at - 1] in _AT and items.words[at - 2] in _COMING
