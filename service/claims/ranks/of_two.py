"""How long one thing has been above another: "below America's for the first time since 2024", "wages outpaced prices".

What is counted there are the months in which the one was so, which the history of neither tells.
"""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.mentions import Analysis, AreaMention, Row

_BESIDE = frozenset(
    "below above beneath under over exceeding topping outpacing outstripping outnumbering trailing beating".split()
)
_PASSING = frozenset(
    "exceeded exceeds exceed topped tops outpaced outpaces outpace outstripped outstrips outnumbered outnumber"
    " outnumbers overtook overtaken overtake overtakes surpassed surpasses beat beats trailed trails lagged"
    " passed".split()
)
_MORE = frozenset("lower higher less more fewer faster slower larger bigger smaller greater cheaper dearer".split())
_PLACING = _BESIDE | _PASSING | _MORE
_OWN = frozenset("target aim goal mark level peak record high low average limit ceiling same previous any ever".split())
_ENDS = frozenset(", ; : ( ) for since but while and".split())
_BREAKS = frozenset("; : . but while and which who".split())
_THAN = 8  # items from "more" to "than"
_OTHER = 8  # items of "the number of unemployed workers in America"


def of_two(analysis: Analysis, draft: Draft) -> bool:
    """Whether a streak or a first counts how long one thing has been above or below another.

    Args:
        analysis: the sentence.
        draft: the streak or the first.
    """
    items = analysis.items
    if draft.streak is None and (draft.rank is None or draft.rank.mark is not None or draft.kind != "threshold"):
        return False
    for at in items.places(_PLACING):
        begin = _complement(items, at)
        end = None if begin is None else _names_other(analysis, begin, analysis.areas)
        if begin is None or end is None:
            continue
        if at < draft.anchor:
            if not _moves_between(items, end, draft.anchor):
                return True
        elif _opens(items, draft.anchor) and not _moves_between(items, draft.last + 1, at):
            return True
    return False


def names_measure(analysis: Analysis, begin: int) -> bool:
    """Whether a measure is what "more than", just before ``begin``, compares with: "than job openings in July"."""
    return _names_other(analysis, begin, ()) is not None


def _complement(items: Row, at: int) -> int | None:
    """Where that begins which something is placed against."""
    if items.words[at] not in _MORE:
        return at + 1
    last = min(len(items), at + _THAN)
    return next((n + 1 for n in range(at + 1, last) if items.words[n] == "than"), None)


def _names_other(analysis: Analysis, begin: int, areas: Sequence[AreaMention]) -> int | None:
    """Where the words for another area or measure end."""
    items = analysis.items
    end = begin
    while end < min(len(items), begin + _OTHER) and items.words[end] and items.words[end] not in _ENDS:
        end += 1
    if end == begin or not _OWN.isdisjoint(items.words[begin : end + 2]):  # "the Bank of England's 2% target"
        return None
    start, stop = items[begin].start, items[end - 1].end
    named = any(start <= one.span.start < stop for one in areas)
    measured = any(start <= one.span.start < stop for one in analysis.measures)
    return end if named or measured else None


def _moves_between(items: Row, begin: int, end: int) -> bool:
    """Whether a move, or a clause of its own, stands between what is compared and what is counted."""
    return any(
        items[at].word in _BREAKS or any(c.part == "verb" for c in items[at].changes) for at in range(begin, end)
    )


def _opens(items: Row, anchor: int) -> bool:
    """Whether "for the first time" opens its sentence."""
    return all(word in ("for", "the", "it", "was", "is", "") for word in items.words[:anchor])
