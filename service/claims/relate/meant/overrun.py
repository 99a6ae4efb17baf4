"""By how much something went over its budget: "has cost £416m. The budget was £320m, so the bill overran by 30%".

The text tells one amount that it cost, and one that was the budget, wherever they stand before it.
"""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, apart, before_of, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES, PERCENT

_OVER = frozenset("overran overrun overspent overshot overspend overspending".split())
_OVERRUNS, _CALLED = frozenset(["overrun", "overspend", "overspending"]), 4  # words of ", an overrun of"
_BEING = frozenset(["was", "is", "came", "in", "ended", "up"])
_GOING = frozenset(["went", "gone", "came", "ran"])
_SUBJECTS = frozenset(
    "so and it they that this the final total whole bill cost costs project scheme has had have".split()
)
_PAST = frozenset("exceeded exceeds exceeding".split())
_BUDGETS = frozenset("budget budgeted estimate estimated".split())
_COSTING = frozenset("cost costs costing bill spent outlay price".split())
_OTHERS = frozenset("each more less extra saved saving first year yearly annual original revised new".split())
_LED = 5  # words of "exceeded its original budget by"
_NEAR = 3  # words behind of "the £320m budget"
_LONG = 12  # words of "the budget agreed by county councillors was"
_UNLIKE = 5  # times that a cost is of its budget
_MARKS = frozenset([",", ";", ":", "–", "—", "("])


def overran(sight: Sight) -> Meant | None:
    """What it cost, and the budget."""
    claim, lead = sight.claim, sight.lead
    named = _is_called(sight)
    if not named and (lead[-1:] != ["by"] or not _is_over(_led(sight)) or not ends(sight.after)):
        return None
    if unit_of(claim) != PERCENT and unit_of(claim) not in CURRENCIES:
        return None
    back = named and sight.after[:1] in (["on"], ["against"])  # not "a budget that had been raised from £110m"
    own = [one for one in sight.behind if back and one.sentence is claim.sentence]
    told = [one for one in (*sight.before, *own) if unit_of(one) in CURRENCIES and is_plain(one, loosely=True)]
    told = [one for one in told if one.quantity is not None and not one.quantity.per]
    budgets = [one for one in told if (back or not one.is_base) and _is_budget(one, sight.before)]
    costs = [one for one in told if one not in budgets and _is_cost(one, sight.before)]
    if len(budgets) != 1 or len(costs) != 1 or unit_of(costs[0]) != unit_of(budgets[0]):
        return None
    cost, budget = costs[0], budgets[0]
    here = [one for one in (cost, budget) if one.sentence is claim.sentence]
    here = (
        here
        if len(here) == len(("cost", "budget")) or (named and cost in here) or _SUBJECTS.issuperset(_subject(lead))
        else []
    )
    if not here or not value_of(budget) < value_of(cost) < _UNLIKE * value_of(budget):
        return None
    return (
        ("percent_change", (figure_of(cost), figure_of(budget))) if unit_of(claim) == PERCENT else apart((cost, budget))
    )


def _is_called(sight: Sight) -> bool:
    """ "Cost £96m, an overrun of 60% on its £60m budget", "the final cost, £96m, was 60% over budget"."""
    lead, after = sight.lead, sight.after
    noun = (
        lead[-_CALLED : -_CALLED + 2] == [",", "an"] and not _OVERRUNS.isdisjoint(lead[-2:-1]) and lead[-1:] == ["of"]
    )
    back = after[:1] in (["on"], ["against"]) and len(after) <= _NEAR and sight.following() is not None
    past = (
        after[:2] == ["over", "budget"] and ends(after[2:]) and lead[:1] == [","] and not _BEING.isdisjoint(lead[-1:])
    )
    return (noun and (ends(after) or back)) or past


def _subject(lead: Sequence[str]) -> Sequence[str]:
    """ "So the bill overran by": who or what did, and no other thing than was told of."""
    words = _clause(lead)
    verb = next((at for at, word in enumerate(words) if word in _OVER | _PAST | _GOING), len(words))
    return words[:verb]


def _led(sight: Sight) -> Sequence[str]:
    """The words that lead to a figure, those ahead of the budget too: "exceeded its $200m budget by"."""
    if sight.lead != ["budget", "by"] or not sight.before:
        return sight.lead[-_LED:]
    return [*before_of(sight.before[-1])[-_LED + len(sight.lead) :], *sight.lead]


def _is_over(lead: Sequence[str]) -> bool:
    """ "So the bill overran by", "it went over budget by", "exceeded its budget by"."""
    words = lead[:-1]
    past = words[-1:] == ["budget"] and len(words) > 1 and (words[-2:-1] == ["over"] or not _PAST.isdisjoint(words))
    return not _OVER.isdisjoint(words[-1:]) or past


def _is_budget(one: Claim, row: Sequence[Claim]) -> bool:
    """ "The budget agreed by councillors was £320m", "a £320m budget", "£39m first budgeted"."""
    behind = one.sentence.behind(one.span.end)[:_NEAR]
    mark = next((at for at, word in enumerate(behind) if not word.isalpha()), len(behind))
    return not _BUDGETS.isdisjoint((*_ahead(one, row), *behind[:mark]))


def _is_cost(one: Claim, row: Sequence[Claim]) -> bool:
    """ "Have cost £416m", "the final bill was £96m"; not "it cost £12m a year more", nor a base."""
    ahead, behind = _ahead(one, row), one.sentence.behind(one.span.end)[:_NEAR]
    return not one.is_base and not _COSTING.isdisjoint(ahead) and _OTHERS.isdisjoint((*ahead, *behind))


def _ahead(one: Claim, row: Sequence[Claim]) -> Sequence[str]:
    """The words of its clause that lead to a figure from the one before it."""
    ends_before = [each.span.end for each in row if each.sentence is one.sentence and each.span.end <= one.span.start]
    return _clause(one.sentence.between(max(ends_before, default=0), one.span.start))


def _clause(words: Sequence[str]) -> Sequence[str]:
    words = words[:-1] if words[-1:] == [","] else words  # "the final cost, £96m, was"
    mark = max((at for at, word in enumerate(words) if word in _MARKS), default=-1)
    return words[mark + 1 :][-_LONG:]
