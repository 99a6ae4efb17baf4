"""Whether nothing behind a figure says that it is of something else than what would give it."""

from service.judge.worked_out.seen import Seen
from service.judge.worked_out.workings import Working
from service.model.quantities import Form, Hedge

_ENDS = frozenset([".", ",", ";", ":", ")", "–", "—", "?", "!"])
_NEAR = 5  # words in which what it is of is told


def is_told_of_no_other(seen: Seen, working: Working) -> bool:
    """ "Up by 18 points.", "£600 for each of the 2,860": not "a drop of 12% on the same weeks of 2023".

    What goes with it stands behind it, or its clause ends; an average stands ahead of what it is spread over.

    Args:
        seen: the figure.
        working: what it may have been worked out by.
    """
    quantity, claim = seen.claim.quantity, seen.claim
    if quantity is None or quantity.form is not Form.DIGITS or quantity.hedge is not Hedge.EXACT:
        return False
    part = next((one for one in working.parts if one.place == seen.place + 1 and one.sentence == seen.sentence), None)
    if part is not None:
        between = claim.sentence.between(quantity.span.end, part.span.start)
        return len(between) <= _NEAR and _ENDS.isdisjoint(between)
    return working.name != "average" and _ENDS.issuperset(seen.behind[:1])
