"""Stretches that end where the days spoken of begin: "8,908 in the two months before", "the previous two months"."""

from itertools import pairwise

from service.extract.periods.line import LONGEST_MONTH, Found, Line
from service.extract.periods.relative.unit_windows import rolling_back, unit_window
from service.extract.periods.words import UNITS, word_set
from service.model.windows import DAY, Grain, Window

BEFORE = word_set("previous prior preceding")
_LATEST = word_set("latest recent")
_WITHIN = word_set("in over during throughout across for of")
_SHORTEST_MONTH, _FOUR_WEEKS, _WEEK = 28, 28, 7  # days
_YEAR = 12  # months
_UNITS_TOLD = word_set("% percent bn m million billion")
_CURRENCY = word_set("£ $ €")
_SHARED = word_set("each either both any all every")  # "in each of the previous two months"
_RATE_BEFORE = 6  # tokens of "from 3.8 % in each of"
_PER_CENT = word_set("% percent cent")
_STANDING = word_set("from at of was were stood remained stayed to after than per")
_ALL_OF = word_set("whole full entire")
_IN_EACH = (["in", "each", "of"], ["in", "both"], ["in", "both", "of"], ["in", "either", "of"], ["in", "all", "of"])
_COMPARING = word_set("than on from above below")  # "higher than in the previous two months": than in either, or in all
_LISTED_BEFORE = 8  # tokens of "11,019 , 10,645 and 11,141 in"
_LISTED_BEHIND = 10  # tokens of "had brought 11,019 , 10,645 and 11,141"


def units_before(line: Line, start: int, end: int, unit: str, count: int) -> Found | None:
    """Read "the previous two months", "in the fortnight before": all the days of them, up to the day before.

    Where a value is told for each of the units, it may be of any: "after 11.4 and 9.5 in the two years before". One
    unit as long as the days spoken of is the one before these, and not read here.

    Args:
        line: the sentence.
        start: index of the first token of the expression.
        end: index just past its last.
        unit: the unit counted.
        count: how many.
    """
    anchor = line.last
    start -= line.low[start - 1] in _ALL_OF and line.low[start - 2] == "the"  # "of the whole ten years before that"
    start -= line.low[start] != "the" and line.low[start - 1] == "the"
    if line.low[start] != "the" and line.low[start] not in BEFORE:
        return None
    shared = count > 1 and not _SHARED.isdisjoint(line.low[max(0, start - 2) : start])
    if shared and not _is_rate_of_each(line, start):
        return Found(start, end, Grain.SPAN, "left-open", None)
    if anchor is None or not _is_longer(line, start, unit, count, anchor) or _is_of_latest(line, start, unit, count):
        return None
    if _lists(line.low[max(0, start - _LISTED_BEFORE) : start]) or _lists(line.low[end : end + _LISTED_BEHIND]):
        windows = [window for ago in range(count) for window in _before(_moved(anchor, unit, ago), unit, 1)[:1]]
        windows += [anchor] * (anchor is line.previous)  # which may itself have been only pointed at
        rule = "each-moved"
    else:
        anchors = [anchor] if line.origin is None else [anchor, line.origin]
        if line.low[end - 1] == "that" and anchor is line.previous:  # "compare with 5,170 in June": before June, too
            anchors.append(anchor.until(anchor.start - DAY))
        windows = [window for one in anchors for window in _before(one, unit, count)]
        if line.low[end - 1] == "that" and UNITS[unit][0] * count == _YEAR and anchor.days <= LONGEST_MONTH:
            windows.append(rolling_back(anchor.end, _YEAR).shifted_years(-1))  # "was 2% in May": in the year to May
        rule = "units-moved"
        if line.low[start - 1] in _COMPARING or line.low[start - 2 : start] == ["than", "in"]:
            windows += [one for ago in range(count) for one in _before(_moved(anchor, unit, ago), unit, 1)[:1]]
    windows = [window for n, window in enumerate(windows) if window not in windows[:n]]
    return Found(start, end, Grain.SPAN, rule, windows[0], others=tuple(windows[1:]))


def _is_rate_of_each(line: Line, start: int) -> bool:
    """ "From 3.8% in each of the previous three months": a rate in all of them, and so on average over them."""
    low = line.low[max(0, start - _RATE_BEFORE) : start]
    told = next((n for n, word in enumerate(low) if word in _PER_CENT), 0)
    return told > 1 and low[told - 2] in _STANDING and low[told + 1 :] in _IN_EACH


def _is_longer(line: Line, start: int, unit: str, count: int, anchor: Window) -> bool:
    """Whether so many units last longer than the days spoken of, so that they are no such days again."""
    months, days, grain = UNITS[unit]
    if count > 1:
        return not months or anchor.whole_months != count * months
    if grain is Grain.SPAN and days:
        return True  # a fortnight
    if line.low[start - 1] not in _WITHIN:
        return False
    return (days == _WEEK and anchor.days < _WEEK) or (months == 1 and anchor.days < _SHORTEST_MONTH)


def _is_of_latest(line: Line, start: int, unit: str, count: int) -> bool:
    """ "The latest quarter brought 30,107, 21% more than the three months before": before that quarter."""
    words = line.low[:start]
    units = [UNITS.get(word) for last, word in pairwise(words) if last in _LATEST]
    return any(one is not None and one[0] > 0 and one[0] == count * UNITS[unit][0] for one in units)


def _before(anchor: Window, unit: str, count: int) -> list[Window]:
    months, days, grain = UNITS[unit]
    last = anchor.start - DAY
    windows = [Window(last - (count * days - 1) * DAY, last)] if days else [rolling_back(last, count * months)]
    if count == 1 and grain is not Grain.SPAN:  # "in the month before", of a week: four weeks, or the month by its name
        calendar = unit_window(unit_window(anchor.start, grain).start - DAY, grain)
        same = [_moved(anchor, unit, 1)] if anchor.days > 1 else []  # of a weekend: the one before
        windows += [calendar, *same] if days else [Window(last - (_FOUR_WEEKS - 1) * DAY, last), calendar]
    return windows


def _moved(window: Window, unit: str, count: int) -> Window:
    """``window`` so many units back."""
    months, days, _ = UNITS[unit]
    back = count * days * DAY
    return window.shifted_months(-count * months) if months else Window(window.start - back, window.end - back)


def _lists(words: list[str]) -> bool:
    """ "11.4 and 9.5", "0.3% and 0.4%", "11,019, 10,645 and 11,141": one value after the other."""
    told = [word for word in words if word not in _UNITS_TOLD and word not in _CURRENCY]
    return any(
        told[n] == "and" and told[n - 1][:1].isdecimal() and told[n + 1][:1].isdecimal()
        for n in range(1, len(told) - 1)
    )
