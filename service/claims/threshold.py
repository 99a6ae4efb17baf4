"""Threshold.

“Arrivals have passed 25,000 this year.”  “… topped $5 for the first time.”  “… reached 25,000 on 22 September.”

Asserts        a figure crossed ``stated``; with “the first time”, that it never had before (or not since the anchor);
               with a day, that the running total of the year reached the mark on that day
Checked        the running total, or the history of the series, against the mark, and the day it was crossed
Not this       “more than 25,000 people”: see level
Easy to miss   a mark that was passed, fell back and was passed again
Source         the series' own history
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import ClaimKind, Draft
from service.claims.level import formula
from service.claims.ranks.crossings import WORDS, crossings
from service.claims.ranks.days_by_year import days_by_year
from service.claims.shapes import compile_shapes
from service.model.mentions import Analysis, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Hedge, Quantity
from service.model.windows import Grain
from service.records import replace

DAY_REACHED = "day reached"
"""The shape of a claim that a day is the one on which a mark was reached."""
_REACHED = frozenset("reached passed topped hit crossed surpassed breached exceeded past".split())
_GOT = frozenset("got came climbed rose went".split())
_TIES = frozenset("mark figure total was were is only had been on until not people".split())
_PASSIVE = frozenset("was were is been being mark".split())
_FIRST = frozenset(["mark", "first", "finally"])
_BEYOND = frozenset("passed topped surpassed exceeded crossed breached".split())
_PASSED_REACH = 5  # items of "mark was first crossed"
_CARRYING = frozenset(["in", "aboard", "on", "from", "by"])
_MARKS = frozenset(["mark", "milestone", "landmark", "threshold"])
_UNTIL = frozenset(["until", "till"])
_WAITING = frozenset(["not", "took", "reached", "passed", "only"])
_REACHING = frozenset(["reach", "pass", "top", "hit", "cross", "exceed"])
_WAITED = 10  # items of "for the number of arrivals by boat to reach 20,000"
_MARK_REACH = 25  # items from "the mark was passed" to the last of its days
_YEAR = 12  # months
_RUNNING = frozenset("total tally count cumulative running figure milestone mark landmark".split())
_REACH = 8
_ROUND = 2  # digits of "25,000"
_MANY = 1000


def past_mark(quantity: Quantity, items: Row, anchor: int) -> Quantity:
    """ "The mark of $115 was passed in April": a figure that was more than the mark, as in "topped $115".

    Args:
        quantity: the mark.
        items: the sentence.
        anchor: its place.
    """
    words = items.words[anchor + 1 : anchor + 1 + _PASSED_REACH]
    behind = [word for word in words if word not in _FIRST]
    asked = words[:1] == ("mark",) and not _BEYOND.isdisjoint(behind[:1])  # "only in 2022 was the 40,000 mark passed"
    passed = behind[:1] != [] and behind[0] in _PASSIVE and not _BEYOND.isdisjoint(behind[1:2])
    return replace(quantity, hedge=Hedge.MORE_THAN) if quantity.hedge is Hedge.EXACT and (asked or passed) else quantity


def find_days(analysis: Analysis) -> Sequence[Draft]:
    """The days on which the text says that a running total reached a mark, and the months that first passed one."""
    items = analysis.items
    told = _days_told(items)
    if items.dates and not WORDS.isdisjoint(items.said):
        told = [*told, *crossings(items)]
    by_year = [*days_by_year(items, analysis.block.text)] if items.dates else ()
    if not by_year:
        return told
    known = {draft.anchor for draft in told}
    return [*told, *(_of_year(items, at, day) for at, day in by_year if at not in known)]


def _of_year(items: Row, at: int, day: Period) -> Draft:
    """A day with a year of its own, of the mark that the sentence names before it, or of one named before."""
    marks = [place for place in items.figures if place < at and _is_mark(items, place)]
    slots = (("mark", marks[-1]),) if marks else ()
    return Draft("threshold", day.span, DAY_REACHED, at, at, slots=slots, period=day)


def _is_mark(items: Row, at: int) -> bool:
    """ "Has got to 30,000", "to reach 10,000", "never has 30,000 come so early": as round as marks are."""
    lead, quantity = items.words[max(0, at - 2) : at], items[at].quantity
    if quantity is None or quantity.unit or not _is_total(items, at):
        return False
    got = lead[-1:] == ("to",) and not _GOT.isdisjoint(lead)
    early = "early" in items.said and quantity.value >= _MANY and quantity.decimals < 0
    return got or early or not _REACHING.isdisjoint(lead) or _is_reached(items, at)


def _days_told(items: Row) -> Sequence[Draft]:
    if _REACHED.isdisjoint(items.said) and not {"before", "to"} <= items.said:
        return () if _MARKS.isdisjoint(items.said) and "took" not in items.said else [*_days_of_mark(items)]
    days = [at for at, item in enumerate(items) if item.period is not None and _is_day(item.period)]
    if not days and ("not" not in items.said or _UNTIL.isdisjoint(items.said)):
        return ()
    marks = [at for at, item in enumerate(items) if item.quantity is not None and _is_reached(items, at)]
    marks = [at for at in marks if _is_total(items, at)]
    if not days:  # "last year the 30,000 figure was not passed until October 30"
        return [*_days_of_mark(items, marks)] if marks or not _MARKS.isdisjoint(items.said) else ()
    found: list[Draft] = []
    for at in days:
        if any(_counts_from(item.period) for item in items[:at]):
            continue
        own = next((mark for mark in marks if _belongs(items, at, mark)), None) or _waited_for(items, at)
        continued = found[-1].slot("mark") if found and own is None and _year_before(items, at) is not None else None
        mark = continued if own is None else own
        if mark is not None:
            found.append(_draft(items, at, mark))
    if not found and "took" in items.said and not _UNTIL.isdisjoint(items.said):
        return [*_days_of_mark(items, marks)]
    return found if found or _MARKS.isdisjoint(items.said) or marks else [*_days_of_mark(items)]


def _waited_for(items: Row, at: int) -> int | None:
    """ "In 2022 it was 27 August before the total got to 25,000": the mark that was reached on a day, not before."""
    if items.words[at + 1 : at + 2] != ("before",) or items.words[at - 1] not in ("was", "until"):
        return None
    mark = next((n for n in items.figures if at < n <= at + _WAITED), None)
    if mark is None or not _is_total(items, mark):
        return None
    verb = mark - 2 if items.words[mark - 1] == "to" else mark - 1
    return mark if items.words[verb] in _REACHED | _GOT else None


def _days_of_mark(items: Row, marks: Sequence[int] = ()) -> Iterator[Draft]:
    """ "Last year the mark was passed on 22 September, the year before on 2 October": of a mark named before.

    Args:
        items: the sentence.
        marks: places of figures that are such marks.
    """
    year: int | None = None
    for at in items.dates:
        period = items[at].period
        if period is None:
            continue
        if period.role is PeriodRole.SHIFT and year is not None and period.shift_months == -_YEAR:
            year -= 1
        elif period.grain is Grain.YEAR and period.role is PeriodRole.WINDOW and period.window is not None:
            year = period.window.start.year
        day = _day_of_mark(items, at, period)
        if day is None:
            continue
        if year is not None and not day.year_written:
            assert day.window is not None
            day = replace(day, window=day.window.shifted_years(year - day.window.start.year), others=())
        year = None if day.window is None else day.window.start.year
        mark = next((own for own in reversed(marks) if own < at), None) or _mark_behind(items, at)
        yield Draft(
            "threshold", day.span, DAY_REACHED, at, at, slots=() if mark is None else (("mark", mark),), period=day
        )


def _mark_behind(items: Row, at: int) -> int | None:
    """ "It took until 28 August for 20,000 people to arrive", "for arrivals to reach 20,000": what was waited for."""
    if items.words[at + 1 : at + 2] != ("for",):
        return None
    behind = [place for place in items.figures if at + 1 < place <= at + _WAITED]
    own = behind[:1] == [at + 2] or (behind and not _REACHING.isdisjoint(items.words[behind[0] - 2 : behind[0]]))
    return behind[0] if own else None


def _day_of_mark(items: Row, at: int, period: Period) -> Period | None:
    """The day that "on", "until" or "came" leads to, if the period is one and nobody only told of it then."""
    lead = items.words[max(0, at - 1) : at]
    until = not _UNTIL.isdisjoint(lead)
    if period.grain is not Grain.DAY or period.window is None or not (until or lead in (("on",), ("came",), ("fell",))):
        return None
    told = _MARKS.union(_PASSIVE) if not until else _WAITING
    if told.isdisjoint(items.words[max(0, at - _MARK_REACH) : at]):
        return None
    return period if period.role is PeriodRole.WINDOW else replace(period, role=PeriodRole.WINDOW)


def _is_day(period: Period) -> bool:
    return period.grain is Grain.DAY and period.role is PeriodRole.WINDOW


def _is_year(period: Period | None) -> bool:
    """ "The number this year reached 14,812 on Saturday"."""
    return period is not None and period.grain is Grain.YEAR


def _counts_from(period: Period | None) -> bool:
    """ "Since Labour came to power", "since 2018": such a total is no total of the year."""
    if period is None or period.role not in (PeriodRole.TO_DATE, PeriodRole.HISTORY):
        return False
    return period.grain is not Grain.YEAR or period.preposition == "since"


def _is_reached(items: Sequence[Item], at: int) -> bool:
    """Whether figure ``at`` is a mark that something reached: "passed 25,000", "25,000 was reached".

    "1,295 people crossed on 22 August" is what they did, no mark.
    """
    before, behind = ([item.word for item in some] for some in (items[max(0, at - 2) : at], items[at + 1 : at + 5]))
    if not _REACHED.isdisjoint(before) and before[-1] not in _CARRYING:
        return True  # not "crossed in 10 boats"
    verb = next((place for place, word in enumerate(behind) if word in _REACHED), None)
    if verb is None:
        return False
    quantity = items[at].quantity
    counts = behind[verb] == "crossed" or (quantity is not None and bool(quantity.noun))
    return not counts or not _PASSIVE.isdisjoint(behind[:verb])


def _is_total(items: Row, at: int) -> bool:
    """Whether a count is a mark or of a total; "arrivals hit 1,195 on Saturday" tells how many came that day."""
    quantity = items[at].quantity
    if quantity is None or quantity.decimals > 0 or len(str(int(quantity.value)).rstrip("0")) <= _ROUND:
        return True
    total = not _RUNNING.isdisjoint(items.words[:at])
    return total or any(_is_year(items[date].period) for date in items.dates if date < at)


def _belongs(items: Row, day: int, mark: int) -> bool:
    """ "Not until 22 September that 25,000 was reached", "passed 25,000 on 22 September"."""
    between = [*items.words[min(day, mark) + 1 : max(day, mark)]]
    if len(between) > _REACH or not all(word and word not in ",;:" for word in between):
        return False
    if day < mark:
        return items[day - 1].word == "until" and between[:1] == ["that"]
    return between[-1:] in (["on"], ["until"]) and all(word in _TIES or word in _REACHED for word in between)


def _year_before(items: Sequence[Item], at: int) -> Period | None:
    """The year that a day without one belongs to: "In 2024 it was not until September 22"."""
    for other in range(at - 1, max(-1, at - _REACH), -1):
        item = items[other]
        if item.period is not None:
            return item.period if item.period.grain is Grain.YEAR and item.period.role is PeriodRole.WINDOW else None
        if item.word == ";" or item.quantity is not None:
            return None
    return None


def _draft(items: Sequence[Item], at: int, mark: int) -> Draft:
    period, year = items[at].period, _year_before(items, at)
    assert period is not None
    if period.window is not None and year is not None and year.window is not None and not period.year_written:
        moved = period.window.shifted_years(year.window.start.year - period.window.start.year)
        period = Period(period.span, period.role, period.grain, period.rule, moved, year_written=True)
    return Draft("threshold", period.span, DAY_REACHED, at, at, slots=(("mark", mark),), period=period)


KIND = ClaimKind(
    name="threshold",
    manual=__doc__,
    shapes=compile_shapes(
        "{count:stated} [mark] (was|were|is) [first] [finally] (reached|passed|topped|surpassed|exceeded|crossed)",
        "(topped|passed|surpassed|crossed|breached|exceeded|past|tops|passes|pass) [the] [mark] [of] {count:stated}",
        "(gone|went|go|goes|going) (through|beyond) [the] [mark] [of] {count:stated}",
    ),
    formula=formula,
    find=find_days,
)
