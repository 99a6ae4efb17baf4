"""Figures that open a statement of their own about the present: "…; at 133,409 it is still twice as long"."""

from service.claims.bind.sharing.asides_closed import closes_last_told
from service.model.mentions import Row

_BEING = frozenset(["is", "are", "remains", "remain", "stays"])
_IS_STILL = {(verb, "still") for verb in _BEING}
_STANDING = frozenset(["stands", "stand"])
_STANDS = _BEING | _STANDING
_JOINING, _STILL = frozenset(["and", "but"]), frozenset(["now", "still", "today", "currently"])
_OPENING = frozenset([";", ".", ",", "but", "and", "though", "although", "while", "—", "–", "now", "still"])
_HITTING = frozenset("hits reaches falls rises climbs jumps drops sinks soars surges slides touches".split())
_LED = 4  # items from "hits" to "high"
_PERFECT = frozenset(["has", "have"])
_PRESENT = _PERFECT | _BEING | _STANDING
_SINCE = 9  # items of "has since then slowly come down to"
_WAS = frozenset(["was", "were", "stood", "had", "averaged", "peaked", "hit", "reached"])
_ASIDE = 12  # items of ", which stood at just 4.3% a year ago,"
_TURNING = frozenset(["having", "after"])
_CLOSING = frozenset([".", ",", ";", ":", ")", "and", "but"])
_NEWEST = frozenset(["latest", "newest", "current", "present"])
_FIGURES = frozenset(["reading", "figure", "rate", "level", "number", "one", "value", "count", "estimate"])
_READS = frozenset(["is", "shows", "was", "of"])
_TURNED = frozenset(["while", "whereas", "but", ";"])
_REACH = 5  # items from the figure to the verb: "at 5.1% the jobless rate is"
_NOT = frozenset(["not", "n't", "never"])
_MOVED = frozenset("moved budged changed shifted altered stirred".split())


def is_fresh(items: Row, anchor: int) -> bool:
    """Whether "at" puts a figure at the head of a clause in the present tense, whatever was spoken of before.

    So does the verb of a headline, where it names no days: "Inflation hits 18-month high". What it "has since climbed
    to" is of now.

    Args:
        items: the sentence.
        anchor: item index of the figure.
    """
    words = items.words
    if not items.dates and not _HITTING.isdisjoint(words[max(0, anchor - _LED) : anchor]):
        return True
    if ("since" in items.said or "now" in items.said or words[0] in _TURNING) and _has_since(items, anchor):
        return True
    if items.words[:2] == ("not", "since") and _is_still_not(items, anchor):
        return True
    if not _MOVED.isdisjoint(items.said) and has_not_moved(items, anchor):
        return True
    if _is_latest(items, anchor) or (words[anchor + 1 : anchor + 2] == ("now",) and _closes(items, anchor + 2)):
        return True
    if (
        "still" in items.said
        and _closes(items, anchor + 1)
        and {words[anchor - 2 : anchor], words[anchor - 3 : anchor - 1]} & _IS_STILL
    ):
        return True  # "In October 2022 it was 10.6% there, and Britain's rate is still 3.6%"
    if "which" in items.said and _has_past_aside(items, anchor):
        return True
    if "last" in items.said and closes_last_told(items, anchor):
        return True
    if not _STANDS.isdisjoint(items.said) and (_goes_on_in_present(items, anchor) or _is_apposed(items, anchor)):
        return True
    if anchor == 0 or words[anchor - 1] != "at" or (anchor > 1 and words[anchor - 2] not in _OPENING):
        return False
    for item in items[anchor + 1 : anchor + 1 + _REACH]:
        if item.word in _BEING:
            return True
        if item.quantity is not None or item.period is not None or item.word in (";", ":", "(", "and", "but"):
            return False
    return False


def _is_apposed(items: Row, anchor: int) -> bool:
    """ "It peaked in October 2022, while Bank Rate, 4.25%, is falling": what a clause of its own, of now, is about."""
    words = items.words
    if words[anchor - 1 : anchor] != (",",) or words[anchor + 1 : anchor + 2] != (",",):
        return False
    if words[anchor + 2 : anchor + 3] == () or words[anchor + 2] not in _STANDS:
        return False
    for at in range(anchor - 2, max(0, anchor - _REACH), -1):
        if words[at] in _TURNED:
            return True
        if items[at].quantity is not None or items[at].period is not None or words[at] == ",":
            return False
    return False


def states_apart(items: Row, anchor: int, period: int) -> bool:
    """ "A cut in December is more likely than not; Bank Rate is 4%": whether a clause of its own says what is.

    Args:
        items: the sentence.
        anchor: item index of the figure.
        period: a place that must lie before that clause.
    """
    verb = anchor - 1 - (items.words[anchor - 1] == "at" and items.words[anchor - 2] in _STANDING)
    if verb < 1 or items.words[verb] not in _BEING | _STANDING or not _closes(items, anchor + 1):
        return False
    for at in range(verb - 1, max(period, verb - _SINCE), -1):
        if items.words[at] == ";" or (items.words[at] == ":" and not _BEING.isdisjoint(items.words[:at])):
            return period < at < verb - 1
        if items[at].quantity is not None or items[at].period is not None:
            return False
    return False


def has_not_been(items: Row, anchor: int) -> bool:
    """ "A year ago it was 1.9%, and it has not been so high since 2012": of now, and not of a year ago.

    Args:
        items: the sentence.
        anchor: item index of the superlative, or of the verb that denies it.
    """
    since = next((at for at in range(anchor, min(len(items), anchor + _SINCE)) if items.words[at] == "since"), None)
    if since is None or not any(since < at <= since + _LED for at in items.dates):
        return False
    near = items.words[max(0, anchor - _LED) : since]
    return not _PERFECT.isdisjoint(near) and "been" in near


def has_not_moved(items: Row, anchor: int) -> bool:
    """ "It was 11.1% in October 2022, yet Bank Rate has not moved from 5.25% since August": of now, figure and words.

    Args:
        items: the sentence.
        anchor: item index of the figure, or of "not".
    """
    at = anchor - len(("not", "moved", "from")) if items[anchor].quantity is not None else anchor
    told = items.words[max(0, at - 1) : at + 3]
    perfect = told[:1] and told[0] in _PERFECT and told[1:2] and told[1] in _NOT
    return bool(perfect) and told[3:] == ("from",) and told[2] in _MOVED


def _has_past_aside(items: Row, anchor: int) -> bool:
    """ "Unemployment, which was 4.3% a year ago, has climbed to 5%", "…, stands at 5%": of now, not as the aside."""
    for at in range(anchor - 1, max(0, anchor - _SINCE), -1):
        if items[at].quantity is not None or items[at].period is not None:
            return False
        if items.words[at] in _PRESENT:
            led = items.words[max(0, at - _ASIDE) : at]
            opened = max((n for n, word in enumerate(led[:-1]) if word == "which"), default=0)
            return led[-1:] == (",",) and opened > 0 and led[opened - 1] == "," and led[opened + 1] in _WAS
    return False


def _goes_on_in_present(items: Row, anchor: int) -> bool:
    """ "Fell from 3.0% to 2.8% between February and May, and stands at 3.1%": of now, not as what had been then."""
    verb = anchor - 1 - (items.words[anchor - 1] == "at")
    if verb < 1 or items.words[verb] not in _STANDS or not _closes(items, anchor + 1):
        return False
    joint = verb - 1 - (items.words[verb - 1] in _STILL)
    if joint < 1 or items.words[joint] not in _JOINING or not _STANDS.isdisjoint(items.words[:joint]):
        return False
    return any(at < joint for at in items.dates)


def _has_since(items: Row, anchor: int) -> bool:
    """ "Fell to 2.6% in June and has since climbed to 3.1%", "has now been cut to 3.75%"."""
    for at in range(anchor - 1, max(0, anchor - _SINCE), -1):
        if items[at].quantity is not None or items[at].period is not None or items.words[at] == ";":
            return False
        if items.words[at] in _PERFECT:
            near = "since" in items.words[max(0, at - 3) : at + 3] or items.words[at + 1] == "now"
            return near or items.words[0] in _TURNING
    return False


def _closes(items: Row, at: int) -> bool:
    return items.words[at : at + 1] in ((), *((word,) for word in _CLOSING))


def _is_still_not(items: Row, anchor: int) -> bool:
    """ "Not since the 1% set in February 2009 has it been as high as 0.75%": of now."""
    told = max((at for at in items.dates if at < anchor), default=anchor)
    return not _PERFECT.isdisjoint(items.words[told:anchor])


def _is_latest(items: Row, anchor: int) -> bool:
    """ "The latest reading is 2.0%", "is the highest since May", "the latest count, 4,667, is lower": of now."""
    anchor -= anchor > 1 and items[anchor].quantity is None and items.words[anchor - 1] == "the"
    words = items.words[max(0, anchor - _LED) : anchor]
    if words[-1:] == ("present",):
        return words[-2:-1] in (("the",), ("its",), ("their",))
    told = len(words) >= len(("latest", "reading", "is"))
    apposed = words[-1:] == (",",) and items.words[anchor + 1 : anchor + 2] == (",",)
    return told and (apposed or words[-1] in _READS) and words[-2] in _FIGURES and words[-3] in _NEWEST
