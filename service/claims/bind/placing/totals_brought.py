"""Periods of a total that is brought to a figure: "the 17 boats took the number of arrivals in 2024 to 26,612".

So are they in front of it: "the weekend's 789 arrivals put the 2025 total at 40,081".
"""

from collections.abc import Sequence

from service.model.mentions import Row

_BRINGING = frozenset(
    "took takes take taking brought brings bring bringing lifted lifts lifting pushed pushing carried sent put puts"
    " putting left leaves leaving".split()
)
_BROUGHT = frozenset((word,) for word in _BRINGING)
_TALLIES = frozenset(["total", "tally", "count", "number", "toll", "tallies", "totals", "numbers"])
_TO = frozenset(["to", "past", "above", "over", "beyond", "at"])
_NAMED = 7  # items of "the number of people to have come in"
_LED = 3  # items of "took the provisional"
_HEDGES = frozenset("just over nearly almost about around some more than well an a little past above".split())
_COUNTED = 3  # items of "to just over"
_AHEAD = 5  # items of "'s running small - boat total"


def is_of_total_brought(items: Row, index: int, anchor: int) -> bool:
    """Whether a period stands inside the words for a total that ends in the figure behind it.

    Args:
        items: the sentence.
        index: where the period stands.
        anchor: the figure behind it.
    """
    if _BRINGING.isdisjoint(items.said):
        return False
    between = items.words[index + 1 : anchor]
    if items.words[index - 1 : index] in _BROUGHT and _leads_to(between):
        return True  # "in seven boats put the year to date at 29,578"
    if _TALLIES.isdisjoint(items.said):
        return False
    named = next((n for n, word in enumerate(between[:_AHEAD]) if word in _TALLIES), None)
    if (
        named is not None
        and "for" not in between[:named]
        and not _BRINGING.isdisjoint(items.words[max(0, index - _LED) : index])
    ):
        return _leads_to(between[named + 1 :])
    if not _leads_to(between):
        return False
    for at in range(index - 1, max(0, index - _NAMED), -1):
        if not items.words[at].isalpha():
            return False
        if items.words[at] in _TALLIES:
            return not _BRINGING.isdisjoint(items.words[max(0, at - _LED) : at])
    return False


def _leads_to(words: Sequence[str]) -> bool:
    """ "To", "past just over", "at": whether nothing but such words stands before the figure."""
    return words[:1] != () and words[0] in _TO and len(words) <= _COUNTED and _HEDGES.issuperset(words[1:])
