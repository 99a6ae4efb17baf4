"""Days between those of which a series has figures: "on September 14 the average gallon cost $3.85", a Thursday.

What a price or a rate was on such a day others may have taken, whose series is not held.
"""

from service.model.series import Frequency, Nature, Series
from service.model.windows import Window

_TAKEN = frozenset([Nature.RATE, Nature.INDEX])


def is_taken_by_others(days: Window, series: Series) -> bool:
    """Whether a figure is told of one day, of what a series gives by the week or more seldom, and others by the day.

    Args:
        days: those that the text names, of which the series has no figure.
        series: what the figure is read of.
    """
    return days.days == 1 and series.frequency is not Frequency.DAILY and series.nature in _TAKEN
