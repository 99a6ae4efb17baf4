"""Joblessness told of three months, as Britain's is: "Unemployment climbed to 5.1% in the three months to October".

America's is told of a month; so an article that tells it so is at home in Britain, though it speaks of payrolls.
"""

from service.model.mentions import Analysis
from service.model.quantities import PERCENT

_JOBLESS = frozenset("unemployment unemployed jobless joblessness workforce".split())
_SPANS = frozenset(["rolling", "range"])
_MONTHS = 3
_AVERAGED = frozenset("average averages averaged averaging mean".split())


def is_of_three_months(analysis: Analysis) -> bool:
    """Whether a sentence tells a rate of joblessness over three months that are no quarter's name, and no average."""
    words = analysis.sentence.words
    if _JOBLESS.isdisjoint(words) or not _AVERAGED.isdisjoint(words):
        return False
    told = [item.period for item in analysis.items if item.period is not None]
    spans = (one.window for one in told if one.rule in _SPANS and one.window is not None)
    if not any(window.whole_months == _MONTHS for window in spans):
        return False
    return any(item.quantity is not None and item.quantity.unit == PERCENT for item in analysis.items)
