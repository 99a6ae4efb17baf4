"""Debts less the cash told beside them: "It owes £4.5m and has £1.5m in the bank, so its net debt is £3m"."""

from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends
from service.claims.relate.quoted import value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, Hedge

_OWING = frozenset("owes owe owed owing debt debts borrowings borrowing loans".split())
_HAVING = frozenset("cash bank hand deposit".split())
_SO = frozenset("so leaving leaves giving making net thus therefore".split())
_BEING = (["is"], ["was"], ["of"], ["stands", "at"], ["comes", "to"], ["came", "to"])
_NEAR = 4  # words behind an amount: "in the bank"


def net_debt(sight: Sight) -> Meant | None:
    """The debts and the cash, the only two amounts of its sentence before it, or of the one before."""
    claim, lead = sight.claim, sight.lead
    being = next((words for words in _BEING if lead[-len(words) :] == words), None)
    named = being is not None and lead[-len(being) - 2 : -len(being)] in (["net", "debt"], ["net", "debts"])
    own = [one for one in sight.before if one.sentence is claim.sentence] or sight.last()
    if unit_of(claim) not in CURRENCIES or not named or len(own) != len(("debt", "cash")) or not ends(sight.after):
        return None
    debt, cash = own
    told = all(_is_amount(one, claim) for one in own) and not _SO.isdisjoint(lead)
    owed = not _OWING.isdisjoint(before_of(debt))
    behind = cash.sentence.behind(cash.span.end)[:_NEAR]
    held = not _HAVING.isdisjoint([*before_of(cash)[-_NEAR:], *behind])
    return apart(own) if told and owed and held and value_of(cash) < value_of(debt) else None


def _is_amount(one: Claim, claim: Claim) -> bool:
    quantity = one.quantity
    told = quantity is not None and quantity.high is None and quantity.hedge is Hedge.EXACT and not quantity.per
    return told and unit_of(one) == unit_of(claim)
