"""Numbers of periods as a text tells them: "six days", "nine of the past twelve months", "the third time"."""

from service.model.mentions import Item, Row
from service.model.quantities import Quantity
from service.model.windows import Grain
from service.records import dataclass

STEPS = {"days": "day", "weeks": "week", "months": "month", "quarters": "quarter"}
_TIMES = frozenset(["times", "occasion", "occasions"])
ONCE = {"once": 1, "twice": 2, "thrice": 3}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
COUNTED = frozenset("day week month quarter time occasion".split())
_SEPARATE = frozenset("separate different single individual such consecutive straight successive".split())
_UNTIL = frozenset(["before", "until", "till", "again"])
_BEHIND = 12  # items of "people crossed the Channel in small boats until"
_MOST, _WEEK = 366, 7
_OUT_OF = 4  # items of "the past 18"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of periods.

    Attributes:
        start: the item that it begins with.
        last: the item that it ends with.
        number: how many; 0 for all of them, where every one is meant, or for none.
        step: what is counted, empty for "times".
        whole: the item of "twelve months" in "nine of the twelve months", None elsewhere.
        every: whether all of them are meant.
        ordinal: whether it is the last of them that is told.
    """

    start: int
    last: int
    number: int
    step: str
    whole: int | None = None
    every: bool = False
    ordinal: bool = False

    @property
    def none(self) -> bool:
        """Whether it is told that there was not one."""
        return not (self.number or self.every)


def count_at(items: Row, at: int) -> Count | None:
    """The number of periods that the item at ``at`` opens, if it opens one."""
    item = items[at]
    if item.quantity is not None:
        return _of_figure(items, at, item.quantity)
    if item.word in ONCE:
        return Count(at, at, ONCE[item.word], "")
    if item.word in ("every", "each"):
        return _every(items, at)
    if item.word in ("no", "not"):
        return _none(items, at)
    number = _ORDINALS.get(item.word) or _in_digits(item.word)
    return _ordinal(items, at, number) if number else None


def _of_figure(items: Row, at: int, quantity: Quantity) -> Count | None:
    if quantity.value != int(quantity.value) or not 0 < quantity.value <= _MOST or quantity.high is not None:
        return None
    number = int(quantity.value)
    if counts_periods(items, at):
        all_of_them = whole_behind(items, at)
        last = at if all_of_them is None else all_of_them
        return Count(at, last, number, STEPS.get(quantity.unit, ""), all_of_them)
    if not is_part(items, at):
        return None
    behind = at + 2 + (items.words[at + 1] == "out")
    behind += items.words[behind : behind + 1] in (("the",), ("its",))
    if behind < len(items) and (step := _step_of_period(items[behind])):
        return Count(at, behind, number, step)
    if behind < len(items) and (whole := items[behind].quantity) is not None and whole.unit in STEPS:
        return Count(at, behind, number, STEPS[whole.unit], behind)
    return None


def counts_periods(items: Row, at: int) -> bool:
    """Whether a figure counts days, weeks, months, quarters or occasions; not "the second time in five weeks"."""
    quantity = items[at].quantity
    if at > 1 and items.words[at - 1] == "in" and items.words[at - 2] in COUNTED:
        return False
    return quantity is not None and (quantity.unit in STEPS or quantity.unit in _TIMES or quantity.noun in _TIMES)


def is_part(items: Row, at: int) -> bool:
    """ "Nine of the past twelve months", "8 out of 20 days": whether a bare number stands before "of"."""
    quantity = items[at].quantity
    behind = items.words[at + 1 : at + 3]
    return quantity is not None and not quantity.unit and (behind[:1] == ("of",) or behind == ("out", "of"))


def whole_behind(items: Row, at: int) -> int | None:
    """Where the 18 of "11 months out of the past 18" stands, behind the figure at ``at``."""
    quantity = items[at].quantity
    if quantity is None or quantity.unit not in STEPS or items.words[at + 1 : at + 3] != ("out", "of"):
        return None
    for behind in range(at + 3, min(len(items), at + 3 + _OUT_OF)):
        if items[behind].quantity is not None:
            return behind
        if items.words[behind] not in ("the", "last", "past", "first"):
            return None
    return None


def _none(items: Row, at: int) -> Count | None:
    """ "No day in 2024 saw more than 1,000", "on not one day did the number exceed 1,000", "not once has a month"."""
    if items.words[at : at + 2] == ("not", "once"):
        return Count(at, at + 1, 0, "")
    noun = at + 1
    while noun < len(items) and (items[noun].word in _SEPARATE or (items[at].word == "not" and _is_one(items, noun))):
        noun += 1
    if noun >= len(items) or items[noun].word not in STEPS.values() or (items[at].word == "not" and noun == at + 1):
        return None
    return Count(at, noun, 0, items[noun].word)


def looks_back(items: Row, count: Count, mark: int) -> bool:
    """ "No month had reached 400 ppm before May 2013": of what was not so until another time, and then was.

    Args:
        items: the sentence.
        count: of none.
        mark: the place of what none lay past.
    """
    between, behind = items.words[count.last + 1 : mark], items.words[mark + 1 : mark + 1 + _BEHIND]
    return "had" in between or not _UNTIL.isdisjoint(behind)


def _is_one(items: Row, at: int) -> bool:
    return items[at].word in ("a", "one")


def _step_of_period(item: Item) -> str:
    """ "The past twelve months" counts months."""
    period = item.period
    if period is not None and period.rule == "first-units" and period.window is not None:
        whole = period.window.whole_months is not None  # "12 of the first 20 days of August"
        return "month" if whole else "day" if period.window.days % _WEEK else ""
    if period is None or period.rule not in ("past-units", "rolling") or period.window is None:
        return ""
    return "month" if period.grain in (Grain.MONTH, Grain.SPAN, Grain.YEAR) else period.grain.value


def _every(items: Row, at: int) -> Count | None:
    """ "In every month since April", "in each of the past twelve months"."""
    if at == 0 or items[at - 1].word not in ("in", "on", "for"):
        return None
    if items.words[at + 1 : at + 2] == ("of",):
        behind = at + 2 + (items.words[at + 2 : at + 3] == ("the",))
        step = _step_of_period(items[behind]) if behind < len(items) else ""
        return Count(at, behind, 0, step, every=True) if step else None
    word = items.words[at + 1] if at + 1 < len(items) else ""
    return Count(at, at + 1, 0, word, every=True) if word in STEPS.values() else None


def _ordinal(items: Row, at: int, number: int) -> Count | None:
    """ "The third time this year", "the 100th separate day"."""
    if at == 0 or items[at - 1].word not in ("the", "its", "their", "a", "only"):
        return None
    noun = at + 1 + (items.words[at + 1 : at + 2] != () and items.words[at + 1] in _SEPARATE)
    if noun >= len(items) or items[noun].word not in COUNTED:
        return None
    word = items[noun].word
    return Count(at - 1, noun, number, word if word in STEPS.values() else "", ordinal=True)


def _in_digits(word: str) -> int:
    number = word[:-2]
    return int(number) if word[-2:] in ("th", "st", "nd", "rd") and number.isdecimal() and len(number) < 4 else 0
