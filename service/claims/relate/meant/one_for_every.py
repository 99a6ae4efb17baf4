"""How many of one thing there are to each of another, told of the other: "64 cooks, one for every 15 guests"."""

from service.claims.relate.meant.sight import Meant, Sight, ends, is_plain
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

_LEADS = (["one", "for", "every"], ["one", "to", "every"], ["one", "per"], ["one", "for", "each"])
_NAMES = frozenset(["", "people"])
_PERSONS = ("ants", "ents", "ees", "ers", "ors", "ists", "people", "guests", "pupils", "children", "men", "women")


def one_for_every(sight: Sight) -> Meant | None:
    """What there is of the one, and of the other that stands right before it."""
    claim, lead = sight.claim, sight.lead
    if not any(lead[-len(words) :] == words for words in _LEADS) or unit_of(claim) in APART | CURRENCIES:
        return None
    own = [one for one in sight.ahead() if unit_of(one) not in APART | CURRENCIES]
    if not own or not (ends(sight.after) or sight.after[:1] == ["and"]):
        return None
    fewer = own[-1]
    told = [one for one in (*sight.last(), *own[:-1]) if unit_of(one) not in APART | CURRENCIES and is_plain(one)]
    larger = [one for one in told if not one.is_base and value_of(one) > value_of(fewer) and _may_be_of(one, claim)]
    named = [one for one in larger if noun_of(one) and noun_of(one) == noun_of(claim)] or larger
    return ("average", (figure_of(named[0]), figure_of(fewer))) if len(named) == 1 else None


def _may_be_of(one: Claim, claim: Claim) -> bool:
    """Whether what is counted may go by another name: "960 people", "one for every 15 guests"."""
    if noun_of(one) == "people" and not noun_of(claim).endswith(_PERSONS):
        return False  # "96,000 people … 640 crew, one for every 40 seats"
    return noun_of(one) == noun_of(claim) or noun_of(one) in _NAMES or unit_of(one) == unit_of(claim)
