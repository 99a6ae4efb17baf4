"""Values in force told of a month whose next one is near: "it puts October's cap at £3,582", in August.

Before the regulator has announced it, what somebody reckons of the next October is no claim about the last.
"""

from datetime import date
from decimal import Decimal

from service.judge.doubt.far_off import misses_by
from service.judge.verdicts import Verdict
from service.model.periods import PeriodRole
from service.model.series import Nature
from service.model.windows import DAY, Grain

_AHEAD = 124 * DAY  # to which values are reckoned before they are announced
_FAR = Decimal("0.2")
_PAST = frozenset("was were fell rose stood had came went".split())
_GRAINS = frozenset([Grain.MONTH, Grain.QUARTER])


def may_be_to_come(verdict: Verdict) -> bool:
    """Whether an accused value may be reckoned for the next month of the name, being so far from that of the last.

    Args:
        verdict: on any figure.
    """
    claim, trial, series = verdict.grounded.claim, verdict.trial, verdict.grounded.series
    if trial is None or series is None or series.nature is not Nature.STEP or claim.kind != "level" or claim.is_base:
        return False
    period, known_at = claim.period, trial.option.reading.known_at
    if period is None or period.role is not PeriodRole.WINDOW or period.grain not in _GRAINS or period.window is None:
        return False
    if not _PAST.isdisjoint(claim.sentence.before(claim.span.start)):
        return False
    alone = len(period.span.of(claim.block.text).split()) == 1  # not "July last year"
    if known_at is None or not alone or claim.past_perfect or not misses_by(verdict, _FAR):
        return False
    if any(one.reading.window.start > known_at for one in verdict.grounded.options):
        return False  # which has been announced
    return known_at < _next_start(period.window.start, known_at) <= known_at + _AHEAD


def _next_start(start: date, after: date) -> date:
    """The first day of the next month of a name."""
    first = start.replace(year=after.year, day=1)
    return first if first > after else first.replace(year=after.year + 1)
