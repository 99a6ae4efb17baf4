"""Running totals that other figures bring about, to which day and of which year: "taking the total to 41,455"."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from service.claims.bind.period_words import RECENT_RULES
from service.claims.complete.days.cumulative_totals import of_no_day
from service.claims.complete.days.days_totals_run_to import last_day
from service.claims.complete.days.so_far import of_year_so_far
from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Hedge
from service.model.windows import DAY, Grain, Window
from service.records import replace

_BRINGING = frozenset(
    "bringing brings brought taking takes took lifting lifts lifted pushing pushes pushed raising raises raised means"
    " carrying carries carried driving drives drove put putting puts leaves leaving left giving gives gave making"
    " makes".split()
)
_MAKING = frozenset(["made", "makes", "making"])
_COUNTED_UP = frozenset([Grain.DAY, Grain.MONTH])
_TALLY = frozenset("total tally number count figure sum".split())
_ANNUAL = frozenset(["annual", "yearly", "year"])
_CHANGES = frozenset(["percent_change", "multiple"])
_NOW = frozenset(["are", "is", "running", "runs", "remain", "remains"])
_TOTALS = frozenset(["level", "threshold"])
_REACHING = frozenset(["to", "past", "above", "over", "beyond", "at"])
_STANDING = frozenset(["stood", "stands", "was", "reached", "hit"])
_SO_FAR = frozenset(["so-far", "this-year", "year-to-date", "the-year"])
_HAVE = frozenset(["have", "has"])
_PARTING = ([","], ["("], ["–"], ["—"])
_LIGHT = frozenset("up down or a an rise fall increase decrease of some which is about nearly and so".split())
_OVER = 14  # days after which figures have come out that go further
_NOW_TAKES = frozenset((one, verb) for one in ("that", "this") for verb in ("takes", "brings", "makes", "puts"))
_PERFECT = 4  # words of "had come over on"
_REACH = 9  # items from "taking" to the total


def totalled(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, totals that others bring about with the days that they run over.

    "1,470 arrived in August, bringing the total this year to 5,147": a total to the end of August. "803 made the trip,
    taking the yearly total to 41,455": a total of the year, whatever month was named before it.
    """
    row = [_of_the_year(of_year_so_far(claim, items), items) for claim in of_no_day(row, items)]
    row = [replace(claim, cutoff=None) if _is_past_end(claim, row) else claim for claim in _to_the_last(row)]
    row = [*row[:1], *map(_of_total_made, row, row[1:])]
    if _BRINGING.isdisjoint(items.said):
        return row
    found: list[Claim] = []
    for claim in row:
        lead = [item for item in items if item.start < claim.span.start][-_REACH:]
        words = {item.word for item in lead}
        told = claim.mark is None and not words.isdisjoint(_TALLY) and not words.isdisjoint(_BRINGING)
        if told and claim.is_base and lead[-1].word == "from" and not _told_already(lead):
            claim = _before_own_day(claim, items)  # noqa: PLW2901
        elif told and claim.kind in _TOTALS:
            claim = _to_own_day(claim, items)  # noqa: PLW2901
            claim = _to_end(_of_year(claim, lead, items), found, items) if "cumulative" not in words else _of_all(claim)  # noqa: PLW2901
        found.append(claim)
    return [found[0], *map(_of_total_in_front, found, found[1:])] if found else found


def _of_total_made(total: Claim, claim: Claim) -> Claim:
    """ "A further 52 on Sunday made it 40,081, which is 14% ahead of the same date last year": all that had come."""
    own, base = claim.period, claim.base
    if claim.kind not in _CHANGES or own is None or own.window is None or own.grain is not Grain.DAY or base is None:
        return claim
    lead, between = claim.sentence.before(total.span.start), claim.sentence.between(total.span.end, claim.span.start)
    made = lead[-2:-1] != [] and lead[-2] in _MAKING and lead[-1] == "it" and own.span.start < total.span.start
    if not made or base.rule != "same-date" or between[:1] not in _PARTING or not _LIGHT.issuperset(between[1:]):
        return claim
    window = Window(date(own.window.end.year, 1, 1), own.window.end)
    running = replace(own, role=PeriodRole.TO_DATE, grain=Grain.YEAR, rule="year-to-date", window=window)
    return replace(claim, period=running, cutoff=own)


def _of_total_in_front(total: Claim, claim: Claim) -> Claim:
    """ "Thursday's 341 took the total to 5,025, up 24% on the same point in 2024": so is the total, not the day."""
    told, own = total.period, claim.period
    running = told is not None and told.role is PeriodRole.TO_DATE and total.kind in _TOTALS
    if not running or claim.kind not in _CHANGES or own is None or own.span.start > total.span.start:
        return claim
    between = claim.sentence.between(total.span.end, claim.span.start)
    apposed = own.grain is Grain.DAY and between[:1] in _PARTING and _LIGHT.issuperset(between[1:])
    return replace(claim, period=told, cutoff=total.cutoff) if apposed else claim


def _told_already(lead: Sequence[Item]) -> bool:
    """ "Put the number at 2,726, from 1,975 in April": whether the total stands ahead of what it was before."""
    begins = max(at for at, item in enumerate(lead) if item.word in _BRINGING)
    return any(item.quantity is not None for item in lead[begins:])


def _to_own_day(claim: Claim, items: Row) -> Claim:
    """ "473 arrived on Monday, which brought the total to 10,358", behind news of Wednesday: to Monday."""
    days = [period for at in items.dates if (period := items[at].period) is not None and period.rule in RECENT_RULES]
    own = [day for day in days if day.span.end <= claim.span.start]
    if not own or claim.period is own[-1]:
        return claim
    held, last = claim.cutoff, own[-1]
    past = "had" in claim.sentence.before(last.span.start)[-_PERFECT:]
    past = past and any(
        pair in _NOW_TAKES for pair in pairwise(claim.sentence.between(last.span.end, claim.span.start))
    )
    if past and held is not None and held.rule in RECENT_RULES and last_day(held) > last_day(last):
        last = replace(held, span=last.span)  # "With the 395 who had come on Friday, that takes the total": to Saturday
    return replace(claim, cutoff=last)


def _before_own_day(claim: Claim, items: Row) -> Claim:
    """ "1,195 came on Saturday, carrying the total from 13,617 to 14,812": to the day before Saturday."""
    told = [period for at in items.dates if (period := items[at].period) is not None and period.rule in RECENT_RULES]
    days = [day for day in told if day.grain is Grain.DAY and day.window is not None]
    month = claim.period
    if month is not None and month.grain is Grain.MONTH and month.role is PeriodRole.WINDOW:
        days = days or [month]  # "June took the total from 14,812 to 19,982": to the day before June
    own = days[-1] if days else None
    if own is None or own.window is None or claim.kind not in _TOTALS or _opens_year(own.window):
        return claim
    window = Window(date(own.window.start.year, 1, 1), own.window.start - DAY)
    period = Period(claim.span, PeriodRole.TO_DATE, Grain.YEAR, "year-to-date", window)
    return replace(claim, period=period, cutoff=replace(own, window=Window.day(window.end), others=()))


def _opens_year(window: Window) -> bool:
    return window.start == date(window.start.year, 1, 1)


def _of_the_year(claim: Claim, items: Row) -> Claim:
    """ "With 882 landing on Tuesday, crossings are 18% up on last year": so are those of the year, not of the day."""
    period, base = claim.period, claim.base
    if claim.kind not in _CHANGES or period is None or base is None or period.window is None:
        return claim
    if period.role is PeriodRole.CUTOFF:
        return replace(claim, cutoff=period)  # "this year it was 18% lower on 18 August than a year earlier"
    if period.grain not in _COUNTED_UP or base.grain is not Grain.YEAR or base.role is not PeriodRole.WINDOW:
        return claim
    if period.grain is Grain.MONTH and ";" not in claim.sentence.between(period.span.end, claim.span.start):
        return claim  # "2,338 came last month; arrivals are up by 17% on last year"
    between = {item.word for item in items if period.span.end <= item.start < claim.span.start}
    if period.span.start > claim.span.start or _NOW.isdisjoint(between):
        return claim
    window = Window(date(period.window.end.year, 1, 1), period.window.end)
    return replace(
        claim, period=replace(period, role=PeriodRole.TO_DATE, grain=Grain.YEAR, rule="year-to-date", window=window)
    )


def _of_all(claim: Claim) -> Claim:
    """ "Thursday's 756 took the cumulative figure to 100,712": of no day, but of all that was ever counted."""
    of_day = claim.period is not None and claim.period.grain is Grain.DAY
    return replace(claim, period=None) if of_day else claim


def _is_past_end(claim: Claim, row: Sequence[Claim]) -> bool:
    """ "27,997 have come so far this year, 19,982 of them by the end of June": to this day, not to that one.

    So it is where another figure of the sentence, or only a sentence before, ran to a day that is over.
    """
    told, period = claim.cutoff, claim.period
    if told is None or period is None or told.role is not PeriodRole.CUTOFF or told.rule in RECENT_RULES:
        return False
    if period.role is not PeriodRole.TO_DATE or period.window is None:
        return False
    if period.rule not in _SO_FAR:
        return _is_of_year_before(claim, period)
    beside = claim.sentence.span.contains(told.span) and claim.block is row[0].block
    over = (period.window.end - last_day(told)).days > _OVER
    whole = claim.block.text[: claim.span.start].lower().split()[-2:] == ["of", "the"]  # "all but 9 of the 27 who came"
    return over and (not beside or whole or any(other.period is told for other in row))


def _is_of_year_before(claim: Claim, period: Period) -> bool:
    """ "By 20 August last year it was 1,195. Some 80,611 have come since the election": not up to that day."""
    told = claim.cutoff
    if told is None or period.window is None or period.preposition != "since" or _HAVE.isdisjoint(claim.sentence.words):
        return False
    return last_day(told).year < period.window.end.year and not claim.sentence.span.contains(told.span)


def _to_the_last(row: Sequence[Claim]) -> Sequence[Claim]:
    """ "More than 50,000 since the election: 50,271 up to Monday": a round total, and behind the mark the exact one."""
    found: list[Claim] = []
    for claim in row:
        before = found[-1] if found else None
        if before is not None and _stands_at(claim, before):
            found.append(replace(claim, period=before.period, cutoff=claim.period))
            continue
        exact = before is not None and _is_exact_of(claim, before)
        found.append(replace(claim, period=before.period) if before is not None and exact else claim)
        if before is not None and _is_rounded(before, claim):
            found[-2] = replace(before, period=claim.period)
    return found


def _stands_at(claim: Claim, before: Claim) -> bool:
    """ "The number to have come since 2018 is beyond 180,000; it stood at 189,361 on Friday": the same, up to a day."""
    period, day = before.period, claim.period
    if period is None or day is None or period.window is None or day.grain is not Grain.DAY or claim.kind != "level":
        return False
    lead = claim.block.text[before.span.end : claim.span.start].lower().removesuffix("at ").split()[-2:]
    years = period.window.start.year < period.window.end.year
    running = period.role is PeriodRole.TO_DATE and years and before.kind in _TOTALS
    return running and lead[:1] == ["it"] and lead[-1] in _STANDING


def _is_rounded(claim: Claim, exact: Claim) -> bool:
    """ "Has gone past 50,000: between 5 July 2024 and Monday 50,271 came": the mark is of the days of the count."""
    one, other = claim.quantity, exact.quantity
    if one is None or other is None or claim.period is not None or exact.period is None or exact.kind != "level":
        return False
    if claim.kind not in _TOTALS or one.hedge is not Hedge.MORE_THAN or exact.period.grain is Grain.DAY:
        return False
    behind = claim.block.text[claim.span.end : exact.span.start].lstrip()
    return behind[:1] in (":", "–", "—", "(") and one.value <= other.value <= one.value * 11 / 10


def _is_exact_of(claim: Claim, before: Claim) -> bool:
    one, other = claim.quantity, before.quantity
    if one is None or other is None or {claim.kind, before.kind} != {"level"} or other.hedge is Hedge.EXACT:
        return False
    open_ended = claim.period is None or claim.period.role is PeriodRole.CUTOFF
    if not open_ended or before.period is None or before.period.role is not PeriodRole.TO_DATE:
        return False
    between = claim.block.text[before.span.end : claim.span.start]
    closest = between.rstrip().endswith((":", "(", "–", "—"))
    return closest and abs(one.value - other.value) * 10 <= other.value


def _of_year(claim: Claim, lead: Sequence[Item], items: Row) -> Claim:
    begins = max(at for at, item in enumerate(lead) if item.word in _BRINGING)
    own = lead[begins:]
    annual = next((item for item in own if item.word in _ANNUAL), None)
    since = claim.period is not None and claim.period.preposition == "since"  # "to 13,016 since April 14"
    near = since or (claim.period is not None and any(item.period is claim.period for item in own))
    ahead = [item for item in items if item.start < own[0].start]
    by_month = _is_of_month(claim, own) and not any(way.part == "noun" for item in ahead for way in item.changes)
    claim = replace(claim, cutoff=None) if by_month else claim
    told = claim.cutoff or claim.period
    if near or told is None or told.window is None or not (annual or by_month or _is_of_day(claim, own)):
        return claim
    window = Window(date(told.window.end.year, 1, 1), told.window.end)
    named = annual or own[0]
    span = replace(claim.span, start=named.start, end=named.end)
    return replace(claim, period=Period(span, PeriodRole.TO_DATE, Grain.YEAR, "year-to-date", window))


def _is_of_day(claim: Claim, own: Sequence[Item]) -> bool:
    """ "1,195 crossed on Saturday, taking the total to 14,812": a day brings the year's total about."""
    plain = any(item.word in _REACHING for item in own[-2:])
    if own[-1].word == "at" and (claim.cutoff is None or claim.cutoff.span.start > own[0].start):
        return False  # "figures put the number of arrivals at 973 on Saturday"
    by_day = claim.period is None or claim.period.grain is Grain.DAY
    return plain and by_day and claim.cutoff is not None and claim.cutoff.rule in RECENT_RULES


def _is_of_month(claim: Claim, own: Sequence[Item]) -> bool:
    """ "June's arrivals took the total to 19,982": a month brings it about, and it is no total of the month.

    Nor does it run to the day of what it is compared with: "… to 19,982, against 13,489 by the end of June 2024". What
    a move brings about is of the month: "a fall of 426 in July took the number of arrivals to 2,316".
    """
    period, cutoff = claim.period, claim.cutoff
    if period is None or period.grain is not Grain.MONTH or period.role is not PeriodRole.WINDOW:
        return False
    own_day = cutoff is not None and cutoff.span.start < claim.span.end
    reached = any(item.word in _REACHING and item.word != "at" for item in own[-2:])
    return not own_day and period.span.end <= own[0].start and reached


def _to_end(claim: Claim, found: Sequence[Claim], items: Sequence[Item]) -> Claim:
    before = found[-1].period if found else None
    running = claim.period is None or claim.period.role is PeriodRole.TO_DATE
    if claim.cutoff is not None or not running or before is None or before.window is None:
        return claim
    words = {item.word for item in items if found[-1].span.end <= item.start < claim.span.start}
    ended = before.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE) and not words.isdisjoint(_BRINGING)
    if not ended:
        return claim
    return replace(claim, cutoff=replace(before, window=Window.day(before.window.end), others=()))
