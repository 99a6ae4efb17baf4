"""Changes told apart from the only two levels that they can lie between, with the days of these.

"Net migration was 204,000. At its peak, in the year to March 2023, it was 944,000: a drop of 740,000", "… 78% below a
peak of 944,000 in 2023. The drop is 740,000".
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS
from service.claims.bind.peaks.peak_words import leads_with_summit
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.relate.changes.level_pairs import may_lie_between
from service.claims.scene import Scene, agree
from service.claims.subject.carried.implied import IMPLIED
from service.model.claims import Claim, Mood
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.records import replace

_BEING = frozenset(["is", "was", "amounts", "comes"])


def is_told_apart(items: Row) -> bool:
    """Whether a sentence opens with a peak, or with "The drop is"."""
    noun = len(items) > len(("the", "drop", "is")) and any(change.part == "noun" for change in items[1].changes)
    return leads_with_summit(items) or (noun and items.words[0] == "the" and items.words[2] in _BEING)


def between_two(claim: Claim, row: Sequence[Claim], before: Scene) -> Claim | None:
    """A change with the days of the only two levels of its measure that were told; None where it is of others.

    Args:
        claim: the change.
        row: what its sentence told before it.
        before: the sentence before.
    """
    if claim.kind not in CHANGE_KINDS or claim.mood is not Mood.ASSERTED or not _has_no_days(claim, row):
        return None
    levels = [one for one in (*before.row, *row) if one.kind in LEVELS and one.quantity is not None and one.candidates]
    if len(levels) != len(("now", "then")) or not agree(*levels) or not _of_one_series(*levels):
        return None
    ends = sorted((one.period.window.end, n) for n, one in enumerate(levels) if one.period and one.period.window)
    if len(ends) != len(levels) or ends[0][0] == ends[1][0]:
        return None
    then, now = (levels[n] for _, n in ends)
    if any(one.period is not None and one.period.role is not PeriodRole.WINDOW for one in levels):
        return None
    if not may_lie_between(claim, now, then):
        return None
    named = claim.candidates and claim.candidates[0].weight > IMPLIED
    kin = claim.candidates if named else tuple(replace(c, weight=IMPLIED) for c in now.candidates)
    return replace(claim, period=now.period, base=then.period, candidates=kin)


def _has_no_days(claim: Claim, row: Sequence[Claim]) -> bool:
    """Whether a change has no days of its own, but those of a level before it at most."""
    own = [one for one in (claim.period, claim.base) if one is not None]
    return claim.over is None and all(any(one is other.period for other in row) for one in own)


def _of_one_series(one: Claim, other: Claim) -> bool:
    return one.candidates[0].series_id == other.candidates[0].series_id
