"""Periods that are over with their clause, where the clause behind has days of its own: of no figure."""

from itertools import pairwise

from service.claims.kind import is_predicate
from service.model.mentions import Row
from service.model.periods import PeriodRole
from service.model.quantities import CURRENCIES, PERCENT
from service.model.windows import Grain

_STOP = frozenset([";"])
_HEAD = 2  # items of "but a year ago"
_JOINING = frozenset([",", ";", "and", "but", "yet", "though", "while", "–", "—"])
_STANDING = frozenset(["to", "at", "reached", "hit", "touched"])
_NOW = frozenset(["now", "since"])
_BY = ("by",)


def is_over(items: Row, index: int) -> bool:
    """Whether a period belongs to a clause without figures, in front of one that says when its figure was so.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    return _is_told_of_before(items, index) or _is_long_over_by(items, index) or _is_over_now(items, index)


def _is_over_now(items: Row, index: int) -> bool:
    """ "Cuts began in June 2024, and inflation is now 2.0%", "and has since come down to 2.0%": over by now."""
    period = items[index].period
    if _NOW.isdisjoint(items.said) or period is None or period.role is not PeriodRole.WINDOW:
        return False
    opens = max((at for at in items.places(_STOP) if at < index), default=-1)
    told = next((at for at in items.figures if at > opens), 0)
    if told < index or any(index < at < told for at in items.dates):
        return False
    between = items.words[index + 1 : told]
    joined = next((n for n, word in enumerate(between) if word in _JOINING), len(between))
    clause = between[joined + 1 :]
    if ")" in clause:
        return False  # "in July 2008, with petrol dear (it has since fallen), it touched 5.6%"
    since = ("has", "since") in pairwise(clause) or ("have", "since") in pairwise(clause)
    now = clause[-1:] == ("now",) or ("now" in clause and is_predicate(items[told - 1]))
    return now or (since and items.words[told - 1] in _STANDING)


def _is_long_over_by(items: Row, index: int) -> bool:
    """ "Inflation peaked in June 2022, and by June 2024 it was down to 3.0%": over long before the day told behind.

    Likewise "but was down to 3.0% by June 2024". Not of days around that day: "In 2025 the boats kept coming, and by
    30 July 25,436 people had crossed"; nor of what may have been counted since: "began in 2018, and 200,186 came by".
    """
    period = items[index].period
    if "by" not in items.said or period is None or period.window is None or period.role is not PeriodRole.WINDOW:
        return False
    then = next((at for at in items.dates if at > index), None)
    if then is None or items.words[then - 1 : then] != _BY:
        return False
    deadline = items[then].period
    if deadline is None or deadline.role is not PeriodRole.CUTOFF or deadline.window is None:
        return False
    opens = max((at for at in items.places(_STOP) if at < index), default=-1)
    told = next((at for at in items.figures if at > opens), len(items))
    ahead = told > then and items.words[then - 2] in _JOINING
    return (
        ahead or (index < told == then - 2 and _is_level(items, told))
    ) and deadline.window.start > period.window.end


def _is_level(items: Row, anchor: int) -> bool:
    """Whether a figure is how high something stood, and counts nothing that came in the meantime."""
    quantity = items[anchor].quantity
    rate = quantity is not None and (quantity.unit == PERCENT or quantity.unit in CURRENCIES)
    return rate and (items.words[anchor - 1] in _STANDING or is_predicate(items[anchor - 1]))


def _is_told_of_before(items: Row, index: int) -> bool:
    """ "Gas had spiked a year ago; prices in March were 17% lower": over with its clause, where the next has days.

    So is the year of what had been: "fuel had leapt in 2022; the rate was 0.4% in January"; not "it leapt in 2022; …".
    """
    period = items[index].period
    if ";" not in items.said or period is None:
        return False
    stops = [-1, *items.places(_STOP), len(items)]
    last = max(at for at in stops if at < index)
    end = min(at for at in stops if at > index)
    past = min((at for at in stops if at > end), default=end)
    if any(last < at < end for at in items.figures) or index - last <= _HEAD:
        return False  # "ten years ago things were worse; in May it was 9%"
    had = "had" in items.words[last + 1 : end] and "had" not in items.words[end:past]
    back = period.role is PeriodRole.SHIFT or (had and period.grain is Grain.YEAR and period.role is PeriodRole.WINDOW)
    return back and any(end < at < past for at in items.dates)
