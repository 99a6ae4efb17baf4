"""Values told as those before the present one, without days: "the one before it was 4.25%", "it is no longer 5%".

How many values ago they were, the words tell alone; of what is published month by month that is one month for each.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.earlier_times.before_that import TIME_BEFORE
from service.claims.kind import Draft
from service.claims.once import once
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_CUES = frozenset(["one", "level", "rate", "value", "figure", "then", "longer", "old", "came", "steps", "stages"])
_ONES = frozenset(["one", "level", "rate", "value", "figure", "setting"])
_WAS = frozenset(["was", "were", "stood", "had", "been", "at", "came", "to", "is"])
_POINTED = frozenset(["it", "that", "this", "them", "the", "present", "latest", "current", "last"])
_PRESENT = frozenset(["present", "current", "latest"])
_OLD = frozenset(["old", "former", "previous", "earlier", "outgoing"])
_NEW = frozenset(["new", "present", "current", "latest"])
_LINKS = frozenset([",", ";", "then", "and", "now", "is", "are", "it", "stands", "finally", "they", "at", "to", "next"])
_STEPS = frozenset(["steps", "stages", "moves", "settings"])
_TWO = len(("one", "other"))
_OWNED = 12  # items of "the old level of the Bank of England's key interest rate,"


def values_back(items: Row, anchor: int) -> int:
    """How many values before the present one a figure was; nought where no words say so.

    Args:
        items: the sentence.
        anchor: item index of the figure.
    """
    if _CUES.isdisjoint(items.said) and ":" not in items.said:
        return 0
    if _is_one_before(items, anchor) or _is_no_longer(items, anchor) or _is_old_of_two(items, anchor):
        return 1
    return _in_turn(items).get(anchor, 0)


def _is_one_before(items: Row, anchor: int) -> bool:
    """ "The level is 4%, and the one before it was 4.25%", "before the present 1.75% came 1.25%"."""
    if "before" not in items.said:
        return False
    at = anchor - 1
    while at > 0 and items.words[at] in _WAS:
        at -= 1
    if items.words[anchor - 1] == "came" and items[at].quantity is not None:
        lead = items.words[max(0, at - 3) : at]
        return lead[-3:-1] == ("before", "the") and lead[-1] in _PRESENT
    while at > 0 and items.words[at] in _POINTED:
        at -= 1
    return (
        at < anchor - 1
        and at > 1
        and items.words[at] == "before"
        and items.words[at - 1] in _ONES
        and (items.words[at - 2] == "the")
    )


def _is_no_longer(items: Row, anchor: int) -> bool:
    """ "The rate is no longer 5%: since 7 November it has been 4.75%": what the one told behind it replaced."""
    lead = [word for word in items.words[max(0, anchor - 4) : anchor] if word not in ("at", "the")]
    dated = any(items[at].period is not None for at in range(anchor + 1, min(len(items), anchor + 3)))
    return lead[-2:] == ["no", "longer"] and not dated


def _is_old_of_two(items: Row, anchor: int) -> bool:
    """ "Between the old level of Bank Rate, 5%, and the new, 5.25%": beside what replaced it."""
    if "old" not in items.said or _NEW.isdisjoint(items.said):
        return False
    for at in range(anchor - 1, max(0, anchor - _OWNED), -1):
        if items[at].quantity is not None or items[at].period is not None:
            return False
        if items.words[at] in _OLD:
            behind = items.words[anchor + 1 : anchor + 5]
            return items.words[at - 1] == "the" and not _NEW.isdisjoint(behind)
    return False


def counts_steps(items: Row, index: int) -> bool:
    """ "In three steps: 0.25%, 0.5%, 0.75%": how many values are told, no figure of its own."""
    quantity = items[index].quantity
    counted = quantity is not None and (quantity.noun in _STEPS or items.words[index + 1 : index + 2] == ("steps",))
    return counted and items.words[index - 1] == "in" and ":" in items.words[index + 1 : index + 3]


@once
def _in_turn(items: Row) -> dict[int, int]:
    """ "It was 0.25%, then 0.5%, and is now 0.75%", "in three steps: 0.25%, 0.5%, 0.75%": each with its place."""
    figures = [at for at in items.figures if not counts_steps(items, at)]
    listed = len(figures) < len(items.figures)
    if items.dates or not (listed or {"then", "now"} <= items.said) or len(figures) < _TWO:
        return {}
    units = {one.unit for at in figures if (one := items[at].quantity) is not None}
    between = [items.words[one + 1 : other] for one, other in pairwise(figures)]
    if len(units) != 1 or not all(_LINKS.issuperset(words) and words for words in between):
        return {}
    if not listed and not any("then" in words for words in between):
        return {}  # "Back then it was 4.75%; now it is 3.75%"
    if not listed and "now" not in between[-1] and items.words[figures[-1] + 1 : figures[-1] + 2] != ("now",):
        return {}
    return {at: len(figures) - 1 - n for n, at in enumerate(figures)}


def leave_the_last(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Went to 0.5% and then, on 2 August 2018, to 0.75%": the first until the day of the second."""
    if "then" not in items.said:
        return
    for n in range(len(drafts) - 1):
        first, second = drafts[n], drafts[n + 1]
        between = items.words[first.last + 1 : second.anchor]
        led = items.words[first.anchor - 1] == "to" == items.words[second.anchor - 1] and "then" in between
        told = bindings[n + 1].period
        if not led or first.kind not in LEVELS or second.kind not in LEVELS or told is None or bindings[n].is_base:
            continue
        if bindings[n].period not in (None, told) or told.role is not PeriodRole.WINDOW or bindings[n + 1].inherited:
            continue
        if told.grain is Grain.DAY and told.window is not None:
            eve, *others = [Window.day(window.start - DAY) for window in (told.window, *told.others)]
            until = replace(told, window=eve, others=tuple(others), rule=TIME_BEFORE)
            bindings[n].period, bindings[n].is_base = until, True
        else:
            bindings[n].period, bindings[n].peak = None, True
