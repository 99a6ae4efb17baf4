"""Figures of a place that is only pointed to: "In Frankfurt it is a smaller problem, inflation there being 5.5%"."""

from service.claims.kind import Draft
from service.model.mentions import Analysis, MeasureMention


def is_there(draft: Draft, analysis: Analysis) -> bool:
    """Whether the measure before a figure is that of "there", and no area of the sentence says where that is."""
    items = analysis.items
    if "there" not in items.said or analysis.areas:
        return False
    position = items[draft.anchor].start
    before = [m for m in analysis.measures if m.span.end <= position]
    return bool(before) and _points(before[-1], analysis)


def _points(mention: MeasureMention, analysis: Analysis) -> bool:
    """ "Inflation there was 5.5%", not "there was inflation"."""
    behind = analysis.block.text[mention.span.end :].split(None, 1)[:1]
    return behind == ["there"]
