"""Measures that one figure is set against, and that the next one is of: "pay grew 5.1%, against inflation of 2.2%"."""

from service.claims.kind import Draft
from service.claims.subject.asides import Usable
from service.claims.subject.light_words import LIGHT
from service.model.compared import tells_of_another
from service.model.mentions import Analysis, Row
from service.model.quantities import POINTS

_AGAINST = frozenset("against versus outpacing outstripping beating exceeding".split())
_SIDES = frozenset(["above", "below", "than"])
_THAN = frozenset(["than"])
_LEADING = _AGAINST | _THAN


def not_set_against(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a sentence without what a figure is set against, and without what is set against its own.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures, with what they may mean.
    """
    items = analysis.items
    if not usable or (_SIDES.isdisjoint(items.said) and _AGAINST.isdisjoint(items.said)):
        return usable
    opposed = told_by_clause(draft, analysis)
    if opposed is not None:
        return [pair for pair in usable if pair[0].span.start > opposed]
    gaps = [at for at in items.figures if at > draft.anchor and _is_gap(items, at)]
    marks = [
        items[at].start
        for at in items.places(_LEADING)
        if at > draft.anchor and (items.words[at] in _AGAINST or tells_of_another(items.words, at))
    ] or [items[at].end for at in gaps]
    figures = [items[at].start for at in items.figures if at > draft.anchor and at not in gaps]
    if not marks or not figures or marks[0] > figures[0]:
        return usable
    return [pair for pair in usable if not marks[0] < pair[0].span.start < figures[0]]


def told_by_clause(draft: Draft, analysis: Analysis) -> int | None:
    """ "Faster than prices, which were up 2.9%": where "than" stands that leads in what a figure is of; None elsewhere.

    "Higher than in July, which had 2.6%" leads in other days of what was told.
    """
    items = analysis.items
    for at in items.places(_THAN):
        if at < draft.anchor and tells_of_another(items.words, at):
            comma = items.words.index(",", at)
            thing = items[comma - 1]
            area = any(mention.span.start <= thing.start < mention.span.end for mention in analysis.areas)
            named = not area and thing.period is None and thing.word not in LIGHT
            if named and "," not in items.words[comma + 1 : draft.anchor]:
                return items[at].start
    return None


def _is_gap(items: Row, at: int) -> bool:
    """ "At 4%, core inflation was 0.9 points above headline inflation (3.1%)": by how much one lies above another."""
    told, behind = items[at].quantity, items.words[at + 1 : at + 3]
    return told is not None and told.unit == POINTS and not _SIDES.isdisjoint(behind)
