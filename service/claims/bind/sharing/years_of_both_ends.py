"""A year told behind a move of a rate: "it rose to 10.4% from 10.1% for the year to February"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.quantities import PERCENT

_YEAR = 12  # months
_ROLLING = "rolling"


def year_of_both_ends(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Gives the year to a month, told behind the start of a move, to its end, of which the start is one month older.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "from" not in items.said or "to" not in items.said:
        return
    for n, (end, start) in enumerate(pairwise(drafts)):
        told = bindings[n + 1].period
        if told is None or told.window is None or told.rule != _ROLLING or told.window.whole_months != _YEAR:
            continue
        moved = items.words[end.last + 1 : start.anchor] == ("from",) and items.words[end.anchor - 1] == "to"
        quantities = items[end.anchor].quantity, items[start.anchor].quantity
        rates = all(one is not None and one.unit == PERCENT for one in quantities)
        if moved and rates and (bindings[n].period is None or bindings[n].period is told):
            bindings[n].period = told
            bindings[n + 1].period, bindings[n + 1].is_base = None, True
