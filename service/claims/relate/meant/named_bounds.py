"""What was told before, set against a limit that is named with its figure: "It is at 84% of its capacity of 7.5bn".

So is what something cost against its budget: "It came in late, at 20% over the £1.5bn budget".
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_POINTING = frozenset(["it", "they", "that", "this"])
_LIMITS = frozenset("capacity limit maximum complement allowance".split())
_OWN = frozenset("its the their a full total normal maximum usual".split())
_BUDGETS = frozenset("budget estimate".split())
_SIDES = frozenset(["over", "above", "under", "below"])
_MEASURED = frozenset(["times", "from", "against", "than", "with"])
_COSTING = frozenset("cost costs costing bill price spent outlay".split())
_NEAR, _UNLIKE = 3, 5  # words before a level that set another against it; times that one is of another, at most


def share_of_limit(sight: Sight) -> Meant | None:
    """The level that its subject points to, and the limit."""
    claim, after, limit = sight.claim, sight.after, sight.following()
    if (
        unit_of(claim) != PERCENT
        or claim.direction is not None
        or limit is None
        or unit_of(limit) in APART | CURRENCIES
    ):
        return None
    named = after[:1] == ["of"] and after[-1:] == ["of"] and after[-2:-1] != [] and after[-2] in _LIMITS
    named = named and _OWN.issuperset(after[1:-2]) and ends(limit.sentence.behind(limit.span.end))
    now = _pointed_to(sight, limit) if named else None
    return None if now is None else ("share", (figure_of(now), figure_of(limit)))


def on_budget_named(sight: Sight) -> Meant | None:
    """What something cost, and what it was to cost."""
    claim, after, budget = sight.claim, sight.after, sight.following()
    if unit_of(claim) != PERCENT or budget is None or unit_of(budget) not in CURRENCIES:
        return None
    behind = budget.sentence.behind(budget.span.end)
    named = after[:1] != [] and after[0] in _SIDES and _OWN.issuperset(after[1:])
    named = named and behind[:1] != [] and behind[0] in _BUDGETS and ends(behind[1:])
    now = _pointed_to(sight, budget) if named else None
    if now is None or _COSTING.isdisjoint(before_of(now)) or not ends(now.sentence.behind(now.span.end)):
        return None
    return "percent_change", (figure_of(now), figure_of(budget))


def _pointed_to(sight: Sight, bound: Claim) -> Claim | None:
    """The one level of the sentence before, but for those it was set against there."""
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    alone = all(unit_of(one) in APART - NO_COUNTS for one in own)  # "two years late"
    alone = alone and all(one is bound or one.sentence is not bound.sentence for one in sight.behind)
    if not alone or sight.claim.sentence.words[0] not in _POINTING:
        return None
    told = [one for one in sight.last() if is_plain(one) and of_one_sort(one, bound) and not _is_measured(one)]
    near = [one for one in told if value_of(bound) < _UNLIKE * value_of(one) and one.block is bound.block]
    return told[0] if len(told) == 1 and near else None


def _is_measured(one: Claim) -> bool:
    ahead: Sequence[str] = before_of(one)[-_NEAR:]
    return one.is_base or not _MEASURED.isdisjoint(ahead)
