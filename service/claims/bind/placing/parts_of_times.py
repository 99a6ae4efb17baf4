"""Times of a part of what was told: "by 1.4 points, most of it in March", "in seven months, most under Sunak"."""

from service.model.mentions import Row

_PARTS = frozenset(["most", "much", "some", "all", "part", "bulk", "more", "rest", "half", "one", "none", ""])
_WHOLE = _PARTS - {"half", "one", "none", ""}
_IT = frozenset(["it", "that", "this", "them", "which", "these"])
_BEING = frozenset(["fell", "was", "were", "came", "being", "spent"])
_PART = 6  # items of "most of which fell under Mr"


def is_of_part(items: Row, index: int) -> bool:
    """Whether the period at ``index`` is that of a part, which no figure tells.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    lead = items.words[max(0, index - _PART) : index]
    at = next((n for n in range(1, len(lead) - 1) if lead[n] == "of" and lead[n + 1] in _IT), None)
    if at is None or lead[at - 1] not in _PARTS:
        return False
    if lead[-1] == "in":
        return lead[at - 1] in _WHOLE and len(lead[at + 2 : -1]) == 0
    return lead[-1] == "under" and _BEING.issuperset(lead[at + 2 : -1])
