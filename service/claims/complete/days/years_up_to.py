"""What some years up to a day added up to: "by the end of 2025 boats had brought 192,610 people in eight years"."""

from collections.abc import Sequence

from service.model.claims import Claim
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.quantities import Hedge
from service.model.shelf import Shelf
from service.model.windows import DAY, Grain, Window
from service.records import replace

_YEAR, _LONGEST = 12, 60  # months, years
_LEADING = frozenset(["in", "over", "within", "across"])
_DETERMINING = frozenset(["the", "these", "those", "just", "only", "about", "its", "some"])
_OTHER_TIMES = frozenset("ago before earlier old later older younger to since from until".split())


def over_years(row: Sequence[Claim], items: Row, shelf: Shelf) -> Sequence[Claim]:
    """The claims of a sentence, counts up to a day with the years that they are told to be of.

    Args:
        row: the claims in order.
        items: the sentence.
        shelf: the series; those of days add up.
    """
    if not any(claim.period is not None and claim.period.rule == "end-of" for claim in row):
        return row
    lengths = [told for at in items.figures if (told := items[at].quantity) is not None and _is_of_years(items, at)]
    if len(lengths) != 1:
        return row
    length = lengths[0]
    return [_over(claim, int(length.value), shelf) for claim in row if claim.quantity is not length]


def _is_of_years(items: Row, at: int) -> bool:
    """ "In eight years", "eight calendar years of small-boat traffic had brought"."""
    told = items[at].quantity
    if told is None or told.unit != "years" or told.hedge is not Hedge.EXACT or not 1 < told.value < _LONGEST:
        return False
    if told.value != int(told.value) or not _OTHER_TIMES.isdisjoint(items.words[at + 1 : at + 2]):
        return False
    lead = [word for word in items.words[max(0, at - 2) : at] if word not in _DETERMINING]
    return not _LEADING.isdisjoint(lead[-1:]) or items.words[at + 1 : at + 2] == ("of",)


def _over(claim: Claim, years: int, shelf: Shelf) -> Claim:
    """The count with the days of these years, up to the last day of one."""
    period = claim.period
    window = None if period is None or period.rule != "end-of" else period.window
    if period is None or window is None or claim.kind != "level" or claim.base is not None or not claim.candidates:
        return claim
    ends_year = (window.end + DAY).month == 1 and (window.end + DAY).day == 1
    if not ends_year or not shelf.series(claim.candidates[0].series_id).accumulates:
        return claim
    whole = Window.months(window.end.year, _YEAR, _YEAR * years)
    return replace(
        claim, period=replace(period, role=PeriodRole.WINDOW, grain=Grain.SPAN, rule="rolling", window=whole)
    )
