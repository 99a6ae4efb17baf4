"""How many there are, for each of whom a figure is: "There are 465 members. Subs raised £27,900, £60 a head"."""

from service.claims.relate.meant.sight import Sight, before_of, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import APART, noun_of, unit_of
from service.model.claims import Claim, Figure
from service.model.quantities import CURRENCIES

PEOPLE = frozenset(["head", "person", "member"])
"""What a figure is told for each of, where it is for each of some people."""
_MEMBERS = frozenset("members membership pupils players subscribers".split())
_WORKED = frozenset(["works", "work", "worked", "working"])
_OF_THOSE = (["of", "those"], ["of", "them"], ["of", "these"])
_PAIR = len(("now", "then"))


def members_now(sight: Sight) -> Claim | None:
    """The only count of the sentence before, or of two, "310 in 2019 and 465 today", that of now."""
    if _WORKED.isdisjoint(sight.lead):
        return None  # "Coventry has 345,000 people. Rugby owes £214m, or £1,870 a head"
    told = [one for one in sight.last() if unit_of(one) not in CURRENCIES | APART and not one.inputs]
    base = then_of(told) if len(told) == _PAIR and of_one_sort(*told) else None
    if base is not None:
        told = [one for one in told if one is not base]
    return told[0] if len(told) == 1 and _MEMBERS & {noun_of(told[0]), *told[0].sentence.words} else None


def those_who_did(sight: Sight, part: Claim) -> Figure | None:
    """ "2,310 of its 3,300 members voted. Of those, 1,848, or 80%, backed it": of the part that was told.

    So is what is told of them behind it: "1,848 of them backed it, a share of 80%".
    """
    counts = [one for one in sight.last(loosely=True) if unit_of(one) not in CURRENCIES | APART]
    ahead, behind = before_of(part), part.sentence.behind(part.span.end)
    pointed = (ahead[:2] in _OF_THOSE and not {*ahead[2:3]} - {","}) or behind[:2] in _OF_THOSE
    if not pointed or len(counts) != _PAIR:
        return None
    did, whole = counts
    is_part = did.sentence.between(did.span.end, whole.span.start)[:1] == ["of"] and value_of(did) < value_of(whole)
    return figure_of(did) if is_part and value_of(part) < value_of(did) else None
