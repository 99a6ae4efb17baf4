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
_BESIDE = frozenset(["with", "when"])
_LEADING = _AGAINST | _THAN | _BESIDE
_PART = 4  # items of "and South Africa by"
_DEALING = frozenset(
    "deal deals dealt dealing met compared coping faced treated".split()
)  # "dealt with within four hours"


def not_set_against(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """The measures of a sentence without what a figure is set against, and without what is set against its own.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures, with what they may mean.
    """
    items = analysis.items
    if not usable or (_SIDES.isdisjoint(items.said) and _LEADING.isdisjoint(items.said)):
        return usable
    opposed = told_by_clause(draft, analysis)
    if opposed is not None:
        return [pair for pair in usable if pair[0].span.start > opposed]
    gaps = [at for at in items.figures if at > draft.anchor and _is_gap(items, at)]
    marks = [at for at in items.places(_LEADING) if _leads(items, at, draft.anchor)] or gaps
    figures = [at for at in items.figures if at not in gaps]
    owned = [
        (items[at].start, items[figure].start)
        for at in marks
        if (figure := next((n for n in figures if n > at), None)) is not None
    ]
    return [pair for pair in usable if not any(low < pair[0].span.start < high for low, high in owned)]


def _leads(items: Row, at: int, anchor: int) -> bool:
    """Whether a word leads in what another figure than the one at ``anchor`` is of.

    What one part of a list goes with is not what the next is of: "China grew by 5.2% with inflation of 0.2%, and India
    by 8.2%".
    """
    word = items.words[at]
    if word == "with" and not _DEALING.isdisjoint(items.words[max(0, at - 1) : at]):
        return False
    if at < anchor:
        return word == "with" and items.words[anchor - 1] == "by" and "and" in items.words[anchor - _PART : anchor]
    return word != "than" or tells_of_another(items.words, at)


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
