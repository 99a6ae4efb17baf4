"""What leads in a length of time: "in six months", "over the three", "in little more than the space of two years"."""

from service.model.mentions import Row
from service.records import dataclass

_LEADS = frozenset(["in", "over", "within", "inside", "during", "across"])
_FILLING = frozenset(
    "the space of just only barely little under less more than a single about some mere last past these those"
    " all".split()
)
_REACH = 6  # items of "in little more than the space of"


@dataclass(frozen=True, slots=True)
class Lead:
    """The words ahead of a length.

    Attributes:
        at: the item of the preposition.
        word: the preposition.
        between: what stands between it and the length: "just", "less than".
    """

    at: int
    word: str
    between: tuple[str, ...]


def lead_of(items: Row, at: int) -> Lead | None:
    """What leads in the length that begins at ``at``; None where no preposition of time does.

    Args:
        items: the sentence.
        at: the item of the number, or of the unit of "in a year".
    """
    lead = at - 1
    while lead > 0 and at - lead <= _REACH and items.words[lead] in _FILLING:
        lead -= 1
    if lead < 0 or items.words[lead] not in _LEADS:
        return None
    return Lead(lead, items.words[lead], items.words[lead + 1 : at])
