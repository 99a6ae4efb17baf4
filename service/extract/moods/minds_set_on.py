"""What forecasters had their minds set on: "Wall Street had looked for 3.3%", "traders had bet on a rise to 3.6%".

Others look for work and bet on horses, so that someone who forecasts must be told of before the verb, and no other
verb between it and the figure. What they "have", "see" or "put" something at "by the spring" is in their minds, too.
"""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.moods.asides_of_forecasts import BOUNDARIES
from service.extract.vocabulary import word_set
from service.model.mentions import Item, Row

_WAITING = {
    "for": word_set(
        "look looks looked looking brace braces braced bracing bargain bargained bargaining budgeted budgeting plump"
        " plumped plumping gone steeled steeling calling called penciling pencilling"
    ),
    "on": word_set(
        "bet bets betting bank banked banking count counted counting reckoned reckoning gamble gambled gambling settled"
        " wagered wagering plan planned planning"
    ),
    "in": word_set("pencilled penciled pencilling penciling"),
}
_STAKES = word_set("money bets bet chips hopes")  # "had put its money on"
_GUESSING = word_set("thought guessed reckoned")
_SEEING = word_set("have has see sees put puts")
_SEERS = word_set("analysts economists markets forecasters investors traders strategists futures swaps bookmakers")
_NAMED = 5  # items of "Bank Rate at"
MINDS_SET = frozenset().union(*_WAITING.values(), _STAKES, _GUESSING, _SEERS)
"""Words of waiting for something, of which a sentence must hold one."""
_MINDS = word_set(
    "analysts analyst economists economist city market markets forecasters investors investor experts traders trader"
    " street consensus pundits watchdog obr imf bank ecb fed treasury strategists brokers bookmakers they most"
)
_OTHER_VERBS = word_set(
    "lost made took paid was were is are has have had fell rose hit stood came went got did who which that when while"
)
_PARTING = BOUNDARIES | word_set(", and but as after ( ) because so until before")
_REACH = 9  # items of "on the annual rate of inflation to ease to"
_FROM_MINDS = 9  # items of "economists polled by the agency this week had been"


def set_their_minds(items: Sequence[Item], at: int) -> bool:
    """Whether the item at ``at`` is a verb by which a mind is set on something: "looked for", "had bet on"."""
    preposition = items[at + 1].word if at + 1 < len(items) else ""
    if items[at].word in _STAKES and preposition == "on":
        return True
    return items[at].word in _WAITING.get(preposition, ())


def is_minds_set_on(items: Row, index: int) -> bool:
    """Whether the figure at ``index`` is what forecasters named before it had looked for, bet on, or been braced for.

    Args:
        items: the sentence.
        index: the figure.
    """
    if MINDS_SET.isdisjoint(items.said):
        return False
    if _is_seen_by_then(items, index):
        return True
    if items.words[index - 1] in _GUESSING:
        return _is_forecaster_before(items, index - 1)  # "the Bank had thought 4.1%"
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if at + 1 < index and set_their_minds(items, at):
            return _is_forecaster_before(items, at)
        word = items.words[at]
        if items[at].quantity is not None or word in _PARTING or word in _OTHER_VERBS:
            return False
    return False


def _is_seen_by_then(items: Row, index: int) -> bool:
    """ "Traders have Bank Rate at 3.5% by the spring": right behind those who see it so."""
    if items.words[index - 1] != "at" or items.words[index + 1 : index + 2] != ("by",):
        return False
    lead = items.words[max(0, index - _NAMED - 2) : index - 1]
    return any(one in _SEERS and verb in _SEEING for one, verb in pairwise(lead))


def _is_forecaster_before(items: Row, at: int) -> bool:
    for before in range(at - 1, max(-1, at - 1 - _FROM_MINDS), -1):
        word = items.words[before]
        if word in _MINDS:
            return True
        if items[before].quantity is not None or word in _PARTING:
            return False
    return False
