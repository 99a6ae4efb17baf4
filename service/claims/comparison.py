"""Comparison.

“More people came between January and June than in the same months of last year.”  “It is slightly larger than that of
France (68.6 million).”

Asserts        one figure is higher or lower than another, without saying by how much
Checked        two periods of one series; or, where the text gives both figures, these
Not this       “more than 25,000”: a bound, see level; “12% more than”: see percent_change
Easy to miss   a part of a year against a whole one
Source         plain comparison
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.claims.kind import ClaimKind, Draft, window_near
from service.claims.ranks.of_two import names_measure
from service.claims.ranks.ranked_changes import rate_moved
from service.model.mentions import Analysis, Change, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.spans import Span

_WORDS = {
    "more": Direction.UP,
    "higher": Direction.UP,
    "larger": Direction.UP,
    "bigger": Direction.UP,
    "greater": Direction.UP,
    "fewer": Direction.DOWN,
    "less": Direction.DOWN,
    "lower": Direction.DOWN,
    "smaller": Direction.DOWN,
}
_PRAISE = {"better": Direction.UP, "worse": Direction.DOWN}
_PRAISED = 8  # items of "performance on the four-hour target was slightly"
_SIDES = {"up": Direction.UP, "down": Direction.DOWN}
_SETTING = frozenset(["on", "from", "against"])
_DATED = 2  # items of "in September"
_SIDED = 6  # items of "up on that of the December before"
_STRETCHES = frozenset(["the-year", "the-month", "the-quarter", "the-week", "weekday", "today", "yesterday"])
_CLOSING = frozenset([",", ":", ".", ";", ")", "–", "—"])
_BEING = frozenset("was were is are been be ran stood".split())
_DEGREES = frozenset(
    "slightly much far well significantly considerably marginally substantially little rather even".split()
)
_SIZES = frozenset(["smaller", "bigger", "larger", "greater"])
_MOVES = frozenset(
    "move step rise cut increase reduction hike change drop fall jump gain leap climb surge decline dip slide".split()
)
_STOPS = frozenset([";", ":", ".", "(", ")", "but", "while"])
_UNSURE = frozenset("no not never will would could may might should expected forecast likely if whether or".split())
_ANY = frozenset(["any", "ever", "every", "all", "each", "most"])
_EXPECTED = frozenset(
    "expected forecast predicted anticipated thought hoped feared usual normal average economists analysts"
    " prediction predictions forecast forecasts projection projections estimate estimates".split()
)
_COMPARABLE = frozenset([PeriodRole.WINDOW, PeriodRole.SAME, PeriodRole.SHIFT])
_SEPARATING = frozenset([",", "and", "is", "was", "are", "were"])
_LENGTHS = frozenset(["year", "month", "week", "day", "quarter", "decade", "century", "generation"])
_LEADING = frozenset("in the that of those among for".split())
_TO_TIME = frozenset("'s in during for over at the both".split())
_ONE = (-1, -12)  # months
_SINGLE = frozenset("dollar pound penny cent euro quid fiver tenner buck point degree tonne mile third quarter".split())
_COSTING = frozenset("cost costs pay pays paid paying earn earns earned spend spends spent get gets make makes".split())
_MOST_BETWEEN = 14  # items from the comparative to "than"
_SIZED = 5  # items before a comparative in which a figure says by how much
_ONCE = frozenset("once used formerly until traditionally historically throughout".split())
_LENGTHS_OF_TIME = frozenset("year years decade decades century centuries generation generations months weeks".split())
_LASTED = 7  # items of "for much of the past two decades"
_MOST_BEHIND = 8  # items from "than" to the base


def find(analysis: Analysis) -> Sequence[Draft]:
    """The comparisons of a sentence whose base is a period or a figure in parentheses."""
    found: list[Draft] = []
    if not analysis.items.said.isdisjoint(_SIDES) and not _SETTING.isdisjoint(analysis.items.said):
        found.extend(_beside(analysis.items))
    if "than" not in analysis.items.said:
        return found
    for index, item in enumerate(analysis.items):
        if (item.word in _WORDS or _is_of_performance(analysis.items, index)) and _is_free(analysis.items, index):
            area = _area_behind(analysis, index)
            found.extend(_of_periods(analysis, index) if area is None else _of_areas(analysis, index, area))
    return found


def _beside(items: Row) -> Iterator[Draft]:
    """ "Arrivals in December were up on December 2018, at 278": set on one side of a period, and of nothing else."""
    for at in items.dates:
        period = items[at].period
        by = next((n for n in range(at - 1, max(0, at - _SIDED), -1) if items[n].word in _SETTING), 0)
        dated = by > _DATED and items[by - 1].period is not None and items[by - 2].word in ("in", "on")
        index = by - 1 - dated * _DATED  # "up in September on the month before"
        if period is None or index < 1 or items[index].word not in _SIDES or period.role not in _COMPARABLE:
            continue
        if period.rule in _STRETCHES or not _LEADING.issuperset(items.words[by + 1 : at]):
            continue  # "up on the week", which says how long it took
        last = at + _DATED if _is_dated_behind(items, at) else at  # "up on a year before in August"
        if (
            (last + 1 < len(items) and items[last + 1].word not in _CLOSING)
            or "by" in items.words[at + 1 : at + _SIDED]
            or not _is_free(items, index)
        ):
            continue  # "up on a year ago by 4%"
        first = index - 1 if items[index - 1].word in _DEGREES else index
        if _BEING.isdisjoint(items.words[max(0, first - 2) : first]):
            continue
        named = [items[n].period for n in items.dates if n < by or at < n <= last]
        yield _draft(items, first, index, (("base", at),), named[-1] if len(named) == 1 else None, period)


def _is_of_performance(items: Row, index: int) -> bool:
    """ "Performance was better than in February": of what is the higher the better it is."""
    return items.words[index] in _PRAISE and "performance" in items.words[max(0, index - _PRAISED) : index]


def _is_dated_behind(items: Row, at: int) -> bool:
    behind = items[at + 1 : at + 1 + _DATED]
    return len(behind) == _DATED and behind[0].word in ("in", "at", "on", "") and behind[1].period is not None


def _is_free(items: Row, index: int) -> bool:
    """Whether the word compares by itself: no figure says by how much, nobody forecasts or denies it."""
    start = next((n + 1 for n in range(index - 1, -1, -1) if items[n].word in _STOPS), 0)
    near = items[max(start, index - _SIZED) : index]
    while any(item.word in _SEPARATING for item in near):
        near = near[1:]
    if index and items[index - 1].word == ")" and any(item.quantity for item in items[max(0, index - _SIZED) : index]):
        return False  # "20% (769 people) more than in 2023"
    if ("last", "time") in pairwise(items.words[max(0, index - _SIZED) : index]):
        return False  # "the last time it was higher than that was in March 2012"
    if index and items[index - 1].word == "by":
        return False  # "rose by less than a year ago": of two changes
    if items.words[index + 1 : index + 2] == ("than",) and "than" in items.words[index + 2 : index + _SIZED]:
        return False  # "more than seven weeks earlier than last year": a bound
    if rate_moved(items, index) is not None:
        return False  # "slowed by a point to 3%, more than it had in May"
    told = [at for at in range(start, index) if items[at].quantity is not None]
    if (
        items[index - 1].word == ","
        and told
        and any(item.word == "by" for item in items[max(0, told[-1] - 3) : told[-1]])
    ):
        return False  # "rose by 769 in 2024, fewer than in 2023, when it rose by 829": likewise
    than = next((n for n in range(index, min(len(items), index + _MOST_BETWEEN)) if items[n].word == "than"), index)
    if items.words[than + 1 : than + 2] == ("the",) and not _MOVES.isdisjoint(items.words[than + 2 : than + 4]):
        return False  # "less than the rise of the month before": likewise
    if items[index + 1 : index + 2] and items[index + 1].word == "one":
        start = 0  # "a smaller rise than in 2023 but a bigger one than Germany's"
    if items[index].word in _SIZES and not _MOVES.isdisjoint([*items.words[start : index + _MOST_BETWEEN]]):
        return False  # "the move, the ninth in a row, was smaller than November's"
    if any(item.quantity is not None or item.word == "times" for item in near):
        return False  # "40 beds too many fewer"
    return not any(item.word in _UNSURE for item in items[start:index])


def _of_areas(analysis: Analysis, index: int, at: int) -> Iterator[Draft]:
    """ "Inflation was higher in Britain than in Germany": of two areas, with no figure that says by how much."""
    items = analysis.items
    if _was_once_so(items, index):
        return
    if any(other.quantity is not None and items[n - 1].word == "(" for n, other in _behind(items, at)):
        yield from _of_periods(analysis, index)
        return
    first = index - 1 if index and items[index - 1].word in _DEGREES else index
    told, then = window_near(items, first, index), _time_behind(items, at, analysis)
    if told is None or then is None or told.window == then.window:  # not "higher in 2023 than in China in 2021"
        yield _draft(items, first, index, (), told or then)


def _was_once_so(items: Row, index: int) -> bool:
    """ "For nearly four decades there were more people in France than in the UK": which need not be so now."""
    if not _ONCE.isdisjoint(items.words[:index]):
        return True
    lead = items[: min(index, _LASTED)]
    units = (one.word if one.quantity is None else one.quantity.unit for one in lead)
    return items.words[0] == "for" and not _LENGTHS_OF_TIME.isdisjoint(units)


def _area_behind(analysis: Analysis, index: int) -> int | None:
    """Where the area stands that another is compared with, right behind "than"; None where there is none."""
    items, than = analysis.items, _than(analysis.items, index)
    if than is None:
        return None
    for at, item in enumerate(items[than + 1 : than + 1 + _MOST_BEHIND], than + 1):
        if any(area.span.start <= item.start < area.span.end for area in analysis.areas):
            return at
        if item.word not in _LEADING:
            return None
    return None


def _time_behind(items: Row, at: int, analysis: Analysis) -> Period | None:
    """ "Inflation in India was lower than in Britain in 2023": the days of both, right behind the second area."""
    for item in items[at + 1 : at + 1 + _MOST_BEHIND]:
        if item.period is not None:
            return item.period if item.period.role is PeriodRole.WINDOW else None
        named = any(area.span.start <= item.start < area.span.end for area in analysis.areas)
        if not named and item.word not in _TO_TIME:
            return None
    return None


def _behind(items: Sequence[Item], at: int) -> Iterator[tuple[int, Item]]:
    """What stands right behind an area: "that of France (68.6 million)"."""
    return ((n, items[n]) for n in range(at + 1, min(len(items), at + _MOST_BEHIND)))


def _of_periods(analysis: Analysis, index: int) -> Iterator[Draft]:
    """ "Fewer than in May", "larger than that of France (68.6 million)": of two times, or with a figure in brackets."""
    items = analysis.items
    than = _than(items, index)
    if than is None or names_measure(analysis, than + 1):
        return  # "more unemployed than job openings in July"
    behind = items.words[than + 1 : than + 3]
    if than == index + 1 and _is_length_ago(items, index):
        return  # "since the election more than two years ago": how long ago it was
    if behind[:1] in (("a",), ("one",)) and not (_LENGTHS | _SINGLE).isdisjoint(behind[1:]):
        return  # "the lowest for more than a year", "more than a dollar below its level of April 2019"
    first = index - 1 if index and items[index - 1].word in _DEGREES else index
    for at in range(than + 1, min(len(items), than + 1 + _MOST_BEHIND)):
        item = items[at]
        if item.quantity is not None:
            if items[at - 1].word == "(" and at > than + 2:
                yield _draft(items, first, index, (("mark", at),))
            return
        if item.word in _EXPECTED:
            return  # "rose by more than expected in January"
        if item.word in _ANY:
            return  # "lower than in any month of 2023": see rank
        if item.period is not None:
            if item.period.role not in _COMPARABLE or item.period.preposition == "since":
                return
            if not _ANY.isdisjoint(other.word for other in items[at + 1 : at + 3]):
                return  # "more than at the same point of any other year"
            named = next((other.period for other in items[index:than] if other.period is not None), None)
            explained = (
                items[at + 1 : at + 2] and items[at + 1].word == "("
            )  # "than in May (1,200)": it is needed there
            yield _draft(items, first, index, () if explained else (("base", at),), named, item.period)
            return
        if item.word in _STOPS - {"("} or (item.word == "(" and items[at + 1 : at + 2] and not items[at + 1].quantity):
            return


def _is_length_ago(items: Row, index: int) -> bool:
    """ "The election more than two years ago": a bound on a time, but behind what is, moves or costs so much.

    "More than a year ago" may be either.
    """
    period = items[index + 2].period if index + 2 < len(items) else None
    if period is None or period.role is not PeriodRole.SHIFT or period.shift_months in _ONE:
        return False
    lead = items[index - 1] if index else None
    return lead is None or not (lead.word in _BEING or lead.word in _COSTING or lead.changes or lead.word in _DEGREES)


def _than(items: Sequence[Item], index: int) -> int | None:
    """Where "than" stands; nothing counted may lie between, and a bare "more than" needs a period behind it."""
    for at in range(index + 1, min(len(items), index + 1 + _MOST_BETWEEN)):
        if items[at].word == "than":
            return at
        if items[at].quantity is not None or items[at].word in _STOPS or items[at].word in _WORDS:
            return None
    return None


def _draft(
    items: Sequence[Item],
    first: int,
    last: int,
    slots: tuple[tuple[str, int], ...],
    period: Period | None = None,
    base: Period | None = None,
) -> Draft:
    span = Span(items[first].start, items[last].end)
    word = items[last].word
    change = Change(_WORDS.get(word) or _PRAISE.get(word) or _SIDES[word], "more")
    return Draft("comparison", span, "comparison", first, last, change, last, slots, period=period, base=base)


KIND = ClaimKind(name="comparison", manual=__doc__, find=find, inputs=0, compares=True)
