"""Comparatives of an earlier time than the level told before: "It averaged 432 ppm in May. May 2025 was 1.8 ppm lower".

What was so many lower then was lower than what has just been told, not than the month before it.
"""

from collections.abc import Sequence

from service.claims.scene import Scene, may_be_of_one
from service.model.claims import Claim, Mood
from service.model.periods import Period, PeriodRole
from service.model.windows import Window
from service.records import replace

_GAPS = frozenset(["difference", "percent_change", "point_change"])
_COMPARATIVES = frozenset(["higher", "lower", "fewer"])
_MORE = _COMPARATIVES | {"more", "less"}
_LEVELS = frozenset(["level", "average"])
_POINTED = 3  # words of "lower than that"


def than_told(row: Sequence[Claim], before: Scene) -> Sequence[Claim]:
    """A sentence's claims, comparatives of an earlier time compared with the level that stands right before them.

    Args:
        row: the claims in order.
        before: the sentence before it.
    """
    if not any(_is_open(claim) for claim in row):
        return row
    found: list[Claim] = []
    told = [claim for claim in _told(before) if claim.quantity is not None]
    for claim in row:
        if told and _is_open(claim):
            last = _meant(claim, told)
            found.append(_undated(claim) if _is_from_now(claim, last, told) else _compared(claim, last))
        else:
            found.append(claim)
        told = [*told, claim] if claim.quantity is not None else told
    return found


def _meant(claim: Claim, told: Sequence[Claim]) -> Claim:
    """The level told last, or that of the same days: "2.6% in June. It was 2.8% in May, and last June a point more"."""
    own = None if claim.period is None else claim.period.window
    if "that" in claim.sentence.behind(claim.span.end)[:_POINTED]:
        return told[-1]  # "It was 3.6% in June, and last August 1.4 points lower than that"
    same = [one for one in told if own is not None and own == _year_before(one)]
    if same and may_be_of_one(claim, same[-1]):
        return same[-1]
    return told[-2] if len(told) > 1 and _is_start(told[-1], told[-2]) else told[-1]


def _is_start(one: Claim, level: Claim) -> bool:
    """ "Nudged up to 2.0% in June from 1.9%. A year before it had been half a point higher": than the 2.0%."""
    return (
        one.is_base and one.period is None and level.kind in _LEVELS and not level.is_base and may_be_of_one(one, level)
    )


def _is_from_now(claim: Claim, last: Claim, told: Sequence[Claim]) -> bool:
    """ "It was 2.6% in June. In May it was 2.8%, and a year ago a point higher": than in May, or than it is now."""
    if claim.period is None or claim.period.role is not PeriodRole.SHIFT or last.kind not in _LEVELS:
        return False
    days = None if last.period is None else last.period.window
    levels = [one for one in told if one is not last and one.kind in _LEVELS and may_be_of_one(one, last)]
    others = [one.period for one in levels if not _is_start(one, last)]
    return days is not None and any(one is None or (one.window and one.window.end > days.end) for one in others)


def _undated(claim: Claim) -> Claim:
    assert claim.period is not None
    return replace(claim, period=replace(claim.period, rule="vague", window=None))


def _year_before(one: Claim) -> Window | None:
    days = None if one.period is None or one.kind not in _LEVELS else one.period.window
    return None if days is None else days.shifted_years(-1)


def _told(before: Scene) -> Sequence[Claim]:
    """The claims of the sentence before; past one that only tells what was expected, those of the one before that."""
    expected = all(claim.mood is Mood.FORECAST for claim in before.row)
    return before.row if before.before is None or not expected else before.before.row


def _is_open(claim: Claim) -> bool:
    """Whether a comparative names its own days, ahead of the figure, and not what it is compared with."""
    if claim.kind not in _GAPS or claim.base is not None or claim.over is not None or claim.against:
        return False
    if claim.period is None or claim.period.span.end > claim.span.start:
        return False
    behind = claim.block.text[claim.span.end :].split(None, 1)[:1]
    return claim.compares or (bool(behind) and behind[0].rstrip(",.;") in _COMPARATIVES)


def _compared(claim: Claim, last: Claim) -> Claim:
    own, told = claim.period, last.period
    if last.kind not in _LEVELS or last.is_base or not claim.candidates or not last.candidates:
        return claim
    if not _MORE.isdisjoint(last.sentence.behind(last.span.end)[:1]):
        return claim  # "It was three cents more last week, and a year ago 34 cents less": than now
    if own is not None and told is None and may_be_of_one(claim, last):
        return _undated(claim)  # "Bank Rate is cut to 3.75%", today
    if own is None or told is None or told.window is None or told.role is not PeriodRole.WINDOW:
        return claim
    window = _days(own, told.window)
    if window is None or window.end >= told.window.start or window.whole_months != told.window.whole_months:
        return claim
    if not may_be_of_one(claim, last):
        return claim
    return replace(claim, period=replace(own, role=PeriodRole.WINDOW, window=window, grain=told.grain), base=told)


def _days(own: Period, told: Window) -> Window | None:
    """The days named; those of "a year earlier" counted from the ones told."""
    if own.role is PeriodRole.WINDOW:
        return own.window
    if own.role is PeriodRole.SHIFT and own.window is None and own.shift_months < 0:
        return told.shifted_months(own.shift_months)
    return None
