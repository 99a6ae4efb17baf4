"""What a figure moved is named with the move itself: "pay grew by 5.5%, against the 10.1% rise in consumer prices"."""

from service.claims.kind import Draft
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis

_NARROWED = frozenset(["for", "of", "excluding", "other", "less", "without", "except", "among"])


def with_its_move(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measure whose name begins with the figure's own noun, though words told of another rule it out.

    "Average earnings" rules out the inflation of its sentence; not where a rise is said to be one "in consumer prices".
    """
    items, at = analysis.items, draft.anchor
    if draft.change_at != at + 1 or items.words[at + 2 : at + 3] != ("in",):
        return usable
    start = items[at + 1].start
    own = next((m for m in analysis.measures if m.strong and m.span.start == start and "in" in m.words), None)
    if own is None or any(mention is own for mention, _ in usable):
        return usable
    behind = next((item.word for item in items[at + 2 :] if item.start >= own.span.end), "")
    return usable if behind in _NARROWED else [(own, own.strong)]
