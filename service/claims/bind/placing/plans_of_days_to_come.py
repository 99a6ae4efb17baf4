"""Days to come that only a plan is of: "fell to 1.7%, strengthening the case for a cut next month".

What is told as having been cannot be of them. "A cut of 7% next month", "falls next month to £1,641" are. Nor can it be
of the time of what is foreseen in a later clause: "it is worth $3.55 trillion, and banks see it overtaking in 2075".
"""

from itertools import pairwise

from service.claims.bind.clause_boundaries import BOUNDARIES
from service.model.claims import Mood
from service.model.mentions import Row
from service.model.periods import PeriodRole

_NEXT = "next-"
_LED = frozenset("a an the any another no further its their more for of".split())
_PLANS = frozenset(
    "budget statement election vote decision meeting review summit announcement verdict report action change changes "
    "deadline talks hearing launch auction ballot referendum".split()
)
_JOINING = frozenset(["and", "but", "while", "though", "although", "whereas", "yet", ";", "–", "—"])
_FORESEEING = frozenset(
    "will won should expect expects expected see sees predict predicts predicted reckon reckons forecast forecasts "
    "project projects projected foresee foresees anticipate anticipates".split()
)
_HAVING = frozenset([("has", "it"), ("have", "it"), ("has", "them"), ("have", "them")])
_NEAR = 3  # items behind the days in which a figure may be of them


def is_of_a_plan(items: Row, index: int) -> bool:
    """Whether the period at ``index`` is days to come of a move or a date that is named without a figure."""
    period = items[index].period
    if period is None or not period.rule.startswith(_NEXT) or items.words[index + 1 : index + 2] == ("'s",):
        return False
    if any(index < at <= index + _NEAR for at in items.figures):
        return False
    before = max((at for at in items.figures if at < index), default=-1)
    parted = False
    for at in range(before + 1, index):
        word, item = items.words[at], items[at]
        moves = any(change.part == "noun" for change in item.changes) or word in _PLANS
        if moves and at > before + 1 and items.words[at - 1] in _LED:
            return True
        if parted and any(change.part == "verb" for change in item.changes):
            return True  # "fell to 1.7%, so that the Bank is likely to cut rates next month"
        parted = parted or word == "," or word in BOUNDARIES
    return False


def is_of_what_is_foreseen(items: Row, index: int) -> bool:
    """ "It is worth $3.55 trillion, and Goldman Sachs has it overtaking in 2075": of no figure before that clause."""
    period = items[index].period
    before = max((at for at in items.figures if at < index), default=-1)
    if period is None or period.role is not PeriodRole.WINDOW or before < 0:
        return False
    if any(index < at <= index + _NEAR for at in items.figures) or items[before].mood is not Mood.ASSERTED:
        return False
    opened = next((at for at in range(before + 1, index) if items.words[at] in _JOINING), None)
    clause = () if opened is None else items.words[opened + 1 : index]
    return not (_FORESEEING.isdisjoint(clause) and _HAVING.isdisjoint(pairwise(clause)))
