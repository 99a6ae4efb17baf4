"""What is a fraction of the other of two: "Leeds drew 24,600 people and Holm 12,300, half as many".

The two are the only ones of their sort that were told, and the smaller one stands last or is named by "so".
"""

from collections.abc import Sequence

from service.claims.relate.meant.only_two import only_two
from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.quantities import CURRENCIES, Form

_AS_MANY = (
    *(["as", much] for much in ("many", "much")),
    *(["of", "the", number] for number in ("number", "amount")),
    *(["the", number] for number in ("number", "amount")),
)
_SET_OFF = (
    *([","], [",", "or"], ["–"], ["—"], ["or"], ["("], [",", "which", "is"], [",", "which", "was"]),
    *([that, being] for that in ("that", "this") for being in ("is", "was")),
)
_SO = frozenset(["so", "meaning", "thus"])
_MARKS, _ANEW = frozenset([",", "–", "—", "("]), frozenset(["and", "but", "while", ";", "than"])
_CONCLUDED = 6  # words of ", so the cup sold"


def as_many_of_two(sight: Sight) -> Meant | None:
    """The smaller and the larger of the two."""
    quantity, after = sight.claim.quantity, sight.after
    if quantity is None or quantity.form is not Form.FRACTION:
        return None
    told = next((each for each in _AS_MANY if after[: len(each)] == each), None)
    concluded = not _SO.isdisjoint(sight.lead) and len(sight.lead) <= _CONCLUDED
    if told is None or not ends(after[len(told) :]) or not (concluded or _is_set_off(sight.lead)):
        return None
    pair = only_two(sight)
    if pair is None or len({unit_of(one) in CURRENCIES for one in pair}) > 1:
        return None
    low, high = sorted(pair, key=value_of)
    apart = sight.before[-1] is not pair[1]  # "In 1990 it took 400, when a berth cost £30, a third as much"
    if (low is pair[0] or apart) and not concluded:
        return None  # "Holm drew 12,300 and Leeds 24,600, half as many" again as it had
    return "share", (figure_of(low), figure_of(high))


def _is_set_off(lead: Sequence[str]) -> bool:
    """ ", half as many", "for the cup – half as many", "That is half as many"."""
    mark = max((at for at, word in enumerate(lead) if word in _MARKS), default=0)
    mark -= lead[mark - 1 : mark] == [","] and lead[mark] == "or"
    return lead[mark:] in _SET_OFF and mark <= _CONCLUDED and _ANEW.isdisjoint(lead[:mark])
