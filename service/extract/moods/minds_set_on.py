"""What forecasters had their minds set on: "Wall Street had looked for 3.3%", "traders had bet on a rise to 3.6%".

Others look for work and bet on horses, so that someone who forecasts must be told of before the verb, and no other
verb between it and the figure.
"""

from collections.abc import Sequence

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
MINDS_SET = frozenset().union(*_WAITING.values(), _STAKES)
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
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if at + 1 < index and set_their_minds(items, at):
            return _is_forecaster_before(items, at)
        word = items.words[at]
        if items[at].quantity is not None or word in _PARTING or word in _OTHER_VERBS:
            return False
    return False


def _is_forecaster_before(items: Row, at: int) -> bool:
    for before in range(at - 1, max(-1, at - 1 - _FROM_MINDS), -1):
        word = items.words[before]
        if word in _MINDS:
            return True
        if items[before].quantity is not None or word in _PARTING:
            return False
    return False
