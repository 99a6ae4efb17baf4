"""Where a level went from there: "it averaged 7.3% in 2023 and fell to 2.5%" tells no days of the second."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.kind import Draft
from service.model.mentions import Row
from service.records import replace

_JOINTS = frozenset(["and", "before", "but", "then"])
_LIGHT = frozenset(["then", "later", "back", "again", "went", "on", "to", "gradually", "steadily", "slowly"])
_MARK = (",",)


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
    told = told[1:] if told[:1] and (told[0].word,) == _MARK else told
    if dated < 0 or not told or told[0].word not in _JOINTS:
        return False
    moved = [at for at, item in enumerate(told) if item.changes]
    away = len(moved) == 1 and all(item.word in _LIGHT for at, item in enumerate(told[1:], start=1) if at != moved[0])
    first = bindings[n - 1].period
    if away and first is not None:
        bindings[n].period = replace(first, rule="vague", window=None, others=())
    return away
