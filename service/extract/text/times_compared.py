"""Where a time is named with which another is compared, as the tables of plainer words ask."""

from collections.abc import Sequence

from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

TOTALS = word_set("total tally count figure number level position toll sum reading mark average rate")
_PREPOSITIONS = word_set("by at in on over during of for to")
_OPENING = word_set("the this that last a same twelve 12 six three early late mid end start first previous exactly")
_STAGES = word_set("time point stage date period day month week quarter year decade season half end")
_SEASONS = word_set("spring summer autumn winter")
_NUMBERED = word_set("1 2 3 4 5 6 7 8 9 10 11 12 one two three four five six seven eight nine ten eleven twelve")
_SPANS = word_set("days weeks months quarters years")
_REACH = 6  # words of "the same five months of"
_YEAR = 4  # digits


def is_time(words: Sequence[str], at: int) -> int:
    """Where a time that is named there ends, 0 where none is: "a year earlier", "by the end of May", "in 2024".

    Args:
        words: of a sentence, in lower case.
        at: where it would begin.
    """
    named = at + (at < len(words) and words[at] in _PREPOSITIONS)
    if named > at and tuple(words[named : named + 1]) == ("then",):
        return named + 1
    for place in range(named, min(named + _REACH, len(words))):
        word = words[place]
        if word in _STAGES or word in _SPANS or word in _SEASONS or word in MONTHS or is_year(word):
            return place + 1
        if word not in _OPENING and word not in _NUMBERED and not word.isdecimal():
            return 0
    return 0


def is_year(word: str) -> bool:
    """Whether a word is the number of a year.

    Args:
        word: of a sentence.
    """
    return len(word) == _YEAR and word.isdecimal() and word[:2] in ("19", "20")
