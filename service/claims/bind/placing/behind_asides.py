"""Periods behind an aside: of what a figure came from ("rose to 5%, up from 4.8%, in the spring"), of a part of it."""

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
_SET_OFF = ((",",), (",", "in"), (",", "on"), (",", "during"))
_LONGEST = 6  # items of ", a rise from the"
_OF_IT = (("of", "them"), ("of", "whom"), ("of", "which"))
_INCLUDING = frozenset(["including", "among"])
_PART = 8  # items of "of them children under five,"


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
    if not left or period is None or period.role is not PeriodRole.WINDOW:
        return False
    if bindings[left - 1].is_base or bindings[left - 1].period is not None or bindings[left].period is not None:
        return False
    if _tells_boats(items, drafts[left - 1], drafts[left], index):
        give(bindings[left], period, ADJACENT)
        ranked = left > 1 and drafts[left - 2].rank is not None and drafts[left - 2].last + 1 == drafts[left - 1].anchor
        for binding in bindings[left - 1 - ranked : left]:
            give(binding, period, ADJACENT)
        return True
    tells = _tells_base if bindings[left].is_base else _tells_part
    if not tells(items, drafts[left - 1], drafts[left], index):
        return False
    give(bindings[left - 1], period, ADJACENT)
    return True


def _tells_boats(items: Row, people: Draft, boats: Draft, index: int) -> bool:
    """ "The record 45,755, who came in 1,110 boats, in 2022": what those came in who are told of."""
    between, behind = items.words[people.last + 1 : boats.anchor], items.words[boats.last + 1 : index]
    quantity = items[boats.anchor].quantity
    if quantity is None or quantity.unit != "boats" or len(between) > _LONGEST:
        return False
    return between[:1] == (",",) and between[1:2] in (("who",), ("all",)) and behind in _SET_OFF


def _tells_base(items: Row, main: Draft, base: Draft, index: int) -> bool:
    between, behind = items.words[main.last + 1 : base.anchor], items.words[base.last + 1 : index]
    if not between or not behind or _OPENING.get(between[0]) != behind[0] or len(between) > _LONGEST:
        return False
    return _ASIDE.issuperset(between[1:]) and _LEADING.issuperset(behind[1:])


def _tells_part(items: Row, main: Draft, part: Draft, index: int) -> bool:
    """ "Some 610 migrants, three of them babies, crossed on 8 October", "… (including 41 children) crossed on …"."""
    between, behind = items.words[main.last + 1 : part.anchor], items.words[part.last + 1 : index]
    if not between or (close := _OPENING.get(between[0])) is None or close not in behind[:_PART]:
        return False
    return behind[:2] in _OF_IT if len(between) == 1 else between[1] in _INCLUDING and len(between) <= _LONGEST
