"""The part of a basket that a sentence begins with, and so what its rate is of: "Gasoline was 27.4% dearer".

"Gasoline prices were 27.4% higher than a year earlier, and pushed up the annual energy rate": what is named behind the
figure is nearer than nothing, but the subject stands at the head.
"""

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.light_words import is_general, is_spell
from service.model.mentions import Analysis, MeasureMention
from service.model.quantities import PERCENT

_DETERMINERS = frozenset(["the", "a", "an"])


def head_beside(
    behind: MeasureMention, draft: Draft, analysis: Analysis, discourse: Discourse
) -> MeasureMention | None:
    """Another part of the same basket that the sentence of a rate begins with; None without one.

    Args:
        behind: the measure that is named nearest, behind the figure.
        draft: the figure, the first of its sentence.
        analysis: the sentence.
        discourse: what went before.
    """
    items = analysis.items
    told = items[draft.anchor].quantity
    if told is None or told.unit != PERCENT or items.figures[0] < draft.anchor:
        return None
    if is_spell(behind, analysis) or is_general(behind, analysis):
        return None
    first = items[1 if items.words[0] in _DETERMINERS else 0].start
    head = next((m for m in analysis.measures if m.span.start == first and not is_general(m, analysis)), None)
    if head is None or head.span.end > items[draft.anchor].start:
        return None
    topics, concepts = _named_by(head, discourse)
    own_topics, own_concepts = _named_by(behind, discourse)
    return head if topics & own_topics and not concepts & own_concepts else None


def _named_by(mention: MeasureMention, discourse: Discourse) -> tuple[set[str], set[str]]:
    """The topics and the concepts that a mention may be of."""
    families = [discourse.shelf.family(family) for family in (*mention.strong, *mention.weak)]
    return {one.topic for one in families}, {one.concept for one in families}
