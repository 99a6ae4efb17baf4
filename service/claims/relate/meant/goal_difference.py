"""Goals for less goals against: "they scored 71 times and let in 38, for a goal difference of 33"."""

from service.claims.relate.meant.sight import Meant, Sight, apart, ends
from service.claims.relate.quoted import value_of
from service.claims.scene import APART, NO_COUNTS, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_NAMED = ["goal", "difference"]
_BEING = frozenset(["of", "is", "was", "to"])
_FOR = frozenset("scored scoring scores goals netted for".split())
_AGAINST = frozenset("conceded conceding against let shipped letting".split())
_NO_GOALS = NO_COUNTS | APART | CURRENCIES
_LED = len("against a goal difference of".split())
_PAIR = len(("for", "against"))


def goal_difference(sight: Sight) -> Meant | None:
    """The goals scored and let in, the only two counts of the sentence before it."""
    claim, lead = sight.claim, sight.lead[:-1] if sight.lead[-1:] == ["plus"] else sight.lead
    if lead[-3:-1] != _NAMED or lead[-1] not in _BEING or not ends(sight.after) or unit_of(claim) in _NO_GOALS:
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence]
    own = own or [
        one for one in sight.behind if one.sentence is claim.sentence
    ]  # "is 33, with 71 scored and 38 conceded"
    if len(own) != _PAIR or any(_is_no_goals(one) for one in own):
        return None
    words = claim.sentence.words
    if lead[-_LED:-3] != [] and not _AGAINST.isdisjoint(lead[-_LED:-3][:1]):
        return None  # "against a goal difference of 12 last season"
    if _FOR.isdisjoint(words) or _AGAINST.isdisjoint(words) or value_of(own[0]) == value_of(own[1]):
        return None
    return apart(own)


def _is_no_goals(one: Claim) -> bool:
    return unit_of(one) in _NO_GOALS or one.quantity is None or one.quantity.high is not None
