"""Days in which nothing came: "nobody had crossed for the previous 14 days" counts nothing in them."""

from service.extract.periods.line import Line
from service.extract.periods.words import word_set

_NOBODY = word_set("nobody none nothing")
_LULL_REACH = 12  # tokens of "nobody had crossed in a small boat for the"


def is_lull(line: Line, index: int) -> bool:
    """ "Nobody had crossed for the previous 14 days": so many days, and not what was counted in them.

    "For 28 days before that, nobody had come".
    """
    lead = line.low[max(0, index - _LULL_REACH) : index]
    if lead in (["for"], ["for", "the"]):
        lead = [*line.low[index : index + _LULL_REACH], *lead]
    return (lead[-2:] == ["for", "the"] or lead[-1:] == ["for"]) and not _NOBODY.isdisjoint(lead)
