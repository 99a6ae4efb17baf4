"""The month or week of a figure that is told as the highest or lowest of a longer time."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from service.ground.days.windows import Target
from service.model.claims import Claim
from service.model.periods import PeriodRole
from service.model.quantities import Direction, Hedge
from service.model.ranks import Extreme
from service.model.series import Frequency, Nature, Observation, Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Vintage

_YEAR = 12  # months
_TOLD = frozenset(["level", "threshold"])
_ABOUT = 9  # months by which what was "two years ago" may have been before or after
_OF_A_TIME = frozenset([Nature.RATE, Nature.INDEX, Nature.STOCK])
"""What has a value at any time; what arrives in a month has no height in it but that of its days."""
_REACHING = frozenset("hit hitting reached reaching touched touching topped topping exceeded got".split())
_SEEN = frozenset(["seen", "recorded", "registered"])
_AVERAGES = frozenset("averaged averaging average averages mean".split())
_ABOVE, _BELOW = (Hedge.MORE_THAN, Hedge.AT_LEAST), (Hedge.LESS_THAN, Hedge.AT_MOST)
_PASSING = _REACHING | frozenset(
    "went rose climbed jumped shot moved broke burst pushed surged passed surpassed crossed breached fell dropped"
    " dipped sank slipped slid came got through".split()
)
_PAST = 4  # words of "rose to more than"
_LITTLE = Decimal("1.3")  # how much above the highest of ten years a peak may be written that is meant to be it
_YEARS = (3, 10)  # as far back as a peak without a date may lie
GONE_ON_TO = "the end of those years, past what is told"
_NEAR = timedelta(days=200)  # in which what is a peak of its own is the highest
_TELLING = 2  # digits that what was passed on the way must have
_SELDOM = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY])


def summits_of(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "Peaked at 9.1% in 2022", of a rate that comes out by months: the highest month of that year.

    Args:
        claim: the figure.
        series: what it may be of.
        vintage: the series as known then.

    Returns:
        The month or week meant; nothing where the figure is told as no peak, or its days are those of one observation.
    """
    period = claim.period
    of_a_time = series.nature in _OF_A_TIME or series.frequency is Frequency.WEEKLY  # which no month's total is told of
    if claim.summit is None or period is None or period.window is None or not of_a_time:
        return ()
    found: list[Target] = []
    for place, window in enumerate((period.window, *period.others)):
        inside = [one for one in vintage.overlapping(window) if _is_inside(one, window)]
        if len(inside) > 1:
            found.append(top(claim.summit, inside, place))
    return found


def day_of_record(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "A record for one day, passing the 86 of last September": the day of that month on which most came."""
    if not is_of_day(claim, series) or claim.period is None or claim.period.window is None:
        return ()
    windows = (claim.period.window, *claim.period.others)
    days = [(place, vintage.overlapping(window)) for place, window in enumerate(windows)]
    return [top(Extreme.HIGHEST, inside, place) for place, inside in days if inside]


def is_of_day(claim: Claim, series: Series) -> bool:
    """Whether a figure is told as the record of one of the days of a time, of what is counted by the day."""
    period = claim.period
    longer = period is not None and period.role is PeriodRole.WINDOW and period.grain is not Grain.DAY
    return claim.of_day and longer and series.frequency is Frequency.DAILY and series.nature is Nature.FLOW


def perhaps_of(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "Down from a peak of 11.1%", with no word of when: the highest of some years, where that is what is told.

    What is a little above all that was in those years is no other peak of them: "down from a peak of 12.1%". Nor is
    what it passed on its way: "the peak had been 10.1%", when it went on to 11.1%.
    """
    last = vintage.last()
    if claim.summit is None or last is None:
        return ()
    since = [Window(last.window.shifted_years(-years).start, last.window.end) for years in _YEARS]
    tops = [top(claim.summit, vintage.overlapping(window), place) for place, window in enumerate(since)]
    from service.ground.days.days_left_open import fitting  # noqa: PLC0415  (seldom needed)

    fits = [one for one in tops if fitting(claim, one.window, series, vintage)]
    inside = tops[-1].window.start >= since[-1].shifted_years(1).start  # else it was on its way down from another peak
    if fits or (inside and _is_beyond(claim, tops[-1], series, vintage)):
        return fits or [tops[-1]]
    passed = _is_passed(claim, fitting(claim, since[-1], series, vintage), series, vintage)
    return [replace(tops[-1], assumption=GONE_ON_TO)] if passed else []


def _is_passed(claim: Claim, told: Sequence[Target], series: Series, vintage: Vintage) -> bool:
    """Whether a figure is what there was on some days, on none of which it was the highest of the months about them."""
    digits = 0 if claim.quantity is None else len(claim.quantity.value.normalize().as_tuple().digits)
    if claim.quantity is None or claim.quantity.hedge is not Hedge.EXACT or digits < _TELLING:
        return False
    if series.frequency not in _SELDOM and series.nature is not Nature.STEP:
        return False
    return bool(told) and not any(_is_turn(claim.summit, one.window, vintage) for one in told)


def _is_turn(summit: Extreme | None, window: Window, vintage: Vintage) -> bool:
    """Whether nothing went further in the half-year before and after."""
    end = min(window.end, window.start.replace(year=window.start.year + 1))  # what is in force may have no end
    about = vintage.overlapping(Window(window.start - _NEAR, end + _NEAR))
    own = next(one for one in about if one.window == window)
    return own.value == (max if summit is Extreme.HIGHEST else min)(map(_value, about))


def _is_beyond(claim: Claim, highest: Target, series: Series, vintage: Vintage) -> bool:
    top, quantity = vintage.at(highest.window), claim.quantity
    if top is None or quantity is None or claim.summit is not Extreme.HIGHEST or quantity.hedge is not Hedge.EXACT:
        return False
    value = top.value * series.multiplier
    return value < quantity.value <= value * _LITTLE


def may_peak(claim: Claim, series: Series) -> bool:
    """Whether it is a peak that nothing dates, of what has a value at any time."""
    standing = series.nature in _OF_A_TIME or series.nature is Nature.STEP
    return claim.peak and claim.summit is not None and claim.kind == "level" and standing


def in_that_year(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """What else than its last month's figure may be meant by that of a year, of a rate that comes out by months.

    "Climbed to 9.1% last year", "down from more than 10% in 2022": how far it went; "8.4% in 2022": the year's mean.
    """
    period = claim.period
    if period is None or period.window is None or claim.kind not in _TOLD:
        return ()
    if series.frequency is Frequency.WEEKLY and series.nature in _OF_A_TIME:
        return _passed_in(claim, period.window, vintage)
    if period.grain is not Grain.YEAR:
        return ()
    if series.nature is not Nature.RATE or series.frequency is not Frequency.MONTHLY:
        return ()
    inside = [one for one in vintage.overlapping(period.window) if _is_inside(one, period.window)]
    ways = [Extreme.LOWEST] if claim.direction is Direction.DOWN else [Extreme.HIGHEST]
    ways = list(Extreme) if claim.is_base else ways
    tops = [top(way, inside, 1) for way in ways] if inside and _went(claim) else []
    return [*tops, Target(period.window, assumption="the mean of its months", plausibility=2, mean=True)]


def _passed_in(claim: Claim, window: Window, vintage: Vintage) -> Sequence[Target]:
    """ "Went above $5 in June", "hit $5 that month", of what comes out by the week: in one of its weeks."""
    hedge = None if claim.quantity is None else claim.quantity.hedge
    inside = [one for one in vintage.overlapping(window) if _is_inside(one, window)]
    lead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()[-_PAST:]
    if hedge not in _ABOVE + _BELOW or len(inside) < 2 or _PASSING.isdisjoint(lead):
        return ()
    way = Extreme.HIGHEST if hedge in _ABOVE else Extreme.LOWEST
    return (top(way, inside, 1),)


def _went(claim: Claim) -> bool:
    """Whether it is where something went, "the 14.8% seen in 2020", or what it was when it went on from there."""
    lead = claim.block.text[claim.sentence.span.start : claim.span.start].lower().split()[-2:]
    behind = claim.sentence.between(claim.span.end, claim.sentence.span.end)[:1]
    if claim.is_base and not _AVERAGES.isdisjoint(claim.sentence.words) and (*lead[-1:], *behind) == ("the", "of"):
        return False  # "it averaged 4.0% over 2024, less than half the 8.1% of 2020"
    return claim.direction is not None or claim.is_base or not (_REACHING | _SEEN).isdisjoint((*lead, *behind))


def is_about(claim: Claim, series: Series) -> bool:
    """Whether it is a peak of some years ago, which may have been in any month about that time."""
    period = claim.period
    if _told_as(claim) is None or period is None or series.nature not in _OF_A_TIME | {Nature.STEP}:
        return False
    return period.role is PeriodRole.SHIFT and period.window is None and period.shift_months <= -_YEAR


def is_a_year_ago(claim: Claim) -> bool:
    """ "A year ago it was as high as 6.7%": not so long that, fitting nothing near by, it may be of any time."""
    return claim.rank is None and claim.period is not None and claim.period.shift_months == -_YEAR


def _told_as(claim: Claim) -> Extreme | None:
    """Of a peak, or of what it was: "a 41-year high of 11.1% two years ago"."""
    if claim.rank is None:
        return claim.summit
    of_figure = claim.block.text[claim.span.end :].startswith(" of ")
    return claim.rank.extreme if of_figure else None


def summits_about(claim: Claim, series: Series, vintage: Vintage) -> Sequence[Target]:
    """ "Peaked at 9.1% two years ago": the highest about that time, where it was lower before and after.

    Where it was not, any that the figure fits.
    """
    last, period, summit = vintage.last(), claim.period, _told_as(claim)
    if last is None or period is None or summit is None:
        return ()
    middle = last.window.shifted_months(period.shift_months)
    about = Window(middle.shifted_months(-_ABOUT).start, middle.shifted_months(_ABOUT).end)
    inside = [one for one in vintage.overlapping(about) if _is_inside(one, about)]
    if not inside:
        return ()
    highest = top(summit, inside, 0)
    if highest.window not in (inside[0].window, inside[-1].window):
        return (highest,)
    from service.ground.days.days_left_open import fitting  # noqa: PLC0415  (seldom needed)

    return () if claim.quantity is None else fitting(claim, about, series, vintage)


def top(summit: Extreme, inside: Sequence[Observation], place: int) -> Target:
    """The highest or lowest of some observations."""
    note = "the highest" if summit is Extreme.HIGHEST else "the lowest"
    top = (max if summit is Extreme.HIGHEST else min)(inside, key=_value)
    return Target(top.window, assumption=f"{note} of that time", plausibility=place)


def _is_inside(one: Observation, window: Window) -> bool:
    return window.start <= one.window.end <= window.end and one.window.days < window.days


def _value(one: Observation) -> Decimal:
    return one.value
