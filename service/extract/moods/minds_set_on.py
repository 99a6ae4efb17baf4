"""What forecasters had their minds set on: "Wall Street had looked for 3.3%", "traders had bet on a rise to 3.6%".

Others look for work and bet on horses, so that someone who forecasts must be told of before the verb, and no other
verb between it and the figure. What they "have", "see" or "put" something at "by the spring" is in their minds, too.
"""

from collections.abc import Sequence

from service.extract.moods.asides_of_forecasts import BOUNDARIES, EXPECTING
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
_SEEING = word_set("have has had see sees saw put puts")
_PUTTING = word_set("put puts")
_SEERS = word_set(
    "analysts economists market markets forecasters investors traders strategists futures swaps bookmakers"
)
_OFFICES = word_set("bank staff imf oecd obr commission treasury fed ecb eia opec boe")
_FORESEEN = word_set("inflation growth unemployment gdp joblessness")
_SETTING = word_set("held kept left set raised lowered cut")
_NOW = word_set("now still already currently then")
_NEXT = "next-year"
_NAMED = 4  # items of "the rate of inflation"
_SEEN = 15  # items of "put Bank Rate, 4% since the 7th of this month, at"
MINDS_SET = frozenset().union(*_WAITING.values(), _STAKES, _GUESSING, _SEERS, _OFFICES)
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


def _is_theirs_beside(items: Row, at: int) -> bool:
    """ "A steeper rise than the City had expected (10.7%)", "than the City had bargained for (10.7%)"."""
    if at > 0 and items.words[at - 1] in EXPECTING:
        return _is_forecaster_before(items, at - 1)
    return at > 1 and set_their_minds(items, at - 2) and _is_forecaster_before(items, at - 2)


def is_minds_set_on(items: Row, index: int) -> bool:
    """Whether the figure at ``index`` is what forecasters named before it had looked for, bet on, or been braced for.

    Args:
        items: the sentence.
        index: the figure.
    """
    if items.words[index - 1] == "(" and _is_theirs_beside(items, index - 1):
        return True
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
    """ "Traders have Bank Rate at 3.5% by the spring", "the market had it at 6% by now": right behind those who see it.

    Banks and offices set rates, too, so that what they "have" must be something that they can but foresee.
    """
    if items.words[index - 1] not in ("at", "averaging"):
        return False
    told = [at for at in range(max(1, index - _SEEN), index - 1) if items.words[at] in _SEEING]
    verb = max(told, default=0)
    seer = verb - 2 if items.words[verb - 1] in _NOW else verb - 1
    if seer < 0 or not _is_named(items, verb + 1, index - 1):
        return False
    by_then = items.words[index + 1 : index + 2] == ("by",)
    if items.words[seer] in _SEERS:
        return by_then or items.words[verb] not in _PUTTING
    foreseen = not _FORESEEN.isdisjoint(items.words[verb + 1 : index]) or _tells_of_next_year(items)
    return items.words[verb] not in _PUTTING and (foreseen or by_then) and _is_office(items, seer)


def _is_office(items: Row, at: int) -> bool:
    return items.words[at] in _OFFICES and items.words[max(0, at - 1) : at] != ("world",)  # which publishes figures


def _tells_of_next_year(items: Row) -> bool:
    return any(period is not None and period.rule == _NEXT for period in (items[at].period for at in items.dates))


def _is_named(items: Row, start: int, end: int) -> bool:
    """Whether only the name of a thing stands there, or a pronoun, an aside in commas passed over."""
    between = items.words[start:end]
    if between[-1:] == (",",) and between.count(",") == len(("opening", "closing")):
        between = between[: between.index(",")]
    plain = 0 < len(between) <= _NAMED and all(word.isalpha() for word in between)
    verbs = any(change.part == "verb" for item in items[start : start + len(between)] for change in item.changes)
    return plain and not verbs and _OTHER_VERBS.isdisjoint(between) and _SETTING.isdisjoint(between)


def _is_forecaster_before(items: Row, at: int) -> bool:
    for before in range(at - 1, max(-1, at - 1 - _FROM_MINDS), -1):
        word = items.words[before]
        if word in _MINDS:
            return True
        if items[before].quantity is not None or word in _PARTING:
            return False
    return False
