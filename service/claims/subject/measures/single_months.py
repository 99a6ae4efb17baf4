"""Figures of a single month beside a series of three-month averages: "the single-month figure for September"."""

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.series import Frequency, PeriodKind, Series

_ALONE = frozenset(["single", "one"])
_BETWEEN = frozenset([",", ";", "(", "but", "while", "and"])


def is_of_one_month(draft: Draft, items: Row, series: Series) -> bool:
    """ "It fell to 4.3% in Q3, with the single-month figure for September at 3.9%": not the average of three.

    Args:
        draft: the figure.
        items: its sentence.
        series: what it may be of.
    """
    longer = series.period_kind is PeriodKind.ROLLING_3M_CENTRE or series.frequency is Frequency.QUARTERLY
    if not longer or "month" not in items.said:
        return False
    words = items.words
    opens = next((n for n in range(draft.anchor - 1, -1, -1) if words[n] in _BETWEEN or items[n].quantity), -1)
    return any(words[at] in _ALONE and _month_behind(words, at) for at in range(opens + 1, draft.anchor))


def _month_behind(words: tuple[str, ...], at: int) -> bool:
    """Whether "month" follows "single", hyphened or not."""
    return "month" in words[at + 1 : at + 2] or words[at + 1 : at + 3] == ("-", "month")
