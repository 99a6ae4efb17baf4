"""Figures of those among the people counted of whom a clause tells more: "those who have waited a year have doubled".

"118,882 people were awaiting a decision, and the cohort that applied before July 2022 is down by 98%": of some of them.
What only names the measure again narrows nothing: "those who crossed the Channel in small boats".
"""

from service.claims.kind import Draft
from service.model.mentions import Analysis, Row
from service.model.series import Series

_GROUPS = frozenset(["group", "cohort", "contingent", "subset"])
_COUNTED = frozenset(["number", "numbers", "share", "proportion", "those", "people", "ones"])
_RELATIVE = frozenset(["who", "that", "which"])
_SAYING = frozenset("waiting living staying claiming aged facing needing".split())
_BETWEEN = frozenset(["of", "them", "these", "the"])
_OPENING = frozenset([",", ";", ":", "but", "and", "while", "whereas", "though", "although", "–", "—"])
_LENGTHS = frozenset(["weeks", "months", "years"])
_LONGER = frozenset(["longer", "longest"])
_NAMING = (("that", "matters"), ("that", "counts"), ("which", "matters"), ("which", "counts"))
_HEAD = 3  # items of "and the whole group"
_CUES = _RELATIVE | _SAYING
_OF_WHOM = _GROUPS | _COUNTED


def is_of_those_who(draft: Draft, analysis: Analysis, series: Series) -> bool:
    """Whether a figure's clause opens with those of some people of whom a clause of their own tells more.

    Args:
        draft: the figure.
        analysis: its sentence.
        series: what it may be about.
    """
    items = analysis.items
    if _CUES.isdisjoint(items.said):
        return False
    head = _head(items, draft.anchor)
    if head is None:
        return False
    if items.words[head] in _GROUPS or _is_of_long(items, head, draft.anchor):
        return True
    start, end = items[head].start, items[draft.anchor].start
    return series.unit == "people" and not any(start <= one.span.start < end for one in analysis.measures)


def _head(items: Row, anchor: int) -> int | None:
    """Where the noun stands with which the last clause before a figure opens that has another clause of its own."""
    for at in range(anchor - 1, -1, -1):
        if items.words[at] in (";", ":"):
            return None
        if items.words[at] not in _OF_WHOM:
            continue
        if not any(items.words[n] in _OPENING for n in range(max(0, at - _HEAD), at)) and at >= _HEAD:
            continue
        past = at + 1
        while items.words[past] in _BETWEEN:
            past += 1
        told = items.words[past : past + 2] not in _NAMING and items.words[past - 1 : past] != ("of",)
        if past < anchor and items.words[past] in _CUES and told:
            return at  # not "the share of that is 5,025", "the number that matters is"
    return None


def _is_of_long(items: Row, first: int, last: int) -> bool:
    """ "Waiting for a decision longer than a year": those whom what is counted has lasted so long."""
    lengths = (one.quantity for one in items[first:last])
    timed = any(length is not None and length.unit in _LENGTHS for length in lengths)
    return timed or not _LONGER.isdisjoint(items.words[first:last])
