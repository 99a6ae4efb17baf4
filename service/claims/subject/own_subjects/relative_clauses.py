"""Relative clauses that say of one figure what it is of: "well under the 4.1% by which total pay grew"."""

from collections.abc import Sequence

from service.claims.kind import BEING, Draft
from service.claims.subject.light_words import names
from service.claims.subject.measures.asides import Usable
from service.model.mentions import Analysis

_OPENING = (("by", "which"), ("at", "which"), ("that",), ("which",))
_RELATIVE = frozenset(["that", "which"])
_HEDGING = frozenset("more less than over under about around just only nearly almost still at once".split())
_STOPS = frozenset([",", ";", ":", ".", "(", ")"])


def without_relatives(draft: Draft, analysis: Analysis, usable: Sequence[Usable]) -> list[Usable]:
    """The measures of a sentence without those named in a clause that hangs on a later figure; all, if none is left.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures, with what they may mean.
    """
    items = analysis.items
    if _RELATIVE.isdisjoint(items.said):
        return list(usable)
    later = [at for at in items.figures if at > max(draft.anchor, draft.last)]
    clauses = [_clause(analysis, at) for at in later if any(_opens(analysis, at, words) for words in _OPENING)]
    kept = [pair for pair in usable if not any(low <= pair[0].span.start < high for low, high in clauses)]
    return kept or list(usable)


def of_relative_head(draft: Draft, analysis: Analysis, usable: list[Usable]) -> list[Usable]:
    """ "The bank cut its rate to 4.5%, and a two-year fix that was more than 6% is 4.3%": of the fix, not of that rate.

    Args:
        draft: the figure.
        analysis: its sentence.
        usable: the measures left to it.
    """
    items = analysis.items
    if not usable or draft.kind != "level" or _RELATIVE.isdisjoint(items.said):
        return usable
    at = draft.anchor - 1
    while at > 1 and items.words[at] in _HEDGING:
        at -= 1
    if at < 1 or items.words[at] not in BEING or items.words[at - 1] not in _RELATIVE:
        return usable
    head = items[at - 2] if at > 1 else items[0]
    if not names(head, analysis):
        return usable
    return [one for one in usable if one[0].span.start <= head.start < one[0].span.end]


def _opens(analysis: Analysis, at: int, words: tuple[str, ...]) -> bool:
    return analysis.items.words[at + 1 : at + 1 + len(words)] == words


def _clause(analysis: Analysis, at: int) -> tuple[int, int]:
    """Where the clause behind a figure begins and ends, in characters."""
    items = analysis.items
    end = next((n for n in range(at + 1, len(items)) if items[n].word in _STOPS), len(items) - 1)
    return items[at].end, items[end].end
