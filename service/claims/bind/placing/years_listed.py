"""Years listed behind some days of another: "17,034 at the same point of 2025, 11,431 in 2024 and 10,139 in 2023"."""

from collections.abc import Sequence

from service.claims.bind.bound import LEVELS, Binding, beside
from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import PERCENT
from service.model.windows import Grain, Window
from service.records import replace

_JOINING = frozenset([",", "and", ";", "or", "but", "("])
_OF = (("in",), ("for",), ("(",), ("by",))
_WHOLE = frozenset(["whole", "all", "full", "entire", "total", "annual", "average", "averaged"])
_RUNNING = frozenset([PeriodRole.CUTOFF, PeriodRole.TO_DATE])
_TO_BRACKETS = 6  # items of ": 933 people so far ("
_IT_WAS = (("it", "was"), ("it", "had", "been"), ("the", "figure", "was"), ("the", "total", "was"))
_ITS_FIGURE = tuple(("the", noun, word) for noun in ("figure", "number", "total") for word in ("in", "for"))
_TOLD_AGAIN = 4  # items of "it had been" and the figure
_SEVERAL = 2
_WEEK = 7  # days; what came in fewer is no measure of the years listed behind it


def go_on_at_same_point(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Bind figures of bare years, listed behind one of some days of a year, to the same days of theirs.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: what is bound to them.
    """
    lead: Period | None = None
    for at in items.dates:
        period = items[at].period
        if period is None:
            continue
        if period.role is PeriodRole.SAME:
            lead = period if period.window is not None else None
            continue
        if period.role in _RUNNING:
            goes_on = _opens_brackets(items, at) or any(_is_told_again(items, n) for n in items.dates if n > at)
            lead = replace(period, role=PeriodRole.SAME, rule="same-point") if goes_on else None
            continue
        told = [n for n in beside(drafts, at) if n is not None and _is_listed(items, drafts[n], bindings[n], at)]
        if lead is None or not told or period.window is None or not _is_other(period, lead):
            lead = period if _is_part(period) and _is_told(period, drafts, bindings) else None
        elif bindings[told[0]].period is period:
            same = _of_then(period, lead, some_time=_is_of_some_time(items, drafts[told[0]], lead))
            for binding in bindings:  # "4,162 in 2022 (up 12%)"
                binding.period = same if binding.period is period else binding.period


def _opens_brackets(items: Row, at: int) -> bool:
    """ "933 by then (2025: 1,098; 2024: 781)": whether what is told to a day has years in brackets behind it."""
    words = items.words[at + 1 :]
    opens = next((n for n, word in enumerate(words) if word == "("), None)
    if opens is None or opens > _TO_BRACKETS:
        return False
    inside = items[at + 2 + opens : at + 4 + opens]
    return len(inside) > 1 and inside[0].period is not None and inside[1].word == ":"


def _is_told_again(items: Row, at: int) -> bool:
    """ "By 31 July 25,436 had come; in 2024 it was 16,903", "the figure in 2024 was": by then, or in all of it."""
    behind = items.words[at + 1 : at + 1 + _TOLD_AGAIN]
    told = any(behind[: len(words)] == words for words in _IT_WAS)
    return told or (behind[:1] == ("was",) and items.words[at - 3 : at] in _ITS_FIGURE)


def _is_part(period: Period) -> bool:
    """ "3,041 in June 2024": whether days are a part of one year, of which more than a few are counted."""
    window = period.window
    if window is None or period.role is not PeriodRole.WINDOW or window.days <= _WEEK:
        return False
    return window.start.year == window.end.year and window != Window.year(window.end.year)


def _is_told(period: Period, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> bool:
    """Whether a level is told of a period."""
    told = [draft for draft, binding in zip(drafts, bindings, strict=True) if binding.period is period]
    return any(draft.kind in LEVELS and draft.rank is None for draft in told)


def _is_of_some_time(items: Row, draft: Draft, lead: Period) -> bool:
    """Whether a figure may be of any time in its year: "2.8% in January, down from more than 10% in 2022".

    Where several years are listed it is not, unless it is of a rate, which has a mean and a peak.
    """
    quantity = items[draft.anchor].quantity
    years = [period for at in items.dates if (period := items[at].period) is not None and _is_other(period, lead)]
    return len(years) < _SEVERAL or (quantity is not None and quantity.unit == PERCENT)


def _of_then(period: Period, lead: Period, *, some_time: bool) -> Period:
    """The days of the lead in another year, and the whole of that year where no words say so, too."""
    assert period.window is not None
    if lead.role is PeriodRole.SAME or lead.window is None:
        return replace(period, role=PeriodRole.SAME, rule=lead.rule, others=(period.window,))  # "… 45,755 in 2022"
    days = lead.window.shifted_years(period.window.end.year - lead.window.end.year)
    if some_time:
        return replace(period, others=(days,))
    return replace(period, window=days, grain=lead.grain, rule=lead.rule, others=(period.window,))


def _is_other(period: Period, lead: Period) -> bool:
    """Whether a period is another whole year than that of the days told before."""
    bare = period.role is PeriodRole.WINDOW and period.grain is Grain.YEAR and period.year_written
    if not bare or period.window is None or lead.window is None or period.window.days <= _WEEK:
        return False  # "at the end of 2024 it was $3.006": no year, but a day of it
    return period.window.end.year != lead.window.end.year


def _is_listed(items: Row, draft: Draft, binding: Binding, at: int) -> bool:
    """ "…, and 12,482 in 2021", "and in 2021 12,482": a figure joined to what stands before, and of the year."""
    if draft.kind not in LEVELS or draft.rank is not None or not _WHOLE.isdisjoint(items.said):
        return False
    if at < draft.anchor:
        before = at - 1 if items.words[at - 1] == "in" else at
        if _is_told_again(items, at) and draft.anchor - at <= _TOLD_AGAIN:
            return not any(at < n < draft.anchor for n in items.figures)
        behind = at + 1 + (items.words[at + 1] == ":")  # "933 to 27 January (2025: 1,098; 2024: 781)"
        return draft.anchor == behind and items.words[before - 1] in _JOINING
    joined = binding.is_base or (draft.anchor > 0 and items.words[draft.anchor - 1] in _JOINING)
    return joined and items.words[draft.last + 1 : at] in _OF
