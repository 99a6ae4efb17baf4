"""Names without a year beside a period whose year is written: "from 10.1% in March 2023 to 8.7% in April"."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta

from service.extract.periods.line import Line
from service.extract.periods.words import word_set
from service.model.windows import DAY, Window

_BACK = word_set("is are now today latest has have currently this")
_COMPARED_WITH = word_set("on from against than")
_BESIDE = _COMPARED_WITH | word_set("below above over under beneath")
_STOOD = word_set("from against than with been after versus")
_SEQUENCE = word_set("and then before followed following next but")
_POINTING = word_set("it they")
_BREAKS = frozenset(",;:()—–")
_CLAUSES = frozenset(";:()—–")
_ADVERBS = word_set("already only just also even not never by then")
_PARTICIPLES = word_set("been lost fallen shrunk grown risen gone come stood gained taken seen")
_MOVED = word_set("moved budged changed shifted altered stirred")
_SUMMITS = word_set("peaked topped bottomed touched reached")  # what a peak is above is now
_POINTING = word_set("it they this that")
_THEN = word_set("then thereafter afterwards")
_TO_END = 4  # tokens of "by the end of"
_HALF = 6  # months
_TWO_YEARS = timedelta(days=600)
_A_YEAR = timedelta(days=365)
_REACH = 14
_COMPARED = 6


def beside_told(line: Line, start: int, at: Callable[[int], Window], past: Window) -> Sequence[Window]:
    """The readings of a name beside the last part of a year that the text has dated, most plausible first.

    Args:
        line: the sentence.
        start: index of the name's first token.
        at: the window that the name has in a given year.
        past: its last days before the publication.
    """
    carried = _carried_on(line, start, at, past)
    if carried:
        return carried
    told = line.told
    if told is None:
        return (past,)
    around = _around(told.start.year, at)
    after = next((window for window in around if window.start > told.start), past)
    before = next((window for window in reversed(around) if window.end < told.start), past)
    if after.start > past.start:
        after = past
    back = line.told_before or not _goes_on(line, start)
    if after.start == told.end + DAY and after != past and _follows_on(line, start):
        return (after, past)
    if _leads_on(line, start):
        return (past, after) if back else (after, past)
    if told.end < past.start and _is_compared(line, start):
        if line.told_before and line.low[0] in _POINTING and line.low[1] == "had" and before != past:
            return (before, past, after)  # "It had already lost 2.7% in the first three months"
        far = past.start - told.start > _TWO_YEARS
        return (past, before, after) if line.told_before or (far and back) else (before, past)
    if told.end < past.start and _had_been(line, start):
        last = line.last  # "… of November 2024. None was taken in October; in September it had been 4.4%"
        later = last is not None and told.end < last.start and past.end < last.start
        return (past, before, after) if later else (before, past, after)
    if line.today - told.start <= _A_YEAR:
        return (past,)
    nearest = (before,) if told.start - before.start < after.start - told.start else ()
    if back or past.start - told.start <= _TWO_YEARS:
        return (past, after, *nearest)
    return (after, *nearest, past)


def reached_by(line: Line, start: int, at: Callable[[int], Window]) -> Window | None:
    """ "In the week to April 4, 2020, … By the end of June it was under 1.5m": the first June behind the days told.

    Args:
        line: the sentence.
        start: index of the name's first token.
        at: the window that the name has in a given year.
    """
    led = [word for word in line.low[max(0, start - _TO_END) : start] if word not in ("the", "end", "of")]
    told = line.last
    if led[-1:] != ["by"] or told is None or told.start <= at(told.end.year).start <= told.end:
        return None  # "In 2022 45,755 came. The total had reached 39,929 by 31 October": inside those days
    found = next(one for one in map(at, (told.end.year, told.end.year + 1)) if one.start > told.end)
    return found if found.end < line.today else None


def _around(year: int, at: Callable[[int], Window]) -> Sequence[Window]:
    """The days of a name in a year and in those beside it that have it, as not each has a 29 February."""
    found = []
    for one in (year - 1, year, year + 1):
        with suppress(ValueError):
            found.append(at(one))
    return found


def _follows_on(line: Line, start: int) -> bool:
    """ "By 2.7% in the first quarter of 2020 and then by 19.6% in the second": of the days right behind those told."""
    if line.told_before:
        return False
    between = line.low[line.told_at : start]
    compared = not _COMPARED_WITH.isdisjoint(between) or not _BACK.isdisjoint(between)
    return not compared and not _SEQUENCE.isdisjoint(between) and _CLAUSES.isdisjoint(between)


def _leads_on(line: Line, start: int) -> bool:
    """ "From 10.1% in March 2023 to 8.7% in April", "… and 7.9% in June": what is told next came after it."""
    if line.told_before:
        return False
    low, told = line.low, line.told_at
    first = max((at for at in range(told) if low[at] in _CLAUSES), default=-1) + 1
    led = next((at for at in range(first, told) if low[at] == "from" and _has_figure(low[at:told])), -1)
    between = low[told:start]
    if led < 0 or not _COMPARED_WITH.isdisjoint(between) or not _CLAUSES.isdisjoint(between):
        return False
    return "to" in low[led:start]


def _is_compared(line: Line, start: int) -> bool:
    """ "In August 2024 it was 1.39 million, up 10% on July", "3.7%, up from 3.2% in July": with what was before."""
    lead = line.low[max(start - _REACH, 0) : start]
    if lead[-1:] == ["since"] and _has_not_moved(lead):
        return False
    level = lead[-2:] == ["that", "of"] and not _BESIDE.isdisjoint(lead[-3:-2])  # "a fifth below that of the first"
    near = level or not _COMPARED_WITH.isdisjoint(lead[-2:]) or _compares_figure(lead)
    return near or (line.told_before and "had" in lead and _CLAUSES.isdisjoint(lead))


def _had_been(line: Line, start: int) -> bool:
    """ "It was 4.1% in June 2024. In May it had been 4.0%": of the May before."""
    behind = line.low[start : start + _COMPARED]
    return "had" in behind and not _has_figure(behind[: behind.index("had")]) and _BREAKS.isdisjoint(behind)


def _carried_on(line: Line, start: int, at: Callable[[int], Window], past: Window) -> Sequence[Window]:
    """The readings of a name in a sentence that goes on about months of long ago; none in one that does not.

    "In April to June 2020 it shrank by 19.9%. It had already lost 2.7% in the first three months. Then it grew by 17%
    in the third quarter".
    """
    told = line.previous
    if told is None or line.last is not told or not 0 < (told.whole_months or 0) <= _HALF or told.end >= past.start:
        return ()
    low = line.low
    opens = max((n for n in range(start) if low[n] in _CLAUSES), default=-1) + 1
    if not _BACK.isdisjoint(low[opens:start]):
        return ()
    around = _around(told.start.year, at)
    pointing = line.told is not None or low[0] in _POINTING or "already" in low[opens:start]
    if pointing and _had_moved(low[opens:start]):
        return [*[one for one in around if one.end < told.start][-1:], past]
    return [*[one for one in around if one.start > told.end][:1], past] if low[0] in _THEN else ()


def _had_moved(words: Sequence[str]) -> bool:
    """ "It had already lost 2.7% in": what went before the days told last."""
    had = next((n for n, word in enumerate(words) if word == "had"), len(words))
    verb = next((word for word in words[had + 1 :] if word not in _ADVERBS), "")
    return verb in _PARTICIPLES or (verb.endswith("ed") and verb not in _SUMMITS)


def _compares_figure(lead: Sequence[str]) -> bool:
    """ "Up from 3.2% in", "having been 3.2% in": whether the name dates a figure that another is compared with."""
    at = max((n for n, word in enumerate(lead) if word in _STOOD), default=-1)
    between = lead[at + 1 :] if at >= 0 else []
    return _has_figure(between) and _BREAKS.isdisjoint(between)


def _has_not_moved(lead: Sequence[str]) -> bool:
    """ "11.1% in October 2022, yet Bank Rate has not moved from 5.25% since": until now, whatever was told before."""
    at = max((n for n, word in enumerate(lead) if word == "from"), default=0)
    return at > 0 and lead[at - 1] in _MOVED and not {"has", "have"}.isdisjoint(lead[max(0, at - 4) : at])


def _has_figure(words: Sequence[str]) -> bool:
    return any(word[:1].isdecimal() for word in words)


def _goes_on(line: Line, start: int) -> bool:
    """Whether a sentence that has told of another time does not come back to the present before ``start``."""
    return _BACK.isdisjoint(line.low[max(start - _REACH, 0) : start])
