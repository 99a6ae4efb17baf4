"""Changes since a month, a quarter or a day: taken from the figure of that time, to the latest."""

from service.claims import KIND_BY_NAME
from service.claims.bind.earlier_times.terms_of_office import TERM
from service.claims.bind.periods_in_themselves import begun
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain, Window
from service.records import replace

_NAMED = frozenset([Grain.MONTH, Grain.QUARTER])
_END = "end-of"
_SINCE_PART = "since-part"


def counted_since(claim: Claim, series: Series) -> Claim:
    """A change with the month or quarter since which it is told as its base: "rents have climbed 24% since May 2021".

    "Since 2021" may mean any part of that year, so it is a base of yearly figures only; a sum over the days since then
    is no change, unless it is told of one year or month and since another.

    Args:
        claim: any claim.
        series: what it is of.
    """
    if claim.period is not None and claim.period.rule == TERM and series.nature is not Nature.STEP:
        return replace(claim, period=None)  # of which of its months, nothing tells
    if not KIND_BY_NAME[claim.kind].compares:
        return claim
    if series.nature is Nature.FLOW:
        return (
            replace(claim, base=begun(claim.base)) if claim.base is not None and _is_alike(claim, claim.base) else claim
        )
    base, period = _dated(claim.base, series), _dated(claim.period, series)
    if base is not None:
        return replace(claim, base=_begun(base, series)) if _is_since(base, series) else claim
    if period is None or not _is_since(period, series):
        return claim
    return replace(claim, period=None, base=_begun(period, series))


def _dated(period: Period | None, series: Series) -> Period | None:
    """ "Since early October they have lopped 4.5 points off Bank Rate": from some value in force in that month."""
    loose = period is not None and period.rule == "vague" and period.role is PeriodRole.TO_DATE
    if period is None or not loose or series.nature is not Nature.STEP or len(period.others) != 1:
        return period
    grain = Grain.MONTH if period.grain is Grain.MONTH else Grain.SPAN
    return replace(period, window=period.others[0], others=(), grain=grain, rule=_SINCE_PART)


def _begun(period: Period, series: Series) -> Period:
    """The time from which a change is counted: "since the end of 2024" of monthly figures from that December."""
    if period.rule == _SINCE_PART:
        return replace(period, role=PeriodRole.WINDOW, preposition="")
    base = begun(period)
    if period.rule != _END or series.frequency is not Frequency.MONTHLY or base.window is None:
        return base
    return replace(base, grain=Grain.MONTH, window=Window.month(base.window.end.year, base.window.end.month))


def _is_alike(claim: Claim, base: Period) -> bool:
    """ "36,816 came in 2024, down 20% since 2022": a year set against a year, or a month against a month."""
    own = claim.period
    since = base.role is PeriodRole.TO_DATE and base.preposition == "since" and base.grain in _NAMED | {Grain.YEAR}
    return since and own is not None and own.role is PeriodRole.WINDOW and own.grain is base.grain


def _is_since(period: Period, series: Series) -> bool:
    if period.role is not PeriodRole.TO_DATE or period.preposition != "since" or period.window is None:
        return False
    if period.rule.startswith("event:"):
        return series.nature is Nature.STEP
    if period.rule == _END and series.frequency is Frequency.MONTHLY:
        return True
    dated = (
        period.grain in _NAMED
        or period.rule == _SINCE_PART
        or (period.grain is Grain.DAY and series.nature is Nature.STEP)
    )
    return dated or (period.grain is Grain.YEAR and series.frequency is Frequency.ANNUAL)
