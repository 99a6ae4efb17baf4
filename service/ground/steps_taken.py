"""Changes of a value in force over a time in which it was changed more than once: "cut by a point this year"."""

from collections.abc import Sequence

from service.ground.windows import Target
from service.model.claims import Claim
from service.model.series import Nature, Series
from service.records import replace
from service.store.interface import Vintage


def before_that_time(claim: Claim, series: Series, vintage: Vintage, main: Target) -> Sequence[Target]:
    """What a change in days that hold several values may be taken from: the value before them, or any of theirs.

    Args:
        claim: a change without a base.
        series: what it is of.
        vintage: the series as known on the day.
        main: its days.

    Returns:
        The value in force when they began, then those replaced in them, the last first; nothing where the days hold
        no more than one value, or the series is no value in force.
    """
    if series.nature is not Nature.STEP or claim.period is None:
        return ()
    held = vintage.overlapping(main.window)
    if len(held) <= 1:
        return ()
    first, *between = held[:-1]
    rows = (first, *reversed(between))
    if first.window.start >= main.window.start:  # the first of them came in with the first day of that time
        earlier = [one for one in vintage.observations if one.window.end < first.window.start][-1:]
        rows = (first, *earlier, *reversed(between))
    return [
        replace(main, window=one.window, named=False, assumption="the value before that time", plausibility=place)
        if place == 0
        else replace(main, window=one.window, named=False, assumption="a value replaced in that time", plausibility=1)
        for place, one in enumerate(rows)
    ]
