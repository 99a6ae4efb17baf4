"""A month whose year stands behind the figure: "until then the highest October figure had been 6,900, in 2022"."""

from collections.abc import Sequence

from service.claims.ranks.bare_ranks import in_year, year_owning
from service.claims.ranks.superlatives import is_superlative
from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain
from service.records import replace

_REACH = 4  # items of "6,900 people, in 2022"


def with_year_behind(row: Sequence[Claim], items: Row) -> Sequence[Claim]:
    """The claims of a sentence, those of a month without a year in the year that is told right behind the figure.

    Args:
        row: the claims in order.
        items: the sentence.
    """
    if len(items.dates) < len(("October", "2022")):
        return row
    return [_in_year(claim, items) for claim in row]


def _in_year(claim: Claim, items: Row) -> Claim:
    own = claim.period
    if own is None or own.window is None or own.grain is not Grain.MONTH or own.year_written or claim.rank is not None:
        return claim
    if claim.kind != "level" or own.role is not PeriodRole.WINDOW or own.span.start > claim.span.start:
        return claim
    first = next((at for at, item in enumerate(items) if item.start >= claim.span.end), len(items))
    owning = (year_owning(items, at) for at in range(2, len(items)) if is_superlative(items.words[at]))
    year = _year_behind(items, first) or next((one for one in owning if one is not None), None)
    if year is None or year.window is None or year.window.start.year >= own.window.start.year:
        return claim
    return replace(claim, period=replace(in_year(own, year), year_written=True))


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
