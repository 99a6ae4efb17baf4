"""What is left of a pound that is shared out: "Of every pound raised, 87p goes on research, leaving 13p"."""

from decimal import Decimal

from service.claims.relate.meant.sight import Meant, Sight, before_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.relate.shares.remainder_words import leads_rest, leaving
from service.claims.scene import unit_of
from service.model.claims import Figure
from service.model.quantities import CURRENCIES

_EVERY = frozenset(["every", "each"])
_COINS = frozenset(["pound", "dollar", "euro", "quid", "£", "$", "€", "£1", "$1", "€1"])
_ONE = Decimal(1)


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
