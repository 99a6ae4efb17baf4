"""What others had estimated, against which a figure that came is set: "220K, against an estimate of 230K".

An estimate of an office that says of when it is ("compared with an estimate of 906,000 for the year to June") is a
figure like any other, and so are first and earlier ones, of which other rules tell.
"""

from service.extract.vocabulary import word_set
from service.model.mentions import Row

_AGAINST = word_set("against versus vs than below above beating missing topping beat missed topped under over")
_COMPARED = word_set("with to")
_DETERMINERS = word_set("a an the its")
_ESTIMATES = word_set("estimate estimates")
_OF = word_set("of for")
_LIGHT = word_set("a an the about around some roughly nearly almost just")
_FORMER = word_set(
    "first initial flash preliminary original previous earlier provisional second third last latest official former"
    " old older new"
)
_JOINTS = word_set("where while whereas though although ;")
_WAS = word_set("was were had been")
_SEEN = word_set("seen foreseen")
_WHO = word_set("economists analysts forecasters investors markets traders experts")
ESTIMATING = _ESTIMATES | _SEEN | {"estimated"}
_NAMED = 3  # items of "a Reuters survey"
_LEAD = 4  # items of "of just about a"
_DATED = 3  # items of "for the year to June"


def is_estimate_set_against(items: Row, index: int) -> bool:
    """ "1.874M, where 1.890M was estimated", "220K, versus estimates of 230K": what it was set against.

    Args:
        items: the sentence.
        index: the figure.
    """
    if ESTIMATING.isdisjoint(items.said):
        return False
    if items.words[index + 1 : index + 3] == ("seen", "by"):
        return not _WHO.isdisjoint(items.words[index + 3 : index + 5])
    if _had_been_for(items, index):
        return True
    told = any(at < index for at in items.figures)
    dated = any(index < at <= index + _DATED for at in items.dates)
    if not told or dated:
        return False
    return _is_told_to_be(items, index) or _is_led(items, index) or _was_the_estimate(items, index)


def _is_told_to_be(items: Row, index: int) -> bool:
    """ "…, where 1.890M was estimated": behind a conjunction, with the clause over behind it."""
    behind = [word for word in items.words[index + 1 : index + 4] if word not in _WAS]
    over = behind[:1] == ["estimated"] and (len(behind) < 2 or not behind[1].isalpha() or behind[1] == "by")
    return over and items.words[index - 1] in _JOINTS


def _is_led(items: Row, index: int) -> bool:
    """ "Against an estimate of 230K", "compared with survey estimates of about 230K"."""
    at = _before(items, index)
    if items.words[at] not in _OF or items.words[at - 1] not in _ESTIMATES:
        return False
    for lead in range(at - 2, max(0, at - 2 - _NAMED), -1):
        word = items.words[lead]
        if word in _AGAINST or (word in _COMPARED and items.words[lead - 1] == "compared"):
            return True
        if word in _FORMER or not word.isalpha():
            return False
    return False


def _was_the_estimate(items: Row, index: int) -> bool:
    """ "…, where the estimate was 230K"."""
    at = _before(items, index)
    while at > 1 and items.words[at] in _WAS:
        at -= 1
    named = items.words[at] in _ESTIMATES and items.words[at - 1] in _DETERMINERS
    return named and at < index - 1 and items.words[at - 2] in _JOINTS


def _had_been_for(items: Row, index: int) -> bool:
    """ "The estimate had been for 230,000"."""
    at = _before(items, index)
    return items.words[max(0, at - 2) : at + 1] == ("had", "been", "for") and items.words[at - 3] in _ESTIMATES


def _before(items: Row, index: int) -> int:
    """The last item before a figure that is no hedge."""
    at = index - 1
    while at > max(1, index - _LEAD) and items.words[at] in _LIGHT:
        at -= 1
    return max(at, 0)
