"""The month in which a level moved, which is not that of where it came from: "rose to 3.0% from 2.5% in January"."""

from collections.abc import Sequence

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Frequency, Series
from service.records import replace
from service.store.interface import Vintage

_UNITS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_LED = 8  # words of "to an annual rate of 3.0 per cent from"
_DATING = frozenset(["in", "for", "during", "the"])
_DATED = frozenset(["in", "for", "during"])
_NOTE = "the days named are those of the move, the newest then published"


def before_move(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """The days before those named behind the start of a move, where none are newer; empty where the words say else.

    Args:
        claim: the figure that something moved from.
        series: what it is of.
        vintage: its figures as known on the day.
    """
    unit, last, period = _UNITS.get(series.frequency), vintage.last(), claim.period
    if not claim.is_base or claim.kind != "level" or unit is None or last is None or period is None:
        return ()
    window = period.window
    if period.role is not PeriodRole.WINDOW or window != last.window or not window.whole_months:
        return ()
    lead = claim.block.text[: claim.span.start].lower().split()[-_LED:]
    behind = claim.block.text[claim.span.end : period.span.start].lower().split()
    if lead[-1:] != ["from"] or "to" not in lead[:-1] or not _DATING.issuperset(behind):
        return ()
    if not _DATED.isdisjoint(lead):
        return ()  # "slid to 1.8% in January from 2.1% in December": where it went to has days of its own
    steps = (unit,) if unit == window.whole_months else (unit, window.whole_months)  # of three months each month
    own = Target(window, plausibility=len(steps))
    moved = [replace(own.moved(-step), assumption=_NOTE, plausibility=n) for n, step in enumerate(steps)]
    return (*moved, own)
