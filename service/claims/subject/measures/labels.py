"""The measure that labels a figure, where what stands behind it only says over how long: "Energy: +23.5% y/y"."""

from service.claims.bind.bases.asides_of_then import told_in_front
from service.claims.subject.light_words import is_spell
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis

_LEADING = frozenset([":", "+", "-", "–", "—", "−", "at", "up", "down"])


def of_label(anchor: int, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "Core: +2.4% y/y (April: 2.6%)": the measures without those that only say over how long, behind a label.

    What a label names outright has rates of several lengths, of which those words choose: "CPI: 0.4% m/m".

    Args:
        anchor: the figure, or the one in brackets behind it.
        analysis: the sentence.
        usable: the measures that it names.
    """
    if len(usable) < len(("core", "y/y")):
        return usable
    items = analysis.items
    told = told_in_front(items, anchor) if "(" in items.said else None
    label = (anchor if told is None else told) - 1
    while label > 0 and items.words[label] in _LEADING:
        label -= 1
    if label < 0 or items[label].changes:
        return usable  # "the economy grew 1.4% year on year"
    named = [pair for pair in usable if pair[0].span.end == items[label].end and not pair[0].strong]
    return named if named and all(pair in named or is_spell(pair[0], analysis) for pair in usable) else usable
