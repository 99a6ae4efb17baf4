"""Rates told for another stretch of time than the one that a total is told over: "4,200 in 35 days, 840 a week"."""

from decimal import ROUND_FLOOR, Decimal

from service.claims.relate.quoted import figure_of, quotes, value_of
from service.claims.scene import APART, Scene, agree, is_light, opening_of, unit_of
from service.model.claims import Claim, Figure
from service.model.periods import PeriodRole
from service.records import replace

_SPANS = frozenset(["day", "week", "month"])
_WORKED_OUT = frozenset(
    "average averaging works working out comes coming roughly about some or mean monthly daily over in".split()
)
_NARROWING = frozenset(["with", "without", "excluding", "over", "in", "during", "before", "after", "since", "at"])
_POINTING = frozenset(["that", "this", "it", "which"])
_TIMES = frozenset(["hours", "days", "weeks", "months", "years"])
_OF_SOME = frozenset("alone single one busiest quietest worst best weekend holiday".split())
_MANY_DAYS = 28  # fewer weeks are counted in days
_MONTH = 30.4375  # days
_ODD = 2  # days by which as many months may differ
_NEAR = 2  # items behind a rate in which it may be narrowed down
_JOINED = ([","], [",", "or"], ["or"], ["("], ["–"])
#: The stretch that a rate is told for, the unit of the time told → how many of the one are in one of the other.
_IN_ONE = {
    ("week", "days"): Decimal(1) / 7,
    ("day", "weeks"): Decimal(7),
    ("month", "years"): Decimal(12),
    ("year", "months"): Decimal(1) / 12,
    ("week", "years"): Decimal(52),
    ("quarter", "years"): Decimal(4),
}


def over_stretch(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """The total and the time that rate ``at`` spreads it over, in the stretch that the rate is told for.

    Weeks may be working weeks: a rate that the time as told would not give either is left alone.
    """
    claim = scene.row[at]
    if at < len(("total", "time")) or scene.words(at) not in _JOINED or claim.quantity is None:
        return None
    whole, time = scene.row[at - 2], scene.row[at - 1]
    times = _IN_ONE.get((claim.quantity.per, unit_of(time)))
    timed = scene.words(at - 1) in (["in"], ["over"], ["within"], ["in", "the"], ["over", "the"])
    told = scene.is_count(at - 2) and unit_of(whole) not in APART and unit_of(claim) in ("", unit_of(whole))
    if times is None or not (timed and told) or not value_of(time):
        return None
    span = figure_of(time)
    spread = replace(span, value=span.value * times, low=span.low * times, high=span.high * times)
    stated, total = figure_of(claim), figure_of(whole)
    fits = any(
        total.low / one.high <= stated.high and stated.low <= total.high / one.low for one in (spread, span) if one.low
    )
    return (total, spread) if fits else None


def in_own_days(spread: tuple[Figure, ...] | None, scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "14 a day in the 92 days. ¶ From Friday to Sunday there were 96, or 32 a day": over its own days, not those.

    None where these are not understood: "On a single weekend there were 64, or 32 a day".

    Args:
        spread: the total and the time that rate ``at`` may be told of.
        scene: its sentence.
        at: its place there.
        before: the sentence before.
    """
    if spread is None or not any(one.unit in _TIMES and quotes(told, one) for one in spread[1:] for told in before.row):
        return spread
    total = next((one for one in scene.row[:at] if quotes(one, spread[0])), None)
    quantity, gaps = scene.row[at].quantity, scene.gaps[: at + 1]
    dated = any(item.period is not None for gap in gaps for item in gap)
    if total is None or quantity is None or not (dated or _OF_SOME & scene.said):
        return spread
    own = units_of(total, quantity.per)
    return None if own is None else (spread[0], own)


def over_months_between(scene: Scene, at: int, before: Scene) -> tuple[Figure, ...] | None:
    """ "It gained 5,400 people over the year, an average of 450 a month"; "933 more than 12 months earlier. That is …".

    A change, spread over the time that it took: the days it is said of, or the months from those it is taken from.
    """
    claim = scene.row[at]
    per = "" if claim.quantity is None else claim.quantity.per
    if per not in _SPANS or _NARROWING & set(scene.words(at + 1)[:_NEAR]):
        return None
    here, past = (scene, at) if at else (before, len(before.row))
    plain = all(item.word in _WORKED_OUT or is_light(item) or not item.word for item in scene.gaps[at])
    if not past or not plain or (not at and opening_of(scene) not in _POINTING):
        return None
    if not at and any(item.changes for item in scene.gaps[0]):
        return None  # "It is losing 168 a month"
    told = here.row[past - 1]
    if told.kind != "difference" or not agree(told, claim) or value_of(told) <= value_of(claim):
        return None
    count = _time_between(told, claim, per)
    return None if count is None else (figure_of(told), count)


def _time_between(change: Claim, rate: Claim, per: str) -> Figure | None:
    told = change.base or change.period
    if change.base is None and (found := units_of(change, per)) is not None:
        return _from_first(found, change, rate) if _is_from_to(change, per) else found
    if told is None or per != "month":
        return None
    days = 0 if told.window is None or change.base is not None else told.window.days
    months = -told.shift_months or round(days / _MONTH)
    if months < len(("one", "other")) or (days and abs(days - months * _MONTH) > _ODD):
        return None
    value = Decimal(months)
    return Figure(value, value, value, "article", span=told.span, text=f"{months} months", unit="months")


def _is_from_to(change: Claim, per: str) -> bool:
    """ "Between December and November", "from May to July": from the first month on, or since what it ended with."""
    return per == "month" and change.period is not None and change.period.rule == "range"


def _from_first(months: Figure, change: Claim, rate: Claim) -> Figure:
    """The months that a change took which is told from one month to another: with the first, or since that.

    By whichever of the two the rate is the nearer: the words leave it open.
    """
    fewer = months.value - 1
    if fewer < 1 or abs(value_of(change) / fewer - value_of(rate)) >= abs(
        value_of(change) / months.value - value_of(rate)
    ):
        return replace(months, low=max(fewer, Decimal(1)))
    return replace(months, value=fewer, low=fewer, high=months.high, text=f"{fewer} months")


def units_of(total: Claim, per: str) -> Figure | None:
    """The days or months of the period that a total belongs to: "2,760 came in June, or 92 a day"."""
    period = total.period
    if period is None or period.role is not PeriodRole.WINDOW or period.window is None or period.partial:
        return None
    if any(part.span is not None and part.span.start < period.span.start < total.span.start for part in total.inputs):
        return None  # "£4m in 2023 and £5m in 2024: £9m in all, £375,000 a month": the year of a part
    days = Decimal(period.window.days)
    if per == "week" and days >= _MANY_DAYS:
        weeks, whole = days / 7, (days / 7).to_integral_value(ROUND_FLOOR)
        return Figure(weeks, whole, weeks, "article", span=period.span, text=f"{whole} weeks", unit="weeks")
    number = {"day": days, "month": period.window.whole_months, "hour": days * 24}.get(per)
    if not number or number < 2:
        return None
    value = Decimal(number)
    return Figure(value, value, value, "article", span=period.span, text=f"{number} {per}s", unit=f"{per}s")
