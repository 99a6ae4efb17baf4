"""Rates that are told as another one and so many points: "Bank Rate plus 4 points: 7.75%"."""

from service.claims.kind import Draft
from service.model.mentions import Analysis

_MARKS = frozenset(["plus", "minus", "less"])


def is_marked_up(draft: Draft, analysis: Analysis) -> bool:
    """Whether the measure named last before a level is told with so much more or less.

    Args:
        draft: the figure.
        analysis: its sentence.
    """
    items = analysis.items
    if draft.kind != "level" or _MARKS.isdisjoint(items.said):
        return False
    start = items[draft.anchor].start
    ahead = [one for one in analysis.measures if one.span.end <= start]
    behind = [item for item in items if ahead and item.start >= ahead[-1].span.end][:2]
    return len(behind) > 1 and behind[0].word in _MARKS and (behind[1].quantity is not None or behind[1].word == "one")
