"""The part of a basket that a sentence begins with, and so what its rate is of: "Gasoline was 27.4% dearer".

"Gasoline prices were 27.4% higher than a year earlier, and pushed up the annual energy rate": what is named behind the
figure is nearer than nothing, but the subject stands at the head.
"""

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.light_words import is_general, is_spell
from service.model.mentions import Analysis, MeasureMention
from service.model.quantities import PERCENT
from service.model.words import names_core

_BASES = tuple((word,) for word in ("after", "from", "against", "with", "following"))
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


_REASONS = frozenset(["because", "as", "since", "while", "when", "though", "although"])
_NEAR = 3  # items of "because the energy"


def told_of(spell: MeasureMention, position: int, analysis: Analysis, discourse: Discourse) -> MeasureMention | None:
    """ "Prices excluding food and energy rose 2.9% year on year": what a clause tells of ahead of a mere length.

    Args:
        spell: the measure that is named nearest, behind the figure.
        position: where the figure stands.
        analysis: its sentence.
        discourse: what went before.
    """
    if not is_spell(spell, analysis):
        return None
    ahead = [m for m in analysis.measures if m.span.end <= position and not is_spell(m, analysis)]
    apart = bool(ahead) and discourse.clauses_of(analysis).between(ahead[-1].span.end, position)
    return ahead[-1] if ahead and not apart and names_core(ahead[-1].words) else None


def is_told_from(mention: MeasureMention, draft: Draft, analysis: Analysis) -> bool:
    """ "The index rose 2.7%, with food prices up 3.0%, after 2.9% in May": what the figure before is of, and this one.

    Args:
        mention: a measure ahead of the figure.
        draft: the figure.
        analysis: its sentence.
    """
    items, anchor = analysis.items, draft.anchor
    if items.words[anchor - 1 : anchor] not in _BASES or is_general(mention, analysis) or is_spell(mention, analysis):
        return False
    lead = [item.word for item in items if item.end <= mention.span.start][-_NEAR:]
    if not _REASONS.isdisjoint(lead):
        return False  # "inflation slowed because the cap went up by 2% in October, against 10% in October 2024"
    if any(is_spell(one, analysis) for one in analysis.measures):
        return False  # "on a monthly basis the CPI climbed 0.5 percent, after 0.6 percent in April"
    before = next((at for at in reversed(items.figures) if at < anchor), None)
    return before is not None and mention.span.end <= items[before].start


def _named_by(mention: MeasureMention, discourse: Discourse) -> tuple[set[str], set[str]]:
    """The topics and the concepts that a mention may be of."""
    families = [discourse.shelf.family(family) for family in (*mention.strong, *mention.weak)]
    return {one.topic for one in families}, {one.concept for one in families}
