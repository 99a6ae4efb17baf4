"""The time of one of several moves counted: "seven times since 1990, the last of them, 2021, by more: 20.2m"."""

from collections.abc import Sequence

from service.claims.kind import Draft
from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_LEADING = frozenset([":", "by", "–", "—"])


def period_ahead_of_colon(items: Row, drafts: Sequence[Draft], n: int) -> Period | None:
    """The one time that is named between a figure and the one before, whose clause a colon ends; None for others.

    Args:
        items: the sentence.
        drafts: its figures.
        n: which of them it is asked for.
    """
    first, past = drafts[n - 1].last + 1, drafts[n].anchor
    colon = next((at for at in range(past - 1, first, -1) if items.words[at] not in _LEADING), first) + 1
    if items.words[colon : colon + 1] != (":",):
        return None
    named = [period for at in items.dates if first <= at < colon and (period := items[at].period) is not None]
    return named[0] if len(named) == 1 and named[0].role is PeriodRole.WINDOW else None
