"""Days counted from others than those spoken of last: from the latest told, from a level gone back to, or from now."""

from collections.abc import Sequence

from service.ground.days.so_long_ago import OF_LATEST_HELD
from service.ground.days.told_back import is_ago
from service.ground.days.windows import Target, targets_of
from service.ground.memory import Memory
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Frequency, Nature, Series
from service.model.windows import DAY
from service.records import replace
from service.store.interface import Vintage

_OF_LATEST_TOLD = "counted from the latest days spoken of"
_SAME_UNITS = frozenset("same same-time same-point same-stage same-week same-month same-quarter".split())
_IN_FORCE = frozenset([Nature.FLOW, Nature.STEP])
_RECENT = 2  # months before the latest one of which a text may speak as of now


def from_others(claim: Claim, series: Series, vintage: Vintage, memory: Memory) -> Sequence[Target]:
    """ "35,651 in September. It was 29,585 in June and 56,042 a year earlier": than September, if not than June.

    "Two years ago inflation was 2.2%. A year earlier it was 6.7%": than two years ago. "In January it was $66.60. Two
    years ago it was $85.15": before the latest that was out.
    """
    period, spoken = claim.period, memory.antecedent(claim, series)
    if period is None or (claim.kind == "average" and claim.is_base):
        return ()  # "averaged 7.3% in 2023, against 9.1% the year before": than that year, and no month of it
    if period.rule == "days-moved":  # "the most since the week to 8 January. The week before, there were 10,286"
        period, spoken = replace(period, role=PeriodRole.SHIFT, window=None), None
    if period.rule == "units-moved" and period.window is not None:  # "up from 11,141 the week before. In the fortnight"
        ends = [one.window.start - DAY for one in memory.latest_own(series)]
        return [Target(period.window.until(end), assumption=_OF_LATEST_TOLD, plausibility=1) for end in ends]
    shifted = period.role is PeriodRole.SHIFT and period.window is None and (period.shift_months or period.shift_days)
    same = period.role is PeriodRole.SAME and (period.rule in _SAME_UNITS or is_ago(claim))
    if not (shifted or same):
        return ()
    others = [(one, _OF_LATEST_TOLD) for one in memory.latest_own(series) if one != spoken]
    if is_ago(claim):
        others += [(one, OF_LATEST_HELD) for one in _since_then(spoken, series, vintage)]
    elif shifted and (pointed := memory.gone_to(claim, series)) is not None:
        others.append((pointed, "counted from the days that were gone back to"))
    return [
        replace(target, assumption=note, plausibility=1)
        for one, note in others
        for target in targets_of(period, series, None, one)
    ]


def _since_then(spoken: Target | None, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "In January it was $66.60. Two years ago it was $85.15", in August: the latest month, where one told is old."""
    last = vintage.last()
    if spoken is None or last is None or series.frequency is not Frequency.MONTHLY or series.nature in _IN_FORCE:
        return ()
    return [Target(last.window)] if last.window.shifted_months(-_RECENT).start > spoken.window.start else ()
