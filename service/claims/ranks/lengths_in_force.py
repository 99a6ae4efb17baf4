"""How long a value is said to have been in force: "at 5.25% for almost a year", "after 21 months at 0.1%".

Asked of values that are set and stay until they are set anew, such as Bank Rate; of what is measured no run is made.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from service.claims.kind import Draft
from service.claims.ranks.lengths_told import and_a_half
from service.model.mentions import Row
from service.model.quantities import CURRENCIES, PERCENT, Hedge
from service.model.ranks import Stay, Streak
from service.model.spans import Span
from service.records import replace

_UNITS = {"week": Decimal("0.23"), "month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)}
_UNITS["decade"] = 10 * _UNITS["year"]
_STAYING = frozenset(
    "been stood stayed remained held kept left sat stuck frozen parked pegged languished lingered hovered unchanged"
    " steady rested".split()
)
_STILL = frozenset(["unchanged", "steady", "hold", "frozen", "still"])
_DENIED = frozenset("moved changed budged shifted altered touched".split())
_NOT = frozenset(["not", "n't", "never"])
_OPENING = frozenset(["after", "following", "spent", "spending"])
_HAVE = frozenset(["has", "have", "'s", "'ve"])
_HEDGES = frozenset(
    "a an one almost nearly about around roughly some more less than just over under well only the whole full past"
    " last at least most up to barely little entire not quite fewer close exactly".split()
)
_LOOSE = {
    Hedge.NEARLY: frozenset(["almost", "nearly", "close", "quite"]),
    Hedge.LESS_THAN: frozenset(["under", "less", "barely", "most"]),
    Hedge.MORE_THAN: frozenset(["more", "over", "least"]),
    Hedge.ABOUT: frozenset(["about", "around", "roughly", "some"]),
}
_TO_COME = frozenset(
    "will would could should may might can must to if expected expects likely set until unless forecast would fixed"
    " mortgage mortgages loan loans deal fix savers borrowers".split()
)
"""Words of what is yet to come, or of what somebody pays for a time that was agreed on."""
_SUMMITS = frozenset(["low", "high", "level", "peak", "floor", "trough", "record", "rate"])
_LINKING = frozenset(
    ", where which it they that rate rates has have had been stood stayed remained unchanged now already then was were"
    " held kept left and is ever just again steady all the its level at stuck".split()
)
_LEAD = 9  # items from "has kept its main rate" to the value, and from the value to "for"
_AHEAD = 14  # items of "for almost a year, the Bank of England's main interest rate has stood at"
_STOPS = frozenset([";", ":", "but", "while", "whereas", "and"])


def lengths_in_force(items: Row) -> Iterator[Draft]:
    """The lengths of time that a sentence says a value has stayed.

    Args:
        items: the sentence.
    """
    if _STAYING.isdisjoint(items.said) and _OPENING.isdisjoint(items.said) and _DENIED.isdisjoint(items.said):
        return
    for at in sorted({*items.figures, *items.places(_UNITS.keys())}):
        months, hedge = _told(items, at)
        if months:
            yield from _of_length(items, at, months, hedge)


def _told(items: Row, at: int) -> tuple[Decimal, Hedge]:
    """The months of "two years", "a year and a half", and how firmly they are meant; nought of what is no length."""
    quantity, word = items[at].quantity, items[at].word
    half = and_a_half(items, at)
    if quantity is not None:
        unit = _UNITS.get(quantity.unit.rstrip("s"))
        told = Decimal(0) if unit is None or quantity.high is not None else quantity.value * unit
        return told + (unit / 2 if unit is not None and half else 0), quantity.hedge
    if items.words[at - 1 : at] not in (("a",), ("one",)) and items.words[at - 2 : at] != ("a", "full"):
        return Decimal(0), Hedge.EXACT
    led = frozenset(items.words[_lead(items, at) + 1 : at])
    hedge = next((one for one, words in _LOOSE.items() if not words.isdisjoint(led)), Hedge.EXACT)
    return _UNITS[word] * (Decimal("1.5") if half else 1), hedge


def _lead(items: Row, at: int) -> int:
    """Where the word stands that leads a length, before what hedges it: "for", "after"."""
    place = at - 1
    while place > 0 and items.words[place] in _HEDGES:
        place -= 1
    return place


def _of_length(items: Row, at: int, months: Decimal, hedge: Hedge) -> Iterator[Draft]:
    lead = _lead(items, at)
    word = items.words[lead] if lead >= 0 else ""
    past = at + 1 + 2 * and_a_half(items, at)
    if word in _OPENING:
        value = _value_behind(items, past)
        if value is not None:
            yield _draft(items, at, value, Stay(months, hedge, ended=True, whole=word.startswith("spen")))
    elif word in ("for", "in"):
        yield from _staying_for(items, at, lead, months, hedge)


def _value_behind(items: Row, at: int) -> int | None:
    """ "After almost a year at 5.25%", "stuck at", "at a record low of": where the value stands."""
    at += items.words[at : at + 1] in (("stuck",), ("parked",), ("frozen",), ("held",), ("spent",))
    if items.words[at : at + 1] != ("at",):
        return None
    reach = range(at + 1, min(len(items), at + 6))
    value = next((n for n in reach if items[n].quantity is not None), None)
    return value if value is not None and _is_value(items, value) else None


def _is_value(items: Row, at: int) -> bool:
    """ "At 5.25%", "at a record low of 0.1%": a rate or a price told flatly, and of one value alone."""
    quantity = items[at].quantity
    if quantity is None or quantity.hedge is not Hedge.EXACT or quantity.high is not None:
        return False
    if quantity.unit != PERCENT and quantity.unit not in CURRENCIES:
        return False
    if items.words[at + 1 : at + 2] in (("or",), ("to",), ("and",)):
        return False
    led = items.words[at - 1]
    summit = led == "of" and not _SUMMITS.isdisjoint(items.words[max(0, at - 4) : at])
    been = led == "been" or items.words[at - 2 : at] == ("been", "now")
    return led == "at" or been or (summit and "at" in items.words[max(0, at - 6) : at])


def _staying_for(items: Row, at: int, lead: int, months: Decimal, hedge: Hedge) -> Iterator[Draft]:
    if not _TO_COME.isdisjoint(items.words[max(0, lead - _AHEAD) : lead]):
        return
    value = _value_before(items, lead) if items.words[lead] == "for" else None
    first = lead if value is None else value
    if value is None and items.words[lead] == "for" and (lead < 2 or items.words[lead - 1] in (",", "and")):
        value = _value_ahead(items, at)
        first = at if value is None else value
    if value is not None:
        spoken = items.words[max(0, min(first, lead) - _LEAD) : max(first, lead)]
        yield _draft(items, at, value, Stay(months, hedge, ended=_HAVE.isdisjoint(spoken) or "had" in spoken))
        return
    clause = _clause_before(items, lead)
    denied = not _DENIED.isdisjoint(clause) and not _NOT.isdisjoint(clause)
    still = bool(clause) and clause[-1] in _STILL and items.words[lead] == "for"
    if ((denied and clause[-1] in _DENIED) or still) and not _HAVE.isdisjoint(clause) and "had" not in clause:
        yield _draft(items, at, None, Stay(months, hedge))


def _clause_before(items: Row, lead: int) -> tuple[str, ...]:
    start = lead
    while start > 0 and lead - start < _LEAD and items.words[start - 1] not in _STOPS | {",", ""}:
        start -= 1
    return items.words[start:lead]


def _value_before(items: Row, lead: int) -> int | None:
    """The value before "for": "has been at 5.25% for", "5.25%, where it has been for"."""
    place = lead - 1
    while place > 0 and lead - place < _LEAD and items.words[place] in _LINKING:
        place -= 1
    quantity = items[place].quantity if place >= 0 else None
    if quantity is None:
        return None
    where = items.words[place + 1 : lead]
    if "where" in where or "which" in where or not _STAYING.isdisjoint(where):
        plain = quantity.hedge is Hedge.EXACT and quantity.high is None
        money = quantity.unit == PERCENT or quantity.unit in CURRENCIES
        return place if plain and money and not _STAYING.isdisjoint(where) else None
    spoken = items.words[max(0, place - _LEAD) : place]
    stays = _is_value(items, place) and not _STAYING.isdisjoint(spoken) and _STOPS.isdisjoint(spoken)
    return place if stays else None


def _value_ahead(items: Row, at: int) -> int | None:
    """ "For nearly a year Bank Rate has stayed at 5.25%"."""
    for place in range(at + 1, min(len(items), at + _AHEAD)):
        if items.words[place] in _STOPS or items.words[place] in _TO_COME:
            return None
        if items[place].quantity is not None:
            spoken = items.words[at + 1 : place]
            return place if _is_value(items, place) and not _STAYING.isdisjoint(spoken) else None
    return None


def with_lengths(drafts: Sequence[Draft], lasting: Sequence[Draft]) -> Sequence[Draft]:
    """The runs of a sentence, and those of them that tell how long a value was in force, with that.

    Where moves are counted beside it, a length is left to be told in passing: "after a year at 5.25%, the first cut".

    Args:
        drafts: the runs.
        lasting: how long values are said to have stayed.
    """
    by_place = {draft.anchor: draft for draft in lasting}
    if any(draft.anchor not in by_place for draft in drafts):
        return drafts
    joined = [_joined(draft, by_place.pop(draft.anchor, None)) for draft in drafts]
    return [*joined, *by_place.values()]


def _joined(draft: Draft, lasting: Draft | None) -> Draft:
    """ "5.33%, where it has been for 13 months": a run of months, and how long a rate that is set has been so."""
    if lasting is None or lasting.streak is None or draft.streak is None or not draft.streak.still:
        return draft
    return replace(draft, streak=replace(draft.streak, stay=lasting.streak.stay), slots=(*draft.slots, *lasting.slots))


def _draft(items: Row, at: int, value: int | None, stay: Stay) -> Draft:
    start = at - 1 if items[at].word and at else at
    slots = () if value is None else (("mark", value),)
    span = Span(items[start].start, items[at].end)
    run = Streak(1, pace=True, still=True, stay=stay)
    return Draft("streak", span, "length in force", at, at, None, None, slots, streak=run)
