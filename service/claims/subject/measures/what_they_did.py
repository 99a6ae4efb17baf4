"""The measure that is the verb of a count: "357 had crossed and 68 had been stopped", "199 migrants were held back"."""

from service.claims.kind import Draft
from service.claims.subject.carried.discourse import Discourse
from service.claims.subject.measures.asides import Usable
from service.claims.subject.measures.families_meant import of_same_field
from service.model.mentions import Analysis, MeasureMention
from service.model.quantities import CURRENCIES, PERCENT, POINTS

_BEING = frozenset("were was been being got".split())
_HAVING = frozenset(["had", "have", "has"])
_THEY = frozenset("people migrants others more also then of them meanwhile".split())
_PLAIN = frozenset(["made", "came", "got"])
_CLOSING = frozenset([".", ",", ";", ":", "(", ")", "–", "—", "and", "but", "while"])
_BETWEEN = 4  # items of "others had also been"
_RATES = frozenset([PERCENT, POINTS, *CURRENCIES])
_ENDINGS = frozenset(["ed", "ld", "en", "pt"])
"""Of "stopped", "held back", "taken off", "kept ashore"."""


def what_they_did(draft: Draft, analysis: Analysis, discourse: Discourse, usable: list[Usable]) -> list[Usable]:
    """The measure that tells what was done to those whom a figure counts; none where no such verb follows it.

    A word that needs a context to name something has it where the other measures are of the same field.

    Args:
        draft: the figure.
        analysis: its sentence.
        discourse: what went before.
        usable: the measures that it may be of.
    """
    if draft.kind != "level" or draft.rank is not None or len(analysis.measures) < 2 or not usable:
        return []
    mention, quantity = _verb_of(draft, analysis), analysis.items[draft.anchor].quantity
    if mention is None or quantity is None or any(pair[0].span.overlaps(quantity.span) for pair in usable):
        return []  # "25,000 Channel migrants were granted asylum": they are named themselves
    return of_same_field(mention, draft, analysis, discourse, usable)


def _verb_of(draft: Draft, analysis: Analysis) -> MeasureMention | None:
    items, at = analysis.items, draft.anchor
    quantity = items[at].quantity
    if quantity is None or quantity.unit in _RATES or (_BEING | _HAVING).isdisjoint(items.said):
        return None
    if not quantity.unit and items.words[at - 1] == "and" and (came := _came(draft, analysis)) is not None:
        return came
    place = at + 1
    while place < min(len(items), at + 1 + _BETWEEN) and items.words[place] in _THEY | _BEING | _HAVING:
        place += 1
    if place >= len(items) or (_BEING | _HAVING).isdisjoint(items.words[at + 1 : place]):
        return None
    verb = items[place]
    return next((m for m in analysis.measures if m.span.start <= verb.start < m.span.end and _is_verb(m)), None)


def _came(draft: Draft, analysis: Analysis) -> MeasureMention | None:
    """ "313 were held back and 370 arrived": the verb right behind a bare count that is joined to another.

    Not "57 arrived at a camp near Dunkirk", of whom it is told where.
    """
    items, behind = analysis.items, draft.anchor + 1
    if behind >= len(items) or (items.words[behind][-2:] not in _ENDINGS and items.words[behind] not in _PLAIN):
        return None
    start = items[behind].start
    named = next((m for m in analysis.measures if m.span.start == start), None)
    if named is None:
        return None
    after = next((item.word for item in items[behind:] if item.start >= named.span.end), ".")
    return named if after in _CLOSING else None


def _is_verb(mention: MeasureMention) -> bool:
    return any(word[-2:] in _ENDINGS for word in mention.words if word not in _BEING)
