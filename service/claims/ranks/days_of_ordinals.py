"""The day that an ordinal is said of: "1,072 came on Friday, the third time this year that more than 1,000 did"."""

from service.model.mentions import Row
from service.model.periods import Period, PeriodRole

_FORMER = frozenset(["after", "following", "since", "before"])
_POINTING = frozenset(["it", "this", "that", "they"])
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
    named = subject >= 0 and items[subject].period is not None
    days = [at for at in ([subject] if named else items.dates) if _may_be(items[at].period, within)]
    if len(days) > 1 and subject >= 0 and items[subject].word in _POINTING:
        return None  # "only 31 May and 6 September had been busier, and it was the fourth day"
    if not days or items[days[0]].period is None:
        return None
    former = items.words[days[0] - 1] in _FORMER if days[0] else False
    period = items[days[0]].period
    # What stands behind "after" is of former ones as well: "after 31 May and 6 September".
    return None if period is None or former or period.preposition in _FORMER else period


def _may_be(period: Period | None, within: Period | None) -> bool:
    told = period is not None and period is not within and period.role is PeriodRole.WINDOW
    return told and period is not None and period.window is not None
