"""Days by which something is to be done: "has to find savings of £2.3m by April", "will close by the end of June".

No running total runs to them, whatever is counted elsewhere in the text.
"""

from itertools import pairwise

from service.model.claims import Mood
from service.model.mentions import Row
from service.model.quantities import CURRENCIES

_MEANT = frozenset(
    "will shall must should would due hopes hope hoping aims aim aiming plans plan planning expects expect expected"
    " wants want needs need promised promises pledged pledges vowed vows target deadline".split()
)
_HAVING_TO = frozenset([("has", "to"), ("have", "to"), ("had", "to"), ("is", "to"), ("are", "to"), ("was", "to")])
_PARTING = frozenset([",", ";", ":", "(", ")", "and", "but", "while", "which", "who"])
_TO_COME = frozenset([Mood.FORECAST, Mood.ANNOUNCED, Mood.HYPOTHETICAL])


def is_deadline(items: Row, at: int) -> bool:
    """Whether a day ends a clause of what is to come, or of a sum of money.

    Args:
        items: the sentence.
        at: where the day stands, behind "by".
    """
    opens = next((n for n in range(at - 1, -1, -1) if items.words[n] in _PARTING), -1)
    clause = items.words[opens + 1 : at]
    figures = [n for n in items.figures if opens < n < at]
    sums = [told for n in figures if (told := items[n].quantity) is not None and told.unit in CURRENCIES]
    if sums or any(items[n].mood in _TO_COME for n in figures):
        return True
    return not _MEANT.isdisjoint(clause) or any(pair in _HAVING_TO for pair in pairwise(clause))
