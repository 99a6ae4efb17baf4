"""So many per cent of an amount beside it, as money: "It sold for £420,000. At 3% that comes to £12,600"."""

from collections.abc import Sequence

from service.claims.relate.cues import PRICED_APART
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, only_one_before
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, Hedge
from service.records import replace

_COSTING = frozenset("costing costs cost paying pays earning earns yielding yields or is".split())
_COMING = (
    *([word, "to"] for word in ("comes", "came", "amounts", "amounted")),
    *([word, being] for word in ("that", "this", "which") for being in ("is", "was", "means")),
    *([being, "worth"] for being in ("is", "was", "be")),
)
_BRINGING = frozenset("brings bring brought bringing earns earned makes made raises raised takes took fetched".split())
_PAYING = frozenset(["at", "paid", "for", "cost", "costing"])
_HEADS = frozenset(["head", "person", "ticket", "seat"])
_PRICED = 6  # words of "with every ticket sold at"
_EVERY = frozenset(["each", "every"])
_ADMITTED = frozenset("tickets seats spectators fans visitors supporters passengers guests".split())
_GATES = frozenset(
    "gate gates turnstile turnstiles door doors office it they that this tickets takings organisers".split()
)
_OTHERS = PRICED_APART | frozenset("adult child member half concession shop bar bars programme".split())
_NET = frozenset("after before less minus plus with including".split())
_MET = frozenset("met meets paid pays covered covers contributed provided funded fund funds put".split())
_WHOLES = (
    *(["of", "the", name] for name in ("bill", "cost", "price", "total", "money", "sum", "budget")),
    *(["of", name] for name in ("it", "that", "this")),
)
_LIST = 3  # of two levels and what lies between them
_BRIEF = 4  # words of ", at a cost of"
_CLOSE = frozenset([Hedge.EXACT, Hedge.ABOUT])
_ALL = 100  # per cent


def sold_at(sight: Sight) -> Meant | None:
    """ "It sells 96 loaves a week. At £4.50 each that brings in £432 a week": as many as the sentence before tells."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if len(own) != 1 or unit_of(own[0]) != unit_of(claim) or unit_of(claim) not in CURRENCIES or not ends(sight.after):
        return None
    at_each = _is_paid_by_each(own[0], sight.lead)
    led = at_each or (before_of(own[0])[-1:] == ["at"] and sight.lead[:1] in (["each"], ["apiece"]))
    told = not _BRINGING.isdisjoint(sight.lead) or sight.lead[-2:] in _COMING
    counts = [one for one in sight.last(loosely=True) if unit_of(one) not in CURRENCIES | APART]
    if at_each:
        counts = [one for one in counts if unit_of(one) == "people" or noun_of(one) in _ADMITTED]
        counts = [one for one in counts if one.kind == "level" and one.quantity is not None and not one.quantity.per]
    base = then_of(counts) if len(counts) == len(("now", "then")) else None
    counts = [one for one in counts if one is not base]  # "96 loaves a week now, 32 before"
    others = own[0].sentence.behind(own[0].span.end) if at_each else claim.sentence.words
    if not led or not told or len(counts) != 1 or not noun_of(counts[0]) or not _NET.isdisjoint(others):
        return None
    same = {one.quantity.per for one in (claim, counts[0]) if one.quantity is not None}
    number = replace(figure_of(counts[0]), text=f"× {value_of(counts[0]):f}")
    return ("total", (figure_of(own[0]), number)) if len(same) == 1 else None


def _is_paid_by_each(price: Claim, lead: Sequence[str]) -> bool:
    """ "With every ticket sold at £12, the gate brought in", "each paid £5, so it took", "at £8 a head, that …"."""
    ahead = before_of(price)
    told = not _EVERY.isdisjoint(ahead) and len(ahead) <= _PRICED and not _PAYING.isdisjoint(ahead[-1:])
    headed = ahead == ["at"] and price.quantity is not None and price.quantity.per in _HEADS
    taking = not _GATES.isdisjoint(lead) and _OTHERS.isdisjoint((*ahead, *lead))
    return (told or headed) and taking and lead[:1] == [","] and "and" not in lead


def at_interest(sight: Sight) -> Meant | None:
    """ "It will borrow £30m at 4%, costing £1.2m a year in interest": of the sum right before the rate."""
    quantity, own = sight.claim.quantity, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if quantity is None or quantity.per != "year" or len(own) < len(("sum", "rate")):
        return None
    loan, rate = own[-2:]
    led = loan.sentence.between(loan.span.end, rate.span.start) == ["at"] and unit_of(rate) == PERCENT
    closed = sight.after[:2] == ["in", "interest"] and ends(sight.after[2:])  # else it may be paid back as well
    told = sight.lead[:1] == [","] and not _COSTING.isdisjoint(sight.lead[1:]) and len(sight.lead) <= _BRIEF
    same = unit_of(loan) == unit_of(sight.claim) in CURRENCIES and is_plain(loan, loosely=True)
    return _share_of(loan, rate) if led and closed and told and same else None


def taken_of(sight: Sight) -> Meant | None:
    """ "The house sold for £420,000. At 3% that comes to £12,600": so much of the one amount of the sentence before.

    Of several it is of what the last of them says that the others differ by: "goes up from £11,850 to £12,500, an
    increase of £650. At 20% that is worth £130 a year".
    """
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    timed = claim.quantity is None or claim.quantity.per not in ("", "year")
    more = not _NET.isdisjoint(claim.sentence.words)
    if unit_of(claim) not in CURRENCIES or timed or more or sight.lead[-2:] not in _COMING or not ends(sight.after):
        return None
    earlier = [one for one in sight.before if one.sentence is not claim.sentence]
    told = [one for one in earlier if one.sentence is earlier[-1].sentence]
    if len(own) != 1 or unit_of(own[0]) != PERCENT or not told or unit_of(told[-1]) != unit_of(claim):
        return None
    whole, sums = told[-1], [one for one in told if unit_of(one) == unit_of(claim)]
    apart = len(sums) == _LIST and whole.kind == "difference" and len(whole.inputs) == len(("now", "base"))
    return _share_of(whole, own[0]) if len(sums) == 1 or apart else None


def part_met(sight: Sight) -> Meant | None:
    """ "It cost £27m. The fund met 40% of the bill, £10.8m": so much of the one amount told before."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) not in CURRENCIES or len(own) != 1 or unit_of(own[0]) != PERCENT or not ends(sight.after):
        return None
    apposed = sight.lead[-1:] == [","] and sight.lead[:-1] in _WHOLES
    whole = only_one_before(sight) if apposed and not _MET.isdisjoint(claim.sentence.words) else None
    return None if whole is None else _share_of(whole, own[0])


def _share_of(whole: Claim, rate: Claim) -> Meant | None:
    share = figure_of(rate)
    part = replace(share, value=share.value / _ALL, low=share.low / _ALL, high=share.high / _ALL)
    figures = figure_of(whole), replace(part, text=f"× {share.text}")
    close = rate.quantity is not None and rate.quantity.hedge in _CLOSE and rate.quantity.high is None
    return ("total", figures) if close and value_of(rate) > 0 else None
