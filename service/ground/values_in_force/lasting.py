"""Values that last until a day still to come: "the cap is £1,641 until the end of June", told in May."""

from collections.abc import Sequence
from datetime import date

from service.model.periods import Period
from service.model.series import Nature, Series
from service.model.windows import Window

_LASTING = frozenset(["until", "till", "through"])


def lasting(period: Period, series: Series, published: date | None) -> Sequence[Window]:
    """The day of the article, before that a year earlier, for a day until which what is now in force may be; else none.

    Args:
        period: a cutoff without a year.
        series: of the value.
        published: the publication date.
    """
    named = period.window
    if series.nature is not Nature.STEP or period.preposition not in _LASTING or period.year_written:
        return ()
    if named is None or published is None or not named.end < published:
        return ()
    if named.shifted_years(1).end - published > published - named.end:
        return ()  # "up from 1.75% until September", told in October
    return (Window.day(published), named)
