"""What followed a time that is told as a base: "since July 2021, when it was 2.2% and went on to quadruple".

So does what it was then only "on its way to".
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.records import replace

_GOING = frozenset(["went", "go", "goes", "going"])
_IT = frozenset(["it", "they", "prices", "rates", "inflation"])
_CUES = frozenset(["on", "before"])
_WAY = 9  # items of "on the way up from that level to"


def leave_what_came_next(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds such moves to some time that no word tells, unless days stand behind them.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if items.said.isdisjoint(_CUES):
        return
    for n in range(1, len(drafts)):
        draft, binding, before = drafts[n], bindings[n], bindings[n - 1]
        if binding.is_base and binding.period is not None and draft.kind in LEVELS and _is_ahead(items, draft.anchor):
            binding.period = replace(binding.period, rule="vague", window=None, others=())
            continue
        if draft.kind not in CHANGE_KINDS or not before.is_base or before.period is None:
            continue
        if binding.period is not None and binding.period.span.start > items[draft.anchor].start:
            continue
        if _comes_next(items.words[drafts[n - 1].last + 1 : draft.anchor]):
            binding.period, binding.base = replace(before.period, rule="vague", window=None, others=()), None


def _is_ahead(items: Row, anchor: int) -> bool:
    """ "When it was on its way from there to 5.25%"."""
    lead = items.words[max(0, anchor - _WAY) : anchor]
    return lead[-1:] == ("to",) and "way" in lead and "on" in lead[: lead.index("way")]


def _comes_next(between: Sequence[str]) -> bool:
    """ "And went on to", ", before it", ", before more than"."""
    if "before" in between:
        behind = between[between.index("before") + 1 :]
        return not behind or behind[0] in _IT
    at = next((at for at, word in enumerate(between) if word in _GOING), len(between))
    return between[at + 1 : at + 3] == ("on", "to")
