"""Verbs with what they move behind them: "cut the number of beds from 640 to 590", "thefts fell in May from 64"."""

from collections.abc import Sequence

from service.model.mentions import Item
from service.model.quantities import Direction

_REACH = 9  # items before "from" in which the verb stands
_SHORT = 2  # words of a thing that is named with no article
_DENIED = 5  # items before the verb in which it may be denied
_UNSURE = frozenset("no not never nor if whether would could might may should instead without didn't n't".split())
#: What begins another statement, or what is not larger where its figure is.
_APART = frozenset(
    '; : , “ " ( ) – — but while whereas and or that which who when as to by than because growth revised'
    " ratio ratios odds chance chances aged age ages hours hour open ranging position"
    " took take takes taking brought bring moved helped sent saw made put puts pushed drove drives driven".split()
)
_OWNED = 3  # items of "chopped May 's gain"
_MOVING = frozenset("chopped slashed pared trimmed shaved whittled hacked revised marked knocked pruned lopped".split())
_MARKED = frozenset((verb, way) for verb in ("marked", "revised", "written") for way in ("up", "down"))
_OF_AGES = frozenset("patients people adults women men children pupils those anyone workers".split())
_COUNTING = frozenset(["number", "numbers", "share", "proportion", "total"])
_CURRENCY = ("strengthen", "weaken", "firm")  # a currency that weakens may be dearer to buy
_OWNING = frozenset("a an the its their this that his her our".split())
_OF_RATES = frozenset("annual yearly monthly quarterly weekly year-on-year month-on-month 12-month".split())
_WHERE = frozenset("in at on across among within for over up down back".split())


def moved_from(ahead: Sequence[Item]) -> Direction | None:
    """Which way the nearest verb ahead of "from" moves what stands behind it; None where that is not plain.

    Args:
        ahead: the items before "from", back to the figure before.
    """
    for at in range(len(ahead) - 1, max(-1, len(ahead) - 1 - _REACH), -1):
        item = ahead[at]
        if is_name_of_rate(ahead, at):
            continue
        if item.changes:
            return item.changes[0].direction if _tells(ahead, at) else None
        if item.word in _APART or not item.word:
            return None
    return None


def is_name_of_rate(ahead: Sequence[Item], at: int) -> bool:
    """ "That cut the annual rise in rents from 8.7 to 8.1 per cent": what is called a rise, whichever way it went.

    So is the gain of "revisions chopped May's gain to 19,000 from 144,000".
    """
    called = (at > 0 and ahead[at - 1].word in _OF_RATES) or is_owned_and_moved(ahead, at)
    return called and any(one.part == "noun" for one in ahead[at].changes)


def is_owned_and_moved(ahead: Sequence[Item], at: int) -> bool:
    """ "Revisions chopped May's gain to 19,000 from 144,000": whether what is moved is itself the size of a move.

    Args:
        ahead: the items of a sentence, or those before a figure.
        at: the word of change.
    """
    if at < _OWNED or ahead[at - 1].word != "'s" or ahead[at - 2].period is None:
        return False
    verb = ahead[at - _OWNED]
    marked = tuple(item.word for item in ahead[at - _OWNED - 1 : at - _OWNED + 1]) in _MARKED
    return marked or verb.word in _MOVING or any(one.part == "verb" for one in verb.changes)


def _tells(ahead: Sequence[Item], at: int) -> bool:
    """Whether a word of change is a verb of its own: not "falling prices drove it", "the cut the Bank made"."""
    item, thing = ahead[at], [one.word for one in ahead[at + 1 :]]
    if item.changes[0].part != "verb" or item.word.startswith(_CURRENCY) or not at or ahead[at - 1].word in _OWNING:
        return False
    if any(other.word in _UNSURE for other in ahead[max(0, at - _DENIED) : at]):
        return False
    if not _OF_AGES.isdisjoint(thing) and _COUNTING.isdisjoint(thing):
        return False  # "it reduces risk in patients from 40 to 60"
    led = len(thing) <= _SHORT or thing[0] in _OWNING or thing[0] in _WHERE
    return led and (not item.word.endswith("ing") or thing[:1] == [] or thing[0] in _OWNING)
