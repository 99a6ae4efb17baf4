"""Peaks told after that of something else: "its peak was 11.1%, and that of Bank Rate 5.25%"."""

from itertools import pairwise

from service.model.mentions import Row

_PEAKS = frozenset(["peak", "high", "trough", "low"])
_OWNERS = frozenset(["the", "its", "their"])
_CLAUSES = frozenset([";", ":", ",", "."])
_JOINING = frozenset([",", "and", "while", "but", ";"])
_VERBS = frozenset(["was", "were", "is"])
_REACH = 8  # items of ", and that of Bank Rate was", and of "peak in this cycle was"


def is_of_other_peak(items: Row, anchor: int) -> bool:
    """ "The peak in this cycle was 11.1%, and that of Bank Rate 5.25%": of a peak as well, and of no day.

    Args:
        items: the sentence.
        anchor: the second figure.
    """
    if _PEAKS.isdisjoint(items.said):
        return False
    told = max((at for at in items.figures if at < anchor), default=None)
    if told is None or any(told < at < anchor for at in items.dates):
        return False
    between = items.words[told + 1 : anchor - (items.words[anchor - 1] in _VERBS)]
    pointed = ("that", "of") in pairwise(between) or between[-1:] == ("'s",)
    if not pointed or between[0] not in _JOINING or len(between) > _REACH:
        return False
    return _tells_peak(items, told)


def _tells_peak(items: Row, anchor: int) -> bool:
    """ "Its peak was 11.1%", "the high of this cycle was 11.1%": what a clause says of no day."""
    for at in range(anchor - 1, max(0, anchor - _REACH), -1):
        if items.words[at] in _CLAUSES or items[at].quantity is not None or items[at].period is not None:
            return False
        if items.words[at] in _PEAKS:
            return items.words[at - 1] in _OWNERS and not _VERBS.isdisjoint(items.words[at + 1 : anchor])
    return False
