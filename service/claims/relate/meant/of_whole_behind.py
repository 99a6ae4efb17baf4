"""The share that a part, told before, is of the whole right behind it: "they account for a third of May's 3,738".

The part is the figure that the verb follows, or that the sentence before began with.
"""

from collections.abc import Sequence

from service.claims.relate.meant.shares_of_all import MAKING
from service.claims.relate.meant.sight import Meant, Sight, before_of, is_plain, of_one_sort
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import unit_of
from service.model.claims import Claim
from service.model.quantities import PERCENT

_THEY = (["they"], ["these"], ["those"], ["that"], ["this"])
_OWNER = 3  # words of "the shop's"
_LIGHT = frozenset("the a an some about around nearly almost all these those total of record".split())
_WHOLE = frozenset("all the total of 's ’s month year week whole".split())
_TO_WHOLE = 5  # words of "of the month's total of"


def share_of_whole_behind(sight: Sight) -> Meant | None:
    """The part that a share is said to be, and the whole behind it.

    Args:
        sight: the share, and what stands around it.
    """
    claim, whole = sight.claim, sight.following()
    if whole is None or unit_of(claim) != PERCENT or claim.direction is not None or not _is_whole(sight.after, whole):
        return None
    if any(unit_of(one) == PERCENT and one.sentence is claim.sentence for one in sight.behind):
        return None  # "they were 20% of the 800 in the west and 10% of the 500 in the east": of each of two parts
    verb = next((verb for verb in MAKING if sight.lead[-len(verb) :] == verb), None)
    if verb is None:
        return None
    part = _part(sight, sight.lead[: -len(verb)])
    if part is None or not is_plain(part) or not of_one_sort(part, whole) or part.inputs:
        return None
    return ("share", (figure_of(part), figure_of(whole))) if value_of(part) < value_of(whole) else None


def _part(sight: Sight, subject: Sequence[str]) -> Claim | None:
    own = [one for one in sight.before if one.sentence is sight.claim.sentence]
    if own:
        return own[-1] if len(own) == 1 and not subject else None
    told = [one for one in sight.before if one.sentence is sight.before[-1].sentence]
    pointed = [*map(str.lower, subject)] in _THEY and told != [] and told[0].block is sight.claim.block
    return told[0] if pointed and _opens(told[0]) else None


def _opens(one: Claim) -> bool:
    """ "Saturday's 1,195 arrivals", "the shop's 1,195 sales": whether a figure is what its sentence is about."""
    lead = before_of(one)
    return _LIGHT.issuperset(lead) or (len(lead) <= _OWNER and lead[-1] in ("'s", "’s"))


def _is_whole(after: Sequence[str], whole: Claim) -> bool:
    """ "Of May's", "of the total of", "of the": what leads from a share to the whole."""
    if after[:1] != ["of"] or len(after) > _TO_WHOLE or not is_plain(whole, loosely=True):
        return False
    own = whole.period
    named = 1 if own is not None and own.span.end <= whole.span.start and after[-1] in ("'s", "’s") else 0
    return sum(word not in _WHOLE for word in after) <= named
