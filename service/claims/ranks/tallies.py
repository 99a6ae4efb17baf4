"""Periods counted that lay past a mark: "six days on which more than 1,000 came", "below 4% in nine of twelve months".

Also the ordinal of such a count: "the third time this year that more than 1,000 have crossed in a day".
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from service.claims.kind import Draft
from service.claims.ranks.days_of_ordinals import event_of
from service.claims.ranks.marks_told import Mark, marks_told, moved_of
from service.claims.ranks.periods_counted import COUNTED, ONCE, Count, count_at, counts_periods, is_part, looks_back
from service.claims.ranks.run_lengths import ORDINALS
from service.claims.ranks.times_of_counts import clause_end, lasts_for, lasts_until_now, runs_on
from service.model.mentions import Analysis, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Quantity
from service.model.ranks import Extreme, Tally
from service.model.spans import Span
from service.model.windows import Grain
from service.records import replace

_OPENING = frozenset(["that", "on", "in", "when", "with", "where"])
_RUNNING = frozenset("row running succession consecutive straight successive trot".split())
_STOPS = frozenset([";", ":", "but", "while", "whereas", "(", ")", "—", "–"])
_NO_LEAD = _STOPS | {"not", "never"}  # "the twelfth month in which it has not been below 2%"
_DAILY = frozenset(["daily", "single-day"])
_DAYS = frozenset(["day"])
_ONE = frozenset(["a", "one", "single", "any"])
_COMING = frozenset(
    "arrive arrived arriving cross crossed crossing crossings arrival arrivals came come landed landing landings"
    " reached made make".split()
)
_HOLDING_BACK = frozenset(
    "prevented prevent stopped stop intercepted blocked barred returned deterred attempted attempts tried died drowned"
    " rescued sent left launched".split()
)
_NONE = frozenset("no nobody none nothing not without zero".split())
_THERE_WERE = frozenset("there were was have been had saw".split())
_SINCE = 8  # characters of " since "
_LEAD = 3  # items before a count
_OPENERS = frozenset([",", ";", "and", "but", "that", "“", '"', ":"])
_RUN_OF = frozenset("after for following of ended ending broke".split())
_RUN = 4  # items behind it in which "in a row" stands
_CLOSING = frozenset([",", ".", ";", ":", "–", "—", "and", "as", "but", ")"])
_BY_BOAT = frozenset("boat boats dinghy dinghies channel".split())
_PAST_RUN = frozenset(["was", "is", "made", "marked", "became", "brought"])
"""Verbs behind the day that a run of them lasts to."""
_DOING = 3  # items of "nobody had yet arrived"
_MOST = 366
_YEAR, _QUARTER = 12, 3  # months
_FAR = 16  # items between a count and its mark
_NEAR = 5  # … and its period
_CUES = COUNTED | ONCE.keys() | {"every", "each"}


def tallies(analysis: Analysis) -> Iterator[Draft]:
    """The counts of periods past a mark that a sentence tells."""
    items = analysis.items
    if _CUES.isdisjoint(items.said) and not any(
        counts_periods(items, at) or is_part(items, at) or _is_years(items, at) for at in items.figures
    ):
        return
    marks = marks_told(items, analysis.block.text)
    for at in range(len(items)):
        lasts = bool(marks) and lasts_for(items, at, marks)
        count = _of_length(items[at].quantity, at) if lasts else count_at(items, at)
        if count is None:
            continue
        running = lasts or _is_running(analysis, count)
        mark = _mark_of(items, count, marks, running=running)
        if mark is not None and (marks[mark].unbound or (count.none and looks_back(items, count, mark))):
            continue
        at_nought = not marks and (_runs_at_nought(items, count) if running else _comes_at_all(items, count))
        if mark is not None or at_nought:
            draft = _draft(items, count, mark, None if mark is None else marks[mark], running=running)
            draft = _lasting(draft) if lasts and not _is_running(analysis, count) else draft
            yield draft
            yield from _of_other_years(items, draft) if mark is not None else ()


_NUMBERED = frozenset(["first", *ORDINALS])
_FEW = 3  # items of "second weekly reading"


def _is_years(items: Row, at: int) -> bool:
    """ "For more than two years"."""
    quantity = items[at].quantity
    return quantity is not None and quantity.unit == "years" and items.words[at - 1 : at] == ("for",)


def _of_length(quantity: Quantity | None, at: int) -> Count | None:
    """ "For more than two years", in months."""
    if quantity is None or quantity.value != int(quantity.value) or quantity.high is not None:
        return None
    years = quantity.unit == "years"
    return Count(at, at, int(quantity.value) * (_YEAR if years else 1), "month" if years else quantity.unit[:-1])


def _lasting(draft: Draft) -> Draft:
    """A run that is told by its length in time, which may be one or, of years, some months off."""
    assert draft.tally is not None
    tally, count = draft.tally, draft.tally.count
    if count.unit == "years":
        count = replace(count, value=count.value * _YEAR, unit="months")
        return replace(draft, tally=replace(tally, count=count, room=(_YEAR - 1, _QUARTER)))
    return replace(draft, tally=replace(tally, room=(1, 1)))


def _of_other_years(items: Row, draft: Draft) -> Iterator[Draft]:
    """ "More than 1,000 came on four days in 2025, compared with six in 2022": as many as in another year."""
    tally = draft.tally
    if tally is None or tally.ordinal or tally.running or tally.every or draft.period is None:
        return
    for at in items.figures:
        number, behind = items[at].quantity, items[at + 1 : at + 3]
        if number is None or number.unit or number.noun or not number.value <= _MOST or at == draft.slot("mark"):
            continue
        year = behind[-1].period if [item.word for item in behind] == ["in", ""] else None
        if year is not None and year.grain is Grain.YEAR and year.role is PeriodRole.WINDOW and at > draft.anchor:
            told = replace(tally, count=replace(number, unit=tally.count.unit))
            yield replace(draft, span=number.span, anchor=at, last=at, tally=told, period=year)


def _is_running(analysis: Analysis, count: Count) -> bool:
    """ "Below 4% for 27 months in a row", "for 31 straight months", "in double digits for a seventh month"."""
    items = analysis.items
    if count.ordinal and count.step and items.words[max(0, count.start - 1) : count.start + 1] == ("for", "a"):
        return True
    own = analysis.block.text[items[count.start].start : items[count.last].end].lower().split()
    return not _RUNNING.isdisjoint((*own, *items.words[count.last + 1 : count.last + _RUN]))


def _mark_of(items: Row, count: Count, marks: Mapping[int, Mark], *, running: bool) -> int | None:
    """The mark that the periods counted lay past: behind the count, or before it in its clause."""
    behind = [at for at in sorted(marks) if count.last < at <= count.last + _FAR]
    if behind and _leads_to(items, count, marks[behind[0]].first, running=running):
        return behind[0]
    before = [at for at in sorted(marks) if count.start - _FAR <= at < count.start]
    told = not count.ordinal or running or _is_for_time(items, count)
    if (
        before
        and count.step
        and not _NUMBERED.isdisjoint(items.words[max(0, marks[before[-1]].first - _FEW) : before[-1]])
    ):
        return None  # "the second reading under 200,000 in five weeks": one of those weeks, and no five of them
    return before[-1] if before and told and _led_from(items, marks[before[-1]].last, count) else None


def _is_for_time(items: Row, count: Count) -> bool:
    """ "More than 1,000 came on one day for the fourth time this year"."""
    led = items.words[max(0, count.start - 1) : count.start + 1]
    within = items[count.last + 1].period if count.last + 1 < len(items) else None
    return led == ("for", "the") and count.number > 1 and not count.step and _is_time(within)


def _leads_to(items: Row, count: Count, mark: int, *, running: bool) -> bool:
    """ "Six days last year on which more than …", "on only four days did more than …", "three of them have seen …"."""
    between = items[count.last + 1 : mark]
    if any(item.word in _NO_LEAD or item.quantity is not None for item in between):
        return False
    opens = next((n for n, item in enumerate(between) if _opens(between, n)), None)
    if opens is not None and all(item.word != "," for item in between[:opens]):
        return True
    if running:
        return all(item.word not in (",", "and") for item in between)  # "the third month running above 3%"
    if count.ordinal:  # "For the fourth time this year more than 1,000 came in a day"
        front = items.words[: count.start] == ("for",) and count.number > 1
        return front and all(item.word not in ("and", ",") for item in between)
    lead = [item.word for item in items[: count.start] if item.word not in ("only", "just")]
    opened = lead[-1:] in (["on"], ["in"], ["for"]) and (len(lead) == 1 or lead[-2] in _OPENERS)
    first = not lead and not count.step  # "only twice since February has a month's total been below"
    opened = opened or (first and all(item.word != "," for item in between))
    fronted = opened and all(item.word not in ("and", "said") for item in between)  # "Three times since 2000 has it …"
    saw = any(item.word in ("saw", "seen", "had", "brought") for item in between)
    return fronted or (saw and (count.start == 0 or count.none))


def _opens(items: Sequence[Item], at: int) -> bool:
    word = items[at].word
    if at and word == "that" and items[at - 1].word == "at":
        return False  # "the third month in a row at that level and below the 4% foreseen"
    if word == "to" and [item.word for item in items[at + 1 : at + 2]] in (["have"], ["see"], ["bring"]):
        return True  # "the fourth day to have seen more than 1,000"
    return word in _OPENING and (
        word not in ("on", "in") or [item.word for item in items[at + 1 : at + 2]] == ["which"]
    )


def _led_from(items: Row, mark: int, count: Count) -> bool:
    """ "More than 1,000 crossed on four days", "topped 1,000 in a day four times", "below 4% in nine of …"."""
    between = items[mark + 1 : count.start]
    if any(item.word in _STOPS or item.word in (",", "and") or item.quantity is not None for item in between):
        return False
    lead = [item.word for item in between if item.word not in ("only", "a", "the")][-1:]
    return not count.step or lead in (["on"], ["in"], ["for"], ["during"])


def _comes_at_all(items: Row, count: Count) -> bool:
    """ "Boats arrived on 139 days last year", "no crossings on 226 days": of days with any, or with none."""
    if count.step != "day" or not count.number or _COMING.isdisjoint(items.said):
        return False
    if not _HOLDING_BACK.isdisjoint(items.said) or not _is_time(_within(items, count, count.last)):
        return False
    told = items.words[count.last + 1 : count.last + _FAR]
    nobody = next((n for n, word in enumerate(told) if word == "nobody"), None)
    if nobody is not None and _COMING.isdisjoint(told[nobody + 1 : nobody + 1 + _DOING]):
        return False  # "on 30 days of the year nobody could be reached at the helpline for those who arrived"
    lead = [item.word for item in items[max(0, count.start - _LEAD) : count.start] if item.word not in ("only", "just")]
    if not _RUN_OF.isdisjoint(lead):
        return False  # "after eight days in which nobody came": days that follow one another
    behind = items[count.last + 1 : count.last + 1 + _NEAR]
    which = any(_opens(behind, n) and behind[n].word != "with" for n in range(len(behind)))
    which = which or (_THERE_WERE.issuperset(lead) and any(item.word == "without" for item in behind))
    return which if count.ordinal or lead[-1:] != ["on"] else count.number > 1


def _runs_at_nought(items: Row, count: Count) -> bool:
    """ "Sunday was the 14th day in succession without an arrival": of days that follow one another with none."""
    if count.step != "day" or not count.ordinal or _COMING.isdisjoint(items.said):
        return False
    verb = next((at for at in range(count.start - 1, 0, -1) if items.words[at] in _PAST_RUN), 0)
    day = items[verb - 1].period if verb else None
    if not _HOLDING_BACK.isdisjoint(items.said) or day is None or day.grain is not Grain.DAY:
        return False
    behind = items.words[count.last + 1 : count.last + 1 + _FAR]
    ends = next((n for n, word in enumerate(behind) if word in _STOPS or word == ","), len(behind))
    none = next((n for n, word in enumerate(behind[:ends]) if word in _NONE or word == "nobody"), None)
    if none is None:
        return False
    came = next((n for n in range(none + 1, min(ends, none + _DOING + 4)) if behind[n] in _COMING), ends)
    rest = list(behind[came + 1 : came + 1 + _NEAR])
    return came < ends and (not rest or rest[0] in _CLOSING or not _BY_BOAT.isdisjoint(rest))


def _draft(items: Row, count: Count, at: int | None, mark: Mark | None, *, running: bool) -> Draft:
    step = count.step or _step_told(items)
    within = _within(items, count, count.last if at is None else at)
    own = items[count.start].quantity
    last = items[count.last].end
    if count.every and within is not None and within.span.start - last < _SINCE:
        last = max(last, within.span.end)  # "every month since April 2021"
    if count.none and at is not None:
        last = items[at].end  # "on no day did the number exceed 1,000": the mark is what is told
    span = Span(items[count.start].start, last) if own is None else own.span
    number = Decimal(count.number)
    stated = own or Quantity(span, span, number, 0, f"{step or 'time'}s", written=number)
    upto = event_of(items, within, count.start) if count.ordinal else None
    none = mark is None and not _NONE.isdisjoint(_clause(items, count))
    mark = mark or Mark(Extreme.LOWEST if none else Extreme.HIGHEST, False, 0, 0)
    moved = None if at is None else moved_of(items, at)
    ongoing = running and lasts_until_now(items, count.start if at is None else min(count.start, at), within)
    ongoing = ongoing or (running and at is not None and runs_on(items, count.last, at, within))
    within = None if ongoing or (running and at is None) else within  # "level with February's lull as the longest"
    tally = Tally(
        stated, mark.extreme, mark.reached, step, count.every, count.ordinal, running, moved, upto, mark.told, ongoing
    )
    told = {"mark": at, "whole": count.whole}
    slots = tuple((name, place) for name, place in told.items() if place is not None)
    return Draft("duration", span, "periods counted", count.start, count.last, slots=slots, tally=tally, period=within)


def _clause(items: Row, count: Count) -> Sequence[str]:
    """The words around a count; not "came on 139 days; there were none on the other 226", nor "…, and none on …"."""
    behind = items.words[count.last + 1 : count.last + _FAR]
    ends = next((n for n, word in enumerate(behind) if word in _STOPS or word == "and"), len(behind))
    return (*items.words[max(0, count.start - _NEAR) : count.start], *behind[:ends])


def _step_told(items: Row) -> str:
    """What "four times" counts: "daily arrivals", "in a single day", "the monthly total"."""
    if not _DAILY.isdisjoint(items.said) or any(
        items.words[at] in _DAYS and items.words[at - 1] in _ONE for at in range(1, len(items))
    ):
        return "day"
    monthly = "monthly" in items.said or ("a", "month") in pairwise(items.words)
    return "month" if monthly else ""


def _within(items: Row, count: Count, mark: int) -> Period | None:
    """The time in which the periods are counted: right behind the count, else nearest to it."""
    if items[count.last].period is not None:
        return items[count.last].period
    ends = clause_end(items, max(count.last, mark))
    for at in range(count.last + 1, min(ends, count.last + 1 + _NEAR)):
        if items[at].period is not None and _is_time(items[at].period):
            return items[at].period
        if at == mark or items[at].quantity is not None:
            break
    told = [at for at in items.dates if _is_time(items[at].period) and at < ends]
    return items[min(told, key=lambda at: abs(at - count.start))].period if told else None


def _is_time(period: Period | None) -> bool:
    return (
        period is not None and period.grain is not Grain.DAY and period.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE)
    )
