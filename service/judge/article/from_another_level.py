"""Changes whose base is told, if without its figure: "18% more than in 2023, and 5% more than the 103,081 of 2002".

From a level of another year than the named nothing is such a change, nor does it lie between a whole and a part of it:
"the club drew 412,000, of whom 387,000 had season tickets. The attendance is 6% higher than the year before".
"""

from service.claims.relate.quoted import value_of
from service.judge.article.days_of_parts import is_elsewhen, is_right_behind, meet
from service.model.claims import Claim
from service.model.periods import PeriodRole

_THEM = frozenset(["them", "these", "those", "whom", "which"])
_OF_THEM = 2  # words
_HEDGED = 3  # words of "of whom some"


def is_from_another_level(change: Claim, now: Claim, base: Claim) -> bool:
    """Whether the words of a change name a base that a level is not, whether that was found right or not.

    Args:
        change: the change.
        now: the level that it would lead to.
        base: the one that it would be from.
    """
    return change.base is not None and (_is_of_another_year(change, now, base) or _are_whole_and_part(now, base))


def _is_of_another_year(change: Claim, now: Claim, base: Claim) -> bool:
    """ "18% more than in 2023", "6% more than the year before": not from the level of a year that is told otherwise."""
    told, named = base.period, change.base
    if named is None or told is None or told.window is None or not told.year_written:
        return False
    if told.role is not PeriodRole.WINDOW:
        return False
    own = None if now.period is None else now.period.window
    if named.role is PeriodRole.SHIFT and named.shift_months and is_right_behind(change, named):
        return own is not None and not meet(own.shifted_months(named.shift_months), told.window)
    return is_elsewhen(change, told.window, own)


def _are_whole_and_part(one: Claim, other: Claim) -> bool:
    """Whether the smaller of two levels is told as a part of the other, in the same sentence or right behind it."""
    part, whole = sorted((one, other), key=value_of)
    if whole.block is not part.block or whole.span.end > part.span.start or not _is_of_it(part):
        return False
    return not part.block.text[whole.sentence.span.end : part.sentence.span.start].strip()


def _is_of_it(part: Claim) -> bool:
    """ "Of whom 295 had tickets", "295 of them"."""
    ahead = part.sentence.before(part.span.start)[-_HEDGED:]
    behind = part.sentence.behind(part.span.end)[:_OF_THEM]
    return _points(behind) or any(_points(ahead[at : at + _OF_THEM]) for at in range(len(ahead)))


def _points(words: list[str]) -> bool:
    return words[:1] == ["of"] and not _THEM.isdisjoint(words[1:])
