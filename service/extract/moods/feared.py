""" "One consultancy fears £5,387 from January", "a broker has it at £1,733 in April": what somebody sees coming.

Fears as a noun tell none: "amid fears of a recession output fell by 0.3%".
"""

from service.extract.moods.asides_of_forecasts import BOUNDARIES
from service.model.mentions import Row

FEARING = frozenset(["fears", "fear", "dreads", "dread"])
_WORKING_OUT = frozenset("consultancy consultancies consultants broker brokers brokerage tank tanks insight".split())
_HAVING = frozenset(["has", "have"])
_OBJECTS = frozenset("a an another it they the prices bills rates about some up as nearly almost over around".split())
_OWNING = frozenset("of for on amid about by than as over on no their its his her our inflation".split())
_PARTING = BOUNDARIES | frozenset([",", ":", "and", "but", "as", "after", "since", "when", "because", "with", "from"])
_REACH = 7  # items of "fears a cap of as much as"
CUES_OF_FEAR = FEARING | _WORKING_OUT


def is_feared(items: Row, index: int) -> bool:
    """Whether the figure at ``index`` is what a word of fear, or a forecaster's "has it at", leads to."""
    if CUES_OF_FEAR.isdisjoint(items.said):
        return False
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word, before = items.words[at], items.words[at - 1] if at else ""
        if word in FEARING:
            return before not in _OWNING and (at + 1 == index or items.words[at + 1] in _OBJECTS)
        if word in _HAVING and before in _WORKING_OUT:
            return True
        if items[at].quantity is not None or word in _PARTING:
            return False
    return False
