"""Periods behind an aside that tells what a figure came from: "rose to 5%, up from 4.8%, in the spring"."""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, Binding, beside, give
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import PeriodRole

_OPENING = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-"}
_LEADING = frozenset("in for during over on at the".split())
_ASIDE = frozenset(
    "up down from a an the compared with against rise increase fall drop and of higher lower than it was".split()
)
_LONGEST = 6  # items of ", a rise from the"


def dates_past_aside(items: Row, index: int, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Binds a period to the figure before an aside with its base; tells whether there is one.

    Args:
        items: the sentence.
        index: where the period stands.
        drafts: its figures.
        bindings: what is bound to them.
    """
    left, _ = beside(drafts, index)
    period = items[index].period
    if not left or period is None or period.role is not PeriodRole.WINDOW or not bindings[left].is_base:
        return False
    main, base = drafts[left - 1], drafts[left]
    if bindings[left - 1].is_base or bindings[left - 1].period is not None or bindings[left].period is not None:
        return False
    between, behind = items.words[main.last + 1 : base.anchor], items.words[base.last + 1 : index]
    if not between or not behind or _OPENING.get(between[0]) != behind[0] or len(between) > _LONGEST:
        return False
    if not _ASIDE.issuperset(between[1:]) or not _LEADING.issuperset(behind[1:]):
        return False
    give(bindings[left - 1], period, ADJACENT)
    return True
