"""Periods that a reader is asked to go back to: "go back two years and it was 9.1%", "rewind a decade: it was 0.5%"."""

from collections.abc import Sequence

from service.extract.periods.line import Found, Line
from service.extract.periods.relative.distances import at_distance
from service.extract.periods.spans.rolling import counted
from service.extract.periods.words import UNITS

_GOING = frozenset("go going went step stepping look looking think thinking clock clocks mind minds hands".split())
_REWINDING = frozenset(["rewind", "rewinding"])
_FILLING = frozenset(["the", "clock", "tape", "by", "just", "only", "a"])
_ENDING = frozenset([",", ":", ";", "and", ".", "–", "—"])
_REACH = 5  # tokens of "rewind the clock by just"


def turned_back(line: Line, index: int) -> Found | None:
    """Read "go back two years and", "turning the clock back a decade,", "rewind 12 months:"."""
    length = counted(line, index)
    if length is None:
        return None
    count, unit, place = length
    if not UNITS[unit][0] or line.low[place] not in _ENDING or not _is_led(line.low[max(0, index - _REACH) : index]):
        return None
    if line.number(index) is None and line.low[index - 1] != "a":
        return None
    start = index - (line.low[index - 1] == "a")
    return at_distance(line, start, place, unit, -count, ago=True)


def _is_led(words: Sequence[str]) -> bool:
    lead = [*words]
    while lead and lead[-1] in _FILLING and lead[-1] != "clock":
        lead.pop()
    if lead[-1:] == ["back"]:
        return len(lead) > 1 and lead[-2] in _GOING
    while lead and lead[-1] in _FILLING:
        lead.pop()
    return lead[-1:] != [] and lead[-1] in _REWINDING
