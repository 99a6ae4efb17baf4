"""What a newest figure is up from "last month": the one that came out then, and not the newest itself.

"Inflation rose to 3.8%, up from 3.6% last month", in news of August, tells July's rate first: it is up from June's,
which was published in July.
"""

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.series import Frequency, Nature, Series
from service.store.interface import Vintage

_NOTE = "last month's is the figure that came out last month"


def of_last_release(claim: Claim, series: Series, vintage: Vintage) -> Target | None:
    """The days of a base told as "last month's" where the newest figure is of that month; None elsewhere.

    Args:
        claim: any claim.
        series: what it may be of.
        vintage: the series as it was known.
    """
    period, last = claim.period, vintage.last()
    if not claim.is_base or period is None or period.window is None or last is None:
        return None
    if series.frequency is not Frequency.MONTHLY or series.nature is not Nature.RATE:
        return None
    told = period.role is PeriodRole.WINDOW and period.rule == "last-month"
    if not told or last.window != period.window:
        return None
    return Target(last.window.shifted_months(-1), named=True, assumption=_NOTE)
