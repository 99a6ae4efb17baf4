"""What a rise in per cent means in money: "For somebody on £1,200 a month, an increase of 3.7% means finding £44 more".

Not where taxes, interest or what is left after them make it another sum.
"""

from service.claims.relate.meant.products import part_of
from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_MEANS = frozenset(["means", "meant", "meaning"])
_LEADING = _MEANS | frozenset("to finding find paying pay an extra additional another , that which".split())
_MORE = frozenset(["extra", "more"])
_EXTRA = frozenset(["extra", "additional", "another"])
_RISES = frozenset("increase rise uplift hike rises increases".split())
_OTHERWISE = frozenset(
    "tax taxes taxed mortgage mortgages loan loans interest insurance contributions net after before take-home point"
    " points band rate rates real average".split()
)
_RISE_OF = 3  # words of "a rise of"
_PAIR = len(("amount", "rate"))


def rise_means(sight: Sight) -> Meant | None:
    """The amount and the rate of the rise, the only two figures before it."""
    claim, own = sight.claim, [one for one in sight.before if one.sentence is sight.claim.sentence]
    words = claim.sentence.words
    if unit_of(claim) not in CURRENCIES or _MEANS.isdisjoint(sight.lead) or not _LEADING.issuperset(sight.lead):
        return None
    extra = not _EXTRA.isdisjoint(sight.lead[-1:]) or not _MORE.isdisjoint(sight.after[:1])
    over = ends(sight.after[1:] if not _MORE.isdisjoint(sight.after[:1]) else sight.after)
    if len(own) != _PAIR or not extra or not over or not _OTHERWISE.isdisjoint(words):
        return None
    amount, rate = own
    told = unit_of(rate) == PERCENT and unit_of(amount) == unit_of(claim) and is_plain(amount, loosely=True)
    ahead = rate.sentence.before(rate.span.start)[-_RISE_OF:]
    rises = ahead[-1:] == ["of"] and not _RISES.isdisjoint(ahead)
    return part_of(amount, rate) if told and rises and _is_of_same_time(claim, amount) else None


def _is_of_same_time(claim: Claim, amount: Claim) -> bool:
    """ "£44" or "£44 a month" of £1,200 a month: not so much a year."""
    own, told = claim.quantity, amount.quantity
    return own is not None and told is not None and own.per in ("", told.per)
