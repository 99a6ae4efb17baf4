"""When something was said: a day of the last week, by its name, or a time longer ago."""

from collections.abc import Sequence

from service.extract.vocabulary import word_set
from service.model.calendar import MONTHS

_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
DAYS_TOLD = _DAYS | {"yesterday", "today", "tonight"}
_BEFORE_MONTH = word_set("in last early late since of mid")
_PAST_WORDS = word_set("weeks months quarter year years decade ago before ahead prior previously once")
PAST_TIMES = MONTHS.keys() | _PAST_WORDS | {"week", "month", "time"}
"""Words one of which a sentence must hold for its report to be longer ago than the last week."""
THEN = "then"  # stands for each of them
_LENGTHS = _PAST_WORDS | word_set("week weeks month months quarter year years weekend decade")


def past_day(words: Sequence[str], at: int) -> int:
    """Behind "on Thursday", "late on Friday", "yesterday", "this week", if such words stand at ``at``; else ``at``.

    Where times longer ago are marked by ``THEN``, behind "last month", "earlier this month", "a year ago" as well.
    """
    past = at + (words[at : at + 1] in (("earlier",), ("late",)))
    if words[past : past + 1] in (("last",), ("this",), ("a",), ("an",)) and words[past + 1 : past + 2] == (THEN,):
        return past + 2 + (words[past + 2 : past + 3] == (THEN,))
    past += words[past : past + 1] == ("last",)
    past += words[past : past + 1] == ("on",)
    past += words[past : past + 1] == ("last",)
    if words[past : past + 1] and words[past] in DAYS_TOLD:
        while words[past : past + 1] and words[past] in DAYS_TOLD:
            past += 1
        listed = (
            words[past : past + 1] in (("and",), (",",)) and words[past + 1 : past + 2] and words[past + 1] in _DAYS
        )
        if listed or words[past : past + 1] == ("'s",):
            return at  # "said on Saturday and Sunday 852 people came", "said Sunday's 592 arrivals were"
        return past + (words[past : past + 1] in (("morning",), ("afternoon",), ("evening",), ("night",)))
    if words[past : past + 1] == ("this",) and words[past + 1 : past + 2] in (("week",), ("morning",), ("month",)):
        return past + 2
    return at


def is_past_time(words: Sequence[str], at: int) -> bool:
    """Whether a word tells of a time longer ago than a week: "last month", "in December 2024", "before the figures"."""
    word = words[at]
    if word not in PAST_TIMES and not word.isdecimal():
        return False
    lead = words[at - 1] if at else ""
    if word in ("week", "month"):
        return lead != "this" or words[max(0, at - 2)] == "earlier"
    if word == "time":
        return lead == "the" and words[max(0, at - 2)] == "at"
    if word in MONTHS:
        return lead in _BEFORE_MONTH
    dated = word[:2] in ("19", "20") and len(word) == len("2024") and word.isdecimal()
    return word in _PAST_WORDS or (dated and (lead in MONTHS or lead in _BEFORE_MONTH))


def is_undated(words: Sequence[str], first: int, past: int) -> bool:
    """Whether words hold no figure, and no time but a day of the last week."""
    named = words[first:past]
    return (
        not any(word[:1].isdecimal() for word in named)
        and MONTHS.keys().isdisjoint(named)
        and all(words[at - 1] == "this" for at in range(first, past) if words[at] in _LENGTHS)
    )
