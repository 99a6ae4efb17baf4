"""Which days of a base match those of a figure: "up 79% on 2023" of a running total is up on the same days of 2023."""

from collections.abc import Sequence

from service.ground.days.windows import Target, in_step
from service.ground.figures.evidence import Missing, figure
from service.model.claims import Claim
from service.model.periods import Period
from service.model.series import Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Vintage

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


def on_last_year(
    targets: Sequence[Target], period: Period, main: Target | None, series: Series, vintage: Vintage
) -> Sequence[Target]:
    """ "672,000 in the year to June 2023, up 65,000 on last year": on the year to June 2022, or else on 2022.

    Of the latter only where the former is held: what cannot be compared as is usual is not accused by another base.
    """
    rolling = main is not None and main.window.whole_months == _YEAR and main.window.start.month != 1
    if main is None or not rolling or main.running or period.rule != "last-year":
        return beside(targets, period.grain, main, series)
    before = replace(in_step(main, -_YEAR, series), assumption="compared with the twelve months before")
    if isinstance(figure(vintage, before.window), Missing):
        return (before,)
    return [before, *(replace(one, plausibility=one.plausibility + 1) for one in targets)]


def is_last_year_of_it(claim: Claim) -> bool:
    """ "99,790 claimed asylum in the year to September; last year it was 98,926": of what was named ahead of both."""
    period, named = claim.period, claim.candidates[0].words
    if period is None or period.rule != "last-year" or not named:
        return False
    sentence, opens = claim.sentence.span, min(period.span.start, claim.span.start)
    ahead, rest = claim.block.text[sentence.start : opens].lower(), claim.block.text[opens : sentence.end].lower()
    return named in ahead and named not in rest


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
