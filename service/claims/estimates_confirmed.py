"""Figures said to be as first estimated: "0.3%, unchanged from the first estimate", which compares no two periods."""

from service.model.mentions import Row

_SETTING = frozenset(["from", "on", "compared", "with", "against", "since"])
_EARLY = frozenset(
    "first initial flash preliminary provisional advance original earlier second previously early".split()
)
_ESTIMATES = frozenset("estimate estimates".split())
_GIVEN = frozenset("reading readings release figure figures number numbers print publication reported".split())
_REACH = 8  # items of "from the preliminary figure that was reported"


def confirms_estimate(items: Row, index: int) -> bool:
    """Whether what is unchanged is so from its own first estimate; "from the previous reading" is another period's.

    Args:
        items: the sentence.
        index: where "unchanged" or "change" stands.
    """
    if items.words[index + 1 : index + 2] == () or items.words[index + 1] not in _SETTING:
        return False
    early = False
    for at in range(index + 2, min(len(items), index + _REACH)):
        word = items.words[at]
        if word in _ESTIMATES or (word in _GIVEN and early):
            return True
        if not word.isalpha() or items[at].quantity is not None or items[at].period is not None:
            return False
        early = early or word in _EARLY
    return False
