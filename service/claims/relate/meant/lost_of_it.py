"""Fractions lost, of what there was and is: "lost a fifth of their value, closing at 248p after 310p"."""

from service.claims.relate.cues import LOSING
from service.claims.relate.meant.sight import Meant, Sight, before_of, ends, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.model.quantities import PERCENT, Direction

_OF_ITS = (["of", "their", "value"], ["of", "its", "value"], ["of", "their", "worth"], ["of", "its", "worth"])
_OPENED = frozenset(["starting", "opening", "beginning"])
_PARTED = ([":"], [","], [";"], ["–"], ["—"])
_PAIR, _BRIEF = len(("now", "then")), 6  # words of ": the club has lost"


def lost_of_members(sight: Sight) -> Meant | None:
    """ "Membership fell from 14,000 to 9,800: the club has lost 30% of its members": the two ends right before it."""
    claim, pair = sight.claim, sight.before[-_PAIR:]
    told = unit_of(claim) == PERCENT and not LOSING.isdisjoint(sight.lead[-1:]) and sight.lead[:1] in _PARTED
    past = sight.after[:1] == ["of"] and sight.after[1:2] in (["its"], ["their"]) and ends(sight.after[3:])
    if not told or not past or len(sight.lead) > _BRIEF or len(pair) != _PAIR or not all(map(is_plain, pair)):
        return None
    base, now = pair
    here = base.sentence is now.sentence is claim.sentence and before_of(base)[-1:] == ["from"]
    joined = here and base.sentence.between(base.span.end, now.span.start)[-1:] == ["to"] and of_one_sort(base, now)
    if not joined or unit_of(now) in NO_COUNTS or value_of(now) >= value_of(base):
        return None
    return "percent_change", (figure_of(now), figure_of(base))


def lost_of_it(sight: Sight) -> Meant | None:
    """What there is left, and what there was."""
    claim = sight.claim
    told = unit_of(claim) == PERCENT and not LOSING.isdisjoint(sight.lead[-2:]) and sight.after[:3] in _OF_ITS
    pair = [one for one in sight.behind if one.sentence is claim.sentence and unit_of(one) not in NO_COUNTS]
    if not told or len(pair) != _PAIR or not all(map(is_plain, pair)) or not of_one_sort(*pair):
        return None
    if "since" in claim.sentence.between(claim.span.end, pair[0].span.start):
        return None  # "lost a third of their value since 2019, hitting 248p on Monday, from 270p"
    between = pair[0].sentence.between(pair[0].span.end, pair[1].span.start)
    base = pair[1] if "after" in between and not _OPENED.isdisjoint(between) else then_of(pair)
    now = pair[0] if base is pair[1] else pair[1]
    if base is None or claim.direction is Direction.UP or value_of(now) >= value_of(base):
        return None
    return "percent_change", (figure_of(now), figure_of(base))
