"""Figures that only tell who is meant: "people aged 16 to 64", "those 16 and over", "the 20 countries with the euro".

So does "the bloc of 27". A person's own age ("a man aged 45") is left as it is.
"""

from collections.abc import Iterator, Sequence

from service.claims.relate.quoted import quotes
from service.model.claims import Claim
from service.model.mentions import Row

_AGED = frozenset(["aged", "ages", "age"])
_WHO = _AGED.union(
    "those people adults men women everyone anyone residents children persons workers population britons".split()
)
_BESIDE = frozenset(["and", "or", "-", "–", "plus", "over", "under", "above", "older", "younger"])
_TO = (("to",), ("and",), ("-",), ("–",), ("through",))
_STATE = frozenset(["countries", "nations", "states", "economies"])
_THE = (("the",), ("'s",), ("its",), ("all",))
_BLOCS = frozenset(["bloc", "eu", "eurozone"])
_STATES = 60  # as many as a union of states may have
_LEAD = 2  # items from "people" or "aged" to the age
_OLDEST = 105


def without_who_is_meant(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence without those that only tell how old people are of whom it speaks, or how many states.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    meant = set() if _WHO.isdisjoint(items.said) else {items[at].start for at in _ages(items)}
    meant.update(items[at].start for at in items.figures if _is_bloc(items, at))
    return [c for c in row if c.span.start not in meant or not _is_bare(c) or _is_used(c, row)] if meant else row


def _is_bloc(items: Row, at: int) -> bool:
    """ "The 20 countries that share the euro", "the EU's 27 members", "the bloc of 27"."""
    quantity, before = items[at].quantity, items.words[max(0, at - _LEAD) : at]
    if quantity is None or quantity.decimals > 0 or quantity.hedge_span is not None or quantity.value > _STATES:
        return False
    if not _BLOCS.isdisjoint(before) and quantity.unit in ("", "country", "people"):
        return before[-1:] in (("of",), ("'s",))
    return bool(_STATE.intersection(quantity.noun.split())) and before[-1:] in _THE


def _ages(items: Row) -> Iterator[int]:
    """Where the ages of groups stand among the items."""
    for at in items.figures:
        ahead = frozenset(items.words[max(0, at - _LEAD) : at])
        if ahead.isdisjoint(_WHO) or not _may_be_age(items, at):
            continue
        quantity, other = items[at].quantity, at + 2
        aged = not ahead.isdisjoint(_AGED)
        if quantity is not None and quantity.hedge_span is not None and (aged or _is_open(items, at)):
            yield at  # "16 and over", "over the age of 65", "aged between 16 and 64"
        elif aged and other in items.figures and items.words[at + 1 : other] in _TO and _may_be_age(items, other):
            yield from (at, other)
        elif aged and quantity is not None and quantity.high is not None:
            yield at


def _is_open(items: Row, at: int) -> bool:
    """ "Those 16 and over": the age stands before what opens it, and no figure of theirs does so."""
    quantity = items[at].quantity
    behind = quantity is not None and quantity.hedge_span is not None and quantity.hedge_span.start >= quantity.span.end
    return behind and items.words[at + 1 : at + 2] > ("",) and items.words[at + 1] in _BESIDE


def _may_be_age(items: Row, at: int) -> bool:
    quantity = items[at].quantity
    if quantity is None or quantity.unit not in ("", "years") or quantity.decimals > 0 or quantity.per:
        return False
    return 0 < quantity.value <= _OLDEST


def _is_bare(claim: Claim) -> bool:
    return claim.kind == "level" and not claim.inputs and claim.tally is None


def _is_used(claim: Claim, row: Sequence[Claim]) -> bool:
    return any(quotes(claim, figure) for one in row for figure in one.inputs)
