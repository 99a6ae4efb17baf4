"""What figures point to for a year that is not over: "that points to a total for this year about twice last year's".

Whatever was counted, nobody has counted that.
"""

from service.extract.vocabulary import word_set
from service.model.mentions import Row

_POINTING = word_set("points point pointing")
_SUGGESTING = word_set("suggests suggest suggesting implies imply implying")
_PACES = word_set("pace")
PROJECTING = _POINTING | _SUGGESTING | _PACES
_AT_THIS = (("at", "this"), ("at", "that"), ("at", "the", "current"), ("at", "the", "present"))
_YEARS = frozenset(["this-year", "next-year", "the-year"])
_TURNING = word_set("but and which ; : – —")
_NAMED = 4  # items of "a record total for"
_REACH = 12  # items from "points" to the figure
_BEHIND = 4  # items of "for this year"


def is_projected(items: Row, index: int) -> bool:
    """ "That suggests a total of 60,000 for this year", "at this pace the total for the year is double 2023's".

    Args:
        items: the sentence.
        index: the figure.
    """
    if PROJECTING.isdisjoint(items.said):
        return False
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if items.words[at] in _TURNING or items[at].quantity is not None:
            return False
        if items.words[at] in PROJECTING and _leads(items, at) and _is_of_year(items, at, index):
            return True
    return False


def _leads(items: Row, at: int) -> bool:
    """Whether a word says what is inferred, of a total or the like, or at which pace it would be so."""
    word = items.words[at]
    if word in _PACES:
        return items.words[max(0, at - 2) : at] in _AT_THIS or items.words[max(0, at - 3) : at] in _AT_THIS
    first = at + 1 if word in _SUGGESTING else at + 1 + (items.words[at + 1] == "to")
    if items.words[first] not in ("a", "an") or (word in _POINTING and first == at + 1):
        return False
    named = items[first + 1 : first + 1 + _NAMED]
    until = next((n for n, item in enumerate(named) if item.word in ("for", "of")), len(named))
    return 0 < until < len(named) and not any(item.changes for item in named[:until])


def _is_of_year(items: Row, lead: int, index: int) -> bool:
    """Whether the year that is not over is named with the figure."""
    periods = (items[at].period for at in items.dates if lead < at <= index + _BEHIND)
    return any(period is not None and period.rule in _YEARS for period in periods)
