"""Days that are counted from others told before them: "two years earlier", "this time last year"."""

from collections.abc import Iterable, Iterator

from service.judge.verdicts import Verdict
from service.model.claims import Claim
from service.model.periods import Period, PeriodRole
from service.model.windows import Window

_POINTING = frozenset([PeriodRole.SAME, PeriodRole.SHIFT])


def is_counted_on(claim: Claim) -> bool:
    """Whether the days of a figure are counted from those told before it, and it so is of what they are of."""
    return claim.period is not None and claim.period.role in _POINTING


def is_counted_later(verdict: Verdict, claim: Claim) -> bool:
    """ "In China it was 2.0%. Two years earlier Germany had 6.9%": those days are told too late to be its own."""
    other = verdict.grounded.claim
    return is_counted_on(other) and other.block is claim.block and other.span.start > claim.span.start


def pointed(period: Period, told: Iterable[Window]) -> Iterator[Window]:
    """ "14,200 came in the seven months, against 25,436 in the year before": counted from days that are told."""
    if period.role is PeriodRole.SAME and period.window is not None:
        yield from (one.shifted_years(period.window.end.year - one.end.year) for one in told)
    elif period.role in _POINTING and period.shift_months:
        yield from (one.shifted_months(period.shift_months) for one in told)
