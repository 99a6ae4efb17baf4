"""Superlatives told by what no other day or month was: "no day was busier than 2 September, when 872 came"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.claims.ranks.superlatives import HIGHER
from service.model.mentions import Item
from service.model.periods import PeriodRole
from service.model.ranks import Extreme, Rank
from service.model.spans import Span
from service.model.windows import Grain, Window
from service.records import replace

_GRAINS = {"day": Grain.DAY, "month": Grain.MONTH}


def than_day(items: Sequence[Item], index: int, place: int) -> Draft | None:
    """The superlative of a day or month that none is said to exceed: the highest of its year, at least.

    "No week had seen more than 16,000" is of a figure, and none.

    Args:
        items: the sentence.
        index: where "no" stands.
        place: the comparative, before "than".
    """
    period = items[place + 2].period if place + 2 < len(items) else None
    if period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return None
    if _GRAINS.get(items[index + 1].word) is not period.grain:
        return None
    year = replace(period, grain=Grain.YEAR, window=Window.year(period.window.start.year), preposition="in")
    extreme = Extreme.HIGHEST if items[place].word in HIGHER else Extreme.LOWEST
    span, slots = Span(items[index].start, items[place].end), (("base", place + 2),)
    rank = Rank(extreme, within=year, joint=True)
    return Draft("rank", span, "superlative", index, place + 2, slots=slots, rank=rank, period=period)
