"""What points are taken from that are counted from a peak without a date: the highest of some years before."""

from collections.abc import Sequence

from service.claims.bind.peaks.undated_peaks import peak_named
from service.ground.days.peaks import top
from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.quantities import PERCENT
from service.model.series import Series
from service.model.windows import Window
from service.store.interface import Vintage

_YEARS = (3, 10)  # as far back as such a peak may lie


def peaks_behind(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
    """ "Nine points since its peak": the highest of three years, where it is that of ten as well.

    Args:
        claim: the change.
        series: of what.
        vintage: as known then.
        main: the days that it led to.
    """
    summit = peak_named(claim) if series.unit == PERCENT else None
    if summit is None:
        return ()
    since = [Window(main.window.shifted_years(-years).start, main.window.end) for years in _YEARS]
    tops = [top(summit, inside, 0) for window in since if (inside := vintage.overlapping(window))]
    return tops[:1] if len({one.window for one in tops}) == 1 else ()
