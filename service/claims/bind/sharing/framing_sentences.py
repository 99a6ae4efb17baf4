"""Days that a sentence without figures sets for the figures behind it.

"That was the story of the Channel in 2025. The number of dinghies fell by 3% to 672"; "November was by far the heaviest
month. Its 6,971 arrivals …".
"""

from collections.abc import Sequence

from service.claims.bind.placing.periods_of_no_figure import reported_on
from service.model.calendar import MONTH_NAMES
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import dataclass, replace

_SETTING = frozenset([Grain.YEAR, Grain.HALF, Grain.QUARTER, Grain.MONTH, Grain.WEEK, Grain.SPAN])
_ISSUED = frozenset("figures data statistics numbers release report count update".split())
_USUALLY = frozenset("usually typically normally traditionally often generally always".split())
_MONTHS = {f"{name}s": number for number, name in enumerate(MONTH_NAMES, start=1) if name not in ("march", "may")}
_POINTING = frozenset(["its", "it"])
_BEING = frozenset(["was", "were", "stood"])
_THEN = 4  # items of "Prices then were"
_HAPPENED = frozenset("came happened struck hit followed occurred of in during".split())
_OPENING = 5  # items of "The collapse of the spring"
_MOVES = frozenset(["percent_change", "difference", "point_change", "multiple", "level"])


@dataclass(frozen=True, slots=True)
class Frame:
    """The days that a sentence set.

    Attributes:
        period: the days.
        is_subject: whether the sentence is about those days: "November was the heaviest month".
        month: of what is said of a month of all years, its number: "December is usually quiet"; else 0.
        of_move: whether it is about a move of those days: "The collapse of spring 2020 was without precedent".
        overtaken: whether a sentence since then has named other days: "It was exceeded only once, in 2022".
    """

    period: Period
    is_subject: bool
    month: int = 0
    of_move: bool = False
    overtaken: bool = False


def frame_left(items: Row, row: Sequence[Claim], held: Frame | None) -> Frame | None:
    """The frame that stands after a sentence.

    Args:
        items: the sentence.
        row: its claims.
        held: the frame that stood before it.
    """
    if items.words[:1] == ("(",):
        return held  # "(October's household survey was never carried out.)"
    figures = any(claim.quantity is not None for claim in row)
    if figures and (held is None or any(claim.period is not None for claim in row)):
        return None
    named = [
        (at, period)
        for at in items.dates
        if (period := items[at].period) is not None and not (_is_of_issue(items, at) or reported_on(items, at))
    ]
    if not named:
        return held
    if figures and held is not None:
        return replace(held, overtaken=True)
    days = [(at, period) for at, period in named if period.role is PeriodRole.WINDOW]
    if len(days) > 1 and days[0][0] == 0 and "than" in items.words[: days[1][0]]:
        days = days[:1]  # "September was busier than August": of September
    if len(days) != 1:
        return None
    at, period = days[0]
    sets = period.grain in _SETTING and period.window is not None
    if not sets:
        return None
    return Frame(period, is_subject=at == 0, month=month_of_all_years(items), of_move=_is_of_move(items, at))


def _is_of_move(items: Row, at: int) -> bool:
    """ "The collapse of spring 2020 was …", "The slump came in the second quarter": of days that a move was in."""
    if not 1 < at < _OPENING or _HAPPENED.isdisjoint(items.words[1:at]):
        return False
    return any(change.part == "noun" for item in items[:at] for change in item.changes)


def month_of_all_years(items: Row) -> int:
    """The number of the month that a sentence speaks of in general, 0 where it speaks of none.

    "December is usually among the slowest months", "of all Decembers that of 2024 saw most".
    """
    if not _MONTHS.keys().isdisjoint(items.said):
        return next(_MONTHS[word] for word in items.words if word in _MONTHS)
    if _USUALLY.isdisjoint(items.said):
        return 0
    for at in items.dates:
        period = items[at].period
        named = period is not None and period.grain is Grain.MONTH and not period.year_written
        if named and period is not None and period.window is not None:
            behind = items.words[at + 1 : at + 3]
            if behind[:1] == ("is",) and not _USUALLY.isdisjoint(behind):
                return period.window.start.month
    return 0


def _in_month(claim: Claim, month: int) -> Claim:
    """ "In 2024 it brought 3,254", of Decembers: the month of that year, if not all of it."""
    year = claim.period
    plain = year is not None and year.grain is Grain.YEAR and year.role is PeriodRole.WINDOW
    if not plain or year is None or year.window is None or claim.rank is not None or claim.kind != "level":
        return claim
    if year.window != Window.year(year.window.start.year):
        return claim
    window = Window.month(year.window.start.year, month)
    return replace(claim, period=replace(year, window=window, others=(year.window,), grain=Grain.MONTH))


def _is_of_issue(items: Row, at: int) -> bool:
    """ "Tuesday's figures confirm 2022 as a record year": the day on which they came out."""
    return items.words[at + 1 : at + 2] == ("'s",) and not _ISSUED.isdisjoint(items.words[at + 2 : at + 4])


def framed(row: Sequence[Claim], items: Row, frame: Frame | None) -> Sequence[Claim]:
    """The claims of a sentence, those without days of their own with the frame.

    Args:
        row: the claims.
        items: the sentence.
        frame: the days that a sentence before it set.
    """
    month = month_of_all_years(items) or (0 if frame is None else frame.month)
    if month:
        row = [_in_month(claim, month) for claim in row]
    if frame is None or frame.month:
        return row
    told = (frame.is_subject and items.words[0] in _POINTING) or (_is_of_then(items) and not frame.overtaken)
    told = told or (frame.of_move and bool(row) and row[0].kind in _MOVES and row[0].direction is not None)
    dated = next((n for n, claim in enumerate(row) if claim.period is not None and not _points(claim)), len(row))
    return [*(_in_frame(claim, frame, told=told) for claim in row[:dated]), *row[dated:]]


def _is_of_then(items: Row) -> bool:
    """ "The peak came in October 2022. Prices then were rising at 11.1% a year"; not "inflation then rose"."""
    at = items.words.index("then") if "then" in items.words[:_THEN] else 0
    return at > 0 and (items.words[at + 1] in _BEING or items.words[at - 1] in _BEING)


def _points(claim: Claim) -> bool:
    """ "Grew in May to July. It is more than the 5.5% of the same months of 2022": of the days set, in another year."""
    return claim.period is not None and claim.period.role is PeriodRole.SAME


def _in_frame(claim: Claim, frame: Frame, *, told: bool) -> Claim:
    own = told and not claim.is_base and claim.period is None
    return replace(claim, period=frame.period) if own else replace(claim, frame=frame.period)
