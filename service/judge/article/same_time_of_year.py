"""Changes on the same time of another year, of which no figure is told: "£16m more than in the same period of 2019"."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.periods import PeriodRole

_NAMING = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE])


def are_of_no_such_time(claim: Claim, parts: Sequence[Claim]) -> bool:
    """ "£17m in May. So far it is £132m, £16m more than in the same period last year": from what May was nothing rose.

    Args:
        claim: the change.
        parts: the figures that it would lie between.
    """
    base, own = claim.base, None if claim.period is None else claim.period.window
    if base is None or base.role is not PeriodRole.SAME:
        return False
    told = [part.period for part in parts if part.period is not None and part.period.role in _NAMING]
    if len(told) == len(parts) and len({period.grain for period in told}) > 1:
        return True
    dated = [period.window for period in told if period.role is PeriodRole.WINDOW]
    if len(dated) == len(parts) and None not in dated and len({*dated}) == 1:
        return True
    then = base.window
    if then is None or own is None:
        return False
    return any(days is not None and days != own and days.end.year != then.end.year for days in dated)
