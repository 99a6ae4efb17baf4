"""Changes from a base that leads them in: "the drop is 41%; against the high of last September (56,042) it is 47%".

The base may be days alone: "compared with 2023 the increase was 769. Compared with 2010 it was 2,899": that is the
increase again, and no level of 2010.
"""

from collections.abc import Sequence

from service.claims.scene import Scene, unit_of
from service.model.claims import Claim, Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import MULTIPLE, PERCENT, POINTS, Direction
from service.records import replace

_KINDS = {PERCENT: "percent_change", POINTS: "point_change", "": "difference"}
_SETTING = frozenset(["against", "from", "on", "since", "compared", "measured"])
_LEADING = frozenset(["compared", "since"])
_NEXT = frozenset([";", "and"])  # what opens the next comparison: "compared with 2024 was 12%, and with 2023 41%"
_PUT = frozenset(["set", "measured", "put", "held", "taken"])
_ITS = frozenset(["the", "that", "this", "its", "their"])
_WHEN = frozenset(["when", "as", "where", "which", "that", "because", "while", "although"])
_ARTICLE = 3  # items of "the same month of"
_IT = frozenset(["it", "that", "this"])
_BEING = frozenset(["is", "was", "comes", "came"])
_TELLING = frozenset("is was comes came to still even a an about some around nearly almost just over more than".split())
_BREAKS = frozenset([";", ".", ",", "and", "but", "while"])
_REACH = 16  # items from the word that sets something against to its figure


def told_again(row: Sequence[Claim], items: Row, before: Scene) -> Sequence[Claim]:
    """A sentence's claims, a bare figure that a base leads in with the change that was told just before it.

    It is of the same days and went the same way; only what it is taken from is another.

    Args:
        row: the claims in order.
        items: the sentence.
        before: the sentence before.
    """
    if _SETTING.isdisjoint(items.said):
        return row
    if not _LEADING.isdisjoint(items.said):
        row = [_from_compared(claim, items) for claim in row]
    if _IT.isdisjoint(items.said):
        return row
    found: list[Claim] = []
    for claim in row:
        last = next((c for c in reversed([*before.row, *found]) if c.kind == "percent_change"), None)
        base = _base(claim, found, items) if last is not None and last.candidates else None
        told = None if last is None or base is None else _as_change(claim, last, base)
        found.append(told or _from_days(claim, *_last_of(found, items, before), items) or claim)
    return found


def _from_compared(claim: Claim, items: Row) -> Claim:
    """ "The drop compared with June 2023 was 56,575": from those days, nor from any of the next clause."""
    own, base = claim.period, claim.base
    if claim.kind not in _KINDS.values() or own is None or claim.over is not None or own.span.end > claim.span.start:
        return claim
    if not _is_of_noun(claim, items):
        return claim  # "compared with the first, when it grew by 0.7%"
    if base is not None:
        behind = claim.sentence.between(claim.span.end, max(base.span.start, claim.span.end))
        if _NEXT.isdisjoint(behind):
            return claim
    at = next((n for n in items.dates if items[n].period is own), 0)
    if items.words[max(0, at - 2) : at] in (("compared", "with"), ("compared", "to")):
        return replace(claim, period=None, base=own) if own.role is PeriodRole.WINDOW else claim
    return replace(claim, base=None) if own.preposition == "since" else claim


def _last_of(found: Sequence[Claim], items: Row, before: Scene) -> tuple[Claim | None, Sequence[Item]]:
    """The figure right before one, and the sentence that it stands in."""
    return (found[-1], items) if found else (before.row[-1] if before.row else None, before.items)


def _from_days(claim: Claim, last: Claim | None, told: Sequence[Item], items: Row) -> Claim | None:
    """The figure as the change from the days that lead it in, where a change from other days stands right before it."""
    if last is None or last.kind not in _KINDS.values() or not last.candidates:
        return None
    begun = last.base or (last.period if _is_since(last.period) else None)
    if begun is None:
        return None
    if claim.kind not in ("level", *_KINDS.values()) or claim.mood is not Mood.ASSERTED or not _is_of_noun(last, told):
        return None
    unit = unit_of(claim)
    if unit == MULTIPLE or (unit not in _KINDS and unit != unit_of(last) and last.kind == "difference"):
        return None
    opens, lead = _led(claim, items)
    base = _days_from(items, opens, lead, last) if opens is not None else None
    if base is None or base.window == begun.window or _is_since(base) is not _is_since(begun):
        return None
    since = last.base is None
    return replace(
        claim,
        kind=_KINDS.get(unit, "difference"),
        direction=last.direction,
        candidates=last.candidates,
        period=base if since else last.period,
        base=None if since else base,
        compares=last.compares,
        over=None,
    )


def _is_since(period: Period | None) -> bool:
    """ "The increase since 2023 is 20%; since 2010 it is 164%"."""
    return period is not None and period.preposition == "since"


def _is_of_noun(last: Claim, items: Sequence[Item]) -> bool:
    """ "The increase was 769", which "it" may mean; of "they rose by 769" it may not."""
    lead = [item for item in items if item.start < last.span.start][-_REACH:]
    told = [n for n, item in enumerate(lead) if any(change.part == "noun" for change in item.changes)]
    behind = {item.word for item in lead[told[-1] :]} if told else set()
    return bool(told) and lead[max(0, told[-1] - 1)].word in _ITS and not _BEING.isdisjoint(behind)


def _days_from(items: Row, opens: int, lead: int, last: Claim) -> Period | None:
    """The days between a word that sets something against them and its "it was"."""
    first = opens + 2 if items[opens + 1].word in ("with", "to", "against") else opens + 1
    period = next((items[n].period for n in range(first, min(lead, first + _ARTICLE)) if items[n].period), None)
    if period is None or (items[opens].word == "on" and (last.base is None or last.base.preposition != "on")):
        return None
    other = any(items[n].quantity is not None for n in range(first, lead)) or items[lead - 1].word in _WHEN
    return None if other else period  # "since 2010, when it was 1,768, much has changed"


def _as_change(claim: Claim, last: Claim, base: Claim) -> Claim | None:
    """The percentage as the change from that base, where this and the last change are of one measure."""
    if (
        not base.candidates
        or base.candidates[0].series_id != last.candidates[0].series_id
        or last.period is base.period
    ):
        return None
    direction = claim.direction or last.direction or Direction.UP  # "set against the 175,457 of June it is 24% shorter"
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
    opens, lead = _led(claim, items)
    if opens is None:
        return None
    between = [c for c in row if items[opens].start < c.span.start < items[lead].start and c.kind == "level"]
    return between[0] if len(between) == 1 and between[0].period is not None else None


def _led(claim: Claim, items: Row) -> tuple[int | None, int]:
    """Where what a bare figure is set against begins, None where it is set against nothing; and where its "it was"."""
    at = next((n for n in items.figures if items[n].start >= claim.span.start), 0)
    lead = at - 1
    while lead > 0 and items[lead].word in _TELLING:
        lead -= 1
    if items[lead].word not in _IT or items[lead + 1].word not in _BEING:
        return None, lead
    settings = [n for n in range(lead - 1, max(-1, lead - _REACH), -1) if items[n].word in _SETTING]
    return next((n for n in settings if _opens_clause(items, n)), None), lead


def _opens_clause(items: Sequence[Item], at: int) -> bool:
    return at == 0 or items[at - 1].word in _BREAKS or (items[at - 1].word in _PUT and _opens_clause(items, at - 1))
