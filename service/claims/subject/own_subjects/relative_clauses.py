"""Relative clauses that say of one figure what it is of: "well under the 4.1% by which total pay grew"."""

from collections.abc import Sequence

from service.claims.kind import BEING, Draft
from service.claims.subject.light_words import names
from service.claims.subject.measures.asides import Usable
from service.model.claims import Candidate
from service.model.mentions import Analysis

_OPENING = (("by", "which"), ("at", "which"), ("that",), ("which",))
_RELATIVE = frozenset(["that", "which"])
_POINTING = frozenset("it they he she this that these those there".split())
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


def of_its_clause(rows: Sequence[Candidate], draft: Draft, analysis: Analysis) -> Sequence[Candidate]:
    """ "Joblessness of 4.4% was below the 5.7% by which pay had grown": the series that the clause behind names.

    Args:
        rows: the series that a figure may be of.
        draft: the figure.
        analysis: its sentence.
    """
    at, items = max(draft.anchor, draft.last), analysis.items
    if draft.kind != "level" or "by" not in items.said or not _opens(analysis, at, ("by", "which")):
        return rows
    subject = items[at + 3 : at + 4]
    if not subject or subject[0].word in _POINTING or not names(subject[0], analysis):
        return rows  # "the 44.1m tonnes by which they fell"
    low, high = _clause(analysis, at)
    told = [one for one in analysis.measures if low <= one.span.start < high]
    named = {series_id for one in told for series_id in (*one.strong, *one.weak)}
    return [row for row in rows if row.series_id in named]


def _opens(analysis: Analysis, at: int, words: tuple[str, ...]) -> bool:
    return analysis.items.words[at + 1 : at + 1 + len(words)] == words


def _clause(analysis: Analysis, at: int) -> tuple[int, int]:
    """Where the clause behind a figure begins and ends, in characters."""
    items = analysis.items
    end = next((n for n in range(at + 1, len(items)) if items[n].word in _STOPS), len(items) - 1)
    return items[at].end, items[end].end
