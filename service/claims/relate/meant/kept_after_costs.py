"""What is kept of what was raised: "It raised £41,250. Once costs of £3,750 are paid, the charity will keep £37,500".

The sentence tells one amount before it, which its words call costs, and with "once" or "after" that it is taken off;
the whole is the one amount that the nearest sentence before it tells of now, or what the figure is said to be kept of.
"""

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, rows_before
from service.claims.relate.meant.which_was_then import of_now
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_COSTS = frozenset(
    "cost costs expense expenses fee fees bill bills hire overheads outlay outgoings charges commission".split()
)
_TAKING_OFF = frozenset("once after when less minus with deducting".split())
_KEEPING = frozenset(
    "bank banks banked keep keeps kept receive receives received left gets get got gains gain pocket pockets pocketed"
    " clears cleared nets netted makes made go goes went leaves leaving".split()
)
_FOR_WHOM = frozenset("for to towards toward will".split())
_OTHERWISE = frozenset(["last", "previous", "each", "half", "of", ";"])
_MOVED = frozenset(["difference", "percent_change"])
_NAMED = 5  # words of "once its £3,750 bill for marshals"
_LED = 12  # words of "… for marshals has been met, the charity will keep"


def kept_after_costs(sight: Sight) -> Meant | None:
    """The whole, and the costs as a loss."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    if unit_of(claim) not in CURRENCIES or len(own) != 1 or len(sight.lead) > _LED:
        return None
    if claim.period is not None or not _OTHERWISE.isdisjoint(sight.lead):
        return None  # "after expenses of £9,400 last year's gala left"
    costs = own[0]
    kept = not _KEEPING.isdisjoint([*sight.lead, *sight.after])
    if not kept or unit_of(costs) != unit_of(claim) or not is_plain(costs, loosely=True) or not _is_taken_off(costs):
        return None
    whole = _whole(sight)
    if whole is None or not value_of(costs) < value_of(whole):
        return None
    return "total", (figure_of(whole), figure_of(costs, -1))


def _is_taken_off(costs: Claim) -> bool:
    """ "Once costs of £18,400 are paid", "less £1,260 in fees", "with expenses of £6,200 taken off"."""
    ahead, behind = before_of(costs), costs.sentence.behind(costs.span.end)[:_NAMED]
    called = not _COSTS.isdisjoint([*ahead[-_NAMED:], *behind])
    return called and len(ahead) <= _NAMED and not _TAKING_OFF.isdisjoint(ahead[:2])


def _whole(sight: Sight) -> Claim | None:
    """The one amount of the nearest sentence before that tells any, or the one that it is kept of."""
    said = sight.following()
    if sight.after == ["of", "the"] and said is not None and unit_of(said) == unit_of(sight.claim):
        return said
    if not (ends(sight.after) or {*sight.after[:1]} <= _FOR_WHOM):
        return None
    for row in rows_before(sight):
        told = [one for one in row if unit_of(one) in CURRENCIES and one.kind not in _MOVED and not one.is_base]
        told = [one for one in told if one.quantity is not None and not one.quantity.per]
        if row[0].sentence is not sight.claim.sentence and told:
            told = of_now(told)
            fits = len(told) == 1 and is_plain(told[0]) and unit_of(told[0]) == unit_of(sight.claim)
            return told[0] if fits and told[0].block is sight.claim.block else None
    return None
