"""How far something goes past what it was: "118,400 came. It tops last year's 110,700 by 7%"."""

from collections.abc import Sequence

from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, of_one_sort
from service.claims.relate.meant.which_was_then import says_when
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
_PAIR = len(("outdone", "by"))
_NAMED = 6  # words of "tops the previous year's record of"
_UNLIKE = 5  # times that one is of another with which it is not compared


def outdone_by(sight: Sight) -> Meant | None:
    """What is now, and what it went past."""
    claim, base = sight.claim, next(iter(sight.before[-1:]), None)
    closed = ends(sight.after) or sight.after[:1] == ["and"]
    if base is None or not _is_by(sight.lead) or base.sentence is not claim.sentence or not closed:
        return None
    ahead = before_of(_first_outdone(sight, base))[-_NAMED:]
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


def _is_by(words: Sequence[str]) -> bool:
    """ "By", "of 2022 by": nothing but when it was stands between what was outdone and by how much."""
    return words[-1:] == ["by"] and says_when(words[:-1])


def _first_outdone(sight: Sight, base: Claim) -> Claim:
    """ "It beats the 12,747 of 2022 by 6% and last year's 11,433 by 18%": the first of two outdone, or the only one."""
    own = [one for one in sight.before[:-1] if one.sentence is base.sentence][-_PAIR:]
    if len(own) != _PAIR or unit_of(own[1]) != unit_of(sight.claim) or not of_one_sort(own[0], base):
        return base
    by = own[0].sentence.between(own[0].span.end, own[1].span.start)
    joined = own[1].sentence.between(own[1].span.end, base.span.start)
    told = _is_by(by) and joined[:1] == ["and"] and len(joined) <= _NAMED and _BEATING.isdisjoint(joined)
    return own[0] if told and _POINTING.isdisjoint(joined) else base


def _now(sight: Sight, base: Claim) -> Claim | None:
    """The one level of its sentence before it; else that of the sentence before to which the subject points."""
    first = _first_outdone(sight, base)
    here = [one for one in sight.ahead() if one not in (first, base) and of_one_sort(one, base) and not one.is_base]
    if here:
        return here[0] if len(here) == 1 else None
    if _POINTING.isdisjoint(_openings(before_of(first))):
        return None
    told = [one for one in sight.last() if of_one_sort(one, base) and not one.is_base]
    if any(not _OUTGOINGS.isdisjoint(one.sentence.words) for one in told):
        return None  # "it has debts of £48m. It beat last year's profit of £40m by 5%"
    return told[0] if len(told) == 1 else _total_of(told)


def _openings(words: Sequence[str]) -> Sequence[str]:
    """ "It beats", "No total has been higher: it beats": how a sentence opens, or goes on behind a colon."""
    return (*words[:1], *(words[words.index(":") + 1 :][:1] if ":" in words else ()))


def _total_of(told: Sequence[Claim]) -> Claim | None:
    """ "36,200 on Thursday, 41,700 on Friday and 40,500 on Saturday, 118,400 altogether": what the others come to."""
    total = [one for one in told if value_of(one) == sum(value_of(other) for other in told if other is not one)]
    return total[0] if len(total) == 1 else None
