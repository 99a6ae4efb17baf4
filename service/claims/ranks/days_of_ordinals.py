"""The day that an ordinal is said of: "1,072 came on Friday, the third time this year that more than 1,000 did"."""

from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_FORMER = frozenset(["after", "following", "since", "before"])
_CALLED = frozenset("'s was is were became marked therefore thus so only just also being".split())


def event_of(items: Row, within: Period | None, start: int) -> Period | None:
    """The day or month that an ordinal is said of: "on Friday, the third time this year"; not "after 31 May".

    Of several days it is the one that is called so: "only 31 May was busier, and Friday's was thus the third day".

    Args:
        items: the sentence.
        within: the time in which the periods are counted.
        start: where the ordinal begins.
    """
    subject = start - 1
    while subject >= 0 and items[subject].period is None and items[subject].word in _CALLED:
        subject -= 1
    for at in [subject] if subject >= 0 and items[subject].period is not None else items.dates:
        period = items[at].period
        if period is None or period is within or period.role is not PeriodRole.WINDOW:
            continue
        if period.preposition in _FORMER or (at and items.words[at - 1] in _FORMER):
            return None  # what stands behind is of former ones as well: "after 31 May and 6 September"
        if period.window is not None:
            return period
    return None
