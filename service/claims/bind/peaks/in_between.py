"""What was so "in between": "11.7 in 2021-22, above the 11.4 of 2019-20; in between, it had dropped to 9.5"."""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.kind import Draft
from service.model.mentions import Row

_BREAKS = frozenset([";", ":", ".", "but"])
_REACH = 12  # items of "in between , with the pubs shut , it had dropped to"


def leave_in_between(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Leaves such a figure without days, where its clause names none of its own.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if "between" not in items.said:
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if draft.kind == "level" and not binding.is_base and _opens_in_between(items, draft.anchor):
            binding.period, binding.peak = None, True


def _opens_in_between(items: Row, anchor: int) -> bool:
    for at in range(anchor - 1, max(0, anchor - _REACH), -1):
        if items.words[at] in _BREAKS or items[at].period is not None or items[at].quantity is not None:
            return False
        if items.words[at - 1 : at + 1] == ("in", "between"):
            return items.words[at + 1 : at + 2] == (",",)
    return False
