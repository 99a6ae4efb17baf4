"""Runs told by the time that they fill: "fell in each of the past five weeks", "sat at 5.33% for 13 months to August".

Of what stays as it was only a time whose end is told makes a run: how many months "has been at 4% for eight months"
counts depends on the day of the article.
"""

from collections.abc import Iterator, Sequence

from service.claims.kind import Draft
from service.claims.ranks.run_lengths import STEPS
from service.claims.ranks.times_moved import verb_counted
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Hedge
from service.model.ranks import Streak
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import replace

EACH = frozenset(["each", "every"])
STAYING = frozenset("held stayed remained stuck unchanged steady flat same stood sat".split())
"""Words of what did not move."""
_SPANS = frozenset(["past-units", "rolling"])
_WEEK = 7  # days
_REACH = 9  # items from "sat" to "for 13 months"
_LENGTHS = frozenset(["months", "quarters"])
_BEFORE = frozenset(["after", "following"])
_LONGEST = 60
_OF_RATES = frozenset([3, 12])
"""Months over which rates are measured: what is told of them may be the rate, and no run."""


def in_each(items: Row, pace: tuple[str, ...]) -> Iterator[Draft]:
    """The runs that "in each of the past five weeks", "every month since April" tell of a word of change.

    Args:
        items: the sentence.
        pace: how words begin that say how fast something grows.
    """
    for at in items.places(EACH):
        end = _span_behind(items, at)
        period = None if end is None else items[end].period
        if end is None or period is None or period.window is None:
            continue
        verb = verb_counted(items, at, end)
        if verb is None or verb > at or any(item.quantity is not None for item in items[verb:at]):
            continue  # "rose by more than 200,000 in each of the past five months": past a mark
        since = period.role is PeriodRole.TO_DATE
        step = items.words[at + 1] if since else _unit_of(period)
        length = 1 if since else _units(period.window, step)
        if not length:
            continue
        run = Streak(length, step, items[verb].word.startswith(pace), since=period if since else None, every=True)
        own = None if since or period.rule == "past-units" else _last_of(period, step)
        span = Span(items[at].start, items[end].end)
        change = items[verb].changes[0]
        yield Draft("streak", span, "streak", at, end, change, verb, (("base", end),), streak=run, period=own)


def _span_behind(items: Row, at: int) -> int | None:
    """Where the time stands each of whose parts is told of."""
    behind = items.words[at + 1 : at + 4]
    if behind[:1] == ("of",):
        end = at + 2 + (behind[1:2] == ("the",))
        period = items[end].period if end < len(items) else None
        return end if period is not None and period.rule in _SPANS else None
    if not behind or behind[0] not in STEPS or STEPS[behind[0]] != behind[0]:
        return None
    end = at + 2 + (behind[1:2] == ("since",))
    period = items[end].period if end < len(items) else None
    told = period is not None and (period.preposition == "since" or behind[1:2] == ("since",))
    return end if told and period is not None and period.role is PeriodRole.TO_DATE else None


def _unit_of(period: Period) -> str:
    assert period.window is not None
    if period.window.whole_months is not None or period.grain in (Grain.MONTH, Grain.SPAN, Grain.YEAR):
        days = period.window.days
        return "week" if period.window.whole_months is None and not days % _WEEK else "month"
    return period.grain.value


def _units(window: Window, step: str) -> int:
    if step == "week":
        return window.days // _WEEK
    months = window.whole_months
    return months or round(window.days * 12 / 365.25) if step == "month" else 0


def _last_of(period: Period, step: str) -> Period | None:
    """The last month of "the three months to June"."""
    assert period.window is not None
    if step != "month":
        return None
    end = period.window.end
    return replace(period, window=Window.month(end.year, end.month), grain=Grain.MONTH, others=())


def at_one_value(items: Row, text: str) -> Iterator[Draft]:
    """The runs of one value that "sat at 5.33% for 13 months to August 2024" tells of.

    Args:
        items: the sentence.
        text: that of its block.
    """
    yield from _ended_at_value(items, text)
    if STAYING.isdisjoint(items.said):
        return
    for at in (*items.dates, *items.figures):
        told = items[at].quantity
        length, end = _length(items, at)
        verb = _value_held(items, at) if length else None
        if end is None or verb is None or (told is not None and told.hedge is not Hedge.EXACT):
            continue
        step = "month" if told is None or told.unit == "months" else "quarter"
        span = _words_of(items[at], text)
        over = told is None and items.words[at + 1 : at + 3] == (",", "when")  # "until October, when it fell"
        run = Streak(length, step, pace=True, still=True, ended=over)
        yield Draft("streak", span, "streak", at, at, None, None, streak=run, period=_last_of(end, "month"))


def _ended_at_value(items: Row, text: str) -> Iterator[Draft]:
    """ "Slowed to 3.6% after three months at 3.8%": the run of a value that was over before what is told."""
    if _BEFORE.isdisjoint(items.said):
        return
    for at in items.figures:
        length, value = items[at].quantity, items[at + 2].quantity if at + 2 < len(items) else None
        if items.words[at - 1 : at] not in (("after",), ("following",)) or items.words[at + 1] != "at":
            continue
        whole = length is not None and length.hedge is Hedge.EXACT and length.value == int(length.value)
        told = value is not None and value.hedge is Hedge.EXACT and value.high is None
        if length is None or not (whole and told) or length.unit not in _LENGTHS or not 1 < length.value <= _LONGEST:
            continue
        step = "month" if length.unit == "months" else "quarter"
        run = Streak(int(length.value), step, pace=True, still=True, ended=True)
        yield Draft("streak", _words_of(items[at], text), "streak", at, at, None, None, streak=run)


def _words_of(item: Item, text: str) -> Span:
    """ "13 months", of "the 13 months to August 2024"."""
    last = text.find(" ", text.find("month", item.start, item.end), item.end)
    return Span(item.start, item.end if last < 0 else last)


def _length(items: Row, at: int) -> tuple[int, Period | None]:
    """How many months "for 13 months to August 2024", "for 13 months", from one to another, are; and until when."""
    period, quantity = items[at].period, items[at].quantity
    if not at or items.words[at - 1] not in ("for", "the"):
        return 0, None
    if period is not None:
        months = None if period.window is None else period.window.whole_months
        if months in _OF_RATES:
            return 0, None  # "CPI for the 12 months to May stood at 2.0%"
        return (months or 0, period) if period.rule == "rolling" and period.preposition == "for" else (0, None)
    if quantity is None or quantity.unit not in _LENGTHS or items.words[at - 1] != "for":
        return 0, None
    spans = [items[n].period for n in items.dates]
    ends = [p for p in spans if p is not None and p.rule == "range" and p.window is not None and p.window.whole_months]
    return (int(quantity.value), ends[0]) if len(ends) == 1 else (0, None)


def _value_held(items: Sequence[Item], at: int) -> int | None:
    """The word that says that a value stayed, beside the length at ``at``: before it or behind it in its clause."""
    for places in (range(at - 2, max(-1, at - _REACH), -1), range(at + 1, min(len(items) - 2, at + _REACH))):
        for place in places:
            if items[place].word in (";", ":", "but", "and"):
                break
            if items[place].word in STAYING:
                value = items[place + 2].quantity if items[place + 1].word == "at" else None
                return place if value is not None and value.hedge is Hedge.EXACT else None
    return None
