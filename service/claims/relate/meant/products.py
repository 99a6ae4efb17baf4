"""So many per cent of an amount beside it, as money: "It sold for £420,000. At 3% that comes to £12,600"."""

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT, Hedge
from service.records import replace

_COSTING = frozenset("costing costs cost paying pays earning earns yielding yields or is".split())
_COMING = (
    *([word, "to"] for word in ("comes", "came", "amounts", "amounted")),
    *([word, being] for word in ("that", "this", "which") for being in ("is", "was", "means")),
    *([being, "worth"] for being in ("is", "was", "be")),
)
_NET = frozenset("after before less minus plus with including".split())
_LIST = 3  # of two levels and what lies between them
_BRIEF = 4  # words of ", at a cost of"
_CLOSE = frozenset([Hedge.EXACT, Hedge.ABOUT])
_ALL = 100  # per cent


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


def _share_of(whole: Claim, rate: Claim) -> Meant | None:
    share = figure_of(rate)
    part = replace(share, value=share.value / _ALL, low=share.low / _ALL, high=share.high / _ALL)
    figures = figure_of(whole), replace(part, text=f"× {share.text}")
    close = rate.quantity is not None and rate.quantity.hedge in _CLOSE and rate.quantity.high is None
    return ("total", figures) if close and value_of(rate) > 0 else None
