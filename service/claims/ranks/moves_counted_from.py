"""From when, or within which time, moves are counted: "the fifth cut since August", "three times this year"."""

from collections.abc import Sequence

from service.claims.ranks.lengths_told import months_bounding
from service.claims.ranks.outbreaks import past_outbreak
from service.model.mentions import Item
from service.model.periods import Period, PeriodRole
from service.model.windows import Grain, Window
from service.records import dataclass, replace

_ALTOGETHER = frozenset([("in", "all"), ("in", "total")])
_BEFORE_BOUND = frozenset(
    "since so far of in for interest rates the a more than almost nearly about just over under less well little bit uk"
    " british britain's bank base rate cost costs borrowing key main benchmark official around roughly barely"
    " some".split()
)
_BEGAN = frozenset(["began", "started", "begun", "beginning", "starting", "start"])
_CYCLES = frozenset("cycle run campaign series round spell programme program sequence".split())
_BEGUN = (
    _BEGAN
    | _CYCLES
    | frozenset(
        "the it they this current cuts cutting rises raising hikes hiking increases easing tightening loosening"
        " to its their rate rates bank of in , first a an that which had present latest - reductions".split()
    )
)
_OPENS = frozenset(["since", "of", "in"])
_BEFORE_ALL = Window.year(1600)
"""Earlier than anything that a series holds."""
_OPENING = 2  # items of a quotation mark and "since"
_CLAUSE = 12  # items of "since the Bank began to cut its rates, in August"
_AS_MANY = ("in", "as", "many")
_MONTHS_EACH = {"weeks": 0, "months": 1, "quarters": 3, "years": 12}
_BOUND = 8  # items from the noun to the period


@dataclass(frozen=True, slots=True)
class Bound:
    """From when moves are counted: "since August", "this year", "in six months".

    Attributes:
        at: the last item of its words.
        since: the period, None where a length is told.
        months: the length, None where a period is named.
        as_many: whether there was one in each part of it: "in as many months".
    """

    at: int
    since: Period | None = None
    months: int | None = None
    as_many: bool = False


def counted_from(items: Sequence[Item], last: int, length: int = 0) -> Bound | None:
    """The period since which, the year or the length of time in which, moves told up to ``last`` are counted.

    Args:
        items: the sentence.
        last: the last item of their words.
        length: how many they are, where "in as many months" may follow.
    """
    words = [item.word for item in items[last + 1 : last + 1 + len(_AS_MANY) + 1]]
    if length > 1 and (*words[:-1],) == _AS_MANY and words[-1] in _MONTHS_EACH:
        return Bound(last + len(words), None, length * _MONTHS_EACH[words[-1]] or None, as_many=True)
    if tuple(words[:2]) in _ALTOGETHER:
        last += 2  # "the sixth in all since July 2024"
    begun = _past_beginning(items, last + 1)
    since = items[begun].period if begun else None
    if since is not None:
        return Bound(begun, replace(since, preposition="since")) if since.window is not None else None
    for at in range(last + 1, min(len(items), last + 1 + _BOUND)):
        period = items[at].period
        if period is not None and period.rule == "since-records" and period.window is None:
            return Bound(at, replace(period, window=_BEFORE_ALL))
        if period is not None:
            return Bound(at, past_outbreak(period)) if _counts_from(period, items[at - 1].word) else None
        months = months_bounding(items, at, length)
        if months and any(item.word in ("in", "for") for item in items[last + 1 : at]):
            return Bound(at, None, months)
        if items[at].word not in _BEFORE_BOUND:
            return None
    return None


def since_ahead(items: Sequence[Item], before: int) -> Bound | None:
    """ "Since July 2024, when it stood at 5.25%, it has come down in six steps": a bound with which the sentence opens.

    Args:
        items: the sentence.
        before: the item before which it stands.
    """
    opens = next((n for n, item in enumerate(items[:_OPENING]) if item.word or item.period is not None), before)
    at = opens + (items[opens].word == "since")
    period = items[at].period if at < before else None
    if period is None or period.window is None or (at == opens and period.preposition != "since"):
        return None
    return Bound(at, period if period.preposition == "since" else replace(period, preposition="since"))


def _past_beginning(items: Sequence[Item], at: int) -> int:
    """Where the period stands at which something began, from which moves are counted; else 0.

    "Since the cycle began in August", "since it started cutting, in August", "the sixth cut of a cycle that began in
    August 2024".
    """
    opening = items[at].word if at < len(items) else ""
    if opening not in _OPENS:
        return 0
    behind = items[at + 1 : at + _CLAUSE]
    place = next((n for n, item in enumerate(behind) if item.period is not None), 0)
    words = [item.word for item in behind[:place]]
    if words[-1:] != ["in"] or _BEGAN.isdisjoint(words) or not _BEGUN.issuperset(words):
        return 0
    return at + 1 + place if opening == "since" or not _CYCLES.isdisjoint(words) else 0


def _counts_from(period: Period, lead: str) -> bool:
    if period.preposition == "since" or lead == "since":
        return period.window is not None
    return period.role in (PeriodRole.TO_DATE, PeriodRole.WINDOW) and period.grain is Grain.YEAR
