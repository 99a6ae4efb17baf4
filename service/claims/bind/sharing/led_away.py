"""Where a level went from there: "it averaged 7.3% in 2023 and fell to 2.5%" tells no days of the second.

So does "averaged 7.3% in 2023, fell to 2.5%, then rose again"; but what was "4.3% in June, rising to 12% among the
young" was so in June.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.records import replace

_JOINTS = frozenset(["and", "before", "but", "then"])
_LIGHT = frozenset(["then", "later", "back", "again", "went", "on", "to", "gradually", "steadily", "slowly"])
_GOING_ON = "ing"


def leads_away(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding], n: int) -> bool:
    """Whether a figure is where what the figure before it tells moved to, of which the days are told behind that one.

    It is then bound to some time that no word tells.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
        n: the place of the figure among them.
    """
    draft, before = drafts[n], drafts[n - 1]
    if draft.kind not in LEVELS or before.kind not in LEVELS or items.words[draft.anchor - 1 : draft.anchor] != ("to",):
        return False
    between = items[before.last + 1 : draft.anchor]
    dated = max((at for at, item in enumerate(between) if item.period is not None), default=-1)
    told = between[dated + 1 :]
    parted = told[:1] != () and told[0].word == ","
    told = told[parted:]
    if dated < 0 or not told or not (told[0].word in _JOINTS or (parted and _moved(told[0]))):
        return False
    moved = [at for at, item in enumerate(told) if item.changes]
    away = len(moved) == 1 and all(item.word in _LIGHT for at, item in enumerate(told[1:], start=1) if at != moved[0])
    first = bindings[n - 1].period
    if away and first is not None:
        bindings[n].period = replace(first, rule="vague", window=None, others=())
    return away


def _moved(item: Item) -> bool:
    """ "Fell"; not "falling"."""
    return not item.word.endswith(_GOING_ON) and any(change.part == "verb" for change in item.changes)
