"""How many there are, for each of whom a figure is: "There are 465 members. Subs raised £27,900, £60 a head"."""

from service.claims.relate.meant.sight import Sight, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim
from service.model.quantities import CURRENCIES

PEOPLE = frozenset(["head", "person", "member"])
"""What a figure is told for each of, where it is for each of some people."""
_MEMBERS = frozenset(
    "members membership people runners walkers guests pupils residents players subscribers staff".split()
)
_PAIR = len(("now", "then"))


def members_now(sight: Sight) -> Claim | None:
    """The only count of the sentence before, or of two, "310 in 2019 and 465 today", that of now."""
    told = [one for one in sight.last() if unit_of(one) not in CURRENCIES | APART and not one.inputs]
    base = then_of(told) if len(told) == _PAIR and of_one_sort(*told) else None
    if base is not None:
        told = [one for one in told if one is not base]
    return told[0] if len(told) == 1 and _MEMBERS & {noun_of(told[0]), *told[0].sentence.words} else None
