"""Points between the two rates that a sentence tells before: "49% full, against 71% last year, a fall of 22 points"."""

from service.claims.relate.cues import MOVES
from service.claims.relate.meant.sight import Meant, Sight, ends
from service.claims.relate.meant.which_was_then import then_alone
from service.claims.relate.quoted import figure_of
from service.claims.scene import unit_of
from service.model.quantities import PERCENT, POINTS

_KINDS = frozenset(["level", "share", "threshold"])
_LESS = frozenset("more less higher lower fewer better worse up down".split())
_LED = 4  # words of ", a fall of"
_PAIR = len(("now", "base"))


def points_beside(sight: Sight) -> Meant | None:
    """The rate now and the one that it is set against."""
    claim, lead = sight.claim, sight.lead
    if unit_of(claim) != POINTS or claim.direction is None:
        return None
    own = [one for one in sight.before if one.sentence is claim.sentence and unit_of(one) == PERCENT]
    plain = all(one.kind in _KINDS and one.direction is None for one in own)
    if len(own) != _PAIR or not plain or own[-1] is not sight.before[-1]:
        return None
    mark = max((at for at, word in enumerate(lead) if word in (",", ":", "–", "—", "(")), default=-1)
    said = lead[mark + 1 :]
    named = said[-1:] == ["of"] and not MOVES.isdisjoint(said[-2:-1]) and len(said) < _LED and ends(sight.after)
    behind = said in (["a"], ["an"]) and not MOVES.isdisjoint(sight.after[:1]) and ends(sight.after[1:])
    if mark >= 0 and (named or behind):
        base = then_alone(own)
        if base is None:
            return None
        now = own[0] if base is own[1] else own[1]
        return "point_change", (figure_of(now), figure_of(base))
    of_others = lead[:1] in (["of"], ["among"]) and lead[-1:] == [","] and len(lead) <= _LED
    beside = (lead == [","] or of_others) and not _LESS.isdisjoint(sight.after[:1]) and ends(sight.after[1:])
    return ("point_change", (figure_of(own[1]), figure_of(own[0]))) if beside and not own[1].is_base else None
