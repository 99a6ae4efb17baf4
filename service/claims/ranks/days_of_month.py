"""Days ranked among those of one month of all years: "on any day in October", "for an October day".

So is "Saturday's 1,195 were a record for May".
"""

from service.model.mentions import Item, Row
from service.model.periods import PeriodRole
from service.model.windows import Grain

DAYS_OF_MONTH = "days_of_month"
_IN_MONTH = 3  # items of "any day in", ahead of a month
_RECORD = ("record", "for")
_ANY_DAY = frozenset(["any", "a", "single", "one", "busiest", "quietest", "other", "previous", "the"])


def is_day_of_month(items: Row, at: int) -> bool:
    """ "On any day in October", "for an October day": at the month or the day, whichever stands last.

    Args:
        items: the sentence.
        at: a place in it.
    """
    if _is_record_of_day(items, at):
        return True
    if not _IN_MONTH <= at < len(items) or "day" not in items.said:
        return False
    month = items[at - 1] if items[at].word == "day" else items[at]
    if not _is_any_month(month):
        return False
    led = items.words[at - 2 : at] in (("day", "in"), ("day", "of"))
    return items[at].word == "day" or (led and items.words[at - 3] in _ANY_DAY)


def _is_record_of_day(items: Row, at: int) -> bool:
    """ "Saturday's 803 people, aboard 13 boats, were a record for December": where a day is all that was told of."""
    if "record" not in items.said or items.words[max(0, at - len(_RECORD)) : at] != _RECORD or at >= len(items):
        return False
    told = [period.grain for n in items.dates if n < at and (period := items[n].period) is not None]
    return _is_any_month(items[at]) and bool(told) and all(grain is Grain.DAY for grain in told)


def _is_any_month(item: Item) -> bool:
    period = item.period
    if period is None or period.grain is not Grain.MONTH or period.role is not PeriodRole.WINDOW:
        return False
    return not period.year_written and not period.rule.startswith(("last", "this", "moved"))
