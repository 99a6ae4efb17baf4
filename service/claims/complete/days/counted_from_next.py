"""Earlier times counted from what is told next: "A year before, it was $71.32; by May it had fallen to $29.38".

So are "at the same point of 2022 it had been 17,611. By 4 August 2023 it was 14,994", "the same week of 2019 had seen
211,000. The week to 19 September saw 859,000", and "over the previous 12 months they had added 168,000 a month. In
January they added 111,000".
"""

from collections.abc import Sequence
from datetime import date

from service.claims.scene import may_be_of_one
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_KINDS = frozenset(["level", "average", "difference"])
_UNITS = frozenset(["days", "weeks", "months", "quarters", "years"])
_STRETCH = frozenset(["the", "previous", "prior", "preceding"])
_LONG = 4  # words of "the 12 months before"
_DATED = frozenset([PeriodRole.WINDOW, PeriodRole.CUTOFF])


def counted_from_next(claims: Sequence[Claim], row: Sequence[Claim]) -> tuple[Sequence[Claim], Sequence[Claim]]:
    """The claims so far and those of a sentence, an earlier time that nothing before it dates counted from the next.

    Args:
        claims: those of the sentences before, the last of which may be such.
        row: those of the sentence.
    """
    told = [*claims[-1:], *row]
    opened = [n for n, claim in enumerate(told[:-1]) if _is_open(claim)]
    if not opened:
        return claims, row
    past = len(claims[-1:])
    for n in opened:
        period = told[n].period
        same = period is not None and period.role is PeriodRole.SAME
        days = _days(told[n + 1], same=same) if may_be_of_one(told[n], told[n + 1]) else None
        if days is not None and not any(may_be_of_one(told[n], one) for one in (*claims[:-1], *told[:n])):
            told[n] = _counted(told[n], days)
    return [*claims[:-1], *told[:past]], told[past:]


def _is_open(claim: Claim) -> bool:
    """Whether a figure is only told to be of a time before another: "four weeks before"."""
    period = claim.period
    if period is None or claim.kind not in _KINDS or claim.is_base or claim.frame is not None or not claim.candidates:
        return False
    if period.rule.startswith("this-") or period.span.of(claim.block.text).lower().endswith(" ago"):
        return False  # "a year ago it was 3.8%. In February it was 3.0%": before today
    if period.role is PeriodRole.SAME:  # "at the same point of 2022", "the same week of 2019"
        points_on = period.window is not None or bool(period.shift_months)  # "in the same seven days" only points back
        return points_on and period.span.start < claim.span.start and claim.kind == "level"
    back = min(period.shift_months, period.shift_days) < 0
    return back and period.role is PeriodRole.SHIFT and period.window is None and period.span.start < claim.span.start


def _counted(claim: Claim, days: Period) -> Claim:
    """The figure with the days that its time is counted from; of "the previous 12 months", all of those before them."""
    period, window = claim.period, days.window
    assert period is not None and window is not None
    words = claim.sentence.before(period.span.end)[-_LONG:]
    if _UNITS.isdisjoint(words) or _STRETCH.isdisjoint(words):
        return replace(claim, frame=days)
    first = Window.day(window.start).shifted_months(period.shift_months).start + period.shift_days * DAY
    stretch = Window(first, window.start - DAY)
    told = replace(period, role=PeriodRole.WINDOW, grain=Grain.SPAN, rule="units-moved", window=stretch)
    return replace(claim, period=replace(told, shift_months=0, shift_days=0))


def _days(claim: Claim, *, same: bool) -> Period | None:
    """The days that a figure names, "by May" as May; None where it names none.

    Args:
        claim: the figure.
        same: whether they are asked for what another year had at the same point: "by 4 August" is all up to then.
    """
    period = claim.period
    if period is None or period.window is None or period.role not in _DATED or claim.is_base:
        return None
    end = period.window.end
    if period.role is PeriodRole.CUTOFF and period.grain is Grain.DAY and same:
        return replace(period, role=PeriodRole.WINDOW, grain=Grain.SPAN, window=Window(date(end.year, 1, 1), end))
    window = Window.month(end.year, end.month) if period.grain is Grain.MONTH else period.window
    return replace(period, role=PeriodRole.WINDOW, window=window)
