"""What something comes to with what is added: "They were fined £450,000. With costs of £62,500 the bill is £512,500".

The main amount is told in the sentence before, or before it in its own, alone or as the sum of the others told there.
"""

from collections.abc import Sequence
from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Direction

_ADDING = frozenset("with adding add plus including also further another costs fees interest tax vat".split())
_MAKING = frozenset("bring brings brought bringing take takes took taking make makes making made lift lifts".split())
_SUMS = frozenset("bill total sum cost outlay price amount all altogether comes come came reaches reached pay".split())
_SUMS_ALSO = frozenset(["find", "owes", "owe"])
_LIGHT = frozenset(
    "the a an they it he she that which this is was are will must have had has to of in overall whole final full grand"
    " , them him her up so now then : ; – —".split()
)
_LEADING = _SUMS | _SUMS_ALSO | _MAKING | _LIGHT | {"and"}
_NOT_SO = frozenset(
    "less minus without excluding before from saving instead against compared deducting discount".split()
)
_NEAR = 4  # words of "with legal costs of"
_LONGEST = 9  # words from what is added to what it all comes to
_CLOSE = Decimal("1.5")  # times that a wrong sum is of the right one, or the other way round, at most
_POWERS = (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
_PAIR = len(("main", "added"))


def brought_with(sight: Sight) -> Meant | None:
    """The main amount and what is added to it."""
    claim, lead = sight.claim, sight.lead
    if unit_of(claim) not in CURRENCIES or claim.direction is Direction.DOWN or not _leads_to_sum(lead):
        return None
    if (
        not ends(sight.after)
        and sight.after[:2] not in (["in", "all"], ["in", "total"])
        and sight.after[:1] != ["altogether"]
    ):
        return None
    own = sight.like(one for one in sight.before if one.sentence is claim.sentence)
    if not 0 < len(own) <= _PAIR or not all(map(_is_amount, own)) or not _NOT_SO.isdisjoint(claim.sentence.words):
        return None
    main = own[0] if len(own) == _PAIR else _told_before(sight)
    if main is None or not _is_added(own[-1], lead):
        return None
    if any(one.quantity is not None and one.quantity.per for one in (claim, main, own[-1])):
        return None  # "with interest of £62m a year"
    total = value_of(main) + value_of(own[-1])
    return ("total", (figure_of(main), figure_of(own[-1]))) if _may_be(value_of(claim), total) else None


def _leads_to_sum(lead: Sequence[str]) -> bool:
    """ "The bill comes to", ", taking the total to", ", a bill of", "they must find", "that is"."""
    named = not (_SUMS | _SUMS_ALSO | _MAKING).isdisjoint(lead) or [*lead[-2:]] == ["that", "is"]
    return named and len(lead) <= _LONGEST and _LEADING.issuperset(lead)


def _is_added(one: Claim, lead: Sequence[str]) -> bool:
    """ "With costs of", "they must also pay costs of"; or its words bring the whole to so much."""
    ahead = before_of(one)
    near = ahead[-_NEAR:]
    opened = ahead[:1] in (["with"], ["adding"], ["including"], ["together"], ["add"])
    led = opened or not _ADDING.isdisjoint(near)
    return led or (not _MAKING.isdisjoint(lead) and lead[-1:] == ["to"])


def _told_before(sight: Sight) -> Claim | None:
    """The only like amount of the sentences before, or the one that the others make."""
    told = [one for one in sight.like(sight.before) if one.sentence is not sight.claim.sentence and _is_amount(one)]
    told = [one for one in told if one.block is sight.claim.block]
    values = {value_of(one) for one in told}
    if len(values) == 1:
        last = [one for one in sight.before if one.sentence is not sight.claim.sentence][-1]
        return told[-1] if told[-1].sentence is last.sentence and not told[-1].is_base else None
    total = sum(values, Decimal(0))
    whole = [one for one in told if 2 * value_of(one) == total]
    return whole[0] if whole else None


def _is_amount(one: Claim) -> bool:
    worked_out = one.kind in ("total", "difference") and one.direction is not Direction.DOWN
    return (is_plain(one, loosely=True) or worked_out) and unit_of(one) not in NO_COUNTS | APART


def _may_be(stated: Decimal, total: Decimal) -> bool:
    near = stated < _CLOSE * total and total < _CLOSE * stated
    return near or any(stated == total * power for power in _POWERS)
