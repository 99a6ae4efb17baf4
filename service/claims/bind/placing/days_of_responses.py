"""Days on which somebody answered for what happened on others: "was under fire last night after 800 came on Sunday".

They are of no figure: what happened has a day of its own.
"""

from service.claims.bind.period_words import BOUNDARIES, RECENT_RULES
from service.model.mentions import Row
from service.model.windows import Grain

_RULES = RECENT_RULES | {"last-night"}
_WHY = frozenset(["after", "as", "because", "since"])


def dates_response(items: Row, index: int) -> bool:
    """Whether no figure stands before a period, and the clause behind it gives the reason, with figures and a day.

    Args:
        items: the sentence.
        index: where the period stands.
    """
    period = items[index].period
    if period is None or period.rule not in _RULES or period.grain is not Grain.DAY or items.figures[:1] < (index,):
        return False
    if items.words[index + 1 : index + 2] == () or items.words[index + 1] not in _WHY:
        return False
    ends = next((at for at in range(index + 2, len(items)) if items.words[at] in BOUNDARIES), len(items))
    dated = next((at for at in items.dates if index < at < ends), None)
    return dated is not None and any(index < at < dated for at in items.figures)
