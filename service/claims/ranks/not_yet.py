"""Superlatives and streaks of what has not been: "which would be the lowest since May", "to 3.75%, the sixth cut"."""

from service.model.claims import Mood
from service.model.mentions import Row
from service.model.rebutted import is_rebutted
from service.model.undecided import is_undecided

_MODALS = frozenset(["would", "could", "might", "may", "should"])
_COMING = frozenset(["will", "shall", "'ll"])
_BEING = frozenset("be have mean mark make represent become bring set amount".split())
_OPEN = frozenset(["could", "might", "may"])
_EXPECTED = frozenset("expected forecast predicted likely projected tipped poised thought hoping hopes wants".split())
_STOPS = frozenset([";", ":", "—", "–", ",", *"but after as when because that while though although".split()])
_EXPECTING = frozenset(["expect", "expects", "expecting", "await", "awaits", "awaiting"])
_FORESEEING = frozenset("expect expects predict predicts forecast forecasts foresee foresees".split())
_CUES = _FORESEEING | _MODALS | _COMING | _EXPECTED | _EXPECTING
_APPOSED = frozenset([",", "the", "its", "their", "a", "and", "or", "for", "on", ""])
_TO_SEE = frozenset("the a an its their another to see face".split())
_REACHED = frozenset(["to", "at"])
_HEDGES = frozenset("about around some roughly nearly almost just".split())


_DENYING_REACH = 12  # items of "claims that crime in the village had"
_CLAIMS = frozenset("claim claims suggestion suggestions assertion assertions rumours idea".split())
_BEING_WRONG, _WRONG = (
    frozenset(["is", "are", "was", "were"]),
    frozenset("wrong false untrue mistaken nonsense".split()),
)


def mood_of_words(items: Row, anchor: int) -> Mood:
    """The mood of what words assert without a figure of their own.

    Args:
        items: the sentence.
        anchor: the word that the assertion begins with.
    """
    if items and items[-1].word == "?":
        return Mood.HYPOTHETICAL
    if is_rebutted(items, anchor):
        return Mood.DENIED
    if _is_of_forecast(items, anchor) or is_undecided(items, anchor):
        return Mood.FORECAST
    return Mood.ASSERTED if _CUES.isdisjoint(items.said) else _supposed(items, anchor)


def _supposed(items: Row, anchor: int) -> Mood:
    """ "It would be the fifth cut", "may have fallen for the third month", "can expect the steepest rise since"."""
    for at in range(anchor - 1, -1, -1):
        word = items.words[at]
        if word in _STOPS and not _is_of_pair(items, at):
            break
        if word in _COMING:
            return Mood.ANNOUNCED
        if word in _MODALS and items.words[at + 1 : anchor + 1] == ("have", "to", "go"):
            return Mood.ASSERTED  # "you would have to go back to 2008 to find it so low"
        if word in _MODALS:
            return Mood.FORECAST if word in _OPEN or items.words[at + 1] in _BEING else Mood.ASSERTED
        if word in _EXPECTED and items.words[at + 1] == "to":
            return Mood.FORECAST
        if word in _EXPECTING and _TO_SEE.issuperset(items.words[at + 1 : anchor]):
            return Mood.FORECAST
        if word in _FORESEEING and "to" in items.words[at + 1 : anchor]:
            return Mood.FORECAST  # "we expect the Bank to cut rates twice in 2026"
    return Mood.ASSERTED


def _is_of_pair(items: Row, at: int) -> bool:
    """ "As early as October", "as low as 2%": no clause begins with either."""
    words = items.words
    return words[at] == "as" and "as" in (words[at + 2 : at + 3] + words[max(0, at - 2) : max(0, at - 1)])


def _is_of_forecast(items: Row, anchor: int) -> bool:
    """ "Is expected to cut its rate to 3.75%, the sixth cut since August": of the figure that is only expected."""
    at = anchor - 1
    while at >= 0 and items[at].quantity is None and items.words[at] in _APPOSED:
        at -= 1
    if at < 1 or items[at].mood is not Mood.FORECAST or anchor - at < len((",", "the")):
        return False
    lead = at - 1
    while lead > 0 and items.words[lead] in _HEDGES:
        lead -= 1
    return items.words[lead] in _REACHED
