"""Months and quarters told in the present that are yet to come: in August, "inflation climbs to 4% in September".

The present tells nothing of a September five months ago or more, which would be "was" or "had been".
"""

from datetime import timedelta

from service.extract.changes import CHANGES
from service.extract.periods.line import Line
from service.extract.periods.words import word_set
from service.model.windows import Window

_REACH = 12
_IS = word_set("is are")
_GOES = word_set("goes peaks tops bottoms reaches hits averages comes settles")
_ONWARD = word_set("to at out up back by above below")
_BEFORE = word_set(
    "was were had has have been did from than since after before until against following on with of last that and but"
    " which when as"
)
_BREAKS = frozenset(",;:()—–")
_RATES = word_set("% percent per pc pct")
_LONGEST = 92  # days, of a quarter
_SOON = timedelta(days=215)
_LONG_AGO = timedelta(days=120)


def comes_in_present(line: Line, start: int, past: Window, coming: Window) -> bool:
    """Whether a month or quarter without a year is the next one, as the verb in front of it is in the present.

    Args:
        line: the sentence.
        start: index of its first token.
        past: its last days before the publication.
        coming: its next days.
    """
    if past.days > _LONGEST or coming.start - line.today > _SOON or line.today - past.end < _LONG_AGO:
        return False
    if _RATES.isdisjoint(line.low[max(0, start - _REACH) : start]):
        return False  # "the cap goes up to £1,723 in October", which may be announced
    for at in range(start - 1, max(start - 1 - _REACH, -1), -1):
        word = line.low[at]
        if word in _BREAKS or word in _BEFORE:
            return False
        if word in _IS:
            return line.low[at - 1] != "there"
        if line.low[at + 1] in _ONWARD and (word in _GOES or _moves(word)):
            return True
        if word.endswith("ed"):
            return False
    return False


def _moves(word: str) -> bool:
    """ "Climbs", "falls": a verb of change in the present."""
    return word.endswith("s") and any(change.part == "verb" for change in CHANGES.get(word, ()))
