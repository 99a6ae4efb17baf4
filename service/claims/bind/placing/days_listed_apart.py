"""Days and figures that a sentence lists apart from each other: to each figure the period of its place.

"In 2022, 2023 and 2024 it was 9.1%, 7.3% and 2.5% respectively." So it is without the word where both are plain lists:
"in 2022 and 2023 it was 18,185 and 63,008", "in June, August and October they shrank: by 13,000, then 26,000, …".
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from service.claims.bind.bound import ADJACENT, LEVELS, Binding
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_JOINING = frozenset(["and", ",", "or", "in"])
_IN_ORDER = frozenset(["and", ",", "then", "by", "finally"])
_APART = frozenset(["", ";", "but", "from", "to"])  # the first stands for a figure or period
_SEVERAL = 3  # days that are a list, whatever else is dated in the sentence


def in_turn(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the periods of one list to the figures of another.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    dates: Sequence[int] = [
        at for at in items.dates if (own := items[at].period) is not None and own.role is PeriodRole.WINDOW
    ]
    plain: Sequence[int] = [n for n, draft in enumerate(drafts) if draft.kind in LEVELS and draft.rank is None]
    if "respectively" not in items.said:
        plain = plain[: len(dates)]
        if not (_is_list(items, dates, _JOINING) and _is_list(items, [drafts[n].anchor for n in plain], _JOINING)):
            dates, plain = _lists_apart(items, dates, drafts)
    periods = [period for at in dates if (period := items[at].period) is not None]
    if len(periods) == len(plain) > 1:
        for n, period in zip(plain, periods, strict=True):
            bindings[n].period, bindings[n].strength, bindings[n].is_base = period, ADJACENT, False
    for n, period in _of_each_then(items, drafts):
        bindings[n].period, bindings[n].strength, bindings[n].is_base = period, ADJACENT, False


def _of_each_then(items: Row, drafts: Sequence[Draft]) -> Sequence[tuple[int, Period]]:
    """ "The records of July and June 2008, when Brent averaged $133 and WTI $134": of each the thing of its place.

    With each figure behind the days its own of these; those of the others are left open, for of two things both may be
    told of all days: "in July and August, when inflation was 3.8% and the jobless rate 4.7%".
    """
    if "when" not in items.said:
        return ()
    days = _longest(items, items.dates, _JOINING)
    behind = [n for n, draft in enumerate(drafts) if days and draft.anchor > days[-1]]
    led = len(days) > 1 and items.words[days[-1] + 1 : days[-1] + 3] == (",", "when")
    if not led or len(days) != len(behind) or any(at > days[-1] for at in items.dates):
        return ()
    told = [drafts[n] for n in behind]
    between = [items.words[one.last + 1 : other.anchor] for one, other in pairwise(told)]
    listed = all("and" in words and _APART.isdisjoint(words) for words in between)
    named = [begun(period) for at in days if (period := items[at].period) is not None]  # "since June and July 2008, …"
    periods = [period for period in named if period.role is PeriodRole.WINDOW]
    if not listed or len(periods) != len(behind) or any(one.kind not in LEVELS or one.rank for one in told):
        return ()
    windows = [period.window for period in periods if period.window is not None]
    return [
        (n, replace(one, others=tuple(window for window in windows if window != one.window)))
        for n, one in zip(behind, periods, strict=True)
    ]


def _lists_apart(items: Row, dates: Sequence[int], drafts: Sequence[Draft]) -> tuple[Sequence[int], Sequence[int]]:
    """Of a sentence that dates other things too, the list of days and the figures that are listed behind it."""
    days = _longest(items, [at for at in dates if not _holds_next(items, at, dates)], _JOINING)
    behind = [n for n, draft in enumerate(drafts) if days and draft.anchor > days[-1] and draft.rank is None]
    if len(days) < _SEVERAL or any(at > days[-1] for at in dates):
        return (), ()
    told = _longest(items, [drafts[n].anchor for n in behind], _IN_ORDER)
    return days, [n for n in behind if drafts[n].anchor in told]


def _holds_next(items: Row, at: int, dates: Sequence[int]) -> bool:
    """ "Last year, in June, August and October": whether a period only says of which year those behind it are."""
    own, behind = items[at].period, next((items[n].period for n in dates if n > at), None)
    if own is None or own.window is None or behind is None or behind.window is None:
        return False
    return own.window != behind.window and own.window.contains(behind.window)


def _longest(items: Row, places: Sequence[int], joints: Collection[str]) -> Sequence[int]:
    """The longest run of items at these places between which only such words stand."""
    runs: list[list[int]] = []
    for at in places:
        if runs and _is_list(items, [runs[-1][-1], at], joints):
            runs[-1].append(at)
        else:
            runs.append([at])
    return max(runs, key=len, default=[])


def _is_list(items: Row, places: Sequence[int], joints: Collection[str]) -> bool:
    """Whether nothing but commas and conjunctions stands between the items at these places."""
    between = [set(items.words[first + 1 : last]) for first, last in pairwise(places)]
    return bool(between) and all(words and words.issubset(joints) for words in between)
