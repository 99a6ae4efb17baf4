"""Periods that another is set against in words alone: "March was not as busy in the Channel as a year before"."""

from collections.abc import Sequence

from service.claims.ranks.superlatives import is_superlative
from service.model.mentions import Item, Row

_IN = frozenset(["in", "on", "at"])
_MEASURED = 8  # items of "as busy in the Channel as"
_SO_RECENT = frozenset("recently late lately early far long soon well".split())
_JOINED = (["and"], ["but"], ["or"])
_THE_TIME = frozenset(["the-year", "the-month", "the-quarter"])
_AS_IT = frozenset("the just exactly much it they was were had been did".split())
_AS_REACH = 7  # items of ", just as it had been in the"
_OPENING = 3  # items of "as in the"
_SAME_RATE = frozenset([",", "the", "same", "rate", "as", "in"])
_SAME_REACH = 10  # items of ", the same rate as in the euro area"
_PARTING = frozenset([",", ";", ":", "(", ")", "—", "–", "-", "and", "but", "or", "while", "when"])


def as_much(items: Sequence[Item], index: int, past: int = -1) -> bool:
    """ "March was not as busy in the Channel as a year before", "as in March"; not "as recently as March".

    Args:
        items: the sentence.
        index: the place of a period.
        past: the item behind which the first "as" stands.
    """
    at = index - 1 - (index > 1 and items[index - 1].word in _IN)
    lead = [item.word for item in items[max(past + 1, at - _MEASURED, 0) : max(at, 0)]]
    if at < 1 or items[at].word != "as" or "as" not in lead:
        return False
    first = lead.index("as")
    if lead[max(first - 1, 0) : first] in _JOINED:
        return False  # "63.4%, up 0.2 points and as high as June 2013"
    between = lead[first + 1 :]
    return bool(between) and _SO_RECENT.isdisjoint(between[:1]) and _PARTING.isdisjoint(between)


def up_on(items: Row, index: int) -> bool:
    """ "March was well up on February's and more than treble last February's": of the move that no figure tells.

    Args:
        items: the sentence.
        index: the place of a period.
    """
    if items.words[max(0, index - 2) : index] not in (("up", "on"), ("down", "on")):
        return False
    behind = items.words[index + 1 + (items.words[index + 1 : index + 2] == ("'s",)) :][:1]
    return behind in (("and",), ("but",))


def owns_superlative(items: Row, index: int) -> bool:
    """ "Its average of $3.30 was the year's lowest": among what it is the lowest, no figure's days.

    Args:
        items: the sentence.
        index: the place of a period.
    """
    period = items[index].period
    owned = period is not None and period.rule in _THE_TIME and items.words[index + 1 : index + 2] in (("'s",), ("’s",))
    return owned and is_superlative(items.words[index + 2 : index + 3][-1] if index + 2 < len(items) else "")


def as_then(items: Row, index: int) -> bool:
    """ "CPI stayed at 2.6%, as in the month before", "As in May, it was 2.6%": what is told was no different then.

    Args:
        items: the sentence.
        index: the place of a period.
    """
    period = items[index].period
    if "as" not in items.said or period is None or period.year_written:
        return False  # "gone are the days of inflation at 2.3%, as in October 2018"
    lead = [word for word in items.words[max(0, index - _AS_REACH) : index] if word not in _AS_IT]
    at = next((n for n in range(len(lead) - 1, -1, -1) if lead[n] == "as"), None)
    if at is None or lead[at + 1 :] not in ([], ["in"]) or items.words[index - 1] == "as":
        return False
    opens = lead[: at + 1] == ["as"] and index <= _OPENING and items.words[index + 1 : index + 2] == (",",)
    return opens or lead[max(0, at - 1) : at] == [","]


def ends_comparison(items: Row, index: int) -> bool:
    """ "Were flat in May from April, and up 3.3% …": of two months that are compared in words alone, the earlier.

    "To 1.7% in September from 2.2%, the same rate as in the euro area that month": of no figure ahead.
    """
    moved = index > 1 and items[index - 1].word == "from" and items[index - 2].period is not None
    return moved or as_much(items, index) or _SAME_RATE.issubset(items.words[max(0, index - _SAME_REACH) : index])
