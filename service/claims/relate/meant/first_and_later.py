"""How many times as many a later spell saw as the first.

"330 came in its first month and 1,320 in its sixth, four times as many": the two are told of spells that are counted.
"""

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, of_one_sort
from service.claims.relate.quoted import figure_of
from service.claims.scene import APART, unit_of
from service.model.quantities import MULTIPLE

_MUCH = frozenset(["much", "many", "high", "big", "large"])
_NTH = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth opening last latest final"
    " previous next".split()
)
_SPELLS = frozenset("year month week quarter season day term half decade weekend round".split())
_OWNED = frozenset("in on during over for its the their his her".split())
_PAIR = len(("now", "then"))


def times_the_first(sight: Sight) -> Meant | None:
    """The only two levels of its sentence, both told of spells that are counted, the later one last."""
    if unit_of(sight.claim) != MULTIPLE:
        return None
    words, ahead = sight.after, sight.ahead(loosely=True)
    told = words[:1] == ["as"] and {*words[1:2]} <= _MUCH and len(words) > 1 and ends(words[2:])
    if not told or sight.lead[-1:] != [","] or len(ahead) != _PAIR:
        return None
    then, now = ahead
    fits = of_one_sort(now, then) and unit_of(now) not in APART and not now.is_base
    between = then.sentence.between(then.span.end, now.span.start)
    counted = _is_counted(between[:-1]) and between[-1:] in (["and"], ["but"], [","], [";"])
    counted = counted and _is_counted(sight.lead[:-1])
    return ("multiple", (figure_of(now), figure_of(then))) if fits and counted and before_of(then) else None


def _is_counted(words: list[str]) -> bool:
    """ "In its first month", "people in its sixth"."""
    told = words[next((at for at, word in enumerate(words) if word in _OWNED), len(words)) :]
    return not _NTH.isdisjoint(told) and (_OWNED | _NTH | _SPELLS).issuperset(told)
