"""Runs that are told by where they began: "GDP fell for five quarters in a row from the spring of 2008"."""

from service.model.mentions import Row
from service.model.periods import Period
from service.model.windows import Window
from service.records import replace

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_FROM = ((",", "from"), ("from",), ("starting", "in"), ("starting", "with"), ("beginning", "in"), ("beginning", "with"))
#: "From March to July" is told by both ends, "from June's 2.6%" by what it came from.
_NOT_BEGUN = (("to",), ("until",), ("on",), ("'s",))
_LEAD = 4  # items of "starting in the middle of"
_ARTICLES = frozenset(["the", "early", "late"])


def last_of_run(items: Row, last: int, step: str, length: int) -> Period | None:
    """The period of the last move of a run, where the words behind it tell that of the first; else None.

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
    middle = told.start + (told.end - told.start) / 2
    first = middle.month + -middle.month % months  # the last month of the unit that it began in
    final = Window.months(middle.year, first + (length - 1) * months, months)
    return replace(began, window=final, others=(), rule="run-from")
