"""What follows a superlative: among what it ranks, since when, in how many years; as far as the clause goes."""

from collections.abc import Sequence

from service.claims.ranks.days_of_month import DAYS_OF_MONTH, is_day_of_month
from service.claims.ranks.lengths_told import and_a_half, months_in, months_told
from service.claims.ranks.records_kept import RECORDS, in_records, kept_since
from service.claims.ranks.superlatives import is_superlative
from service.model.calendar import MONTH_NAMES
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.windows import DAY, Grain, Window
from service.records import replace

_MONTHS = frozenset(MONTH_NAMES) - {"may"}
_BOUNDING = frozenset("since bar except but apart other besides excluding before after".split())
_HALVES = frozenset(["half", "quarter"])
_OF_ANY = frozenset(["single", "busiest", "any", "highest", "lowest"])
_STARTS = frozenset(["start", "beginning", "opening"])
_TIME_OF_YEAR = 5  # items of "for the time of the"
_BEGINNINGS = frozenset("introduced introduction launched launch inception creation established".split())
_EVENT = 7  # items of "since the global financial crisis in"
_DATING = 4  # items of "920 recorded in the"
_ANCHOR = 6  # items of "since there were as few as"
_TO_ANCHOR = frozenset(
    "the a an its their it they there that was were had been stood at hit reached came to some about only just as many"
    " few high low peak trough record reading rate figure level total tally count of".split()
)
_REACH = 12  # items after the superlative in which its scope and anchor stand
_SEEN = frozenset("recorded measured counted registered logged seen published reported".split())
_HAVING = frozenset(["has", "have", "had", "ever", "yet"])
_OVER = frozenset(["of", "in", "over", "for"])
_OUTDONE_BY = frozenset(["after", "behind"])
_OCCASIONS = frozenset("holiday thanksgiving christmas easter labor memorial independence midsummer".split())
_NAMING = 3  # items of "for the long"
_ASIDES = {",": ",", "(": ")", "–": "–", "—": "—"}
LEAVING_OUT = frozenset(["bar", "barring", "except", "excepting", "excluding", "apart"])
_STOPS = frozenset([";", ":", "(", "—", "–", "but", "while", "whereas"]) | LEAVING_OUT
_ENDS = frozenset([".", ",", ";", ":", ")"]) | LEAVING_OUT


class Tail:
    """What follows a superlative: scope, anchor and bound, as far as the clause goes."""

    __slots__ = ("anchored", "dated", "last", "record", "scope", "scope_items", "since", "within", "within_months")

    def __init__(self) -> None:
        self.scope = "all"
        self.since: Period | None = None
        self.within: Period | None = None
        self.within_months: int | None = None
        self.record = False
        self.last = -1
        self.anchored = False
        self.dated: int | None = None  # where a period says since when there are records
        self.scope_items: list[Item] = []


def tail_of(items: Row, index: int) -> Tail:
    """What follows the superlative at ``index`` in its clause."""
    tail, aside = Tail(), -1
    for at in range(index + 1, min(len(items), index + 1 + _REACH)):
        item = items[at]
        aside = at + 2 if _is_figure_aside(items, at) else aside
        if at <= aside:
            continue
        if item.word in _STOPS or (item.word == "and" and _ranks_another(items, at, tail)):
            break
        if item.word == "," and not (at + 1 < len(items) and items[at + 1].word in ("for", "since", "in")):
            break
        if _of_any_year(items, at):
            tail.scope_items.append(item)
            tail.scope, tail.record, tail.anchored, tail.last = "year_to_date", True, True, at + 3
            break
        if at > index + 1 and item.quantity is not None and not (_is_length(items, at) or _is_of_anchor(items, at)):
            break  # "the warmest year since 1880 and up from 0.89 in 2022"
        tail.scope_items.append(item)
        if _bound(tail, items, at):
            half = 2 if tail.within_months is not None and and_a_half(items, at) else 0
            tail.last, tail.anchored = tail.dated or at + (item.word == "any") + half, True
            _scope_behind(tail, items, at)
            break
        scope = DAYS_OF_MONTH if is_day_of_month(items, at) else _scope(items, at)
        if scope is not None and (tail.scope == "all" or scope == DAYS_OF_MONTH):
            tail.scope = scope
            tail.last = at
            any_of = items[at - 1].word == "any"  # "the most for any first half", "for any month."
            tail.record = any_of and (item.period is not None or _ends_clause(items, at))
    if tail.last < 0:
        tail.last = index
    if tail.anchored and (tail.since is not None or tail.within is not None or tail.within_months is not None):
        tail.record = False
    return tail


def _is_length(items: Row, at: int) -> bool:
    quantity = items[at].quantity
    return bool(months_told(items, at)) or (quantity is not None and quantity.unit == "weeks")


def _ranks_another(items: Row, at: int, tail: Tail) -> bool:
    """ "Half the record 5,454 of July 2025 and the fewest since 2020": where the first is told in full."""
    if items.words[at + 1 : at + 3] == ("the", "first"):
        return True  # "a record low and the first cut since 2009"
    told = any(item.quantity is not None or item.period is not None for item in tail.scope_items)
    return (
        told and items.words[at + 1 : at + 2] == ("the",) and is_superlative(items.words[min(at + 2, len(items) - 1)])
    )


def _is_figure_aside(items: Row, at: int) -> bool:
    """ "The biggest monthly increase, 0.9%, since June": what was ranked, between the superlative and its anchor."""
    if items[at].word not in _ASIDES or at + 3 >= len(items) or items[at + 1].quantity is None:
        return False
    return items[at + 2].word == _ASIDES[items[at].word] and items[at + 3].word == "since"


def _of_any_year(items: Row, at: int) -> bool:
    """ "A record for the start of a year", "the most for the first six months of any year": of the same days of all."""
    words = [*items.words[at : at + 4]]
    first = items[at].quantity is not None or items[at].period is not None or words[0] in _HALVES
    starts = words[0] in _STARTS or (first and items.words[at - 1] == "first")
    starts = starts and _BOUNDING.isdisjoint(items.words[at + 4 : at + 5])  # "of any year since 2021"
    return starts and words[1:2] == ["of"] and words[2:] in (["a", "year"], ["any", "year"])


def _scope_behind(tail: Tail, items: Row, at: int) -> None:
    """ "the lowest on record for the month", "the most ever on a single February day": a scope may follow the bound."""
    for behind in range(at + 1, min(len(items), at + 1 + _TIME_OF_YEAR + 1)):
        if items[behind].word in (",", ".", *_STOPS):
            return
        scope = DAYS_OF_MONTH if is_day_of_month(items, behind) else _scope(items, behind)
        if scope is not None and (tail.scope == "all" or scope == DAYS_OF_MONTH):
            tail.scope, tail.last = scope, behind


def _bound(tail: Tail, items: Row, at: int) -> bool:
    item = items[at]
    previous = items[at - 1].word
    if previous == "since" and item.word.isdecimal() and item.word.startswith(("17", "18")):
        tail.record = True  # "the warmest since 1880": before anything that is dated here
        return True
    if item.word in RECORDS and in_records(items, at):
        tail.record, tail.dated = True, kept_since(items, at)
        return True
    if item.period is not None:
        if item.period.role is PeriodRole.HISTORY:
            tail.record = True
            return True
        if item.period.rule == "rolling" and previous in ("of", "in", "for") and not _of_its_figure(tail):
            tail.within = item.period  # "the lowest of the nine years to 2021/22"
            return True
        if item.period.rule == "past-units" and previous in _OVER:
            tail.within = item.period  # "of the past three years"
            return True
        bound = previous == "least" or item.period.rule.startswith("event:") or _of_years(items, at)
        if bound and item.period.preposition == "since":
            # "since at least 1989", "of the four years since 2020": it need not have been so
            tail.within = _after(item.period) if previous == "least" else item.period
            return True
        if (
            previous == "since"
            or item.period.preposition == "since"
            or _of_event_since(items, at)
            or _of_its_figure(tail)
        ):
            if _is_year_so_far(item.period) or _since_it_began(items, at):
                tail.within = item.period
            else:
                tail.since = item.period
            return True
        to_date = item.period.role is PeriodRole.TO_DATE
        # "A record for this year so far"; but that "for this point in the year" is among the same days of all years.
        near = previous in ("of", "in", "the", "so") or (to_date and item.period.rule != "this-point")
        near = near or (previous == "for" and item.period.year_written)  # "a new high for 2023"
        another = any(one.word in _OUTDONE_BY for one in tail.scope_items)  # "the second-highest after that of 2022"
        if item.period.grain is Grain.YEAR and near and not another and tail.since is None:
            tail.within = item.period
            return to_date
    office = _in_office(items, at + 1) if item.word == "yet" else None
    if office is not None:  # "the busiest day yet under Starmer"
        tail.within, tail.dated = items[office].period, office
        return True
    if _is_of_all(items, at):
        tail.record = True
        return True
    weeks = items[at].quantity
    months = months_in(weeks) if weeks is not None and weeks.unit == "weeks" else months_told(items, at)
    if months and _in(items, at):
        tail.within_months = months
        return True
    return False


def _is_of_all(items: Row, at: int) -> bool:
    """ "The second worst yet", "the highest ever", "on record", "the highest the agency has measured"."""
    word, previous = items[at].word, items[at - 1].word
    if word in _SEEN:
        return (word == "recorded" or previous in _HAVING) and _ends_clause(items, at)
    on_record = word == "record" and previous == "on"
    return on_record or word in ("yet", "ever", "history") or (word == "any" and _closes(items, at))


_MONTHS_OF = {Grain.MONTH: 1, Grain.QUARTER: 3}


def _after(since: Period) -> Period:
    """ "The lowest since at least February 2016", which may itself have been as low: what came after it."""
    days = since.window
    months = _MONTHS_OF.get(since.grain, 0)
    if days is None or not months or since.role is not PeriodRole.TO_DATE:
        return since
    own = Window.months(days.start.year, days.start.month + months - 1, months)
    return replace(since, window=Window(own.end + DAY, days.end)) if own.end < days.end else since


def _is_year_so_far(since: Period) -> bool:
    """ "The busiest day since the turn of the year": of the year so far; since January, it may be as busy as then."""
    days = since.window
    if days is None or since.role is not PeriodRole.TO_DATE or since.grain is Grain.MONTH:
        return False
    return days.start == Window.year(days.end.year).start


def _in_office(items: Sequence[Item], at: int) -> int | None:
    """Where the time since an event, or that somebody has governed, stands: at a place, or behind "under", "since"."""
    at += bool(items[at : at + 1]) and items[at].word in ("under", "since")
    period = items[at].period if at < len(items) else None
    return at if period is not None and period.rule.startswith("event:") else None


def _of_event_since(items: Sequence[Item], at: int) -> bool:
    """ "The highest since the global financial crisis in 2008": the year of what "since" names."""
    lead = [item.word for item in items[max(0, at - _EVENT) : at]]
    if lead[-1:] not in (["in"], ["of"]) or "since" not in lead:
        return False
    return all(word.isalpha() for word in lead[lead.index("since") :])


def _since_it_began(items: Row, at: int) -> bool:
    """ "The lowest since it was introduced in 2019": nothing went before that could have been as low."""
    return not _BEGINNINGS.isdisjoint(items.words[max(0, at - _EVENT) : at]) and _of_event_since(items, at)


def _of_its_figure(tail: Tail) -> bool:
    """ "The lowest since the 920 of February", "since there were 920 in February": the days of the figure named."""
    words = [item.word for item in tail.scope_items[:-1]]
    told = next((at for at, item in enumerate(tail.scope_items) if item.quantity is not None), None)
    if told is None or "since" not in words[:told]:
        return False
    return 0 < len(words) - told <= _DATING and words[-1] in ("of", "in", "for", "on", "the")


def _is_of_anchor(items: Row, at: int) -> bool:
    """ "Since the 920 of February", "since it was 3% in May": whether a figure is told of what is ranked since."""
    lead = [*items.words[max(0, at - _ANCHOR) : at]]
    return "since" in lead and _TO_ANCHOR.issuperset(lead[lead.index("since") + 1 :])


def _of_years(items: Sequence[Item], at: int) -> bool:
    """ "The most of the four years since 2020": of years that are counted."""
    told = at - 1 - (items[at - 1].word == "since")
    return told > 1 and items[told].quantity is not None and "of" in (items[told - 1].word, items[told - 2].word)


def _ends_clause(items: Sequence[Item], at: int) -> bool:
    return at + 1 == len(items) or items[at + 1].word in _ENDS


def _closes(items: Row, at: int) -> bool:
    """Whether "of any year", "in any year", with nothing that narrows it, closes what is said."""
    words = [*items.words[at - 1 : at + 3]]
    return words[0] in ("of", "in") and words[2:3] == ["year"] and (not words[3:] or words[3] in _ENDS)


def _in(items: Sequence[Item], at: int) -> bool:
    return any(item.word in ("in", "for") for item in items[max(0, at - 4) : at])


def _is_time_of_year(items: Sequence[Item], at: int) -> bool:
    """ "For the time of year", "for this time of the year"."""
    before = [item.word for item in items[max(0, at - _TIME_OF_YEAR) : at] if item.word not in ("the", "this")]
    return before[-3:] == ["for", "time", "of"]


def _scope(items: Sequence[Item], at: int) -> str | None:
    item, previous = items[at], items[at - 1].word
    if item.period is not None and item.period.rule == "the-month":
        return "month"
    if item.word == "month" and previous in ("the", "this", "that") and at > 1 and items[at - 2].word == "for":
        return "month"
    if item.word in _MONTHS or (
        item.period is not None
        and (previous in ("a", "any", "the") or is_superlative(previous))
        and item.period.grain.value == "month"
        and not item.period.year_written
    ):
        return "month"
    if item.word == "day" and previous in ("single", "busiest", "highest", "one", "any", "quietest"):
        return "day"
    if item.word in ("month", "monthly") and previous in _OF_ANY:
        return "each_month"
    if item.word in ("quarter", "quarterly") and item.period is None and previous in _OF_ANY:
        return "each_month"  # "the highest for any quarter": of all of them, and not of the first of every year
    if item.word in ("point", "stage", "time") and previous in ("this", "that", "same"):
        return "year_to_date"
    if item.word in _OCCASIONS and "for" in [one.word for one in items[max(0, at - _NAMING) : at]]:
        return "occasion"
    if item.word == "year" and _is_time_of_year(items, at):
        return "month"
    if (
        item.period is not None
        and item.period.grain.value in ("half", "span", "quarter")
        and previous in ("first", "the", "in", "any")
    ):
        return "year_to_date"
    return None
