"""Shares of a total that the official figures give: "its 6,971 arrivals made up 24% of the annual tally".

The part is the figure before the share in its sentence, or the days named before it ("in that year the third quarter
alone brought 44% of the arrivals"); the whole is the year that those days lie in. Of what came on a day it is the month
named ("almost half of February's arrivals came on the 25th").
"""

from collections.abc import Sequence

from service.claims.scene import unit_of
from service.model.claims import Candidate, Claim, Mood
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain, Window
from service.records import replace

_TOTALS = frozenset("total tally count number figure arrivals crossings".split())
_OF_YEAR = frozenset(["annual", "yearly", "full-year", "year"])
OF_PART = "year-of-part"
"""The rule of the period of such a year."""
_COMING = frozenset("came arrived landed crossed happened were".split())
_DETERMINERS = frozenset(
    [
        "small",
        "boat",
        "channel",
        "migrant",
        "the",
        "that",
        "its",
        "whole",
        "full",
        "all",
        "'s",
        "of",
        "for",
        "last",
        "this",
        "-",
        "",
    ]
)
_TOTAL = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE])
_REACH = 8  # items from "of" to the total
_LED = 12  # items from the part to its share
_MAKING = frozenset(
    "made make makes making accounted accounts accounting accounted represented represents brought saw seen was were"
    " is equal equivalent amounting contributed provided or almost nearly around about more than just over up to for"
    " had by itself alone , (".split()
)


def shares_of_year(row: Sequence[Claim], items: Row, before: Sequence[Claim], shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, shares of a year's total with the days of their part and the year.

    Args:
        row: the claims.
        items: the sentence.
        before: the article's claims so far.
        shelf: the catalogue.
    """
    found = list(row)
    for n, claim in enumerate(row):
        if unit_of(claim) != PERCENT or claim.kind not in ("level", "share") or claim.mood is not Mood.ASSERTED:
            continue
        at = next((i for i in items.figures if items[i].start == claim.span.start), None)
        if n + 1 < len(row) and _is_of_longer(claim, row[n + 1], shelf):
            found[n] = _of_longer(claim, row[n + 1])
            continue
        if at is not None and not claim.inputs and (days := _on_day(items, at)) is not None:
            found[n] = _of_day(claim, days, row[n + 1 :], before, shelf)
            continue
        if claim.inputs or at is None or not _is_of_years_total(items, at):
            continue
        told = _part(row[:n], items, at)
        candidates = told[0] if told and told[0] else _spoken_of(before)
        if told is None or not candidates or not shelf.series(candidates[0].series_id).accumulates:
            continue
        part = told[1]
        if part.window is None or part.window.start.year != part.window.end.year:
            continue
        year = Window.year(part.window.start.year)
        base = Period(part.span, PeriodRole.WINDOW, Grain.YEAR, OF_PART, year, year_written=part.year_written)
        found[n] = replace(
            claim, kind="share", candidates=tuple(candidates[:1]), period=part, base=base, direction=None
        )
    return found


def _on_day(items: Row, at: int) -> tuple[Period, Period] | None:
    """ "Almost half of February's arrivals came on a single day, the 25th": the day, and the month that it is of."""
    behind = items[at + 1 : at + 1 + _LED + _REACH]
    verb = next((n for n, item in enumerate(behind) if item.word in _COMING), None)
    if verb is None or [item.word for item in behind[:1]] != ["of"] or any(item.quantity for item in behind[:verb]):
        return None
    wholes = [item.period for item in behind[:verb] if item.period is not None]
    on = [item.word for item in behind[verb + 1 : verb + 2]] == ["on"]
    day = next((item.period for item in behind[verb + 2 : verb + 2 + _REACH] if item.period or item.quantity), None)
    if not on or len(wholes) != 1 or day is None or wholes[0].window is None or day.window is None:
        return None
    months = wholes[0].window.whole_months
    inside = day.window.days == 1 and wholes[0].window.contains(day.window)
    return (day, wholes[0]) if inside and months is not None and wholes[0].role is PeriodRole.WINDOW else None


def _of_day(
    claim: Claim, days: tuple[Period, Period], behind: Sequence[Claim], before: Sequence[Claim], shelf: Shelf
) -> Claim:
    """The share with its day and the whole, of what is told behind it of that day, or was spoken of before."""
    day, whole = days
    told = next((one.candidates for one in behind[:1] if one.period is None or one.period.window == day.window), None)
    candidates = told or _spoken_of(before)
    if not candidates or not shelf.series(candidates[0].series_id).accumulates:
        return claim
    base = replace(whole, rule=OF_PART)
    return replace(claim, kind="share", candidates=tuple(candidates[:1]), period=day, base=base, direction=None)


def _is_of_longer(claim: Claim, whole: Claim, shelf: Shelf) -> bool:
    """ "July accounted for 37% of the 9,429 between January and July": of a total whose days hold those of the part."""
    if claim.kind != "share" or claim.inputs or whole.kind != "level" or not whole.candidates:
        return False
    part, longer = claim.period, _ended(whole)
    if claim.base not in (None, whole.period):
        return False
    if part is None or longer is None or part.window is None or longer.window is None or not _is_part(part):
        return False
    if longer.role not in _TOTAL or longer.window == part.window or not _holds(longer.window, part.window):
        return False
    led = claim.block.text[claim.span.end : whole.span.start].split()
    return led == ["of", "the"] and shelf.series(whole.candidates[0].series_id).nature is Nature.FLOW


def _holds(longer: Window, part: Window) -> bool:
    """Whether days hold a part, or its first ones: "a third of the 807 who came up to 21 March came in March"."""
    return longer.contains(part) or longer.start <= part.start <= longer.end


def _ended(whole: Claim) -> Period | None:
    """The days of a total: "the 1,796 who crossed the Channel in 2021 up to 23 April"."""
    longer, end = whole.period, whole.cutoff
    if end is None or end.role is not PeriodRole.CUTOFF or not whole.sentence.span.contains(end.span):
        return longer
    year = None if longer is None else longer.window
    last = end.window
    if longer is None or year is None or last is None or not year.contains(last):
        return longer
    return replace(longer, window=Window(year.start, last.end), grain=Grain.SPAN, rule="range", others=())


def _of_longer(claim: Claim, whole: Claim) -> Claim:
    part, longer = claim.period, _ended(whole)
    if part is None or longer is None:
        return claim
    own, days = part.window, longer.window
    if longer.role is PeriodRole.TO_DATE:
        longer = replace(longer, role=PeriodRole.WINDOW, rule=OF_PART)
    elif own is not None and days is not None and own.end > days.end:
        part = replace(part, window=Window(own.start, days.end), grain=Grain.SPAN, others=())
    return replace(claim, candidates=whole.candidates[:1], period=part, base=longer, direction=None)


def _is_of_years_total(items: Row, at: int) -> bool:
    """ "24 per cent of the annual tally", "a third of the year's total"; "in that year … 44% of the arrivals"."""
    words = [*items.words[at + 1 : at + 1 + _REACH]]
    place = next((n for n, word in enumerate(words) if word in _TOTALS), None)
    if words[:1] != ["of"] or place is None or not set(words[1:place]) <= _DETERMINERS | _OF_YEAR:
        return False
    behind = items[at + 2 : at + _REACH]
    named = any(item.word in _OF_YEAR or (item.period is not None and _is_year(item.period)) for item in behind)
    return named or _year_before(items, at) is not None


def _is_year(period: Period) -> bool:
    told = period.role in (PeriodRole.WINDOW, PeriodRole.TO_DATE)
    return period.grain is Grain.YEAR and told and period.window is not None


def _year_before(items: Sequence[Item], at: int) -> Window | None:
    """The year that the sentence opened with: "In that year the third quarter …"."""
    first = next((item.period for item in items[:at] if item.period is not None), None)
    return first.window if first is not None and _is_year(first) else None


def _part(row: Sequence[Claim], items: Sequence[Item], at: int) -> tuple[Sequence[Candidate], Period] | None:
    """What the share is of: candidates, if a figure tells them, and days shorter than a year."""
    for claim in reversed(row):
        if claim.kind == "level" and claim.candidates and claim.period is not None and unit_of(claim) != PERCENT:
            near = [item for item in items if claim.span.end <= item.start < items[at].start]
            if _is_part(claim.period) and all(item.word in _MAKING for item in near):
                return claim.candidates, claim.period
        return None
    came = _came_in(items, at)
    if came is not None:
        return (), came
    for item in reversed(items[max(0, at - _LED) : at]):
        if item.period is not None:
            return ((), _of_year(item.period, _year_before(items, at))) if _is_part(item.period) else None
        if item.word not in _MAKING and item.word != ",":
            return None
    return None


def _came_in(items: Sequence[Item], at: int) -> Period | None:
    """ "About a third of all arrivals this year came in August": the part told behind its year."""
    behind = items[at + 1 : at + 1 + _LED]
    verb = next((n for n, item in enumerate(behind) if item.word in _COMING), None)
    if verb is None or [item.word for item in behind[verb + 1 : verb + 2]] not in (["in"], ["during"]):
        return None
    period = next((item.period for item in behind[verb + 2 : verb + 4] if item.period is not None), None)
    years = [item.period for item in behind[:verb] if item.period is not None and item.period.grain is Grain.YEAR]
    if period is None or not _is_part(period) or len(years) != 1 or years[0].window is None:
        return None
    return _of_year(period, years[0].window)


def _of_year(part: Period, year: Window | None) -> Period:
    if year is None or part.window is None or part.year_written:
        return part
    return replace(part, window=part.window.shifted_years(year.start.year - part.window.start.year), others=())


def _is_part(period: Period) -> bool:
    window = period.window
    return period.role is PeriodRole.WINDOW and window is not None and window.whole_months in (1, 2, 3, 6)


def _spoken_of(before: Sequence[Claim]) -> Sequence[Candidate]:
    last = next((claim for claim in reversed(before) if claim.candidates and claim.quantity is not None), None)
    return () if last is None else tuple(replace(c, carried=True) for c in last.candidates)
