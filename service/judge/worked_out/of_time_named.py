"""What a figure's own words say that it is not worked out of: of no figures of now what it was "two years ago".

"They stand at 117,400, more than double what they were two years ago, and 80,000 have waited for half a year": the
words say of when that is double which is not told, and of what waits nothing is double.
"""

from service.claims.relate.quoted import value_of
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Working
from service.model.periods import Period

_MOVED = frozenset(["times", "change", "points", "bare points", "move", "gap"])
_APART = frozenset(["move", "gap"])
_OTHER = frozenset(["other"])


def is_of_time_named(working: Working, seen: Seen) -> bool:
    """Whether a figure is told of another time than that of which both figures are that would give it.

    Args:
        working: what would give it.
        seen: the figure.
    """
    named = seen.claim.base
    if working.name not in _MOVED or named is None or not _is_behind(named, seen):
        return False
    return all(_is_of_now(part, seen) for part in working.parts) and working.parts[-1].place > seen.place


def _is_behind(named: Period, seen: Seen) -> bool:
    """ "Double what they were two years ago": whether the time is named behind the figure, in its sentence."""
    return seen.claim.span.end <= named.span.start < seen.claim.sentence.span.end


def _is_of_now(part: Seen, seen: Seen) -> bool:
    """Whether nothing says that a figure is of another time than the one that something is set against there."""
    return not part.claim.is_base and (part.claim.period is None or part.days == seen.days)


def tells_again(working: Working, seen: Seen) -> bool:
    """ "Voted by seven to two. The other two wanted none": whether it points to one of those that would give it.

    Nor is "910" how far "output hits 910. The mill added 910 looms, against 640 in June" lies from June's.

    Args:
        working: what would give it.
        seen: the figure.
    """
    same = [part for part in working.parts if value_of(part.claim) == value_of(seen.claim)]
    if not _OTHER.isdisjoint(seen.ahead[-1:]):
        return bool(same)
    return working.name in _APART and any(part.sentence < seen.sentence for part in same)
