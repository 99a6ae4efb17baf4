"""Totals that run to a day that is named: "… taking the total until the end of June to 19,982"."""

from collections.abc import Sequence

from service.claims.bind.bound import AHEAD, Binding
from service.claims.bind.clause_boundaries import boundary
from service.claims.bind.figures_of_periods import when
from service.claims.bind.period_words import RECENT_RULES, compares
from service.claims.bind.periods_in_themselves import ended_by
from service.claims.kind import Draft
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.records import replace

_UNTIL = frozenset("to until till of at".split())  # also in "up to and including", "as of", "as at"
_TAKING = frozenset(["took", "take", "taken"])  # "in 2022 it took until 18 July"
_JOINTS = frozenset(["and", "but", "yet"])


def run_to_cutoff(items: Row, drafts: Sequence[Draft], bindings: Sequence[Binding]) -> None:
    """Binds the days that running totals are told to run to.

    Args:
        items: the sentence.
        drafts: its figures.
        bindings: of each; written to.
    """
    for index in items.dates:
        item = items[index]
        if item.period is None or item.period.role is not PeriodRole.CUTOFF:
            continue
        left = next((n for n in range(len(drafts) - 1, -1, -1) if drafts[n].anchor < index), None)
        if compares(items, index, drafts, left):
            continue
        right = next((n for n in range(len(drafts)) if drafts[n].anchor > index), None)
        if right is not None and when(items, index, drafts[right].anchor):
            bindings[right].period = ended_by(item.period)  # "up to Monday, when 474 arrived"
        if right is not None and _is_ranked_aside(items, index, drafts, right):
            right += 1
        if left is not None and not boundary(items, drafts[left].last, index):
            target = left
        elif right is not None and not boundary(items, index, drafts[right].anchor, comma=False):
            target = right
        else:
            continue
        if drafts[target].rank is not None:
            continue
        held = bindings[target].period
        own = held is not None and held.role is PeriodRole.CUTOFF and _is_ahead(held, items, drafts[target], index)
        if (
            held is None
            or own
            or (item.period.rule == "vague" and held.role is PeriodRole.TO_DATE)  # "by mid-June … this year"
            or (item.period.rule == "end-of" and _is_of_its_year(held, item.period))
            or (bindings[target].strength == AHEAD and _other_clause(items, held, index, drafts[target]))
        ):
            bindings[target].period = item.period
        elif (
            _sets_year(held, item.period, took=not _TAKING.isdisjoint(items.said))
            and item.period.window is not None
            and item.period.window.days == 1
        ):
            assert held.window is not None
            moved = item.period.window.shifted_years(held.window.start.year - item.period.window.start.year)
            others = (item.period.window,) if held.others else ()  # "the year's total" may be this one's
            # "Last year 44 had come by 14 January"
            bindings[target].period = replace(item.period, window=moved, others=others)


def _is_of_its_year(held: Period, cutoff: Period) -> bool:
    """ "At the end of the month the year's total stood at 34,087": of whichever month, in the year that owns it."""
    if held.rule != "the-year" or held.window is None or cutoff.window is None:
        return False
    return held.window.contains(cutoff.window)


def _is_ranked_aside(items: Row, index: int, drafts: Sequence[Draft], at: int) -> bool:
    """ "By 2022, still the record year, it was 45,755": whether a rank between commas only tells what year that was."""
    if drafts[at].rank is None or at + 1 >= len(drafts) or drafts[at + 1].rank is not None:
        return False
    behind = items.words[drafts[at].last + 1 : drafts[at + 1].anchor]
    return (
        items.words[index + 1] == "," and "," in behind and not boundary(items, index, drafts[at].anchor, comma=False)
    )


def _is_ahead(held: Period, items: Row, draft: Draft, index: int) -> bool:
    """ "Half came before September: 19,000 by 18 August": a figure's own day behind it, not the one named ahead."""
    return held.span.end <= items[draft.anchor].start and index > draft.anchor


def _sets_year(held: Period, cutoff: Period, *, took: bool) -> bool:
    """ "Last year 44 had come by 14 January", "in the same stretch of 2020 there had been 3,021 up to 20 July".

    So does "By the end of July 16,903 had come in 2024", where no year stands at the day; "in 2024 it had reached 2,255
    by the end of February", of that year already, is of no more of it than that.
    """
    if held.window is None or cutoff.window is None:
        return False
    whole = held.rule in ("year", "the-year") and held.role is PeriodRole.WINDOW and held.window.end < cutoff.window.end
    inside = (
        held.rule == "year"
        and not held.partial
        and (cutoff.preposition == "by" or (cutoff.preposition in _UNTIL and not took))
    )
    inside = inside and held.window.contains(cutoff.window)
    open_year = whole and not cutoff.year_written and cutoff.rule not in RECENT_RULES | {"date"}
    return open_year or inside or held.rule == "last-year" or held.role is PeriodRole.SAME


def _other_clause(items: Sequence[Item], held: Period, index: int, draft: Draft) -> bool:
    """ "April was the peak; by June the price was $85": what was named ahead belongs to the clause before.

    So it does in "it was back there three years later, and by the spring, at 4.7%, had risen by a point".
    """
    first = next((at for at, item in enumerate(items) if item.period is held), len(items))
    if not first < index < draft.anchor:
        return False
    between = [item.word for item in items[first:index]]
    apposed = [item.word for item in items[index + 1 : draft.anchor]] in ([",", "at"], ["at"], [","])
    return ";" in between or (apposed and not _JOINTS.isdisjoint(between))
