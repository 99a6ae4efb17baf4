"""How far something goes past what it was: "118,400 came. It tops last year's 110,700 by 7%"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, agree, unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_BEATING = frozenset(
    "tops topped topping beats beat beating exceeds exceeded exceeding passes passed passing surpasses surpassed"
    " surpassing eclipses eclipsed eclipsing outstripped outstrips betters bettered bettering outdid outdoes outpaced"
    " outpaces".split()
)
_POINTING = frozenset("it that this which they".split())
_OUTGOINGS = frozenset(
    "debt debts owes owed pays paid spends spent asked needs needed wages tax cost costs hope hopes hoped hoping"
    " planned plans aims aimed wants wanted".split()
)
_NAMED = 6  # words of "tops the previous year's record of"
_UNLIKE = 5  # times that one is of another with which it is not compared


def outdone_by(sight: Sight) -> Meant | None:
    """What is now, and what it went past."""
    claim, base = sight.claim, next(iter(sight.before[-1:]), None)
    if base is None or sight.lead != ["by"] or base.sentence is not claim.sentence or not ends(sight.after):
        return None
    ahead = before_of(base)[-_NAMED:]
    verb = next((word for word in reversed(ahead) if word in _BEATING), "")
    share = unit_of(claim) == PERCENT
    if not verb or {",", ";"} & {*ahead[ahead.index(verb) :]} or unit_of(base) in NO_COUNTS:
        return None
    if not share and not agree(claim, base):
        return None
    now = _now(sight, base)
    if now is None or not value_of(base) < value_of(now) < _UNLIKE * value_of(base):
        return None
    return ("percent_change" if share else "difference"), (figure_of(now), figure_of(base))


def _now(sight: Sight, base: Claim) -> Claim | None:
    """The one level of its sentence before it; else that of the sentence before to which the subject points."""
    here = [one for one in sight.ahead() if one is not base and of_one_sort(one, base) and not one.is_base]
    if here:
        return here[0] if len(here) == 1 else None
    if _POINTING.isdisjoint(sight.claim.sentence.words[:1]):
        return None
    told = [one for one in sight.last() if of_one_sort(one, base) and not one.is_base]
    if any(not _OUTGOINGS.isdisjoint(one.sentence.words) for one in told):
        return None  # "it has debts of £48m. It beat last year's profit of £40m by 5%"
    return told[0] if len(told) == 1 else _total_of(told)


def _total_of(told: Sequence[Claim]) -> Claim | None:
    """ "36,200 on Thursday, 41,700 on Friday and 40,500 on Saturday, 118,400 altogether": what the others come to."""
    total = [one for one in told if value_of(one) == sum(value_of(other) for other in told if other is not one)]
    return total[0] if len(total) == 1 else None
