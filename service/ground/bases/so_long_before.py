"""What something was some time before the latest figure: "it fell from $3.01 a year ago to $2.81 this week"."""

from collections.abc import Sequence
from datetime import date, timedelta

from service.ground.days.windows import Target, targets_of
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Frequency, Nature, Series
from service.records import replace
from service.store.interface import Vintage

_NEAR = timedelta(days=3)  # of a week that is counted or asked about on one of its days


def so_long_before(claim: Claim, series: Series, vintage: Vintage, published: date | None) -> Sequence[Target]:
    """The days so long before the last that are held, where what they lie before is told only behind the base.

    Args:
        claim: the base, with how long before it was.
        series: what it is of.
        vintage: its values.
        published: the day of the article.
    """
    period, last = claim.period, vintage.last()
    if period is None or period.role is not PeriodRole.SHIFT or last is None or series.nature is Nature.STEP:
        return ()
    found = targets_of(period, series, published, Target(last.window))
    return [on_its_week(one, series, vintage) for one in found]


def on_its_week(target: Target, series: Series, vintage: Vintage) -> Target:
    """Days of a weekly series, moved to those of the week that is held: "a year earlier" may be a day off.

    Args:
        target: the days.
        series: what they are of.
        vintage: its values.
    """
    if series.frequency is not Frequency.WEEKLY or vintage.at(target.window) is not None:
        return target
    window = target.window
    around = vintage.overlapping(replace(window, start=window.end - _NEAR, end=window.end + _NEAR))
    near = [one.window for one in around if abs(one.window.end - window.end) <= _NEAR]
    return replace(target, window=near[0]) if len(near) == 1 else target
