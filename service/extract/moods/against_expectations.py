"""What came against what was expected or aimed at, where the words behind tell what came.

"A worse-than-expected rise to 5%", "was higher than most economists had predicted and compares with 3.6% in June".
"""

from collections.abc import Sequence

from service.extract.vocabulary import word_set
from service.model.mentions import Item

_REACH = 8  # items of "than economists in a poll had"
_DEFYING = word_set(
    "defied defying confounded confounding upset upsetting wrongfooted dashed dashing bucked bucking confounds defies"
    " belied surprised trumped beat beating outstripped undershot overshot missed contradicted disappointed foiled"
)
_DEFYING_REACH = 4  # items of "defied the City's"
_OUTCOME = word_set("by when with as , and")
_HELD = word_set("stuck was stayed remained stood held came")
_VERBS = word_set("expected predicted forecast anticipated projected")
_WHO = word_set(
    "analysts economists forecasters investors experts traders markets city market street consensus poll bank"
)
_JOINED = _WHO | word_set("had have was were been they it he she widely most many initially previously")
_FELL = word_set("fell fallen returned dropped slowed eased dipped declined sank rose risen climbed come came got")
_TO_AIM = 9  # items of "fallen to the Bank of England's official"
_LEAD = 5  # items of "is expected to have"
_WISHED = word_set("will would could may might should must cannot until if once before expect expects to")


def is_told(items: Sequence[Item], at: int, index: int, *, aimed: bool) -> bool:
    """Whether a figure is what came, though a word of forecast or aim stands before it.

    Args:
        items: the sentence.
        at: the word of forecast.
        index: the figure behind it.
        aimed: whether the word is one of aim.
    """
    return is_outdone(items, at, index) or is_defied(items, at, index) or (aimed and is_reached(items, at))


def is_defied(items: Sequence[Item], at: int, index: int) -> bool:
    """ "Defied forecasts of a rise by sticking at 3.8%", "confounded expectations in June, when it fell to 3.6%"."""
    lead = [item.word for item in items[max(0, at - _DEFYING_REACH) : at] if item.word]
    if _DEFYING.isdisjoint(lead):
        return False
    between = items[at + 1 : index]
    joint = next((n for n, item in enumerate(between) if item.word in _OUTCOME), None)
    if joint is None or any(item.quantity is not None for item in between):
        return False
    told = between[joint + 1 :]
    return any(item.changes or item.word.endswith("ing") or item.word in _HELD for item in told)


def is_outdone(items: Sequence[Item], at: int, index: int) -> bool:
    """ "Worse-than-expected rise", "higher than most economists had predicted and": it tells of no figure behind it.

    Args:
        items: the sentence.
        at: the word of forecast.
        index: the figure behind it.
    """
    verb = next((n for n in range(at, min(at + _REACH, index)) if items[n].word in _VERBS), None)
    if verb is None or verb + 1 == index or (verb > at and items[at].word not in _WHO):
        return False
    for n in range(at - 1, max(-1, at - _REACH), -1):
        if items[n].quantity is not None or items[n].word in (",", ";", "and", "but"):
            return False
        if items[n].word == "than":
            lead = [item.word for item in items[n + 1 : verb] if item.word != "-"]
            return not lead or lead[-1] in _JOINED
    return False


def is_reached(items: Sequence[Item], aim: int) -> bool:
    """ "Had fallen to the Bank's target of 2%": an aim that was reached tells what the figure was."""
    at = next((n for n in range(aim - 1, max(0, aim - _TO_AIM), -1) if items[n].word == "to"), 0)
    if not at or any(item.quantity is not None for item in items[at:aim]):
        return False
    verb = at - 1 if items[at - 1].word != "back" else at - 2
    lead = [item.word for item in items[max(0, verb - _LEAD) : verb]]
    return verb >= 0 and items[verb].word in _FELL and _WISHED.isdisjoint(lead)
