"""Figures in a row with as many periods in a row: "3.6%, 3.8% and 3.8% in June, July and August"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.model.claims import Claim
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT, Form
from service.model.windows import DAY, Grain, Window
from service.records import replace

_JOINING = frozenset([",", "and", "then", "&"])
_LEADING = frozenset(["in", "for", "over", "during", "the", "on", "of", "at", "both", "from", "respectively"])
_ANEW = frozenset(["in", "for", "over", "during"])
_KINDS = frozenset(["level", "percent_change", "difference", "average"])
_COUNTED = 100  # no percentage of a list is as large
_LISTED = frozenset(["listed-months", "rolling", "range"])
_READINGS = "past-units-read"
_LAST = ("past-units", _READINGS)
_EACH_MONTH = "listed-month"
_YEAR = 12  # months
_FEW = 5  # items from a row of figures to a row of as many periods: "people to Kent on"
_REACH = 14  # items from a row of periods to the row of figures behind it
_BACKWARDS = frozenset(["latest", "newest", "recent"])


def respective(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, each figure of a row with the period that stands in its place of a row of periods."""
    if sum(claim.quantity is not None for claim in row) < 2:
        return row
    of_item = {claim.span.start: n for n, claim in enumerate(row) if claim.quantity is not None and claim.rank is None}
    figures = list(_rows([at for at in items.figures if items[at].start in of_item], items, _JOINING))
    if all(len(places) < 2 for places in figures):
        return row
    periods = list(_rows(items.dates, items, _JOINING | _LEADING))
    found = list(row)
    for places in figures:
        claims = [of_item[items[at].start] for at in places]
        if len(places) < 2 or any(row[n].kind not in _KINDS for n in claims):
            continue
        told = _beside(places, periods, items)
        if len(told) == len(places) and _are_alike([row[n] for n in claims]):
            for n, period in zip(claims, told, strict=True):
                known = period.rule == _EACH_MONTH and _is_known_at_once(row[n], items)
                days = replace(period, others=()) if known else period
                found[n] = replace(row[n], period=days, is_base=row[claims[0]].is_base)
            found = [_over_all(claim, told) for claim in found]
        elif _clash([row[n] for n in claims]):
            for n in claims:
                found[n] = replace(row[n], peak=True)
    return found


def _is_known_at_once(claim: Claim, items: Row) -> bool:
    """Whether what is told of "the last three months" is a count of those that are over, which need no release.

    Of a rate, of a price and of "readings" the last that are out may be of the month before.
    """
    quantity = claim.quantity
    rules = {period.rule for at in items.dates if (period := items[at].period) is not None}
    return quantity is not None and not quantity.unit and _READINGS not in rules


def _are_alike(claims: Sequence[Claim]) -> bool:
    """Whether figures count the same; not "brought two storms and 9,018 arrivals", "2,209, 7 per cent up"."""
    if any(_is_number(claim) for claim in claims) and any(claim.kind == "percent_change" for claim in claims):
        return False
    return len({claim.quantity.unit for claim in claims if claim.quantity is not None} - {""}) <= 1


def _is_number(claim: Claim) -> bool:
    """Whether a figure counts things, where "0.3 and 0.4%" are of one measure."""
    quantity = claim.quantity
    return claim.kind == "level" and quantity is not None and not quantity.unit and quantity.value >= _COUNTED


def _over_all(claim: Claim, told: Sequence[Period]) -> Claim:
    """ "The last two months brought 2,338 and 2,180, 4,518 between them": the sum is of those calendar months, too."""
    period, first, last = claim.period, told[0].window, told[-1].window
    if period is None or period.rule not in _LAST or first is None or last is None:
        return claim
    window = Window(first.start, last.end)
    if window not in period.others:
        return claim
    return replace(claim, period=replace(period, window=window, others=()))


def changes_in_turn(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """ "23,628 by the same point in 2024 and 23,996 in 2023; this year is 36% and 34% higher respectively".

    Each change is taken from the level that stands in its place; one without a word of change has that of the list.
    Where "respectively" is left out, as in "against 2,983 in 2024 and 2,212 in 2022: increases of 15% and 55%", the
    sentence has as many levels to compare with as changes, which stand in a row.
    """
    shares = [n for n, claim in enumerate(row) if claim.quantity is not None and claim.quantity.unit == PERCENT]
    levels = [c for c in row[: shares[0]] if c.kind == "level" and c.period is not None] if shares else []
    moved = next((row[n] for n in (*shares[-1:], *shares[:1]) if row[n].kind == "percent_change"), None)
    if len(shares) < 2 or len(levels) < len(shares) or moved is None:
        return row
    if "respectively" not in items.said and not _are_in_a_row([row[n] for n in shares], levels, items):
        return row
    found = list(row)
    bases = [level.period for level in levels[-len(shares) :]]
    for n, base in zip(shares, bases, strict=True):
        told = row[n] if row[n].kind == "percent_change" else moved
        days = None if told.period in bases else told.period
        found[n] = replace(
            told, span=row[n].span, quantity=row[n].quantity, period=days, base=base, is_base=False, inputs=()
        )
    return found


def _are_in_a_row(changes: Sequence[Claim], levels: Sequence[Claim], items: Row) -> bool:
    """Whether nothing parts some changes but commas and "and", and as many levels are told as what is compared with."""
    starts = {claim.span.start for claim in changes}
    places = [at for at in items.figures if items[at].start in starts]
    first = next((n for n, level in enumerate(levels) if level.is_base), 0)
    then = levels[first].is_base or all(_is_same(level) for level in levels)
    return len(list(_rows(places, items, _JOINING))) == 1 and then and len(levels) - first == len(places)


def _is_same(level: Claim) -> bool:
    """ "In the same period of 2024 it was 5,435, in 2023 3,793"."""
    return level.period is not None and level.period.role is PeriodRole.SAME


def _clash(claims: Sequence[Claim]) -> bool:
    """ "Core prices rose 0.3% and 3.1%": different figures that would be of the same days, which cannot be."""
    first = claims[0]
    if len({(c.period, c.current, c.replaced) for c in claims}) == len(claims):
        return False  # "5.25% then, 4% now"
    if not first.candidates or any(c.quantity is None or c.quantity.form is not Form.DIGITS for c in claims):
        return False
    same = [c for c in claims if c.candidates[:1] == first.candidates[:1] and c.over == first.over]
    values = {c.quantity.value for c in same if c.quantity is not None and c.quantity.unit == PERCENT}
    return len(same) == len(claims) and len(values) == len(claims)


def _rows(places: Sequence[int], items: Sequence[Item], between: frozenset[str]) -> Iterator[Sequence[int]]:
    """Places with nothing but joining words from one to the next."""
    row: list[int] = []
    for at in places:
        if row and not all(item.word in between for item in items[row[-1] + 1 : at]):
            yield row
            row = []
        row.append(at)
    if row:
        yield row


def _beside(figures: Sequence[int], periods: Sequence[Sequence[int]], items: Sequence[Item]) -> Sequence[Period]:
    """The periods of the row right behind the figures, else of the one before them, one by one."""
    for places in periods:
        between = items[figures[-1] + 1 : places[0]]
        alike = (
            len(places) == len(figures) and len(between) <= _FEW and not any(i.quantity or i.period for i in between)
        )
        if places[0] > figures[-1] and (alike or all(_leads(item) for item in between)):
            return _each(places, items)
    for places in reversed(periods):
        between = items[places[-1] + 1 : figures[0]]
        if places[-1] < figures[0] and len(between) <= _REACH and not any(i.quantity or i.period for i in between):
            told = _led_anew(places, items, len(figures)) or _each(places, items)
            return told[::-1] if _is_backwards([item.word for item in between]) else told
    return ()


def _led_anew(places: Sequence[int], items: Sequence[Item], count: int) -> Sequence[Period]:
    """ "36,816 in 2024, and in 2022 and 2023 it had been …": as many of a row of periods as are led anew."""
    if places[0] < 2 or items[places[0] - 2].quantity is None:
        return ()
    led = [n for n in range(len(places) - 1, 0, -1) if items[places[n] - 1].word in _ANEW]
    return next((told for n in led if len(told := _each(places[n:], items)) == count), ())


def _is_backwards(words: Sequence[str]) -> bool:
    """ "The last three monthly averages, latest first, are": the row of figures begins with the last of the periods."""
    return any(one in _BACKWARDS and other == "first" for one, other in pairwise(words))


def _leads(item: Item) -> bool:
    """Whether an item only leads to a period: "in", "in the five months from"."""
    return item.word in _LEADING or (item.quantity is not None and item.quantity.unit == "months")


def _each(places: Sequence[int], items: Sequence[Item]) -> Sequence[Period]:
    found: list[Period] = []
    for at in places:
        period = items[at].period
        if period is not None and period.role is PeriodRole.SHIFT and len(places) > 1:
            found.append(period)  # "815,000 and 782,000 three months and a year earlier"
            continue
        if period is None or period.role is not PeriodRole.WINDOW or period.window is None:
            return ()
        whole = _calendar_months(period)
        months = whole.whole_months if period.rule in _LISTED or whole is not period.window else None
        start = whole.start
        if period.rule == "listed-years" and len(places) == 1:
            for year in range(start.year, period.window.end.year + 1):
                found.append(replace(period, grain=Grain.YEAR, window=Window.year(year), others=()))
            continue
        if period.rule == "listed-days" and len(places) == 1:
            days = (start + step * DAY for step in range(period.window.days))
            return [replace(period, grain=Grain.DAY, window=Window.day(day), others=()) for day in days]
        if months is None or len(places) > 1:
            found.append(period)
            continue
        for step in range(months):
            window = Window.month(start.year, start.month + step)
            others = (window.shifted_months(-1),) if period.rule in _LAST else ()
            found.append(replace(period, grain=Grain.MONTH, rule=_EACH_MONTH, window=window, others=others))
    return found


def _calendar_months(period: Period) -> Window:
    """ "The last two months", with a figure for each: the calendar months that are over."""
    assert period.window is not None
    whole = (one for one in period.others if period.rule in _LAST and one.whole_months is not None)
    found = next(whole, period.window)
    return found if found.whole_months is not None and found.whole_months < _YEAR else period.window
