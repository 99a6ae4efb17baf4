"""Periods of a total that is brought to a figure: "the 17 boats took the number of arrivals in 2024 to 26,612".

So are they in front of it: "the weekend's 789 arrivals put the 2025 total at 40,081".
"""

from service.model.mentions import Row

_BRINGING = frozenset(
    "took takes take taking brought brings bring bringing lifted lifts lifting pushed pushing carried sent put puts"
    " putting left leaves leaving".split()
)
_TALLIES = frozenset(["total", "tally", "count", "number", "toll", "tallies", "totals", "numbers"])
_TO = frozenset(["to", "past", "above", "over", "beyond", "at"])
_NAMED = 7  # items of "the number of people to have come in"
_LED = 3  # items of "took the provisional"
_COUNTED = 2  # items of "just over"
_AHEAD = 5  # items of "'s running small - boat total"


def is_of_total_brought(items: Row, index: int, anchor: int) -> bool:
    """Whether a period stands inside the words for a total that ends in the figure behind it.

    Args:
        items: the sentence.
        index: where the period stands.
        anchor: the figure behind it.
    """
    if _TALLIES.isdisjoint(items.said) or _BRINGING.isdisjoint(items.said):
        return False
    between = items.words[index + 1 : anchor]
    named = next((n for n, word in enumerate(between[:_AHEAD]) if word in _TALLIES), None)
    if named is not None and not _BRINGING.isdisjoint(items.words[max(0, index - _LED) : index]):
        rest = between[named + 1 :]
        return rest[:1] != () and rest[0] in _TO and len(rest) <= _COUNTED + 1 and all(map(str.isalpha, rest))
    if not between or between[0] not in _TO or len(between) > _COUNTED or not all(map(str.isalpha, between)):
        return False
    for at in range(index - 1, max(0, index - _NAMED), -1):
        if not items.words[at].isalpha():
            return False
        if items.words[at] in _TALLIES:
            return not _BRINGING.isdisjoint(items.words[max(0, at - _LED) : at])
    return False
