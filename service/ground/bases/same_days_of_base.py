"""Which days of a base match those of a figure: "up 79% on 2023" of a running total is up on the same days of 2023."""

from collections.abc import Sequence

from service.ground.days.windows import Target, in_step
from service.model.claims import Claim
from service.model.periods import Period
from service.model.series import Series
from service.model.windows import Grain, Window
from service.records import replace

_WHOLE = frozenset(["whole", "full", "entire", "all"])
_YEAR = 12  # months


def is_whole(period: Period, claim: Claim) -> bool:
    """ "The whole of 2021", "the full year 2021": all of it, however far this year has come."""
    return not _WHOLE.isdisjoint(period.span.of(claim.block.text).lower().split())


def beside(targets: Sequence[Target], grain: Grain, main: Target | None, series: Series) -> Sequence[Target]:
    """ "up 79% on 2023": a running total is compared with the same days of the year named."""
    days = grain is Grain.DAY or (bool(targets) and targets[0].window.days == 1)
    # "more than on 8 October 2024", "up on the end of May 2024"
    to_day = days and main is not None and (main.running or _ends_alike(main.window, targets))
    targets = targets[:1] if to_day and grain is not Grain.DAY else targets
    if main is None or not (to_day or (grain is Grain.YEAR and (main.running or main.window.whole_months != 12))):
        return targets
    found: list[Target] = []
    for target in targets:
        years = target.window.end.year - main.window.end.year  # "the year to July 2025" is of 2025
        dated = target.window.whole_months == _YEAR and target.window.start.month != 1  # "the year to July"
        # "the end of 2020", be it the last quarter
        single = (target.window.days == 1 or 0 < (target.window.whole_months or 0) < _YEAR) and not to_day
        if years and not target.running and not dated and not single:
            note = "compared with the same days of that year"
            found.append(
                replace(in_step(main, _YEAR * years, series), assumption=note, plausibility=target.plausibility)
            )
            found.append(replace(target, plausibility=target.plausibility + 1))
        else:
            found.append(target)
    return found


def _ends_alike(window: Window, targets: Sequence[Target]) -> bool:
    """ "The seven-month total is lower than at the end of July last year": days that end as longer ones do."""
    end = targets[0].window.end if targets else window.end
    return (
        window.days > 1 and end.year != window.end.year and (end.month, end.day) == (window.end.month, window.end.day)
    )


def base_window(base: Target, main: Target, now: Window) -> Window:
    """The days of the base that match ``now``: of a running total the same stretch, cut off on the same day."""
    if not base.running:
        return base.window
    months = (base.window.start.year - main.window.start.year) * 12 + base.window.start.month - main.window.start.month
    return now.shifted_months(months)
