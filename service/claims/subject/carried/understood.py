"""Series that a figure leaves to be understood: what its noun counts ("2,232 people"), or what was spoken of."""

from service.claims.kind import Draft
from service.claims.subject.carried.carried import carried_over
from service.claims.subject.carried.discourse import Discourse, remember
from service.claims.subject.carried.implied import IMPLIED, LOOSE, by_count, clause_is_bare, is_telling
from service.claims.subject.counted.sizes import of_possible_size
from service.claims.subject.own_subjects.subject_of_clause import new_subject
from service.claims.subject.parts.parts_named import is_casualty
from service.model.claims import Candidate
from service.model.mentions import Analysis
from service.model.quantities import Quantity
from service.model.series import Nature, Series
from service.records import replace


def understood_by_noun(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """What the figure's noun leaves to be understood."""
    if _names_other(draft, analysis, discourse) or is_casualty(draft, analysis.items):
        return ()
    counted = by_count(quantity, analysis, discourse.carried, discourse.shelf)
    if counted is None or _is_stock_elsewhere(counted, analysis):
        return ()
    found = of_possible_size(
        (Candidate(counted.id, IMPLIED, f"it counts {quantity.noun}" if quantity else ""),),
        quantity,
        draft,
        discourse.shelf,
    )
    if found and not discourse.carried:
        remember(found, analysis, discourse)
    return found


def understood_by_talk(
    draft: Draft, quantity: Quantity | None, analysis: Analysis, discourse: Discourse
) -> tuple[Candidate, ...]:
    """What was spoken of, where the clause of a figure names nothing or the figure has digits enough to tell."""
    if not discourse.carried:
        return ()
    bare = clause_is_bare(draft, analysis) or _goes_on_in(draft, analysis, discourse)
    if not (bare or is_telling(quantity)) or _names_other(draft, analysis, discourse):
        return ()
    carried = carried_over(draft, quantity, analysis, discourse, loosely=True)
    return tuple(replace(c, weight=IMPLIED if bare else LOOSE) for c in carried)


def _is_stock_elsewhere(counted: Series, analysis: Analysis) -> bool:
    """ "67.1 million people in England": whom the series counts in another area than the sentence is about.

    Those who come may be told to have come to a part of it: "1,250 people reached England".
    """
    areas = {mention.area for mention in analysis.areas}
    return counted.nature is Nature.STOCK and bool(areas) and counted.area not in areas


def _names_other(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    """Whether the sentence has a subject of its own that no series measures, or an area of its own."""
    if new_subject(draft, analysis) is not None or any(m.strong for m in analysis.measures):
        return True
    areas = {discourse.shelf.series(c.series_id).area for c in discourse.carried}
    named = any(mention.area not in areas for mention in analysis.areas)
    return bool(areas) and named and not _goes_on_in(draft, analysis, discourse)


def _goes_on_in(draft: Draft, analysis: Analysis, discourse: Discourse) -> bool:
    from service.claims.subject.areas.areas_alone import goes_on_in  # noqa: PLC0415  (seldom needed)

    return goes_on_in(draft, analysis, discourse)
