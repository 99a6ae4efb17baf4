"""Figures that open a statement of their own about the present: "…; at 133,409 it is still twice as long"."""

from service.model.mentions import Row

_BEING = frozenset(["is", "are", "remains", "remain", "stays"])
_OPENING = frozenset([";", ".", ",", "but", "and", "though", "although", "while", "—", "–", "now", "still"])
_HITTING = frozenset("hits reaches falls rises climbs jumps drops sinks soars surges slides touches".split())
_LED = 4  # items from "hits" to "high"
_PERFECT = frozenset(["has", "have"])
_PRESENT = _PERFECT | _BEING | {"stands", "stand"}
_SINCE = 9  # items of "has since then slowly come down to"
_WAS = frozenset(["was", "were", "stood", "had", "averaged", "peaked", "hit", "reached"])
_ASIDE = 12  # items of ", which stood at just 4.3% a year ago,"
_REACH = 5  # items from the figure to the verb: "at 5.1% the jobless rate is"


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
    if ("since" in items.said or "now" in items.said) and _has_since(items, anchor):
        return True
    if "which" in items.said and _has_past_aside(items, anchor):
        return True
    if anchor == 0 or words[anchor - 1] != "at" or (anchor > 1 and words[anchor - 2] not in _OPENING):
        return False
    for item in items[anchor + 1 : anchor + 1 + _REACH]:
        if item.word in _BEING:
            return True
        if item.quantity is not None or item.period is not None or item.word in (";", ":", "(", "and", "but"):
            return False
    return False


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


def _has_since(items: Row, anchor: int) -> bool:
    """ "Fell to 2.6% in June and has since climbed to 3.1%", "has now been cut to 3.75%"."""
    for at in range(anchor - 1, max(0, anchor - _SINCE), -1):
        if items[at].quantity is not None or items[at].period is not None or items.words[at] == ";":
            return False
        if items.words[at] in _PERFECT:
            return "since" in items.words[max(0, at - 3) : at + 3] or items.words[at + 1] == "now"
    return False
