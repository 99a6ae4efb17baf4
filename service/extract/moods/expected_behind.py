"""Figures that words behind call expected or aimed at: "the 3% analysts had expected", "the 2% the ECB wants"."""

from collections.abc import Sequence

from service.extract.moods.asides_of_forecasts import CONCEDING, EXPECTING
from service.extract.moods.minds_set_on import set_their_minds
from service.model.mentions import Item, Row
from service.model.quantities import PERCENT

FORECASTERS = frozenset(
    "analysts economists economist city market markets forecasters investors experts traders street consensus bank"
    " most many pundits watchdog obr imf".split()
)
_MET = frozenset(
    "undershot undershooting overshot beat beating missed missing surprised topped matched matching".split()
)
_MINDS = frozenset("analysts economists forecasters investors traders street pundits".split())
_AIMING = frozenset(
    "aims aim aimed targets targeted wants want wanted seeks seek sought regards regard considers favours".split()
)
_BANKS = frozenset("fed reserve bank boe ecb policymakers officials ratesetters rate-setters setters bankers".split())
_FORESEEING = frozenset("expects expect predicts predict forecasts projects foresees anticipates reckons".split())
EXPECTED_REACH = 6  # items from a figure to "had expected"
_NAMED = 4  # words of "the Met Office", "the Fed"
_POLLED = frozenset(["polled", "surveyed", "asked"])
_POLLED_REACH = 10  # items to "that economists polled by the agency had expected"
_AGAINST = frozenset(["vs", "vs.", "versus", "against", "v"])
RECKONED = EXPECTING | {"estimated", "est", "estimate", "consensus", "budgeted", "planned", "guided"}
"""What stands behind the figure that somebody had reckoned with."""
_SET_AGAINST = len(("vs", ".", "the"))
_DUTIES = frozenset("meant supposed required obliged bound expected".split())
DEMANDED = frozenset("demanded demands demand sought seek seeks offered requested proposed".split())
ASKED = frozenset("asked ask asks asking called calling pushed pushing".split())
"""Behind these, with "for", what somebody asked."""
_OF_THOSE = frozenset("of in on at from who are is were was had have".split())
PROMISED = frozenset("target goal aim aimed ambition promise promised pledge pledged vowed".split())
"""Behind a figure and "that", what ought to have been."""
_REAL = frozenset("came arrived crossed reached broke broken breaks missed despite against above below".split())
"""Words of what was so, whatever was promised: "the 906,000 that came despite the promise"."""
_TARGET_REACH = 8  # items of "that the Federal Reserve"


def expected_after(items: Sequence[Item], index: int) -> bool:
    """ "Beating the 3.3% analysts had expected", "above the 4% predicted": what somebody expected, not what came."""
    if _is_in_their_minds(items, index) or estimate_ends(items, index + 1) or _is_theirs_in_brackets(items, index):
        return True
    told = items[index + 1].word in ("that", "which") if index + 1 < len(items) else False  # "the 4% that some feared"
    if _is_move_expected(items[index + 1 : index + 4]):
        return True
    for distance, item in enumerate(items[index + 1 : index + 1 + _POLLED_REACH]):
        if item.word in EXPECTING:
            had = items[index + distance].word == "had" and items[index + 1].word == "the"
            return told or had or item is items[index + 1]  # "the 2.26ppm the Met Office had predicted"
        if item.word in _FORESEEING and distance and items[index + 1].word == "the" and distance <= _NAMED:
            return items[index + distance + 2].word != "to" if index + distance + 2 < len(items) else True
        if told and item.word in _FORESEEING:
            behind = [one.word for one in items[index + distance + 2 : index + distance + 3]]
            return behind != ["to"]  # "the 3.6% that economists expect to fall"
        if told and set_their_minds(items, index + 1 + distance):
            return True  # "the 3.3% Wall Street was looking for"
        if item.quantity is not None or item.period is not None or not item.word.isalpha():
            return False
        if distance == EXPECTED_REACH and _POLLED.isdisjoint(item.word for item in items[index + 1 :]):
            return False
        if item.word in CONCEDING:
            return False  # "2.9% when most analysts had forecast no change"
        told = told or item.word in FORECASTERS
    return False


def _is_move_expected(behind: Sequence[Item]) -> bool:
    """ "The 0.1% drop predicted by analysts"."""
    if len(behind) < len(("drop", "predicted", "by")) or behind[1].word not in EXPECTING or behind[2].word != "by":
        return False
    return any(change.part == "noun" for change in behind[0].changes)


def _is_theirs_in_brackets(items: Sequence[Item], index: int) -> bool:
    """ "At 4% it undershot both the market (4.2%) and the Bank (4.1%)": what each of them had foreseen."""
    lead = [item.word for item in items[max(0, index - 3) : index]]
    beside = {item.word for item in items[:index]}
    return (
        len(lead) == 3
        and lead[0] == "the"
        and lead[1] in FORECASTERS
        and lead[2] == "("
        and not beside.isdisjoint(_MET)
    )


def _is_in_their_minds(items: Sequence[Item], index: int) -> bool:
    """ "Below the 265,000 economists had in mind", "the 3.1% on the Street's mind": whatever they did with it."""
    lead = items[index - 1].word if index else ""
    behind = [item.word for item in items[index + 1 : index + 1 + len(("on", "the", "street"))]]
    owned = behind[:2] in (["on", "the"], ["in", "the"]) and behind[2:3] != [] and behind[2] in FORECASTERS
    quantity = items[index].quantity
    counted = quantity is not None and quantity.noun in _MINDS  # as which the words take it
    return lead == "the" and (owned or counted or (behind[:1] != [] and behind[0] in _MINDS))


def estimate_ends(items: Sequence[Item], at: int) -> bool:
    """ "$90.15 billion vs. $88.90 billion estimated, up 8.1%": whether just such an estimate, with its word, ends here.

    What stands behind its comma is of the figure that came, and no estimate.
    """
    ends = at + 1 >= len(items) or not items[at + 1].word.isalpha()
    if at < 2 or at >= len(items) or items[at].word not in RECKONED or not ends:
        return False
    lead = [item.word for item in items[max(0, at - 1 - _SET_AGAINST) : at - 1]]
    return items[at - 1].quantity is not None and not _AGAINST.isdisjoint(lead)


def aimed_after(items: Row, index: int) -> bool:
    """ "Under the 2% that the Federal Reserve aims at", "above the 2% the ECB wants": what a bank would have it be."""
    quantity = items[index].quantity
    if quantity is None or quantity.unit != PERCENT or items.said.isdisjoint(_AIMING):
        return False
    told = False
    for item in items[index + 1 : index + 1 + _TARGET_REACH]:
        if item.word in _AIMING:
            return told
        if item.quantity is not None or not item.word.isalpha() or item.word in CONCEDING:
            return False
        told = told or item.word in _BANKS
    return False


def promised_after(items: Row, index: int) -> bool:
    """ "Seven times the 100,000 that was once the target", "at which he had aimed": what ought to have been."""
    if index == 0 or items[index - 1].word != "the":
        return False
    place = index + 2 if items.words[index + 1 : index + 2] in (("at",), ("for",)) else index + 1
    if items.words[place : place + 1] not in (("that",), ("which",)):
        return False
    for item in items[place + 1 : place + 1 + _TARGET_REACH]:
        if item.word in PROMISED:
            return True
        if item.word in _REAL or item.quantity is not None or item.period is not None or not item.word.isalpha():
            return False
    return False


def required_after(items: Row, index: int) -> bool:
    """ "The 95% hospitals are meant to achieve", "the 95% that should be", "the 95% required": what ought to be.

    So is what was asked for or offered: "the 5% that the union first asked for", "the 3.5% it was offered".
    """
    quantity = items[index].quantity
    if index == 0 or items[index - 1].word != "the" or quantity is None or quantity.unit != PERCENT:
        return False
    behind = items[index + 1 : index + 1 + _TARGET_REACH]
    if not behind or behind[0].word in _OF_THOSE:
        return False  # "the 12% of patients who were meant to be seen"
    if behind[0].word == "required":
        return True
    for at, item in enumerate(behind):
        follows = behind[at + 1].word if at + 1 < len(behind) else ""
        if item.word in DEMANDED or (item.word in ASKED and follows == "for"):
            return True
        if item.word == "should" or (item.word in _DUTIES and [one.word for one in behind[at + 1 : at + 2]] == ["to"]):
            return True
        if item.quantity is not None or item.period is not None or not item.word.isalpha():
            return False
    return False
