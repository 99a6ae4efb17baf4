"""Figures listed for the parts of one time, each of its own: "by 0.2% and 0.3% in the last two quarters of 2023"."""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period
from service.model.windows import Grain, Window
from service.records import replace

_RULES = ("first-units", "last-units", "listed-units")
_JOINING = frozenset(["and", ",", "then", "by", "of", "to", "a", "further"])
_LEADING = frozenset(["in", "over", "during", "for", "of", "respectively"])
_GRAINS = {1: Grain.MONTH, 3: Grain.QUARTER, 12: Grain.YEAR}


def share_out(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds to each of as many figures as there are units the unit of its place.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    for index in items.dates:
        period = items[index].period
        if period is None or not period.rule.startswith(_RULES):
            continue
        listed = _listed_before(items, drafts, index) or _listed_behind(items, drafts, index)
        for n, part in zip(listed, _parts(period, len(listed)), strict=False):
            bindings[n].period, bindings[n].strength, bindings[n].is_base = part, ADJACENT, False


def _listed_before(items: Row, drafts: Sequence[Draft], index: int) -> Sequence[int]:
    """The figures of the list that leads to a period, in order; empty where it is none."""
    found: list[int] = []
    past, allowed, unit = index, _LEADING, ""
    for n in range(len(drafts) - 1, -1, -1):
        if drafts[n].anchor >= index:
            continue
        quantity = items[drafts[n].anchor].quantity
        if quantity is None or not allowed.issuperset(items.words[drafts[n].last + 1 : past]):
            break
        if found and quantity.unit != unit:
            break
        found.insert(0, n)
        unit = quantity.unit
        past, allowed = drafts[n].anchor, _JOINING
    return found if len(found) > 1 else ()


def _listed_behind(items: Row, drafts: Sequence[Draft], index: int) -> Sequence[int]:
    """ "In the first and second quarters it grew by 0.7% and 0.3%": the list that begins with the next figure."""
    behind = [n for n, draft in enumerate(drafts) if draft.anchor > index]
    found = behind[:1]
    for n in behind[1:]:
        one, other = items[drafts[found[-1]].anchor].quantity, items[drafts[n].anchor].quantity
        between = items.words[drafts[found[-1]].last + 1 : drafts[n].anchor]
        if one is None or other is None or one.unit != other.unit or not _JOINING.issuperset(between):
            break
        found.append(n)
    dated = any(index < at < drafts[found[-1]].anchor for at in items.dates) if found else True
    return found if len(found) > 1 and not dated and "and" in items.said else ()


def _parts(period: Period, number: int) -> Sequence[Period]:
    """The equal parts of a period, where those are months, quarters or years."""
    window = period.window
    months = 0 if window is None or not number else window.whole_months or 0
    if window is None or not months or months % number or months // number not in _GRAINS:
        return ()
    each, end = months // number, window.end
    last = Window.months(end.year, end.month, each)
    parts = [last.shifted_months(-each * back) for back in range(number - 1, -1, -1)]
    return [replace(period, window=one, others=(), grain=_GRAINS[each], rule=f"{period.rule}-part") for one in parts]
