"""Two figures that go with two periods compared before them: "higher in March than a year before: 3,180 against 840".

The first is of the period told of, the second of the one that it is set against.
"""

from collections.abc import Sequence

from service.claims.bind.period_words import CHANGE_KINDS
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.spans import Span
from service.records import replace

_LEADING = frozenset([":", "–", "—", ",", "(", "at", "to", "there", "were", "with", "by"])
_SETTING = (["against"], [",", "against"], ["compared", "with"], [",", "compared", "with"], ["versus"], ["after"])
_NAMING = 8  # items of "for asylum applications in the UK:"
_COMPARING = CHANGE_KINDS | {"comparison"}


def pair_compared(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """A sentence's claims, the second of such a pair dated by what the comparison before it is taken from.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if all(claim.base is None for claim in row):
        return row
    found = list(row)
    for n in range(2, len(row)):
        comparing, now, then = row[n - 2 : n + 1]
        if comparing.kind not in _COMPARING or comparing.base is None or not _is_open(now, then):
            continue
        if _led(comparing, now, items) and _between(now.span, then.span, items) in _SETTING:
            found[n] = replace(then, period=comparing.base, is_base=True)
    return found


def _is_open(now: Claim, then: Claim) -> bool:
    """Whether two levels follow, the second without days of its own."""
    levels = now.kind == then.kind == "level" and not now.is_base and then.period is None
    return levels and now.quantity is not None and then.quantity is not None and now.quantity.unit == then.quantity.unit


def _led(comparing: Claim, now: Claim, items: Row) -> bool:
    """Whether nothing but what was compared stands ahead of the first figure, and a mark that leads to it."""
    assert comparing.base is not None
    past = max(comparing.span.end, comparing.base.span.end)
    lead = _between(Span(past, past), now.span, items)
    if ":" in lead and len(lead) <= _NAMING and "" not in lead:
        lead = lead[lead.index(":") :]  # "higher than a year before for asylum applications: 24,825 against 20,868"
    return lead[:1] != [] and _LEADING.issuperset(lead)


def _between(first: Span, second: Span, items: Row) -> list[str]:
    return [item.word for item in items if first.end <= item.start < second.start]
