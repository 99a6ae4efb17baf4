"""The days of runs: told by where they began, "five quarters in a row from the spring of 2008", or by the last.

Or by both ends: "for 13 straight months, from August 2023 to August 2024, it sat at 5.33%".
"""

from collections.abc import Sequence

from service.claims.kind import is_former
from service.model.mentions import Item, Row
from service.model.periods import Period, PeriodRole
from service.model.quantities import Direction
from service.model.windows import Window
from service.records import replace

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_FROM = (
    ("between",),
    (",", "from"),
    ("from",),
    ("starting", "in"),
    ("starting", "with"),
    ("beginning", "in"),
    ("beginning", "with"),
)
#: "From March to July" is told by both ends, "from June's 2.6%" by what it came from.
_NOT_BEGUN = (("to",), ("until",), ("on",), ("'s",))
_LEAD = 4  # items of "starting in the middle of"
_ARTICLES = frozenset(["the", "early", "late"])
_AFTER = frozenset(["after", "following"])
_LEADING_IN = frozenset(["the", "a", "an", "its"])


def last_of_run(items: Row, last: int, step: str, length: int) -> Period | None:
    """The period of the last move of a run, where the words behind it tell that of the first, or both; else None.

    Args:
        items: the sentence.
        last: where the phrase of the run ends.
        step: from what to what it moved.
        length: how often.
    """
    at = next((n for n in range(last + 1, min(len(items), last + 1 + _LEAD)) if items[n].period is not None), None)
    began = None if at is None else items[at].period
    if at is None or step not in _MONTHS or began is None or began.window is None:
        return None
    if tuple(word for word in items.words[last + 1 : at] if word not in _ARTICLES) not in _FROM:
        return None
    if items.words[at + 1 : at + 2] in _NOT_BEGUN:
        return None
    told, months = began.window, _MONTHS[step]
    if began.rule == "range":
        final = Window.months(told.end.year, told.end.month + 1 - months, months)
        return replace(began, window=final, others=(), rule="run-from")
    middle = told.start + (told.end - told.start) / 2
    first = middle.month + -middle.month % months  # the last month of the unit that it began in
    final = Window.months(middle.year, first + (length - 1) * months, months)
    return replace(began, window=final, others=(), rule="run-from")


def latest_named(items: Row, begun: int | None) -> Period | None:
    """The period of a sentence that ends last, but for that in which a run began.

    Args:
        items: the sentence.
        begun: where the latter stands.
    """
    named = [at for at in items.dates if at != begun and not is_former(items, at)]
    told = [(p.window.end, p) for at in named if (p := items[at].period) is not None and p.window is not None]
    plain = [(end, p) for end, p in told if p.role is PeriodRole.WINDOW and p.preposition != "since"]
    return max(plain, key=lambda pair: pair[0])[1] if plain else None


def goes_on(items: Row, first: int, change: int) -> bool:
    """ "Fell in the fourth quarter after slipping 0.1% in the third, the second fall running": the later is counted.

    What moved the same way in either clause is counted up to the one told first, though the run stands by the other.

    Args:
        items: the sentence.
        first: where the words of the run begin.
        change: the word that says which way it goes.
    """
    comma = first - 1 - (items.words[first - 1] in _LEADING_IN)
    turn = max((at for at in range(1, comma) if items.words[at] in _AFTER), default=0)
    if not turn or items.words[comma] != "," or items[comma - 1].period is None:
        return False
    ways = {one.direction for one in items[change].changes}
    return _ways(items[:turn]) == _ways(items[turn:comma]) == ways and len(ways) == 1


def _ways(items: Sequence[Item]) -> set[Direction]:
    """Which ways the words of a clause say that something moved."""
    return {item.changes[0].direction for item in items if item.changes}
