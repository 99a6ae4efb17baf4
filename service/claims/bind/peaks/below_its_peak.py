"""Changes from a peak that is closed without a day: "a point below its peak, and lower than since February 2023".

What the sentence goes on to say, behind the comma, dates something else.
"""

from collections.abc import Sequence

from service.claims.bind.bound import Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period

_PEAKS = frozenset(["peak", "high", "height", "summit", "record", "trough", "low", "nadir"])
_FROM = frozenset(["off", "below", "under", "beneath", "from", "above", "short", "down", "lower", "less", "beyond"])
_NAMING = frozenset(
    "its their the of from than at all-time post-pandemic pandemic-era recent post-war cyclical old former".split()
)
_REACH = 7  # items of "lower than at its all-time"
_CLOSED = frozenset([",", ";", ":", "(", ")", "–", "—", "and", "but"])


def leave_peaks_undated(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Takes from such changes the base that stands behind the words that close their peak.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them; written to.
    """
    if _PEAKS.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        if binding.base is None or draft.kind not in CHANGE_KINDS:
            continue
        closed = _peak_closed(items, draft.anchor)
        at = _place_of(items, binding.base)
        if closed and at is not None and at > closed:
            binding.base = None


def _peak_closed(items: Row, anchor: int) -> int:
    """Where the words end that close a peak told right behind a figure; 0 where they tell of none."""
    behind = items.words[anchor + 1 : anchor + 1 + _REACH]
    if behind[:1] == () or behind[0] not in _FROM:
        return 0
    for at, word in enumerate(behind):
        if word in _PEAKS:
            return anchor + 2 + at if behind[at + 1 : at + 2] and behind[at + 1] in _CLOSED else 0
        if word not in _FROM and word not in _NAMING:
            return 0
    return 0


def _place_of(items: Row, period: Period) -> int | None:
    """Where a period stands, whatever was made of it."""
    return next((at for at in items.dates if (told := items[at].period) is not None and told.span == period.span), None)
