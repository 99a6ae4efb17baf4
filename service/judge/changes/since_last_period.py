"""Levels that moved since the period before, and are only set beside another: "fell to 4.1%, against 4.0% a year ago".

Such a level lies above the one it is set beside, and fell for all that: from what it had been the month before, or
before it came into force ("the cap rose to £1,717, against £1,834 a year ago").
"""

from service.ground.figures.evidence import Missing, figure
from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import Direction
from service.model.report import Label
from service.model.series import Frequency, Nature
from service.model.windows import DAY, Window
from service.store.interface import Vintage

_BESIDE = (["compared", "with"], ["compared", "to"], ["against"], ["versus"], ["vs"])
_MONTHS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_WEEK = 7 * DAY
_YEAR = 360  # days at least


def moved_since_last(claim: Claim, decided: Verdict, vintage: Vintage) -> bool:
    """Whether a level that is as published had moved as its words say since the period before.

    Args:
        claim: the level, with the two figures of the text between which it is said to have moved.
        decided: the verdict on it.
        vintage: its series as known on the day.
    """
    trial = decided.trial
    if decided.label is not Label.SUPPORTED or trial is None or claim.direction is None or not _is_set_beside(claim):
        return False
    now = trial.option.figures[0]
    last = None if now.window is None else _period_before(now.window, vintage)
    before = None if last is None else figure(vintage, last)
    if before is None or isinstance(before, Missing):
        return False
    return before.value < now.value if claim.direction is Direction.UP else before.value > now.value


def _is_set_beside(claim: Claim) -> bool:
    """ "Compared with 222,000 in the same week of 2024", "against 4.0% a year earlier": and not "from 4.0%"."""
    other = next((one for one in claim.inputs if claim.quantity is not None and one.span != claim.quantity.span), None)
    if other is None or other.span is None or other.span.start < claim.span.end:
        return False
    lead = claim.sentence.between(claim.span.end, other.span.start)
    return any(lead[-len(words) :] == words for words in map(list, _BESIDE)) and _is_long_ago(claim, other.window)


def _is_long_ago(claim: Claim, window: Window | None) -> bool:
    """Whether what it is set beside is of a year before, or of days that are not told."""
    own = claim.period.window if claim.period is not None and claim.period.role is PeriodRole.WINDOW else None
    return own is None or window is None or (own.end - window.end).days >= _YEAR


def _period_before(window: Window, vintage: Vintage) -> Window | None:
    """The days before a figure's, by which its series tells how it moved; None where it tells no such steps."""
    if vintage.series.nature is Nature.STEP:
        held = vintage.overlapping(window)
        return Window.day(held[0].window.start - DAY) if held else None
    frequency = vintage.series.frequency
    if frequency is Frequency.WEEKLY and window.end - window.start < _WEEK:
        return Window(window.start - _WEEK, window.end - _WEEK)
    months = _MONTHS.get(frequency)
    return None if months is None or window.whole_months is None else window.shifted_months(-months)
