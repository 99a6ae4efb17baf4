"""Rank, superlatives and firsts.

“… the lowest for the month since 2020”  “the highest on record”  “the first time since July 2021”

Asserts        the period stands first (or nth) in an order of periods: all of its length, or the same month or
               days of each year, since an anchor, in N years, or ever
Checked        against every period of the order in one vintage. “Lowest since 2020”: 2020 was as low or lower,
               and every period between was strictly higher. A record needs the series' whole history
Not this       “lower than last year”: see comparison
Easy to miss   the month of the year is ranked among the same months, not among all
Source         the series' own history
"""

from collections.abc import Sequence

from service.claims.kind import ClaimKind, Draft
from service.claims.ranked_changes import change_ranked
from service.model.claims import Extreme, Rank
from service.model.mentions import Analysis, Item
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction, Hedge
from service.model.spans import Span
from service.model.windows import Grain

_HIGHEST = frozenset(
    [
        "highest",
        "largest",
        "biggest",
        "most",
        "busiest",
        "fastest",
        "strongest",
        "greatest",
        "best",
        "steepest",
        "sharpest",
    ]
)
_LOWEST = frozenset(["lowest", "smallest", "slowest", "fewest", "weakest", "least", "quietest"])
_OF_CHANGE = frozenset(["steepest", "sharpest"])
_ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MONTHS = frozenset(
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]
)
_RECORD_OF = frozenset(
    (
        "high low highs lows level levels number numbers for day month year quarter total figure rate in since amount "
        "sum fall rise"
    ).split()
)
_COMPARING = frozenset(["on", "from", "than", "below", "against", "of"])
_HIGHS = frozenset(["high", "highs", "peak"])
_LOWS = frozenset(["low", "lows"])
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_CUES = _HIGHEST | _LOWEST | {"record", "first"}  # the words at which a rank is looked for
_STARTS = frozenset(["start", "beginning", "opening"])
_REACH = 12  # items after the superlative in which its scope and anchor stand
_STOPS = frozenset([";", ":", "(", "—", "–", "but", "while", "whereas"])


def find(analysis: Analysis) -> Sequence[Draft]:
    """The superlatives, records and firsts of a sentence."""
    found: list[Draft] = []
    last = -1
    for index, item in enumerate(analysis.items):
        if index <= last:
            continue
        if item.quantity is not None and (draft := _in_years(analysis.items, index)) is not None:
            found.append(draft)
            last = draft.last
        if item.word not in _CUES:
            continue
        draft = _superlative(analysis.items, index) or _record(analysis.items, index) or _first(analysis.items, index)
        if draft is not None:
            found.append(draft)
            last = draft.last
    return found


def _superlative(items: Sequence[Item], index: int) -> Draft | None:
    word = items[index].word
    if word not in _HIGHEST and word not in _LOWEST:
        return None
    if word in ("most", "least", "best") and not _bare_most(items, index):
        return None
    tail = _tail(items, index)
    change = change_ranked(items, index, tail.scope_items)
    of_change = word in _OF_CHANGE or change is not None
    extreme = Extreme.HIGHEST if word in _HIGHEST else Extreme.LOWEST
    if change is not None and change.direction is Direction.DOWN:
        extreme = Extreme.LOWEST if extreme is Extreme.HIGHEST else Extreme.HIGHEST
    start, position = index, 1
    joint = bool(index) and items[index - 1].word in ("joint", "equal", "joint-")
    start -= joint
    back = 2 if index > 1 and items[index - 1].word == "-" else 1
    if index >= back and items[index - back].word in _ORDINALS:
        start, position = index - back, _ORDINALS[items[index - back].word]
    if start and items[start - 1].word in ("the", "its", "their"):
        start -= 1 if items[start - 1].word == "the" else 0
    if tail.since is None and tail.within_months is None and not tail.record and tail.within is None:
        return None  # "the largest employer": nothing it could be ranked in
    rank = Rank(
        extreme, position, tail.scope, tail.since, tail.within_months, tail.record, tail.within, of_change, joint
    )
    return _draft("rank", items, start, max(tail.last, index), index, rank)


def _in_years(items: Sequence[Item], index: int) -> Draft | None:
    """ "A 13-year high", "an 18-month low"."""
    quantity, following = items[index].quantity, items[index + 1].word if index + 1 < len(items) else ""
    assert quantity is not None
    unit = {"years": 12, "months": 1}.get(quantity.unit)
    if unit is None or quantity.value != int(quantity.value) or following not in _HIGHS | _LOWS:
        return None
    extreme = Extreme.HIGHEST if following in _HIGHS else Extreme.LOWEST
    months = int(quantity.value) * unit
    scope = _tail(items, index + 1).scope
    rank = Rank(extreme, 1, scope if scope == "month" else "all", None, months)
    return _draft("rank", items, index, index + 1, index, rank)


def _record(items: Sequence[Item], index: int) -> Draft | None:
    """ "a record 1,305", "a new record for…", "record levels for this point in the year"."""
    if items[index].word != "record" or (
        index and items[index - 1].word in ("on", "off", "previous", "last", "old", "of")
    ):
        return None
    if (
        index + 1 < len(items)
        and items[index + 1].word in ("keeping", "of", "books", "label")
        and items[index + 1].word != "of"
    ):
        return None
    before = [item.word for item in items[max(0, index - 4) : index]]
    if "previous" in before or "not" in before or "off" in before:
        return None
    following = items[index + 1] if index + 1 < len(items) else None
    if following is None or not (
        following.quantity is not None or following.word in _RECORD_OF or before[-1:] == ["new"]
    ):
        return None  # a criminal record, a record shop
    compared = _COMPARING & {item.word for item in items[max(0, index - 2) : index]}  # "down 20% on the record 45,755"
    fell = not compared and any(
        change.direction is Direction.DOWN for item in items[max(0, index - 4) : index] for change in item.changes
    )
    low = following.word in ("low", "lows") or (fell and following.word not in ("high", "highs"))
    tail = _tail(items, index)
    start = index - 1 if index and items[index - 1].word in ("a", "new", "single") else index
    scope = tail.scope
    if "single" in before and ("day" in before or "month" in before):
        scope = "day" if "day" in before else "each_month"
    if index + 1 < len(items) and items[index + 1].quantity is not None:
        tail.within = None  # "a record 45,755 in 2022": when it was, not what it is ranked inside
    whole = tail.since is None and tail.within is None
    rank = Rank(Extreme.LOWEST if low else Extreme.HIGHEST, 1, scope, tail.since, None, whole, tail.within)
    return _draft("rank", items, start, max(tail.last if tail.anchored else index, index), index, rank)


def _first(items: Sequence[Item], index: int) -> Draft | None:
    """ "for the first time since July 2021", "the first time it had been that high since January 2022"."""
    if [item.word for item in items[index : index + 2]] != ["first", "time"]:
        return None
    lead = [item for item in items[max(0, index - 3) : index] if item.word not in ("for", "the")]
    if lead and (lead[-1].quantity is not None or any(change.part == "verb" for change in lead[-1].changes)):
        return None  # "fell for the first time since", "topped £4 for the first time since": of the change, of the mark
    tail = _tail(items, index + 1)
    if tail.since is None and not tail.within_months:
        return None
    extreme = _that_high(items[index + 2 : tail.last + 1]) or _moved(items, index)
    if extreme is None:
        return None
    start = index - 1 if index and items[index - 1].word == "the" else index
    rank = Rank(extreme, 1, tail.scope, tail.since, tail.within_months, False)
    return _draft("threshold", items, start, tail.last, index, rank)


class _Tail:
    """What follows a superlative: scope, anchor and bound, as far as the clause goes."""

    __slots__ = ("anchored", "last", "record", "scope", "scope_items", "since", "within", "within_months")

    def __init__(self) -> None:
        self.scope = "all"
        self.since: Period | None = None
        self.within: Period | None = None
        self.within_months: int | None = None
        self.record = False
        self.last = -1
        self.anchored = False
        self.scope_items: list[Item] = []


def _tail(items: Sequence[Item], index: int) -> _Tail:
    tail = _Tail()
    for at in range(index + 1, min(len(items), index + 1 + _REACH)):
        item = items[at]
        if item.word in _STOPS:
            break
        if item.word == "," and not (at + 1 < len(items) and items[at + 1].word in ("for", "since", "in")):
            break
        tail.scope_items.append(item)
        if _of_any_year(items, at):
            tail.scope, tail.record, tail.anchored, tail.last = "year_to_date", True, True, at + 3
            break
        if _bound(tail, items, at):
            tail.last, tail.anchored = at, True
            _scope_behind(tail, items, at)
            break
        scope = _scope(items, at)
        if scope is not None and tail.scope == "all":
            tail.scope = scope
            tail.last = at
    if tail.last < 0:
        tail.last = index
    return tail


def _of_any_year(items: Sequence[Item], at: int) -> bool:
    """ "A record for the start of a year": among the same days of all years."""
    words = [item.word for item in items[at : at + 4]]
    return words[0] in _STARTS and words[1:2] == ["of"] and words[2:] in (["a", "year"], ["any", "year"])


def _scope_behind(tail: _Tail, items: Sequence[Item], at: int) -> None:
    """ "the lowest on record for the month": a scope may follow the bound."""
    for behind in range(at + 1, min(len(items), at + 5)):
        if items[behind].word in (",", ".", *_STOPS):
            return
        scope = _scope(items, behind)
        if scope is not None and tail.scope == "all":
            tail.scope, tail.last = scope, behind


def _bound(tail: _Tail, items: Sequence[Item], at: int) -> bool:
    item = items[at]
    previous = items[at - 1].word
    if item.period is not None:
        if item.period.role is PeriodRole.HISTORY:
            tail.record = True
            return True
        if previous == "since" or item.period.preposition == "since":
            tail.since = item.period
            return True
        to_date = item.period.role is PeriodRole.TO_DATE
        # "A record for this year so far"; but that "for this point in the year" is among the same days of all years.
        near = previous in ("of", "in", "the", "so") or (to_date and item.period.rule != "this-point")
        if item.period.grain is Grain.YEAR and near and tail.since is None:
            tail.within = item.period
            return to_date
    if item.word in ("ever", "history") or (item.word == "record" and previous == "on"):
        tail.record = True
        return True
    months = _length(items, at)
    if months and _in(items, at):
        tail.within_months = months
        return True
    return False


def _length(items: Sequence[Item], at: int) -> int:
    """The months of "three years", "almost two decades", "a decade"; 0 for anything else."""
    quantity, word = items[at].quantity, items[at].word
    if quantity is None:
        return 120 if word == "decade" and items[at - 1].word == "a" else 0
    unit = _MONTHS_OF.get(quantity.unit.rstrip("s"), 0)
    months = int(quantity.value * unit)
    loose = quantity.hedge in (Hedge.NEARLY, Hedge.ABOUT, Hedge.LESS_THAN)
    return months - months // 10 if loose else months  # "in almost three years": a tenth less, as for any such figure


def _in(items: Sequence[Item], at: int) -> bool:
    return any(item.word in ("in", "for") for item in items[max(0, at - 4) : at])


def _scope(items: Sequence[Item], at: int) -> str | None:
    item, previous = items[at], items[at - 1].word
    if item.period is not None and item.period.rule == "the-month":
        return "month"
    if item.word == "month" and previous in ("the", "this", "that") and at > 1 and items[at - 2].word == "for":
        return "month"
    if item.word in _MONTHS or (
        item.period is not None
        and previous in ("any", "the", "lowest", "highest", "largest", "busiest")
        and item.period.grain.value == "month"
        and not item.period.year_written
    ):
        return "month"
    if item.word == "day" and previous in ("single", "busiest", "highest", "one", "any", "quietest"):
        return "day"
    if item.word in ("month", "monthly") and previous in ("single", "busiest", "any", "highest", "lowest"):
        return "each_month"
    if item.word in ("point", "stage", "time") and previous in ("this", "that", "same"):
        return "year_to_date"
    if (
        item.period is not None
        and item.period.grain.value in ("half", "span", "quarter")
        and previous in ("first", "the", "in")
    ):
        return "year_to_date"
    return None


def _that_high(items: Sequence[Item]) -> Extreme | None:
    for item in items:
        if item.word in ("high", "much", "many", "fast"):
            return Extreme.HIGHEST
        if item.word in ("low", "little", "few", "slow"):
            return Extreme.LOWEST
    return None


def _moved(items: Sequence[Item], index: int) -> Extreme | None:
    for item in reversed(items[:index]):
        if item.word in ("topped", "passed", "exceeded", "surpassed", "above", "breached"):
            return Extreme.HIGHEST
        for change in item.changes:
            if change.part in ("verb", "more"):
                return Extreme.HIGHEST if change.direction is Direction.UP else Extreme.LOWEST
    return None


def _bare_most(items: Sequence[Item], index: int) -> bool:
    following = items[index + 1].word if index + 1 < len(items) else ""
    return following in ("ever", "since", "on", "in", "recorded", "for") or (
        index > 0 and items[index - 1].word == "the" and following in ("people", "migrants", "arrivals")
    )


def _draft(kind: str, items: Sequence[Item], start: int, last: int, anchor: int, rank: Rank) -> Draft:
    return Draft(kind, Span(items[start].start, items[last].end), "superlative", anchor, last, rank=rank)


KIND = ClaimKind(name="rank", manual=__doc__, find=find, inputs=0)
