"""Fractions lost, with what there was and is behind: "lost a fifth of their value, closing at 248p after 310p"."""

from service.claims.relate.cues import LOSING
from service.claims.relate.meant.sight import Meant, Sight, is_plain, of_one_sort
from service.claims.relate.meant.which_was_then import then_of
from service.claims.relate.quoted import figure_of, value_of
from service.claims.scene import NO_COUNTS, unit_of
from service.model.quantities import PERCENT, Direction

_OF_ITS = (["of", "their", "value"], ["of", "its", "value"], ["of", "their", "worth"], ["of", "its", "worth"])
_OPENED = frozenset(["starting", "opening", "beginning"])
_PAIR = len(("now", "then"))


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
