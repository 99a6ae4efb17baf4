"""Where words that tell a distance end: "the year before, it was 3%", but "the year before the pandemic"."""

from service.extract.periods.calendar.months import month_name
from service.extract.periods.line import Line
from service.extract.periods.relative.units_spoken_of import TALLIES
from service.extract.periods.words import FUNCTION_WORDS, MARKS, word_set

CURRENCY = word_set("£ $ €")
PERSONS = word_set("he she we i you")
_TOLD = TALLIES | word_set("toll rate level share")
_WAS = word_set("was were had stood came")


def stands(line: Line, place: int) -> bool:
    """ "In the two months before", "before 8,908 people had come", "before that the"; not "before he took office"."""
    word = line.low[place]
    if word == "the" and line.low[place - 1] == "that":
        return True
    if word in CURRENCY or word[:1].isdecimal():
        return line.year(place) is None and not month_name(line, place + 1)[0]
    return word not in PERSONS and stops(line, place)


def stops(line: Line, place: int) -> bool:
    """Whether "the year before" ends here rather than naming an event ("the year before the pandemic")."""
    word = line.low[place]
    if not word or word in MARKS or word == "'s":
        return True
    if word == "may" and line.low[place + 1][:1].isdecimal():
        return False  # "the third busiest day of the year after May 31"
    if word == "the" and line.low[place + 1] in _TOLD and line.low[place + 2] in _WAS:
        return True  # "the week before the toll was 11,141"
    return word in FUNCTION_WORDS and word not in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "that",
        "this",
        "last",
    )
