"""Running totals told at some day of their year: "at the end of July the tally for 2024 stood at 16,903".

Of what adds up over a year the end of a month has no figure of its own: the total runs up to it, as "by the end of
July" says outright. What is counted at one time, such as those waiting, is of that day.
"""

from service.model.mentions import Analysis, Item, Row
from service.model.periods import Period, PeriodRole
from service.model.series import Nature
from service.model.shelf import Shelf
from service.model.windows import Grain, Window
from service.records import replace

_CLOSING = frozenset(["ended", "closed", "ends", "closes"])
_PARTS = frozenset(["them", "these", "those", "which"])
_DECEMBER = 12
_WHEN = ("as ", "when ", "once ")
_TOTALS = frozenset(["total", "tally", "count", "toll"])
_OF_YEAR = tuple((one, word) for one in sorted(_TOTALS) for word in ("for", "of"))
_YEARS = frozenset([PeriodRole.WINDOW, PeriodRole.TO_DATE])


def with_totals_at_end(analysis: Analysis, shelf: Shelf) -> Analysis:
    """The sentence, days at which a running total of the year is told made those up to which it runs.

    Args:
        analysis: the sentence.
        shelf: the catalogue.
    """
    items = analysis.items
    text = analysis.block.text
    ends = [at for at in items.dates if _is_at_end(items, at, text) and _has_year(items, at)]
    if len(ends) != 1:
        return analysis
    named = any(measure.strong for measure in analysis.measures)
    if not (_all_add_up(analysis, shelf) if named else _tells_total(items)):
        return analysis
    row = [_up_to(item) if at == ends[0] else item for at, item in enumerate(items)]
    return replace(analysis, items=Row(row))


def _tells_total(items: Row) -> bool:
    """ "The year's total", "the tally for 2025": of what adds up, whatever it is that was spoken of before."""
    if _TOTALS.isdisjoint(items.said):
        return False
    years = [at for at in items.dates if (period := items[at].period) is not None and _is_year(period)]
    return any(items.words[at + 1 : at + 2] == ("'s",) or items.words[max(0, at - 2) : at] in _OF_YEAR for at in years)


def _is_at_end(items: Row, at: int, text: str) -> bool:
    """ "At the end of July", "at 31 July", "as July ended"; not "500 of them at the end of July"."""
    period = items[at].period
    if period is not None and period.rule == "end-of" and period.span.of(text).lower().startswith(_WHEN):
        return True
    if items.words[at - 1 : at] == ("as",):
        return not _CLOSING.isdisjoint(items.words[at + 1 : at + 2])
    if period is None or period.role is not PeriodRole.WINDOW or items.words[at - 1 : at] != ("at",):
        return False
    dated = period.rule == "end-of" or (period.grain is Grain.DAY and period.window is not None)
    return dated and items.words[max(0, at - 2)] not in _PARTS


def _has_year(items: Row, at: int) -> bool:
    """Whether one year is named in which a day lies, and that does not end with it: "in 2024", "this year".

    So is the year that runs where its total is set against an earlier one's: "the total for the year stands at 36,954,
    some 21% above the 30,661 at the end of October last year".
    """
    own = items[at].period
    years = [period for n in items.dates if (period := items[n].period) is not None and _is_year(period)]
    if own is None or own.window is None or len(years) != 1 or years[0].window is None:
        return False
    year = years[0].window
    last = own.window.end
    return year.start < last < year.end or (years[0].role is PeriodRole.TO_DATE and _is_of_earlier(items, at, year))


def _is_of_earlier(items: Row, at: int, year: Window) -> bool:
    """ "The 30,661 at the end of October last year"; not "89% more than at the end of June 2024"."""
    own = items[at].period
    if own is None or own.window is None or own.rule != "end-of" or own.window.end.month == _DECEMBER:
        return False
    led = at - 1 in items.figures or at - len(("30,661", "at")) in items.figures
    return led and own.window.end.year < year.start.year


def _is_year(period: Period) -> bool:
    return period.grain is Grain.YEAR and period.role in _YEARS


def _all_add_up(analysis: Analysis, shelf: Shelf) -> bool:
    named = [family for measure in analysis.measures for family in measure.strong]
    found = [shelf.series(one) for family in named for one in shelf.members(family, None)[:1]]
    return bool(found) and all(series.nature is Nature.FLOW for series in found)


def _up_to(item: Item) -> Item:
    period = item.period
    assert period is not None
    assert period.window is not None
    last = Window.day(period.window.end)
    return replace(item, period=replace(period, role=PeriodRole.CUTOFF, window=last, preposition="by"))
