"""Pairs of figures that give no third: one of them is what it tells again, or they are of another measure or thing.

"Hiring slows to 73,000", says the headline, and the news behind it "they added 73,000 jobs, against 147,000 in June".
"""

import re
from collections.abc import Sequence

from service.claims.relate.quoted import value_of
from service.judge.article.ways_to_work_out import Way
from service.model.claims import Claim
from service.model.periods import MOVING

_OR = re.compile(r"\d[^\s\d.;:()%]*(?:[ \u00a0][^\W\d]+)?,? or $")
_AHEAD = 24  # characters of "36,200 households, or "
_PER_CENT_TO = (["%", "to"], ["cent", "to"], ["percent", "to"], ["pc", "to"])


def is_told_before(claim: Claim, pair: Sequence[Claim]) -> bool:
    """ "Hiring slows to 73,000. They added 73,000 jobs, against 147,000 in June": whether it is one of two, told again.

    Args:
        claim: what would lie between the two.
        pair: the two.
    """
    return any(one.sentence is not claim.sentence and value_of(one) == value_of(claim) for one in pair)


def are_of_average_and_week(pair: Sequence[Claim]) -> bool:
    """ "186,000 the week before. The four-week average fell 5,750 to 191,750": whether they are of week and average.

    Args:
        pair: two levels.
    """
    moving = [one.period is not None and one.period.rule == MOVING for one in pair]
    apart = any(one.sentence is not pair[0].sentence for one in pair)
    return apart and any(moving) and not all(moving) and all(one.period is not None for one in pair)


def is_of_others_told(claim: Claim, way: Way) -> bool:
    """Whether a percentage is told of other figures than those that would give it, but for a slip.

    Args:
        claim: the percentage.
        way: how it would be worked out.
    """
    if way.kind == "share":
        return _tells_another_again(claim, way.parts)
    return way.kind == "percent_change" and all(_is_moved_to(part, claim) for part in way.parts)


def _tells_another_again(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "Fewer than 25,500, or 18.5 percent, were sent": whether the figure right before it is none of those."""
    start = claim.span.start
    if _OR.search(claim.block.text[max(0, start - _AHEAD) : start]) is None:
        return False
    return all(not start - _AHEAD <= one.span.end < start or one.block is not claim.block for one in parts)


def _is_moved_to(level: Claim, claim: Claim) -> bool:
    """ "By 8.2% to £730 in Wales and 10.0% to £952 in Scotland": whether a level has a change of its own, not this."""
    if [*level.sentence.before(level.span.start)[-2:]] not in _PER_CENT_TO:
        return False
    behind = level.sentence is claim.sentence and level.span.start > claim.span.end
    return not behind or [*claim.sentence.between(claim.span.end, level.span.start)] != ["to"]
