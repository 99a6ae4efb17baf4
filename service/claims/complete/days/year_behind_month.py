"""A month or quarter whose year stands behind the figure: "the highest October figure had been 6,900, in 2022".

Or, told of the year at first: "arrivals in September numbered 4,192 in 2024".
"""

from collections.abc import Sequence

from service.claims.kind import BEING, HELPING
from service.claims.ranks.bare_ranks import in_year
from service.claims.ranks.owned_by_year import year_owning
from service.claims.ranks.superlatives import is_superlative
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain
from service.records import replace

_WAS = BEING | HELPING | {"numbered", "at", "to"}
_BESIDE = frozenset("in and against compared with to from than up down versus , (".split())
_HEIGHT = 6  # items of "August was the busiest month in"
_LISTING = frozenset(["(", ")", ",", "and", "in"])
_REACH = 4  # items of "6,900 people, in 2022"
_PARTS = frozenset([Grain.MONTH, Grain.QUARTER, Grain.HALF])


def with_year_behind(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those of a month without a year in the year that is told right behind the figure.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if len(items.dates) < len(("October", "2022")):
        return row
    found: list[Claim] = []
    for claim in row:
        told = _at_its_height(_in_month(_in_year(claim, items), items), items)
        found.append(_in_same_month(told, found[-1], items) if found and told is claim else told)
    return found


def _in_year(claim: Claim, items: Row) -> Claim:
    own = claim.period
    if own is None or own.window is None or own.grain not in _PARTS or own.year_written or claim.rank is not None:
        return claim
    if claim.kind != "level" or own.role is not PeriodRole.WINDOW or own.span.start > claim.span.start:
        return claim
    first = next((at for at, item in enumerate(items) if item.start >= claim.span.end), len(items))
    owning = (year_owning(items, at) for at in range(2, len(items)) if is_superlative(items.words[at]))
    year = _year_behind(items, first) or next((one for one in owning if one is not None), None)
    if year is None or year.window is None or year.window.start.year >= own.window.start.year:
        return claim
    return replace(claim, period=replace(in_year(own, year), year_written=True))


def _at_its_height(claim: Claim, items: Row) -> Claim:
    """ "August was the busiest month in 2023 (5,369) and 2022 (8,574)": what stands behind each year is of August."""
    own, at = claim.period, next((n for n in items.figures if items[n].start >= claim.span.start), 0)
    if own is None or own.grain is not Grain.YEAR or claim.kind != "level" or at < _HEIGHT:
        return claim
    if items[at - 1].word != "(" or items[at - 2].period is not own or "month" not in items.said:
        return claim
    of = items.words.index("month")
    month = items[of - 4].period if of >= _HEIGHT - 2 else None
    was, the, most = items.words[of - 3 : of] if month is not None else ("", "", "")
    if month is None or was not in BEING or the != "the" or not is_superlative(most) or not _lists(items, of + 1, at):
        return claim
    unwritten = month.grain is Grain.MONTH and month.role is PeriodRole.WINDOW and not month.year_written
    return replace(claim, period=replace(in_year(month, own), year_written=True)) if unwritten else claim


def _lists(items: Row, first: int, at: int) -> bool:
    """ "For crossings in 2023 (5,369) and 2022 (": whether nothing but years with their figures stands between."""
    listed = next((n for n in range(first, at) if items[n].period is not None), at)
    named = listed - first <= _REACH and all(word.isalpha() for word in items.words[first:listed])
    behind = items[listed:at]
    plain = all(item.word in _LISTING for item in behind if item.period is None and item.quantity is None)
    return named and plain and all(item.period is None or item.period.grain is Grain.YEAR for item in behind)


def _in_same_month(claim: Claim, before: Claim, items: Row) -> Claim:
    """ "Arrivals in September numbered 4,192 in 2024 and 4,729 in 2023": of the month that the first was of."""
    own, month = claim.period, before.period
    if own is None or month is None or own.grain is not Grain.YEAR or month.grain is not Grain.MONTH:
        return claim
    first = next((n for n, item in enumerate(items) if item.start >= claim.span.end), len(items))
    last = next((n for n, item in enumerate(items) if item.start >= before.span.end), len(items))
    alike = claim.kind == before.kind == "level" and month.span.end <= before.span.start
    if not alike or _year_behind(items, last) is None or items.words[first : first + 1] != ("in",):
        return claim
    if items[first + 1].period is not own:
        return claim
    words = [item.word for item in items[last:first] if item.period is None and item.start < claim.span.start]
    return (
        replace(claim, period=in_year(replace(month, year_written=False), own)) if _BESIDE.issuperset(words) else claim
    )


def _in_month(claim: Claim, items: Row) -> Claim:
    """A figure of the year right behind it, in the month right before it, where it is one of that."""
    own, at = claim.period, next((n for n in items.figures if items[n].start >= claim.span.start), 0)
    if own is None or claim.kind != "level" or not at or own.grain is not Grain.YEAR or own.span.start < claim.span.end:
        return claim
    first = next((n for n, item in enumerate(items) if item.start >= claim.span.end), len(items))
    place = next((n for n in range(at - 1, max(0, at - _REACH), -1) if items[n].word not in _WAS), 0)
    month = items[place].period
    if month is None or month.grain is not Grain.MONTH or month.year_written or items[place - 1].word != "in":
        return claim
    if month.role is not PeriodRole.WINDOW or month.window is None or _year_behind(items, first) is not own:
        return claim
    return replace(claim, period=replace(in_year(month, own), year_written=True))


def _year_behind(items: Row, first: int) -> Period | None:
    """The year of ", in 2022" right behind a figure, where nothing but its noun stands between."""
    for at in range(first, min(len(items), first + _REACH)):
        period = items[at].period
        if period is not None:
            told = period.grain is Grain.YEAR and period.role is PeriodRole.WINDOW and items[at - 1].word == "in"
            return period if told else None
        if items[at].quantity is not None or items[at].word in (";", "and", "but", "against", "than", "from"):
            return None
    return None
