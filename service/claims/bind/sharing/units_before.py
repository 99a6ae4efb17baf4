"""Figures told one after the other of the units before: "after 4,432 and 3,738 in the two months before"."""

from collections.abc import Sequence
from itertools import pairwise

from service.claims.bind.bound import ADJACENT, LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row

_LISTING = frozenset(["and", ","])


def share_units(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Give each figure of such a list the period that one of them has: it may be of any of these units."""
    if not any((period := items[at].period) is not None and period.rule == "each-moved" for at in items.dates):
        return
    joined = [
        (n, n + 1)
        for n, (one, other) in enumerate(pairwise(drafts))
        if one.kind in LEVELS and other.kind in LEVELS and _LISTING.issuperset(items.words[one.last + 1 : other.anchor])
    ]
    for given, taking in [*joined, *((after, before) for before, after in reversed(joined))]:
        period = bindings[given].period
        if period is not None and period.rule == "each-moved":
            bindings[taking].period, bindings[taking].strength = period, ADJACENT
