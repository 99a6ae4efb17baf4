"""Changes counted from a peak, or from how it was: "down 36% since it peaked in 2022", "since the 12.1 million of May".

The period behind the words is that of the summit: what a change is taken from, and not when it came about.
"""

from collections.abc import Sequence

from service.claims.bind.bound import ADJACENT, LEVELS, Binding, give
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.bind.periods_in_themselves import begun
from service.claims.kind import Draft
from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_SUMMITS = frozenset(
    "peaked peak peaking bottomed trough troughed high low height heights record records highs lows".split()
)
_ROLES = frozenset([PeriodRole.WINDOW, PeriodRole.CUTOFF, PeriodRole.TO_DATE])
_OWN_PEAKS = frozenset(["peak", "trough", "high", "low"])
_OFF, _OWNED = (("off",), ("below",), ("from",), ("above",)), (("its",), ("their",), ("the",))
_PEAKED, _BARE = tuple((word,) for word in _OWN_PEAKS), 4  # items of "off its peak ,"
_REACH = 12  # items of "since its post-pandemic peak of about 12.1 million at"
_RANKED = 3  # items of "highest annual figure"
_STOPS = frozenset([",", ";", ":", "(", ")", "and", "but", "when"])
_LINKS = frozenset(
    "in at on of during the around out back a an average monthly level about just nearly almost - − minus set reached"
    " hit seen recorded registered open there were was".split()
)


def from_summit(items: Row, index: int, period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Whether a period dates the summit that changes of its sentence are taken from; if so it is bound as that."""
    since = _since(items, index, period)
    if since is None:
        return False
    base = replace(begun(period), preposition="since")
    before = [n for n, draft in enumerate(drafts) if draft.anchor < since][-1:]
    if before and drafts[before[0]].rank is not None:
        return False  # "up 5%, a record since the peak of 2022"
    behind = [n for n, draft in enumerate(drafts) if draft.anchor < since and draft.kind in CHANGE_KINDS][-1:]
    moved = behind or [n for n, draft in enumerate(drafts) if draft.anchor > index and draft.kind in CHANGE_KINDS]
    if not moved:
        return False
    for n in moved:
        bindings[n].base = bindings[n].base or base
    for n, draft in enumerate(drafts):
        if since < draft.anchor < index and (draft.kind in LEVELS or draft.rank is not None):
            give(bindings[n], begun(period), ADJACENT)
            bindings[n].is_base, bindings[n].peak = True, False
    return True


def leave_bare_peaks(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "A point and a half off its peak, and lower than at any time since it was raised in February 2023": undated.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    if _OWN_PEAKS.isdisjoint(items.said):
        return
    for draft, binding in zip(drafts, bindings, strict=True):
        behind = items.words[draft.last + 1 : draft.last + 1 + _BARE]
        peak = behind[:1] in _OFF and behind[1:2] in _OWNED and behind[2:3] in _PEAKED and behind[3:4] == (",",)
        if peak and draft.kind == "point_change" and binding.base is not None:
            later = binding.base.span.start > items[draft.last + _BARE].start
            binding.base = None if later else binding.base


def _since(items: Row, index: int, period: Period) -> int | None:
    """Where "since its peak of 12.1 million in", "since the frenzy of" begins, if those words stand before a period."""
    if "since" not in items.said or period.role not in _ROLES:
        return None
    seen = items.words[index - 1 : index] == ("of",)
    for at in range(index - 1, max(-1, index - _REACH), -1):
        word = items.words[at]
        if word == "since":
            ranked = any(is_superlative(near) for near in items.words[max(0, at - _RANKED) : at])
            return at if seen and not ranked else None  # "up 5%, the highest figure since the 11.1% of October 2022"
        if word in _SUMMITS or items[at].quantity is not None:
            seen = True
        elif word in _STOPS or items[at].period is not None or (not seen and word not in _LINKS):
            return None
    return None
