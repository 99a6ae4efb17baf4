"""A change told again from another base: "the drop is 41%; against the high of last September (56,042) it is 47%"."""

from collections.abc import Sequence

from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT, Direction
from service.records import replace

_SETTING = frozenset(["against", "from", "on", "since", "compared", "measured"])
_IT = frozenset(["it", "that", "this"])
_BEING = frozenset(["is", "was", "comes", "came"])
_TELLING = frozenset("is was comes came to still even a an about some around nearly almost just over more than".split())
_BREAKS = frozenset([";", ".", ",", "and", "but", "while"])
_REACH = 16  # items from the word that sets something against to its figure


def told_again(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """A sentence's claims, a bare percentage that a base leads in with the change that was told just before it.

    It is of the same days and went the same way; only what it is taken from is another.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before.
    """
    if _SETTING.isdisjoint(items.said) or _IT.isdisjoint(items.said):
        return row
    found: list[Claim] = []
    for claim in row:
        last = next((c for c in reversed([*before.row, *found]) if c.kind == "percent_change"), None)
        base = _base(claim, found, items) if last is not None and last.candidates else None
        told = None if last is None or base is None else _as_change(claim, last, base)
        found.append(told or claim)
    return found


def _as_change(claim: Claim, last: Claim, base: Claim) -> Claim | None:
    """The percentage as the change from that base, where this and the last change are of one measure."""
    if (
        not base.candidates
        or base.candidates[0].series_id != last.candidates[0].series_id
        or last.period is base.period
    ):
        return None
    direction = last.direction or Direction.UP
    return replace(
        claim,
        kind="percent_change",
        direction=direction,
        candidates=last.candidates,
        period=last.period,
        base=base.period,
        compares=last.compares,
    )


def _base(claim: Claim, row: Sequence[Claim], items: Row) -> Claim | None:
    """The level that leads a bare percentage in: "against the 1,768 of 2010 it is 164 per cent"."""
    if claim.kind not in ("level", "percent_change") or unit_of(claim) != PERCENT or claim.mood is not Mood.ASSERTED:
        return None
    at = next((n for n in items.figures if items[n].start >= claim.span.start), 0)
    lead = at - 1
    while lead > 0 and items[lead].word in _TELLING:
        lead -= 1
    if items[lead].word not in _IT or items[lead + 1].word not in _BEING:
        return None
    opens = next((n for n in range(lead - 1, max(-1, lead - _REACH), -1) if items[n].word in _SETTING), None)
    if opens is None or not _opens_clause(items, opens):
        return None
    between = [c for c in row if items[opens].start < c.span.start < items[lead].start and c.kind == "level"]
    return between[0] if len(between) == 1 and between[0].period is not None else None


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    return at == 0 or items[at - 1].word in _BREAKS
