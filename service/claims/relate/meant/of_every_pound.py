"""Pence of every pound, and what is left of one: "Of every pound raised, 87p goes on research, leaving 13p"."""

from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.remainder_words import leads_rest, leaving
from service.claims.scene import unit_of
from service.model.claims import Figure
from service.model.quantities import CURRENCIES

_EVERY = frozenset(["every", "each"])
_COINS = frozenset(["pound", "dollar", "euro", "quid", "£", "$", "€", "£1", "$1", "€1"])
_ONE = Decimal(1)
_SET_OFF = ([","], [",", "or"], ["or"], ["("], [",", "which", "is"], [",", "about"], [",", "or", "about"])
_PAIR = len(("part", "whole"))


def pence_of_pound(sight: Sight) -> Meant | None:
    """ "Legacies brought in £504,000 of the £1.26m, or 40p in every pound": the part right before, and its whole."""
    claim, after = sight.claim, sight.after
    told = after[:1] in (["in"], ["of"], ["from"], ["out"]) and _EVERY.intersection(after[1:3]) != frozenset()
    if unit_of(claim) not in CURRENCIES or not 0 < value_of(claim) < _ONE or not told or sight.lead not in _SET_OFF:
        return None
    if _COINS.isdisjoint(after[2:4]) or not ends(after[4 if after[0] == "out" else 3 :]):
        return None
    own = [one for one in sight.ahead(loosely=True) if unit_of(one) == unit_of(claim)]
    own = own or [one for one in sight.before if one.kind == "total" and one.sentence is claim.sentence][-1:]
    if len(own) != _PAIR or value_of(own[0]) >= value_of(own[1]):
        return None
    return "average", (figure_of(own[0]), figure_of(own[1]))


def rest_of_pound(sight: Sight) -> Meant | None:
    """A pound less the parts of it that the sentence tells before: "farmers get 9p and the shop the remaining 91p"."""
    claim, lead = sight.claim, leaving(sight.lead)
    led = lead[-1:] == ["leaving"] or leads_rest(lead)
    if not led or unit_of(claim) not in CURRENCIES or value_of(claim) >= _ONE or sight.after[:1] == ["of"]:
        return None
    told = [one for one in sight.before if one.sentence is claim.sentence]
    parts = [one for one in told if value_of(one) != _ONE]
    words = before_of(claim) if parts else []
    opens = any(word in _EVERY and not _COINS.isdisjoint(words[n + 1 : n + 3]) for n, word in enumerate(words))
    same = all(unit_of(one) == unit_of(claim) and value_of(one) < _ONE for one in parts)
    if not opens or not same or sum(map(value_of, parts)) >= _ONE:
        return None
    whole = Figure(_ONE, _ONE, _ONE, "constant", text="1", unit=unit_of(claim))
    return "total", (whole, *(figure_of(one, -1) for one in parts))
