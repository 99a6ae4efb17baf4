"""The ends of a span over which something moved: "leapt 25% between February and March", "in the four years to 2014".

A change over a span is that of its last unit on its first; figures that tell where it led to are of the last one, and
those that tell where it came from are of the first.
"""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding
from service.claims.bind.period_words import CHANGE_KINDS
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.windows import DAY, Grain, Window
from service.records import replace

_LEVELS = frozenset(["level", "average", "threshold"])
_OF_MOVES = frozenset([Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.SPAN])
_LONGER = frozenset([Grain.QUARTER, Grain.HALF, Grain.YEAR])
_LEAD = 3  # items of "in the second quarter"
_OF_STEPS = frozenset([Grain.DAY, Grain.MONTH])
_DATING = (("in",), ("on",), ("at",), ("during",))
_OPENING = frozenset([",", ";", ":", "and", "but", "while", "whereas", "–", "—"])
_SEASONS = frozenset(["season", "last-season", "season-year"])
_COUNTED = frozenset("measured counted counting taken reckoned added totalled totted".split())
_COUNTED_REACH = 3  # items of "measured over from"
_SPANNING = (("from",), ("between",), ("over",))
_OF_LABOUR = frozenset(
    "unemployment jobless joblessness unemployed employment inactivity pay wage wages earnings".split()
)
_REVISING = frozenset("marked revised upgraded downgraded restated".split())
_YEAR, _QUARTER = 12, 3  # months
_DECADE, _WITHIN = "decade", 9  # the rule of "the 2010s", and years from its first to its last
_MOVED_TO = "<move> ... to"  # the shape of a level that something moved to


def ends_of(period: Period | None, window: Window | None) -> tuple[Window, Window] | None:
    """The last and the first unit of a span that is told by both its ends, or by its length in years and its end.

    Args:
        period: the words.
        window: the days that they mean.
    """
    if period is None or period.role is not PeriodRole.WINDOW or period.window is None or window is None:
        return None
    if period.rule == "range" and _from_end_to_end(window):
        return Window.day(window.end), Window.day(window.start)
    months = window.whole_months
    if months is None or months <= 1:
        return None
    if period.rule == "range":
        years = months % _YEAR == 0 and window.start.month == 1 and months > _YEAR  # not "between January and December"
        unit = _YEAR if years else _QUARTER if period.grain is Grain.QUARTER else 1
        last = Window.months(window.end.year, window.end.month, unit)
        return (last, last.shifted_months(unit - months)) if months > unit else None
    if period.rule == "rolling" and months > _YEAR and months % _YEAR == 0:
        last = Window.months(window.end.year, window.end.month, _YEAR)
        return last, last.shifted_months(-months)
    return None


def step_over(drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """ "Prices rose 1.3% between May and June, after 1% between April and May": in June, from May, as is published."""
    moved = False
    for draft, binding in zip(drafts, bindings, strict=True):
        period, beside = binding.period, moved and draft.kind == "level" and binding.is_base
        if not (draft.kind == "percent_change" or beside) or binding.base is not None:
            continue
        if period is None or period.rule != "range":
            continue
        ends = ends_of(period, period.window)
        if ends is None or ends[0] != ends[1].shifted_months(1) or period.others:
            continue
        if ends[0].whole_months == 1:
            last, first = (replace(period, window=end, grain=Grain.MONTH, rule="month", preposition="") for end in ends)
            binding.period, binding.base = last, None if beside else first
            moved = True


def _from_end_to_end(window: Window) -> bool:
    """ "Between the end of March and the end of June", "from 31 March to 30 June": from one day to another."""
    return window.days > 1 and all((day + DAY).day == 1 for day in (window.start, window.end))


def before(period: Period | None) -> Period | None:
    """The unit before the one in which something "went from 10.1% to 10.4%"."""
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}.get(period.grain) if period is not None else None
    if period is None or period.window is None or months is None:
        return period
    return replace(period, window=period.window.shifted_months(-months), rule="end-of-span", others=())


def dates_move(period: Period | None) -> bool:
    """ "Was cut from 5.25% to 5% in August 2024", "went from 3% to 4% a month ago": whether a period dates a move."""
    if period is not None and period.role is PeriodRole.SHIFT and period.window is None:
        return -_YEAR < period.shift_months < 0
    dated = period is not None and period.role is PeriodRole.WINDOW and period.grain in _OF_MOVES
    return dated and period is not None and period.rule != "range"


def opens_move(items: Row, anchor: int, period: Period | None) -> bool:
    """ "In April it rose from 2.6% to 3.5%": whether a period that opens a clause dates the move that follows.

    So does one that points back: "This time last year the cap was coming down, from £1,849 to £1,720".

    Args:
        items: the sentence.
        anchor: the place of the level that it came from.
        period: that of this level.
    """
    if period is None or not (is_time_back(period) or _is_of_step(period)):
        return False
    at = next((at for at in items.dates if at < anchor and items[at].period is period), None)
    if at is None or period.rule in ("range", "rolling"):
        return False
    if period.rule == "days-after":
        return True  # "it comes eight days after a cut from 0.75% to 0.25%"
    first = at - (items.words[at - 1 : at] in _DATING)
    return not first or items.words[first - 1] in _OPENING


def _is_of_step(period: Period) -> bool:
    return period.role is PeriodRole.WINDOW and (period.grain in _OF_STEPS or period.rule in _SEASONS)


def ends_move(items: Row, anchor: int, period: Period | None) -> bool:
    """ "In the first half of the year it fell from 3.4% to 2.6%": whether the second is of when a longer time ended."""
    longer = period is not None and period.role is PeriodRole.WINDOW and period.grain in _LONGER
    if not longer or period is None or period.rule in _SEASONS | {"range", "rolling"}:
        return False
    if not _REVISING.isdisjoint(items.words[:anchor]):
        return False  # "growth in the second quarter has been marked down from 0.6% to 0.5%"
    at = next((at for at in items.dates if at < anchor and items[at].period is period), None)
    return at is not None and at <= _LEAD and items.words[at + 1] != ","


def is_time_back(period: Period) -> bool:
    """ "A year ago", "this time last year": counted back from now, and so of no days that are named."""
    shifted = period.role is PeriodRole.SHIFT and period.shift_months < 0
    return shifted or (period.role is PeriodRole.SAME and period.rule.startswith("this-"))


def is_told_back_from(items: Row, drafts: Sequence[Draft], n: int, led: Binding) -> bool:
    """ "A year ago it was cut to 5%, from 5.25%": what a move of then came from, told behind."""
    to, behind = items.words[drafts[n].anchor - 1], items.words[drafts[n].last + 1 : drafts[n + 1].anchor]
    if to != "to" or behind not in (("from",), (",", "from")) or led.is_base or led.period is None:
        return False
    return drafts[n].kind in LEVELS and is_time_back(led.period)


def points_to_same(period: Period | None) -> bool:
    """ "In the same month core inflation rose from 4.0% to 4.6%": of the month only the second is."""
    return period is not None and period.role is PeriodRole.SAME and period.window is None


def led_from_and_to(
    items: Row,
    drafts: Sequence[Draft],
    periods: Sequence[Period | None],
    bases: Sequence[bool],
    inherited: Sequence[bool],
    compared: Sequence[Period | None],
) -> Sequence[Period | None]:
    """The periods of a sentence's figures, levels beside a change over a span with the end of it that is theirs.

    "Between 2022 and 2023 arrivals fell by 36%, from 45,755 to 29,437": of 2022 and of 2023, not of both years.

    Args:
        items: the sentence.
        drafts: the figures.
        periods: what was bound to each.
        bases: which of them are what another is compared with.
        inherited: which of them took their period over from a neighbour.
        compared: what each of them is compared with, where that is named.
    """
    found = list(periods)
    moved: Period | None = None
    left = False  # whether the figure before is where the change came from
    for n, draft in enumerate(drafts):
        period = periods[n]
        if draft.kind in CHANGE_KINDS:
            counted = any(drafts[m].kind in _LEVELS and not bases[m] and periods[m] is period for m in range(n))
            counted = counted or _is_measured_over(items, period)
            moved = None if counted or compared[n] is not None else period
            continue  # "from January to July the count was 14,200, down 44% from 25,436": of all these months
        if _is_from_and_to(items, drafts, bases, n) and (ends := _ends_shared(periods[n : n + 2])) is not None:
            moved = periods[n] or periods[n + 1]
            left, found[n] = True, _end_of(moved, ends[1])
            if moved is not None and moved.rule == _DECADE:
                found[n + 1] = _end_of(moved, ends[0])
            continue  # "between 2017 and 2018 emissions fell from 473.2 to 464.8 million tonnes"
        if moved is None and (reached := _rate_reached(items, draft, period)) is not None:
            found[n] = reached
            continue
        if moved is None or draft.kind not in _LEVELS or draft.rank is not None:
            continue
        ends = ends_of(moved, moved.window)
        own = (period is None and (bases[n] or left)) or (
            period is moved and left and not _is_three_months(moved, items)
        )
        left = False
        if ends is None or not (own or (period is moved and inherited[n])):
            continue
        left = bases[n]
        found[n] = _end_of(moved, ends[1] if bases[n] else ends[0])
    return found


def _is_measured_over(items: Row, period: Period | None) -> bool:
    """ "Measured from January to the end of the month, it fell by a quarter, from 33,029 to 24,830": of all these.

    So is what is set "for April to June".
    """
    if period is not None and period.preposition == "for":
        return True
    at = next((at for at in items.dates if items[at].period is period), 0)
    lead = items.words[max(0, at - _COUNTED_REACH) : at]
    return period is not None and not _COUNTED.isdisjoint(lead) and lead[-1:] in _SPANNING


def _is_from_and_to(items: Row, drafts: Sequence[Draft], bases: Sequence[bool], n: int) -> bool:
    """Whether a level that something came from is followed at once by the one that it went to: "473.2 to 464.8".

    Not by another thing, as in "it compares with 6,642 people in 119 boats between January and March".
    """
    pair = drafts[n : n + 2]
    plain = len(pair) > 1 and all(one.kind in _LEVELS and one.rank is None for one in pair)
    return plain and bases[n] and not bases[n + 1] and items.words[pair[0].anchor + 1 : pair[1].anchor] == ("to",)


def _is_three_months(period: Period, items: Row) -> bool:
    """ "Unemployment rose to 5.1% in August to October": a rate of all three, as such rates are measured.

    Others are so only without "between": "inflation rose to 3.1% between June and August" in August.
    """
    measured = period.preposition != "between" or not _OF_LABOUR.isdisjoint(items.said)
    return measured and period.window is not None and period.window.whole_months == _QUARTER


def _rate_reached(items: Row, draft: Draft, period: Period | None) -> Period | None:
    """ "Between March and June it rose to 3.6%": of a rate where the time ended; a count may be that of all of it."""
    quantity = items[draft.anchor].quantity
    if period is None or period.rule != "range" or draft.kind != "level" or not draft.shape.startswith(_MOVED_TO):
        return None
    if _is_three_months(period, items):
        return None
    ends = ends_of(period, period.window) if quantity is not None and quantity.unit == PERCENT else None
    return None if ends is None else _end_of(period, ends[0])


def _ends_shared(periods: Sequence[Period | None]) -> tuple[Window, Window] | None:
    """The ends of the one span that both figures were given."""
    told = [period for period in periods if period is not None]
    alike = bool(told) and told[0].rule in ("range", _DECADE) and all(period == told[0] for period in told)
    if alike and told[0].rule == _DECADE and told[0].window is not None:
        first = Window.year(told[0].window.start.year)
        return first.shifted_months(_YEAR * _WITHIN), first
    return ends_of(told[0], told[0].window) if alike else None


def _end_of(span: Period | None, window: Window) -> Period | None:
    """The end of a span; that of a decade may as well be the year beside it, or the month on either side of it."""
    grain = {1: Grain.MONTH, _QUARTER: Grain.QUARTER}.get(window.whole_months or 0, Grain.YEAR)
    if span is None:
        return None
    others: tuple[Window, ...] = ()
    if span.rule == _DECADE and span.window is not None:
        begins = window.start == span.window.start
        month = Window.month(window.start.year, 1 if begins else _YEAR)
        step = -1 if begins else 1  # "in the 2010s from 9.8% to 3.6%": from January 2010, or the December before
        others = (window.shifted_months(_YEAR * step), month, month.shifted_months(step))
    return replace(span, window=window, grain=grain, rule="end-of-span", others=others)
