"""Changes that are compared with those of other days: "rose 3.7% in the year to July, faster than in June".

What a clause of its own is set against is no base: the change of those days is meant, and not what it was taken from.
So it is of a second such clause: "grew by 0.3%, slower than in the first (0.7%) though faster than in the fourth".
"""

from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row

_APART = frozenset([",", "–", "—", "("])
_MANNERS = frozenset("more less faster slower quicker steeper sharper stronger weaker bigger smaller".split())
_REACH = 8  # items of ", a much bigger increase than in the same"


def compares_pace(items: Row, index: int, draft: Draft) -> bool:
    """Whether the period at ``index`` is when something moved faster, or less, than the change of ``draft``.

    Args:
        items: the sentence.
        index: the period, which words compare something with.
        draft: the last figure before it, or the change that its words compare.
    """
    if draft.kind not in CHANGE_KINDS or draft.change_at is None or "than" not in items.said:
        return False
    than = next((at for at in range(index - 1, max(draft.last, index - _REACH), -1) if items.words[at] == "than"), None)
    if than is None or not draft.change_at < draft.last:
        return False
    mark = next((at for at in range(than - 1, draft.last, -1) if items.words[at] in _APART), None)
    return mark is not None and any(_is_more(items, at) for at in range(mark + 1, than))


def _is_more(items: Row, at: int) -> bool:
    return items.words[at] in _MANNERS or any(change.part == "more" for change in items[at].changes)
