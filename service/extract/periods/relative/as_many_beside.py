"""Stretches as long as the one spoken of: "17.0% in the one after that", "0.1% in the three before them"."""

from service.extract.periods.line import Found, Line
from service.extract.periods.relative.ends_told import stops
from service.model.windows import DAY, Grain, Window
from service.records import replace

_THEM = frozenset(["them", "that", "those", "these", "it", "this"])
_SIDES = {"before": -1, "after": 1}
_LEADING = frozenset("in over during for of on than from at".split())
_NEXT = frozenset(["next", "following", "succeeding"])
_POINTING = frozenset("next following later previous preceding earlier".split())
_NEAR = 12  # tokens back to where another time was told by how far it lies from one
_THREE = 3  # tokens of "the next one", "the three before"
_LONGEST = 12  # months
_WEEK = 7  # days


def the_one_after(line: Line, index: int) -> Found | None:
    """Read "in the one after that", "the next one", "the one that followed": as long as the time just named."""
    low = line.low
    if low[index - 2] == "the" and low[index - 1] in _NEXT:
        start, end = index - 2, index + 1
    elif low[index - 1] == "the" and low[index + 1] == "after":
        start, end = index - 1, index + 2
        end += low[end] in _THEM
    elif low[index - 1 : index + _THREE] == ["the", "one", "that", "followed"]:
        start, end = index - 1, index + _THREE
    else:
        return None
    return _beside(line, start, end, 1)


def as_many_beside(line: Line, index: int) -> Found | None:
    """Read "the three before them", "the six after that": of three months or six, if so many were just named."""
    low, count, last = line.low, line.number(index), line.last
    side = _SIDES.get(low[index + 1], 0)
    if not side or count is None or last is None or low[index - 1] != "the" or not 1 < count <= _LONGEST:
        return None
    if count != last.whole_months and last.days not in (count, count * _WEEK):
        return None
    end = index + 2 + (low[index + 2] in _THEM)
    if side < 0 and line.back is not None and line.back.shift_months == -count and stops(line, end):
        # "9.5 in the twelve months before that and 11.4 in the twelve before those"
        return replace(line.back, start=index - 1, end=end, shift_months=-2 * count)
    return _beside(line, index - 1, end, side)


def _beside(line: Line, start: int, end: int, side: int) -> Found | None:
    last = line.last
    # "Fell to 9.5 over the next twelve months, and was 11.7 in the twelve after that": of days not known.
    if not _POINTING.isdisjoint(line.low[max(0, start - _NEAR) : start]):
        return None
    if last is None or last is line.previous or line.low[start - 1] not in _LEADING or not stops(line, end):
        return None
    if months := last.whole_months:
        window = last.shifted_months(side * months)
    else:
        step = side * last.days * DAY
        window = Window(last.start + step, last.end + step)
    return None if window.start > line.today else Found(start, end, Grain.SPAN, "one-beside", window)
