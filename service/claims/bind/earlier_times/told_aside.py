"""What went before the thing that is told: "…, after falling to 2.6% in June", "since its peak of 11.1%"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.mentions import Row

_SUMMITS = frozenset(["peak", "record", "trough", "highest", "lowest"])
_GAPS = frozenset(["difference", "point_change", "percent_change"])
_PEAKS = frozenset(["peak", "height", "high"])
_REVISED = frozenset(["revised", "revision", "revisions"])
_DETERMINERS = frozenset(["the", "its", "their"])
_AFTER = frozenset(["after", "following", "having"])
_ASIDE = _PEAKS | _SUMMITS | _REVISED | _AFTER | {"since"}
"""Words one of which a sentence must hold for any of its figures to be an aside."""
_ARTICLES = frozenset(["a", "an", "the", "just", "only"])
_COMPARED = 4  # items of "compared with a"
_TIED = 8  # items from "double" to the figure that it is taken from


def is_aside(draft: Draft, items: Row) -> bool:
    """ "…, after falling to 2.6% in June", "since its peak of 11.1%": what went before the thing that is told."""
    words, anchor = items.words, draft.anchor
    if draft.kind in _GAPS and _follows_comparison(words, anchor):
        return True
    if _ASIDE.isdisjoint(items.said):
        return False
    if anchor > 1 and words[anchor - 2] in _PEAKS and words[anchor - 1] == "of":
        return True
    if not _REVISED.isdisjoint(words[max(0, anchor - _TIED) : anchor]):
        return True  # "May's gain was revised to 19,000 from 144,000"
    if words[0] in _DETERMINERS and not _SUMMITS.isdisjoint(words[1:4]) and draft.rank is None:
        return True  # "The peak was 56,042"
    for at in range(anchor - 1, max(-1, anchor - _TIED), -1):
        if words[at] in _AFTER or (words[at] == "since" and words[at + 1].endswith("ing")):
            return True
        if words[at] in (",", ";", "and", "but") or items[at].quantity is not None:
            return False
    return False


def _follows_comparison(words: Sequence[str], anchor: int) -> bool:
    """ "4.5% cheaper than a year before, compared with a 0.5% drop in September": what it is held against."""
    told = words[max(0, anchor - _COMPARED) : anchor]
    at = told.index("compared") if "compared" in told else len(told)
    return told[at + 1 : at + 2] in (("with",), ("to",)) and all(word in _ARTICLES for word in told[at + 2 :])
