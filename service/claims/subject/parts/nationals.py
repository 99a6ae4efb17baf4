"""Counts of the people of one country among those counted: "Afghans filed 9,573 claims, Iranians 7,776"."""

from service.claims.kind import Draft
from service.model.mentions import Analysis
from service.model.series import Series

_OF_A_KIND = frozenset(["chinese", "vietnamese", "sudanese", "british", "french", "irish", "japanese"])
_VERBS = frozenset(
    "made make filed file lodged lodge submitted submit numbered number were was are account accounted for up put in"
    " brought added sent contributed about around some only just nearly almost over came with at on next first second"
    " third fourth fifth sixth , ( – —".split()
)
_BETWEEN = 4  # words of "were second with about"
_NATIONALITY = frozenset(["nationality", "nationalities"])
_RANKED = 14  # words of "were the second most common nationality to apply for asylum last year, with"
_KINDS = frozenset(["level", "threshold", "total"])


def is_of_nationals(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether the people of another country than that of a series are the subject of a figure.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    if draft.kind not in _KINDS or not analysis.areas:
        return False
    text, start = analysis.block.text, analysis.items[draft.anchor].start
    ahead = [area for area in analysis.areas if area.span.end <= start]
    if not ahead or ahead[-1].area == series.area:
        return False
    name = ahead[-1].span.of(text).lower()
    between = text[ahead[-1].span.end : start].lower().split()
    plural = name.endswith(("ns", "is")) or name in _OF_A_KIND
    if not plural:
        return False
    told = len(between) <= _BETWEEN and _VERBS.issuperset(between)
    return told or (len(between) <= _RANKED and not _NATIONALITY.isdisjoint(between))
