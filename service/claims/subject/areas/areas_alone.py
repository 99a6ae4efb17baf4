"""Figures that only an area leads in: "In Britain it was 3.2%. The euro area managed 2.1% and America 2.7%".

What was spoken of goes on, for the area that is named right before the figure or right behind it.
"""

from service.claims.kind import Draft
from service.claims.subject.areas.areas_behind import beside_figure
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.light_words import names
from service.model.mentions import Analysis, Item

_LEVELS = frozenset(["level", "average"])
_OPENS = frozenset([";", ":", "but", "while", "whereas"])
_MANAGED = frozenset(
    "managed manages posted posts notched enjoyed suffered endured boasts boasted produced produces mustered clocked"
    " logged ahead behind overtook overtakes followed trails trailed fared fares did better worse best worst bigger"
    " smaller richer poorer little much got gets away escaped escapes lightly saw sees recorded records registered"
    " registers reported reports showed shows came comes second third fourth close next top topped tops led leads"
    " lagged slower faster higher lower harder hit hardest".split()
)
_REACH = 7  # items from an area to its figure


def goes_on_in(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether a figure goes on about what was spoken of, for an area that stands right beside it.

    Args:
        draft: the figure.
        analysis: its sentence.
        discourse: what went before.
    """
    if draft.kind not in _LEVELS:
        return False
    concepts = {discourse.shelf.series(c.series_id).concept for c in discourse.carried}
    if all(len(discourse.shelf.areas_of(concept)) < 2 for concept in concepts):
        return False
    return bool(beside_figure(draft, analysis)) or _is_led(draft, analysis)


def _is_led(draft: Draft, analysis: Analysis) -> bool:
    """Whether an area stands before the figure and nothing between them names another thing."""
    items = analysis.items
    for at in range(draft.anchor - 1, max(-1, draft.anchor - 1 - _REACH), -1):
        item = items[at]
        if _is_area(item, analysis):
            return True
        if item.word in _OPENS or item.quantity is not None or (names(item, analysis) and item.word not in _MANAGED):
            return False
    return False


def _is_area(item: Item, analysis: Analysis) -> bool:
    return any(m.span.start <= item.start < m.span.end for m in analysis.areas)
