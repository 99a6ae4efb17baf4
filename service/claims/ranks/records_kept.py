"""The history that a superlative names by its records: "in a record that goes back to 1959", "in the series"."""

from collections.abc import Sequence

from service.model.mentions import Item, Row

RECORDS = frozenset(
    "record records series data dataset figures measurements history list table books annals archive survey".split()
)
_OF_ANYTHING = frozenset(["data", "list", "table", "figures"])
"""What names no history by itself: "in data out today"; but "in data going back to 1989" does."""
_BETWEEN = frozenset(
    "a an the its their this these whole entire comparable modern official data time current available published long"
    " daily weekly quarterly monthly annual regular global national temperature instrumental historical".split()
)
_WHOLE = frozenset(["whole", "entire", "full", "series"])
_HOLDING = frozenset(["in", "of", "on"])
_OFTEN = frozenset(["daily", "weekly", "monthly", "quarterly", "annual"])
_GOING = frozenset(
    "that which goes going go back dating dates stretching stretches reaching began begins beginning begin begun start"
    " started starts starting to in of from it they , at the end start".split()
)
_OWNER = 5  # items of "in the met office 's"
_REACH = 7  # items from the records to the period they began in


def in_records(items: Sequence[Item], at: int) -> bool:
    """Whether the item stands for the whole history, as in "in its record" or "in a series that began in 1989"."""
    lead = at - 1
    while lead > 0 and (items[lead].word in _BETWEEN or items[lead].word == "-"):
        lead -= 1
    owned = items[lead].word == "'s" and items[lead - 1].period is None  # not "in this month's survey"
    if owned:  # "in NASA's record", "in the Met Office's series"
        lead = next((n for n in range(lead - 1, max(0, lead - _OWNER), -1) if items[n].word in _HOLDING), lead)
    led, between = items[lead].word, {item.word for item in items[lead + 1 : at + 1]}
    if items[at].word == "survey" and not owned and between.isdisjoint(_OFTEN):
        return False  # "the highest in a survey of 40 firms"
    named = led == "in" and (lead < at - 1 or items[at].word in ("records", "data"))
    named = named or (led == "on" and items[at].word == "books")
    whole = owned or not between.isdisjoint(_WHOLE)
    named = named or (led == "of" and whole and not _is_several(items, at))  # "the lowest of the whole series"
    return named and (items[at].word not in _OF_ANYTHING or kept_since(items, at) is not None or _is_old(items, at))


def _is_several(items: Sequence[Item], at: int) -> bool:
    """ "Of a series of figures": several of something."""
    return at + 1 < len(items) and items[at + 1].word == "of"


def _is_old(items: Sequence[Item], at: int) -> bool:
    """ "In a list that starts in 1850": in a year too long ago to be a period of the text's."""
    for item in items[at + 1 : at + 1 + _REACH]:
        if item.word.isdecimal() and item.word.startswith(("17", "18")):
            return True
        if item.word not in _GOING:
            return False
    return False


def kept_since(items: Sequence[Item], at: int) -> int | None:
    """Where the period stands in which the records began, if one is named: it is no figure's own."""
    for place in range(at + 1, min(len(items), at + 1 + _REACH)):
        if items[place].period is not None:
            return place if place > at + 1 else None
        if items[place].word not in _GOING:
            return None
    return None


def is_of_run(items: Row, last: int) -> bool:
    """ "… in a run that began in December 2021": the period is that of no figure."""
    words = [*items.words[last + 1 : last + 4]]
    return words[:2] in (["in", "a"], ["of", "a"]) and words[2:] in (["run"], ["series"], ["streak"], ["cycle"])
