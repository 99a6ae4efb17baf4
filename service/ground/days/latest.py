""" "The latest quarter", "the latest three months", "45% since 1990": the last that figures had come out for."""

from collections.abc import Sequence

from service.claims.bind.periods_in_themselves import begun
from service.ground.bases.values_before import is_current, unnamed_bases
from service.ground.days.windows import Target
from service.ground.figures.averages import is_averaged
from service.ground.memory import Memory
from service.model.claims import Claim
from service.model.periods import Period
from service.model.series import Frequency, Nature, Series
from service.model.windows import Grain, Window
from service.records import replace
from service.store.interface import Vintage

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}
_UNITS = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3}
_MONTH = 30.4375  # days
_CALENDAR = frozenset([Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.ANNUAL])
_YEAR = 12  # months
_COUNTS = frozenset(["level", "total", "threshold"])
_NEWEST = (("latest",), ("newest",))
_READINGS = tuple((word,) for word in ("reading", "figure", "number", "rate", "print", "total"))
_BEING = (("is",), ("was",))
_LATEST = "the latest figures then published"


def latest_unit(claim: Claim, series: Series, vintage: Vintage) -> Target | None:
    """The days of the latest unit of that length; None where the words name another, or the series comes out daily.

    Args:
        claim: what is said of them.
        series: what it is said of.
        vintage: its figures as known on the day.
    """
    last, period = vintage.last(), claim.period
    if period is not None and period.rule == "past-units" and last is not None:
        return _past(claim, period, series, last.window)
    if period is None or period.rule != "latest-unit" or last is None:
        return None
    if series.frequency is Frequency.WEEKLY and period.grain is Grain.WEEK:
        return Target(last.window, named=False, assumption=_LATEST)
    months = period.shift_months or _MONTHS.get(period.grain)
    if months is None or series.frequency not in _CALENDAR or series.nature is Nature.STEP:
        return None
    end = last.window.end
    note = _LATEST
    return Target(Window.months(end.year, end.month, months), named=False, assumption=note)


def latest_reading(claim: Claim, told: Target | None) -> Target | None:
    """ "3.1% in August, up from July's 2.9%. The latest reading is the highest since March": of August.

    Args:
        claim: what is said, without days of its own.
        told: the latest days spoken of.
    """
    words = claim.sentence.words
    opens = words[:1] == ("the",) and words[1:2] in _NEWEST and words[2:3] in _READINGS and words[3:4] in _BEING
    return told if opens and claim.period is None and not claim.is_base and told is not None else None


def _past(claim: Claim, period: Period, series: Series, last: Window) -> Target | None:
    """ "Averaged 188,000 over the past three months", "up 3.9% over the past year": to the last month published."""
    unit, spelled = _UNITS.get(series.frequency), period.window
    quarters = spelled is not None and series.nature is Nature.FLOW and series.frequency is Frequency.QUARTERLY
    if spelled is not None and quarters and claim.kind in _COUNTS and _is_in_quarters(claim, period):
        months = round(spelled.days / _MONTH)
        return Target(Window.months(last.end.year, last.end.month, months), assumption=_LATEST)
    if unit is None or spelled is None or series.nature not in (Nature.RATE, Nature.INDEX):
        return None
    months = round(spelled.days / _MONTH)
    note = _LATEST
    if claim.kind == "percent_change" and series.growth_over == months and spelled.contains(last):
        return Target(last, assumption=note)
    if claim.kind == "level" and _is_led_to(claim):
        return Target(last, assumption=note)
    if claim.kind == "percent_change" or not is_averaged(claim) or months <= unit or months % unit:
        return None
    return Target(Window.months(last.end.year, last.end.month, months), assumption=note)


def _is_in_quarters(claim: Claim, period: Period) -> bool:
    """ "Over the last four quarters 99,790 applied": those that have come out, not the months to the day."""
    return period.span.of(claim.block.text).lower().endswith("quarters")


def _is_led_to(claim: Claim) -> bool:
    """ "Over the past three months it has climbed by 0.3 points, to 4.4%": where a move led, not what was then."""
    return claim.block.text[: claim.span.start].lower().split()[-1:] == ["to"]


def began_with(claim: Claim) -> Window | None:
    """ "Oil has risen from $46.5 to $52 since July": the days with which the move began, which it has led away from."""
    told = claim.period
    if claim.kind != "level" or told is None or told.preposition != "since" or not _is_led_to(claim):
        return None
    return begun(told).window


def latest_as_long(claim: Claim, series: Series, vintage: Vintage) -> Target | None:
    """ "Emissions have fallen by 45% since 1990", "since they peaked in May 2022": the latest that is as long."""
    last, base = vintage.last(), claim.base
    since = None if base is None or base.preposition != "since" else begun(base).window
    if series.nature is not Nature.FLOW or since is None or last is None:
        return None
    months, window = since.whole_months, last.window
    if months is None and window.days != since.days:
        return None
    if months is not None:
        year = months == _YEAR and since.start.month == 1
        window = Window.year(window.end.year) if year else Window.months(window.end.year, window.end.month, months)
        window = window if window.end <= last.window.end else window.shifted_months(-_YEAR if year else -1)
    return Target(window, named=False, assumption="the latest figure then published")


def before_latest(
    claim: Claim, series: Series, vintage: Vintage, memory: Memory, spoken: Target | None
) -> Sequence[Target]:
    """ "In July 2020 it was 1.6%. CPIH came down to 2.1% from 2.4%": before the latest days, if they are the level's.

    Args:
        claim: the base.
        series: what it is of.
        vintage: its figures as known on the day.
        memory: what was spoken of before.
        spoken: the days that it goes on about.
    """
    latest = memory.latest(series)
    if claim.period is not None or latest is None or latest == spoken or not memory.is_beside_undated(claim):
        return ()
    if series.nature is Nature.STEP and is_current(claim):
        return ()
    note = "before the latest days spoken of"
    return [replace(one, assumption=note, plausibility=1) for one in unnamed_bases(series, vintage, latest)]
