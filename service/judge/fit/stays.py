"""Whether a value was in force for as long as is told: "at 5.25% for almost a year"."""

from collections.abc import Sequence
from decimal import Decimal

from service.model.claims import Figure
from service.model.quantities import Hedge
from service.model.ranks import Stay
from service.model.windows import Window
from service.records import dataclass

_DAYS_OF_MONTH = Decimal("30.4375")
_SLACK = Decimal("0.7")  # months by which a length may be told shorter or longer than it was
_YEAR = Decimal(12)
_QUARTER = Decimal("0.25")


@dataclass(frozen=True, slots=True)
class Held:
    """How a length fits the times in which a value was in force.

    Attributes:
        holds: whether one of them was as long.
        possible: whether the length may be of a part of one.
        finding: how long it was so, where none fits.
        stronger: how long it was so, where a bound is told that it lies far past.
    """

    holds: bool
    possible: bool = False
    finding: str = ""
    stronger: str = ""


def stayed(stay: Stay, figures: Sequence[Figure]) -> Held:
    """How the length that is told fits the times in which the value was in force.

    Args:
        stay: the length of time.
        figures: the value with each time in which it was in force.
    """
    windows = [one.window for one in figures if one.window is not None]
    lengths = [_months(window) for window in windows]
    least, most = _bounds(stay)
    longest = max(lengths)
    if any(least <= length <= most for length in lengths):
        return Held(True, stronger=f"so for {_told(longest)}" if _is_far_past(stay, longest) else "")
    part = stay.ended and not stay.whole and longest >= least
    return Held(False, part, f"so for {_told(longest)}")


def _is_far_past(stay: Stay, longest: Decimal) -> bool:
    """ "More than five years", of seven and a half."""
    step = max(_YEAR, stay.months * _QUARTER) if stay.months >= _YEAR else stay.months / 2
    return stay.hedge is Hedge.MORE_THAN and longest > stay.months + step + _SLACK


def _months(window: Window) -> Decimal:
    return Decimal(window.days) / _DAYS_OF_MONTH


def _bounds(stay: Stay) -> tuple[Decimal, Decimal]:
    """From how many months to how many a length may be told so.

    "Two years" are anything from some weeks less to nearly three, "almost two years" from one and a half, "more than
    two years" four at most.
    """
    months = stay.months
    unit = _YEAR if months >= _YEAR else Decimal(1)
    step = max(unit, months * _QUARTER)
    match stay.hedge:
        case Hedge.NEARLY:
            return months - step * Decimal("0.6") - _SLACK, months + _SLACK
        case Hedge.LESS_THAN | Hedge.AT_MOST:
            return Decimal(0), months + _SLACK
        case Hedge.MORE_THAN | Hedge.AT_LEAST | Hedge.JUST_OVER:
            return months - _SLACK, months * 2 + _SLACK
        case _:
            return months - step / 3 - _SLACK, months + step * Decimal("0.9") + _SLACK


def _told(months: Decimal) -> str:
    """ "11 months", "7 years and 5 months"."""
    whole = int(months + Decimal("0.5"))
    years, rest = divmod(whole, int(_YEAR))
    if years < 2:
        return f"{whole} months"
    return f"{years} years" + (f" and {rest} months" if rest else "")
