"""Totals told with the time that they are over: "£21 over a year, or £1.75 a month", behind months of another thing."""

from service.claims.scene import unit_of
from service.model.claims import Claim

_OVER = frozenset(["over", "in", "across", "for"])
_FURTHER = frozenset(["more", "less", "extra"])
_WHOLE = frozenset(["a", "the", "one", "full", "whole", "entire"])
_SPANS = frozenset("day week month quarter year season decade".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_LENGTHS = frozenset("days weeks months quarters years seasons decades".split())
_REACH = 6  # words of "more over the whole year"


def is_over_its_own_time(total: Claim, count: Claim) -> bool:
    """ "The fare lasts for three months. It saves £240 over a year, or £20 a month": not over the three months.

    Args:
        total: what is spread.
        count: the days or months of another sentence that it would be spread over.
    """
    if total.sentence is count.sentence or unit_of(count) not in _LENGTHS:
        return False
    words = total.sentence.behind(total.span.end)[:_REACH]
    words = words[1:] if words[:1] != [] and words[0] in _FURTHER else words
    if words[:1] == [] or words[0] not in _OVER:
        return False
    at = next((n for n, word in enumerate(words) if n and word not in _WHOLE), 0)
    if words[at] in _SPANS:
        return at > 1
    counted = words[at][:1].isdigit() or words[at] in _NUMBERS
    return at == 1 and counted and words[2:3] != [] and words[2] in _LENGTHS and not _is_told_again(words[1], count)


def _is_told_again(number: str, count: Claim) -> bool:
    return count.span.of(count.block.text).lower().startswith(number)
