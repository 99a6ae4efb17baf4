"""What no rule reads and a likely working gives, borne out.

Of a total and its parts rules may bear out a part by the others ("with legacies of £4.4m it raised £11.7m"), and then
the total is right by the same sum.
"""

from collections.abc import Sequence, Set

from service.claims.scene import unit_of
from service.judge.worked_out.options import Option, may_hold, near, option_of
from service.judge.worked_out.points import Scales
from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Working
from service.model.claims import Mood
from service.model.quantities import Form

BORNE_OUT, SURELY = 100, 300
"""Points from which a working bears a figure out: one of few digits and a gap are more often given by chance."""
_APART = frozenset(["gap", "move"])
_MOVES = frozenset(["move", "change", "points", "bare points"])
_SPELLS = frozenset(["months", "years", "weeks", "days", "quarters"])
_FEW = 1  # digits
_BOTH_WAYS = frozenset(["gap", "move", "sum", "list", "rest", "product", "average", "times it"])
_MOODS = frozenset([Mood.ASSERTED, Mood.ANNOUNCED])


def borne_out(seen: Seen, told: Sequence[Seen], wrong: Set[int], scales: Scales) -> Option | None:
    """The likeliest working that gives a figure; None where none is likely enough, or another would refute it.

    Args:
        seen: the figure, which nothing was held against.
        told: all figures of the text.
        wrong: the places of those that are said to be wrong.
        scales: their points.
    """
    if seen.claim.mood not in _MOODS or seen.claim.is_base or unit_of(seen.claim) in _SPELLS:
        return None
    ways = [(nth, one) for nth, one in near(seen, told) if all(part.place not in wrong for part in one.parts)]
    given = [found for nth, one in ways if may_hold(one, seen) and (found := _given(one, seen, nth, scales))]
    if not given:
        return None
    points, option = max(given, key=_points)
    refuted = any(scales.odds(one, seen, nth) > points and _refutes(one, seen, nth) for nth, one in ways)
    return None if refuted else option


def _given(working: Working, seen: Seen, nth: int, scales: Scales) -> tuple[int, Option] | None:
    """A working that gives a figure, with its points, where they are enough."""
    if _is_led_back(working):
        return None
    resting = [part for part in working.parts if seen.span in part.rests_on]
    if resting and not (_is_same(working, seen, resting) and _follows(working, seen)):
        return None
    points = scales.odds(working, seen, nth)
    likely = SURELY if _is_short(seen) or working.name in _APART else BORNE_OUT
    option = option_of(working, seen, nth) if resting or points >= likely else None
    return (points, option) if option is not None and option.holds else None


def _refutes(working: Working, seen: Seen, nth: int) -> bool:
    if any(seen.span in part.rests_on for part in working.parts):
        return False
    option = option_of(working, seen, nth)
    return option is not None and option.refutes


def _points(found: tuple[int, Option]) -> int:
    return found[0]


def _is_led_back(working: Working) -> bool:
    """ "£84m last year against £70m in 2022. Costs fell by £14m": from the later level to the earlier one."""
    if working.name not in _MOVES:
        return False
    now, base = (part.days for part in working.parts)
    return now is not None and base is not None and now.end < base.start


def _is_same(working: Working, seen: Seen, resting: Sequence[Seen]) -> bool:
    """Whether what was worked out from a figure took just the others that give it, too."""
    spans = {seen.span, *(part.span for part in working.parts)}
    return working.name in _BOTH_WAYS and all({one.span, *one.rests_on} == spans for one in resting)


def _follows(working: Working, seen: Seen) -> bool:
    """Whether a figure is told last, as what is worked out mostly is: what it was worked out from proves nothing."""
    return all(part.place < seen.place for part in working.parts)


def _is_short(seen: Seen) -> bool:
    stated = seen.claim.quantity
    assert stated is not None
    return stated.form is not Form.DIGITS or len(stated.value.normalize().as_tuple().digits) <= _FEW
