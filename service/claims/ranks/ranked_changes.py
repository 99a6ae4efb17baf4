"""Of a superlative, the change that it ranks: "the biggest fall", "rose by the most", "up 0.9%, the most"."""

from collections.abc import Sequence

from service.model.mentions import Change, Item
from service.model.periods import PeriodRole
from service.model.quantities import PERCENT, POINTS, Direction

#: Superlatives of size, which rank a change that they are set beside; "highest" and "lowest" rank what it led to.
_SIZES = frozenset(
    "most biggest largest heaviest deepest steepest sharpest greatest fastest strongest smallest slowest weakest"
    " least".split()
)
_MONTHLY = frozenset(["monthly", "month-on-month", "month-to-month", "month-over-month"])
_HISTORIES = frozenset(["ever", "recorded", "known"])
_EVER = _HISTORIES | _MONTHLY | frozenset("- single one month year annual yearly quarterly year-on-year point".split())
_BEING = frozenset(["was", "is", "were", "marks", "marked", "represents", "represented", "being"])
_LIGHT = frozenset("the its in on over of from for by a month year quarter , - – — alone last and".split())
_TERMS = frozenset(["absolute", "terms", "numbers", "numerical"])
_ADDITIONS = frozenset(["addition", "additions"])
_POINTING = frozenset(["the", "this", "that", "its"])
_BOUNDARIES = frozenset([",", ";", ":", "and", "but", "while", "—", "–", "("])
_PLACES = frozenset(
    ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "joint", "-"]
)
_ASIDES = {",": ",", ")": "(", "–": "–", "—": "—"}
_ASIDE = 10  # items of ", largely the result of workers leaving,"
_SIDES = frozenset(["up", "down"])
_MOVES = frozenset(["move", "step", "change", "adjustment", "shift"])
"""Nouns of a change that do not tell its way."""
_SEVERAL = frozenset(["such", "consecutive", "successive", "straight"])
_COUNTED = 6  # items of "such fall in a row"
_NOUN_REACH = 4  # items behind a superlative in which its noun stands
_REACH = 20  # items before it in which the change stands
_OBJECT = 4  # items of "raised its main rate"


def change_ranked(items: Sequence[Item], index: int, behind: Sequence[Item]) -> Change | None:
    """The change that the superlative at ``index`` ranks; None where it ranks a level.

    Args:
        items: the sentence.
        index: the superlative.
        behind: the items behind it, as far as its clause goes.
    """
    near = behind[:_NOUN_REACH]
    noun = next((c for item in near for c in item.changes if c.part == "noun"), None)
    if noun is None and any(item.word in _ADDITIONS for item in near):
        noun = Change(Direction.UP, "noun")  # "the smallest annual addition since 2003"
    noun = noun or _behind_ever(items, index)
    if noun is not None or items[index].word not in _SIZES:
        return noun
    before = [item for item in items[max(0, index - _REACH) : index] if item.word != "the"]
    while before and before[-1].word in _PLACES:
        before.pop()  # "was the second largest"
    last = before[-1].word if before else ""
    if last == "by":
        return _of(before, "verb") or _of(before[-2:], "more")  # "went up by the most"
    if last in _BEING:
        return _subject(before[:-1]) or _opening(items) or _move_told(items, before[:-1])
    if last == "and" and (counted := _coordinated(before[:-1])) is not None:
        return counted
    return _apposed(before) or _in_a_month(items, index, behind)


def _behind_ever(items: Sequence[Item], index: int) -> Change | None:
    """ "Its largest ever recorded jump", "the biggest-ever monthly fall": the noun that stands behind these words."""
    reach = range(index + 1, min(len(items), index + _ASIDE))
    at = next((n for n in reach if items[n].word not in _EVER and not _is_ever(items[n])), index)
    told = any(_is_ever(item) for item in items[index + 1 : at])
    return next((change for change in items[at].changes if change.part == "noun"), None) if told else None


def _is_ever(item: Item) -> bool:
    return item.word in _HISTORIES or (item.period is not None and item.period.role is PeriodRole.HISTORY)


def is_monthly(items: Sequence[Item]) -> bool:
    """Whether the words of a superlative rank what moved in single months: "its highest one-month climb"."""
    if any(item.word in _MONTHLY for item in items):
        return True
    told = [item.quantity for item in items[1:3]]
    return any(one is not None and one.unit == "months" and one.value == 1 for one in told)


def _coordinated(before: Sequence[Item]) -> Change | None:
    """ "The second such fall in a row and the biggest yet": the noun of which the words before "and" count several."""
    near = before[-_COUNTED:]
    at = next((n for n in range(len(near) - 1, 0, -1) if any(c.part == "noun" for c in near[n].changes)), 0)
    told = at > 0 and near[at - 1].word in _SEVERAL and not any(item.word in _BOUNDARIES for item in near[at:])
    return next((change for change in near[at].changes if change.part == "noun"), None) if told else None


def _subject(before: Sequence[Item]) -> Change | None:
    """ "The increase of 0.6 points was the largest", "the increase, of 0.6 points, was": the noun of its clause."""
    for item in reversed(_without_aside(before)):
        if item.word in _BOUNDARIES:
            return None
        noun = next((change for change in item.changes if change.part == "noun"), None)
        if noun is not None:
            return noun
    return None


def _move_told(items: Sequence[Item], before: Sequence[Item]) -> Change | None:
    """ "Up by half a point, to 1.75%: the move in Bank Rate is the largest since 1995": the way that was told."""
    clause = _without_aside(before)
    opens = next((at for at in range(len(clause) - 1, -1, -1) if clause[at].word in _BOUNDARIES), -1)
    moves = [item for item in clause[opens + 1 :] if item.word in _MOVES]
    past = next((at for at, item in enumerate(items) if moves and item is moves[0]), 0)
    ways = {change.direction for item in items[:past] for change in item.changes}
    return Change(ways.pop(), "noun") if len(ways) == 1 else None


def _without_aside(before: Sequence[Item]) -> Sequence[Item]:
    """ "Last month's rise, of three quarters of a point,": what is said without the aside that stands last."""
    opening = _ASIDES.get(before[-1].word) if before else None
    first = next((n for n in range(2, min(_ASIDE, len(before)) + 1) if before[-n].word == opening), None)
    return before if first is None else before[:-first]


def _opening(items: Sequence[Item]) -> Change | None:
    """ "The fall, of half a point from 3.3% to 2.8%, is the biggest": the noun that the sentence opens with."""
    if items[0].word not in _POINTING:
        return None
    return next((change for change in items[1].changes if change.part == "noun"), None)


def _in_a_month(items: Sequence[Item], index: int, behind: Sequence[Item]) -> Change | None:
    """ "Slowed to 3%, more than had been expected, and the most in a month since March": no level is the most."""
    near = [item for item in behind[:_NOUN_REACH] if item.word not in ("a", "any", "one", "single")]
    told = len(near) > 1 and near[0].word == "in" and near[1].word == "month"
    return _of(items[:index][::-1], "verb") if told and items[index].word == "most" else None


def rate_moved(items: Sequence[Item], index: int) -> Direction | None:
    """Which way a rate went whose move "more" at ``index`` ranks: "jumped from 2.6% to 3.5%, more than in any month".

    None where a level is ranked: what is counted can itself be more than in any month, and a rate can be higher.
    """
    if items[index].word not in ("more", "less") or items[index - 1].word not in (",", "by"):
        return None
    figures = [at for at in range(index) if items[at].quantity is not None]
    quantity = items[figures[-1]].quantity if figures else None
    if quantity is None or quantity.unit not in (PERCENT, POINTS):
        return None
    if items[figures[-1] - 1].word == "to" and items[index].word == "less":
        return None  # "edged down to 6.7%, less than in any month since February"
    moves = [item for item in items[: figures[-1]] if item.word in _SIDES or _of([item], "verb") is not None]
    return moves[0].changes[0].direction if moves else None


def _apposed(before: Sequence[Item]) -> Change | None:
    """ "Rose 0.9% in March, the most since": behind a comma, of the change told before it; not of "rose to 5.1%".

    Likewise "raised its rate by half a point to 4%, the most since": what stands behind "by" is the size of a change.
    """
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n].quantity is not None), None)
    if at is None or not any(item.word in (",", "-", "–", "—") for item in before[at + 1 :]):
        return None
    if any(item.word not in _LIGHT | _TERMS and item.period is None for item in before[at + 1 :]):
        return None
    lead = before[:at]
    if [item.word for item in lead[-3:]] == ["", ",", "or"] and lead[-3].quantity is not None:
        lead = lead[:-3]  # "an increase of 284,000, or 0.4%, and in absolute terms the smallest since 2003"
    if [item.word for item in lead[-2:]] == ["", "to"] and lead[-2].quantity is not None:
        lead = lead[:-2]  # "fell by 2.1 points to 4.6%, the most in a month since 1992"
    if lead[-1:] and lead[-1].word == "by":
        lead = [item for item in lead if item.word != "by"]
        moved = next((item for item in reversed(lead[-_OBJECT:]) if item.changes), None)
        return None if moved is None else moved.changes[0]  # "raised it by three-quarters of a point"
    if lead[-1:] and lead[-1].word == "of":
        return _of(lead[-2:-1], "noun")  # "an increase of 0.4%, the smallest since 2001"
    sided = lead[-1:] and lead[-1].word in _SIDES and lead[-1].changes  # "pushed prices up by 0.6%, the most since"
    return lead[-1].changes[0] if sided else _of(lead[-1:], "verb")


def _of(items: Sequence[Item], part: str) -> Change | None:
    return next((c for item in reversed(items) for c in item.changes if c.part == part), None)
