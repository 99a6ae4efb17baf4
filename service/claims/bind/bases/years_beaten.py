"""By how much a year or a record was beaten: "beating 2016, the previous warmest, by 0.16C" is more than then."""

from collections.abc import Sequence

from service.claims.bind.changes.sides_told import VERBS
from service.claims.bind.periods_overtaken import owns_figure
from service.claims.kind import Draft
from service.model.mentions import Change, Item
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, POINTS, Direction
from service.records import replace

_BEATING = frozenset(
    "beat beats beating eclipse eclipsed eclipsing top topped topping surpass surpassed surpassing exceed exceeded"
    " exceeding outstripped pipped pipping break breaks broke broken breaking smash smashed smashing".split()
)
_MARKS = frozenset(
    "the a its previous earlier old last record mark high peak best total tally set in of from for those that".split()
)
"""Words between them and the period: "broke the mark set in 2016 by 0.16C"."""
_BEATEN_REACH = 9  # items from "beating 2016" to the figure


def as_more_than_beaten(items: Sequence[Item], draft: Draft) -> Draft:
    """ "Beating 2016, the previous warmest, by 0.16C", "broke the record of 2016 by …": more than then."""
    if draft.kind != "level" or draft.change is not None or items[draft.anchor - 1].word != "by":
        return draft
    ahead = _beaten_behind(items, draft)
    if ahead is not draft:
        return ahead
    for at in range(draft.anchor - 2, max(0, draft.anchor - _BEATEN_REACH), -1):
        period = items[at].period
        if items[at].quantity is not None or items[at].word in (";", ":"):
            return draft
        if period is not None and period.role in (PeriodRole.WINDOW, PeriodRole.SHIFT):
            verb = at - 1
            while verb > 0 and items[verb].word in _MARKS:
                verb -= 1
            way = Change(Direction.UP, "verb") if items[verb].word in _BEATING else _set_against(items, verb, draft)
            if way is None:
                continue
            told = replace(draft, kind="difference", change=way, change_at=verb)
            return replace(told, slots=(*draft.slots, ("base", at)), base=period)
    return draft


def _beaten_behind(items: Sequence[Item], draft: Draft) -> Draft:
    """ "Exceeding by 18% last year's 11,433": the same with what was exceeded behind it."""
    verb, behind = draft.anchor - 2, draft.last + 1
    quantity = items[draft.anchor].quantity
    change = VERBS.get(items[verb].word) if verb >= 0 and behind < len(items) else None
    period = items[behind].period if change is not None else None
    if change is None or quantity is None or period is None or period.role is not PeriodRole.WINDOW:
        return draft
    if not owns_figure(items, behind):
        return draft  # "led by 20 points last week"
    kind = {PERCENT: "percent_change", POINTS: "point_change"}.get(quantity.unit, "difference")
    told = replace(draft, kind=kind, change=change, change_at=verb, base=period)
    return replace(told, slots=(*draft.slots, ("base", behind)))


def _set_against(items: Sequence[Item], verb: int, draft: Draft) -> Change | None:
    """ "Undershot the previous year's by 97,000": which way a verb that sets one amount against another says it was."""
    quantity = items[draft.anchor].quantity
    return None if quantity is None or quantity.unit == PERCENT else VERBS.get(items[verb].word)
